from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from imrdesk.domain.changes import Action, Change, NoteEdit, PlacedItem, StateEdit
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CATALOGUE, Field, Scope
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination, Entry, FieldState, new_item
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, Value, empty
from imrdesk.errors import StoreError
from imrdesk.store import NewChange, Step, Store
from imrdesk.store.engine import Transactions
from tests.unit.store.documents import AT, CASE_NUMBER, append, document, set_text, setting

OTHERS: dict[Kind, Value] = {
    Kind.TEXT: "CM99-9999999",
    Kind.LONG_TEXT: "Something else; with 'quotes' and \n no more.",
    Kind.DATE: date(1999, 12, 31),
    Kind.INTEGER: 18,
    Kind.NUMBER: 60.0,
    Kind.YES_NO: True,
    Kind.CHOICE: "A value of no list",
    Kind.LIST: ("one",),
    Kind.CITATIONS: (Citation(GuidelineSource.OTHER, "A book", passage=Span(1, 2)),),
}


@pytest.mark.parametrize("field", CATALOGUE, ids=lambda field: field.key)
def test_any_field_keeps_what_a_person_says(store: Store, field: Field) -> None:
    document_id = store.add(document())
    ref = FieldRef(field.key, 2 if field.scope is Scope.ITEM else None)
    entry = Entry(OTHERS[field.kind], (Span(4, 8), Span(9, 11)), FieldState.CORRECTED)
    append(store, document_id, setting(store, document_id, ref, entry))
    assert store.load(document_id).record.field(ref).entry == entry
    assert store.check() == ()


@pytest.mark.parametrize("key", ["case_number", "diagnoses", "date_of_injury"])
def test_a_value_taken_away_is_none_again(store: Store, key: str) -> None:
    document_id = store.add(document())
    kind = next(field.kind for field in CATALOGUE if field.key == key)
    entry = Entry(empty(kind), (), FieldState.ABSENT)
    append(store, document_id, setting(store, document_id, FieldRef(key), entry))
    assert store.load(document_id).record.fields[key].entry == entry


def test_a_change_leaves_everything_else_alone(store: Store) -> None:
    document_id = store.add(document())
    before = store.load(document_id).record
    set_text(store, document_id, "CM00-0000000")
    after = store.load(document_id).record
    assert [ref for ref in after.refs() if after.field(ref) != before.field(ref)] == [CASE_NUMBER]


def test_the_log_tells_who_what_when_and_why(store: Store) -> None:
    document_id = store.add(document())
    logged = set_text(store, document_id, "CM00-0000000")
    assert store.log(document_id) == (logged,)
    assert (logged.reviewer, logged.at, logged.reason, logged.undoes) == ("Ada", AT, "because", None)
    assert logged.change.edits[0].before.value == "CM15-0000001"
    assert store.change(logged.change_id) == logged


def test_the_steps_are_the_log_without_its_contents(store: Store) -> None:
    document_id = store.add(document())
    first = set_text(store, document_id, "CM00-0000000")
    stored = store.load(document_id)
    undo = first.change.inverse()
    new = NewChange(undo, undo.apply(stored.record), (), "Ada", AT, stored.last_change_id, undoes=first.change_id)
    second = store.append(document_id, new)
    assert store.steps(document_id) == (
        Step(first.change_id, Action.SET, None),
        Step(second.change_id, Action.UNDO, first.change_id),
    )


def added(record: Determination) -> Change:
    item = replace(new_item(record.next_item_id), span=Span(2, 8))
    return Change(Action.ADD_ITEM, added=(PlacedItem(1, item),))


def removed(record: Determination) -> Change:
    return Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, record.items[0]),))


def moved(record: Determination) -> Change:
    item = record.items[1]
    return Change(Action.MOVE_ITEM, removed=(PlacedItem(1, item),), added=(PlacedItem(0, item),))


def merged(record: Determination) -> Change:
    first, second = record.items
    item = replace(first, item_id=record.next_item_id)
    both = (PlacedItem(0, first), PlacedItem(1, second))
    return Change(Action.MERGE_ITEMS, removed=both, added=(PlacedItem(0, item),))


@pytest.mark.parametrize("make", [added, removed, moved, merged])
def test_items_come_go_and_move_and_all_of_it_turns_round(
    store: Store, make: Callable[[Determination], Change]
) -> None:
    document_id = store.add(document())
    before = store.load(document_id).record
    change = make(before)
    append(store, document_id, change)
    after = store.load(document_id).record
    append(store, document_id, change.inverse())
    again = store.load(document_id).record
    assert after == change.apply(before)
    assert again.items == before.items
    assert store.check() == ()


