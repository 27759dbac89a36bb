"""Groups of the queue: documents that none of its filters tells apart share one.

A store of a hundred thousand documents has some thousand groups. Filters and counts ask these, and each order of the
queue is an index that holds the group of every document, so that a page is found without reading the documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from json import loads
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, bindparam, insert, select, type_coerce

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import Flag
from imrdesk.domain.queue import QueueFacets, QueueQuery
from imrdesk.domain.records import Determination
from imrdesk.domain.values import as_text
from imrdesk.store.rows import Columns
from imrdesk.store.schema import GROUPS

_SAME = select(GROUPS.c.group_id).where(
    *(column == bindparam(column.name) for column in GROUPS.c if not column.primary_key)
)
_NEW = insert(GROUPS).returning(GROUPS.c.group_id)
# As text: a list is read once for all the groups that hold it.
_SPECIALTIES = type_coerce(GROUPS.c.specialties, Text).label("specialties")
_GROUP = select(
    GROUPS.c.group_id,
    GROUPS.c.state,
    GROUPS.c.flagged,
    GROUPS.c.noted,
    GROUPS.c.outcome,
    GROUPS.c.year,
    _SPECIALTIES,
).order_by(GROUPS.c.group_id)
_MEMORY = "groups"


class Group(NamedTuple):
    """What the filters see of each document of a group; an empty text stands for no outcome, or no decision date."""

    group_id: int
    state: DocumentState
    flagged: bool
    noted: bool
    outcome: str
    year: str
    specialties: frozenset[str]


def group_columns(record: Determination, flags: Iterable[Flag]) -> Columns:
    """Return what the group of a document says of it."""
    values = record.fields
    specialties = values["reviewer_specialties"].value
    return {
        "state": record.state,
        "flagged": bool(tuple(flags)),
        "noted": bool(record.open_notes),
        "outcome": as_text(values["outcome"].value),
        "year": as_text(values["decision_date"].value)[:4],
        "specialties": list(specialties) if isinstance(specialties, tuple) else [],
    }


def find_group(connection: Connection, columns: Columns) -> int:
    """Return the number of the group that says this, made where there is none."""
    known = connection.scalar(_SAME, columns)
    return connection.execute(_NEW, columns).scalar_one() if known is None else known


def load_groups(connection: Connection) -> Sequence[Group]:
    """Return all groups, those among them that no document is in any longer.

    A group is never changed nor removed, so each connection remembers those it has read.
    """
    known: list[Group] = connection.info.setdefault(_MEMORY, [])
    newest = known[-1].group_id if known else 0
    known += [_group(row) for row in connection.execute(_GROUP.where(GROUPS.c.group_id > newest))]
    return known


def fits(group: Group, query: QueueQuery) -> bool:
    """Tell whether a query's filters, its text aside, leave the documents of a group."""
    return _is_marked(group, query) and all(_chosen(group, query))


def count_facets(groups: Iterable[tuple[Group, int]], query: QueueQuery) -> QueueFacets:
    """Return how many documents each choice would show; ``groups`` come with the number of their documents."""
    states: Counter[DocumentState] = Counter()
    outcomes: Counter[str] = Counter()
    specialties: Counter[str] = Counter()
    years: Counter[str] = Counter()
    flagged = noted = 0
    for group, documents in groups:
        outcome, year, specialty = _chosen(group, query)
        marked = _is_marked(group, query)
        if outcome and year and specialty:
            states[group.state] += documents
            flagged += documents * group.flagged
            noted += documents * group.noted
        if marked and year and specialty:
            outcomes[group.outcome] += documents
        if marked and outcome and specialty:
            years[group.year] += documents
        if marked and outcome and year:
            for name in group.specialties or {""}:
                specialties[name] += documents
    return QueueFacets(
        {state: states[state] for state in DocumentState},
        dict(sorted(outcomes.items())),
        dict(sorted(specialties.items())),
        dict(sorted(years.items())),
        flagged,
        noted,
    )


def _is_marked(group: Group, query: QueueQuery) -> bool:
    """Tell whether state, flags and notes are as asked for."""
    state = not query.states or group.state in query.states
    return state and group.flagged >= query.flagged_only and group.noted >= query.noted_only


def _chosen(group: Group, query: QueueQuery) -> tuple[bool, bool, bool]:
    """Tell of outcome, year and specialty each whether it is among those asked for."""
    return (
        not query.outcomes or group.outcome in query.outcomes,
        not query.years or group.year in query.years,
        not query.specialties or not query.specialties.isdisjoint(group.specialties or {""}),
    )


def _group(row: Any) -> Group:
    return Group(row[0], row[1], row[2], row[3], row[4], row[5], _names(row[6]))


@lru_cache(maxsize=4096)
def _names(written: str) -> frozenset[str]:
    return frozenset(loads(written))
