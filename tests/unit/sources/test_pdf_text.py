from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imrdesk.sources import read_bytes
from tests.unit.sources.pdf_files import Placed, framed, lines, pdf_of, with_meanings

HEADER: list[Placed] = [
    (72, 100, "Case Number:"),
    (180, 100, "CM20-0000001"),
    (72, 113, "Date Assigned:"),
    (180, 113, "01/02/2020"),
    (330, 113, "Date of Injury:"),
    (428, 113, "03/04/2019"),
    (72, 126, "Priority:"),
    (180, 126, "Standard"),
    (330, 126, "Application"),
    (330, 139, "Received:"),
    (428, 126, "05/06/2019"),
    (150, 167, "HOW IT WAS MADE"),
    (72, 188, "The first line of a paragraph."),
]
HEADER_TEXT = """\
Case Number: CM20-0000001
Date Assigned: 01/02/2020
Date of Injury: 03/04/2019
Priority: Standard
Application Received: 05/06/2019

HOW IT WAS MADE

The first line of a paragraph.
"""


def text_of(*pages: Sequence[Placed]) -> str:
    return read_bytes(pdf_of(*pages), "a.pdf").text


@given(st.permutations(HEADER))
@settings(max_examples=25)
def test_labels_stand_with_their_values_in_whatever_order_they_are_drawn(drawn: list[Placed]) -> None:
    assert text_of(drawn) == HEADER_TEXT


def test_a_value_in_the_middle_of_a_label_of_two_lines_is_its_value() -> None:
    placed = [(330, 126, "Application"), (330, 139, "Received:"), (428, 132.5, "05/06/2019")]
    assert text_of(placed) == "Application Received: 05/06/2019\n"


def test_a_label_and_a_value_that_both_wrap_are_joined() -> None:
    placed = [
        (72, 100, "Treatment in"),
        (72, 113, "Dispute:"),
        (200, 100, "a brace and"),
        (200, 113, "a sling"),
        (72, 126, "Priority:"),
        (200, 126, "Standard"),
    ]
    assert text_of(placed) == "Treatment in Dispute: a brace and a sling\nPriority: Standard\n"


def test_cells_with_no_labels_stay_beside_each_other() -> None:
    assert text_of([(72, 100, "one"), (200, 100, "two"), (72, 113.8, "three")]) == "one  two\nthree\n"


def test_lines_are_told_apart_by_blank_lines_where_the_page_leaves_space() -> None:
    placed = lines("One paragraph,", "of two lines.", "", "Another.", "", "", "A third", "of two.")
    assert text_of(placed) == "One paragraph,\nof two lines.\n\nAnother.\n\nA third\nof two.\n"


def test_one_line_paragraphs_with_space_between_are_paragraphs() -> None:
    long = "the quick brown fox jumps over the lazy dog and runs on to the margin of the page"
    placed = lines("Title: Upheld", "Label: nothing cited.", long, "and over it.", step=27.6)
    assert text_of(placed) == f"Title: Upheld\n\nLabel: nothing cited.\n\n{long}\nand over it.\n"


def test_a_footer_drawn_first_comes_last() -> None:
    assert text_of([(72, 760, "Page 1 of 2"), *lines("The text.")]) == "The text.\n\nPage 1 of 2\n"


def test_a_raised_ending_stays_with_its_word() -> None:
    assert text_of([(72, 100, "the 10"), (103, 96, "th"), (116, 100, "edition")]) == "the 10th edition\n"


@pytest.mark.parametrize("matrix", ["0 1 -1 0 40 600", "0.71 0.71 -0.71 0.71 80 640", "0.9 0.42 -0.42 0.9 60 600"])
def test_a_stamp_across_the_page_does_not_break_its_lines(matrix: str) -> None:
    stamp = f"q BT /F1 30 Tf {matrix} Tm (FILED TODAY) Tj ET Q "
    content = framed(pdf_of(lines("One line", "and another", "and a third.")), contents=stamp.encode())
    assert read_bytes(content, "a.pdf").text.rstrip() == "One line\nand another\nand a third.\n\nFILED TODAY"


def test_a_hyphen_at_a_line_end_stays_and_ends_its_line() -> None:
    assert text_of(lines("a tumour that is non-", "malignant and over-the-", "counter")) == (
        "a tumour that is non-\nmalignant and over-the-\ncounter\n"
    )


def test_a_page_that_breaks_a_sentence_ends_with_one_line_end() -> None:
    full = "The paragraph runs to the margin of the page and so it goes on the"
    assert text_of(lines(full), lines("next page.", full)) == f"{full}\nnext page.\n{full}\n"


def test_a_page_that_ends_with_a_paragraph_ends_with_a_blank_line() -> None:
    full = "The paragraph runs to the margin of the page and so it goes on the"
    source = read_bytes(pdf_of(lines(full, "end."), lines("Next paragraph.")), "a.pdf")
    assert source.text == f"{full}\nend.\n\nNext paragraph.\n"
    assert source.text[source.page_starts[1] :] == "Next paragraph.\n"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_in_the_order_of_its_text(turn: int) -> None:
    content = framed(pdf_of(HEADER), rotate=turn, crop=(20, 30, 600, 780))
    assert read_bytes(content, "a.pdf").text == HEADER_TEXT


@pytest.mark.parametrize("matrix", ["0 1 -1 0 700 0", "-1 0 0 -1 612 792", "0 -1 1 0 0 700"])
def test_text_drawn_sideways_is_read_in_its_order(matrix: str) -> None:
    content = framed(pdf_of(HEADER), media=(-200, -200, 1000, 1000), contents=f"{matrix} cm".encode())
    assert read_bytes(content, "a.pdf").text == HEADER_TEXT


def test_signs_that_have_no_place_in_a_text_are_made_plain() -> None:
    mapped = with_meanings(pdf_of(lines("a~b^c")), {ord("~"): "FB01", ord("^"): "D83DDE00"})
    source = read_bytes(mapped, "a.pdf")
    assert source.text == "afib😀c\n"
    assert source.doubts == ()


def test_a_soft_hyphen_that_is_drawn_is_a_hyphen() -> None:
    source = read_bytes(with_meanings(pdf_of(lines("x~ray")), {ord("~"): "00AD"}), "a.pdf")
    assert source.text == "x-ray\n"


def test_letters_without_meaning_put_the_page_in_doubt() -> None:
    source = read_bytes(with_meanings(pdf_of(lines("abc"), lines("abd")), {ord("c"): "FFFD"}), "a.pdf")
    assert source.text == "ab\ufffd\nabd\n"
    assert source.doubts == (0,)
