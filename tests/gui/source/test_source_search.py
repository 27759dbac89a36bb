from __future__ import annotations

import pytest

from imrdesk.domain.spans import Span
from imrdesk.gui.source.search import MOST_HITS, find_all, first_from
from imrdesk.gui.source.words import word_at


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Knee and knee", "KNEE", ["Knee", "knee"]),
        ("physical\n therapy", "physical therapy", ["physical\n therapy"]),
        ("the worker’s knee", "worker's", ["worker’s"]),
        ("5–10 mg", "5-10", ["5–10"]),
        ("cost (total)", "(total)", ["(total)"]),
        ("😀 knee", "knee", ["knee"]),
        ("nothing", "knee", []),
        ("a  b", "  ", []),
    ],
)
def test_finding_as_people_read(text: str, wanted: str, found: list[str]) -> None:
    assert [hit.quote(text) for hit in find_all(text, wanted)] == found


def test_hits_are_limited() -> None:
    assert len(find_all("a" * (MOST_HITS + 10), "a")) == MOST_HITS


@pytest.mark.parametrize(("offset", "number"), [(0, 0), (5, 1), (10, 1), (11, 0)])
def test_the_search_goes_on_from_here_and_round(offset: int, number: int) -> None:
    assert first_from((Span(1, 2), Span(10, 11)), offset) == number


@pytest.mark.parametrize(
    ("offset", "word"), [(0, "On"), (4, "01/02/2016"), (14, "the"), (18, "worker's"), (27, "L4-5"), (2, " "), (31, ".")]
)
def test_words(offset: int, word: str) -> None:
    text = "On 01/02/2016 the worker's L4-5."
    assert word_at(text, offset).quote(text) == word
