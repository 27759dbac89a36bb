"""A file from elsewhere, read by a mapping: its columns and cells become those of a corrected export."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.records import Determination
from imrdesk.domain.returns import FileLook, FileMapping, ItemBy, KeyBy
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.values import join_lines
from imrdesk.errors import ExportError
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable

_TWO_NUMBERS = re.compile(r"\s*(\d{1,15})\D+(\d{1,15})\s*")
_WHOLE = re.compile(r"^0*(\d+)(?:[.,]0+)?$")
_CELLS, _LONGEST = 50, 200
_DOCUMENT, _ITEM = "\0document", "\0item"
"""Under these the cells stand by which a line names its document and its item: no column of a file is called so."""


def mapping_to_json(mapping: FileMapping) -> dict[str, Any]:
    """Return a mapping without its name, which it is kept under."""
    values: dict[str, dict[str, str]] = {}
    for key, cell, value in mapping.values:
        values.setdefault(key, {})[cell] = value
    return {
        "key_by": str(mapping.key_by),
        "key_column": mapping.key_column,
        "item_by": str(mapping.item_by),
        "item_column": mapping.item_column,
        "fields": dict(mapping.fields),
        "values": values,
    }


def mapping_from_json(name: str, raw: Any) -> FileMapping:
    """Read back what :func:`mapping_to_json` wrote, or a person by hand.

    Raises:
        ExportError: it is none.
    """
    try:
        return FileMapping(
            name,
            KeyBy(raw["key_by"]),
            str(raw["key_column"]),
            tuple((str(column), str(key)) for column, key in raw["fields"].items()),
            ItemBy(raw.get("item_by", ItemBy.NOTHING)),
            str(raw.get("item_column", "")),
            tuple(
                (str(key), str(cell), str(value))
                for key, means in raw.get("values", {}).items()
                for cell, value in means.items()
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ExportError(
            sentence(
                "“{name}” is no mapping of a file's columns ({why}); see docs/fields.md.", name=name, why=str(error)
            )
        ) from error


def look_at(name: str, table: ReturnedTable) -> FileLook:
    """Return what stands in a table: its columns and the first different cells of each."""
    found: dict[str, dict[str, None]] = {column: {} for column in table.columns if column}
    for row in table.rows:
        for column, cell in row.cells.items():
            if cell.strip() and column in found and len(found[column]) < _CELLS:
                found[column][cell.strip()[:_LONGEST]] = None
    cells = tuple(tuple(different) for different in found.values())
    return FileLook(name, tuple(found), cells, len(table.rows), ours="document_id" in table.columns)


def mapped(table: ReturnedTable, mapping: FileMapping, fields: Mapping[str, Field]) -> ReturnedTable:
    """Return the table with the fields' keys for columns; each line still names its document in its own way.

    Raises:
        ExportError: the mapping speaks of a column or a field there is not, or of a field twice.
    """
    _refuse_misfit(table, mapping, fields)
    means = {(key, cell.strip().casefold()): value for key, cell, value in mapping.values}
    rows = tuple(replace(row, cells=_translated(row.cells, mapping, means)) for row in table.rows)
    columns = tuple(key for _, key in mapping.fields)
    of_items = any(fields[key].scope is Scope.ITEM for key in columns)
    return replace(table, columns=(*columns, *["item_id"] * of_items), rows=rows)


def document_key(row: ReturnedRow, mapping: FileMapping) -> str:
    """Return by what a line names its document, letter case folded."""
    cell = row.cells[_DOCUMENT].strip()
    if mapping.key_by is KeyBy.ROW:
        found = _TWO_NUMBERS.fullmatch(cell)
        return str(int(found[1])) if found else ""
    if mapping.key_by is KeyBy.DOCUMENT:
        return _WHOLE.sub(r"\1", cell)
    if mapping.key_by is KeyBy.FILE:
        cell = cell.replace("\\", "/").rpartition("/")[2]
    return cell.casefold()


def placed(row: ReturnedRow, mapping: FileMapping, record: Determination) -> ReturnedRow:
    """Return the line with the number of the item it is of, or with how it names one that is not there."""
    if mapping.key_by is KeyBy.ROW:
        found = _TWO_NUMBERS.fullmatch(row.cells[_DOCUMENT])
        item = found[2] if found else ""
    else:
        item = _FINDERS[mapping.item_by](record, row.cells[_ITEM].strip())
    return replace(row, cells={**row.cells, "item_id": item})


def _only(record: Determination, _cell: str) -> str:
    return str(record.items[0].item_id) if len(record.items) == 1 else "?"


def _by_place(record: Determination, cell: str) -> str:
    found = re.fullmatch(r"(\d{1,6})(?:[.,]0+)?", cell)
    place = int(found[1]) if found else 0
    return str(record.items[place - 1].item_id) if 0 < place <= len(record.items) else f"#{cell}"


def _by_number(_record: Determination, cell: str) -> str:
    return cell or "?"


def _by_treatment(record: Determination, cell: str) -> str:
    wanted = join_lines(cell).casefold()
    same = [
        item.item_id
        for item in record.items
        if join_lines(str(item.fields["treatment"].value or "")).casefold() == wanted
    ]
    return str(same[0]) if len(same) == 1 else f"#{cell[:40]}"


_FINDERS: Mapping[ItemBy, Callable[[Determination, str], str]] = {
    ItemBy.NOTHING: _only,
    ItemBy.NUMBER: _by_place,
    ItemBy.ITEM_ID: _by_number,
    ItemBy.TREATMENT: _by_treatment,
}


def _translated(cells: Mapping[str, str], mapping: FileMapping, means: Mapping[tuple[str, str], str]) -> dict[str, str]:
    made = {_DOCUMENT: cells.get(mapping.key_column, ""), _ITEM: cells.get(mapping.item_column, "")}
    for column, key in mapping.fields:
        cell = cells.get(column, "")
        made[key] = means.get((key, cell.strip().casefold()), cell)
    return made


def _refuse_misfit(table: ReturnedTable, mapping: FileMapping, fields: Mapping[str, Field]) -> None:
    wanted = [mapping.key_column, *(column for column, _ in mapping.fields)]
    if mapping.item_by is not ItemBy.NOTHING and mapping.key_by is not KeyBy.ROW:
        wanted.append(mapping.item_column)
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        there = ", ".join(filter(None, table.columns))
        raise ExportError(
            sentence(
                "The file has no column {names}; it has {there}.", names=", ".join(map(repr, missing)), there=there
            )
        )
    unknown = [key for _, key in mapping.fields if key not in fields]
    if unknown or not mapping.fields:
        raise ExportError(
            sentence("There is no field {names}; map a column to a field's key.", names=", ".join(unknown))
            if unknown
            else word("There is no field named; map a column to a field's key.")
        )
    keys = [key for _, key in mapping.fields]
    if len(set(keys)) < len(keys):
        raise ExportError(word("Two columns are mapped to the same field; leave one of them out."))
