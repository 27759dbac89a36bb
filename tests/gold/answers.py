"""Load gold answers, and find the documents they are the answers for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.samples.source import load
from tests.samples.writing import write

HERE = Path(__file__).parent
SAMPLE_ANSWERS = HERE / "samples"
REAL_ANSWERS = HERE / "real"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is true of one determination, in the types of ``parse --json``.

    ``sealed`` says that free text stands as its hash (``tests.gold.sealing``). ``sources`` are the files it was
    answered from, by their path in the shared folder, with each file's SHA-256; a sample has none.
    """

    document: str
    layout: str
    fields: dict[str, Any]
    items: tuple[dict[str, Any], ...]
    sealed: bool = False
    sources: tuple[tuple[str, str], ...] = ()


def read_answer(path: Path) -> Answer:
    """Read one answer file."""
    raw = json.loads(path.read_text("utf-8"))
    sources = tuple((each["path"], each["sha256"]) for each in raw.get("sources", ()))
    return Answer(raw["document"], raw["layout"], raw["fields"], tuple(raw["items"]), raw.get("sealed", False), sources)


def sample_answers() -> list[Answer]:
    """Return the answers for the project's own samples."""
    return [read_answer(path) for path in sorted(SAMPLE_ANSWERS.glob("*.json"))]


def real_answers() -> list[Answer]:
    """Return the sealed answers for real determinations."""
    return [read_answer(path) for path in sorted(REAL_ANSWERS.glob("*.json"))]


def sample_files(answer: Answer, folder: Path) -> list[Path]:
    """Write both forms of a sample into ``folder`` and return them."""
    sample = load(answer.document)
    return [write(sample, form, folder) for form in ("pdf", "txt")]


def real_files(answer: Answer, shared: Path) -> list[Path]:
    """Return those files of a real determination that are on this machine."""
    return [path for name, _ in answer.sources if (path := shared / name).is_file()]
