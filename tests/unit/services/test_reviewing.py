from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from imrdesk.domain.changes import Action
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.errors import ReviewError, StoreError
from imrdesk.parsing import parse
from imrdesk.paths import resource_path
from imrdesk.services import edits
from imrdesk.services.reviewing import OpenDocument, Reviewing
from imrdesk.sources import read_file
from imrdesk.store import NewDocument, Store, engine
from tests.unit.services.letters import TEXT, add, record, span

NUMBER = FieldRef("case_number")
FIRST = FieldRef("decision", 1)
OUTCOME = FieldRef("outcome")
SUMMARY = FieldRef("summary")


@pytest.fixture
def reviewing(store: Store) -> Reviewing:
    add(store)
    return Reviewing(store, "Ada")


def add_sample(store: Store, name: str) -> int:
    loaded = read_file(resource_path("samples", name))
    return store.add(NewDocument(loaded.source, loaded.content, parse(loaded.source), datetime.now(UTC), name, ()))


def actions(reviewing: Reviewing) -> list[Action]:
    return [logged.change.action for logged in reviewing.history(1)]


def test_opening_shows_the_document_and_writes_nothing(reviewing: Reviewing, store: Store) -> None:
    before = store.load(1)
    opened = reviewing.open(1)
    assert (opened.name, opened.source, opened.record) == ("letter.txt", before.source, record())
    assert (opened.can_undo, opened.can_redo, store.load(1)) == (False, False, before)


def test_a_change_is_stored_when_it_returns_with_who_and_when(reviewing: Reviewing, path: Path) -> None:
    earlier = datetime.now(UTC)
    opened = reviewing.set_value(1, NUMBER, "CM16-0000043", reason="a slip")
    with Store.open(path) as other:
        assert other.load(1).record == opened.record
        (logged,) = other.log(1)
    assert (logged.reviewer, logged.reason) == ("Ada", "a slip")
    assert earlier <= logged.at <= datetime.now(UTC)
    assert opened.record.state is DocumentState.IN_REVIEW


@pytest.mark.parametrize(
    ("do", "state"),
    [
        (lambda desk: desk.confirm(1, NUMBER), FieldState.CONFIRMED),
        (lambda desk: desk.mark_absent(1, NUMBER), FieldState.ABSENT),
        (lambda desk: desk.mark_unclear(1, NUMBER), FieldState.UNCLEAR),
        (lambda desk: desk.set_value(1, NUMBER, "X"), FieldState.CORRECTED),
    ],
)
def test_what_is_said_twice_is_logged_once(
    reviewing: Reviewing, do: Callable[[Reviewing], object], state: FieldState
) -> None:
    do(reviewing)
    do(reviewing)
    assert len(reviewing.history(1)) == 1
    assert reviewing.open(1).record.field(NUMBER).state is state


def test_a_decision_brings_the_outcome_along_in_one_change(reviewing: Reviewing) -> None:
    opened = reviewing.set_value(1, FIRST, "Overturned")
    assert opened.record.value(OUTCOME) == "Overturned"
    assert len(reviewing.history(1)) == 1
    assert reviewing.undo(1).record.value(OUTCOME) == "Partially overturned"


def test_undo_and_redo_go_all_the_way_and_are_logged(reviewing: Reviewing) -> None:
    stages = [reviewing.open(1).record]
    stages += [reviewing.set_value(1, NUMBER, value).record for value in ("A", "B", "C")]
    backward = [reviewing.undo(1).record for _ in range(3)]
    forward = [reviewing.redo(1).record for _ in range(3)]
    assert backward == stages[-2::-1]
    assert forward == stages[1:]
    assert actions(reviewing) == [Action.SET] * 3 + [Action.UNDO] * 3 + [Action.REDO] * 3


@pytest.fixture
def typed(reviewing: Reviewing) -> Reviewing:
    """Return the desk after a summary was typed that was saved three times meanwhile."""
    for words, on in (("Neck", False), ("Neck pain", True), ("Neck pain since May.", True)):
        reviewing.set_value(1, SUMMARY, words, typed_on=on)
    return reviewing


