"""A file exported here and edited in a spreadsheet, read as lines whatever the spreadsheet made of its form."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

from imrdesk.domain.sentences import sentence
from imrdesk.domain.values import as_text
from imrdesk.errors import ExportError
from imrdesk.exporting.manifest import names_beside
from imrdesk.exporting.retyped import unmisread

SEPARATORS = (",", ";", "\t")
_SHEETS = ("items", "cases")
_BESIDE = frozenset({"citations", "dictionary"})
_WRITTEN = frozenset({"evidence", "lists"})
_ESCAPED = re.compile("_x(00[01][0-9A-F]|FFF[EF]|005F(?=_x[0-9A-Fa-f]{4}_))_", re.IGNORECASE)
"""How a workbook writes what XML cannot hold; and the mark itself, but where a spreadsheet saved it as it stands."""
_HEADER, _ABOVE = 1 << 20, 10
"""How much of a file is looked through for its header (characters, lines): a title may stand above it."""
_HEADER_HAS = 3
_LARGEST = 512 * 1024 * 1024
"""Bytes of a file that is still read: far more than any export of ours, far less than would stop the machine."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One line: where it stands, for people, and its cells by the names of their columns."""

    place: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """One table of a returned file.

    ``decimal_comma`` tells that its numbers have a comma for a point; ``encoding`` the characters it can hold. A sheet
    has its name in ``sheet``.
    """

    columns: tuple[str, ...]
    rows: tuple[ReturnedRow, ...]
    encoding: str = "utf-8"
    decimal_comma: bool = False
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """What was read of a file.

    ``tables`` hold corrections, ``citations`` is the sheet of that name, and ``other_sheets`` are those that were not
    read. ``names`` are the keys of columns that stand under other names, and ``store_id`` the store it is of, as far
    as the file or its manifest says so.
    """

    tables: tuple[ReturnedTable, ...]
    citations: ReturnedTable | None = None
    other_sheets: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    store_id: str = ""