def test_an_item_taken_out_comes_back_with_what_was_said_of_it(store: Store) -> None:
    document_id = store.add(document())
    ref = FieldRef("treatment", 1)
    set_text(store, document_id, "Another sling", ref)
    change = removed(store.load(document_id).record)
    append(store, document_id, change)
    append(store, document_id, change.inverse())
    assert store.load(document_id).record.field(ref).entry == Entry("Another sling", (), FieldState.CORRECTED)


def test_the_number_of_an_item_that_was_taken_out_is_never_given_again(store: Store) -> None:
    document_id = store.add(document())
    change = added(store.load(document_id).record)
    append(store, document_id, change)
    append(store, document_id, change.inverse())
    assert store.load(document_id).record.next_item_id == 4


def test_a_state_and_its_reason_are_kept(store: Store) -> None:
    document_id = store.add(document())
    edit = StateEdit(DocumentState.NEW, DocumentState.ON_HOLD, reason_after="A page is missing.")
    append(store, document_id, Change(Action.SET_STATE, state=edit))
    record = store.load(document_id).record
    assert (record.state, record.hold_reason) == (DocumentState.ON_HOLD, "A page is missing.")


def noted(store: Store, document_id: int, before: Note | None, after: Note | None) -> None:
    append(store, document_id, Change(Action.EDIT_NOTE, notes=(NoteEdit(before, after),)))


@pytest.mark.parametrize("ref", [None, CASE_NUMBER, FieldRef("decision", 2), FieldRef("decision", 99)])
def test_a_note_is_kept_whole(store: Store, ref: FieldRef | None) -> None:
    document_id = store.add(document())
    note = Note(1, ref, "Ask the “doctor” 😀\nand note it.", False, "Ada", AT)
    noted(store, document_id, None, note)
    noted(store, document_id, note, replace(note, settled=True))
    assert store.load(document_id).record.notes == (replace(note, settled=True),)
    assert store.log(document_id)[0].change.notes == (NoteEdit(None, note),)
    assert store.check() == ()


def test_a_note_that_is_removed_is_gone_and_comes_back(store: Store) -> None:
    document_id = store.add(document())
    note = Note(1, None, "Ask.", False, "Ada", AT)
    noted(store, document_id, None, note)
    noted(store, document_id, note, None)
    without = store.load(document_id).record
    noted(store, document_id, None, note)
    assert (without.notes, without.next_note_id) == ((), 2)
    assert store.load(document_id).record.notes == (note,)


def test_the_flags_are_those_after_the_change(store: Store) -> None:
    old = Flag("old", Severity.DOUBT, (CASE_NUMBER,), "Old.")
    new = Flag("new", Severity.ERROR, (FieldRef("outcome"),), "New.", (Span(0, 2),))
    document_id = store.add(document(flags=(old,)))
    stored = store.load(document_id)
    change = setting(store, document_id, CASE_NUMBER, Entry("X", (), FieldState.CORRECTED))
    append(store, document_id, change, (new,))
    assert (stored.flags, store.load(document_id).flags) == ((old,), (new,))


def test_a_change_made_on_an_older_record_is_refused(store: Store) -> None:
    document_id = store.add(document())
    stale = store.load(document_id)
    set_text(store, document_id, "Mine")
    change = setting(store, document_id, CASE_NUMBER, Entry("Theirs"))
    new = NewChange(change, change.apply(stale.record), (), "Bob", AT, stale.last_change_id)
    with pytest.raises(StoreError, match="another window"):
        store.append(document_id, new)
    assert store.load(document_id).record.value(CASE_NUMBER) == "Mine"


def test_a_change_that_fails_halfway_leaves_nothing(store: Store) -> None:
    document_id = store.add(document())
    before = store.load(document_id)
    twice = PlacedItem(0, before.record.items[0])
    change = setting(store, document_id, CASE_NUMBER, Entry("X"))
    broken = replace(change, added=(twice,))
    with pytest.raises(IntegrityError):
        store.append(document_id, NewChange(broken, before.record, (), "Ada", AT, 0))
    assert (store.load(document_id), store.log(document_id)) == (before, ())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET reviewer = 'Eve'",
        "DELETE FROM changes",
        "INSERT OR REPLACE INTO changes SELECT * FROM changes",
    ],
)
def test_the_log_can_only_be_added_to(store: Store, path: Path, statement: str) -> None:
    document_id = store.add(document())
    set_text(store, document_id, "X")
    log = store.log(document_id)
    with (
        closing(Transactions(path)) as transactions,
        pytest.raises(IntegrityError, match="only ever added to"),
        transactions.writing() as connection,
    ):
        connection.exec_driver_sql(statement)
    assert store.log(document_id) == log
