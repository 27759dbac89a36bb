"""Which documents a query's words, traits and own values leave: found once, remembered until something is written.

An index of every three letters that stand together (``QUEUE_INDEX``) names those that can hold a word; of shorter words
all texts are looked through. The rows of the queue, their number and their facets are then asked for with what was
found.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, column, func, or_, select, table, text

from imrdesk.domain.queue import QueueQuery, Trait
from imrdesk.store.facets import trait_conditions
from imrdesk.store.index import QUEUE_INDEX
from imrdesk.store.marked import among, marked
from imrdesk.store.own_facets import own_conditions
from imrdesk.store.own_fields import load_codebook
from imrdesk.store.schema import DOCUMENTS

_MOST_NAMED = 40_000
"""So many documents that the index names are looked up; to go through all texts takes less than to look up more."""
_LOOKED_UP = 2_000
"""So many are looked up one by one and sorted; of more, those in the order asked for are gone through."""
_GRAM = 3
_MOST_GRAMS = 32
"""Of a word so many letters are asked of the index: enough to leave few others."""
_MEMORY = "found"
_REMEMBERED = 4
"""So many answers are remembered: each facet is counted without its own choices."""
_VERSION = text("PRAGMA data_version")
_GRAMS = table(QUEUE_INDEX.name, column("rowid"))
_NAMED = select(DOCUMENTS.c.document_id.label("number"), DOCUMENTS.c.group_id)
_COUNT = select(func.count()).select_from(_GRAMS)
_ASKED = text(f"{QUEUE_INDEX.name} MATCH :match")


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that are left: how many of each group, and which, their numbers as JSON or marked."""

    groups: Mapping[int, int]
    numbers: str | bytes

    @property
    def condition(self) -> ColumnElement[bool]:
        """Return what leaves these documents."""
        if isinstance(self.numbers, bytes):
            return among(DOCUMENTS.c.document_id, self.numbers)
        return DOCUMENTS.c.document_id.in_(select(func.json_each(self.numbers).table_valued("value").c.value))


def find(connection: Connection, query: QueueQuery) -> Found | None:
    """Return the documents a query's words, traits and own values leave; ``None`` where it asks for none of them."""
    if not query.is_looked_up:
        return None
    words, traits = tuple(query.text.split()), tuple(query.values_of(trait) for trait in Trait)
    state, asked = _state(connection), (words, traits, query.own)
    known = connection.info.get(_MEMORY)
    if known is None or known[0] != state:
        known = connection.info[_MEMORY] = (state, {})
    answers: dict[object, Found] = known[1]
    # The one asked for last stands last; the first goes.
    answers[asked] = answers.pop(asked, None) or _find(connection, words, _conditions(connection, query))
    if len(answers) > _REMEMBERED:
        del answers[next(iter(answers))]
    return answers[asked]


def _conditions(connection: Connection, query: QueueQuery) -> Iterator[ColumnElement[bool]]:
    yield from trait_conditions(query)
    if query.own:
        yield from own_conditions(load_codebook(connection), query.own)


def _state(connection: Connection) -> tuple[int, int]:
    """Return what is another once anybody has written anything: other connections, then this one."""
    driver: Any = connection.connection.driver_connection
    return connection.execute(_VERSION).scalar_one(), driver.total_changes


def _find(connection: Connection, words: tuple[str, ...], conditions: Iterable[ColumnElement[bool]]) -> Found:
    named = _NAMED.where(*map(_holding, words), *conditions)
    match = " AND ".join(f"({each})" for each in map(_match, words) if each)
    if match:
        asked = _ASKED.bindparams(match=match)
        if connection.execute(_COUNT.where(asked)).scalar_one() <= _MOST_NAMED:
            named = named.join(_GRAMS, _GRAMS.c.rowid == DOCUMENTS.c.document_id).where(asked)
    found = named.subquery()
    # As two texts: one row for each document would take longer to come out of SQLite than to be found.
    both = connection.execute(select(*(func.json_group_array(each).label(each.name) for each in found.c))).one()
    groups = Counter[int](json.loads(both.group_id))
    few = groups.total() <= _LOOKED_UP
    return Found(groups, both.number if few else marked(json.loads(both.number)))


def _holding(word: str) -> ColumnElement[bool]:
    return or_(
        DOCUMENTS.c.search_text.contains(word.casefold(), autoescape=True),
        DOCUMENTS.c.name.contains(word, autoescape=True),
    )


def _match(word: str) -> str:
    """Return what a document must have in the index to hold a word; empty where the index cannot tell.

    It is looked for in the short text with its letter case folded, in the file's name as it is typed.
    """
    forms = sorted({word, word.casefold()})
    if min(map(len, forms)) < _GRAM or "\0" in word:
        return ""
    return " OR ".join(f"({' AND '.join(_grams(form))})" for form in forms)


def _grams(word: str) -> Iterator[str]:
    grams = dict.fromkeys(word[start : start + _GRAM] for start in range(len(word) - _GRAM + 1))
    for gram in list(grams)[:_MOST_GRAMS]:
        quoted = gram.replace('"', '""')
        yield f'"{quoted}"'
