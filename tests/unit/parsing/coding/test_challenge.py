"""Titles, summaries and closings of our own, answered by the field guide alone."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from imrdesk.domain.values import Value
from imrdesk.parsing.authorisation import disputed_passage
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.coding.fields import code_item, code_summary
from tests.unit.parsing.coding.coded import concludes, passage

CODED = {
    **dict.fromkeys(("category", "subcategory", "quantity", "unit", "frequency", "duration", "drug", "strength")),
    "body_parts": [],
    "is_retrospective": False,
    "is_associated_service": False,
}
"""What a title states of each field where the file says nothing."""
STATED = {"worker_age": None, "worker_sex": None, "date_of_injury": None, "diagnoses": []}


def challenges(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"challenge_{name}.toml").read_text(encoding="utf-8"))


def plain(value: Value) -> Value | list[Any]:
    return list(value) if isinstance(value, tuple) else value


def expected(challenge: dict[str, Any], unstated: dict[str, Any]) -> dict[str, Any]:
    asked = {key: value for key, value in unstated.items() if key not in challenge.get("unsettled", ())}
    return {key: challenge.get(key, value) for key, value in asked.items()}


@pytest.mark.parametrize("challenge", challenges("titles")["item"], ids=lambda each: each["title"])
def test_a_title_is_coded_as_the_guide_says(challenge: dict[str, Any]) -> None:
    title = passage(challenge["title"])
    coded = code_item(title, disputed_passage(Found(title, "", 1.0)), None)
    answers = expected(challenge, CODED)
    assert {key: plain(coded[key].value) for key in answers} == answers


@pytest.mark.parametrize("challenge", challenges("summaries")["summary"], ids=lambda each: each["text"][:60])
def test_a_summary_is_read_as_the_guide_says(challenge: dict[str, Any]) -> None:
    coded = code_summary(passage(challenge["text"]), None)
    answers = expected(challenge, STATED)
    assert {key: plain(coded[key].value) for key in answers} == answers


@pytest.mark.parametrize(
    ("closing", "conclusion"),
    [
        (closing, {"necessary": True, "not_necessary": False, "no_conclusion": None}[verdict])
        for verdict, closings in challenges("closings").items()
        for closing in closings
    ],
)
def test_a_closing_concludes_as_the_guide_says(closing: str, conclusion: bool | None) -> None:
    assert concludes(closing) is conclusion
