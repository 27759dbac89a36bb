"""Seals: a hash of what a document was stored with, so that a damaged byte of it is never taken for the truth.

SQLite notices a broken page, not another letter in a sound one. Originals are known by their files' hashes and the log
by its chain; a record is proven by replay. What is left is sealed: here where the document came from, its text and its
readings, in ``row_seals.py`` what is written anew now and then. How a seal is made is written into every store and
never changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Integer, Table, Text, text

from imrdesk.errors import StoreError
from imrdesk.store.columns import filled
from imrdesk.store.packing import unpacked
from imrdesk.store.schema import METADATA

PARTS: Mapping[str, tuple[str, str]] = {
    "origin": ("documents", "sha256, name, path, media_type, added_at, layout"),
    "text": ("texts", "text, page_starts, reader, doubts"),
    "reading": ("readings", "parser, body"),
}
"""What is sealed: the table and its columns; what stands in the row, uncompressed, makes the hash."""
_ROWS = {
    part: text(f"SELECT {columns} FROM {table} WHERE document_id = :document_id")  # noqa: S608 -- names of our own
    for part, (table, columns) in PARTS.items()
}
_LATER = text("SELECT number, parser, body FROM later_readings WHERE document_id = :document_id ORDER BY number")
_READING = "reading "
_NUMBERS = text("SELECT number FROM later_readings WHERE document_id = :document_id ORDER BY number")
_SEALS = text("SELECT part, hash FROM seals WHERE document_id = :document_id")
SET_SEAL = text("INSERT OR REPLACE INTO seals (document_id, part, hash) VALUES (:document_id, :part, :hash)")

SEALS = Table(
    "seals",
    METADATA,
    filled("document_id", Integer, primary_key=True),
    filled("part", Text, primary_key=True),
    filled("hash", Text),
)
"""The seal of one part of a document; no foreign key, so that what is lost is missed."""


def seal_hash(columns: Iterable[Any]) -> str:
    """Return the SHA-256, in hex, of columns of a row, uncompressed: one JSON list in UTF-8, without blanks."""
    # What a damaged row may hold, and JSON cannot say, was never sealed: any words for it make another hash.
    plain = [unpacked(column) for column in columns]
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def later_part(number: int) -> str:
    """Return the name under which a reading after the first is sealed."""
    return f"{_READING}{number}"


def later_numbers(connection: Connection, document_id: int) -> tuple[int, ...]:
    """Return the numbers of the readings of a document after the first."""
    return tuple(connection.scalars(_NUMBERS, {"document_id": document_id}))


def seal(connection: Connection, document_id: int) -> None:
    """Seal a document as it was added; whoever writes its text or first reading does this in the same transaction."""
    for part, rows in _ROWS.items():
        row = connection.execute(rows, {"document_id": document_id}).one()
        connection.execute(SET_SEAL, {"document_id": document_id, "part": part, "hash": seal_hash(row)})


def seal_later(connection: Connection, document_id: int) -> None:
    """Seal the later readings of a document that have no seal yet, in the transaction that writes them."""
    known = load_seals(connection, document_id)
    for part, made in _later(connection, document_id).items():
        if part not in known:
            connection.execute(SET_SEAL, {"document_id": document_id, "part": part, "hash": made})


def broken_seals(connection: Connection, document_id: int) -> Iterator[str]:
    """Yield the parts of a document, as it was added, that are not what was stored, or have no seal."""
    known = load_seals(connection, document_id)
    for part, rows in _ROWS.items():
        row = connection.execute(rows, {"document_id": document_id}).one_or_none()
        if row is None or known.get(part) != _hash_of(row):
            yield part


def broken_later_seals(connection: Connection, document_id: int) -> Iterator[str]:
    """Yield the later readings of a document that are not what was stored, have no seal, or are gone."""
    known, there = load_seals(connection, document_id), _later(connection, document_id)
    for part in sorted({*there, *(part for part in known if part.startswith(_READING))}):
        if known.get(part) != there.get(part):
            yield part


def load_seals(connection: Connection, document_id: int) -> dict[str, str]:
    """Return the seals of a document, by what they are of."""
    return {row.part: row.hash for row in connection.execute(_SEALS, {"document_id": document_id})}


def _later(connection: Connection, document_id: int) -> dict[str, str]:
    rows = connection.execute(_LATER, {"document_id": document_id})
    return {later_part(number): _hash_of(columns) for number, *columns in rows}


def _hash_of(columns: Iterable[Any]) -> str:
    """Return the seal that columns ought to have; what cannot be uncompressed any more has none."""
    try:
        return seal_hash(columns)
    except StoreError:
        return ""
