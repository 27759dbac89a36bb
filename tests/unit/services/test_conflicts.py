"""What reading again leaves for a person is found in the store, whoever opens it, and decided once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from imrdesk.domain.changes import Action
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.errors import ReviewError
from imrdesk.paths import resource_path
from imrdesk.services.conflicts import Conflicts
from imrdesk.services.reading_again import ReadingAgain
from imrdesk.services.reading_files import ReadFile, read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from tests.unit.services.letters import AT

AGE, QUANTITY, TITLE = FieldRef("worker_age"), FieldRef("quantity", 1), FieldRef("treatment", 3)


@pytest.fixture(scope="module")
def sample() -> ReadFile:
    return read_document(resource_path("samples", "therapies-2016.txt"))


@pytest.fixture
def reviewing(store: Store, sample: ReadFile) -> Iterator[Reviewing]:
    """Return a store that was read again: a person had decided an age, a number and an item the parser made up."""
    now = sample.reading
    first = now.items[0]
    read_wrongly = {**first.values, "quantity": replace(first.values["quantity"], value=1.0)}
    made_up = replace(first, values={**first.values, "treatment": replace(first.values["treatment"], value="Of old")})
    made_up = replace(made_up, span=replace(made_up.span, start=0, end=3))
    fields = {**now.fields, "worker_age": replace(now.fields["worker_age"], value=1)}
    items = (replace(first, values=read_wrongly), now.items[1], made_up)
    old = replace(now, parser="older", fields=fields, items=items)
    store.add(NewDocument(sample.source, sample.content, old, AT))
    made = Reviewing(store, "Ada")
    made.set_value(1, AGE, 99)
    made.set_value(1, QUANTITY, 7.0)
    made.confirm(1, TITLE)
    ReadingAgain(store, made).run()
    yield made
    assert store.check() == ()


@pytest.fixture
def conflicts(store: Store, reviewing: Reviewing) -> Conflicts:
    return Conflicts(store, reviewing)


def test_each_is_told_with_its_three_values(conflicts: Conflicts, sample: ReadFile) -> None:
    age = sample.reading.fields["worker_age"].value
    quantity = sample.reading.items[0].values["quantity"].value
    told = [(each.ref, each.values.before, each.values.now, each.values.stands) for each in conflicts.waiting()]
    assert told == [(AGE, 1, age, 99), (QUANTITY, 1.0, quantity, 7.0), (TITLE, None, None, "Of old")]
    assert [each.lost for each in conflicts.waiting()] == [False, False, True]


def test_keeping_settles_the_note_and_changes_no_value(conflicts: Conflicts, reviewing: Reviewing) -> None:
    conflict, *others = conflicts.waiting()
    record = conflicts.keep(conflict).record
    assert (record.value(AGE), record.field(AGE).state) == (99, FieldState.CORRECTED)
    assert [each.ref for each in conflicts.waiting()] == [each.ref for each in others]


def test_taking_puts_what_is_read_now_with_its_passage(conflicts: Conflicts, sample: ReadFile) -> None:
    read = sample.reading.fields["worker_age"]
    record = conflicts.take(conflicts.waiting()[0]).record
    assert (record.value(AGE), record.field(AGE).spans) == (read.value, read.spans)
    assert record.field(AGE).state is FieldState.CONFIRMED
    assert [each.ref for each in conflicts.waiting()] == [QUANTITY, TITLE]


def test_taking_is_one_change_that_can_be_undone(conflicts: Conflicts, reviewing: Reviewing) -> None:
    conflict = conflicts.waiting()[1]
    conflicts.take(conflict)
    assert reviewing.undo(1).record == conflict.record
    assert [each.ref for each in conflicts.waiting()] == [AGE, QUANTITY, TITLE]


def test_a_lost_item_goes_where_that_is_taken(conflicts: Conflicts, reviewing: Reviewing) -> None:
    lost = conflicts.waiting()[2]
    record = conflicts.take(lost).record
    assert 3 not in [item.item_id for item in record.items]
    assert reviewing.history(1)[-1].change.action is Action.REMOVE_ITEM
    assert [each.ref for each in conflicts.waiting()] == [AGE, QUANTITY]


@pytest.mark.parametrize("decide", [Conflicts.keep, Conflicts.take])
def test_what_was_decided_cannot_be_decided_again(conflicts: Conflicts, decide: object) -> None:
    assert callable(decide)
    conflict = conflicts.waiting()[0]
    conflicts.keep(conflict)
    with pytest.raises(ReviewError, match="decided meanwhile"):
        decide(conflicts, conflict)


def test_a_note_of_a_person_is_no_conflict(conflicts: Conflicts, reviewing: Reviewing) -> None:
    before = len(conflicts.waiting())
    reviewing.add_note(1, "Ask.", FieldRef("priority"))
    assert len(conflicts.waiting()) == before


def test_taking_the_run_back_leaves_none(conflicts: Conflicts, store: Store, reviewing: Reviewing) -> None:
    assert ReadingAgain(store, reviewing).take_last_back() == (1, (1,))
    assert conflicts.waiting() == ()
