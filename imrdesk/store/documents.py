"""Documents into the store and out of it, whole."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Insert, Integer, Row, Select, bindparam, func, insert, select, text, type_coerce
from sqlalchemy.exc import NoResultFound
from sqlalchemy.types import NullType

from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, Scope
from imrdesk.domain.findings import Finding
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import spans_from_json
from imrdesk.errors import StoreError
from imrdesk.store.codec import reading_from_json, refs_from_json
from imrdesk.store.findings import insert_findings, insert_sketch, load_their_findings
from imrdesk.store.groups import find_group, group_columns
from imrdesk.store.own_fields import load_codebook, load_their_values, own_record_fields
from imrdesk.store.packing import packed_bytes, unpacked, unpacked_bytes
from imrdesk.store.row_seals import SEALED_FLAGS, seal_rows
from imrdesk.store.rows import (
    CASE_LEVEL,
    case_columns,
    document_columns,
    flag_columns,
    item_columns,
    make_fields,
    make_item,
    make_note,
    reading_columns,
    record_entries,
)
from imrdesk.store.schema import (
    CASES,
    CHANGES,
    DOCUMENTS,
    ENTRIES,
    FLAGS,
    ITEMS,
    LATER_READINGS,
    NOTES,
    ORIGINALS,
    READINGS,
    TEXTS,
)
from imrdesk.store.seals import seal, seal_later

_TOGETHER = 32
"""How many documents are read together: their readings are some MB."""


_KEPT_READINGS = 4
"""So many of the readings that were asked for last are at hand: one change of a document asks for it three times."""


def _of_these(statement: Any, column: Any) -> Select[Any]:
    return statement.where(column.in_(text("SELECT value FROM json_each(:these)")))


# Statements are built once: building them takes SQLAlchemy longer than SQLite takes to run them.
_ID = bindparam("document_id", type_=Integer)
_KNOWN = select(DOCUMENTS.c.document_id).where(DOCUMENTS.c.document_id == _ID)
_SAME_FILE = select(DOCUMENTS.c.document_id).where(DOCUMENTS.c.sha256 == bindparam("sha256"))
_ORIGINAL = select(ORIGINALS.c.content, ORIGINALS.c.packing).where(ORIGINALS.c.document_id == _ID)
# Of a reading what stands in the row, not what it says: most are known by that.
_BODY, _LATER_BODY = (type_coerce(table.c.body, NullType()).label("body") for table in (READINGS, LATER_READINGS))
_READING = select(_BODY).where(READINGS.c.document_id == _ID)
_LATER_READING = select(_LATER_BODY).where(
    LATER_READINGS.c.document_id == _ID, LATER_READINGS.c.number == bindparam("number", type_=Integer)
)
_FLAGS = select(FLAGS).where(FLAGS.c.document_id == _ID).order_by(FLAGS.c.flag_id)
_NEWEST_CHANGE = select(func.max(CHANGES.c.change_id)).where(CHANGES.c.document_id == _ID)
_DOCUMENTS, _TEXTS, _CASES, _ITEMS, _ENTRIES = (
    _of_these(select(table), table.c.document_id) for table in (DOCUMENTS, TEXTS, CASES, ITEMS, ENTRIES)
)
_READINGS = _of_these(select(READINGS.c.document_id, _BODY), READINGS.c.document_id)
_NOTES = _of_these(select(NOTES), NOTES.c.document_id).order_by(NOTES.c.note_id)
_THEIR_FLAGS = _of_these(select(FLAGS), FLAGS.c.document_id).order_by(FLAGS.c.flag_id)
_NEWEST_CHANGES = _of_these(
    select(CHANGES.c.document_id, func.max(CHANGES.c.change_id).label("newest")), CHANGES.c.document_id
).group_by(CHANGES.c.document_id)


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A file on its way into the store. ``path`` is where it lay, for people; ``added_at`` has a time zone."""

    source: SourceText
    content: bytes
    reading: Reading
    added_at: datetime
    path: str = ""
    flags: tuple[Flag, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the store holds it. ``last_change_id`` is the newest in its log, 0 where nothing was changed."""

    document_id: int
    name: str
    path: str
    added_at: datetime
    source: SourceText
    reading: Reading
    record: Determination
    flags: tuple[Flag, ...]
    last_change_id: int
    findings: tuple[Finding, ...] = ()


def find_document(connection: Connection, sha256: str) -> int | None:
    """Return the document made of the file with that hash."""
    return connection.scalar(_SAME_FILE, {"sha256": sha256})


def has_document(connection: Connection, document_id: int) -> bool:
    """Tell whether there is a document of that number."""
    return connection.scalar(_KNOWN, _of(document_id)) is not None


def insert_document(connection: Connection, new: NewDocument, document_id: int | None = None) -> int:
    """Write a document with its original, its text, its reading and the record the reading makes; return its number.

    ``document_id`` is the number it had in another store; without one it gets the next.
    """
    source, record = new.source, Determination.from_reading(new.reading, load_codebook(connection))
    columns = {
        "sha256": source.sha256,
        "name": source.name,
        "path": new.path,
        "media_type": source.media_type,
        "added_at": new.added_at,
        "layout": new.reading.layout,
        **document_columns(record, new.flags),
        "group_id": find_group(connection, group_columns(record, new.flags)),
    }
    if document_id is not None:
        columns["document_id"] = document_id
    document_id = inserted_id(connection, insert(DOCUMENTS), columns)
    owned = {"document_id": document_id}
    content, packing = packed_bytes(new.content)
    connection.execute(insert(ORIGINALS), {**owned, "content": content, "packing": packing})
    connection.execute(insert(TEXTS), {**owned, **_text_columns(source)})
    connection.execute(insert(READINGS), {**owned, **reading_columns(new.reading)})
    connection.execute(insert(CASES), {**owned, **case_columns(record)})
    items = [{**owned, **item_columns(item, position)} for position, item in enumerate(record.items)]
    if items:
        connection.execute(insert(ITEMS), items)
    entries = [{**owned, **columns} for columns in record_entries(record, new.reading)]
    if entries:
        connection.execute(insert(ENTRIES), entries)
    insert_flags(connection, document_id, new.flags)
    insert_findings(connection, document_id, new.findings)
    insert_sketch(connection, document_id, source.text)
    seal(connection, document_id)
    return document_id


def insert_later_reading(connection: Connection, document_id: int, number: int, reading: Reading) -> None:
    """Write what the parser made of a document's text when it read it again, under the next number."""
    columns = {"document_id": document_id, "number": number, **reading_columns(reading)}
    connection.execute(insert(LATER_READINGS), columns)
    seal_later(connection, document_id)


def inserted_id(connection: Connection, statement: Insert, columns: dict[str, Any]) -> int:
    """Insert one row and return the number SQLite gave it."""
    key = connection.execute(statement, columns).inserted_primary_key
    if key is None:
        raise TypeError("the statement inserts no row with a number")
    return key[0]


def insert_flags(connection: Connection, document_id: int, flags: Sequence[Flag]) -> None:
    """Write a document's flags, in their order."""
    if flags:
        connection.execute(insert(FLAGS), [{"document_id": document_id, **flag_columns(flag)} for flag in flags])
    seal_rows(connection, SEALED_FLAGS, document_id)


def load_document(connection: Connection, document_id: int) -> StoredDocument:
    """Read a document, whole but for its original.

    Raises:
        StoreError: there is no such document.
    """
    (document,) = load_documents(connection, (document_id,))
    return document


def load_documents(connection: Connection, ids: Sequence[int]) -> Iterator[StoredDocument]:
    """Yield these documents, in this order, whole but for their originals; some dozen are read at a time.

    Raises:
        StoreError: one of them is not there.
    """
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        yield from map(_Together(connection, some).document, some)


def load_reading(connection: Connection, document_id: int, number: int = 1) -> Reading:
    """Read what the parser made of a document: when it was added, or when it was read again.

    Raises:
        StoreError: there is no such document, or no such reading of it.
    """
    statement = _READING if number == 1 else _LATER_READING
    body = connection.scalar(statement, {**_of(document_id), "number": number})
    if body is None and number != 1:
        raise StoreError(
            sentence(
                "The store has no reading number {number} of document {document_id}.",
                number=number,
                document_id=document_id,
            )
        )
    if body is None:
        raise _missing(document_id)
    return _reading(body)


@lru_cache(_KEPT_READINGS)
def _reading(body: str | bytes) -> Reading:
    """Return the reading that stands so in a row; nobody edits one, so that all who ask may have the same."""
    return reading_from_json(json.loads(unpacked(body)))


def forget_readings() -> None:
    """Keep nothing that was read from a store."""
    _reading.cache_clear()


def load_flags(connection: Connection, document_id: int) -> tuple[Flag, ...]:
    """Read a document's flags, in their order."""
    return tuple(map(_flag, connection.execute(_FLAGS, _of(document_id))))


def newest_change(connection: Connection, document_id: int) -> int:
    """Return the number of the newest change in a document's log, 0 where there is none."""
    return connection.scalar(_NEWEST_CHANGE, _of(document_id)) or 0


def load_original(connection: Connection, document_id: int) -> bytes:
    """Read the bytes of the file a document was made of.

    Raises:
        StoreError: there is no such document.
    """
    row = connection.execute(_ORIGINAL, _of(document_id)).one_or_none()
    if row is None:
        raise _missing(document_id)
    return unpacked_bytes(row.content, row.packing)


class _Together:
    """Some documents, read together."""

    def __init__(self, connection: Connection, ids: Sequence[int]) -> None:
        self._connection = connection
        self._these = {"these": json.dumps(list(ids))}
        self._codebook = load_codebook(connection)
        self._documents, self._texts, self._cases, self._readings = map(
            self._by_document, (_DOCUMENTS, _TEXTS, _CASES, _READINGS)
        )
        self._items, self._entries, self._notes, self._flags = map(
            self._grouped, (_ITEMS, _ENTRIES, _NOTES, _THEIR_FLAGS)
        )
        self._findings = load_their_findings(connection, ids)
        self._newest = {row.document_id: row.newest for row in connection.execute(_NEWEST_CHANGES, self._these)}
        self._own = load_their_values(connection, ids) if self._codebook.fields else {}

    def _by_document(self, statement: Select[Any]) -> dict[int, Row[Any]]:
        return {row.document_id: row for row in self._connection.execute(statement, self._these)}

    def _grouped(self, statement: Select[Any]) -> dict[int, list[Row[Any]]]:
        grouped: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        for row in self._connection.execute(statement, self._these):
            grouped[row.document_id].append(row)
        return grouped

    def document(self, document_id: int) -> StoredDocument:
        """Return one of the documents."""
        row, read = self._documents.get(document_id), self._readings.get(document_id)
        if row is None or read is None:
            raise _missing(document_id)
        if document_id not in self._texts or document_id not in self._cases:
            raise NoResultFound
        reading = _reading(read.body)
        return StoredDocument(
            document_id,
            row.name,
            row.path,
            row.added_at,
            _text_of(row, self._texts[document_id]),
            reading if row.reading == 1 else load_reading(self._connection, document_id, row.reading),
            self._record(row, reading),
            tuple(map(_flag, self._flags.get(document_id, ()))),
            self._newest.get(document_id, 0),
            self._findings.get(document_id, ()),
        )

    def _record(self, row: Row[Any], reading: Reading) -> Determination:
        document_id = row.document_id
        own, values = self._codebook.own, self._own.get(document_id, {})
        beside = {(entry.item_id, entry.key): entry for entry in self._entries.get(document_id, ())}
        case = make_fields(CASE_FIELDS, CASE_LEVEL, self._cases[document_id], beside, reading)
        of_items = own(Scope.ITEM)
        return Determination(
            {**case, **own_record_fields(own(Scope.CASE), CASE_LEVEL, values)},
            tuple(
                make_item(item, beside, reading, own_record_fields(of_items, item.item_id, values))
                for item in sorted(self._items.get(document_id, ()), key=_position)
            ),
            row.state,
            row.next_item_id,
            row.hold_reason,
            tuple(map(make_note, self._notes.get(document_id, ()))),
            row.next_note_id,
            row.reading,
            self._codebook,
        )


_position = attrgetter("position")


def _flag(row: Row[Any]) -> Flag:
    return Flag(row.rule, row.severity, refs_from_json(row.fields), row.message, spans_from_json(row.evidence))


def _of(document_id: int) -> dict[str, int]:
    return {"document_id": document_id}


def _missing(document_id: int) -> StoreError:
    return StoreError(
        sentence("The store has no document number {document_id}; look at the queue again.", document_id=document_id)
    )


def _text_columns(source: SourceText) -> dict[str, Any]:
    return {
        "text": source.text,
        "page_starts": list(source.page_starts),
        "reader": source.reader,
        "doubts": list(source.doubts),
    }


def _text_of(document: Row[Any], row: Row[Any]) -> SourceText:
    return SourceText(
        document.name,
        document.sha256,
        document.media_type,
        row.text,
        tuple(row.page_starts),
        row.reader,
        tuple(row.doubts),
    )
