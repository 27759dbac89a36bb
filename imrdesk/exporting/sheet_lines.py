"""Lines of a worksheet, each written as XML in one go.

XlsxWriter makes an object of each cell and looks at it some ten times; a hundred thousand lines of fifty cells take it
a minute. What stands in the file is the same, to the letter (a test holds this).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from imrdesk.domain.values import Kind
from imrdesk.exporting.profiles import as_kept

_FIRST_DAY = date(1900, 3, 1)
"""Excel counts days from 1900 and takes that year for a leap year: before March, its dates are a day off."""
_DAY_0 = date(1899, 12, 30).toordinal()
_EXACT = 15
"""So many digits a number of a sheet keeps."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_LIKE_CONTROL = re.compile("_x[0-9a-fA-F]{4}_")

Cell = Callable[[str, str], str]
"""Makes the XML of a cell from its place in the sheet and its text."""


class LineSheet(Worksheet):
    """A worksheet, of a workbook of constant memory, that takes whole lines."""

    def write_line(self, row: int, cells: Sequence[str], last: int) -> None:
        """Write the XML of a row's cells under all that was written before; ``last`` is the place of the last."""
        if row > self.previous_row:
            self._write_single_row(row)
        self._check_dimensions(row, last)
        self.fh.write(f'<row r="{row + 1}">{"".join(cells)}</row>')


def add_sheet(book: Workbook, name: str) -> LineSheet:
    """Add a sheet to a workbook of constant memory, and return it."""
    sheet = book.add_worksheet(name, LineSheet)
    if not isinstance(sheet, LineSheet):
        raise TypeError("the workbook made a sheet of another class than it was asked for")
    return sheet


class LineCells:
    """Makes the cells of a table's lines: of the kinds of its columns, days in the ``day``'s form."""

    def __init__(self, kinds: Sequence[Kind], day: Format) -> None:
        makers: dict[Kind, Cell] = {
            Kind.INTEGER: _integer,
            Kind.NUMBER: _number,
            Kind.YES_NO: _yes_no,
            Kind.DATE: _DayCell(style_of(day)).write,
        }
        self._cells = [(xl_col_to_name(place), makers.get(kind, string_cell)) for place, kind in enumerate(kinds)]

    def write(self, row: int, cells: Sequence[str]) -> list[str]:
        """Return the XML of a row's cells (rows count from 0); empty ones are left out."""
        line = str(row + 1)
        return [make(name + line, cell) for (name, make), cell in zip(self._cells, cells, strict=True) if cell]


def style_of(look: Format) -> int:
    """Return the number by which a cell names its format."""
    return look._get_xf_index()  # noqa: SLF001 -- XlsxWriter's own worksheet asks the same way


def string_cell(place: str, text: str) -> str:
    """Return a cell that holds text, as much of it as a sheet keeps."""
    text = as_kept(text)
    if not text.isprintable() or "&" in text or "<" in text or ">" in text or "_x" in text:
        text = _escaped(text)
    space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f'<c r="{place}" t="inlineStr"><is><t{space}>{text}</t></is></c>'


def link_cell(place: str, formula: str, shown: str, look: Format) -> str:
    """Return a cell with a formula and what it shows."""
    return f'<c r="{place}" s="{style_of(look)}" t="str"><f>{_escaped(formula)}</f><v>{_escaped(shown)}</v></c>'


def _escaped(text: str) -> str:
    text = _LIKE_CONTROL.sub(lambda found: f"_x005F{found[0]}", text)
    text = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _integer(place: str, text: str) -> str:
    return f'<c r="{place}"><v>{text if len(text) < _EXACT else f"{int(text):.16G}"}</v></c>'


def _number(place: str, text: str) -> str:
    return f'<c r="{place}"><v>{float(text):.16G}</v></c>'


def _yes_no(place: str, text: str) -> str:
    return f'<c r="{place}" t="b"><v>{int(text == "true")}</v></c>'


class _DayCell:
    def __init__(self, style: int) -> None:
        self._style = style

    def write(self, place: str, text: str) -> str:
        day = date.fromisoformat(text)
        if day < _FIRST_DAY:
            return string_cell(place, text)
        return f'<c r="{place}" s="{self._style}"><v>{day.toordinal() - _DAY_0}</v></c>'
