from __future__ import annotations

import pytest

from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable
from imrdesk.exporting.tables import Table
from imrdesk.exporting.untouched import Untouched
from tests.unit.exporting.records import document

DOCUMENT = document({"summary": "=SUM(a)"}, {"treatment": "Sling"}, {"treatment": "Visits", "quantity": 12.0})
COLUMNS = tuple(column.name for column in Table().columns)


def lines(*edits: tuple[int, str, str], columns: tuple[str, ...] = COLUMNS) -> tuple[ReturnedTable, list[ReturnedRow]]:
    """Return the lines of the document, their cells edited (line, column, cell)."""
    made = [dict(zip(COLUMNS, cells, strict=True)) for cells in Table().rows(DOCUMENT)]
    for line, column, cell in edits:
        made[line][column] = cell
    rows = [ReturnedRow(f"row {number}", cells) for number, cells in enumerate(made, start=2)]
    return ReturnedTable(columns, tuple(rows)), rows


@pytest.mark.parametrize(
    ("edits", "found"),
    [
        ((), set()),
        (((0, "summary", "'=SUM(a)"),), set()),
        (((1, "quantity", "13"),), {"quantity"}),
        (((0, "summary", "another"), (1, "summary", "a third"), (1, "state", "reviewed")), {"summary", "state"}),
    ],
    ids=["none", "guarded by a spreadsheet's profile", "one", "several"],
)
def test_the_columns_with_another_cell_are_named(edits: tuple[tuple[int, str, str], ...], found: set[str]) -> None:
    table, rows = lines(*edits)
    assert Untouched(table).edited(DOCUMENT, rows) == found


def test_a_line_more_or_less_says_nothing_of_the_columns() -> None:
    table, rows = lines()
    assert Untouched(table).edited(DOCUMENT, rows[:1]) is None
    assert Untouched(table).edited(DOCUMENT, [*rows, rows[0]]) is None


def test_a_line_of_another_item_says_nothing_of_the_columns() -> None:
    table, rows = lines((1, "item_id", "9"))
    assert Untouched(table).edited(DOCUMENT, rows) is None


def test_columns_made_of_the_whole_document_say_nothing() -> None:
    table, rows = lines(columns=(*COLUMNS, "summary_page"))
    assert Untouched(table).edited(DOCUMENT, rows) is None
