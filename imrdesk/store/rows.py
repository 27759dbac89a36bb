"""Records as rows: which columns and which entries a record's fields make, and the fields those make again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Row

from imrdesk.domain.codebook import is_own
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField
from imrdesk.domain.spans import Span, spans_from_json, spans_to_json
from imrdesk.domain.values import as_text
from imrdesk.store.codec import read_value_from_json, read_value_to_json, reading_to_json, refs_to_json

Columns = dict[str, Any]
Beside = Mapping[tuple[int, str], Row[Any]]
"""Entries of one document by item (0 for the case) and key."""

CASE_LEVEL = 0
"""Stands for the case where a row must name an item; items count from 1."""
_COPIED = ("case_number", "outcome", "decision_date")
_WEIGHTS = {Severity.ERROR: 10**9, Severity.WARNING: 10**5, Severity.DOUBT: 10}
"""One error outweighs any number of warnings, one warning any number of doubts."""
_SEEN = 1
"""The attention a reviewed document needs: it comes after all others."""


def document_columns(record: Determination, flags: Iterable[Flag]) -> Columns:
    """Return what a document's row says of its record."""
    flags = tuple(flags)
    to_look_at = len(record.to_look_at(flags))
    return {
        "state": record.state,
        "hold_reason": record.hold_reason,
        "next_item_id": record.next_item_id,
        "item_count": len(record.items),
        "flag_count": len(flags),
        "to_look_at": to_look_at,
        "search_text": _search_text(record),
        "next_note_id": record.next_note_id,
        "open_notes": len(record.open_notes),
        "reading": record.reading,
        **{key: as_text(record.fields[key].value) for key in _COPIED},
        "attention": _attention(record.state, flags if to_look_at else ()),
    }


def _attention(state: DocumentState, speaking: tuple[Flag, ...]) -> int:
    """Rank the documents in which a flag speaks of a field nobody has looked at, then those nobody has opened.

    The more it needs a person, the lower the number, so that those come first.
    """
    if state is DocumentState.REVIEWED:
        return _SEEN
    return -(sum(_WEIGHTS[flag.severity] for flag in speaking) + (state is DocumentState.NEW))


def _search_text(record: Determination) -> str:
    titles = (item.fields["treatment"].value for item in record.items)
    return "\n".join(as_text(value) for value in (record.fields["case_number"].value, *titles)).casefold()


def case_columns(record: Determination) -> Columns:
    """Return the case's values, a column each."""
    return {field.key: record.fields[field.key].value for field in CASE_FIELDS}


def item_columns(item: DisputedItem, position: int) -> Columns:
    """Return an item's values, a column each, and where it stands."""
    span = item.span
    place = {"span_start": None, "span_end": None} if span is None else {"span_start": span.start, "span_end": span.end}
    values = {field.key: item.fields[field.key].value for field in ITEM_FIELDS}
    return {"item_id": item.item_id, "position": position, **place, **values}


def entry_columns(item_id: int, key: str, field: RecordField, reading: Reading) -> Columns | None:
    """Return what must stand beside a field's value; ``None`` where the reading says it all."""
    read = reads_in(reading, item_id).get(key)
    as_read = RecordField(Entry(None), read).as_read(None)
    if field.state is FieldState.UNSEEN and field.spans == as_read.spans and field.read == read:
        return None
    own = None if field.read is None or field.read == read else read_value_to_json(key, field.read)
    return {"item_id": item_id, "key": key, "state": field.state, "spans": spans_to_json(field.spans), "read": own}


def record_entries(record: Determination, reading: Reading) -> list[Columns]:
    """Return all that must stand beside a record's values; own fields stand in a table of their own."""
    made = [entry_columns(CASE_LEVEL, key, field, reading) for key, field in _built_in(record.fields)]
    for item in record.items:
        made += item_entries(item, reading)
    return [columns for columns in made if columns is not None]


def item_entries(item: DisputedItem, reading: Reading) -> list[Columns]:
    """Return all that must stand beside one item's values."""
    made = (entry_columns(item.item_id, key, field, reading) for key, field in _built_in(item.fields))
    return [columns for columns in made if columns is not None]


def _built_in(fields: Mapping[str, RecordField]) -> Iterator[tuple[str, RecordField]]:
    return ((key, field) for key, field in fields.items() if not is_own(key))


def flag_columns(flag: Flag) -> Columns:
    """Return a flag as a row."""
    return {
        "rule": flag.rule,
        "severity": flag.severity,
        "fields": refs_to_json(flag.fields),
        "message": flag.message,
        "evidence": spans_to_json(flag.evidence),
    }


def reading_columns(reading: Reading) -> Columns:
    """Return a reading as a row, whole."""
    return {"parser": reading.parser, "body": reading_to_json(reading)}


def note_columns(note: Note) -> Columns:
    """Return a note as a row."""
    key, item_id = (None, None) if note.ref is None else (note.ref.key, note.ref.item_id)
    said = {"text": note.text, "settled": note.settled, "reviewer": note.reviewer, "at": note.at}
    return {"note_id": note.note_id, "field_key": key, "item_id": item_id, **said}


def make_note(row: Row[Any]) -> Note:
    """Return a note from its row."""
    ref = None if row.field_key is None else FieldRef(row.field_key, row.item_id)
    return Note(row.note_id, ref, row.text, row.settled, row.reviewer, row.at)


def reads_in(reading: Reading, item_id: int) -> Mapping[str, ReadValue]:
    """Return what the machine read in the case or in an item; nothing in an item the reading does not hold."""
    if item_id == CASE_LEVEL:
        return reading.fields
    # The items of a reading are numbered from 1 in document order, and their numbers are never given again.
    return reading.items[item_id - 1].values if item_id <= len(reading.items) else {}


def make_fields(
    fields: tuple[Field, ...], item_id: int, row: Row[Any], beside: Beside, reading: Reading
) -> dict[str, RecordField]:
    """Return a case's or an item's fields from its row and what stands beside it."""
    values = row._mapping  # noqa: SLF001 -- SQLAlchemy's public name for a row by column
    reads = reads_in(reading, item_id)
    made: dict[str, RecordField] = {}
    for field in fields:
        key = field.key
        entry = beside.get((item_id, key)) if beside else None
        read = reads.get(key)
        if entry is None:
            made[key] = RecordField(Entry(values[key], () if read is None else read.spans), read)
            continue
        if entry.read is not None:
            read = read_value_from_json(key, entry.read)
        made[key] = RecordField(Entry(values[key], spans_from_json(entry.spans), entry.state), read)
    return made


def make_item(row: Row[Any], beside: Beside, reading: Reading, own: Mapping[str, RecordField]) -> DisputedItem:
    """Return a disputed item from its row, what stands beside it, and its own fields."""
    span = None if row.span_start is None else Span(row.span_start, row.span_end)
    fields = make_fields(ITEM_FIELDS, row.item_id, row, beside, reading)
    return DisputedItem(row.item_id, {**fields, **own} if own else fields, span)
