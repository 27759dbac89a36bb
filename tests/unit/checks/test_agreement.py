"""Checks on values that must agree: decisions, outcome, dates, quantities."""

from __future__ import annotations

from datetime import date

import pytest

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from tests.unit.checks.records import SUMMARY, one, reading, rules, source


@pytest.mark.parametrize(
    ("decision", "necessary", "flagged"),
    [
        ("Upheld", True, True),
        ("Overturned", False, True),
        ("Upheld", False, False),
        ("Overturned", True, False),
        ("Upheld", None, False),
        (None, True, False),
    ],
)
def test_a_decision_and_its_rationale(decision: str | None, necessary: bool | None, flagged: bool) -> None:
    made = reading(case={"outcome": None}, items=[{"decision": decision, "medically_necessary": necessary}])
    assert ("decision-against-rationale" in rules(made)) is flagged


def test_it_names_decision_and_rationale_of_the_item() -> None:
    made = reading(items=[{}, {"treatment": "Cane", "medically_necessary": True}])
    flag = one(made, "decision-against-rationale")
    assert flag.fields[:2] == (FieldRef("decision", 2), FieldRef("rationale", 2))
    assert "item 2 (“Cane”)" in flag.message


@pytest.mark.parametrize(
    ("outcome", "decisions", "flagged"),
    [
        ("Upheld", ("Upheld", "Upheld"), False),
        ("Upheld", ("Upheld", "Overturned"), True),
        ("Partially overturned", ("Upheld", "Overturned"), False),
        ("Overturned", ("Upheld",), True),
        ("Overturned", ("Upheld", None), False),
    ],
)
def test_the_outcome_and_the_decisions(outcome: str, decisions: tuple[str | None, ...], flagged: bool) -> None:
    items: list[dict[str, Value]] = [
        {"decision": decision, "treatment": f"Cane {number}", "medically_necessary": None}
        for number, decision in enumerate(decisions)
    ]
    assert ("outcome-against-decisions" in rules(reading(case={"outcome": outcome}, items=items))) is flagged


@pytest.mark.parametrize(
    ("key", "day", "fields"),
    [
        ("date_of_injury", date(2015, 6, 2), ("date_of_injury", "ur_denial_date")),
        ("application_received", date(2015, 5, 31), ("ur_denial_date", "application_received")),
        ("date_assigned", date(2015, 7, 2), ("date_assigned", "decision_date")),
    ],
)
def test_dates_out_of_order(key: str, day: date, fields: tuple[str, str]) -> None:
    flag = one(reading(case={key: day}), "dates-out-of-order")
    assert tuple(ref.key for ref in flag.fields) == fields


def test_dates_compare_across_one_that_is_missing() -> None:
    made = reading(case={"application_received": None, "date_assigned": date(2015, 5, 1)})
    assert "dates-out-of-order" in rules(made)


def test_the_same_day_is_in_order() -> None:
    assert rules(reading(case={"date_assigned": date(2015, 7, 1)})) == []


@pytest.mark.parametrize(
    ("key", "day", "flagged"),
    [
        ("decision_date", date(2018, 7, 1), True),
        ("decision_date", date(2016, 6, 2), False),
        ("ur_denial_date", date(2014, 6, 1), True),
        ("date_of_injury", date(2001, 3, 4), False),
    ],
)
def test_dates_of_the_review_that_are_far_apart(key: str, day: date, flagged: bool) -> None:
    assert ("dates-far-apart" in rules(reading(case={key: day}))) is flagged


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("decision_date", date(2199, 1, 1)),
        ("decision_date", date(2012, 12, 31)),
        ("date_of_injury", date(1915, 3, 4)),
    ],
)
def test_impossible_dates(key: str, day: date) -> None:
    assert "date-impossible" in rules(reading(case={key: day}))


@pytest.mark.parametrize(
    ("summary", "flagged"),
    [
        ("The worker was injured on 3/14/2015 and fell.", True),
        ("She sustained an industrial injury on March 4, 2014.", True),
        ("A man with a 03/04/2010 date of injury.", True),
        ("The worker was injured on 3-4-15.", False),
        ("Seen on 9/9/2015. The worker was injured on March 4, 2015.", False),
        ("The visit of 9/9/2015 found little.", False),
        ("The worker has pain.", False),
    ],
)
def test_the_injury_date_and_the_summary(summary: str, flagged: bool) -> None:
    text = summary.ljust(len(SUMMARY))
    made = reading(case={"summary": summary})
    assert ("injury-date-in-summary" in rules(made, text=source(text))) is flagged


def test_the_date_in_the_summary_is_shown() -> None:
    text = "The worker was injured on 3/14/2015.".ljust(len(SUMMARY))
    flag = one(reading(), "injury-date-in-summary", text=source(text))
    assert flag.evidence[-1] == Span(26, 35)


@pytest.mark.parametrize(
    ("values", "flagged"),
    [
        ({"quantity": 12.0}, True),
        ({"quantity": 6.0}, False),
        ({"quantity": None}, False),
        ({"quantity": 12.0, "frequency": None}, False),
        ({"quantity": 12.0, "frequency": "1-2 times a week"}, False),
        ({"quantity": 90.0, "category": "Pharmaceuticals", "subcategory": "Opioid"}, False),
    ],
)
def test_a_quantity_and_its_schedule(values: dict[str, Value], flagged: bool) -> None:
    assert ("quantity-against-schedule" in rules(reading(items=[values]))) is flagged
