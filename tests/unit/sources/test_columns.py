"""Pages set in two columns are read column by column; tables and plain pages are not."""

from __future__ import annotations

from contextlib import closing

import pytest

from imrdesk.domain.spans import Span
from imrdesk.sources import PageBook, read_bytes
from tests.unit.sources.pdf_files import Placed, pdf_of

LEFT = [f"Left line {number} tells of the knee" for number in range(1, 9)]
RIGHT = [f"Right line {number} tells of the hip" for number in range(1, 9)]


def column(texts: list[str], left: float, top: float = 100) -> list[Placed]:
    return [(left, top + 13.8 * number, text) for number, text in enumerate(texts)]


def read(*placed: Placed) -> list[str]:
    return read_bytes(pdf_of(placed), "page.pdf").text.split("\n")


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other(by_rows: bool) -> None:
    placed = [*column(LEFT, 72), *column(RIGHT, 320)]
    if by_rows:
        placed.sort(key=lambda each: (each[1], each[0]))
    assert [line for line in read(*placed) if line] == [*LEFT, *RIGHT]


def test_the_longer_column_is_read_to_its_end() -> None:
    assert [line for line in read(*column(LEFT, 72), *column(RIGHT[:3], 320)) if line] == [*LEFT, *RIGHT[:3]]


def test_what_runs_across_parts_the_columns() -> None:
    across = "A heading that runs across both of the columns, from the left edge of the page to the right"
    placed = [
        *column(LEFT[:4], 72),
        *column(RIGHT[:4], 320),
        (72, 170, across),
        *column(LEFT[4:], 72, 200),
        *column(RIGHT[4:], 320, 200),
    ]
    assert [line for line in read(*placed) if line] == [*LEFT[:4], *RIGHT[:4], across, *LEFT[4:], *RIGHT[4:]]


def test_what_stands_above_and_below_stays_there() -> None:
    table = [(72.0, 60.0, "Decision Date: 02/14/2017"), (300.0, 60.0, "UR Denial Date: 01/10/2017")]
    foot = "A last line that runs below both columns from one edge of them to the other one"
    placed = [*table, *column(LEFT, 72), *column(RIGHT, 320), (72, 230, foot)]
    found = [line for line in read(*placed) if line]
    assert found == ["Decision Date: 02/14/2017", "UR Denial Date: 01/10/2017", *LEFT, *RIGHT, foot]


def test_a_table_is_read_across() -> None:
    names = [f"Name of cell {number} here" for number in range(4)]
    values = [f"Value of cell {number} there" for number in range(4)]
    prose = [
        f"A line of text {number} that runs as far to the right as the page lets it run at all" for number in range(9)
    ]
    found = read(*column(names, 72), *column(values, 320), *column(prose, 72, 200))
    assert "Name of cell 0 here  Value of cell 0 there" in found


def test_the_places_of_columns_are_known() -> None:
    content = pdf_of([*column(LEFT, 72), *column(RIGHT, 320)])
    source = read_bytes(content, "page.pdf")
    start = source.text.index(RIGHT[0])
    with closing(PageBook(content, source)) as book:
        (box,) = book.boxes(Span(start, start + len(RIGHT[0])))
    assert box.left > 310
