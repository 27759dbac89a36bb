"""What was done when, told from the log of changes, and the time that was measured."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, text

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.records import FieldState
from imrdesk.domain.work import DECIDED, Decision, TimeSpent, WorkDone
from imrdesk.store.beside import ACTIVITY
from imrdesk.store.columns import UtcDateTime
from imrdesk.store.engine import Transactions

_SINCE = bindparam("since", type_=UtcDateTime())
# Where a period begins in the log. Of a sum (``+``) the index of times tells the lowest; for that of the column SQLite
# would walk the log from its very first entry, and so it would where nothing said from which number on.
_FIRST = "(SELECT min(+change_id) FROM changes WHERE at >= :since)"
_IN_PERIOD = f"change_id >= {_FIRST} AND at >= :since"
# An undo names the first change of a run of typing, and takes back all of it.
_STEP = (
    "CASE action WHEN 'type on' THEN (SELECT max(first.change_id) FROM changes AS first"
    " WHERE first.document_id = changes.document_id AND first.change_id < changes.change_id"
    " AND first.action <> 'type on') ELSE change_id END"
)
# What a person decided one by one; confirming all the rest at once is no look at any of those fields.
_EDITS = text(
    f"SELECT {_STEP} AS step, document_id, reviewer, json_extract(edit.value, '$.key') AS key,"  # noqa: S608
    " coalesce(json_extract(edit.value, '$.item'), 0) AS item_id,"
    " json_extract(edit.value, '$.after.state') AS state,"
    " coalesce(json_extract(edit.value, '$.before.value'), '') NOT IN ('', '[]') AS had_value"
    " FROM changes, json_each(changes.body, '$.edits') AS edit"
    f" WHERE {_IN_PERIOD} AND action IN ('set', 'type on', 'confirm', 'mark absent', 'mark unclear', 'revert')"
    " ORDER BY change_id"
).bindparams(_SINCE)
_STATES = text(
    "SELECT change_id, document_id, reviewer, json_extract(body, '$.state[1]') AS state"  # noqa: S608
    f" FROM changes WHERE {_IN_PERIOD} AND action = 'set state' ORDER BY change_id"
).bindparams(_SINCE)
# By their numbers: the clock may have been set back between a change and its undo.
_TAKEN_BACK = text(
    "SELECT change_id, undoes FROM changes WHERE undoes IS NOT NULL"  # noqa: S608 -- our own names
    f" AND change_id > {_FIRST} ORDER BY change_id DESC"
).bindparams(_SINCE)


class WorkLog:
    """Reads and writes it; any thread may, each write is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def add_time(self, document_id: int, reviewer: str, started_at: datetime, seconds: int) -> None:
        """Remember that a reviewer was active in a document for so long."""
        row = {"document_id": document_id, "reviewer": reviewer, "started_at": started_at, "seconds": seconds}
        with self._transactions.writing() as connection:
            connection.execute(insert(ACTIVITY), row)

    def done(self, since: datetime) -> WorkDone:
        """Return what was done from ``since`` on, by what stands of it: what was taken back does not count."""
        with self._transactions.reading() as connection:
            gone = _taken_back(connection, since)
            return WorkDone(
                _decisions(connection, since, gone), _finished(connection, since, gone), _spent(connection, since)
            )

    def finished(self, since: datetime) -> frozenset[int]:
        """Return the documents that were marked reviewed from ``since`` on, and still were at the last word."""
        with self._transactions.reading() as connection:
            return frozenset(document for document, _ in _finished(connection, since, _taken_back(connection, since)))


def _taken_back(connection: Connection, since: datetime) -> frozenset[int]:
    """Return the changes that an undo took back; it comes after what it undoes, so after the first of the period."""
    gone: set[int] = set()
    for change_id, undoes in connection.execute(_TAKEN_BACK, {"since": since}):
        if change_id not in gone:
            gone.add(undoes)
    return frozenset(gone)


def _decisions(connection: Connection, since: datetime, gone: frozenset[int]) -> tuple[Decision, ...]:
    last: dict[tuple[Any, ...], Decision] = {}
    for row in connection.execute(_EDITS, {"since": since}):
        if row.step in gone:
            continue
        place, state = (row.document_id, row.item_id, row.key, row.reviewer), FieldState(row.state)
        before = last.pop(place, None)
        if state in DECIDED:
            emptied = bool(row.had_value) or (before is not None and before.amended)
            amended = state is FieldState.CORRECTED or (state is FieldState.ABSENT and emptied)
            last[place] = Decision(row.document_id, row.key, row.reviewer, state, amended)
    return tuple(last.values())


def _finished(connection: Connection, since: datetime, gone: frozenset[int]) -> tuple[tuple[int, str], ...]:
    last: dict[int, str] = {}
    for row in connection.execute(_STATES, {"since": since}):
        if row.change_id in gone:
            continue
        last.pop(row.document_id, None)
        if row.state == DocumentState.REVIEWED:
            last[row.document_id] = row.reviewer
    return tuple(last.items())


def _spent(connection: Connection, since: datetime) -> tuple[TimeSpent, ...]:
    table = ACTIVITY.c
    in_period = func.sum(table.seconds).filter(table.started_at >= since)
    found = select(table.document_id, table.reviewer, func.sum(table.seconds), func.coalesce(in_period, 0))
    rows = connection.execute(found.group_by(table.document_id, table.reviewer))
    return tuple(TimeSpent(*row) for row in rows)
