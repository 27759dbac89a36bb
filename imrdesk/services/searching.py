"""Searching all sources and records; what cannot be understood becomes a hint, never an error."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.search import SearchPage
from imrdesk.services.query_words import QueryProblem, read_query
from imrdesk.store import Store


@dataclass(frozen=True, slots=True)
class SearchHint:
    """Why what is typed cannot be looked for, in a sentence that says what could be."""

    sentence: str


class Searching:
    """Looks for words in one store; any thread may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, typed: str, limit: int = 20, offset: int = 0) -> SearchPage | SearchHint:
        """Return the documents in which what is typed is found, in the order they were added, or a hint.

        Several words must all be there; ``AND``, ``OR``, ``NOT`` and parentheses say otherwise. ``"…"`` makes a
        phrase, ``word*`` a beginning; ``rationale:word`` looks in that field, own or built in, ``source:word`` in the
        source alone.

        Raises:
            StoreError: the store cannot be read.
        """
        try:
            query = read_query(typed, self._store.own_fields.load())
        except QueryProblem as problem:
            return SearchHint(str(problem))
        return SearchPage() if query is None else self._store.search(query, limit, offset)
