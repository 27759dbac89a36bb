"""What the people say: the reading's values, changed only by changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from operator import attrgetter

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook, is_own
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Value


class FieldState(StrEnum):
    """What a person has said of a field's value."""

    UNSEEN = "unseen"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    ABSENT = "absent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a field: its value, its evidence, and what a person said of it."""

    value: Value
    spans: Spans = ()
    state: FieldState = FieldState.UNSEEN


@dataclass(frozen=True, slots=True)
class RecordField:
    """A field of the record: the entry that stands, and what the machine read there (``None``: nothing)."""

    entry: Entry
    read: ReadValue | None = None

    @property
    def value(self) -> Value:
        """Return the value that stands."""
        return self.entry.value

    @property
    def spans(self) -> Spans:
        """Return the evidence of the value that stands."""
        return self.entry.spans

    @property
    def state(self) -> FieldState:
        """Return what a person said of the value."""
        return self.entry.state

    @property
    def differs(self) -> bool:
        """Tell whether the value that stands is another than the machine read."""
        return self.read is not None and self.entry.value != self.read.value

    @property
    def derived(self) -> bool:
        """Tell whether the value is worked out from other fields and no person has decided it."""
        return self.read is not None and self.read.derived and self.state is FieldState.UNSEEN

    @property
    def untouched(self) -> bool:
        """Tell whether neither the machine nor a person put anything there: an own field then says its default."""
        return self.read is None and self.state is FieldState.UNSEEN

    def as_read(self, blank: Value) -> Entry:
        """Return the entry as it was before any person touched it; ``blank`` where nothing was read."""
        return Entry(blank) if self.read is None else Entry(self.read.value, self.read.spans)


@dataclass(frozen=True, slots=True)
class DisputedItem:
    """One disputed item of the record.

    ``item_id`` is its name within the document for good: no other item ever gets it, wherever this one moves.
    ``span`` is the block it was read from, ``None`` where a person added it.
    """

    item_id: int
    fields: Mapping[str, RecordField]
    span: Span | None = None

    def with_entry(self, key: str, entry: Entry) -> DisputedItem:
        """Return the item with another entry in one field."""
        return replace(self, fields=_with_entries(self.fields, {key: entry}))


