"""Words too long for a line, shown over several."""

from __future__ import annotations

import pytest

from imrdesk.gui.long_words import breakable, unbroken

LONG = "https://example.org/" + "a" * 60


@pytest.mark.parametrize("text", ["", "A usual sentence of short words.", "two\nlines", "x" * 24])
def test_what_fits_any_line_is_shown_as_it_is(text: str) -> None:
    assert breakable(text) == text


def test_a_long_word_may_break_at_every_letter_and_the_others_nowhere() -> None:
    shown = breakable(f"See {LONG} there")
    assert shown.split("\N{ZERO WIDTH SPACE}") == [f"See {LONG[0]}", *LONG[1:-1], f"{LONG[-1]} there"]


@pytest.mark.parametrize("text", [LONG, f"See {LONG}, and {LONG}."])
def test_breaks_are_taken_out_again(text: str) -> None:
    assert unbroken(breakable(text)) == text


def test_an_accent_stays_with_its_letter() -> None:
    accented = "e\N{COMBINING ACUTE ACCENT}"
    assert breakable(accented * 20).split("\N{ZERO WIDTH SPACE}") == [accented] * 20
