"""Reviewing: every edit of a record is committed before its method returns, and can be undone for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial, reduce

from imrdesk import checks
from imrdesk.domain.changes import Action, Change, LoggedChange
from imrdesk.domain.documents import DocumentState, SourceText
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import word
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Value
from imrdesk.errors import ReviewError
from imrdesk.services import edits, items, notes
from imrdesk.services.flag_sentences import checked, in_sentences
from imrdesk.services.own_terms import extended_with
from imrdesk.services.rereading import read_as_item
from imrdesk.services.splitting import found_in, split
from imrdesk.services.undoing import TYPING, Standing, standing
from imrdesk.store import NewChange, Store, StoredDocument


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document as it stands: its text, what was read in it, what people say of it, and what to look at."""

    document_id: int
    name: str
    path: str
    added_at: datetime
    source: SourceText
    reading: Reading
    record: Determination
    flags: tuple[Flag, ...]
    can_undo: bool
    can_redo: bool

    @property
    def to_look_at(self) -> tuple[FieldRef, ...]:
        """Return the fields a flag speaks of and no person has yet."""
        return self.record.to_look_at(self.flags)


class Reviewing:
    """Changes the records of one store in the name of ``reviewer``; any thread may call it.

    Each method returns the document as it stands afterwards. What changes nothing is not logged. All raise
    :class:`StoreError` where the change could not be stored; everything is then as before.
    """

    def __init__(self, store: Store, reviewer: str) -> None:
        self._store = store
        self.reviewer = reviewer
        self._next_reason = ""

    def open(self, document_id: int) -> OpenDocument:
        """Return a document; this writes nothing."""
        return self._opened(self._store.load(document_id))

    def original(self, document_id: int) -> bytes:
        """Return the bytes of the file the document was made of."""
        return self._store.original(document_id)

    def history(self, document_id: int) -> tuple[LoggedChange, ...]:
        """Return every change of the document, oldest first."""
        return self._store.log(document_id)

    def set_value(
        self,
        document_id: int,
        ref: FieldRef,
        value: Value,
        spans: Spans | None = None,
        reason: str = "",
        *,
        typed_on: bool = False,
    ) -> OpenDocument:
        """Put a value into a field; with no ``spans`` the evidence that stands is kept.

        ``typed_on`` says that the typing only went on: where the newest change is of this field too, and nobody gives
        a reason for this one, both are undone at once.

        Raises:
            ValueProblem: a number that cannot be stored.
        """
        stored = self._store.load(document_id)
        change = edits.set_value(stored.record, ref, value, spans)
        if typed_on and not reason and not self._next_reason and self._typed_last(stored, ref):
            change = replace(change, action=Action.TYPE_ON)
        return self._commit(stored, change, reason)

    def confirm(self, document_id: int, *refs: FieldRef) -> OpenDocument:
        """Say that the values of these fields are right, all in one change."""
        stored = self._store.load(document_id)
        return self._commit(stored, edits.confirm(stored.record, *refs))

    def confirm_rest(self, document_id: int, but: Iterable[FieldRef] = ()) -> OpenDocument:
        """Say that all values nobody has looked at and no flag speaks of are right; one change, logged as such.

        ``but`` names fields that are left for a person all the same.
        """
        stored = self._store.load(document_id)
        return self._commit(stored, edits.confirm_rest(stored.record, stored.flags, but))

    def take_over(self, document_id: int, ref: FieldRef, other: Determination) -> OpenDocument:
        """Put the value of the same field of another record into a field, without evidence; an item's by its place.

        Where the same stands there already it is confirmed, with the evidence it has.

        Raises:
            ReviewError: the other record has no such field.
        """
        stored = self._store.load(document_id)
        return self._commit(stored, edits.take_over(stored.record, ref, other))

    def explain_next(self, reason: str) -> None:
        """Keep a reason for the next change that is made without one of its own, of whatever document."""
        self._next_reason = reason.strip()

    def explain_last(self, document_id: int, reason: str) -> OpenDocument:
        """Log why the newest change was made; it stands in an entry of its own, for the log is only added to.

        Raises:
            ReviewError: nothing has been changed.
        """
        stored = self._store.load(document_id)
        if not self._standing(document_id).done:
            raise ReviewError(word("Nothing has been changed in this document yet; a reason needs a change."))
        return self._write(stored, Change(Action.GIVE_REASON), reason.strip())

    def mark_absent(self, document_id: int, ref: FieldRef, reason: str = "") -> OpenDocument:
        """Say that the document does not state this field."""
        stored = self._store.load(document_id)
        return self._commit(stored, edits.mark_absent(stored.record, ref), reason)

    def mark_unclear(self, document_id: int, ref: FieldRef, reason: str = "") -> OpenDocument:
        """Say that the document cannot be read with certainty here."""
        stored = self._store.load(document_id)
        return self._commit(stored, edits.mark_unclear(stored.record, ref), reason)

    def revert(self, document_id: int, ref: FieldRef, reason: str = "") -> OpenDocument:
        """Put a field back as it was read."""
        stored = self._store.load(document_id)
        return self._commit(stored, edits.revert(stored.record, ref), reason)

    def add_item(self, document_id: int, position: int, span: Span | None = None) -> OpenDocument:
        """Add an item at ``position`` (from 0), without values, or with what is read in a passage of the source.

        ``span`` is that passage, the item's block; where no item is read in it, it is the item's title.
        """
        stored = self._store.load(document_id)
        if span is None:
            return self._commit(stored, items.add(stored.record, position))
        read = partial(read_as_item, stored.source, stored.record, extended_with(self._store.knowledge.terms()))
        fields = found_in(span, stored.source.text, read)
        return self._commit(stored, items.add(stored.record, position, span, fields))

    def remove_item(self, document_id: int, item_id: int, reason: str = "") -> OpenDocument:
        """Take an item out of the record; undo brings it back with all that was said of it."""
        stored = self._store.load(document_id)
        return self._commit(stored, items.remove(stored.record, item_id), reason)

    def duplicate_item(self, document_id: int, item_id: int) -> OpenDocument:
        """Add an item with the same values after this one."""
        stored = self._store.load(document_id)
        return self._commit(stored, items.duplicate(stored.record, item_id))

    def split_item(self, document_id: int, item_id: int, offset: int) -> OpenDocument:
        """Make two items of one, parted at ``offset`` of the source.

        Raises:
            ReviewError: the place lies outside the item's block.
        """
        stored = self._store.load(document_id)
        read = partial(read_as_item, stored.source, stored.record, extended_with(self._store.knowledge.terms()))
        return self._commit(stored, split(stored.record, item_id, offset, stored.source.text, read))

    def merge_items(self, document_id: int, first: int, second: int) -> OpenDocument:
        """Make one item of two, at the place of the earlier one."""
        stored = self._store.load(document_id)
        return self._commit(stored, items.merge(stored.record, first, second))

    def move_item(self, document_id: int, item_id: int, position: int) -> OpenDocument:
        """Put an item at another ``position`` (from 0)."""
        stored = self._store.load(document_id)
        return self._commit(stored, items.move(stored.record, item_id, position))

    def set_state(self, document_id: int, state: DocumentState, reason: str = "") -> OpenDocument:
        """Move the document to another state; ``reason`` is why it is put on hold."""
        stored = self._store.load(document_id)
        return self._commit(stored, edits.set_state(stored.record, state, reason), reason)

    def make(self, document_id: int, change_of: Callable[[Determination], Change], reason: str) -> OpenDocument:
        """Make a change that is worked out from the record as it stands, and say why."""
        stored = self._store.load(document_id)
        return self._commit(stored, change_of(stored.record), reason)

    def add_note(self, document_id: int, text: str, ref: FieldRef | None = None) -> OpenDocument:
        """Write a note on a field, or on the whole document.

        Raises:
            ReviewError: it says nothing, or the record has no such field.
        """
        stored = self._store.load(document_id)
        return self._commit(stored, notes.add(stored.record, ref, text, self._author()))

    def edit_note(self, document_id: int, note_id: int, text: str) -> OpenDocument:
        """Put other words into a note; ``ReviewError`` where they say nothing or it is gone."""
        stored = self._store.load(document_id)
        return self._commit(stored, notes.edit(stored.record, note_id, text, self._author()))

    def settle_note(self, document_id: int, note_id: int) -> OpenDocument:
        """Say that a note needs nothing more; ``ReviewError`` where it is gone."""
        stored = self._store.load(document_id)
        return self._commit(stored, notes.settle(stored.record, note_id))

    def reopen_note(self, document_id: int, note_id: int) -> OpenDocument:
        """Say that a settled note needs something after all; ``ReviewError`` where it is gone."""
        stored = self._store.load(document_id)
        return self._commit(stored, notes.settle(stored.record, note_id, settled=False))

    def remove_note(self, document_id: int, note_id: int) -> OpenDocument:
        """Take a note away; undo brings it back. ``ReviewError`` where it is gone."""
        stored = self._store.load(document_id)
        return self._commit(stored, notes.remove(stored.record, note_id))

    def take_reading(self, stored: StoredDocument, change: Change, reading: Reading, reason: str) -> OpenDocument:
        """Write a change that leads to another reading of the document, with that reading."""
        return self._write(stored, change, reason, reading=reading)

    def undo(self, document_id: int) -> OpenDocument:
        """Take the newest change back that stands, whoever made it and whenever; nothing is erased from the log.

        Typing that was saved as it went on is taken back as the one change it is.
        """
        stored, done = self._store.load(document_id), self._standing(document_id).done
        return self._turn_round(stored, done[-1], Action.UNDO) if done else self._opened(stored)

    def redo(self, document_id: int) -> OpenDocument:
        """Make the change again that was undone last."""
        stored, undone = self._store.load(document_id), self._standing(document_id).undone
        return self._turn_round(stored, undone[-1:], Action.REDO) if undone else self._opened(stored)

    def _turn_round(self, stored: StoredDocument, step: Sequence[int], action: Action) -> OpenDocument:
        first, *typed_on = (self._store.change(change_id).change for change_id in step)
        change = reduce(Change.then, typed_on, first).inverse(action)
        return self._write(stored, change, undoes=step[0])

    def _typed_last(self, stored: StoredDocument, ref: FieldRef) -> bool:
        """Tell whether the newest change is this reviewer's typing in that field."""
        if not stored.last_change_id:
            return False
        newest = self._store.change(stored.last_change_id)
        change = newest.change
        typed = change.action in TYPING and change.edits[:1] and change.edits[0].ref == ref
        return bool(typed) and newest.reviewer == self.reviewer

    def _commit(self, stored: StoredDocument, change: Change, reason: str = "") -> OpenDocument:
        if edits.is_nothing(change):
            return self._opened(stored)
        why = reason or self._next_reason
        opened = self._write(stored, edits.complete(stored.record, notes.carried(stored.record, change)), why)
        if why == self._next_reason:
            self._next_reason = ""
        return opened

    def _write(
        self,
        stored: StoredDocument,
        change: Change,
        reason: str = "",
        undoes: int | None = None,
        reading: Reading | None = None,
    ) -> OpenDocument:
        record = change.apply(stored.record)
        present = reading or self._present_reading(stored, change)
        flags = checks.check(record, stored.source, present, stored.findings, self._store.knowledge.terms())
        now = datetime.now(UTC)
        new = NewChange(change, record, flags, self.reviewer, now, stored.last_change_id, reason, undoes, reading)
        self._store.append(stored.document_id, new)
        # Read back rather than trusted: what is shown as saved is what the store holds.
        return self._opened(self._store.load(stored.document_id), flags)

    def _present_reading(self, stored: StoredDocument, change: Change) -> Reading:
        """Return the reading the record is of after a change; undo goes back to an earlier one."""
        if change.reading is None:
            return stored.reading
        return self._store.reading(stored.document_id, change.reading.after)

    def _opened(self, stored: StoredDocument, made_today: tuple[Flag, ...] | None = None) -> OpenDocument:
        """Return a document as it stands; ``made_today`` are the flags where the checks have just been made."""
        stands = self._standing(stored.document_id)
        if made_today is None:
            made_today = checked(stored, self._store.knowledge.terms())
        return OpenDocument(
            stored.document_id,
            stored.name,
            stored.path,
            stored.added_at,
            stored.source,
            stored.reading,
            stored.record,
            in_sentences(stored, made_today),
            bool(stands.done),
            bool(stands.undone),
        )

    def _author(self) -> notes.Author:
        return notes.Author(self.reviewer, datetime.now(UTC))

    def _standing(self, document_id: int) -> Standing:
        return standing(self._store.steps(document_id))
