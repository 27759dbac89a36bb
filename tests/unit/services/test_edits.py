from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from imrdesk.domain.changes import Action, Change, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value, ValueProblem
from imrdesk.services import edits
from tests.unit.services.letters import read, record, span

NUMBER = FieldRef("case_number")
OUTCOME = FieldRef("outcome")
PRIORITY = FieldRef("priority")
FIRST, SECOND = FieldRef("decision", 1), FieldRef("decision", 2)
THERE = (Span(1, 3),)


def decide(before: Determination, ref: FieldRef, value: Value) -> Determination:
    return edits.complete(before, edits.set_value(before, ref, value, None)).apply(before)


@pytest.mark.parametrize(
    ("value", "spans", "after"),
    [
        ("CM99-0000001", None, Entry("CM99-0000001", (span("CM16-0000042"),), FieldState.CORRECTED)),
        ("CM99-0000001", THERE, Entry("CM99-0000001", THERE, FieldState.CORRECTED)),
        ("CM16-0000042", None, Entry("CM16-0000042", (span("CM16-0000042"),), FieldState.CONFIRMED)),
        ("CM16-0000042", THERE, Entry("CM16-0000042", THERE, FieldState.CONFIRMED)),
        (None, (), Entry(None, (), FieldState.ABSENT)),
        ("", (), Entry(None, (), FieldState.ABSENT)),
    ],
)
def test_a_value_set_is_confirmed_corrected_or_absent(value: Value, spans: tuple[Span, ...], after: Entry) -> None:
    change = edits.set_value(record(), NUMBER, value, spans)
    assert change.apply(record()).field(NUMBER).entry == after


@pytest.mark.parametrize("say", [edits.confirm, lambda known, ref: edits.set_value(known, ref, None, None)])
def test_saying_that_no_value_is_right_is_saying_absent(say: Callable[[Determination, FieldRef], Change]) -> None:
    change = say(record(), PRIORITY)
    assert [edit.after.state for edit in change.edits] == [FieldState.ABSENT]


def test_going_back_to_what_was_read_brings_its_evidence_back() -> None:
    corrected = edits.set_value(record(), NUMBER, "X", THERE).apply(record())
    again = edits.set_value(corrected, NUMBER, "CM16-0000042", None).apply(corrected)
    assert again.field(NUMBER).entry == Entry("CM16-0000042", (span("CM16-0000042"),), FieldState.CONFIRMED)


def test_setting_what_stands_is_nothing() -> None:
    once = edits.set_value(record(), NUMBER, "X", THERE).apply(record())
    assert edits.is_nothing(edits.set_value(once, NUMBER, "X", None))


def test_confirming_is_for_fields_no_person_has_decided() -> None:
    corrected = edits.set_value(record(), NUMBER, "X", None).apply(record())
    change = edits.confirm(corrected, NUMBER, OUTCOME, FIRST)
    assert [edit.ref for edit in change.edits] == [OUTCOME, FIRST]
    assert edits.is_nothing(edits.confirm(change.apply(corrected), NUMBER, OUTCOME, FIRST))


def test_an_unclear_field_keeps_its_value_until_it_is_confirmed() -> None:
    unclear = edits.mark_unclear(record(), NUMBER).apply(record())
    assert unclear.field(NUMBER).entry == Entry("CM16-0000042", (span("CM16-0000042"),), FieldState.UNCLEAR)
    assert edits.confirm(unclear, NUMBER).apply(unclear).field(NUMBER).state is FieldState.CONFIRMED


@pytest.mark.parametrize(("ref", "nothing"), [(NUMBER, None), (FieldRef("body_parts", 1), ())])
def test_an_absent_field_has_no_value_and_no_evidence(ref: FieldRef, nothing: Value) -> None:
    absent = edits.mark_absent(record(), ref).apply(record())
    assert absent.field(ref).entry == Entry(nothing, (), FieldState.ABSENT)


def test_reverting_puts_back_what_was_read() -> None:
    absent = edits.mark_absent(record(), NUMBER).apply(record())
    assert edits.revert(absent, NUMBER).apply(absent).field(NUMBER) == record().field(NUMBER)
    assert edits.is_nothing(edits.revert(record(), NUMBER))


