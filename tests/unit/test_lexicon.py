"""Phrases found in running text."""

from __future__ import annotations

import pytest

from imrdesk.lexicon import Lexicon, key_of, read_vocabulary, words_of

FRUIT = Lexicon([("apple", "fruit"), ("apple pie", "cake"), ("x-ray", "picture"), ("pie chart", "figure")])


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Sessions", "session"),
        ("patches", "patch"),
        ("batteries", "battery"),
        ("Phalen’s", "phalen"),
        ("arthritis", "arthritis"),
        ("TENS", "tens"),
        ("ten", "ten"),
        ("pelvis", "pelvis"),
    ],
)
def test_words_are_compared_in_the_singular(word: str, key: str) -> None:
    assert key_of(word) == key


def test_hyphens_and_slashes_divide_words() -> None:
    assert [word.key for word in words_of("Post-op PT/OT, 4.5 x 2")] == ["post", "op", "pt", "ot", "4.5", "x", "2"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two apples", ["fruit"]),
        ("apple-pie chart", ["cake"]),
        ("an X ray of an apple", ["picture", "fruit"]),
        ("pies", []),
    ],
)
def test_the_leftmost_and_then_the_longest_phrase_counts(text: str, found: list[str]) -> None:
    assert [match.meaning for match in FRUIT.find(words_of(text))] == found


def test_a_match_tells_where_it_stands() -> None:
    text = "one Apple Pie."
    (match,) = FRUIT.find(words_of(text))
    assert text[match.start : match.end] == "Apple Pie"
    assert (match.first_word, match.last_word) == (1, 3)


def test_a_lexicon_contains_whole_phrases() -> None:
    assert "Apples" in FRUIT
    assert "pie" not in FRUIT
    assert "" not in FRUIT


def test_a_vocabulary_is_read_once() -> None:
    assert read_vocabulary("states") is read_vocabulary("states")
    assert read_vocabulary("states")["states"]["California"] == ("CA",)
