"""A data package: CSV tables joined by keys, with a description that other tools check them by.

The form is Frictionless Data's: https://specs.frictionlessdata.io/tabular-data-package/ (version 1, which its own
library and the readers for R, Stata and DuckDB all know).
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from imrdesk import __version__
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Profile, RowShape
from imrdesk.domain.values import Kind
from imrdesk.exporting.change_rows import ChangeTable
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.columns import Column
from imrdesk.exporting.manifest import file_to_json
from imrdesk.exporting.placing import PACKAGE_MARK
from imrdesk.exporting.tables import AnyTable, ChosenTable, table_of
from imrdesk.exporting.writing import CsvLines, Written, unwatched

MANIFEST = "manifest.json"
_TYPES = {Kind.DATE: "date", Kind.INTEGER: "integer", Kind.NUMBER: "number", Kind.YES_NO: "boolean"}
_TITLES = {
    "cases": "One row a determination",
    "items": "One row a disputed item",
    "citations": "One row a guideline cited",
    "changes": "One row a change of the log",
}
_JOINS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "items": (("document_id",), "cases"),
    "citations": (("document_id", "item_id"), "items"),
    "changes": (("document_id",), "cases"),
}
"""By which columns a table names lines of another."""

_BLOCK = 1 << 20
"""Bytes packed in one go: some hundredths of a second's work."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The time every file in the zip bears: the oldest a zip can hold, so that the bytes tell nothing of the clock."""


def package_tables(choice: ExportChoice) -> dict[str, AnyTable]:
    """Return the tables of a package; what names a line stays, whichever columns were chosen."""
    tables: dict[str, AnyTable] = {
        "cases": table_of(choice, RowShape.CASES, flat=False),
        "items": table_of(choice, RowShape.ITEMS, flat=False),
    }
    if choice.columns:
        tables = {name: _chosen(table, choice.columns) for name, table in tables.items()}
    return {**tables, "citations": CitationTable(), "changes": ChangeTable(choice.after)}


def write_package(folder: Path, documents: Iterable[ExportedDocument], tables: Mapping[str, AnyTable]) -> Written:
    """Write the tables into an empty ``folder``, a document at a time, and describe them.

    Raises:
        ExportError: a value fits in no CSV file.
    """
    lines: dict[str, CsvLines] = {}
    with ExitStack() as files:
        for name, table in tables.items():
            path = folder / f"{name}.csv"
            stream = files.enter_context(path.open("wb"))
            lines[name] = CsvLines(stream, table, Profile.DATA)
        for document in documents:
            for each in lines.values():
                each.add(document)
    described = describe(folder, tables)
    (folder / PACKAGE_MARK).write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    rows = {name: each.written.rows for name, each in lines.items()}
    return Written(sum(rows.values()), lines["cases"].written.documents, tables=rows)


def describe(folder: Path, tables: Mapping[str, AnyTable]) -> dict[str, Any]:
    """Return the description of the tables that lie in ``folder``."""
    return {
        "profile": "tabular-data-package",
        "name": "imr-determinations",
        "title": "Independent medical review: final determinations",
        "description": f"Exported by imrdesk {__version__}; {MANIFEST} says from which store, and how far to trust it.",
        "resources": [_resource(folder, name, table) for name, table in tables.items()],
    }


def pack(folder: Path, out: Path, packing: Callable[[], object] = unwatched) -> None:
    """Write the files of ``folder`` into a zip, the same bytes for the same files.

    ``packing`` is called again and again meanwhile; what it raises stops it.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            entry = zipfile.ZipInfo(path.name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            with path.open("rb") as source, archive.open(entry, "w", force_zip64=True) as target:
                while block := source.read(_BLOCK):
                    packing()
                    target.write(block)


def _chosen(table: AnyTable, names: Iterable[str]) -> AnyTable:
    known = {column.name for column in table.columns}
    return ChosenTable(table, [*table.key, *(name for name in names if name in known and name not in table.key)])


def _resource(folder: Path, name: str, table: AnyTable) -> dict[str, Any]:
    path = f"{name}.csv"
    proof = file_to_json(folder / path, path)
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": _TITLES[name],
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": proof["bytes"],
        "hash": f"sha256:{proof['sha256']}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(name, table),
    }


def _schema(name: str, table: AnyTable) -> dict[str, Any]:
    shown = {column.name: column.shown for column in table.columns}
    schema: dict[str, Any] = {
        "fields": [_field(column, required=column.name in table.key) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [shown[key] for key in table.key],
    }
    if name in _JOINS:
        keys, other = _JOINS[name]
        columns = [shown[key] for key in keys]
        schema["foreignKeys"] = [{"fields": columns, "reference": {"resource": other, "fields": columns}}]
    return schema


def _field(column: Column, *, required: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": column.shown,
        "title": column.title or column.name,
        "description": column.help,
        "type": _TYPES.get(column.kind, "string"),
    }
    if column.kind is Kind.YES_NO:
        made.update(trueValues=["true"], falseValues=["false"])
    constraints: dict[str, Any] = {}
    if required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [str(choice) for choice in column.choices]
    return {**made, "constraints": constraints} if constraints else made