def test_a_run_of_typing_is_one_step_of_undo_and_every_save_of_it_is_logged(typed: Reviewing, store: Store) -> None:
    assert actions(typed) == [Action.SET, Action.TYPE_ON, Action.TYPE_ON]
    undone = typed.undo(1)
    assert (undone.record, undone.can_undo) == (record(), False)
    assert typed.redo(1).record.value(SUMMARY) == "Neck pain since May."
    assert typed.undo(1).record == record()
    assert typed.history(1)[3].undoes == typed.history(1)[0].change_id
    assert store.check() == ()


def test_a_run_of_typing_is_undone_whole_after_a_restart(typed: Reviewing, store: Store, path: Path) -> None:
    store.close()
    with Store.open(path) as again:
        later = Reviewing(again, "Bob")
        assert later.undo(1).record == record()
        assert later.redo(1).record.value(SUMMARY) == "Neck pain since May."


@pytest.mark.parametrize(
    "between",
    [
        lambda desk: desk.confirm(1, NUMBER),
        lambda desk: desk.undo(1),
        lambda desk: desk.explain_last(1, "as the letter says"),
        lambda desk: desk.explain_next("as the letter says"),
        lambda desk: desk.set_value(1, NUMBER, "X"),
        lambda desk: setattr(desk, "reviewer", "Bob"),
    ],
    ids=["another act", "an undo", "a reason before", "a reason for it", "another field", "another person"],
)
def test_a_run_of_typing_ends_with_anything_else(typed: Reviewing, between: Callable[[Reviewing], object]) -> None:
    between(typed)
    typed.set_value(1, SUMMARY, "Neck and arm.", typed_on=True)
    assert actions(typed)[-1] is Action.SET


def test_the_first_typing_of_a_document_goes_on_from_nothing(reviewing: Reviewing) -> None:
    reviewing.set_value(1, SUMMARY, "Neck", typed_on=True)
    assert actions(reviewing) == [Action.SET]


def test_an_undo_names_what_it_took_back(reviewing: Reviewing) -> None:
    reviewing.set_value(1, NUMBER, "A")
    reviewing.undo(1)
    reviewing.redo(1)
    first, undo, redo = reviewing.history(1)
    assert (first.undoes, undo.undoes, redo.undoes) == (None, first.change_id, undo.change_id)


def test_undo_survives_a_restart(reviewing: Reviewing, store: Store, path: Path) -> None:
    reviewing.set_value(1, NUMBER, "A")
    reviewing.remove_item(1, 1)
    store.close()
    with Store.open(path) as again:
        later = Reviewing(again, "Bob")
        assert later.undo(1).record.items == record().items
        assert later.undo(1).record == record()
        assert later.redo(1).record.value(NUMBER) == "A"


def test_there_is_nothing_to_undo_before_the_first_change_or_redo_after_the_last(reviewing: Reviewing) -> None:
    before = reviewing.open(1)
    assert (reviewing.undo(1), reviewing.redo(1)) == (before, before)
    changed = reviewing.set_value(1, NUMBER, "A")
    assert (changed.can_undo, changed.can_redo, reviewing.redo(1)) == (True, False, changed)


def test_a_new_change_ends_redoing(reviewing: Reviewing) -> None:
    reviewing.set_value(1, NUMBER, "A")
    assert reviewing.undo(1).can_redo
    changed = reviewing.set_value(1, NUMBER, "B")
    assert (changed.can_redo, reviewing.redo(1).record.value(NUMBER)) == (False, "B")


def test_items_are_added_split_merged_moved_and_removed(reviewing: Reviewing) -> None:
    reviewing.add_item(1, 2)
    reviewing.move_item(1, 3, 0)
    reviewing.duplicate_item(1, 2)
    reviewing.split_item(1, 1, span("cold").start)
    reviewing.merge_items(1, 5, 6)
    opened = reviewing.remove_item(1, 3)
    assert [item.item_id for item in opened.record.items] == [7, 2, 4]
    assert reviewing.open(1) == opened