@dataclass(frozen=True)
class Determination:
    """The record of one determination.

    ``next_item_id`` is free: each added item takes it and counts on; ``next_note_id`` likewise. ``notes`` stand in
    the order in which they were first written. ``reading`` is the number of the reading the machine's values are of.
    ``codebook`` says which own fields there are beside the built-in ones.
    """

    fields: Mapping[str, RecordField]
    items: tuple[DisputedItem, ...] = ()
    state: DocumentState = DocumentState.NEW
    next_item_id: int = 1
    hold_reason: str = ""
    notes: tuple[Note, ...] = ()
    next_note_id: int = 1
    reading: int = 1
    codebook: Codebook = NO_OWN_FIELDS

    @property
    def open_notes(self) -> tuple[Note, ...]:
        """Return the notes nobody has settled."""
        return tuple(note for note in self.notes if not note.settled)

    @classmethod
    def from_reading(cls, reading: Reading, codebook: Codebook = NO_OWN_FIELDS) -> Determination:
        """Return the record before any person touched it; items are numbered from 1 in document order."""
        fields = codebook.of(Scope.ITEM)
        items = tuple(
            DisputedItem(number, _as_read(fields, item.values), item.span)
            for number, item in enumerate(reading.items, start=1)
        )
        case = _as_read(codebook.of(Scope.CASE), reading.fields)
        return cls(case, items, next_item_id=len(items) + 1, codebook=codebook)

    def item(self, item_id: int) -> DisputedItem:
        """Return the item of that id; ``KeyError`` where there is none."""
        return self.items[self.position(item_id)]

    def position(self, item_id: int) -> int:
        """Return where (from 0) the item of that id stands; ``KeyError`` where there is none."""
        return self._positions[item_id]

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {item.item_id: position for position, item in enumerate(self.items)}

    def field(self, ref: FieldRef) -> RecordField:
        """Return the field ``ref`` names; ``KeyError`` where there is none."""
        return self.fields[ref.key] if ref.item_id is None else self.item(ref.item_id).fields[ref.key]

    def holds(self, ref: FieldRef) -> bool:
        """Tell whether ``ref`` is one of :meth:`refs`."""
        if ref.item_id is not None and ref.item_id not in self._positions:
            return False
        fields = self.fields if ref.item_id is None else self.item(ref.item_id).fields
        definition = self.codebook.get(ref.key)
        return ref.key in fields and not (definition is not None and definition.retired)

    def value(self, ref: FieldRef) -> Value:
        """Return the value that stands in the field ``ref`` names."""
        return self.field(ref).value

    def path(self, ref: FieldRef) -> str:
        """Return ``case_number`` or ``items/<position>/decision``, as ``parse --json`` writes it."""
        return ref.path(None if ref.item_id is None else self.position(ref.item_id))

    def refs(self, *, retired: bool = False) -> Iterator[FieldRef]:
        """Return every field, the case's first, then each item's, in catalogue order; the retired ones if asked."""
        return (ref for ref, _ in self.each(retired=retired))

    def each(self, *, retired: bool = False) -> Iterator[tuple[FieldRef, RecordField]]:
        """Yield every field with what it holds, in the order of :meth:`refs`."""
        return ((FieldRef(key, item_id), known) for key, item_id, known in self.places(retired=retired))

    def places(self, *, retired: bool = False) -> Iterator[tuple[str, int | None, RecordField]]:
        """Yield the key of every field, the number of its item and what it holds, for who passes most of them by."""
        hidden = frozenset() if retired else {field.key for field in self.codebook.fields if field.retired}
        yield from ((key, None, known) for key, known in self.fields.items() if key not in hidden)
        for item in self.items:
            number = item.item_id
            yield from ((key, number, known) for key, known in item.fields.items() if key not in hidden)

    def blank(self, key: str) -> Value:
        """Return what a field holds before the machine or a person put anything there."""
        field = self.codebook.get(key)
        return None if field is None else field.blank

    def to_look_at(self, flags: Iterable[Flag]) -> tuple[FieldRef, ...]:
        """Return the fields a flag speaks of and no person has yet, in catalogue order."""
        flagged = {(ref.key, ref.item_id) for flag in flags for ref in flag.fields}
        return tuple(
            FieldRef(key, item_id)
            for key, item_id, known in self.places()
            if known.state is FieldState.UNSEEN and (key, item_id) in flagged
        )

    def with_entry(self, ref: FieldRef, entry: Entry) -> Determination:
        """Return the record with another entry in one field."""
        return self.with_entries({ref: entry})

    def with_entries(self, entries: Mapping[FieldRef, Entry]) -> Determination:
        """Return the record with other entries in some fields; ``KeyError`` where one is of an item there is not."""
        of_case: dict[str, Entry] = {}
        of_items: defaultdict[int, dict[str, Entry]] = defaultdict(dict)
        for ref, entry in entries.items():
            (of_case if ref.item_id is None else of_items[ref.item_id])[ref.key] = entry
        items = list(self.items)
        for item_id, some in of_items.items():
            position = self.position(item_id)
            items[position] = replace(items[position], fields=_with_entries(items[position].fields, some))
        return replace(self, fields=_with_entries(self.fields, of_case), items=tuple(items))

    def with_read(self, key: str, read: ReadValue | None) -> Determination:
        """Return the record with another value as what the machine read in a field of the case."""
        return replace(self, fields={**self.fields, key: replace(self.fields[key], read=read)})

    def completed(self) -> Determination:
        """Return the record with every own field of the codebook; those that nobody touched say their default.

        A change may hold items from before a field was defined, or from before its default became another.
        """
        if not self.codebook.fields:
            return self
        case, item = (self.codebook.own(scope) for scope in (Scope.CASE, Scope.ITEM))
        items = tuple(replace(each, fields=_completed(each.fields, item)) for each in self.items)
        return replace(self, fields=_completed(self.fields, case), items=items)

    def note(self, note_id: int) -> Note:
        """Return the note of that id; ``KeyError`` where there is none."""
        for note in self.notes:
            if note.note_id == note_id:
                return note
        raise KeyError(note_id)

    def with_note(self, before: Note | None, after: Note | None) -> Determination:
        """Return the record with ``after`` in the place of ``before``; either may be ``None`` for no note."""
        kept = [note for note in self.notes if before is None or note.note_id != before.note_id]
        if after is None:
            return replace(self, notes=tuple(kept))
        notes = sorted((*kept, after), key=attrgetter("note_id"))
        return replace(self, notes=tuple(notes), next_note_id=max(self.next_note_id, after.note_id + 1))


def new_item(item_id: int, codebook: Codebook = NO_OWN_FIELDS) -> DisputedItem:
    """Return an item with no values but the defaults of own fields, as a person adds it."""
    return DisputedItem(item_id, _as_read(codebook.of(Scope.ITEM), {}))


def _with_entries(fields: Mapping[str, RecordField], entries: Mapping[str, Entry]) -> dict[str, RecordField]:
    blank = RecordField(Entry(None))
    return {**fields, **{key: RecordField(entry, fields.get(key, blank).read) for key, entry in entries.items()}}


def _completed(fields: Mapping[str, RecordField], own: tuple[Field, ...]) -> dict[str, RecordField]:
    made = {key: known for key, known in fields.items() if not is_own(key)}
    for field in own:
        known = fields.get(field.key)
        made[field.key] = RecordField(Entry(field.blank)) if known is None or known.untouched else known
    return made


def _as_read(fields: tuple[Field, ...], values: Mapping[str, ReadValue]) -> dict[str, RecordField]:
    made: dict[str, RecordField] = {}
    for field in fields:
        read = values.get(field.key)
        entry = Entry(field.blank) if read is None else Entry(read.value, read.spans)
        made[field.key] = RecordField(entry, read)
    return made
