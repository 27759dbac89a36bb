"""Changes: the only way a record becomes another. Each can be applied, and turned round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry


class Action(StrEnum):
    """What a person did. ``TYPE_ON`` is typing that went on after it was saved: one step with the change before."""

    SET = "set"
    TYPE_ON = "type on"
    CONFIRM = "confirm"
    CONFIRM_REST = "confirm rest"
    MARK_ABSENT = "mark absent"
    MARK_UNCLEAR = "mark unclear"
    REVERT = "revert"
    ADD_ITEM = "add item"
    REMOVE_ITEM = "remove item"
    SPLIT_ITEM = "split item"
    MERGE_ITEMS = "merge items"
    MOVE_ITEM = "move item"
    SET_STATE = "set state"
    ADD_NOTE = "add note"
    EDIT_NOTE = "edit note"
    SETTLE_NOTE = "settle note"
    REOPEN_NOTE = "reopen note"
    REMOVE_NOTE = "remove note"
    GIVE_REASON = "give reason"
    READ_AGAIN = "read again"
    DEFINE_FIELDS = "define fields"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field's entry before and after."""

    ref: FieldRef
    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class ReadEdit:
    """What the machine read in a field of the case, before and after."""

    key: str
    before: ReadValue | None
    after: ReadValue | None


@dataclass(frozen=True, slots=True)
class ReadingEdit:
    """The number of the reading a record is of, before and after; the first is 1."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """One note before and after; ``None`` before it was written, and after it was removed."""

    before: Note | None
    after: Note | None

    @property
    def note(self) -> Note:
        """Return the note as it stands afterwards, or as it stood where it is gone."""
        note = self.after or self.before
        if note is None:
            raise ValueError("an edit of a note needs the note before or after it")
        return note


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """A disputed item at a position (from 0) among its determination's items."""

    position: int
    item: DisputedItem


@dataclass(frozen=True, slots=True)
class StateEdit:
    """A document's state before and after, each with the reason it is on hold (empty elsewhere)."""

    before: DocumentState
    after: DocumentState
    reason_before: str = ""
    reason_after: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, whole: nothing else is needed to apply it or to turn it round.

    ``removed`` holds positions before the change, ``added`` positions after it, both ascending. ``reads`` and
    ``reading`` tell of a document that was read again.
    """

    action: Action
    edits: tuple[FieldEdit, ...] = ()
    removed: tuple[PlacedItem, ...] = ()
    added: tuple[PlacedItem, ...] = ()
    state: StateEdit | None = None
    notes: tuple[NoteEdit, ...] = ()
    reads: tuple[ReadEdit, ...] = ()
    reading: ReadingEdit | None = None

    def apply(self, record: Determination) -> Determination:
        """Return the record after this change: items leave, items come, then entries and notes are set."""
        gone = {placed.item.item_id for placed in self.removed}
        items = [item for item in record.items if item.item_id not in gone]
        for placed in self.added:
            items.insert(placed.position, placed.item)
        next_id = max([record.next_item_id, *(placed.item.item_id + 1 for placed in self.added)])
        record = replace(record, items=tuple(items), next_item_id=next_id)
        record = record.with_entries({edit.ref: edit.after for edit in self.edits})
        for note in self.notes:
            record = record.with_note(note.before, note.after)
        for read in self.reads:
            record = record.with_read(read.key, read.after)
        if self.reading is not None:
            record = replace(record, reading=self.reading.after)
        if self.state is not None:
            record = replace(record, state=self.state.after, hold_reason=self.state.reason_after)
        return record.completed()

    def inverse(self, action: Action = Action.UNDO) -> Change:
        """Return the change that takes this one back."""
        edits = tuple(FieldEdit(edit.ref, edit.after, edit.before) for edit in reversed(self.edits))
        state = self.state and StateEdit(
            self.state.after, self.state.before, self.state.reason_after, self.state.reason_before
        )
        notes = tuple(NoteEdit(note.after, note.before) for note in reversed(self.notes))
        reads = tuple(ReadEdit(read.key, read.after, read.before) for read in reversed(self.reads))
        reading = self.reading and ReadingEdit(self.reading.after, self.reading.before)
        return Change(action, edits, self.added, self.removed, state, notes, reads, reading)

    def then(self, typed: Change) -> Change:
        """Return the one change that this makes with the typing that went on after it, which changed fields only."""
        edits = {edit.ref: edit for edit in self.edits}
        for edit in typed.edits:
            known = edits.get(edit.ref)
            edits[edit.ref] = edit if known is None else replace(known, after=edit.after)
        return replace(self, edits=tuple(edits.values()))


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as the log holds it: its number in the store, whose it is, when (UTC) and why.

    ``undoes`` is the number of the change that an undo took back, with the typing that went on after it, or of the undo
    that a redo took back.
    """

    change_id: int
    document_id: int
    change: Change
    reviewer: str
    at: datetime
    reason: str = ""
    undoes: int | None = None
