"""An Excel workbook: a sheet a table, with real dates and numbers, and a dictionary of its columns.

Rows are streamed to the disk as they come (XlsxWriter's constant memory), so each sheet is written from its top down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError, FileSizeError
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, RowShape
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.values import Kind
from imrdesk.errors import ExportError
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.columns import ITEM_ID, Column
from imrdesk.exporting.evidence import EvidenceTable
from imrdesk.exporting.packages import package_tables
from imrdesk.exporting.profiles import SPREADSHEET_CELL
from imrdesk.exporting.sheet_lines import LineCells, LineSheet, add_sheet, link_cell
from imrdesk.exporting.tables import AnyTable, ChosenTable, table_of
from imrdesk.exporting.writing import Written, long_cells, refuse_unwritable, unwatched

SHEET_ROWS = 1_048_576
"""How many rows Excel and LibreOffice keep of a sheet, its header among them."""

_WIDTHS = {Kind.LONG_TEXT: 60, Kind.TEXT: 24, Kind.CITATIONS: 40, Kind.LIST: 28, Kind.CHOICE: 20}
_NARROW = 13
_EVIDENCE, _LISTS = "evidence", "lists"
_LINK_TEXT = "passages"
_DICTIONARY = ("sheet", "column", "key", "title", "kind", "what it holds", "choices")
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001 -- the workbook's own property has no time zone


def workbook_tables(choice: ExportChoice) -> dict[str, AnyTable]:
    """Return the tables of a workbook by the names of their sheets; quotes get a sheet that the items link to."""
    extras = choice.extras - {Extra.QUOTE}
    items: AnyTable = table_of(replace(choice, extras=extras), RowShape.ITEMS)
    if choice.columns:
        items = ChosenTable(items, choice.columns)
    cases = package_tables(replace(choice, extras=extras))["cases"]
    quoted = {_EVIDENCE: EvidenceTable()} if Extra.QUOTE in choice.extras else {}
    return {"items": items, "cases": cases, "citations": CitationTable(), **quoted}


def write_workbook(
    path: Path,
    documents: Iterable[ExportedDocument],
    tables: Mapping[str, AnyTable],
    packing: Callable[[], object] = unwatched,
) -> Written:
    """Write ``tables`` to ``path``, a sheet each, and a dictionary of their columns.

    ``packing`` is called again and again while the sheets are packed at the end; what it raises stops that.

    Raises:
        ExportError: a sheet would have more rows than a spreadsheet keeps, or a value fits in no file.
    """
    with TemporaryDirectory(dir=path.parent) as folder, path.open("w+b") as file:
        into = _Into(file, packing)
        # What it keeps meanwhile lies beside the file: the same disk, and gone whatever happens.
        book = xlsxwriter.Workbook(into, {**_OPTIONS, "tmpdir": folder})  # type: ignore[arg-type] -- it writes to any file
        try:
            written = _fill(book, documents, tables)
            book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error
        except FileSizeError as error:
            raise ExportError(
                word("A sheet would be larger than a workbook can hold; export fewer documents, or as CSV.")
            ) from error
        finally:
            into.forget()
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    with suppress(OSError):  # what was not written yet is of no use any more
                        sheet.row_data_fh.close()
    return written


class _Into:
    """The file that a workbook is packed into; once forgotten, what is still written goes nowhere.

    A zip that failed writes its end when Python lets go of it, and would fail again where nobody listens.
    """

    def __init__(self, file: BinaryIO, packing: Callable[[], object]) -> None:
        self._file = file
        self._packing = packing

    def write(self, content: bytes) -> int:
        """Write some of the packed sheets."""
        self._packing()
        return self._file.write(content)

    def forget(self) -> None:
        """Let go of the file, and of whoever watches."""
        self._file, self._packing = BytesIO(), unwatched

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _fill(book: xlsxwriter.Workbook, documents: Iterable[ExportedDocument], tables: Mapping[str, AnyTable]) -> Written:
    book.set_properties({"created": _NO_CLOCK, "title": "Independent medical review: final determinations"})
    looks = _looks(book)
    sheets = {name: _Sheet(add_sheet(book, name), table, looks) for name, table in tables.items()}
    for document in documents:
        links = _links(document, sheets[_EVIDENCE].written.rows) if _EVIDENCE in sheets else {}
        for name, sheet in sheets.items():
            sheet.add(document, links if name == "items" else {})
    _write_dictionary(book, tables, looks)
    _close(book, sheets.values())
    rows = {name: sheet.written.rows for name, sheet in sheets.items()}
    notes = [note for sheet in sheets.values() for note in sheet.written.notes]
    return Written(rows["items"], sheets["items"].written.documents, notes, rows)


@dataclass(frozen=True, slots=True)
class _Looks:
    header: Format
    day: Format
    link: Format


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    return _Looks(
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"num_format": "yyyy-mm-dd"}),
        book.add_format({"font_color": "#0563C1", "underline": 1}),
    )


class _Sheet:
    """One sheet on its way into the workbook."""

    def __init__(self, sheet: LineSheet, table: AnyTable, looks: _Looks) -> None:
        self.written = Written()
        self.sheet = sheet
        self.columns = table.columns
        self._table = table
        self._looks = looks
        self._cells = LineCells([column.kind for column in table.columns], looks.day)
        self._item = self.columns.index(ITEM_ID) if ITEM_ID in self.columns else None
        for place, column in enumerate(self.columns):
            sheet.write_string(0, place, column.shown, looks.header)
            sheet.set_column(place, place, _WIDTHS.get(column.kind, _NARROW))
        sheet.freeze_panes(1, 0)

    def add(self, document: ExportedDocument, links: Mapping[str, int]) -> None:
        """Write the document's rows; ``links`` has the line of each item's first passage, by the item's number."""
        for cells in self._table.rows(document):
            refuse_unwritable(document, self.columns, cells)
            self.written.rows += 1
            self._refuse_too_many()
            line = self._cells.write(self.written.rows, cells)
            last = len(cells) - 1
            if self._item is not None and cells[self._item] in links:
                line.append(self._link(links[cells[self._item]]))
                last += 1
            self.sheet.write_line(self.written.rows, line, last)
            if 2 * max(map(len, cells)) > SPREADSHEET_CELL:
                held = word("the workbook holds its beginning")
                self.written.notes += long_cells(document, self.columns, cells, held)
        self.written.documents += 1

    def _refuse_too_many(self) -> None:
        if self.written.rows >= SHEET_ROWS:
            raise ExportError(
                sentence(
                    "The sheet “{sheet}” would have more than the {sheet_rows:,} rows a spreadsheet keeps; export "
                    "fewer documents, or as CSV.",
                    sheet=self.sheet.get_name(),
                    sheet_rows=SHEET_ROWS,
                )
            )

    def _link(self, line: int) -> str:
        """Return a link to a passage, by a formula, because a sheet holds only some 65,000 real links."""
        formula = f'HYPERLINK("#{_EVIDENCE}!A{line}","{_LINK_TEXT}")'
        place = xl_rowcol_to_cell(self.written.rows, len(self.columns))
        return link_cell(place, formula, _LINK_TEXT, self._looks.link)


