"""Words too long for a line, shown over several."""

from __future__ import annotations

import pytest

from imrdesk.gui.long_words import as_hint, breakable, unbroken

LONG = "https://example.org/" + "a" * 60


@pytest.mark.parametrize("text", ["", "A usual sentence of short words.", "two\nlines", "x" * 24])
def test_what_fits_any_line_is_shown_as_it_is(text: str) -> None:
    assert breakable(text) == text


def test_a_long_word_may_break_at_every_letter_and_the_others_nowhere() -> None:
    shown = breakable(f"See {LONG} there")
    assert shown.split("\N{ZERO WIDTH SPACE}") == [f"See {LONG[0]}", *LONG[1:-1], f"{LONG[-1]} there"]


@pytest.mark.parametrize("text", [LONG, f"See {LONG}, and {LONG}.", "a\N{ZERO WIDTH SPACE}b" * 20])
def test_breaks_are_taken_out_again_and_no_others(text: str) -> None:
    assert unbroken(text, 0, len(breakable(text))) == text


def test_a_part_of_what_is_shown_is_a_part_of_the_text() -> None:
    text = f"See {LONG} there"
    shown = breakable(text)
    end = shown.index(" there")
    assert unbroken(text, len("See "), end) == LONG
    assert unbroken(text, end, len(shown)) == " there"


def test_a_hint_wraps_and_says_signs_of_html_as_they_stand() -> None:
    assert as_hint("a <b>\nc", "d") == "<div>a &lt;b&gt;<br>c<br><br>d</div>"


def test_an_accent_stays_with_its_letter() -> None:
    accented = "e\N{COMBINING ACUTE ACCENT}"
    assert breakable(accented * 20).split("\N{ZERO WIDTH SPACE}") == [accented] * 20
