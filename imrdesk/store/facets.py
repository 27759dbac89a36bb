"""Filtering and counting by what documents may have several of (traits)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, func, or_, select, text

from imrdesk.domain.queue import QueueQuery, Trait
from imrdesk.domain.sentences import word
from imrdesk.store.marked import among
from imrdesk.store.schema import DOCUMENTS, TRAITS
from imrdesk.store.traits import ALL_TRAITS

# A sum is in no index: SQLite then goes through that of the groups, which is all that is asked for, and looks each up.
_NUMBER = DOCUMENTS.c.document_id + 0
_DIFFERENCE = text(
    f"SELECT count(*) FROM (SELECT * FROM ({' UNION '.join(ALL_TRAITS)}) EXCEPT "  # noqa: S608 -- our own statements
    "SELECT kind, value, document_id FROM traits)"
)


def trait_conditions(query: QueueQuery) -> Iterator[ColumnElement[bool]]:
    """Yield what leaves the documents with one of the values asked for, of each kind that is asked for."""
    for kind in Trait:
        values = query.values_of(kind)
        if values:
            yield _has_one(kind, values)


def count_values(connection: Connection, kind: Trait, others: bytes | None, total: int) -> dict[str, int]:
    """Return how many documents have each value of a kind; an empty text stands for those that have none.

    ``others`` are the documents left by all else that is asked for, marked (``None``: all there are), ``total`` their
    number.
    """
    counted = select(TRAITS.c.value, func.count()).where(TRAITS.c.kind == kind).group_by(TRAITS.c.value)
    having = select(func.count(TRAITS.c.document_id.distinct())).where(TRAITS.c.kind == kind)
    if others is not None:
        counted, having = (each.where(among(TRAITS.c.document_id, others)) for each in (counted, having))
    found = {row[0]: row[1] for row in connection.execute(counted)}
    without = total - (connection.scalar(having) or 0)
    return {**({"": without} if without else {}), **found}


def trait_problems(connection: Connection) -> Iterator[str]:
    """Yield a sentence where the traits are not what the records make."""
    if connection.scalar(_DIFFERENCE):
        yield word("What the queue is filtered by does not say what stands in the records.")


def _has_one(kind: Trait, values: frozenset[str]) -> ColumnElement[bool]:
    of_kind = select(TRAITS.c.document_id).where(TRAITS.c.kind == kind)
    wanted = sorted(values - {""})
    has = _NUMBER.in_(of_kind.where(TRAITS.c.value.in_(wanted)))
    return or_(has, _NUMBER.not_in(of_kind)) if "" in values else has
