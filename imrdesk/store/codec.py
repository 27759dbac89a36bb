"""Readings, changes and flags as JSON, and back again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from imrdesk.domain.changes import Action, Change, FieldEdit, NoteEdit, PlacedItem, ReadEdit, ReadingEdit, StateEdit
from imrdesk.domain.codebook import is_own
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue, Section, SectionKind
from imrdesk.domain.records import DisputedItem, Entry, FieldState, RecordField
from imrdesk.domain.spans import Span, spans_from_json, spans_to_json
from imrdesk.domain.values import Value, empty, from_json, to_json

Raw = dict[str, Any]


def value_to_json(key: str, value: Value) -> Any:
    """Return a field's value in JSON's types, citations with their passages.

    One of an own field says itself what it is, so that it can be read whatever becomes of the field's definition.
    """
    if is_own(key) and isinstance(value, date):
        return {"date": value.isoformat()}
    return to_json(value, passages=True)


def value_from_json(key: str, raw: Any) -> Value:
    """Read a value back; one of a field the catalogue no longer has stays as JSON gives it."""
    if is_own(key):
        return own_value_from_json(raw)
    return from_json(FIELDS[key].kind, raw) if key in FIELDS else raw


def own_value_from_json(raw: Any) -> Value:
    """Read back a value that says itself what it is: a day stands in an object, a list is one of texts."""
    if isinstance(raw, dict):
        return date.fromisoformat(raw["date"])
    return tuple(raw) if isinstance(raw, list) else raw


def span_to_json(span: Span | None) -> list[int] | None:
    """Return a span as ``[start, end]``."""
    return None if span is None else [span.start, span.end]


def span_from_json(raw: list[int] | None) -> Span | None:
    """Read back what :func:`span_to_json` wrote."""
    return None if raw is None else Span(raw[0], raw[1])


def read_value_to_json(key: str, read: ReadValue) -> Raw:
    """Return what the machine read in a field, with its evidence."""
    return {
        "value": value_to_json(key, read.value),
        "spans": spans_to_json(read.spans),
        "rule": read.rule,
        "confidence": read.confidence,
        "derived": read.derived,
    }


def read_value_from_json(key: str, raw: Raw) -> ReadValue:
    """Read back what :func:`read_value_to_json` wrote."""
    spans = spans_from_json(raw["spans"])
    return ReadValue(value_from_json(key, raw["value"]), spans, raw["rule"], raw["confidence"], raw["derived"])


def reading_to_json(reading: Reading) -> Raw:
    """Return a reading, whole."""
    return {
        "layout": str(reading.layout),
        "parser": reading.parser,
        "fields": _read_values_to_json(reading.fields),
        "items": [
            {"span": span_to_json(item.span), "values": _read_values_to_json(item.values)} for item in reading.items
        ],
        "sections": [[str(each.kind), each.span.start, each.span.end, each.item] for each in reading.sections],
        "notes": list(reading.notes),
    }


def reading_from_json(raw: Raw) -> Reading:
    """Read back what :func:`reading_to_json` wrote; a field that came into the catalogue since has no value."""
    return Reading(
        Layout(raw["layout"]),
        _read_values_from_json(CASE_FIELDS, raw["fields"]),
        tuple(
            ReadItem(Span(*item["span"]), _read_values_from_json(ITEM_FIELDS, item["values"])) for item in raw["items"]
        ),
        tuple(Section(SectionKind(kind), Span(start, end), item) for kind, start, end, item in raw["sections"]),
        raw["parser"],
        tuple(raw["notes"]),
    )


def change_to_json(change: Change) -> Raw:
    """Return a change, whole: nothing else is needed to apply it or to turn it round."""
    raw: Raw = {"action": str(change.action)}
    if change.edits:
        raw["edits"] = [
            {
                **_ref_to_json(edit.ref),
                "before": _entry_to_json(edit.ref.key, edit.before),
                "after": _entry_to_json(edit.ref.key, edit.after),
            }
            for edit in change.edits
        ]
    for name, placed in (("removed", change.removed), ("added", change.added)):
        if placed:
            raw[name] = [{"position": each.position, **_item_to_json(each.item)} for each in placed]
    if change.state is not None:
        edit = change.state
        raw["state"] = [str(edit.before), str(edit.after), edit.reason_before, edit.reason_after]
    if change.notes:
        raw["notes"] = [[_note_to_json(edit.before), _note_to_json(edit.after)] for edit in change.notes]
    if change.reads:
        raw["reads"] = [
            [edit.key, _read_to_json(edit.key, edit.before), _read_to_json(edit.key, edit.after)]
            for edit in change.reads
        ]
    if change.reading is not None:
        raw["reading"] = [change.reading.before, change.reading.after]
    return raw


def change_from_json(raw: Raw) -> Change:
    """Read back what :func:`change_to_json` wrote."""
    state = raw.get("state")
    return Change(
        Action(raw["action"]),
        tuple(_edit_from_json(each) for each in raw.get("edits", ())),
        tuple(PlacedItem(each["position"], _item_from_json(each)) for each in raw.get("removed", ())),
        tuple(PlacedItem(each["position"], _item_from_json(each)) for each in raw.get("added", ())),
        state and StateEdit(DocumentState(state[0]), DocumentState(state[1]), state[2], state[3]),
        tuple(NoteEdit(_note_from_json(before), _note_from_json(after)) for before, after in raw.get("notes", ())),
        tuple(_read_edit_from_json(*each) for each in raw.get("reads", ())),
        ReadingEdit(*raw["reading"]) if "reading" in raw else None,
    )


def refs_to_json(refs: Iterable[FieldRef]) -> list[list[Any]]:
    """Return field references as ``[[key, item_id or null], ...]``."""
    return [[ref.key, ref.item_id] for ref in refs]


def refs_from_json(raw: Iterable[list[Any]]) -> tuple[FieldRef, ...]:
    """Read back what :func:`refs_to_json` wrote."""
    return tuple(FieldRef(key, item_id) for key, item_id in raw)


def _read_values_to_json(values: Mapping[str, ReadValue]) -> Raw:
    return {key: read_value_to_json(key, read) for key, read in values.items()}


def _read_values_from_json(fields: tuple[Field, ...], raw: Raw) -> dict[str, ReadValue]:
    made: dict[str, ReadValue] = {}
    for field in fields:
        # Every document that is loaded passes here with a hundred values: it is read_value_from_json without detours.
        each = raw.get(field.key)
        if each is None:
            made[field.key] = ReadValue(empty(field.kind))
        else:
            value, spans = from_json(field.kind, each["value"]), spans_from_json(each["spans"])
            made[field.key] = ReadValue(value, spans, each["rule"], each["confidence"], each["derived"])
    return made


def _ref_to_json(ref: FieldRef) -> Raw:
    return {"key": ref.key} if ref.item_id is None else {"key": ref.key, "item": ref.item_id}


def _entry_to_json(key: str, entry: Entry) -> Raw:
    return {
        "value": value_to_json(key, entry.value),
        "spans": spans_to_json(entry.spans),
        "state": str(entry.state),
    }


def _entry_from_json(key: str, raw: Raw) -> Entry:
    return Entry(value_from_json(key, raw["value"]), spans_from_json(raw["spans"]), FieldState(raw["state"]))


def _edit_from_json(raw: Raw) -> FieldEdit:
    key = raw["key"]
    return FieldEdit(
        FieldRef(key, raw.get("item")), _entry_from_json(key, raw["before"]), _entry_from_json(key, raw["after"])
    )


def _item_to_json(item: DisputedItem) -> Raw:
    fields: Raw = {}
    for key, field in item.fields.items():
        fields[key] = _entry_to_json(key, field.entry)
        if field.read is not None:
            fields[key]["read"] = read_value_to_json(key, field.read)
    return {"item": item.item_id, "span": span_to_json(item.span), "fields": fields}


def _item_from_json(raw: Raw) -> DisputedItem:
    fields = {
        key: RecordField(
            _entry_from_json(key, each), read_value_from_json(key, each["read"]) if "read" in each else None
        )
        for key, each in raw["fields"].items()
    }
    return DisputedItem(raw["item"], fields, span_from_json(raw["span"]))


def _note_to_json(note: Note | None) -> Raw | None:
    if note is None:
        return None
    on = {} if note.ref is None else {"on": _ref_to_json(note.ref)}
    said = {"text": note.text, "settled": note.settled, "reviewer": note.reviewer, "at": note.at.isoformat()}
    return {"note": note.note_id, **on, **said}


def _note_from_json(raw: Raw | None) -> Note | None:
    if raw is None:
        return None
    ref = FieldRef(raw["on"]["key"], raw["on"].get("item")) if "on" in raw else None
    at = datetime.fromisoformat(raw["at"])
    return Note(raw["note"], ref, raw["text"], raw["settled"], raw["reviewer"], at)


def _read_to_json(key: str, read: ReadValue | None) -> Raw | None:
    return None if read is None else read_value_to_json(key, read)


def _read_edit_from_json(key: str, before: Raw | None, after: Raw | None) -> ReadEdit:
    reads = [None if raw is None else read_value_from_json(key, raw) for raw in (before, after)]
    return ReadEdit(key, reads[0], reads[1])
