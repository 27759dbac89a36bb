"""A store written anew under another passphrase, or under none, and proven to hold the same, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.drivers import connect_to_convert, file_uri, key_for_new_file
from imrdesk.store.failures import explained
from imrdesk.store.room import GIVES_BACK

_SCHEMA = "SELECT type, name, tbl_name, sql FROM {database}.sqlite_schema ORDER BY type, name"
_TABLES = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
_HEADER = ("application_id", "user_version")


def rewrite(path: Path, key: Passphrase | None, draft: Path, to: Passphrase | None) -> None:
    """Write the store at ``path``, which opens with ``key``, into the empty file ``draft``, to open with ``to``.

    This process must not have the store open. What the draft holds is compared with the store, every row of every
    table, before this returns.

    Raises:
        StoreError: the store cannot be read or the draft not written, or the two differ.
    """
    with explained(path, word("rewriting")), closing(connect_to_convert(path, key)) as connection:
        # Read first: a passphrase that is not the right one must not look like a draft that cannot be written.
        header = [connection.execute(f"PRAGMA main.{name}").fetchone()[0] for name in _HEADER]
        connection.execute("ATTACH DATABASE ? AS draft KEY ?", (file_uri(draft), key_for_new_file(to)))
        connection.execute(f"PRAGMA draft.{GIVES_BACK}")
        connection.execute("SELECT sqlcipher_export('draft')").fetchone()
        for name, value in zip(_HEADER, header, strict=True):
            connection.execute(f"PRAGMA draft.{name} = {value}")
        if not all(_same_rows(connection, query) for query in _queries(connection)):
            raise StoreError(
                sentence(
                    "{path} could not be written anew as it stands; nothing was changed. Check the disk.", path=path
                )
            )


def _queries(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield queries, with a place for the database's name, that say all a store holds."""
    yield _SCHEMA
    yield from (f"PRAGMA {{database}}.{name}" for name in _HEADER)
    for (table,) in connection.execute(_TABLES).fetchall():
        yield f'SELECT * FROM {{database}}."{table}"'  # noqa: S608 -- names from the schema


def _same_rows(connection: sqlite3.Connection, query: str) -> bool:
    here, there = (connection.execute(query.format(database=database)) for database in ("main", "draft"))
    return all(one == other for one, other in zip_longest(here, there))
