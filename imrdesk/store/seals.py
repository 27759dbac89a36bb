"""Seals: a hash of what a document was stored with, so that a damaged byte of it is never taken for the truth.

SQLite notices a broken page, not another letter in a sound one. Originals are known by their files' hashes and the log
by its chain; a record is proven by replay. What is left is sealed here: where the document came from, its text and its
reading. How a seal is made is written into every store and never changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.orm import Mapped, mapped_column

from imrdesk.store.schema import Base

PARTS: Mapping[str, tuple[str, str]] = {
    "origin": ("documents", "sha256, name, path, media_type, added_at, layout"),
    "text": ("texts", "text, page_starts, reader, doubts"),
    "reading": ("readings", "parser, body"),
}
"""What is sealed: the table and its columns, whose text as it stands in the row makes the hash."""
_ROWS = {
    part: text(f"SELECT {columns} FROM {table} WHERE document_id = :document_id")  # noqa: S608 -- names of our own
    for part, (table, columns) in PARTS.items()
}
_SEALS = text("SELECT part, hash FROM seals WHERE document_id = :document_id")
_SET = text("INSERT OR REPLACE INTO seals (document_id, part, hash) VALUES (:document_id, :part, :hash)")


class SealRow(Base):
    """The seal of one part of a document; no foreign key, so that what is lost is missed."""

    __tablename__ = "seals"

    document_id: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str]


SEALS: Table = Base.metadata.tables["seals"]


def seal_hash(columns: Iterable[Any]) -> str:
    """Return the SHA-256, in hex, of columns as they stand in a row: one JSON list in UTF-8, without blanks."""
    written = json.dumps(list(columns), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def seal(connection: Connection, document_id: int) -> None:
    """Seal a document as it stands; whoever writes its text or its reading does this in the same transaction."""
    for part, rows in _ROWS.items():
        row = connection.execute(rows, {"document_id": document_id}).one()
        connection.execute(_SET, {"document_id": document_id, "part": part, "hash": seal_hash(row)})


def broken_seals(connection: Connection, document_id: int) -> Iterator[str]:
    """Yield the parts of a document that are not what was stored, or have no seal."""
    seals = {row.part: row.hash for row in connection.execute(_SEALS, {"document_id": document_id})}
    for part, rows in _ROWS.items():
        row = connection.execute(rows, {"document_id": document_id}).one_or_none()
        if row is None or seals.get(part) != seal_hash(row):
            yield part
