from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.values import Kind
from imrdesk.exporting.profiles import GUARD, guarded


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_text_that_starts_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}HYPERLINK()", Kind.LONG_TEXT) == f"'{start}HYPERLINK()"


@pytest.mark.parametrize(
    "text",
    [
        "0012",
        "12345678901234567",
        "1E5",
        "10/12",
        "2-3",
        "$5",
        "50%",
        "10:30",
        "5 pm",
        "Mar-16",
        "March 2016",
        "3 May",
        "May 3, 2016",
        "TRUE",
        " 7 ",
    ],
)
def test_text_that_a_spreadsheet_would_reread_is_guarded(text: str) -> None:
    assert guarded(text, Kind.TEXT) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "CM15-0000001", "10/325mg", "2 times a week", "March", "May improve 3 times", "Decision 12", "a\nb"]
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text, Kind.TEXT) == text


@pytest.mark.parametrize(
    ("kind", "cell"),
    [(Kind.NUMBER, "-2.5"), (Kind.INTEGER, "44"), (Kind.DATE, "2016-02-09"), (Kind.YES_NO, "true")],
)
def test_real_numbers_dates_and_answers_stay_what_they_are(kind: Kind, cell: str) -> None:
    assert guarded(cell, kind) == cell


def test_numbers_of_several_items_are_text() -> None:
    assert guarded("-2; 3", Kind.NUMBER) == "'-2; 3"


@given(st.text(), st.sampled_from([Kind.TEXT, Kind.LIST, Kind.CHOICE]))
def test_a_guard_comes_off_again(text: str, kind: Kind) -> None:
    assert guarded(text, kind).removeprefix(GUARD) == text
