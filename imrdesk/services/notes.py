"""Changes of notes, made from what a reviewer wants. Nothing here touches the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from imrdesk.domain.changes import Action, Change, NoteEdit
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import word
from imrdesk.errors import ReviewError
from imrdesk.services.edits import characters


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and when (UTC)."""

    reviewer: str
    at: datetime


def add(record: Determination, ref: FieldRef | None, text: str, author: Author) -> Change:
    """Write a note on a field, or on the whole document where ``ref`` is ``None``.

    Raises:
        ReviewError: it says nothing, or the record has no such field.
    """
    if ref is not None and not record.holds(ref):
        raise ReviewError(
            word("The field of this note is no longer in the record; write it on another, or on the document.")
        )
    note = Note(record.next_note_id, ref, _words(text), False, author.reviewer, author.at)
    return Change(Action.ADD_NOTE, notes=(NoteEdit(None, note),))


def edit(record: Determination, note_id: int, text: str, author: Author) -> Change:
    """Put other words into a note; they are then the author's own.

    Raises:
        ReviewError: they say nothing, or there is no such note.
    """
    note, words = _note(record, note_id), _words(text)
    if words == note.text:
        return Change(Action.EDIT_NOTE)
    after = replace(note, text=words, reviewer=author.reviewer, at=author.at)
    return Change(Action.EDIT_NOTE, notes=(NoteEdit(note, after),))


def settle(record: Determination, note_id: int, *, settled: bool = True) -> Change:
    """Say that a note needs nothing more, or, where not ``settled``, that it does again.

    Raises:
        ReviewError: there is no such note.
    """
    note, action = _note(record, note_id), Action.SETTLE_NOTE if settled else Action.REOPEN_NOTE
    if note.settled is settled:
        return Change(action)
    return Change(action, notes=(NoteEdit(note, replace(note, settled=settled)),))


def remove(record: Determination, note_id: int) -> Change:
    """Take a note away.

    Raises:
        ReviewError: there is no such note.
    """
    return Change(Action.REMOVE_NOTE, notes=(NoteEdit(_note(record, note_id), None),))


def carried(record: Determination, change: Change) -> Change:
    """Let the notes of items that are split or merged go on with the first item made of them."""
    gone = {placed.item.item_id for placed in change.removed} - {placed.item.item_id for placed in change.added}
    if not gone or not change.added or change.notes:
        return change
    return replace(change, notes=tuple(_onto(record, gone, change.added[0].item.item_id)))


def _onto(record: Determination, gone: set[int], item_id: int) -> Iterator[NoteEdit]:
    for note in record.notes:
        if note.ref is not None and note.ref.item_id in gone:
            yield NoteEdit(note, replace(note, ref=replace(note.ref, item_id=item_id)))


def _note(record: Determination, note_id: int) -> Note:
    try:
        return record.note(note_id)
    except KeyError:
        raise ReviewError(word("This note is no longer there; look at the notes again.")) from None


def _words(text: str) -> str:
    words = characters(text).strip()
    if not words:
        raise ReviewError(word("A note needs some words; write them, or remove the note."))
    return words
