"""What the form states and was not read is told."""

from __future__ import annotations

from typing import Any

import pytest

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from tests.unit.checks.records import decided, one, reading, rules

CITED = "Decision based on MTUS Knee Complaints 2004."
HEADER = ("decision_date", "ur_denial_date", "application_received", "date_assigned", "priority")


@pytest.mark.parametrize("key", [*HEADER, "worker_age", "worker_sex", "date_of_injury"])
def test_a_value_of_the_case_that_is_lost(key: str) -> None:
    assert one(reading(case={key: None}), "value-unread").fields == (FieldRef(key),)


def test_a_text_without_a_header_lacks_none_of_its_values() -> None:
    assert "value-unread" not in rules(reading(case=dict.fromkeys(HEADER)))


def test_the_professional_review_has_no_header_to_speak_of() -> None:
    case = dict.fromkeys(HEADER) | {"decision_date": reading().fields["decision_date"].value}
    assert "value-unread" not in rules(reading(case=case, layout=Layout.PROFESSIONAL_REVIEW))


def test_what_a_person_marked_absent_is_not_lost() -> None:
    made = reading(case={"worker_age": None})
    assert "value-unread" not in rules(made, decided(made, FieldRef("worker_age"), state=FieldState.ABSENT))


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"medically_necessary": None}, "medically_necessary"),
        ({"claims_guideline": CITED}, "claims_citations"),
        ({"reviewer_guideline": CITED, "reviewer_citations": ()}, "reviewer_citations"),
        ({"treatment": "Norco 10/325mg #60", "quantity": None, "unit": None}, "quantity"),
        ({"treatment": "Twelve visits", "disputed_portion": "6 visits", "quantity": None}, "quantity"),
    ],
)
def test_a_value_that_an_items_words_speak_of(values: dict[str, Any], key: str) -> None:
    assert FieldRef(key, 1) in one(reading(items=[values]), "value-unread").fields


@pytest.mark.parametrize(
    "title",
    ["Physical therapy 12-18 sessions", "Norco x 30 days", "Ultrasound of the knee", "Voltaren gel 100gm x 1.5%"],
)
def test_a_title_that_counts_nothing(title: str) -> None:
    made = reading(items=[{"treatment": title, "quantity": None, "unit": None, "frequency": None, "duration": None}])
    assert "value-unread" not in rules(made)


def test_a_citation_that_was_read() -> None:
    cited = (Citation(GuidelineSource.MTUS, "Knee Complaints", 2004),)
    assert "value-unread" not in rules(reading(items=[{"claims_guideline": CITED, "claims_citations": cited}]))