def read_returned(path: Path, known: Collection[str] = ()) -> ReturnedFile:
    """Read a CSV file or a workbook: of a workbook the sheets ``items`` and ``cases``, as far as they are there.

    A CSV file may be UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs; names of columns that are
    ``known`` tell which.

    Raises:
        ExportError: it cannot be read, or is neither.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ExportError(
                sentence("{path} is too large for a corrected export; name the file that was exported here.", path=path)
            )
        if path.suffix.lower() == ".xlsx":
            return _read_workbook(path, known)
        names = names_beside(path)
        return ReturnedFile((_read_csv(path, {*known, *names}),), names=names)
    except OSError as error:
        raise ExportError(
            sentence("{path} cannot be read: {why}. Name another file.", path=path, why=error.strerror or str(error))
        ) from error
    except (csv.Error, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ExportError(
            sentence(
                "{path} is damaged or of another form ({why}); save it as CSV or workbook.", path=path, why=str(error)
            )
        ) from error


def keyed(table: ReturnedTable, names: Mapping[str, str]) -> ReturnedTable:
    """Return a table with its columns under their keys: ``names`` has the key of each that is called otherwise."""
    keys = {name: names[name] for name in table.columns if name in names and names[name] not in table.columns}
    if not keys:
        return table
    rows = tuple(
        replace(row, cells={keys.get(name, name): cell for name, cell in row.cells.items()}) for row in table.rows
    )
    return replace(table, columns=tuple(keys.get(name, name) for name in table.columns), rows=rows)


def _read_csv(path: Path, known: Collection[str]) -> ReturnedTable:
    content = path.read_bytes()
    encoding = _encoding(content)
    text = content.decode(encoding, "replace")
    csv.field_size_limit(max(csv.field_size_limit(), len(content) + 1))
    separator = _separator(text, known)
    lines = ((f"row {row}", cells) for row, cells in enumerate(csv.reader(_lines(text), delimiter=separator), start=1))
    header, rows = _header_and_rows(lines, known)
    return ReturnedTable(header, rows, encoding, decimal_comma=separator == ";")


def _lines(text: str) -> io.StringIO:
    return io.StringIO(text, newline="")


def _encoding(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"  # what Excel calls “Unicode text”
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _separator(text: str, known: Collection[str]) -> str:
    """Return the separator by which the header has the most columns that are known, else the most at all."""
    start = text[:_HEADER]

    def columns(separator: str) -> tuple[int, int]:
        lines = list(islice(csv.reader(_lines(start), delimiter=separator), _ABOVE))
        return max((_known_in(names, known) for names in lines), default=0), len(lines[0]) if lines else 0

    return max(SEPARATORS, key=columns)


def _known_in(names: Iterable[str], known: Collection[str]) -> int:
    """Return how many names of a line are known; 0 where so few are that it may be a line of values."""
    spelled = {name.casefold() for name in known}
    found = {name.strip().casefold() for name in names} & spelled
    return len(found) if len(found) >= _HEADER_HAS or "document_id" in found else 0


def _header_and_rows(
    lines: Iterable[tuple[str, Sequence[str]]], known: Collection[str]
) -> tuple[tuple[str, ...], tuple[ReturnedRow, ...]]:
    """Return the names of the columns, as exports write them, and the lines below.

    Of a line cut short the rest is empty: spreadsheets leave out the separators behind its last cell that holds
    something.
    """
    lines = iter(lines)
    first = list(islice(lines, _ABOVE))
    if not first:
        return (), ()
    place = max(range(len(first)), key=lambda row: (_known_in(first[row][1], known), -row))
    spelled = {name.casefold(): name for name in known}
    names = (unmisread(name).strip().removeprefix("\ufeff") for name in first[place][1])
    header = tuple(name if name in known else spelled.get(name.casefold(), name) for name in names)
    rows = (
        ReturnedRow(where, dict(zip_longest(header, cells[: len(header)], fillvalue="")))
        for where, cells in chain(first[place + 1 :], lines)
        if any(cells)
    )
    return header, tuple(rows)


def _read_workbook(path: Path, known: Collection[str]) -> ReturnedFile:
    import openpyxl  # noqa: PLC0415 -- with the NumPy it loads it takes longer than the desk's own code

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        names = [name for name in _SHEETS if name in book.sheetnames] or book.sheetnames[:1]
        tables = {
            name: _sheet(name, book[name].iter_rows(values_only=True), () if name == "dictionary" else known)
            for name in [*names, *_BESIDE & set(book.sheetnames)]
        }
        other = tuple(name for name in book.sheetnames if name not in {*names, *_BESIDE, *_WRITTEN})
        return ReturnedFile(
            tuple(tables[name] for name in names),
            tables.get("citations"),
            other,
            _names_said(tables.get("dictionary")),
        )
    finally:
        book.close()


def _names_said(dictionary: ReturnedTable | None) -> dict[str, str]:
    """Return the keys of columns by the names that a workbook's own dictionary gives them."""
    rows = dictionary.rows if dictionary is not None else ()
    pairs = ((row.cells.get("column", ""), row.cells.get("key", "")) for row in rows)
    return {name: key for name, key in pairs if name and key and name != key}


def _sheet(name: str, lines: Iterator[Sequence[Any]], known: Collection[str]) -> ReturnedTable:
    texts = (
        (f"{name}, row {row}", [_text(cell) for cell in cells])
        for row, cells in enumerate(lines, start=1)
        if cells.count(None) < len(cells)  # a sheet that was formatted to its end has a million empty rows
    )
    header, rows = _header_and_rows(texts, known)
    return ReturnedTable(header, rows, sheet=name)


def _text(cell: object) -> str:
    """Return a cell's value as an export writes it."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date | int | float):
        return as_text(cell)
    return "" if cell is None else _ESCAPED.sub(_unescape, str(cell))


def _unescape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
