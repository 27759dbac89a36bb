"""The queue: which documents there are under a query, and which comes next."""

from __future__ import annotations

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueFacets, QueueQuery, QueueRow, QueueStretch
from imrdesk.store import Store

_ALL = QueueQuery()


class Queue:
    """Reads the queue of one store; filtered, sorted and paged by the store, never here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, query: QueueQuery, offset: int, limit: int) -> list[QueueRow]:
        """Return up to ``limit`` rows from ``offset`` on."""
        return list(self._store.rows(query, offset, limit))

    def count(self, query: QueueQuery = _ALL) -> int:
        """Return how many documents match."""
        return self._store.count(query)

    def state_counts(self, query: QueueQuery = _ALL) -> dict[DocumentState, int]:
        """Return how many documents of each state match, whatever states the query asks for."""
        return self._store.state_counts(query)

    def facets(self, query: QueueQuery) -> QueueFacets:
        """Return how many documents each choice of the filter would show, beside what else the query asks for."""
        return self._store.facets(query)

    def values(self, query: QueueQuery, kind: str) -> dict[str, int]:
        """Return how many documents each value of a kind would show; an empty text stands for those without any.

        A kind is a trait, or the key of an own field.
        """
        return self._store.values(query, kind)

    def neighbour(self, query: QueueQuery, document_id: int, step: int) -> int | None:
        """Return the document ``step`` places after this one (before, where negative); ``None`` beyond the ends.

        This one need not match any longer: its place is where it would stand.
        """
        return self._store.neighbour(query, document_id, step)

    def around(self, query: QueueQuery, document_id: int | None, size: int) -> QueueStretch:
        """Return two pages of ``size`` rows around where a document stands, or would stand; without one the first."""
        return self._store.around(query, document_id, size)

    def find(self, sha256: str) -> int | None:
        """Return the document made of the file with that hash; ``None`` where there is none."""
        return self._store.find(sha256)

    def holds(self, document_id: int) -> bool:
        """Tell whether the store has a document of that number."""
        return self._store.holds(document_id)
