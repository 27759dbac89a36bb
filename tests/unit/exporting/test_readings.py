from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.spans import Span
from imrdesk.exporting.readings import reading_to_json, refusal_to_json

SOURCE = SourceText("a.pdf", "ab" * 32, MediaType.PDF, "one\ntwo", (0, 4), "test 1")
CITED = Citation(GuidelineSource.MTUS, "Low Back Complaints", 2004, "Summary", passage=Span(0, 3))
READING = Reading(
    Layout.LETTER,
    {"decision_date": ReadValue(date(2014, 1, 5), (Span(0, 3),), "dated-line", 0.9, derived=True)},
    (ReadItem(Span(0, 3), {}), ReadItem(Span(4, 7), {"reviewer_citations": ReadValue((CITED,))})),
    (),
    "test 1",
)
FLAG = Flag("some-rule", Severity.WARNING, (FieldRef("outcome"), FieldRef("decision", 2)), "Look here.")


@pytest.fixture
def written() -> dict[str, Any]:
    """What a program that reads the line gets."""
    return json.loads(json.dumps(reading_to_json(SOURCE, READING, [FLAG])))


def test_the_source_is_named_with_its_hash_kind_and_pages(written: dict[str, Any]) -> None:
    assert written["source"] == {"name": "a.pdf", "sha256": "ab" * 32, "media_type": "application/pdf", "pages": 2}
    assert (written["layout"], written["error"]) == ("letter", None)


def test_every_field_of_the_catalogue_is_there(written: dict[str, Any]) -> None:
    assert list(written["fields"]) == [field.key for field in CASE_FIELDS]
    assert [list(item) for item in written["items"]] == [[field.key for field in ITEM_FIELDS]] * 2


def test_a_value_stands_with_its_evidence(written: dict[str, Any]) -> None:
    expected = {"value": "2014-01-05", "spans": [[0, 3]], "rule": "dated-line", "confidence": 0.9, "derived": True}
    assert written["fields"]["decision_date"] == expected


def test_a_missing_value_is_null_or_an_empty_list(written: dict[str, Any]) -> None:
    assert (written["fields"]["priority"]["value"], written["fields"]["diagnoses"]["value"]) == (None, [])


def test_a_citation_has_its_five_parts_and_no_more(written: dict[str, Any]) -> None:
    (citation,) = written["items"][1]["reviewer_citations"]["value"]
    expected = {"source": "MTUS", "chapter": "Low Back Complaints", "year": 2004, "section": "Summary", "pages": None}
    assert citation == expected


def test_a_flag_names_its_fields_by_their_path(written: dict[str, Any]) -> None:
    expected = {
        "rule": "some-rule",
        "severity": "warning",
        "fields": ["outcome", "items/1/decision"],
        "message": "Look here.",
    }
    assert written["flags"] == [expected]


def test_a_refusal_has_the_same_keys_and_nothing_read(written: dict[str, Any]) -> None:
    refused = refusal_to_json("b.pdf", "It is damaged.")
    assert list(refused) == list(written)
    assert list(refused["source"]) == list(written["source"])
    assert (refused["fields"], refused["items"], refused["error"]) == ({}, [], "It is damaged.")
