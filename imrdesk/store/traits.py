"""What a document may have several of that the queue is filtered by: a table that triggers keep true at every write.

The queue's groups hold what each document has one of. Decisions, categories and guidelines of its items, its flags and
notes, and the people who worked at it would make a group of nearly every document.
"""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.queue import Trait

_PUT = "INSERT OR IGNORE INTO traits (kind, value, document_id)"
_PLAIN = ((Trait.DECISIONS, "decision"), (Trait.CATEGORIES, "category"))
_CITATIONS = ("claims_citations", "reviewer_citations")
_WATCHED = ", ".join((*(column for _, column in _PLAIN), *_CITATIONS))
_OF_ITEMS = f"'{Trait.DECISIONS}', '{Trait.CATEGORIES}', '{Trait.GUIDELINES}'"
_NOTE = "CASE {row}.settled WHEN 0 THEN 'open' ELSE 'settled' END"
# ruff: noqa: S608 -- statements are made of names of our own


def _item_traits(row: str, table: str = "", condition: str = "1") -> Iterator[str]:
    """Yield queries for the traits of items: of the one that ``row`` is, or of those of a table for a condition."""
    number = f"{row}.document_id"
    for kind, column in _PLAIN:
        tables = f" FROM {table}" if table else ""
        yield f"SELECT '{kind}', {row}.{column}, {number}{tables} WHERE {row}.{column} <> '' AND {condition}"
    for column in _CITATIONS:
        tables = ", ".join(filter(None, (table, f"json_each(coalesce({row}.{column}, '[]')) AS cited")))
        source, chapter = (f"json_extract(cited.value, '$.{part}')" for part in ("source", "chapter"))
        said = f"FROM {tables} WHERE {condition} AND {source}"
        yield f"SELECT '{Trait.GUIDELINES}', {source}, {number} {said} IS NOT NULL"
        # Of MTUS alone: the chapters of all others are the whole words of a citation.
        named = f"'MTUS: ' || {chapter}"
        yield f"SELECT '{Trait.GUIDELINES}', {named}, {number} {said} = 'MTUS' AND {chapter} IS NOT NULL"


def _trigger(table: str, event: str, *statements: str, when: str = "") -> str:
    name, told = f"traits_{table}_{event.partition(' ')[0].lower()}", f" WHEN {when}" if when else ""
    body = " ".join(f"{statement};" for statement in statements)
    return f"CREATE TRIGGER IF NOT EXISTS {name} AFTER {event} ON {table}{told} BEGIN {body} END"


def _item_triggers() -> Iterator[str]:
    forget = f"DELETE FROM traits WHERE document_id = OLD.document_id AND kind IN ({_OF_ITEMS})"
    anew = _put(*_item_traits("items", "items", "items.document_id = OLD.document_id"))
    yield _trigger("items", "INSERT", *_put(*_item_traits("NEW")))
    yield _trigger("items", f"UPDATE OF {_WATCHED}", forget, *anew)
    yield _trigger("items", "DELETE", forget, *anew)


def _row_triggers(table: str, kind: Trait, value: str) -> Iterator[str]:
    """Yield what keeps a trait true that rows of another table stand for, ``value`` being its words in a ``{row}``."""
    new, old, each = (value.format(row=row) for row in ("NEW", "OLD", table))
    left = f"SELECT 1 FROM {table} WHERE document_id = OLD.document_id AND {each} = {old}"
    gone = f"kind = '{kind}' AND document_id = OLD.document_id AND value = {old}"
    take = f"DELETE FROM traits WHERE {gone} AND NOT EXISTS ({left})"
    put = _put(f"VALUES ('{kind}', {new}, NEW.document_id)")
    yield _trigger(table, "INSERT", *put)
    yield _trigger(table, "UPDATE", take, *put)
    yield _trigger(table, "DELETE", take)


def _put(*queries: str) -> tuple[str, ...]:
    return tuple(f"{_PUT} {query}" for query in queries)


_WORKED = _put(f"VALUES ('{Trait.PEOPLE}', NEW.reviewer, NEW.document_id)")
TRAIT_TRIGGERS = (
    *_item_triggers(),
    *_row_triggers("flags", Trait.RULES, "{row}.rule"),
    *_row_triggers("notes", Trait.NOTES, _NOTE),
    # The log is only ever added to, and some of its changes are of no document.
    _trigger("changes", "INSERT", *_WORKED, when="NEW.document_id IS NOT NULL"),
)
ALL_TRAITS = (
    *_item_traits("items", "items"),
    f"SELECT '{Trait.RULES}', rule, document_id FROM flags",
    f"SELECT '{Trait.NOTES}', {_NOTE.format(row='notes')}, document_id FROM notes",
    f"SELECT '{Trait.PEOPLE}', reviewer, document_id FROM changes WHERE document_id IS NOT NULL",
)
"""Queries for all that stands in the table: kind, value, document."""
FILL = _put(*ALL_TRAITS)
