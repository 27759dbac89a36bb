"""Seal plain answers for real determinations: ``python -m tests.gold.seal FOLDER [--shared FOLDER] [--into FOLDER]``.

Each ``NAME.json`` in the folder is one plain answer, ``{"layout": …, "fields": {…}, "items": [{…}]}``, with every key
of the catalogue. NAME is a real file's name up to its first dot; every file of that name below the shared folder
(the PDF, and its texts by other extractors) is noted with its SHA-256.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from tests.conftest import PROJECT
from tests.gold.answers import REAL_ANSWERS
from tests.gold.sealing import seal


def main() -> int:
    """Seal every answer of the folder; return 1 where one could not be."""
    arguments = argparse.ArgumentParser(prog="python -m tests.gold.seal", description="Seal plain gold answers.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--shared", type=Path, default=PROJECT.parent / "shared")
    arguments.add_argument("--into", type=Path, default=REAL_ANSWERS)
    given = arguments.parse_args()
    problems = [
        problem
        for path in sorted(given.folder.glob("*.json"))
        for problem in _seal_file(path, given.shared, given.into)
    ]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _seal_file(path: Path, shared: Path, into: Path) -> list[str]:
    plain = json.loads(path.read_text("utf-8"))
    sources = _sources(path.stem, shared)
    problems = [f"{path.name}: {problem}" for problem in answer_problems(plain)]
    if not sources:
        problems.append(f"{path.name}: no file of that name below {shared}")
    if not problems:
        sealed = {"document": path.stem, "sealed": True, "sources": sources, **sealed_answer(plain)}
        text = json.dumps(sealed, ensure_ascii=False, indent=1) + "\n"
        (into / path.name).write_text(text, "utf-8")
    return problems


def sealed_answer(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a plain answer's layout, fields and items with the free text sealed."""
    return {
        "layout": plain["layout"],
        "fields": {key: seal(key, value) for key, value in plain["fields"].items()},
        "items": [{key: seal(key, value) for key, value in item.items()} for item in plain["items"]],
    }


def answer_problems(answer: dict[str, Any]) -> list[str]:
    """Return what keeps an answer from being one: keys missing or unknown, choices that are none."""
    problems = _key_problems("fields", answer["fields"], CASE_FIELDS)
    for position, item in enumerate(answer["items"]):
        problems += _key_problems(f"items/{position}", item, ITEM_FIELDS)
    return problems


def _key_problems(place: str, values: dict[str, Any], fields: Iterable[Field]) -> list[str]:
    known = {field.key: field for field in fields}
    problems = [f"{place}: the key {key} is missing" for key in known.keys() - values.keys()]
    problems += [f"{place}: {key} is no field" for key in values.keys() - known.keys()]
    for key, value in values.items():
        choices = known[key].choices if key in known else ()
        if choices and value is not None and value not in choices:
            problems.append(f"{place}: {value!r} is no {key}")
        if key in known and known[key].kind.repeats != isinstance(value, list):
            problems.append(f"{place}: {key} is {'' if known[key].kind.repeats else 'not '}a list")
    return sorted(problems)


def _sources(name: str, shared: Path) -> list[dict[str, str]]:
    paths = sorted(path for path in shared.rglob(f"{name}.*") if path.is_file())
    return [
        {"path": path.relative_to(shared).as_posix(), "sha256": sha256(path.read_bytes()).hexdigest()} for path in paths
    ]


if __name__ == "__main__":
    sys.exit(main())
