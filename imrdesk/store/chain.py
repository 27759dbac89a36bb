"""The log as a chain: each entry holds its hash and that of the one before, so that no past can be rewritten unseen.

How a hash is made is written into every store and never changes; another way would be another column.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, text

from imrdesk.domain.sentences import Sentence, sentence
from imrdesk.store.schema import CHAIN_START as START
from imrdesk.store.schema import TRIGGERS

_HEAD = text("SELECT change_id, hash FROM changes ORDER BY change_id DESC LIMIT 1")
_FILE = text("SELECT sha256 FROM documents WHERE document_id = :document_id")
_ENTRIES = text(
    "SELECT change_id, changes.document_id, sha256, action, field_key, item_id, body, reviewer, at, reason, undoes, "
    "previous, hash FROM changes LEFT JOIN documents USING (document_id) ORDER BY change_id"
)
_MADE = text("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")


class Entry(NamedTuple):
    """What a hash is made of, as it stands in the row; ``sha256`` is that of the document's file, if it is of one."""

    change_id: int
    document_id: int | None
    sha256: str | None
    action: str
    field_key: str | None
    item_id: int | None
    body: str
    reviewer: str
    at: str
    reason: str
    undoes: int | None


def chain_hash(previous: str, entry: Entry) -> str:
    """Return the SHA-256, in hex, of the hash before an entry and the entry: one JSON list in UTF-8, without blanks."""
    # What a damaged row may hold, and JSON cannot say, was never written: any words for it make another hash.
    written = json.dumps((previous, *entry), ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def head(connection: Connection) -> tuple[int, str]:
    """Return the number and the hash of the newest entry; where there is none, 0 and the chain's start."""
    newest = connection.execute(_HEAD).one_or_none()
    return (0, START) if newest is None else (newest.change_id, newest.hash)


def file_hash(connection: Connection, document_id: int | None) -> str | None:
    """Return the SHA-256 of a document's file, as each entry about it holds it; none where it is about no document."""
    return connection.scalar(_FILE, {"document_id": document_id})


def chain_problems(connection: Connection) -> Iterator[str]:
    """Yield where the chain is broken, a sentence each, and which of its guards is missing."""
    made = {row.sql.replace(" IF NOT EXISTS", "") for row in connection.execute(_MADE)}
    for trigger in TRIGGERS:
        if trigger.replace(" IF NOT EXISTS", "") not in made:
            name = trigger.split()[5]
            yield sentence(
                "The guard {name} of the log is missing or not what it should be."
                if name.startswith("changes_")
                else "The guard {name} of the store is missing or not what it should be.",
                name=name,
            )
    last, previous = 0, START
    for *columns, follows, said in connection.execute(_ENTRIES):
        entry = Entry(*columns)
        name = _named(entry)
        if follows != previous:
            yield sentence(
                "{change} does not follow what stands before it: an entry was taken out, put in or altered after "
                "change {last}."
                if last
                else "{change} does not follow what stands before it: an entry was taken out, put in or altered at its "
                "beginning.",
                change=name,
                last=last,
            )
        if chain_hash(follows, entry) != said:
            yield sentence("{change} is not what was written: its hash does not fit.", change=name)
        last, previous = entry.change_id, said


def _named(entry: Entry) -> Sentence:
    return sentence(
        "Change {number} (own fields, {reviewer}, {at} UTC)"
        if entry.document_id is None
        else "Change {number} (document {document_id}, {reviewer}, {at} UTC)",
        number=entry.change_id,
        document_id=entry.document_id,
        reviewer=entry.reviewer,
        at=entry.at,
    )
