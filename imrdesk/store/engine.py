"""Connections to one store: how they are opened, and how a transaction begins."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from imrdesk.errors import StoreError
from imrdesk.store.failures import explained
from imrdesk.store.packing import UNPACK, unpacked
from imrdesk.store.places import is_on_network

_BUSY_MS = 5000


def file_uri(path: Path, mode: str = "rw") -> str:
    """Return SQLite's name for a file that must exist; ``mode`` is ``rw`` or ``ro``."""
    posix = os.fsencode(path.absolute().as_posix())
    return f"file://{'' if posix.startswith(b'/') else '/'}{quote(posix, safe='/:')}?mode={mode}"


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open a file without setting anything on it: for looking, copying and checking."""
    uri = file_uri(path, mode)
    # No pool thread ever shares a connection at the same time; the pool hands it from one to the next.
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MS / 1000, check_same_thread=False)


class Transactions:
    """One store's engine: reading and writing transactions, with SQLite's troubles told in sentences.

    ``refusal`` says why nothing may be written, where that is so.
    """

    def __init__(self, path: Path, *, foreign_keys: bool = True, refusal: str = "") -> None:
        self.path = path
        self.refusal = refusal
        self._file = _identity(path)
        journal = "DELETE" if is_on_network(path) else "WAL"
        self._engine = create_engine(
            "sqlite://", creator=partial(connect, path), poolclass=QueuePool, hide_parameters=True
        )
        event.listen(self._engine, "connect", partial(_prepare, journal, foreign_keys, bool(refusal)))
        event.listen(self._engine, "begin", _begin)
        self._writer = self._engine.execution_options(immediate=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read one consistent state of the store."""
        with explained(self.path, "reading"), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write all or nothing; what is written is on the disk when the block is left."""
        if self.refusal:
            raise StoreError(self.refusal)
        if _identity(self.path) != self._file:
            # SQLite would go on writing into a file that no longer has a name, and say that all is well.
            raise StoreError(
                f"The store {self.path} was moved, removed or replaced while it was open; nothing was changed. "
                "Put the file back, or close the desk and open the store where it is now."
            )
        with explained(self.path, "writing"), self._writer.begin() as connection:
            yield connection

    def take_as_it_is(self) -> None:
        """Go on with the file that has the name now: another was put there on purpose."""
        self._file = _identity(self.path)

    def close(self) -> None:
        """Close every connection; SQLite then folds its write-ahead log into the file."""
        self._engine.dispose()


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from any other that takes its name; ``None`` where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _prepare(
    journal: str, foreign_keys: bool, read_only: bool, connection: DBAPIConnection, _entry: ConnectionPoolEntry
) -> None:
    cursor = connection.cursor()
    # The waiting time comes first: changing the journal can itself find the file busy.
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    cursor.execute(f"PRAGMA journal_mode = {journal}")
    cursor.execute("PRAGMA synchronous = FULL")
    # The full-text index reads the texts through a view that calls this; some builds trust no view with a function.
    cursor.execute("PRAGMA trusted_schema = ON")
    connection.create_function(UNPACK, 1, unpacked, deterministic=True)
    cursor.execute(f"PRAGMA query_only = {'ON' if read_only else 'OFF'}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # The driver is told to begin nothing by itself (isolation_level=None): it would not begin for a SELECT, so two
    # reads could see two states, and a write that begins deferred can fail halfway for want of the lock.
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
