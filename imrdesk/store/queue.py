"""The queue in SQL: filtered, sorted, paged and counted there, never in Python."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, func, literal, select, tuple_, type_coerce

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn, QueueFacets, QueueQuery, QueueRow, QueueStretch, Trait
from imrdesk.store.facets import count_values
from imrdesk.store.groups import Group, count_facets, fits, load_groups
from imrdesk.store.marked import among, marked
from imrdesk.store.narrowing import find
from imrdesk.store.own_facets import count_own
from imrdesk.store.own_fields import load_codebook
from imrdesk.store.schema import DOCUMENTS

_KEYS: Mapping[QueueColumn, ColumnElement[Any]] = {
    QueueColumn.CASE_NUMBER: DOCUMENTS.c.case_number,
    QueueColumn.NAME: DOCUMENTS.c.folded_name,
    QueueColumn.ITEMS: DOCUMENTS.c.item_count,
    QueueColumn.OUTCOME: DOCUMENTS.c.outcome,
    QueueColumn.FLAGS: DOCUMENTS.c.flag_count,
    QueueColumn.STATE: DOCUMENTS.c.state_rank,
    QueueColumn.DECISION_DATE: DOCUMENTS.c.decision_date,
    QueueColumn.ADDED: type_coerce(DOCUMENTS.c.added_at, Text),
    QueueColumn.ATTENTION: DOCUMENTS.c.attention,
}
"""What each order goes by; every one has an index (schema.QUEUE_ORDERS)."""
_GROUPED = select(DOCUMENTS.c.group_id, func.count()).group_by(DOCUMENTS.c.group_id)
_STATES = select(DOCUMENTS.c.state, func.count()).group_by(DOCUMENTS.c.state)
_Rows = Select[*tuple[Any, ...]]


def queue_rows(connection: Connection, query: QueueQuery, offset: int, limit: int) -> tuple[QueueRow, ...]:
    """Return ``limit`` rows of the queue from ``offset`` on, in its order."""
    columns = select(
        DOCUMENTS.c.document_id,
        DOCUMENTS.c.case_number,
        DOCUMENTS.c.name,
        DOCUMENTS.c.media_type,
        DOCUMENTS.c.item_count,
        DOCUMENTS.c.outcome,
        DOCUMENTS.c.flag_count,
        DOCUMENTS.c.state,
        DOCUMENTS.c.decision_date,
        DOCUMENTS.c.added_at,
        DOCUMENTS.c.to_look_at,
        DOCUMENTS.c.open_notes,
    )
    page = _ordered(_matching(connection, columns, query), query).offset(offset).limit(limit)
    return tuple(_queue_row(row) for row in connection.execute(page))


def queue_ids(connection: Connection, query: QueueQuery) -> tuple[int, ...]:
    """Return the documents of the queue, in its order."""
    ids = _ordered(_matching(connection, select(DOCUMENTS.c.document_id), query), query)
    return tuple(connection.scalars(ids))


def queue_count(connection: Connection, query: QueueQuery) -> int:
    """Return how many documents the queue shows."""
    if find(connection, query) is not None:
        return sum(documents for group, documents in _counted(connection, query) if fits(group, query))
    return connection.scalar(_matching(connection, select(func.count()).select_from(DOCUMENTS), query)) or 0


def queue_lines(connection: Connection, query: QueueQuery) -> int:
    """Return how many lines their items make, where a document without any still has one."""
    lines = select(func.sum(func.max(DOCUMENTS.c.item_count, 1)))
    return connection.scalar(_matching(connection, lines, query)) or 0


def queue_states(connection: Connection, query: QueueQuery) -> dict[DocumentState, int]:
    """Return how many documents each state would show, whatever states the query asks for."""
    anywhere = replace(query, states=frozenset())
    found = Counter[DocumentState]()
    if not anywhere.is_filtered:
        # Of all documents the index of states tells it: no group need be looked at.
        found.update({row[0]: row[1] for row in connection.execute(_STATES)})
        return {state: found[state] for state in DocumentState}
    for group, documents in _counted(connection, query):
        if fits(group, anywhere):
            found[group.state] += documents
    return {state: found[state] for state in DocumentState}


def queue_facets(connection: Connection, query: QueueQuery) -> QueueFacets:
    """Return how many documents each choice would show, whatever else of its kind the query asks for."""
    return count_facets(_counted(connection, query), query)


def queue_values(connection: Connection, query: QueueQuery, kind: str) -> dict[str, int]:
    """Return how many documents each value of a kind would show, whatever else of its kind the query asks for.

    A kind is a :class:`Trait`, or the key of an own field.
    """
    if kind in set(Trait):
        others = replace(query, **{kind: frozenset()})
        return count_values(connection, Trait(kind), _left(connection, others), queue_count(connection, others))
    field = load_codebook(connection).get(kind)
    if field is None:
        return {}
    others = replace(query, own=frozenset(each for each in query.own if not each.startswith(f"{kind}=")))
    return count_own(connection, field, _left(connection, others), queue_count(connection, others))


def _left(connection: Connection, query: QueueQuery) -> bytes | None:
    """Return the documents a query leaves, marked; ``None`` where that is all of them."""
    if not query.is_filtered:
        return None
    numbers = select(func.json_group_array(DOCUMENTS.c.document_id))
    return marked(json.loads(connection.scalar(_matching(connection, numbers, query)) or "[]"))


def _counted(connection: Connection, query: QueueQuery) -> Iterator[tuple[Group, int]]:
    """Yield the groups with the number of their documents that the query's words, traits and own values leave."""
    found = find(connection, query)
    counts = {row[0]: row[1] for row in connection.execute(_GROUPED)} if found is None else found.groups
    for group in load_groups(connection):
        if group.group_id in counts:
            yield group, counts[group.group_id]


