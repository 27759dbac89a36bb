"""A file exported here and edited in a spreadsheet, read as lines whatever the spreadsheet made of its form."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from imrdesk.domain.values import as_text
from imrdesk.errors import ExportError

SEPARATORS = (",", ";", "\t")
_SHEETS = ("items", "cases")
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

    ``decimal_comma`` tells that its numbers have a comma for a point; ``encoding`` the characters it can hold.
    """

    columns: tuple[str, ...]
    rows: tuple[ReturnedRow, ...]
    encoding: str = "utf-8"
    decimal_comma: bool = False


def read_returned(path: Path) -> tuple[ReturnedTable, ...]:
    """Read a CSV file or a workbook: of a workbook the sheets ``items`` and ``cases``, as far as they are there.

    A CSV file may be UTF-8 or Windows-1252, with commas, semicolons or tabs.

    Raises:
        ExportError: it cannot be read, or is neither.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ExportError(f"{path} is too large for a corrected export; name the file that was exported here.")
        return _read_workbook(path) if path.suffix.lower() == ".xlsx" else (_read_csv(path),)
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {error.strerror or error}. Name another file.") from error
    except (csv.Error, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise ExportError(f"{path} is damaged or of another form ({error}); save it as CSV or workbook.") from error


def _read_csv(path: Path) -> ReturnedTable:
    content = path.read_bytes()
    encoding = _encoding(content)
    text = content.decode(encoding, "replace")
    separator = _separator(text)
    csv.field_size_limit(max(csv.field_size_limit(), len(content) + 1))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header = tuple(name.strip() for name in next(lines, []))
    rows = tuple(_rows(header, ((f"row {row}", cells) for row, cells in enumerate(lines, start=2))))
    return ReturnedTable(header, rows, encoding, decimal_comma=separator == ";")


def _encoding(content: bytes) -> str:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _separator(text: str) -> str:
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)


def _rows(header: Sequence[str], lines: Iterable[tuple[str, Sequence[str]]]) -> Iterator[ReturnedRow]:
    for place, cells in lines:
        if any(cells):
            yield ReturnedRow(place, dict(zip(header, cells, strict=False)))


def _read_workbook(path: Path) -> tuple[ReturnedTable, ...]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        names = [name for name in _SHEETS if name in book.sheetnames] or book.sheetnames[:1]
        return tuple(_sheet(name, book[name].iter_rows(values_only=True)) for name in names)
    finally:
        book.close()


def _sheet(name: str, lines: Iterator[Sequence[Any]]) -> ReturnedTable:
    header = tuple(str(cell or "").strip() for cell in next(lines, ()))
    texts = ((f"{name}, row {row}", [_text(cell) for cell in cells]) for row, cells in enumerate(lines, start=2))
    return ReturnedTable(header, tuple(_rows(header, texts)))


def _text(cell: object) -> str:
    """Return a cell's value as an export writes it."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date | int | float):
        return as_text(cell)
    return "" if cell is None else str(cell)
