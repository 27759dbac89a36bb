"""What is written line by line is what XlsxWriter writes cell by cell."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.domain.values import Kind
from imrdesk.exporting.profiles import SPREADSHEET_CELL
from imrdesk.exporting.sheet_lines import LineCells, add_sheet, link_cell

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
KINDS = (Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO, Kind.DATE, Kind.LIST)
Line = tuple[str, int, float, bool, date, str]
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
LINES = st.tuples(
    TEXTS,
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(min_value=date(1900, 3, 1)),
    TEXTS,
)


def sheet_of(book: BytesIO) -> str:
    with zipfile.ZipFile(book) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode()


def by_cells(lines: list[Line]) -> str:
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        day, link = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"underline": 1})
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "header")
        for row, (text, whole, number, yes, when, last) in enumerate(lines, start=1):
            if text:
                sheet.write_string(row, 0, text)
            sheet.write_number(row, 1, whole)
            sheet.write_number(row, 2, number)
            sheet.write_boolean(row, 3, yes)
            sheet.write_datetime(row, 4, datetime.combine(when, time()), day)
            if last:
                sheet.write_string(row, 5, last)
            sheet.write_formula(row, 6, '=HYPERLINK("#a!A1","<b>")', link, "<b>")  # type: ignore[arg-type]
    return sheet_of(out)


def by_lines(lines: list[Line]) -> str:
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        day, link = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"underline": 1})
        sheet = add_sheet(book, "Sheet1")
        sheet.write_string(0, 0, "header")
        makes = LineCells(KINDS, day)
        for row, (text, whole, number, yes, when, last) in enumerate(lines, start=1):
            cells = [text, str(whole), repr(number), "true" if yes else "false", when.isoformat(), last]
            made = [*makes.write(row, cells), link_cell(f"G{row + 1}", 'HYPERLINK("#a!A1","<b>")', "<b>", link)]
            sheet.write_line(row, made, 6)
    return sheet_of(out)


@settings(max_examples=40)
@given(st.lists(LINES, max_size=3))
def test_any_lines(lines: list[Line]) -> None:
    assert by_lines(lines) == by_cells(lines)


@pytest.mark.parametrize(
    "text", [" a", "a\n", "\ta", "a&b<c>", "_x0041_", "_xyz", "\x01", "\ufffe", "\x1f", "é\xa0", "😀"]
)
def test_texts_that_need_care(text: str) -> None:
    line = (text, 1, 1.5, True, date(2020, 1, 2), text)
    assert by_lines([line]) == by_cells([line])


def test_a_day_before_excels_calendar_is_text(book: xlsxwriter.Workbook) -> None:
    (cell,) = LineCells([Kind.DATE], book.add_format()).write(0, ["1900-02-28"])
    assert cell == '<c r="A1" t="inlineStr"><is><t>1900-02-28</t></is></c>'


@pytest.mark.parametrize("letter", ["a", "é", "😀"])
def test_a_long_text_keeps_what_a_sheet_keeps(book: xlsxwriter.Workbook, letter: str) -> None:
    (cell,) = LineCells([Kind.TEXT], book.add_format()).write(0, [letter * 40_000])
    kept = cell.partition("<t>")[2].partition("</t>")[0]
    assert len(kept.encode("utf-16-le")) // 2 in {SPREADSHEET_CELL, SPREADSHEET_CELL - 1}
    assert set(kept) == {letter}


@pytest.fixture
def book() -> xlsxwriter.Workbook:
    return xlsxwriter.Workbook(BytesIO(), {"in_memory": True})