@pytest.mark.parametrize(("first", "outcome"), [("Overturned", "Overturned"), (None, None)])
def test_the_outcome_follows_the_decisions(first: Value, outcome: Value) -> None:
    after = decide(record(), FIRST, first)
    assert (after.value(OUTCOME), after.field(OUTCOME).state) == (outcome, FieldState.UNSEEN)


def test_the_outcome_s_evidence_is_the_decisions_it_follows() -> None:
    after = decide(record(), FIRST, None)
    again = decide(after, FIRST, "Upheld")
    assert again.field(OUTCOME).spans == (span("Upheld"), span("Overturned"))


def test_an_outcome_nobody_read_follows_the_decisions_too() -> None:
    unread = record(outcome=ReadValue(None))
    once = decide(unread, FIRST, "Overturned")
    twice = decide(once, FIRST, "Upheld")
    assert (once.value(OUTCOME), twice.value(OUTCOME)) == ("Overturned", "Partially overturned")


@pytest.mark.parametrize(
    "before",
    [
        record(outcome=read("Upheld", "Upheld")),
        edits.confirm(record(), OUTCOME).apply(record()),
        edits.set_value(record(), OUTCOME, "Upheld", None).apply(record()),
    ],
    ids=["printed", "confirmed", "corrected"],
)
def test_an_outcome_somebody_stated_stays(before: Determination) -> None:
    assert decide(before, FIRST, "Overturned").field(OUTCOME) == before.field(OUTCOME)


def test_a_reverted_outcome_follows_the_decisions_as_they_stand() -> None:
    decided = decide(edits.set_value(record(), OUTCOME, "Upheld", None).apply(record()), FIRST, "Overturned")
    change = edits.complete(decided, edits.revert(decided, OUTCOME))
    assert change.apply(decided).value(OUTCOME) == "Overturned"
    assert change.inverse().apply(change.apply(decided)) == decided


def test_other_fields_leave_the_outcome_alone() -> None:
    odd = record(outcome=ReadValue("Upheld", (), "rule", 0.5, derived=True))
    assert decide(odd, NUMBER, "X").field(OUTCOME) == odd.field(OUTCOME)


def test_the_first_change_puts_a_new_document_in_review() -> None:
    before = record()
    change = edits.complete(before, edits.confirm(before, NUMBER))
    assert change.state == StateEdit(DocumentState.NEW, DocumentState.IN_REVIEW)
    after = change.apply(before)
    assert edits.complete(after, edits.confirm(after, PRIORITY)).state is None


def test_a_state_said_outright_is_not_said_twice() -> None:
    before = record()
    change = edits.complete(before, edits.set_state(before, DocumentState.REVIEWED, "no matter"))
    assert change.state == StateEdit(DocumentState.NEW, DocumentState.REVIEWED)
    assert edits.is_nothing(edits.set_state(change.apply(before), DocumentState.REVIEWED, ""))


def test_a_hold_keeps_its_reason_until_it_ends() -> None:
    held = edits.set_state(record(), DocumentState.ON_HOLD, "A page is missing.").apply(record())
    freed = edits.set_state(held, DocumentState.IN_REVIEW, "").apply(held)
    assert (held.hold_reason, freed.hold_reason) == ("A page is missing.", "")


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("a\0b", "ab"),
        ("\ud83d half a character", " half a character"),
        ("\0", None),
        ("whole 😀", "whole 😀"),
        (("a\0", "b"), ("a", "b")),
        (date(2016, 1, 2), date(2016, 1, 2)),
        (2.5, 2.5),
        (True, True),
    ],
)
def test_what_is_no_character_is_dropped(value: Value, stored: Value) -> None:
    assert edits.storable(value) == stored


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**30, -(10**30)])
def test_a_number_that_cannot_be_stored_is_refused(value: Value) -> None:
    with pytest.raises(ValueProblem, match="too large a number"):
        edits.set_value(record(), FieldRef("quantity", 2), value, None)


def test_a_change_is_named_for_what_was_done() -> None:
    assert edits.set_value(record(), NUMBER, "X", None).action is Action.SET
    assert edits.mark_absent(record(), NUMBER).action is Action.MARK_ABSENT