def _links(document: ExportedDocument, lines_before: int) -> dict[str, int]:
    """Return the line (from 1, the header first) of each item's first passage, by the item's number."""
    first: dict[str, int] = {}
    for line, cells in enumerate(EvidenceTable().rows(document), start=lines_before + 2):
        first.setdefault(cells[1], line)
    return first


def _write_dictionary(book: xlsxwriter.Workbook, tables: Mapping[str, AnyTable], looks: _Looks) -> None:
    sheet = book.add_worksheet("dictionary")
    lines = [_DICTIONARY, *(_described(name, column) for name, table in tables.items() for column in table.columns)]
    for row, cells in enumerate(lines):
        for place, cell in enumerate(cells):
            sheet.write_string(row, place, cell, looks.header if row == 0 else None)
    for place, width in enumerate((12, 28, 28, 28, 14, 80, 60)):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines) - 1, len(_DICTIONARY) - 1)


def _described(name: str, column: Column) -> tuple[str, ...]:
    choices = "; ".join(map(str, column.choices))
    return (name, column.shown, column.name, column.title, str(column.kind), column.help, choices)


def _close(book: xlsxwriter.Workbook, sheets: Iterable[_Sheet]) -> None:
    """Give the sheets their filters, and their closed columns lists to choose from, kept on a sheet out of sight."""
    lists: dict[tuple[str, ...], str] = {}
    for each in sheets:
        last = max(each.written.rows, 1)
        each.sheet.autofilter(0, 0, last, len(each.columns) - 1)
        for place, column in enumerate(each.columns):
            if column.choices:
                choices = tuple(map(str, column.choices))
                source = lists.setdefault(choices, _range(len(lists), len(choices)))
                each.sheet.data_validation(1, place, last, place, {"validate": "list", "source": source})
    # Row by row, for what has been left behind cannot be written to any more.
    hidden = book.add_worksheet(_LISTS)
    for row, cells in enumerate(zip_longest(*lists, fillvalue="")):
        for place, cell in enumerate(cells):
            hidden.write_string(row, place, cell)
    hidden.hide()


def _range(place: int, length: int) -> str:
    return f"={_LISTS}!{xl_rowcol_to_cell(0, place, True, True)}:{xl_rowcol_to_cell(length - 1, place, True, True)}"
