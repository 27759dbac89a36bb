"""What an export is, of which store and moment, and how far to trust it: a JSON file beside it or inside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from imrdesk import __version__
from imrdesk.domain.exports import ExportChoice, StoreMoment
from imrdesk.domain.sentences import sentence
from imrdesk.errors import ExportError
from imrdesk.exporting.choices import choice_to_json
from imrdesk.exporting.columns import Column
from imrdesk.exporting.tallies import METHOD, Tally

FORM = "imrdesk-export 1"
SUFFIX = ".manifest.json"


def sidecar(out: Path) -> Path:
    """Return where the manifest of ``out`` lies: ``cases.csv.manifest.json``."""
    return out.with_name(f"{out.name}{SUFFIX}")


def manifest(
    choice: ExportChoice,
    tally: Tally,
    moment: StoreMoment,
    tables: Mapping[str, tuple[int, tuple[Column, ...]]],
    left_out: int,
) -> dict[str, Any]:
    """Return the manifest of an export; ``tables`` has the lines and columns of each by its name.

    No clock is read for it: the same store and choice give the same manifest.
    """
    return {
        "form": FORM,
        "program": {"name": "imrdesk", "version": __version__},
        "store": {
            "id": moment.store_id,
            "schema": moment.schema,
            "audit_head": moment.audit_head,
            "newest_change": moment.last_change_id,
            "newest_document": moment.last_document_id,
        },
        "last_change_id": tally.last_change_id,
        "last_document_id": tally.last_document_id,
        "parsers": dict(sorted(tally.parsers.items())),
        "choice": _choice(choice),
        "documents": {
            "exported": tally.documents.total(),
            "left_out": left_out,
            "by_state": tally.documents_to_json(),
        },
        "tables": {name: {"rows": rows, "columns": _columns(columns)} for name, (rows, columns) in tables.items()},
        "fields": tally.fields_to_json(),
        "remaining_errors": {"method": METHOD, "fields": tally.errors_to_json()},
    }


def to_text(made: Mapping[str, Any]) -> str:
    """Return a manifest as the text of its file."""
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def file_to_json(path: Path, name: str) -> dict[str, Any]:
    """Return what proves a file to be the one a manifest speaks of."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {"name": name, "bytes": path.stat().st_size, "sha256": digest}


def moment_of(path: Path) -> StoreMoment:
    """Read from a manifest which store it speaks of, and how far that had come.

    Raises:
        ExportError: the file cannot be read, or is no manifest.
    """
    try:
        made = json.loads(path.read_text(encoding="utf-8"))
        store = made["store"]
        return StoreMoment(
            str(store["id"]),
            int(store["schema"]),
            store["audit_head"],
            int(store.get("newest_change", made["last_change_id"])),
            int(store.get("newest_document", made["last_document_id"])),
        )
    except OSError as error:
        raise ExportError(
            sentence(
                "{path} cannot be read: {why}. Name the manifest of an export.",
                path=path,
                why=error.strerror or str(error),
            )
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ExportError(
            sentence("{path} is no manifest of an export; name a file that ends in {suffix}.", path=path, suffix=SUFFIX)
        ) from error


def store_beside(out: Path) -> str:
    """Return the id of the store that an export is of, by its manifest where that lies beside it."""
    try:
        return moment_of(sidecar(out)).store_id
    except ExportError:
        return ""


def names_beside(out: Path) -> dict[str, str]:
    """Return the keys of columns that an export has under other names, by its manifest where that lies beside it."""
    try:
        tables = json.loads(sidecar(out).read_text(encoding="utf-8"))["tables"]
        columns = [column for table in tables.values() for column in table["columns"]]
        return {column["name"]: column["key"] for column in columns if column["name"] != column["key"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # the file was moved without it, or somebody edited it


def _choice(choice: ExportChoice) -> dict[str, Any]:
    beside = {"changes_after": choice.after, "documents_after": choice.after_document, "words_kept": len(choice.kept)}
    return {**choice_to_json(choice), **beside}


def _columns(columns: Iterable[Column]) -> list[dict[str, str]]:
    return [
        {"name": column.shown, "key": column.name, "kind": str(column.kind), "help": column.help} for column in columns
    ]
