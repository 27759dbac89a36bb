"""CSV by RFC 4180, a document at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from imrdesk.domain.exports import ExportedDocument, Profile, Separator
from imrdesk.domain.sentences import Sentence, sentence, word
from imrdesk.domain.values import Kind
from imrdesk.errors import ExportError
from imrdesk.exporting.columns import Column
from imrdesk.exporting.profiles import ENCODINGS, SPREADSHEET_CELL, TYPED, as_kept, guarded
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


def unwatched() -> None:
    """Do nothing, where nobody watches what goes on."""


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
        self._mark = separator.mark
        places = list(enumerate(self._columns))
        # A date, a number, a yes or no needs neither quotes nor a guard; nearly half of all cells are one.
        self._free = [(place, column.kind) for place, column in places if column.an_item or column.kind not in TYPED]
        self._before: Sequence[str | None] = [None] * len(places)
        self._made = [""] * len(places)
        commas = separator is Separator.SEMICOLON
        numbers = [place for place, column in places if column.kind is Kind.NUMBER and not column.an_item]
        self._numbers = numbers if commas else []
        stream.write(csv_line([column.shown for column in self._columns], self._mark).encode(ENCODINGS[profile]))

    def add(self, document: ExportedDocument) -> None:
        """Write the document's lines.

        Raises:
            ExportError: a value fits in no CSV file.
        """
        spreadsheet = self._profile is Profile.EXCEL
        for cells in self._table.rows(document):
            line = _ended(self._mark.join(self._written(cells, spreadsheet=spreadsheet)))
            try:
                written = line.encode()
            except UnicodeEncodeError:
                written = b"\0"
            if b"\0" in written:
                refuse_unwritable(document, self._columns, cells)
            self._stream.write(written)
            self.written.rows += 1
            if spreadsheet and 2 * len(line) > SPREADSHEET_CELL:
                self.written.notes += long_cells(document, self._columns, cells, word("the file holds all of it"))
        self.written.documents += 1

    def _written(self, cells: Sequence[str], *, spreadsheet: bool) -> list[str]:
        """Return the cells as they stand in the file, in quotes and guarded where they need to be."""
        before, known, made = self._before, self._made, list(cells)
        for place, kind in self._free:
            cell = made[place]
            if cell is before[place]:
                made[place] = known[place]  # a case's cells are the same ones in each line of its items
            elif cell:
                made[place] = _quoted(guarded(cell, kind) if spreadsheet else cell, self._mark)
        self._before, self._made = cells, made
        for place in self._numbers:
            made[place] = made[place].replace(".", ",")
        return made


def csv_line(cells: Iterable[str], mark: str = ",") -> str:
    r"""Return one line with its end, ``\r\n``; in quotes stands what holds a mark, a quote or a line end.

    Python's own writer makes the same of it, looking at each character by itself, which takes three times as long.
    """
    return _ended(mark.join([_quoted(cell, mark) for cell in cells]))


def _quoted(cell: str, mark: str) -> str:
    if mark in cell or '"' in cell or "\n" in cell or "\r" in cell:
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell


def _ended(line: str) -> str:
    # One line of a single empty cell would be an empty line, which readers skip.
    return f"{line}\r\n" if line else '""\r\n'


def long_cells(
    document: ExportedDocument, columns: Sequence[Column], cells: Sequence[str], held: Sentence
) -> list[Sentence]:
    """Return a sentence for each cell that is longer than a spreadsheet keeps; ``held`` says what the file has."""
    return [
        sentence(
            "The {column} of document {number} ({name}) is longer than the {longest:,} characters a spreadsheet keeps "
            "of a cell; {held}.",
            column=column.name,
            number=document.document_id,
            name=document.source_file,
            longest=SPREADSHEET_CELL,
            held=held,
        )
        for column, cell in zip(columns, cells, strict=True)
        if as_kept(cell) != cell
    ]


def refuse_unwritable(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> None:
    """Raise with its place where a cell holds what no file can.

    Raises:
        ExportError: a NUL character, or half a character.
    """
    whole = "".join(cells)
    if "\0" in whole or not (whole.isascii() or _UNWRITABLE.search(whole) is None):
        raise ExportError(_unwritable(document, columns, cells))


def _unwritable(document: ExportedDocument, columns: tuple[Column, ...], cells: list[str]) -> Sentence:
    column, found = next(
        (column, hit) for column, cell in zip(columns, cells, strict=True) if (hit := _UNWRITABLE.search(cell))
    )
    kind = word("a NUL character") if found[0] == "\0" else word("half a character (a lone surrogate)")
    name = document.source_file.encode("utf-8", "backslashreplace").decode()
    item = cells[columns.index(ITEM_NUMBER)] if ITEM_NUMBER in columns else ""
    return sentence(
        "{column} of item {item} of document {number} ({name}) holds {kind} at position {position}, which no CSV file "
        "can hold; correct it and export again."
        if item
        else "{column} of document {number} ({name}) holds {kind} at position {position}, which no CSV file can hold; "
        "correct it and export again.",
        column=column.name,
        item=item,
        number=document.document_id,
        name=name,
        kind=kind,
        position=found.start() + 1,
    )
