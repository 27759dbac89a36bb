"""Records of our own that the checks have nothing to say to, until something in them is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from imrdesk.checks import check
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value, empty

SUMMARY = "The worker was injured on 3/4/2015 and has a left knee sprain. The visit of 5/6/2015 tells of the left knee."
CASE: dict[str, Value] = {
    "case_number": "CM15-0001234",
    "date_of_injury": date(2015, 3, 4),
    "ur_denial_date": date(2015, 6, 1),
    "application_received": date(2015, 6, 8),
    "date_assigned": date(2015, 6, 12),
    "decision_date": date(2015, 7, 1),
    "priority": "Standard",
    "outcome": "Upheld",
    "reviewer_states": ("California",),
    "reviewer_specialties": ("Orthopedic Surgery",),
    "summary": SUMMARY,
    "worker_age": 41,
    "worker_sex": "male",
    "diagnoses": ("left knee sprain",),
}
ITEM: dict[str, Value] = {
    "treatment": "Physical therapy 2 times a week for 3 weeks for the left knee",
    "decision": "Upheld",
    "claims_guideline": "MTUS",
    "reviewer_guideline": "MTUS",
    "reviewer_citations": (Citation(GuidelineSource.MTUS, "Knee Complaints", 2004),),
    "rationale": "The request is not medically necessary.",
    "medically_necessary": False,
    "category": "Rehabilitation",
    "subcategory": "Physical Therapy",
    "body_parts": ("left knee",),
    "quantity": 6.0,
    "unit": "session",
    "frequency": "2 times a week",
    "duration": "3 weeks",
    "is_retrospective": False,
    "is_associated_service": False,
}


def source(text: str = SUMMARY, doubts: tuple[int, ...] = ()) -> SourceText:
    return SourceText("own.txt", "0" * 64, MediaType.TEXT, text, (0,), "tests", doubts)


def reading(
    case: Mapping[str, Value] | None = None,
    items: Sequence[Mapping[str, Value]] = ({},),
    sure: Mapping[str, float] | None = None,
    layout: Layout = Layout.ISSUES_AND_RATIONALES,
    notes: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of :data:`CASE` and one :data:`ITEM`, or more, each with values of its own."""
    span = Span(0, len(SUMMARY))
    return Reading(
        layout,
        _read(CASE_FIELDS, CASE | dict(case or {}), sure or {}),
        tuple(ReadItem(span, _read(ITEM_FIELDS, ITEM | dict(item), sure or {})) for item in items),
        (),
        "tests",
        notes,
    )


def flags(made: Reading, record: Determination | None = None, text: SourceText | None = None) -> tuple[Flag, ...]:
    return check(record or Determination.from_reading(made), text or source(), made)


def rules(made: Reading, record: Determination | None = None, text: SourceText | None = None) -> list[str]:
    return [flag.rule for flag in flags(made, record, text)]


def check_with(made: Reading, record: Determination, terms: tuple[AddedTerm, ...]) -> list[str]:
    """Return the rules of the flags that the checks raise where reviewers added ``terms``."""
    return [flag.rule for flag in check(record, source(), made, own_terms=terms)]


def decided(made: Reading, *refs: FieldRef, state: FieldState = FieldState.CONFIRMED, **values: Value) -> Determination:
    """Return the record in which a person decided the fields ``refs`` name, with ``values`` where given."""
    record = Determination.from_reading(made)
    for ref in refs:
        entry = record.field(ref).entry
        record = record.with_entry(ref, Entry(values.get(ref.key, entry.value), entry.spans, state))
    return record


def one(made: Reading, rule: str, record: Determination | None = None, text: SourceText | None = None) -> Flag:
    (flag,) = [flag for flag in flags(made, record, text) if flag.rule == rule]
    return flag


def _read(fields: Sequence[Field], values: Mapping[str, Value], sure: Mapping[str, float]) -> dict[str, ReadValue]:
    read: dict[str, ReadValue] = {}
    for field in fields:
        value = values.get(field.key, empty(field.kind))
        spans = () if value in {None, ()} else (Span(0, len(SUMMARY)),)
        read[field.key] = ReadValue(value, spans, "own", sure.get(field.key, 0.95))
    return read
