from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import TextClause, text

from imrdesk.domain.changes import Action, Change, FieldEdit, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.work import Decision, TimeSpent
from imrdesk.store import NewChange, Store, worklog
from tests.unit.store.documents import AT, CASE_NUMBER, document

LATER = AT + timedelta(days=1)
REVIEWER = FieldRef("priority")


@pytest.fixture
def made(store: Store) -> Callable[..., int]:
    """Return what writes a change of the first document and returns its number."""
    document_id = store.add(document())

    def make(change: Change, undoes: int | None = None, reviewer: str = "Ada", at: datetime = LATER) -> int:
        stored = store.load(document_id)
        record, seen = change.apply(stored.record), stored.last_change_id
        return store.append(document_id, NewChange(change, record, (), reviewer, at, seen, undoes=undoes)).change_id

    return make


def edited(store: Store, action: Action, state: FieldState, value: object = "X", ref: FieldRef = CASE_NUMBER) -> Change:
    before = store.load(1).record.field(ref).entry
    return Change(action, (FieldEdit(ref, before, Entry(value, (), state)),))  # type: ignore[arg-type]


def states(store: Store, *states: DocumentState) -> list[Change]:
    return [Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, state)) for state in states]


def test_the_last_word_on_a_field_counts_once(store: Store, made: Callable[..., int]) -> None:
    made(edited(store, Action.SET, FieldState.CORRECTED, "X"))
    made(edited(store, Action.SET, FieldState.CORRECTED, "Y"))
    assert store.work.done(AT).decisions == (Decision(1, "case_number", "Ada", FieldState.CORRECTED, True),)


def test_confirming_the_rest_is_no_look_at_a_field(store: Store, made: Callable[..., int]) -> None:
    made(edited(store, Action.CONFIRM_REST, FieldState.CONFIRMED))
    assert store.work.done(AT).decisions == ()


@pytest.mark.parametrize(("value", "amended"), [(None, True), ("", False)])
def test_a_value_taken_away_was_not_right(store: Store, made: Callable[..., int], value: object, amended: bool) -> None:
    if value is not None:
        made(edited(store, Action.SET, FieldState.UNCLEAR, value, REVIEWER), at=AT)
    made(edited(store, Action.MARK_ABSENT, FieldState.ABSENT, None, REVIEWER))
    assert store.work.done(LATER).decisions == (Decision(1, "priority", "Ada", FieldState.ABSENT, amended),)


def test_what_was_taken_back_counts_only_once_made_again(store: Store, made: Callable[..., int]) -> None:
    change = edited(store, Action.CONFIRM, FieldState.CONFIRMED)
    done = made(change)
    undone = made(change.inverse(), undoes=done)
    assert store.work.done(AT).decisions == ()
    redone = made(change.inverse().inverse(Action.REDO), undoes=undone)
    assert len(store.work.done(AT).decisions) == 1
    made(change.inverse(), undoes=redone)
    assert store.work.done(AT).decisions == ()


def test_a_run_of_typing_is_taken_back_whole_even_where_it_began_before(store: Store, made: Callable[..., int]) -> None:
    before = store.load(1).record.field(CASE_NUMBER).entry
    first = made(edited(store, Action.SET, FieldState.CORRECTED, "X"), at=AT)
    made(edited(store, Action.TYPE_ON, FieldState.CORRECTED, "XY"))
    made(edited(store, Action.TYPE_ON, FieldState.CORRECTED, "XYZ"))
    assert len(store.work.done(LATER).decisions) == 1
    here = store.load(1).record.field(CASE_NUMBER).entry
    made(Change(Action.UNDO, (FieldEdit(CASE_NUMBER, here, before),)), undoes=first)
    assert store.work.done(LATER).decisions == store.work.done(AT).decisions == ()


def test_a_field_put_back_as_read_is_not_decided(store: Store, made: Callable[..., int]) -> None:
    made(edited(store, Action.SET, FieldState.CORRECTED))
    made(edited(store, Action.REVERT, FieldState.UNSEEN))
    assert store.work.done(AT).decisions == ()


def test_each_reviewer_s_own_word_counts(store: Store, made: Callable[..., int]) -> None:
    made(edited(store, Action.SET, FieldState.CORRECTED))
    made(edited(store, Action.CONFIRM, FieldState.CONFIRMED), reviewer="Ben")
    assert [each.reviewer for each in store.work.done(AT).decisions] == ["Ada", "Ben"]


def test_what_was_done_before_does_not_count(store: Store, made: Callable[..., int]) -> None:
    made(edited(store, Action.SET, FieldState.CORRECTED), at=AT)
    for change in states(store, DocumentState.REVIEWED):
        made(change, at=AT)
    done = store.work.done(LATER)
    assert (done.decisions, done.finished) == ((), ())


def test_finished_is_what_was_reviewed_at_the_last_word(store: Store, made: Callable[..., int]) -> None:
    reviewed, reopened = states(store, DocumentState.REVIEWED, DocumentState.IN_REVIEW)
    made(reviewed)
    assert store.work.finished(AT) == {1}
    made(reopened)
    assert store.work.finished(AT) == frozenset()
    made(reviewed, reviewer="Ben")
    assert store.work.done(AT).finished == ((1, "Ben"),)


def test_time_is_added_up_for_document_and_reviewer(store: Store) -> None:
    document_id = store.add(document())
    for reviewer, at, seconds in (("Ada", AT, 60), ("Ada", LATER, 30), ("Ben", AT, 5)):
        store.work.add_time(document_id, reviewer, at, seconds)
    assert store.work.done(LATER).spent == (TimeSpent(document_id, "Ada", 90, 30), TimeSpent(document_id, "Ben", 5, 0))
    assert store.check() == ()


@pytest.mark.parametrize("statement", [worklog._EDITS, worklog._STATES, worklog._TAKEN_BACK])
def test_only_the_part_of_the_log_that_is_asked_for_is_read(store: Store, statement: TextClause) -> None:
    store.add(document())
    explained = text(f"EXPLAIN QUERY PLAN {statement.text}").bindparams(worklog._SINCE)
    with store._transactions.reading() as connection:
        plan = [row[3] for row in connection.execute(explained, {"since": AT})]
    of_the_log = [step for step in plan if "changes" in step]
    assert of_the_log[0] == "SEARCH changes USING INTEGER PRIMARY KEY (rowid>?)"
    assert "SEARCH changes USING COVERING INDEX ix_changes_at (at>?)" in of_the_log