def test_an_item_is_made_of_a_passage_with_its_evidence(reviewing: Reviewing) -> None:
    passage = span("cold")
    before = reviewing.open(1).record
    opened = reviewing.add_item(1, 1, passage)
    item = opened.record.items[1]
    assert (item.fields["treatment"].value, item.fields["treatment"].spans) == ("cold", (passage,))
    assert (item.fields["treatment"].state, item.span) == (FieldState.CORRECTED, passage)
    assert set(item.fields) == set(before.items[0].fields)
    assert reviewing.undo(1).record.items == before.items


def test_a_passage_in_which_an_item_is_read_brings_its_values_along(store: Store) -> None:
    number = add_sample(store, "therapies-2016.txt")
    reviewing = Reviewing(store, "Ada")
    record = reviewing.open(number).record
    last = record.items[-1]
    assert last.span is not None
    without = reviewing.remove_item(number, last.item_id).record
    again = reviewing.add_item(number, len(without.items), last.span).record.items[-1]
    for key in ("treatment", "decision", "rationale", "reviewer_guideline", "category"):
        assert again.fields[key].value == last.fields[key].value
        assert again.fields[key].state is FieldState.UNSEEN


def test_states_are_set_and_put_back(reviewing: Reviewing) -> None:
    held = reviewing.set_state(1, DocumentState.ON_HOLD, "A page is missing.")
    assert (held.record.state, held.record.hold_reason) == (DocumentState.ON_HOLD, "A page is missing.")
    assert reviewing.undo(1).record.state is DocumentState.NEW


def test_a_reviewer_who_comes_later_is_named_from_then_on(reviewing: Reviewing) -> None:
    reviewing.confirm(1, NUMBER)
    reviewing.reviewer = "Bob"
    reviewing.confirm(1, FIRST)
    assert [logged.reviewer for logged in reviewing.history(1)] == ["Ada", "Bob"]


def test_a_change_that_cannot_be_stored_changes_nothing(
    reviewing: Reviewing, store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = reviewing.open(1)
    store.close()
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Store.open(path) as impatient:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="nothing was changed"):
            Reviewing(impatient, "Bob").confirm(1, NUMBER)
    with Store.open(path) as later:
        assert Reviewing(later, "Ada").open(1) == before


def test_a_document_that_is_not_there_is_said_to_be_missing(reviewing: Reviewing) -> None:
    with pytest.raises(StoreError, match="no document number 9"):
        reviewing.confirm(9, NUMBER)


STEPS: list[Callable[[Reviewing, int, Random], OpenDocument]] = [
    lambda desk, number, dice: desk.set_value(number, some_ref(desk, number, dice), dice.choice(VALUES)),
    lambda desk, number, dice: desk.confirm(number, some_ref(desk, number, dice)),
    lambda desk, number, dice: desk.mark_absent(number, some_ref(desk, number, dice)),
    lambda desk, number, dice: desk.mark_unclear(number, some_ref(desk, number, dice)),
    lambda desk, number, dice: desk.revert(number, some_ref(desk, number, dice)),
    lambda desk, number, dice: desk.add_item(number, dice.randint(0, 3)),
    lambda desk, number, dice: desk.remove_item(number, some_item(desk, number, dice)),
    lambda desk, number, dice: desk.duplicate_item(number, some_item(desk, number, dice)),
    lambda desk, number, dice: desk.split_item(number, some_item(desk, number, dice), dice.randint(0, len(TEXT))),
    lambda desk, number, dice: desk.merge_items(number, some_item(desk, number, dice), some_item(desk, number, dice)),
    lambda desk, number, dice: desk.move_item(number, some_item(desk, number, dice), dice.randint(0, 3)),
    lambda desk, number, dice: desk.set_state(number, dice.choice(list(DocumentState)), "a reason"),
    lambda desk, number, dice: desk.add_note(number, "Ask.", some_ref(desk, number, dice)),
    lambda desk, number, dice: desk.edit_note(number, dice.randint(1, 3), dice.choice(["Asked.", "Ask again."])),
    lambda desk, number, dice: desk.settle_note(number, dice.randint(1, 3)),
    lambda desk, number, dice: desk.remove_note(number, dice.randint(1, 3)),
    lambda desk, number, _: desk.undo(number),
    lambda desk, number, _: desk.redo(number),
]
VALUES = [None, "Upheld", "Overturned", "Other 😀"]


