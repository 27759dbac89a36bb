from __future__ import annotations

from collections.abc import Callable

import pytest

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.errors import ReviewError
from imrdesk.services.reviewing import OpenDocument, Reviewing
from imrdesk.store import Store
from tests.unit.services.letters import add, span

DECISION = FieldRef("decision", 2)
Step = Callable[[Reviewing], OpenDocument]


@pytest.fixture
def reviewing(store: Store) -> Reviewing:
    add(store)
    return Reviewing(store, "Ada")


@pytest.fixture
def noted(reviewing: Reviewing) -> Reviewing:
    reviewing.add_note(1, "Ask the doctor.", DECISION)
    return reviewing


def notes(reviewing: Reviewing) -> tuple[Note, ...]:
    return reviewing.open(1).record.notes


@pytest.mark.parametrize("ref", [None, FieldRef("case_number"), DECISION])
def test_a_note_tells_who_wrote_it_where_and_when(reviewing: Reviewing, ref: FieldRef | None) -> None:
    (note,) = reviewing.add_note(1, "  Ask the doctor.\nTwice.\0 ", ref).record.notes
    (logged,) = reviewing.history(1)
    assert (note.ref, note.text, note.settled, note.reviewer) == (ref, "Ask the doctor.\nTwice.", False, "Ada")
    assert note.at <= logged.at


@pytest.mark.parametrize(
    "step",
    [
        lambda desk: desk.add_note(1, "One more."),
        lambda desk: desk.edit_note(1, 1, "Asked."),
        lambda desk: desk.settle_note(1, 1),
        lambda desk: desk.remove_note(1, 1),
    ],
    ids=["add", "edit", "settle", "remove"],
)
def test_each_step_is_one_change_that_can_be_undone_and_made_again(noted: Reviewing, store: Store, step: Step) -> None:
    before = notes(noted)
    after = step(noted).record.notes
    assert (after != before, len(noted.history(1))) == (True, 2)
    assert noted.undo(1).record.notes == before
    assert noted.redo(1).record.notes == after
    assert store.check() == ()


def test_a_settled_note_can_be_opened_again(noted: Reviewing) -> None:
    assert noted.settle_note(1, 1).record.open_notes == ()
    assert noted.reopen_note(1, 1).record.open_notes == notes(noted)


def test_other_words_are_those_of_who_wrote_them(noted: Reviewing) -> None:
    noted.reviewer = "Bob"
    (note,) = noted.edit_note(1, 1, "Asked.").record.notes
    assert (note.text, note.reviewer) == ("Asked.", "Bob")


@pytest.mark.parametrize(
    "step",
    [lambda desk: desk.edit_note(1, 1, " Ask the doctor. "), lambda desk: desk.reopen_note(1, 1)],
    ids=["edit", "reopen"],
)
def test_what_changes_nothing_is_not_logged(noted: Reviewing, step: Step) -> None:
    step(noted)
    assert len(noted.history(1)) == 1


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        (lambda desk: desk.add_note(1, " \n"), "needs some words"),
        (lambda desk: desk.edit_note(1, 1, ""), "needs some words"),
        (lambda desk: desk.add_note(1, "Ask.", FieldRef("decision", 9)), "no longer in the record"),
        (lambda desk: desk.settle_note(1, 9), "no longer there"),
        (lambda desk: desk.remove_note(1, 9), "no longer there"),
    ],
    ids=["add nothing", "edit to nothing", "unknown field", "settle unknown", "remove unknown"],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(noted: Reviewing, step: Step, problem: str) -> None:
    with pytest.raises(ReviewError, match=problem):
        step(noted)
    assert len(noted.history(1)) == 1


@pytest.mark.parametrize(
    ("step", "item_id"),
    [
        (lambda desk: desk.merge_items(1, 1, 2), 3),
        (lambda desk: desk.split_item(1, 2, span("visits: Over").start), 3),
        (lambda desk: desk.move_item(1, 2, 0), 2),
        (lambda desk: desk.remove_item(1, 2), 2),
    ],
    ids=["merge", "split", "move", "remove"],
)
def test_a_note_goes_on_with_its_item(noted: Reviewing, store: Store, step: Step, item_id: int) -> None:
    before = notes(noted)
    (note,) = step(noted).record.notes
    assert note.ref == FieldRef("decision", item_id)
    assert noted.undo(1).record.notes == before
    assert store.check() == ()
