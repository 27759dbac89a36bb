from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from imrdesk.domain.changes import Action, Change, NoteEdit
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination

AT = datetime(2026, 3, 4, tzinfo=UTC)
EMPTY = Determination({})


def note(note_id: int, text: str = "Look again.") -> Note:
    return Note(note_id, FieldRef("decision", 1), text, False, "Ada", AT)


def with_notes(*notes: Note) -> Determination:
    return Change(Action.ADD_NOTE, notes=tuple(NoteEdit(None, each) for each in notes)).apply(EMPTY)


def test_a_note_comes_goes_and_comes_back_in_its_place() -> None:
    record = with_notes(note(1), note(2), note(3))
    removal = Change(Action.REMOVE_NOTE, notes=(NoteEdit(note(2), None),))
    without = removal.apply(record)
    assert [each.note_id for each in without.notes] == [1, 3]
    assert removal.inverse().apply(without) == record


def test_the_number_of_a_note_that_was_removed_is_never_given_again() -> None:
    removal = Change(Action.REMOVE_NOTE, notes=(NoteEdit(note(2), None),))
    assert removal.apply(with_notes(note(1), note(2))).next_note_id == 3


def test_other_words_and_their_undo() -> None:
    change = Change(Action.EDIT_NOTE, notes=(NoteEdit(note(1), note(1, "Settled by phone.")),))
    after = change.apply(with_notes(note(1), note(2)))
    assert (after.note(1).text, after.note(2).text) == ("Settled by phone.", "Look again.")
    assert change.inverse().apply(after) == with_notes(note(1), note(2))


def test_settled_notes_are_not_open() -> None:
    assert with_notes(note(1), replace(note(2), settled=True)).open_notes == (note(1),)


def test_an_edit_without_a_note_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="needs the note"):
        _ = NoteEdit(None, None).note
