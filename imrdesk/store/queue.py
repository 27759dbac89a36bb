"""The queue in SQL: filtered, sorted, paged and counted there, never in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
)

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import Severity
from imrdesk.domain.queue import QueueColumn, QueueFacets, QueueQuery, QueueRow
from imrdesk.store.rows import CASES, DOCUMENTS, FLAGS

_JOINED = DOCUMENTS.join(CASES, CASES.c.document_id == DOCUMENTS.c.document_id)


def _text(column: ColumnElement[Any]) -> ColumnElement[str]:
    # Never NULL, for comparing two rows would have no answer then: a missing value comes before all others.
    return func.coalesce(type_coerce(column, Text), literal("", Text))


def _attention() -> ColumnElement[Any]:
    """Rank the documents in which a flag speaks of a field nobody has looked at, then those nobody has opened.

    The more it needs a person, the lower the number, so that those come first: one error outweighs any number of
    warnings, one warning any number of doubts.
    """
    weights = {Severity.ERROR: 10**9, Severity.WARNING: 10**5, Severity.DOUBT: 10}
    weight = func.sum(case(weights, value=FLAGS.c.severity))
    flags = select(weight).where(FLAGS.c.document_id == DOCUMENTS.c.document_id).scalar_subquery()
    unseen = case((DOCUMENTS.c.state == DocumentState.NEW, 1), else_=0)
    speaking = case((DOCUMENTS.c.to_look_at > 0, func.coalesce(flags, 0)), else_=0)
    return case((DOCUMENTS.c.state == DocumentState.REVIEWED, 1), else_=-(speaking + unseen))


_SORT_KEYS: Mapping[QueueColumn, ColumnElement[Any]] = {
    QueueColumn.CASE_NUMBER: _text(CASES.c.case_number),
    QueueColumn.NAME: func.lower(DOCUMENTS.c.name, type_=Text),
    QueueColumn.ITEMS: DOCUMENTS.c.item_count,
    QueueColumn.OUTCOME: _text(CASES.c.outcome),
    QueueColumn.FLAGS: DOCUMENTS.c.flag_count,
    QueueColumn.STATE: case({state: rank for rank, state in enumerate(DocumentState)}, value=DOCUMENTS.c.state),
    QueueColumn.DECISION_DATE: _text(CASES.c.decision_date),
    QueueColumn.ADDED: _text(DOCUMENTS.c.added_at),
    QueueColumn.ATTENTION: _attention(),
}
_SPECIALTIES = func.json_each(CASES.c.reviewer_specialties).table_valued("value", joins_implicitly=True)
_OUTCOME = _text(CASES.c.outcome)
_YEAR = func.substr(_text(CASES.c.decision_date), 1, 4, type_=Text)
_NO_SPECIALTY = func.coalesce(func.json_array_length(CASES.c.reviewer_specialties), 0) == 0


def queue_rows(connection: Connection, query: QueueQuery, offset: int, limit: int) -> tuple[QueueRow, ...]:
    """Return ``limit`` rows of the queue from ``offset`` on, in its order."""
    columns = select(
        DOCUMENTS.c.document_id,
        CASES.c.case_number,
        DOCUMENTS.c.name,
        DOCUMENTS.c.media_type,
        DOCUMENTS.c.item_count,
        CASES.c.outcome,
        DOCUMENTS.c.flag_count,
        DOCUMENTS.c.state,
        CASES.c.decision_date,
        DOCUMENTS.c.added_at,
        DOCUMENTS.c.to_look_at,
        DOCUMENTS.c.open_notes,
    )
    page = _ordered(_matching(columns, query), query).offset(offset).limit(limit)
    return tuple(_queue_row(row) for row in connection.execute(page))


def queue_ids(connection: Connection, query: QueueQuery) -> tuple[int, ...]:
    """Return the documents of the queue, in its order."""
    ids = _ordered(_matching(select(DOCUMENTS.c.document_id), query), query)
    return tuple(connection.scalars(ids))


def queue_count(connection: Connection, query: QueueQuery) -> int:
    """Return how many documents the queue shows."""
    return connection.scalar(_matching(select(func.count()), query)) or 0


def queue_states(connection: Connection, query: QueueQuery) -> dict[DocumentState, int]:
    """Return how many documents each state would show, whatever states the query asks for."""
    anywhere = replace(query, states=frozenset())
    counted = _matching(select(DOCUMENTS.c.state, func.count().label("documents")), anywhere).group_by(
        DOCUMENTS.c.state
    )
    found = {row.state: row.documents for row in connection.execute(counted)}
    return {state: found.get(state, 0) for state in DocumentState}


def queue_facets(connection: Connection, query: QueueQuery) -> QueueFacets:
    """Return how many documents each choice would show, whatever else of its kind the query asks for."""
    nothing: frozenset[str] = frozenset()
    flagged = replace(query, flagged_only=True, noted_only=False, states=frozenset())
    noted = replace(query, flagged_only=False, noted_only=True, states=frozenset())
    specialties = replace(query, specialties=nothing)
    without = _matching(select(func.count()), specialties).where(_NO_SPECIALTY)
    return QueueFacets(
        queue_states(connection, replace(query, flagged_only=False, noted_only=False)),
        _counted(connection, _OUTCOME, _matching(select(_OUTCOME, func.count()), replace(query, outcomes=nothing))),
        {
            **_counted(
                connection,
                _SPECIALTIES.c.value,
                _matching(select(_SPECIALTIES.c.value, func.count(DOCUMENTS.c.document_id.distinct())), specialties),
            ),
            **_some("", connection.scalar(without)),
        },
        _counted(connection, _YEAR, _matching(select(_YEAR, func.count()), replace(query, years=nothing))),
        queue_count(connection, flagged),
        queue_count(connection, noted),
    )


def _counted(connection: Connection, value: ColumnElement[Any], statement: Select[*tuple[Any, ...]]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(statement.group_by(value).order_by(value))}


def _some(value: str, count: int | None) -> dict[str, int]:
    return {value: count} if count else {}


def queue_neighbour(connection: Connection, query: QueueQuery, document_id: int, step: int) -> int | None:
    """Return the document ``step`` places after this one (before it, where negative).

    The document itself need not match the query: its place is where it would stand.
    """
    place = connection.execute(
        select(*_order_keys(query)).select_from(_JOINED).where(DOCUMENTS.c.document_id == document_id)
    ).one_or_none()
    if place is None or step == 0:
        return None
    forward = (step > 0) is not query.descending
    keys = tuple_(*_order_keys(query))
    here = tuple_(*(literal(value) for value in place))
    beyond = _matching(select(DOCUMENTS.c.document_id), query).where(keys > here if forward else keys < here)
    found = beyond.order_by(*_directed(_order_keys(query), descending=not forward)).offset(abs(step) - 1).limit(1)
    return connection.scalar(found)


def _matching(statement: Select[*tuple[Any, ...]], query: QueueQuery) -> Select[*tuple[Any, ...]]:
    statement = statement.select_from(_JOINED)
    if query.states:
        statement = statement.where(DOCUMENTS.c.state.in_(sorted(query.states)))
    if query.flagged_only:
        statement = statement.where(DOCUMENTS.c.flag_count > 0)
    if query.noted_only:
        statement = statement.where(DOCUMENTS.c.open_notes > 0)
    if query.outcomes:
        statement = statement.where(_OUTCOME.in_(sorted(query.outcomes)))
    if query.years:
        statement = statement.where(_YEAR.in_(sorted(query.years)))
    if query.specialties:
        there = select(1).select_from(_SPECIALTIES).where(_SPECIALTIES.c.value.in_(sorted(query.specialties))).exists()
        statement = statement.where(or_(there, _NO_SPECIALTY) if "" in query.specialties else there)
    for word in query.text.split():
        in_text = DOCUMENTS.c.search_text.contains(word.casefold(), autoescape=True)
        statement = statement.where(or_(in_text, DOCUMENTS.c.name.contains(word, autoescape=True)))
    return statement


def _order_keys(query: QueueQuery) -> tuple[ColumnElement[Any], ...]:
    """Return what the queue is ordered by; the document's number breaks ties, so that pages never overlap."""
    return (_SORT_KEYS[query.sort], DOCUMENTS.c.document_id)


def _ordered(statement: Select[*tuple[Any, ...]], query: QueueQuery) -> Select[*tuple[Any, ...]]:
    return statement.order_by(*_directed(_order_keys(query), descending=query.descending))


def _directed(keys: tuple[ColumnElement[Any], ...], *, descending: bool) -> list[ColumnElement[Any]]:
    return [key.desc() if descending else key.asc() for key in keys]


def _queue_row(row: Row[Any]) -> QueueRow:
    return QueueRow(
        row.document_id,
        row.case_number,
        row.name,
        row.media_type,
        row.item_count,
        row.outcome,
        row.flag_count,
        row.state,
        row.decision_date and row.decision_date.isoformat(),
        row.added_at,
        row.to_look_at,
        row.open_notes,
    )
