from __future__ import annotations

from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.domain.spans import Span
from imrdesk.errors import UnreadableFileError
from imrdesk.sources import PageBook, read_bytes
from imrdesk.sources.case_table import is_whole
from imrdesk.sources.comparing import PageDifference, compare_readers
from tests.samples import as_pdf as samples
from tests.samples.source import load
from tests.unit.sources.pdf_files import Placed, framed, lines, pdf_of, with_broken_page, with_meanings, with_rules

TIGHT: list[Placed] = [
    (72, 100, "Date Assigned:"),
    (180, 100, "01/02/2020"),
    (239, 100, "Date of Injury:"),
    (350, 100, "03/04/2019"),
]
"""A value that nearly touches the next label."""
RULES = [(176, 88, 104), (236.5, 88, 104), (346, 88, 104)]
TIGHT_TEXT = "Date Assigned: 01/02/2020\nDate of Injury: 03/04/2019\n"


def test_a_table_whose_cells_nearly_touch_is_read_by_its_rules() -> None:
    source = read_bytes(with_rules(pdf_of(TIGHT), *RULES), "a.pdf")
    assert source.text == TIGHT_TEXT
    assert "pdfplumber" in source.reader
    assert source.doubts == ()


def test_without_rules_such_a_table_stays_as_it_was_read_first() -> None:
    source = read_bytes(pdf_of(TIGHT), "a.pdf")
    assert source.text == "Date Assigned:\n01/02/2020 Date of Injury: 03/04/2019\n"
    assert "pdfplumber" not in source.reader


UPRIGHT = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 700 0", 180: "-1 0 0 -1 612 792", 270: "0 -1 1 0 0 700"}
"""How a page's text must be drawn to stand upright once the page is turned."""


@pytest.mark.parametrize("turn", UPRIGHT)
@pytest.mark.parametrize("word", ["Assigned", "01/02/2020", "Date of Injury:", "03/04/2019"])
def test_both_readers_place_a_word_alike(turn: int, word: str) -> None:
    ruled, bare = (
        framed(content, rotate=turn, media=(-150, -140, 950, 960), crop=(-110, -90, 900, 910), contents=turned)
        for content in (with_rules(pdf_of(TIGHT), *RULES), pdf_of(TIGHT))
        for turned in [f"{UPRIGHT[turn]} cm ".encode()]
    )
    assert box_of(ruled, word, reader="pdfplumber") == pytest.approx(box_of(bare, word, reader="PDFium"), abs=4)


def test_text_that_is_displayed_on_its_side_is_left_to_the_first_reader() -> None:
    source = read_bytes(framed(with_rules(pdf_of(TIGHT), *RULES), rotate=90), "a.pdf")
    assert "Date Assigned:" in source.text
    assert "pdfplumber" not in source.reader


def box_of(content: bytes, word: str, *, reader: str) -> tuple[float, float, float, float]:
    source = read_bytes(content, "a.pdf")
    assert reader in source.reader
    start = source.text.index(word)
    with closing(PageBook(content, source)) as book:
        (box,) = book.boxes(Span(start, start + len(word)))
    return box.left, box.top, box.right, box.bottom


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Case Number: CM20-0000001\nPriority: Standard\n", True),
        ("a text with none of the labels", True),
        ("Case Number:\nCM20-0000001\n", False),
        ("Date Assigned: 01/02/2020\nApplication  03/04/2020\nReceived:\n", False),
        ("Date of Injury: UR Denial Date: 01/02/2020\n", False),
    ],
)
def test_a_case_table_is_whole_when_each_label_has_its_value(text: str, *, whole: bool) -> None:
    assert is_whole(text) is whole


PAGES = pdf_of(lines("Case Number:", "Some text of a page", "and some more."), lines("A second page."))


@given(st.data())
@settings(max_examples=150)
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(PAGES[: data.draw(st.integers(len(PAGES) // 2, len(PAGES)))])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    with suppress(UnreadableFileError):
        source = read_bytes(bytes(content), "broken.pdf")
        assert [source.page_span(page).start for page in range(source.page_count)] == list(source.page_starts)
        PageBook(bytes(content), source).close()


@pytest.mark.parametrize("content", [PAGES, with_broken_page(PAGES, 1), samples.pdf_of(load("letter-2014-partial"))])
def test_two_readers_that_agree_differ_nowhere(content: bytes) -> None:
    assert compare_readers(content) == ()


def test_a_page_on_which_the_readers_differ_is_told_with_the_words() -> None:
    content = with_meanings(pdf_of(lines("one word"), lines("another wqrd")), {ord("q"): "6F"})
    assert compare_readers(content) == (PageDifference(1, ("wqrd",), ("rd",)),)


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    bold = pdf_of([(72, 100, "Case Number:"), (72.3, 100, "Case Number:"), (180, 100, "CM20-0000001")])
    assert read_bytes(bold, "a.pdf").text == "Case Number: CM20-0000001\n"
    assert compare_readers(bold) == ()
