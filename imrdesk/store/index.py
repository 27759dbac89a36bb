"""The indexes of words: FTS5 tables that hold no text of their own, kept true by triggers.

Four are for searching: the texts, the cases, the items, and own fields. The fifth is for what is typed above the queue:
it holds every three letters of a document's short text that stand together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from imrdesk.domain.codebook import is_own as is_own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.search import SOURCE, searched_fields
from imrdesk.domain.sentences import sentence
from imrdesk.store.packing import UNPACK

_WORDS = "tokenize='unicode61 remove_diacritics 2'"
_TRIGRAMS = "tokenize='trigram', detail=none"
_MERGED = 1000
"""So many pages of an index are joined at once: all of a small one, some megabytes of a large one."""
ITEM_SHIFT = 16
"""An item's row in the index is its document's number shifted by so many bits, and its own."""


@dataclass(frozen=True, slots=True)
class Index:
    """One index: its table, whose rows it finds, and by which of its columns they are named and searched.

    Where the columns stand compressed in the ``content``, the index reads them through ``view``. ``kept`` says what of
    the columns' words it holds.
    """

    name: str
    content: str
    row: str
    columns: tuple[str, ...]
    view: str = ""
    kept: str = _WORDS

    @property
    def create(self) -> str:
        """Return the statement that makes the index, empty."""
        columns = ", ".join(self.columns)
        content = f"content='{self.view or self.content}', content_rowid='{self.row}'"
        # Nothing found is ranked, so how long each column is need not be kept.
        return f"CREATE VIRTUAL TABLE {self.name} USING fts5({columns}, {content}, {self.kept}, columnsize=0)"

    @property
    def rebuild(self) -> str:
        """Return the statement that makes the index anew from what it is of."""
        return f"INSERT INTO {self.name}({self.name}) VALUES ('rebuild')"  # noqa: S608 -- our own names, as below

    @property
    def merge(self) -> str:
        """Return the statement that joins the parts the index was written in, so many pages of it at most."""
        return f"INSERT INTO {self.name}({self.name}, rank) VALUES ('merge', -{_MERGED})"  # noqa: S608

    @property
    def check(self) -> str:
        """Return the statement that fails where the index is not what its content makes."""
        return f"INSERT INTO {self.name}({self.name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608

    @property
    def count_lost(self) -> str:
        """Return the statement that counts the pages of an index on which no word can be found.

        The index's own check reads page after page; a word is looked up in a table that says on which page it is, and
        where rows of that are lost the check finds nothing wrong (a page is a segment's number, then 37 bits of which
        the last 31 count its leaves; one without words has nothing behind the offset in its bytes 3 and 4).
        """
        leaves = f"SELECT id >> 37, id & 0x7FFFFFFF FROM {self.name}_data WHERE id > 10 AND (id >> 31) & 63 = 0"  # noqa: S608
        with_words = "hex(substr(block, 3, 2)) <> printf('%04X', length(block))"
        known = f"SELECT segid, pgno >> 1 FROM {self.name}_idx"  # noqa: S608
        return f"SELECT count(*) FROM ({leaves} AND {with_words} EXCEPT {known})"  # noqa: S608

    @property
    def triggers(self) -> tuple[str, ...]:
        """Return what follows each write of the content; FTS5 takes a row out by its exact old values."""
        columns = ", ".join(self.columns)
        put = f"INSERT INTO {self.name}(rowid, {columns}) VALUES ({self._values('NEW')});"  # noqa: S608
        taken = f"'delete', {self._values('OLD')}"
        take = f"INSERT INTO {self.name}({self.name}, rowid, {columns}) VALUES ({taken});"  # noqa: S608
        made = "CREATE TRIGGER IF NOT EXISTS"
        other = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in self.columns)
        return (
            f"{made} {self.name}_insert AFTER INSERT ON {self.content} BEGIN {put} END",
            f"{made} {self.name}_delete AFTER DELETE ON {self.content} BEGIN {take} END",
            f"{made} {self.name}_update AFTER UPDATE ON {self.content} WHEN {other} BEGIN {take} {put} END",
        )

    def _values(self, row: str) -> str:
        values = (f"{UNPACK}({row}.{column})" if self.view else f"{row}.{column}" for column in self.columns)
        return ", ".join((f"{row}.{self.row}", *values))


def _keys(scope: Scope) -> tuple[str, ...]:
    return tuple(field.key for field in searched_fields(scope))


TEXT_INDEX = Index("texts_fts", "texts", "document_id", ("text",), view="texts_as_read")
CASE_INDEX = Index("cases_fts", "cases", "document_id", _keys(Scope.CASE))
ITEM_INDEX = Index("items_fts", "items", "place", _keys(Scope.ITEM))
OWN_INDEX = Index("own_fts", "own_values", "value_id", ("words",))
QUEUE_INDEX = Index("queue_fts", "documents", "document_id", ("search_text", "name"), kept=_TRIGRAMS)
INDEXES = (TEXT_INDEX, CASE_INDEX, ITEM_INDEX, OWN_INDEX, QUEUE_INDEX)


def indexes_of(scope: str | None) -> Iterator[Index]:
    """Yield the indexes in which a scope (``None``: anywhere) is looked for."""
    for index in (TEXT_INDEX, CASE_INDEX, ITEM_INDEX):
        if scope is None or scope in index.columns or (scope == SOURCE and index is TEXT_INDEX):
            yield index
    if scope is None or is_own_field(scope):
        yield OWN_INDEX


def rebuild(connection: Connection) -> None:
    """Make every index anew."""
    for index in INDEXES:
        connection.exec_driver_sql(index.rebuild)


def merge(connection: Connection) -> None:
    """Join the parts that every index was written in, as far as takes a moment: less room, and fewer to look in."""
    for index in INDEXES:
        connection.exec_driver_sql(index.merge)


def index_problems(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the indexes, a sentence each; where the store may only be read, less is looked at."""
    for index in INDEXES:
        if _is_damaged(connection, index):
            yield sentence("The search index does not say what stands in {table}.", table=index.content)


def _is_damaged(connection: Connection, index: Index) -> bool:
    try:
        connection.exec_driver_sql(index.check)
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            return True
        if code != sqlite3.SQLITE_READONLY:
            raise
    return bool(connection.exec_driver_sql(index.count_lost).scalar())


def is_own(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether a table is the schema's own, for Alembic: the index, and what FTS5 keeps beside it, are not."""
    return kind != "table" or name is None or not name.startswith(tuple(index.name for index in INDEXES))
