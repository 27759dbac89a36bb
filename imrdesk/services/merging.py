"""Old machine value, new machine value, human value: what becomes of a record when its document is read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from imrdesk.domain.changes import Action, Change, FieldEdit, NoteEdit, PlacedItem, ReadEdit, ReadingEdit
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField, new_item
from imrdesk.domain.values import Value, as_text
from imrdesk.services.edits import with_outcome
from imrdesk.services.item_matching import is_told_of, match_items, owners
from imrdesk.services.notes import Author

_LONGEST = 120


class Verdict(StrEnum):
    """What a new machine value means for a field."""

    SAME = "same"
    TAKEN = "taken"
    AGREED = "agreed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Compared:
    """What the machine read in a field before, what it reads now, and what stood in the record."""

    before: Value
    now: Value
    stands: Value


@dataclass(slots=True)
class Merge:
    """What was merged: the change it makes, and the fields and items by what became of them.

    ``taken`` got another machine value because no person had decided; ``agreed`` are those where the machine now reads
    what a person had put; ``conflicts`` those where it reads a third thing, and the person's stands. Of the items,
    ``came`` and ``gone`` are the machine's own, and ``kept`` are those it no longer reads and a person had decided.
    ``same`` counts the fields in which it reads what it read before, and ``values`` tells of all others.
    """

    change: Change = field(default_factory=lambda: Change(Action.READ_AGAIN))
    taken: list[FieldRef] = field(default_factory=list)
    agreed: list[FieldRef] = field(default_factory=list)
    conflicts: list[FieldRef] = field(default_factory=list)
    came: list[int] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    same: int = 0
    values: dict[FieldRef, Compared] = field(default_factory=dict)

    def count(self, ref: FieldRef, verdict: Verdict, values: Compared) -> None:
        """Put a field where its verdict belongs."""
        told = {Verdict.TAKEN: self.taken, Verdict.AGREED: self.agreed, Verdict.CONFLICT: self.conflicts}
        if verdict in told:
            told[verdict].append(ref)
            self.values[ref] = values
        else:
            self.same += 1


def merge(record: Determination, old: Reading, new: Reading, number: int, author: Author) -> Merge:
    """Merge a ``new`` reading, which gets that ``number``, into a record that was made of ``old``."""
    made, notes = Merge(), _Notes(record, author)
    edits, reads = _merge_case(record, new, made, notes)
    items = _merge_items(record, old, new, made, notes)
    before = {item.item_id: item for item in record.items}
    after = {item.item_id: item for item in items}
    removed = [PlacedItem(place, item) for place, item in enumerate(record.items) if after.get(item.item_id) != item]
    added = [PlacedItem(place, item) for place, item in enumerate(items) if before.get(item.item_id) != item]
    change = Change(
        Action.READ_AGAIN,
        tuple(edits),
        tuple(removed),
        tuple(added),
        notes=tuple(notes.made),
        reads=tuple(reads),
        reading=ReadingEdit(record.reading, number),
    )
    change = with_outcome(record, change)
    made.change = replace(change, edits=tuple(edit for edit in change.edits if edit.before != edit.after))
    # The outcome may follow from what people decided, whatever the machine reads.
    on_case = [edit for edit in made.change.edits if edit.before.value != edit.after.value]
    made.taken = [*(edit.ref for edit in on_case), *(ref for ref in made.taken if ref.item_id is not None)]
    made.values |= {edit.ref: Compared(edit.before.value, edit.after.value, edit.before.value) for edit in on_case}
    return made


def merge_field(known: RecordField, new: ReadValue) -> tuple[RecordField, Verdict]:
    """Return a field after the machine read it again, and what that means."""
    old, stands = known.read, known.value
    if known.state is FieldState.UNSEEN:
        verdict = Verdict.SAME if stands == new.value else Verdict.TAKEN
        return RecordField(Entry(new.value, new.spans), new), verdict
    if old is not None and old.value == new.value:
        verdict = Verdict.SAME
    else:
        verdict = Verdict.AGREED if stands == new.value else Verdict.CONFLICT
    return RecordField(known.entry, new), verdict


class _Notes:
    """Makes the notes that put conflicts before a person."""

    def __init__(self, record: Determination, author: Author) -> None:
        self._next = record.next_note_id
        self._author = author
        self.made: list[NoteEdit] = []

    def tell_conflict(self, ref: FieldRef, values: Compared) -> None:
        before, now, stands = (_quoted(value) for value in (values.before, values.now, values.stands))
        self._add(ref, f"Read again as {now}; it was read as {before} before. {stands} was kept.")

    def tell_kept(self, item_id: int) -> None:
        words = "Read again, this item was not found. It was kept, because a person had decided about it."
        self._add(FieldRef("treatment", item_id), words)

    def _add(self, ref: FieldRef, words: str) -> None:
        note = Note(self._next, ref, words, False, self._author.reviewer, self._author.at)
        self.made.append(NoteEdit(None, note))
        self._next += 1


def _merge_case(
    record: Determination, new: Reading, made: Merge, notes: _Notes
) -> tuple[list[FieldEdit], list[ReadEdit]]:
    edits, reads = [], []
    for key, known in record.fields.items():
        if key not in new.fields:
            continue
        merged = _counted(FieldRef(key), known, new.fields[key], made, notes)
        if merged.entry != known.entry:
            edits.append(FieldEdit(FieldRef(key), known.entry, merged.entry))
        if merged.read != known.read:
            reads.append(ReadEdit(key, known.read, merged.read))
    return edits, reads


def _counted(ref: FieldRef, known: RecordField, read: ReadValue, made: Merge, notes: _Notes) -> RecordField:
    merged, verdict = merge_field(known, read)
    values = Compared(None if known.read is None else known.read.value, read.value, known.value)
    made.count(ref, verdict, values)
    if verdict is Verdict.CONFLICT:
        notes.tell_conflict(ref, values)
    return merged


def _merge_items(record: Determination, old: Reading, new: Reading, made: Merge, notes: _Notes) -> list[DisputedItem]:
    owned, matched = owners(record, old.items), match_items(old.items, new.items)
    read_anew = {owned[there]: new.items[here] for here, there in matched.items() if there in owned}
    lost = {item_id for there, item_id in owned.items() if item_id not in read_anew}
    items = [
        item
        for known in record.items
        for item in _kept(known, read_anew.get(known.item_id), known.item_id in lost, made, notes)
    ]
    own = [item for item in record.items if item.item_id not in owned.values()]
    come = {here: read for here, read in enumerate(new.items) if here not in matched and not is_told_of(read, own)}
    anchors = {here: owned[there] for here, there in matched.items() if there in owned}
    for number, (here, read) in enumerate(come.items()):
        item = _as_read(new_item(record.next_item_id + number, record.codebook), read)
        items.insert(_place_after(items, anchors, here), item)
        anchors[here] = item.item_id
        made.came.append(item.item_id)
    return items


def _kept(known: DisputedItem, read: ReadItem | None, lost: bool, made: Merge, notes: _Notes) -> Iterator[DisputedItem]:
    if read is not None:
        fields = {
            key: _counted(FieldRef(key, known.item_id), each, read.values[key], made, notes)
            if key in read.values
            else each
            for key, each in known.fields.items()
        }
        yield DisputedItem(known.item_id, fields, read.span)
    elif lost and all(each.state is FieldState.UNSEEN for each in known.fields.values()):
        made.gone.append(known.item_id)
    else:
        if lost:
            made.kept.append(known.item_id)
            notes.tell_kept(known.item_id)
        yield known


def _as_read(blank_item: DisputedItem, read: ReadItem) -> DisputedItem:
    fields = {
        key: RecordField(Entry(read.values[key].value, read.values[key].spans), read.values[key])
        if key in read.values
        else blank
        for key, blank in blank_item.fields.items()
    }
    return DisputedItem(blank_item.item_id, fields, read.span)


def _place_after(items: list[DisputedItem], anchors: Mapping[int, int], here: int) -> int:
    """Return where an item that was read at ``here`` belongs: behind the nearest that was read before it."""
    ids = [item.item_id for item in items]
    for earlier in range(here - 1, -1, -1):
        if anchors.get(earlier) in ids:
            return ids.index(anchors[earlier]) + 1
    return 0


def _quoted(value: Value) -> str:
    text = as_text(value)
    if not text:
        return "nothing"
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[: _LONGEST - 1].rstrip()}…”"
