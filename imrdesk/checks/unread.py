"""What the form states, or mostly does, and was not read: a value that was lost must not be lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrdesk.checks.case import Case, name_of
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import DisputedItem, FieldState
from imrdesk.domain.sentences import Sentence, listed, lowered, sentence, word
from imrdesk.domain.values import is_empty

_DAYS = ("decision_date", "ur_denial_date", "application_received")
_HEADER = {
    Layout.ISSUES_AND_RATIONALES: (*_DAYS, "date_assigned", "priority"),
    Layout.LETTER: (*_DAYS, "priority"),
    Layout.NOTICE: (*_DAYS, "date_assigned"),
    Layout.PROFESSIONAL_REVIEW: ("decision_date",),
}
"""What a layout's header states: all of it, or nothing where the text has no header."""
_IN_SUMMARY = ("date_of_injury", "worker_age", "worker_sex")
"""What all but one summary in a hundred state."""
_CONCLUDES = re.compile(r"\S")
"""Every rationale of a real determination does; of our own, all but two in 140."""
_CITES = re.compile(
    r"\bbased\b[^.]{0,40}\bon\b(?! recommendation)|\brelied\b|\bpart of the (?:MTUS|Medical)", re.IGNORECASE
)
_COUNTS = re.compile(
    r"(?:#\s?|\bqty\.?\s*:?\s*|\bquantity\s*(?:of)?\s*:?\s*|\bx\s?)\d+\b(?!\s?(?:mg|mcg|ml|gm?|%|[-–/.]\s?\d|days?|weeks?|wks?|months?|years?))"
    r"|(?<![\d.][-–/])(?<![-–/.])\b\d+\s+(?:\w+\s+){0,2}(?:sessions|visits|tablets|capsules|injections|treatments|patches)\b",
    re.IGNORECASE,
)


def header_unread(case: Case) -> Iterator[Flag]:
    """Flag what a header does not state beside what it does."""
    keys = _HEADER.get(case.reading.layout, ())
    missing = _missing(case, keys)
    if missing and len(missing) < len(keys):
        yield _flag(case, missing, word("a determination's header has it"))


def summary_unread(case: Case) -> Iterator[Flag]:
    """Flag what nearly every clinical summary says of the worker, where this one's was not read."""
    missing = _missing(case, _IN_SUMMARY)
    if missing and case.reading.layout is not Layout.UNKNOWN:
        yield _flag(case, missing, word("a clinical summary nearly always states it"))


def item_unread(case: Case) -> Iterator[Flag]:
    """Flag what an item's own words speak of and was not read from them."""
    for item in case.record.items:
        keys = [
            key
            for key, source, speaks in (
                ("medically_necessary", "rationale", _CONCLUDES),
                ("claims_citations", "claims_guideline", _CITES),
                ("reviewer_citations", "reviewer_guideline", _CITES),
                ("quantity", _in_dispute(case, item), _COUNTS),
            )
            if speaks.search(case.text(source, item))
        ]
        missing = _missing(case, keys, item)
        if missing:
            yield _flag(case, missing, sentence("the words of {item} speak of it", item=name_of(case, item)))


def _in_dispute(case: Case, item: DisputedItem) -> str:
    return "disputed_portion" if case.text("disputed_portion", item) else "treatment"


def _missing(case: Case, keys: Sequence[str], item: DisputedItem | None = None) -> tuple[FieldRef, ...]:
    """Return those of the fields that are empty and that nobody has looked at."""
    refs = [FieldRef(key, None if item is None else item.item_id) for key in keys]
    fields = [(ref, case.field(ref)) for ref in refs]
    return tuple(ref for ref, field in fields if is_empty(field.value) and field.state is FieldState.UNSEEN)


def _flag(case: Case, refs: tuple[FieldRef, ...], why: Sentence) -> Flag:
    labels = listed(lowered(case.definition(ref).label) for ref in refs)
    message = sentence(
        "No value was read for {labels}, though {why}; enter what is stated, or mark it absent.", labels=labels, why=why
    )
    return case.flag("value-unread", Severity.DOUBT, refs, message)
