"""Numbers, frequencies and durations."""

from __future__ import annotations

import re

import pytest

from imrdesk.domain.amounts import NUMBER, RANGE, has_number, number_in, times_in_all


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("2,000", 2000),
        ("7.5", 7.5),
        ("eight (8)", 8),
        ("twenty-four", 24),
        ("twenty–four", 24),
        ("Thirty", 30),
        ("x twelve", 12),
    ],
)
def test_a_number(text: str, number: float) -> None:
    assert number_in(text) == number


def test_no_number() -> None:
    with pytest.raises(ValueError, match="no number"):
        number_in("several")


@pytest.mark.parametrize(
    ("text", "numbers"), [("6 of 12", ["6", "12"]), ("L4-5", []), ("#60", []), ("one (1) or", ["one (1)"])]
)
def test_a_number_begins_no_word_and_no_other_number(text: str, numbers: list[str]) -> None:
    assert re.findall(NUMBER, text) == numbers


@pytest.mark.parametrize("text", ["1-2", "two to three", "8 or 12", "two (2) to three (3)"])
def test_a_range(text: str) -> None:
    assert re.fullmatch(RANGE, text)


@pytest.mark.parametrize(
    ("frequency", "duration", "times"),
    [
        ("2 times a week", "6 weeks", 12),
        ("two (2) times per week", "four (4) weeks", 8),
        ("twice weekly", "3 weeks", 6),
        ("Daily", "4 weeks", 28),
        ("2x/month", "6 months", 12),
        ("3 visits per week", "1 month", 12),
        ("once a month", "one year", 12),
        ("every 6 hours", "5 days", 20),
        ("b.i.d.", "30 days", 60),
        ("tid", "10 day", 30),
        ("2xwk", "6wks", 12),
        ("1-2 times a week", "4 weeks", None),
        ("2 times a week", "4-6 weeks", None),
        ("as needed", "4 weeks", None),
        ("4 hours a day, 5 days a week", "6 weeks", None),
        ("once a month", "2 weeks", None),
        ("twice a day", "unspecified", None),
    ],
)
def test_how_often_in_all(frequency: str, duration: str, times: float | None) -> None:
    assert times_in_all(frequency, duration) == times


@pytest.mark.parametrize(
    ("text", "said"),
    [("x6", True), ("Twelve visits", True), ("twenty-four", True), ("Bone scan", False), ("someone", False)],
)
def test_a_text_that_may_name_a_number(text: str, said: bool) -> None:
    assert has_number(text) is said
