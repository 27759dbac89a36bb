from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, Value, ValueProblem, to_json
from imrdesk.exporting.cells import PlainCells, join_list, read_cell, split_list, write_cell

TEXT = st.text(min_size=1)
CITATIONS = st.builds(
    Citation,
    st.sampled_from(GuidelineSource),
    chapter=st.none() | TEXT,
    year=st.none() | st.integers(1900, 2100),
    section=st.none() | TEXT,
    pages=st.none() | TEXT,
)
MARKS = st.text(';|,:{}"[]a null', max_size=8)
MARKED = st.builds(
    Citation,
    st.sampled_from(GuidelineSource),
    chapter=st.none() | MARKS | st.just('", "source": "'),
    year=st.none() | st.integers(1900, 2100),
    section=st.none() | MARKS,
    pages=st.none() | MARKS,
    passage=st.none() | st.just(Span(3, 17)),
)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        ((), ""),
        ("Opoids", "Opoids"),
        (date(2016, 2, 9), "2016-02-09"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (60.0, "60"),
        (1_234_567.0, "1234567"),
        (2.5, "2.5"),
        (("left knee", "lumbar spine"), "left knee; lumbar spine"),
        (("a; b", "c\\d"), "a\\; b; c\\\\d"),
        ((Citation(GuidelineSource.ODG),), "ODG"),
        (
            (
                Citation(GuidelineSource.MTUS, "Low Back Complaints", 2004, "Summary", "98"),
                Citation(GuidelineSource.OTHER),
            ),
            "MTUS | chapter: Low Back Complaints | year: 2004 | section: Summary | pages: 98; Other",
        ),
    ],
)
def test_a_value_has_one_written_form(value: Value, cell: str) -> None:
    assert write_cell(value) == cell


@given(st.lists(TEXT).map(tuple))
def test_a_list_reads_back_whatever_its_elements_hold(elements: tuple[str, ...]) -> None:
    assert read_cell(Kind.LIST, write_cell(elements)) == elements


@given(st.lists(CITATIONS).map(tuple))
def test_citations_read_back_whatever_their_parts_hold(citations: tuple[Citation, ...]) -> None:
    assert read_cell(Kind.CITATIONS, write_cell(citations)) == citations


@given(st.lists(st.lists(TEXT).map(tuple), min_size=2))
def test_a_list_of_lists_reads_back_with_its_empty_places(lists: list[tuple[str, ...]]) -> None:
    cell = join_list(write_cell(each) for each in lists)
    assert [read_cell(Kind.LIST, element) for element in split_list(cell)] == lists


@given(st.dates())
def test_a_date_reads_back(day: date) -> None:
    assert read_cell(Kind.DATE, write_cell(day)) == day


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_exactly(number: float) -> None:
    assert read_cell(Kind.NUMBER, write_cell(number)) == number


@pytest.mark.parametrize("answer", [True, False])
def test_yes_and_no_read_back(answer: bool) -> None:
    assert read_cell(Kind.YES_NO, write_cell(answer)) is answer


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_cell_is_no_value(kind: Kind) -> None:
    assert read_cell(kind, "") == (() if kind.repeats else None)


def test_a_list_typed_without_the_space_is_read_too() -> None:
    assert split_list("knee;hip") == ("knee", "hip")


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (Kind.DATE, "02/09/2016"),
        (Kind.INTEGER, "4.5"),
        (Kind.NUMBER, "many"),
        (Kind.YES_NO, "True"),
        (Kind.CITATIONS, "Cochrane"),
        (Kind.CITATIONS, "MTUS | volume: 3"),
        (Kind.CITATIONS, "MTUS | chapter"),
        (Kind.CITATIONS, "MTUS | year: old"),
    ],
)
def test_a_cell_of_another_form_is_refused_with_its_text(kind: Kind, cell: str) -> None:
    with pytest.raises(ValueProblem, match=f"“{cell}”".replace("|", r"\|")):
        read_cell(kind, cell)


@given(st.lists(CITATIONS | MARKED).map(tuple))
def test_citations_as_they_stand_in_a_column_make_the_same_cell(citations: tuple[Citation, ...]) -> None:
    stored = json.dumps(to_json(citations, passages=True), ensure_ascii=False)
    assert PlainCells([Kind.CITATIONS]).write([stored]) == [write_cell(citations)]
