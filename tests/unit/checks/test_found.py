from __future__ import annotations

from imrdesk.checks import check
from imrdesk.domain.findings import Finding
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.spans import Span
from tests.unit.services import letters

NUMBER = FieldRef("case_number")


def finding(*places: str) -> Finding:
    return Finding("readers-disagree", Severity.DOUBT, "Look there.", tuple(letters.span(place) for place in places))


def flags(found: Finding, state: FieldState = FieldState.UNSEEN) -> list[Flag]:
    record = letters.record()
    entry = record.field(NUMBER).entry
    record = record.with_entry(NUMBER, Entry(entry.value, entry.spans, state))
    checked = check(record, letters.source(), letters.reading(), [found])
    return [flag for flag in checked if flag.rule == found.rule]


def test_a_finding_is_a_flag_at_the_fields_read_from_its_passages() -> None:
    found = finding("0000042", "sling and")
    fields = (NUMBER, FieldRef("treatment", 1), FieldRef("body_parts", 1))
    assert flags(found) == [Flag(found.rule, found.severity, fields, found.message, found.evidence)]


def test_a_finding_is_settled_once_its_fields_are_decided() -> None:
    assert flags(finding("0000042"), FieldState.CONFIRMED) == []


def test_a_finding_about_no_field_stays() -> None:
    found = Finding("near-duplicate", Severity.WARNING, "It is there twice.", (Span(0, 3),))
    (flag,) = flags(found, FieldState.CONFIRMED)
    assert flag.fields == ()