def some_ref(desk: Reviewing, number: int, dice: Random) -> FieldRef:
    refs = desk.open(number).record.refs()
    return dice.choice([ref for ref in refs if ref.key in {"case_number", "decision", "outcome", "treatment"}])


def some_item(desk: Reviewing, number: int, dice: Random) -> int:
    return dice.choice([0, *(item.item_id for item in desk.open(number).record.items)])


@pytest.mark.parametrize("seed", range(15))
def test_whatever_is_done_the_store_stays_whole_and_all_of_it_can_be_undone(store: Store, seed: int) -> None:
    dice = Random(seed)  # noqa: S311 -- dice of a test
    desk, number = Reviewing(store, "Ada"), add(store)
    for _ in range(40):
        with suppress(ReviewError):
            dice.choice(STEPS)(desk, number, dice)
    assert store.check() == ()
    while desk.open(number).can_undo:
        desk.undo(number)
    assert replace(desk.open(number).record, next_item_id=3, next_note_id=1) == record()
    assert store.check() == ()


def test_all_the_rest_is_confirmed_in_one_change_that_is_told_apart(reviewing: Reviewing) -> None:
    before = reviewing.mark_unclear(1, FIRST).record
    opened = reviewing.confirm_rest(1)
    flagged = {ref for flag in opened.flags for ref in flag.fields}
    rest = [ref for ref in before.refs() if before.field(ref).state is FieldState.UNSEEN and ref not in flagged]
    assert rest
    assert {opened.record.field(ref).state for ref in rest} == {FieldState.CONFIRMED}
    assert opened.record.field(FIRST).state is FieldState.UNCLEAR
    assert {opened.record.field(ref).state for ref in flagged - {FIRST}} <= {FieldState.UNSEEN}
    assert actions(reviewing) == [Action.MARK_UNCLEAR, Action.CONFIRM_REST]
    assert reviewing.undo(1).record == before


def test_the_value_of_another_record_is_taken_over_without_evidence(reviewing: Reviewing) -> None:
    other = edits.set_value(record(), NUMBER, "CM16-0000099", None).apply(record())
    field = reviewing.take_over(1, NUMBER, other).record.field(NUMBER)
    assert (field.value, field.spans, field.state) == ("CM16-0000099", (), FieldState.CORRECTED)


def test_the_same_value_taken_over_is_a_confirmation(reviewing: Reviewing) -> None:
    field = reviewing.take_over(1, NUMBER, record()).record.field(NUMBER)
    assert (field.spans, field.state) == (record().field(NUMBER).spans, FieldState.CONFIRMED)


def test_an_item_the_other_record_has_not_is_refused(reviewing: Reviewing) -> None:
    with pytest.raises(ReviewError, match="no such field"):
        reviewing.take_over(1, FIRST, replace(record(), items=()))


def test_a_reason_for_the_next_change_goes_with_that_one_alone(reviewing: Reviewing) -> None:
    reviewing.explain_next(" the cover page says so ")
    reviewing.confirm(1, NUMBER)
    reviewing.confirm(1, FIRST)
    assert [logged.reason for logged in reviewing.history(1)] == ["the cover page says so", ""]


def test_a_reason_for_the_last_change_is_no_change(reviewing: Reviewing) -> None:
    with pytest.raises(ReviewError, match="Nothing has been changed"):
        reviewing.explain_last(1, "why")
    confirmed = reviewing.confirm(1, NUMBER).record
    assert reviewing.explain_last(1, "why").record == confirmed
    assert reviewing.history(1)[-1].reason == "why"
    assert not reviewing.undo(1).can_undo
    assert reviewing.redo(1).record == confirmed
