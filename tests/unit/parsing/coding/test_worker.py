"""Age, sex and injury date."""

from __future__ import annotations

from datetime import date

import pytest

from imrdesk.domain.values import Value
from imrdesk.parsing.coding.fields import code_summary
from tests.unit.parsing.coding.coded import passage

DECIDED = date(2016, 8, 1)


def said(summary: str, key: str) -> Value:
    return code_summary(passage(summary), DECIDED)[key].value


@pytest.mark.parametrize(
    ("summary", "age", "sex"),
    [
        ("The injured worker is a 51 year old female who fell.", 51, "female"),
        ("This case involves a now 42-year-old male with a sore elbow.", 42, "male"),
        ("This case involves a now 42–year–old male with a sore elbow.", 42, "male"),
        ("This is a 42 ycar o1d fernale with a sore elbow.", 42, "female"),
        ("According to records, the injured worker is a(n) 46 year old woman.", 46, "female"),
        ("The 39 year old male injured worker slipped.", 39, "male"),
        ("The worker, aged 63, reports pain. He rests.", 63, "male"),
        ("A 35 y/o M with pain.", 35, "male"),
        ("This is a 28yo F who tripped.", 28, "female"),
        ("The patient is a fifty-two year old man.", 52, "male"),
        ("The applicant reports that she fell.", None, "female"),
        ("Mr. Doe fell from a ladder.", None, "male"),
        ("The worker reports pain in the knee.", None, None),
        ("The worker has had pain for 3 years.", None, None),
    ],
)
def test_age_and_sex(summary: str, age: int | None, sex: str | None) -> None:
    assert (said(summary, "worker_age"), said(summary, "worker_sex")) == (age, sex)


@pytest.mark.parametrize(
    "summary",
    [
        "He sustained an industrial injury on 3-4-15.",
        "She has a history of an occupational claim from 03/04/2015.",
        "A 30 year old male with a 03/04/2015 date of injury.",
        "The worker has an industrial injury date of 03-04-2015.",
        "She sustained an industrial injury March 4, 2015.",
        "The worker, injured on March 4th, 2015, reports pain.",
        "Date of injury: 3/4/15. Pain since.",
        "A claim for neck pain reportedly associated with an industrial injury of March 4, 2015.",
    ],
)
def test_the_injury_date(summary: str) -> None:
    assert said(summary, "date_of_injury") == date(2015, 3, 4)


def test_a_two_digit_year_is_never_after_the_decision() -> None:
    assert said("He was injured on 3/4/95.", "date_of_injury") == date(1995, 3, 4)


def test_the_date_of_a_visit_is_no_injury_date() -> None:
    assert said("The visit of 3/4/2015 found pain in the knee.", "date_of_injury") is None
