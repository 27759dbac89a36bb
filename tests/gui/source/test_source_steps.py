from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.spans import Span
from imrdesk.gui.source.steps import FORWARD, Step, line_at, line_beside, stepped, trimmed

TEXTS = st.text(st.sampled_from("ab .\n😀é\u0301"), max_size=30)
WORDS = "The request: 2 visits.\n\nNext line"


@pytest.mark.parametrize(
    ("at", "step", "there"),
    [
        (0, Step.RIGHT, 1),
        (1, Step.LEFT, 0),
        (0, Step.LEFT, 0),
        (0, Step.WORD_RIGHT, WORDS.index("request")),
        (WORDS.index("request"), Step.WORD_RIGHT, WORDS.index(":")),
        (WORDS.index("2"), Step.WORD_LEFT, WORDS.index(":")),
        (WORDS.index("visits") + 3, Step.WORD_LEFT, WORDS.index("visits")),
        (WORDS.index("visits"), Step.LINE_START, 0),
        (WORDS.index("visits"), Step.LINE_END, WORDS.index("\n")),
        (5, Step.END, len(WORDS)),
        (5, Step.START, 0),
    ],
)
def test_steps_lead_where_a_reader_expects(at: int, step: Step, there: int) -> None:
    assert stepped(WORDS, at, step) == there


def test_an_accent_of_its_own_is_no_step() -> None:
    text = "ae\u0301b"
    assert stepped(text, 1, Step.RIGHT) == 3
    assert stepped(text, 3, Step.LEFT) == 1


@given(TEXTS, st.sampled_from(list(Step)), st.data())
def test_no_step_leaves_the_text_or_goes_the_wrong_way(text: str, step: Step, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    there = stepped(text, at, step)
    assert 0 <= there <= len(text)
    assert there >= at if step in FORWARD else there <= at


@given(TEXTS)
def test_words_are_walked_from_end_to_end(text: str) -> None:
    at, seen = 0, 0
    while at < len(text) and seen <= len(text):
        at, seen = stepped(text, at, Step.WORD_RIGHT), seen + 1
    assert at == len(text)


def test_blank_lines_are_skipped_both_ways() -> None:
    first, last = line_at(WORDS, 3), line_at(WORDS, len(WORDS))
    assert line_beside(WORDS, first, forward=True) == last
    assert line_beside(WORDS, last, forward=False) == first
    assert line_beside(WORDS, last, forward=True) is None


def test_a_passage_is_trimmed_of_blanks_but_never_to_nothing() -> None:
    assert trimmed("  two words  ", Span(0, 13)) == Span(2, 11)
    assert trimmed("   ", Span(0, 3)) == Span(0, 3)
