"""Marks beside the lines say nothing, where they stand beside most."""

from __future__ import annotations

import re

import pytest

from imrdesk.parsing.marks import find_marks
from tests.unit.parsing.texts import laid_out, paragraphs, read, values

PLAIN = laid_out(paragraphs())


def quoted(text: str) -> list[str]:
    return [span.quote(text) for span in find_marks(text)]


def _numbered(text: str, pages_of: int) -> str:
    return "\n".join(f"{number % pages_of + 1:>3} {line}" for number, line in enumerate(text.split("\n")))


@pytest.mark.parametrize(
    "marked",
    [re.sub(r"(?m)^", "> ", PLAIN), re.sub(r"(?m)^", ">> ", PLAIN), _numbered(PLAIN, 28), _numbered(PLAIN, 999)],
    ids=["quoted", "quoted twice", "numbered by the page", "numbered throughout"],
)
def test_a_marked_text_is_read_as_without(marked: str) -> None:
    assert values(read(marked)) == values(read(PLAIN))


@pytest.mark.parametrize(
    "text",
    [
        "> one\n> two\n> three",
        "12 visits\n" * 9,
        "1 tablet\n2 pens\n" * 4,
        "\n".join(f"{number * 3} pills" for number in range(20)),
        "> a line\nand another\n" * 6,
    ],
)
def test_signs_beside_few_lines_or_numbers_that_do_not_count_are_content(text: str) -> None:
    assert quoted(text) == []
