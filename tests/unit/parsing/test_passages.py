from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.spans import Span
from imrdesk.parsing.passages import Passage


def whole(text: str, *furniture: Span) -> Passage:
    return Passage.from_spans(text, [Span(0, len(text))], furniture)


def quotes(text: str, passage: Passage, start: int, end: int) -> list[str]:
    return [span.quote(text) for span in passage.spans_of(start, end)]


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("one\ntwo", "one two"),
        ("one \n\n  two  three\n", "one two three"),
        ("non-\nmalignant", "non-malignant"),
        ("non- \n \n malignant", "non-malignant"),
        ("L4-\n5", "L4-5"),
        ("pain -\nnone", "pain - none"),
        ("1-\n(two)", "1- (two)"),
        ("non- malignant", "non- malignant"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_lines_are_joined_and_nothing_else_is_rewritten(text: str, normalised: str) -> None:
    assert whole(text).text == normalised


def test_a_passage_over_furniture_has_two_spans() -> None:
    text = "six visits of\nFooter 3\ntherapy here"
    passage = whole(text, Span(14, 22))
    assert passage.text == "six visits of therapy here"
    assert quotes(text, passage, 4, 21) == ["visits of", "therapy"]


def test_a_wrapped_passage_has_one_span() -> None:
    text = "six visits of \n\n therapy"
    passage = whole(text)
    assert [span.quote(text) for span in passage.spans] == ["six visits of \n\n therapy"]


def test_furniture_beside_the_passage_leaves_it_whole() -> None:
    text = "top\nsix visits\nfoot"
    passage = Passage.from_spans(text, [Span(4, 14)], [Span(0, 3), Span(15, 19)])
    assert passage.spans == (Span(4, 14),)


def test_white_space_at_the_ends_is_no_part_of_a_span() -> None:
    passage = whole("six  visits")
    assert passage.spans_of(3, 10) == (Span(5, 11),)
    assert passage.spans_of(3, 4) == ()


def test_a_part_is_a_passage_of_its_own() -> None:
    text = "Norco\n10 mg: Upheld"
    part = whole(text).sub(5, 11)
    assert part.text == "10 mg"
    assert part.read(rule="dose").value == "10 mg"
    assert part.read(3, 5).spans == (Span(9, 11),)


def test_a_value_may_be_other_than_the_words() -> None:
    read = whole("age: 41").read(5, 7, 41, "age", 0.9)
    assert (read.value, read.spans, read.rule, read.confidence) == (41, (Span(5, 7),), "age", 0.9)


words = st.text(alphabet=st.sampled_from("ab1-.(\n  \f"), max_size=60)


@given(words, st.data())
def test_every_part_stands_where_its_spans_say(text: str, data: st.DataObject) -> None:
    passage = whole(text)
    start = data.draw(st.integers(0, len(passage)))
    end = data.draw(st.integers(start, len(passage)))
    spans = passage.spans_of(start, end)
    quoted = "".join(span.quote(text) for span in spans)
    assert re.sub(r"\s", "", quoted) == re.sub(r"\s", "", passage.text[start:end])


@given(words, st.integers(0, 30), st.integers(0, 30))
def test_spans_never_reach_into_furniture(text: str, start: int, length: int) -> None:
    furniture = Span(min(start, len(text)), min(start + length, len(text)))
    passage = whole(text, furniture)
    assert not any(span.overlaps(furniture) for span in passage.spans)
    kept = text[: furniture.start] + text[furniture.end :]
    assert re.sub(r"\s", "", passage.text) == re.sub(r"\s", "", kept)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("non- malignant pain", "non-malignant pain"),
        ("on 10- 25-16", "on 10-25-16"),
        ("pre- and post-operative", "pre- and post-operative"),
        ("MTUS - Chapter", "MTUS - Chapter"),
        ("low back - 5", "low back - 5"),
    ],
)
def test_where_line_ends_were_lost_a_broken_word_is_joined(text: str, joined: str) -> None:
    passage = Passage.from_spans(text, [Span(0, len(text))], rejoin=True)
    assert passage.text == joined
    assert whole(text).text == text
    assert quotes(text, passage, 0, len(joined)) == [text]
