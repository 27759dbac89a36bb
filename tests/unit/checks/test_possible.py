"""Ages and amounts that cannot be, and items the record lacks."""

from __future__ import annotations

import pytest

from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef, Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import Determination
from tests.unit.checks.records import SUMMARY, check_with, decided, one, reading, rules, source

LABELS = "Claims Administrator guideline: a\nMAXIMUS guideline: b\nDecision rationale: c\n"


@pytest.mark.parametrize(
    ("age", "severity"), [(-5, Severity.ERROR), (0, Severity.ERROR), (130, Severity.ERROR), (9, Severity.DOUBT)]
)
def test_an_age_that_cannot_be(age: int, severity: Severity) -> None:
    assert one(reading({"worker_age": age}), "age-impossible").severity is severity


@pytest.mark.parametrize("age", [16, 47, 83])
def test_an_age_that_can_be(age: int) -> None:
    assert "age-impossible" not in rules(reading({"worker_age": age}))


@pytest.mark.parametrize(
    ("quantity", "severity"), [(-2.0, Severity.ERROR), (0.0, Severity.ERROR), (9000.0, Severity.DOUBT)]
)
def test_a_quantity_that_cannot_be(quantity: float, severity: Severity) -> None:
    made = reading(items=({"quantity": quantity, "frequency": None},))
    assert one(made, "quantity-impossible").severity is severity


def test_what_a_person_typed_is_looked_at_too() -> None:
    made = reading()
    age, number = FieldRef("worker_age"), FieldRef("case_number")
    record = decided(made, age, number, worker_age=-5, case_number="including")
    assert {"age-impossible", "case-number-shape"} <= set(rules(made, record))


def test_an_old_case_number_may_stand_once_it_is_confirmed() -> None:
    made = reading({"case_number": "IMR 13-000004"})
    assert "case-number-shape" in rules(made)
    assert "case-number-shape" not in rules(made, decided(made, FieldRef("case_number")))


@pytest.mark.parametrize(
    ("born", "age", "flagged"),
    [
        ("born in 1970", 45, False),
        ("born on 3/4/1970", 44, False),
        ("DOB: 03/04/1970", 55, True),
        ("date of birth of March 4, 1970", 25, True),
        ("seen in 1970", 25, False),
    ],
)
def test_an_age_and_a_year_of_birth(born: str, age: int, flagged: bool) -> None:
    text = f"The worker, {born}, was hurt."
    made = reading({"worker_age": age, "summary": text})
    text = text.ljust(len(SUMMARY))
    assert ("age-against-birth" in rules(made, text=source(text))) is flagged


@pytest.mark.parametrize(("shown", "flagged"), [(1, False), (2, True)])
def test_items_the_document_labels(shown: int, flagged: bool) -> None:
    assert ("items-missing" in rules(reading(), text=source(SUMMARY + "\n" + LABELS * shown))) is flagged


def test_a_label_quoted_by_itself_counts_no_item() -> None:
    text = source(f"{SUMMARY}\n{LABELS}Decision rationale: of another case.\n")
    assert "items-missing" not in rules(reading(), text=text)


def test_items_a_notice_numbers() -> None:
    results = "1) MAXIMUS Federal Services, Inc. has determined\n2) MAXIMUS Federal Services, Inc. has determined\n"
    made = reading(layout=Layout.NOTICE)
    assert "items-missing" in rules(made, text=source(f"{SUMMARY}\n{results}{results}"))


def test_the_checks_know_the_reviewers_own_words() -> None:
    made = reading({"reviewer_specialties": ("Wilderness Medicine",), "diagnoses": ("bad kneebit",)})
    terms = (
        AddedTerm("specialties", "specialties", "Wilderness Medicine", "Wilderness Medicine"),
        AddedTerm("body_parts", "regions", "elbow", "kneebit"),
    )
    record = Determination.from_reading(made)
    without, with_terms = (check_with(made, record, each) for each in ((), terms))
    assert "unknown-specialty" in without
    assert "unknown-specialty" not in with_terms
