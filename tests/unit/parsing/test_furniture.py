from __future__ import annotations

import re

import pytest

from imrdesk.parsing.furniture import find_furniture
from tests.unit.parsing.texts import ITEMS, laid_out, paragraphs, read, values

FOOTER = "Final Determination Letter for IMR Case Number CM13-0000009"


def quoted(text: str, page_starts: tuple[int, ...] = (0,)) -> list[str]:
    return [span.quote(text) for span in find_furniture(text, page_starts)]


def paged(*pages: str) -> tuple[str, tuple[int, ...]]:
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page))
    return "".join(pages), tuple(starts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"of pain\n{FOOTER} 4\nand more", f"{FOOTER} 4"),
        (f"of pain\n{FOOTER}\n4\nand more", f"{FOOTER}\n4"),
        (f"of pain {FOOTER} 4 and more", f"{FOOTER} 4"),
        (f"of pain\n{FOOTER} Page 4 of 9\nand more", f"{FOOTER} Page 4 of 9"),
        (f"of pain\n{FOOTER}\n4 weeks later", FOOTER),
        (f"of pain\n{FOOTER.replace(' ', '')}4\nand more", f"{FOOTER.replace(' ', '')}4"),
    ],
)
def test_the_letters_footer_is_furniture_with_its_page_number(text: str, found: str) -> None:
    assert quoted(text) == [found]


def test_page_numbers_count_with_the_pages() -> None:
    text, starts = paged("one\n1\n", "two\n2\n", "three\n3\n")
    assert quoted(text, starts) == ["1", "2", "3"]


def test_a_number_that_does_not_count_is_content() -> None:
    text, starts = paged("pain was rated\n7\n", "two\n", "three\n")
    assert quoted(text, starts) == []


def test_a_running_head_is_furniture() -> None:
    text, starts = paged("Case 12 page 1\nabc\n", "Case 12 page 2\ndef\n", "Case 12 page 3\nghi\n")
    assert quoted(text, starts) == ["Case 12 page 1", "Case 12 page 2", "Case 12 page 3"]


def test_a_sentence_that_ends_each_page_is_content() -> None:
    text, starts = paged("abc\nmedically necessary.\n", "def\nmedically necessary.\n", "ghi\nmedically necessary.\n")
    assert quoted(text, starts) == []


def test_a_footer_in_mid_sentence_changes_no_value() -> None:
    lines = laid_out(paragraphs()).splitlines()
    crossed = [f"{line}\n{FOOTER}\n{number}" if number % 5 == 4 else line for number, line in enumerate(lines)]
    assert values(read("\n".join(crossed))) == values(read("\n".join(lines)))


def test_a_value_over_a_footer_has_two_spans() -> None:
    text = re.sub(r"crates\s+of\s", f"crates\n{FOOTER} 2\nof ", laid_out(paragraphs(ITEMS[:1])))
    summary = read(text).fields["summary"]
    assert len(summary.spans) == 2
    assert "crates of plums" in str(summary.value)


PAGE = "The pain began in the autumn and has not gone since then, the notes say.\n" * 6


def test_page_of_pages_is_furniture_even_within_a_line() -> None:
    text = "pain Page 1 of 3 and more\nPage 2 of 3\nsince then. Page 3 of 3"
    assert quoted(text) == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]


def test_a_page_of_a_guideline_is_content() -> None:
    assert quoted("as told on page 98 of 127 and\npage 99 of 127 of the guideline") == []


@pytest.mark.parametrize("line", ["Review 2016-17 / {}", "Independent Medical Review   {}", "{}"])
def test_lines_that_count_are_furniture_where_page_ends_were_lost(line: str) -> None:
    feet = [line.format(number) for number in (1, 2, 3)]
    assert quoted("".join(f"{PAGE}{foot}\n" for foot in feet)) == feet


def test_lines_that_count_close_together_are_content() -> None:
    assert quoted(f"{PAGE}Session 1\nfor the back\nSession 2\nfor the neck\nSession 3\n{PAGE}") == []


def test_the_number_of_an_only_page_is_furniture() -> None:
    assert quoted(f"{PAGE}1\n") == ["1"]
    assert quoted("pain was rated\n1\n") == []


def test_page_numbers_may_begin_after_a_letter_that_was_lost() -> None:
    text, starts = paged("abc\n3\n", "def\n4\n", "ghi\n5\n")
    assert quoted(text, starts) == ["3", "4", "5"]


def test_a_running_head_of_two_pages_counts_with_them() -> None:
    text, starts = paged("Case 12 page 1\nabc\n", "Case 12 page 2\ndef\n")
    assert quoted(text, starts) == ["Case 12 page 1", "Case 12 page 2"]


def test_a_running_head_of_two_pages_may_be_the_same_on_both() -> None:
    text, starts = paged("Case in brief\nabc\n", "Case in brief\ndef\n")
    assert quoted(text, starts) == ["Case in brief", "Case in brief"]


@pytest.mark.parametrize(
    "line",
    [
        "IMR Final Determination CM16-0000014",
        "Independent Medical Review | CM16-0000014 | 2",
        "MAXIMUS Federal Services, Inc. - Case No. CM16-0000014",
        "Page 2, Case Number: CM16-0000014",
    ],
)
def test_a_line_of_the_case_number_and_a_letterhead_is_furniture_wherever_it_stands(line: str) -> None:
    assert quoted(f"of pain in the\n{line}\nleft hand") == [line]


@pytest.mark.parametrize("line", ["Case Number: CM16-0000014", "as told in CM16-0000014", "CM16-0000014 was combined"])
def test_a_case_number_in_a_table_or_a_sentence_is_content(line: str) -> None:
    assert quoted(f"of pain in the\n{line}\nleft hand") == []


def test_marks_of_markdown_are_furniture() -> None:
    text = "## **CLINICAL CASE SUMMARY**\n\n**Cane, for\nlife:** Upheld\n"
    assert quoted(text) == ["##", "**", "**", "**", "**"]


@pytest.mark.parametrize("text", ["See the note below. **", "# Sixty tablets", "** a list\n** of two", "2 ** 3"])
def test_signs_that_mark_nothing_are_content(text: str) -> None:
    assert quoted(text) == []


def test_markdown_is_read_as_its_text() -> None:
    plain = laid_out(paragraphs())
    marked = re.sub(r"(?m)^([A-Z ,]{12,})$", r"## **\1**", plain)
    marked = re.sub(r"(Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:)", r"**\1**", marked)
    marked = re.sub(r": (Upheld|Overturned)\b", r": **\1**", marked)
    assert values(read(marked)) == values(read(plain))
