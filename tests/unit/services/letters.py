"""A short determination of our own and its reading, with places that can be counted on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value, empty
from imrdesk.store import NewDocument, Store

TEXT = """\
Case Number: CM16-0000042
Arm sling and cold pack: Upheld
Decision rationale: The sling is not needed.
Twelve visits: Overturned
Decision rationale: The visits are needed.
"""
AT = datetime(2026, 5, 6, tzinfo=UTC)


def span(passage: str) -> Span:
    start = TEXT.index(passage)
    return Span(start, start + len(passage))


def read(value: Value, *passages: str, derived: bool = False) -> ReadValue:
    return ReadValue(value, tuple(span(passage) for passage in passages), "rule", 0.9, derived)


def item(first: str, last: str, **values: ReadValue) -> ReadItem:
    all_values = {field.key: ReadValue(empty(field.kind)) for field in ITEM_FIELDS} | values
    return ReadItem(Span(span(first).start, span(last).end), all_values)


def reading(**case: ReadValue) -> Reading:
    none = {field.key: ReadValue(empty(field.kind)) for field in CASE_FIELDS}
    found = {
        "case_number": read("CM16-0000042", "CM16-0000042"),
        "outcome": read("Partially overturned", "Upheld", "Overturned", derived=True),
    }
    items = (
        item(
            "Arm sling",
            "not needed.",
            treatment=read("Arm sling and cold pack", "Arm sling and cold pack"),
            decision=read("Upheld", "Upheld"),
            rationale=read("The sling is not needed.", "The sling is not needed."),
            body_parts=read(("shoulder",), "Arm sling"),
        ),
        item(
            "Twelve visits",
            "visits are needed.",
            treatment=read("Twelve visits", "Twelve visits"),
            decision=read("Overturned", "Overturned"),
            rationale=read("The visits are needed.", "The visits are needed."),
            quantity=read(12.0, "Twelve"),
        ),
    )
    return Reading(Layout.ISSUES_AND_RATIONALES, none | found | case, items, (), "test 1")


def record(**case: ReadValue) -> Determination:
    return Determination.from_reading(reading(**case))


def source(name: str = "letter.txt") -> SourceText:
    return SourceText(name, hashlib.sha256(name.encode()).hexdigest(), MediaType.TEXT, TEXT, (0,), "test 1")


def add(store: Store, name: str = "letter.txt", **case: ReadValue) -> int:
    return store.add(NewDocument(source(name), name.encode(), reading(**case), AT, name))


def texts(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values that say something."""
    return {key: value for key, value in values.items() if value != empty(FIELDS[key].kind)}
