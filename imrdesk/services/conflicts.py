"""What reading again left for a person: fields in which the machine reads a third thing, and items it lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from imrdesk.domain.changes import Action, Change, LoggedChange, NoteEdit, PlacedItem
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.sentences import word
from imrdesk.domain.values import Value
from imrdesk.errors import ReviewError
from imrdesk.services.edits import change_fields
from imrdesk.services.merging import Compared
from imrdesk.services.reading_again import MACHINE
from imrdesk.services.reasons import KEPT, TAKEN
from imrdesk.services.reviewing import OpenDocument, Reviewing
from imrdesk.store import Store


@dataclass(frozen=True, slots=True)
class Conflict:
    """A note that reading again wrote, still open: the field it is on and its three values.

    Where ``lost`` the machine no longer finds the item whose title the field is.
    """

    document_id: int
    name: str
    note_id: int
    ref: FieldRef
    values: Compared
    record: Determination
    lost: bool = False


class Conflicts:
    """Finds them in one store and decides them in the name of the reviewer; any thread may call it."""

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def waiting(self) -> tuple[Conflict, ...]:
        """Return all that wait for a decision, in the order their documents were added."""
        noted = QueueQuery(noted_only=True)
        rows = self._store.rows(noted, 0, self._store.count(noted))
        return tuple(conflict for row in rows for conflict in self.of(row.document_id))

    def of(self, document_id: int) -> tuple[Conflict, ...]:
        """Return those of one document, in the order of its notes."""
        stored = self._store.load(document_id)
        notes = [note for note in stored.record.open_notes if note.reviewer == MACHINE and note.ref is not None]
        log = self._store.log(document_id) if notes else ()
        return tuple(_conflicts(document_id, stored.name, stored.record, notes, log))

    def keep(self, conflict: Conflict) -> OpenDocument:
        """Let what stands stand."""
        return self._reviewing.make(conflict.document_id, partial(_keep, conflict), KEPT)

    def take(self, conflict: Conflict) -> OpenDocument:
        """Put in its place what the machine reads now, as confirmed; a lost item goes.

        Raises:
            ReviewError: it was decided meanwhile.
        """
        return self._reviewing.make(conflict.document_id, partial(_take, conflict), TAKEN)


def _conflicts(
    document_id: int, name: str, record: Determination, notes: list[Note], log: tuple[LoggedChange, ...]
) -> Iterator[Conflict]:
    for note in notes:
        if note.ref is None or not record.holds(note.ref):
            continue
        field = record.field(note.ref)
        now = None if field.read is None else field.read.value
        before, lost = _before(note, log)
        values = Compared(before, None if lost else now, field.value)
        yield Conflict(document_id, name, note.note_id, note.ref, values, record, lost)


def _before(note: Note, log: tuple[LoggedChange, ...]) -> tuple[Value, bool]:
    """Return what the machine read before it wrote a note, and whether it had lost the item then."""
    for logged in reversed(log):
        change, ref = logged.change, note.ref
        wrote = any(edit.before is None and edit.note.note_id == note.note_id for edit in change.notes)
        if change.action is not Action.READ_AGAIN or not wrote or ref is None:
            continue
        if ref.item_id is None:
            found = (edit.before for edit in change.reads if edit.key == ref.key)
        elif any(placed.item.item_id == ref.item_id for placed in change.added):
            found = (
                placed.item.fields[ref.key].read for placed in change.removed if placed.item.item_id == ref.item_id
            )
        else:
            return None, True
        read = next(found, None)
        return None if read is None else read.value, False
    return None, False


def _keep(conflict: Conflict, record: Determination) -> Change:
    return Change(Action.SETTLE_NOTE, notes=(_settled(conflict, record),))


def _take(conflict: Conflict, record: Determination) -> Change:
    note = _settled(conflict, record)
    if conflict.lost and conflict.ref.item_id is not None:
        position = record.position(conflict.ref.item_id)
        gone = PlacedItem(position, record.items[position])
        return Change(Action.REMOVE_ITEM, removed=(gone,), notes=(note,))
    as_read = record.field(conflict.ref).as_read(conflict.ref.key)
    entry = Entry(as_read.value, as_read.spans, FieldState.CONFIRMED)
    return replace(change_fields(Action.SET, record, {conflict.ref: entry}), notes=(note,))


def _settled(conflict: Conflict, record: Determination) -> NoteEdit:
    note = next((each for each in record.open_notes if each.note_id == conflict.note_id), None)
    if note is None or not record.holds(conflict.ref):
        raise ReviewError(word("This was decided meanwhile; look at the list again."))
    return NoteEdit(note, replace(note, settled=True))
