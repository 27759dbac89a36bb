"""CSV by RFC 4180, a document at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from imrdesk.domain.exports import ExportedDocument, Profile, Separator
from imrdesk.domain.values import Kind
from imrdesk.errors import ExportError
from imrdesk.exporting.columns import Column
from imrdesk.exporting.profiles import ENCODINGS, SPREADSHEET_CELL, guarded
from imrdesk.exporting.tables import ITEM_NUMBER, AnyTable

_BUFFER = 1 << 16
"""Bytes gathered before they are written: a line is about 2 kB, which would fill Python's own buffer with each four."""
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(slots=True)
class Written:
    """What has been written so far: lines under the header, documents, and what their reader should know.

    ``tables`` has the lines of each table where there are several.
    """

    rows: int = 0
    documents: int = 0
    notes: list[str] = field(default_factory=list)
    tables: dict[str, int] = field(default_factory=dict)


def write_csv(
    path: Path,
    documents: Iterable[ExportedDocument],
    table: AnyTable,
    profile: Profile,
    separator: Separator = Separator.COMMA,
) -> Written:
    r"""Write ``documents`` to ``path``, one at a time, with ``\r\n`` line ends and quotes only where they are needed.

    Raises:
        ExportError: a value fits in no CSV file.
    """
    with path.open("wb", buffering=_BUFFER) as stream:
        lines = CsvLines(stream, table, profile, separator)
        for document in documents:
            lines.add(document)
    return lines.written


class CsvLines:
    """The lines of one table on their way into an open file; the header is written at once."""

    def __init__(
        self, stream: BinaryIO, table: AnyTable, profile: Profile, separator: Separator = Separator.COMMA
    ) -> None:
        self.written = Written()
        self._stream = stream
        self._table = table
        self._columns = table.columns
        self._profile = profile
        self._commas = separator is Separator.SEMICOLON
        self._mark = separator.mark
        header = csv_line([column.shown for column in self._columns], self._mark)
        stream.write(header.encode(ENCODINGS[profile]))

    def add(self, document: ExportedDocument) -> None:
        """Write the document's lines.

        Raises:
            ExportError: a value fits in no CSV file.
        """
        for cells in self._table.rows(document):
            line = csv_line(cells if self._profile is Profile.DATA else self._for_spreadsheet(cells), self._mark)
            try:
                written = line.encode()
            except UnicodeEncodeError:
                written = b"\0"
            if b"\0" in written:
                refuse_unwritable(document, self._columns, cells)
            self._stream.write(written)
            self.written.rows += 1
            if self._profile is Profile.EXCEL:
                self.written.notes += long_cells(document, self._columns, cells)
        self.written.documents += 1

    def _for_spreadsheet(self, cells: list[str]) -> list[str]:
        return [
            cell.replace(".", ",")
            if self._commas and column.kind is Kind.NUMBER and not column.an_item
            else guarded(cell, column.kind)
            for column, cell in zip(self._columns, cells, strict=True)
        ]


def csv_line(cells: Iterable[str], mark: str = ",") -> str:
    r"""Return one line with its end, ``\r\n``; in quotes stands what holds a mark, a quote or a line end.

    Python's own writer makes the same of it, looking at each character by itself, which takes three times as long.
    """
    # One line of a single empty cell would be an empty line, which readers skip.
    made = [
        # Most cells are empty or one word: told by one look instead of four.
        cell
        if not cell
        or cell.isalnum()
        or (mark not in cell and '"' not in cell and "\n" not in cell and "\r" not in cell)
        else _quoted(cell)
        for cell in cells
    ]
    line = mark.join(made)
    return f"{line}\r\n" if line else '""\r\n'


def _quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def long_cells(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> Iterator[str]:
    """Yield a sentence for each cell that is longer than a spreadsheet holds."""
    for column, cell in zip(columns, cells, strict=True):
        if len(cell) > SPREADSHEET_CELL:
            yield (
                f"{column.name} of document {document.document_id} ({document.source_file}) is longer than the "
                f"{SPREADSHEET_CELL:,} characters a spreadsheet keeps of a cell; the file holds all of it."
            )


def refuse_unwritable(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> None:
    """Raise with its place where a cell holds what no file can.

    Raises:
        ExportError: a NUL character, or half a character.
    """
    whole = "".join(cells)
    if "\0" in whole or not (whole.isascii() or _UNWRITABLE.search(whole) is None):
        raise ExportError(_unwritable(document, columns, cells))


def _unwritable(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> str:
    column, found = next(
        (column, hit) for column, cell in zip(columns, cells, strict=True) if (hit := _UNWRITABLE.search(cell))
    )
    kind = "a NUL character" if found[0] == "\0" else "half a character (a lone surrogate)"
    name = document.source_file.encode("utf-8", "backslashreplace").decode()
    item = cells[columns.index(ITEM_NUMBER)] if ITEM_NUMBER in columns else ""
    return (
        f"{column.name}{item and f' of item {item}'} of document {document.document_id} ({name}) holds {kind} at "
        f"position {found.start() + 1}, which no CSV file can hold; correct it and export again."
    )
