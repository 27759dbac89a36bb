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
