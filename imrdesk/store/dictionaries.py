"""What a store holds of what its texts are compressed with (packing.py): learnt by every connection, and proven."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from sqlalchemy import Connection, select
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

from imrdesk.domain.sentences import word
from imrdesk.errors import StoreError
from imrdesk.store.drivers import DATABASE_ERRORS
from imrdesk.store.packing import dictionary_as_kept, is_known, learn
from imrdesk.store.schema import DICTIONARIES


def learn_dictionaries(cursor: DBAPICursor) -> None:
    """Make the dictionaries of a store known; of one that has none, or where they are damaged, the program's own do."""
    with suppress(*DATABASE_ERRORS, StoreError):
        cursor.execute("SELECT checksum FROM dictionaries")
        for checksum in [row[0] for row in cursor.fetchall() if not is_known(row[0])]:
            cursor.execute("SELECT content FROM dictionaries WHERE checksum = ?", (checksum,))
            for (kept,) in cursor.fetchall():
                learn(kept)


def dictionary_problems(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the dictionaries, a sentence each."""
    try:
        kept = {row.checksum: row.content for row in connection.execute(select(DICTIONARIES))}
    except DBAPIError:
        kept = {}
    if dictionary_as_kept()[0] not in kept:
        yield word("What its texts are compressed with is missing from the store; the program has it.")
    for checksum, content in kept.items():
        if not _is_sound(checksum, content):
            yield word("What its texts are compressed with is damaged in the store.")


def _is_sound(checksum: int, kept: bytes) -> bool:
    try:
        return learn(kept) == checksum
    except StoreError:
        return False
