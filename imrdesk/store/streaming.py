"""Many records one after another, some hundred documents a statement: their values; the rest when it is asked for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select, text

from imrdesk.domain.codebook import Codebook
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Scope
from imrdesk.domain.late_fields import LateFields, Plain
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination, DisputedItem, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.store.at_once import confirmed_at_once
from imrdesk.store.documents import load_document, load_documents
from imrdesk.store.own_fields import OwnValues, load_codebook, load_their_values, own_record_fields
from imrdesk.store.packing import unpacked
from imrdesk.store.rows import CASE_LEVEL, make_note
from imrdesk.store.schema import NOTES

_FIRST, _MOST = 16, 96
"""How many documents are read together: few at first, for who only wants a look; then as many as fit in some MB."""
_THESE = "(SELECT value FROM json_each(?))"
_CASE = ", ".join(f"cases.{field.key}" for field in CASE_FIELDS)
_ITEM = ", ".join(field.key for field in ITEM_FIELDS)
# Built of names of our own, here and below.
_DOCUMENTS = f"""
SELECT document_id, name, state, hold_reason, next_item_id, next_note_id, reading, parser, {_CASE}
FROM documents JOIN cases USING (document_id) JOIN readings USING (document_id) WHERE document_id IN {_THESE}
"""  # noqa: S608
_ITEMS = f"""
SELECT document_id, item_id, span_start, span_end, position, {_ITEM} FROM items WHERE document_id IN {_THESE}
"""  # noqa: S608
_STATES = f"SELECT document_id, item_id, key, state FROM entries WHERE document_id IN {_THESE} AND state != 'unseen'"  # noqa: S608
_NEWEST = f"SELECT document_id, max(change_id) FROM changes WHERE document_id IN {_THESE} GROUP BY document_id"  # noqa: S608
_LATER = "SELECT parser FROM later_readings WHERE document_id = ? AND number = ?"
_READS = "SELECT item_id, key, read FROM entries WHERE document_id = ? AND read IS NOT NULL"
_BODY = "SELECT body FROM readings WHERE document_id = ?"
_NOTES = (
    select(NOTES)
    .where(NOTES.c.document_id.in_(text("SELECT value FROM json_each(:ids)")))
    .order_by(NOTES.c.document_id, NOTES.c.note_id)
)
_AT_CASE, _AT_ITEM = 8, 5
"""Where the values begin in a row."""
_position = itemgetter(4)

States = Mapping[str, FieldState]
_NONE: dict[Any, Any] = {}
_FIELD_STATES = {str(state): state for state in FieldState}
_DOCUMENT_STATES = {str(state): state for state in DocumentState}


def stream_records(connection: Connection, ids: Sequence[int]) -> Iterator[ExportedDocument]:
    """Yield these documents, in this order, without their texts and their logs."""
    codebook = load_codebook(connection)
    start, size = 0, _FIRST
    while start < len(ids):
        batch = _Batch(connection, ids[start : start + size], codebook)
        yield from map(batch.document, ids[start : start + size])
        start, size = start + size, min(2 * size, _MOST)


def stream_whole(connection: Connection, ids: Sequence[int]) -> Iterator[ExportedDocument]:
    """Yield these documents, in this order, with their texts and all that stands behind their values."""
    for start in range(0, len(ids), _MOST):
        some = ids[start : start + _MOST]
        at_once = confirmed_at_once(connection, some)
        for stored in load_documents(connection, some):
            yield ExportedDocument(
                stored.document_id,
                stored.name,
                stored.record,
                stored.source,
                stored.last_change_id,
                parser=stored.reading.parser,
                at_once=at_once.get(stored.document_id, frozenset()),
            )


class _Batch:
    """Some documents, read together."""

    def __init__(self, connection: Connection, ids: Sequence[int], codebook: Codebook) -> None:
        self._connection = connection
        self._codebook = codebook
        self._these = json.dumps(list(ids))
        self._documents = {row[0]: row for row in _rows(connection, _DOCUMENTS, self._these)}
        self._items: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for row in _rows(connection, _ITEMS, self._these):
            self._items[row[0]].append(row)
        for rows in self._items.values():
            # Nearly always in order already; SQLite would sort whole rows, long texts and all.
            rows.sort(key=_position)
        self._states: defaultdict[tuple[int, int], dict[str, FieldState]] = defaultdict(dict)
        for document_id, item_id, key, state in _rows(connection, _STATES, self._these):
            self._states[document_id, item_id][key] = _FIELD_STATES[state]
        self._newest: dict[int, int] = dict(_rows(connection, _NEWEST, self._these))
        self._at_once = confirmed_at_once(connection, ids)
        self._own = load_their_values(connection, ids) if codebook.fields else _NONE
        self._notes: defaultdict[int, list[Note]] = defaultdict(list)
        for row in connection.execute(_NOTES, {"ids": self._these}):
            self._notes[row.document_id].append(make_note(row))

    def document(self, document_id: int) -> ExportedDocument:
        """Return one of the documents."""
        row = self._documents[document_id]
        _, name, state, hold_reason, next_item_id, next_note_id, reading, parser = row[:_AT_CASE]
        behind = _Behind(self._connection, document_id)
        own = self._own.get(document_id, _NONE)
        record = Determination(
            self._fields(row[_AT_CASE:], document_id, CASE_LEVEL, own, behind),
            tuple(self._item(item, own, behind) for item in self._items[document_id]),
            _DOCUMENT_STATES[state],
            next_item_id,
            hold_reason,
            tuple(self._notes.get(document_id, ())),
            next_note_id,
            reading,
            self._codebook,
        )
        if reading != 1:
            ((parser,),) = _rows(self._connection, _LATER, document_id, reading)
        newest, at_once = self._newest.get(document_id, 0), self._at_once.get(document_id, frozenset())
        return ExportedDocument(document_id, name, record, None, newest, parser=parser, at_once=at_once)

    def _item(self, row: tuple[Any, ...], own: OwnValues, behind: _Behind) -> DisputedItem:
        span = None if row[2] is None else Span(row[2], row[3])
        return DisputedItem(row[1], self._fields(row[_AT_ITEM:], row[0], row[1], own, behind), span)

    def _fields(
        self, plain: Sequence[Plain], document_id: int, item_id: int, own: OwnValues, behind: _Behind
    ) -> LateFields:
        fields = _NONE
        if self._codebook.fields:
            fields = own_record_fields(self._codebook.own(Scope.ITEM if item_id else Scope.CASE), item_id, own)
        states = self._states.get((document_id, item_id), _NONE) if self._states else _NONE
        return LateFields(plain, states, fields, behind, item_id)


class _Behind:
    """What stands behind the values of one document, read once it is asked for, in the same moment of the store."""

    def __init__(self, connection: Connection, document_id: int) -> None:
        self._connection = connection
        self._document_id = document_id

    @cached_property
    def _record(self) -> Determination:
        return load_document(self._connection, self._document_id).record

    def fields(self, item_id: int) -> Mapping[str, RecordField]:
        """Return the fields of the case or an item, whole."""
        return self._record.item(item_id).fields if item_id else self._record.fields

    def corrected(self, item_id: int, plain: Sequence[Plain]) -> frozenset[str]:
        """Return the keys of the built-in fields whose value is another than the machine read."""
        read = self._read.get(item_id, _NONE)
        fields = ITEM_FIELDS if item_id else CASE_FIELDS
        return frozenset(
            field.key
            for field, value in zip(fields, plain, strict=True)
            if _compared(field.kind, value) != _said(field.kind, read.get(field.key))
        )

    @cached_property
    def _read(self) -> dict[int, dict[str, Any]]:
        """Return what the machine read, in JSON's types, by item and key, without its evidence."""
        ((stored,),) = _rows(self._connection, _BODY, self._document_id)
        body = json.loads(unpacked(stored))
        parts = [body["fields"], *(item["values"] for item in body["items"])]
        read = {number: {key: raw["value"] for key, raw in part.items()} for number, part in enumerate(parts)}
        for item_id, key, raw in _rows(self._connection, _READS, self._document_id):
            read.setdefault(item_id, {})[key] = json.loads(raw)["value"]
        return read


def _compared(kind: Kind, plain: Plain) -> Any:
    return _said(kind, json.loads(plain) if kind.repeats and isinstance(plain, str) else plain)


def _said(kind: Kind, raw: Any) -> Any:
    """Return a value in JSON's types as it is compared: two citations are equal wherever they stand."""
    if kind is Kind.CITATIONS:
        return [{name: part for name, part in each.items() if name != "passage"} for each in raw or ()]
    return (raw or []) if kind is Kind.LIST else raw


def _rows(connection: Connection, statement: str, *values: object) -> Sequence[Any]:
    """Return rows as SQLite gives them: nothing is made of them that is not needed."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement, values)
        return cursor.fetchall()
    finally:
        cursor.close()
