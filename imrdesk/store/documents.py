"""Documents into the store and out of it, whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Insert, Integer, Row, bindparam, func, insert, select

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
from imrdesk.store.findings import insert_findings, insert_sketch, load_findings
from imrdesk.store.groups import find_group, group_columns
from imrdesk.store.own_fields import load_codebook, load_own_values, own_record_fields
from imrdesk.store.packing import packed_bytes, unpacked_bytes
from imrdesk.store.rows import (
    CASE_LEVEL,
    CASES,
    DOCUMENTS,
    ENTRIES,
    FLAGS,
    ITEMS,
    LATER_READINGS,
    NOTES,
    TEXTS,
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
from imrdesk.store.schema import ChangeRow, Document, FlagRow, Original, ReadingRow, SourceTextRow
from imrdesk.store.seals import seal, seal_later

# Statements are built once: building them takes SQLAlchemy longer than SQLite takes to run them.
_ID = bindparam("document_id", type_=Integer)
_DOCUMENT = select(DOCUMENTS).where(DOCUMENTS.c.document_id == _ID)
_KNOWN = select(Document.document_id).where(Document.document_id == _ID)
_SAME_FILE = select(Document.document_id).where(Document.sha256 == bindparam("sha256"))
_ORIGINAL = select(Original.content, Original.packing).where(Original.document_id == _ID)
_TEXT = select(TEXTS).where(TEXTS.c.document_id == _ID)
_READING = select(ReadingRow.body).where(ReadingRow.document_id == _ID)
_LATER_READING = select(LATER_READINGS.c.body).where(
    LATER_READINGS.c.document_id == _ID, LATER_READINGS.c.number == bindparam("number", type_=Integer)
)
_CASE = select(CASES).where(CASES.c.document_id == _ID)
_ITEMS = select(ITEMS).where(ITEMS.c.document_id == _ID).order_by(ITEMS.c.position)
_ENTRIES = select(ENTRIES).where(ENTRIES.c.document_id == _ID)
_NOTES = select(NOTES).where(NOTES.c.document_id == _ID).order_by(NOTES.c.note_id)
_FLAGS = select(FLAGS).where(FLAGS.c.document_id == _ID).order_by(FLAGS.c.flag_id)
_NEWEST_CHANGE = select(func.max(ChangeRow.change_id)).where(ChangeRow.document_id == _ID)


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
    connection.execute(insert(Original), {**owned, "content": content, "packing": packing})
    connection.execute(insert(SourceTextRow), {**owned, **_text_columns(source)})
    connection.execute(insert(ReadingRow), {**owned, **reading_columns(new.reading)})
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
        connection.execute(insert(FlagRow), [{"document_id": document_id, **flag_columns(flag)} for flag in flags])


def load_document(connection: Connection, document_id: int) -> StoredDocument:
    """Read a document, whole but for its original.

    Raises:
        StoreError: there is no such document.
    """
    document = _the_row(connection, document_id)
    reading = load_reading(connection, document_id)
    return StoredDocument(
        document_id,
        document.name,
        document.path,
        document.added_at,
        _load_text(connection, document),
        reading if document.reading == 1 else load_reading(connection, document_id, document.reading),
        _load_record(connection, document, reading),
        load_flags(connection, document_id),
        newest_change(connection, document_id),
        load_findings(connection, document_id),
    )


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
    return reading_from_json(body)


def load_flags(connection: Connection, document_id: int) -> tuple[Flag, ...]:
    """Read a document's flags, in their order."""
    return tuple(
        Flag(row.rule, row.severity, refs_from_json(row.fields), row.message, spans_from_json(row.evidence))
        for row in connection.execute(_FLAGS, _of(document_id))
    )


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


def _the_row(connection: Connection, document_id: int) -> Row[Any]:
    row = connection.execute(_DOCUMENT, _of(document_id)).one_or_none()
    if row is None:
        raise _missing(document_id)
    return row


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


def _load_text(connection: Connection, document: Row[Any]) -> SourceText:
    row = connection.execute(_TEXT, _of(document.document_id)).one()
    return SourceText(
        document.name,
        document.sha256,
        document.media_type,
        row.text,
        tuple(row.page_starts),
        row.reader,
        tuple(row.doubts),
    )


def _load_record(connection: Connection, document: Row[Any], reading: Reading) -> Determination:
    own = _of(document.document_id)
    codebook = load_codebook(connection)
    values = load_own_values(connection, document.document_id) if codebook.fields else {}
    beside = {(entry.item_id, entry.key): entry for entry in connection.execute(_ENTRIES, own)}
    case = make_fields(CASE_FIELDS, CASE_LEVEL, connection.execute(_CASE, own).one(), beside, reading)
    of_items = codebook.own(Scope.ITEM)
    return Determination(
        {**case, **own_record_fields(codebook.own(Scope.CASE), CASE_LEVEL, values)},
        tuple(
            make_item(row, beside, reading, own_record_fields(of_items, row.item_id, values))
            for row in connection.execute(_ITEMS, own)
        ),
        document.state,
        document.next_item_id,
        document.hold_reason,
        tuple(make_note(row) for row in connection.execute(_NOTES, own)),
        document.next_note_id,
        document.reading,
        codebook,
    )