def queue_neighbour(connection: Connection, query: QueueQuery, document_id: int, step: int) -> int | None:
    """Return the document ``step`` places after this one (before it, where negative).

    The document itself need not match the query: its place is where it would stand.
    """
    place = connection.execute(select(*_order_keys(query)).where(DOCUMENTS.c.document_id == document_id)).one_or_none()
    if place is None or step == 0:
        return None
    forward = (step > 0) is not query.descending
    keys = tuple_(*_order_keys(query))
    here = tuple_(*(literal(value) for value in place))
    beyond = _matching(connection, select(DOCUMENTS.c.document_id), query).where(
        keys > here if forward else keys < here
    )
    found = beyond.order_by(*_directed(_order_keys(query), descending=not forward)).offset(abs(step) - 1).limit(1)
    return connection.scalar(found)


def queue_around(connection: Connection, query: QueueQuery, document_id: int | None, size: int) -> QueueStretch:
    """Return two pages of ``size`` rows around a document; the first two, where there is none of that number.

    At least half a page stands on each side of it, as far as there are rows.
    """
    place = _place(connection, query, document_id)
    start = max(0, (place - size // 2) // size * size)
    rows = queue_rows(connection, query, start, 2 * size)
    return QueueStretch(queue_count(connection, query), start, rows, place)


def _place(connection: Connection, query: QueueQuery, document_id: int | None) -> int:
    """Return how many documents of the queue stand before the place of this one; 0 where there is no such document."""
    own = _order_keys(query)
    here = connection.execute(select(*own).where(DOCUMENTS.c.document_id == document_id)).one_or_none()
    if here is None:
        return 0
    keys, those = tuple_(*own), tuple_(*(literal(value) for value in here))
    before = _matching(connection, select(func.count()).select_from(DOCUMENTS), query)
    return connection.scalar(before.where(keys > those if query.descending else keys < those)) or 0


def _matching(connection: Connection, statement: _Rows, query: QueueQuery) -> _Rows:
    found = find(connection, query)
    if found is not None:
        statement = statement.where(found.condition)
    if not _asks_of_groups(query):
        return statement
    groups = [group.group_id for group in load_groups(connection) if fits(group, query)]
    return statement.where(among(DOCUMENTS.c.group_id, marked(groups)))


def _asks_of_groups(query: QueueQuery) -> bool:
    marked = query.flagged_only or query.noted_only
    return bool(marked or query.states or query.outcomes or query.specialties or query.years)


def _order_keys(query: QueueQuery) -> tuple[ColumnElement[Any], ...]:
    """Return what the queue is ordered by; the document's number breaks ties, so that pages never overlap."""
    return (_KEYS[query.sort], DOCUMENTS.c.document_id)


def _ordered(statement: Select[*tuple[Any, ...]], query: QueueQuery) -> Select[*tuple[Any, ...]]:
    return statement.order_by(*_directed(_order_keys(query), descending=query.descending))


def _directed(keys: tuple[ColumnElement[Any], ...], *, descending: bool) -> list[ColumnElement[Any]]:
    return [key.desc() if descending else key.asc() for key in keys]


def _queue_row(row: Row[Any]) -> QueueRow:
    return QueueRow(
        row.document_id,
        row.case_number or None,
        row.name,
        row.media_type,
        row.item_count,
        row.outcome or None,
        row.flag_count,
        row.state,
        row.decision_date or None,
        row.added_at,
        row.to_look_at,
        row.open_notes,
    )
