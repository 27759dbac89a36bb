"""Whatever stands in a determination, coding it never fails, and shows only what is there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import FIELDS
from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.coding.fields import code_item, code_summary
from tests.unit.parsing.coding.coded import passage

WORDS = st.sampled_from(
    [
        "physical",
        "therapy",
        "2",
        "x",
        "6",
        "#60",
        "10/325mg",
        "left",
        "L4-5",
        "and",
        "(12)",
        "for",
        "weeks",
        "a week",
        "Norco",
        "cream",
        "20%",
        "-",
        ",",
        ":",
        "is",
        "not",
        "medically",
        "necessary.",
        "diagnoses include",
        "twenty-",
        "\n",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


def assert_within(read: dict[str, ReadValue], length: int) -> None:
    assert set(read) <= set(FIELDS)
    assert all(span.end <= length for value in read.values() for span in value.spans)
    assert all(0 <= value.confidence <= 1 for value in read.values())


@given(TEXTS)
def test_any_title(text: str) -> None:
    assert_within(code_item(passage(text), None, passage(text)), len(text))


@given(TEXTS)
def test_any_summary(text: str) -> None:
    assert_within(code_summary(passage(text), None), len(text))
