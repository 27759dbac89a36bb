"""One moment of a store: what is read of it together is as it stood then, whatever is written meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.codebook import Codebook
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.queue import QueueQuery
from imrdesk.store.chain import head
from imrdesk.store.documents import StoredDocument, load_documents
from imrdesk.store.own_fields import load_codebook
from imrdesk.store.queue import queue_count, queue_ids, queue_lines
from imrdesk.store.recording import load_log
from imrdesk.store.schema import CASES, CHANGES, DOCUMENTS
from imrdesk.store.streaming import stream_records, stream_whole
from imrdesk.store.terms import load_terms

_FIRST = select(DOCUMENTS.c.sha256, DOCUMENTS.c.added_at).order_by(DOCUMENTS.c.document_id).limit(1)
_CHANGED = select(CHANGES.c.document_id).where(CHANGES.c.document_id.is_not(None)).distinct()
_NEWEST = select(func.max(DOCUMENTS.c.document_id))
_NAMES = (
    select(DOCUMENTS.c.document_id, DOCUMENTS.c.name, CASES.c.case_number)
    .join(CASES, CASES.c.document_id == DOCUMENTS.c.document_id)
    .order_by(DOCUMENTS.c.document_id)
)


class Snapshot:
    """Reads one moment, for as long as the block lasts that it was opened in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def head(self) -> tuple[int, str]:
        """Return the number and the hash of the newest change; where there is none, 0 and zeros."""
        return head(self._connection)

    @property
    def newest_document(self) -> int:
        """Return the highest number of a document, 0 where there is none."""
        return self._connection.scalar(_NEWEST) or 0

    @property
    def birth(self) -> tuple[str, datetime] | None:
        """Return the hash of the first file that was ever added and when that was; ``None`` in an empty store."""
        row = self._connection.execute(_FIRST).one_or_none()
        return None if row is None else (row.sha256, row.added_at)

    @property
    def codebook(self) -> Codebook:
        """Return the own fields."""
        return load_codebook(self._connection)

    @property
    def terms(self) -> tuple[AddedTerm, ...]:
        """Return the reviewers' own terms, in the order they were added."""
        return load_terms(self._connection)

    def count(self, query: QueueQuery) -> int:
        """Return how many documents the query shows."""
        return queue_count(self._connection, query)

    def lines(self, query: QueueQuery) -> int:
        """Return how many lines the items of these documents make, where a document without any still has one."""
        return queue_lines(self._connection, query)

    def ids(self, query: QueueQuery) -> tuple[int, ...]:
        """Return the documents of the query, in its order."""
        return queue_ids(self._connection, query)

    def changed_since(self, change_id: int, document_id: int) -> frozenset[int]:
        """Return the documents with a change after the one numbered so, and those numbered after ``document_id``."""
        changed = _CHANGED.where(CHANGES.c.change_id > change_id)
        added = select(DOCUMENTS.c.document_id).where(DOCUMENTS.c.document_id > document_id)
        return frozenset(self._connection.scalars(changed)) | frozenset(self._connection.scalars(added))

    def names(self) -> Iterator[tuple[int, str, str | None]]:
        """Yield of each document its number, the name of its file and its case number, in the order of the numbers."""
        for row in self._connection.execute(_NAMES):
            yield row.document_id, row.name, row.case_number

    def documents(self, ids: Sequence[int]) -> Iterator[StoredDocument]:
        """Yield documents, in this order, whole but for their originals; some dozen are in memory at a time.

        Raises:
            StoreError: there is none of that number.
        """
        return load_documents(self._connection, ids)

    def records(self, ids: Sequence[int], *, evidence: bool = False) -> Iterator[ExportedDocument]:
        """Yield documents, in this order, without their logs; some hundred are in memory at a time.

        Without ``evidence`` they come without their texts, and what stands behind their values is read when it is
        asked for.
        """
        return stream_whole(self._connection, ids) if evidence else stream_records(self._connection, ids)

    def log(self, document_id: int) -> tuple[LoggedChange, ...]:
        """Return all changes of a document, oldest first."""
        return load_log(self._connection, document_id)
