"""Connections to one store: how they are opened, and how a transaction begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError, StoreLockedError
from imrdesk.store.dictionaries import learn_dictionaries
from imrdesk.store.drivers import BUSY_MS, connect, driver_for, forget_keys
from imrdesk.store.failures import explained
from imrdesk.store.packing import UNPACK, unpacked
from imrdesk.store.places import is_on_network
from imrdesk.store.room import GIVES_BACK
from imrdesk.store.turns import Turns


class Transactions:
    """One store's engine: reading and writing transactions, with SQLite's troubles told in sentences.

    ``refusal`` says why nothing may be written, where that is so; ``key`` is the passphrase of an encrypted store.
    """

    def __init__(
        self, path: Path, *, key: Passphrase | None = None, foreign_keys: bool = True, refusal: str = ""
    ) -> None:
        self.path = path
        self.refusal = refusal
        self._file = _identity(path)
        self._foreign_keys = foreign_keys
        self._key: Passphrase | None = None
        self._engine: Engine | None = None
        self._writer: Engine | None = None
        self._queue: Engine | None = None
        self._closed = False
        self._turns = Turns()
        self.unlock(key)

    def _make_engine(self, key: Passphrase | None, **pool: int) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=driver_for(key),
            creator=partial(connect, self.path, key=key),
            poolclass=QueuePool,
            # The one used last: it still holds the pages that were read.
            pool_use_lifo=True,
            **pool,
            hide_parameters=True,
        )
        journal = "DELETE" if is_on_network(self.path) else "WAL"
        event.listen(engine, "connect", partial(_prepare, journal, self._foreign_keys, bool(self.refusal)))
        event.listen(engine, "begin", _begin)
        return engine

    @property
    def key(self) -> Passphrase | None:
        """Return the passphrase of an encrypted store; ``None`` where it is not encrypted.

        Raises:
            StoreLockedError: it was forgotten.
        """
        self._opened(self._engine)
        return self._key

    @property
    def is_locked(self) -> bool:
        """Tell whether the passphrase was forgotten."""
        return self._engine is None

    def lock(self) -> None:
        """Close every connection and forget the passphrase; nothing can be done before :meth:`unlock`."""
        with self.let_go():
            self._engine = self._writer = self._queue = self._key = None
            forget_keys()

    def unlock(self, key: Passphrase | None) -> None:
        """Go on with the file under this passphrase, or under none."""
        self._engine = self._make_engine(key)
        self._writer = self._engine.execution_options(immediate=True)
        self._queue = self._make_engine(key, pool_size=1, max_overflow=0)
        self._key = key

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read one consistent state of the store."""
        together, telling = self._turns.together(), explained(self.path, word("reading"))
        with together, telling, self._opened(self._engine).connect() as connection:
            yield connection

    @contextmanager
    def reading_queue(self) -> Iterator[Connection]:
        """Read with the one connection that remembers what was found (narrowing.py), one thread after another."""
        together, telling = self._turns.together(), explained(self.path, word("reading"))
        with together, telling, self._opened(self._queue).connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write all or nothing; what is written is on the disk when the block is left."""
        if self.refusal:
            raise StoreError(self.refusal)
        with self._turns.together(), explained(self.path, word("writing")):
            self._prove_it_is_there()
            with self._opened(self._writer).begin() as connection:
                yield connection

    def _opened(self, engine: Engine | None) -> Engine:
        if self._closed:
            # Who comes late, such as a preview that waited for a rest, would open it again, and for ever.
            raise StoreError(sentence("The store {path} was closed; open it again.", path=self.path))
        if engine is None:
            raise StoreLockedError(
                sentence("The store {path} is locked; give its passphrase to go on.", path=self.path)
            )
        return engine

    def _prove_it_is_there(self) -> None:
        """Write only where SQLite does not write into a file that no longer has a name, and says that all is well."""
        if _identity(self.path) != self._file:
            raise StoreError(
                sentence(
                    "The store {path} was moved, removed or replaced while it was open; nothing was changed. Put "
                    "the file back, or close the desk and open the store where it is now.",
                    path=self.path,
                )
            )

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Have the file closed within the block: what other threads began comes to its end, the rest waits."""
        with self._turns.alone():
            for engine in (self._engine, self._queue):
                if engine is not None:
                    engine.dispose()
            yield

    def take_as_it_is(self) -> None:
        """Go on with the file that has the name now: another was put there on purpose."""
        self._file = _identity(self.path)

    def close(self) -> None:
        """Close every connection, for good; SQLite then folds its write-ahead log into the file."""
        with self.let_go():
            self._engine = self._writer = self._queue = self._key = None
            self._closed = True


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
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    cursor.execute("PRAGMA page_count")
    if not any(cursor.fetchone() or ()):
        # Before the journal, which writes the first page of a new file; to another this would be a change.
        cursor.execute(f"PRAGMA {GIVES_BACK}")
    cursor.execute(f"PRAGMA journal_mode = {journal}")
    cursor.execute("PRAGMA synchronous = FULL")
    # The full-text index reads the texts through a view that calls this; some builds trust no view with a function.
    cursor.execute("PRAGMA trusted_schema = ON")
    connection.create_function(UNPACK, 1, unpacked, deterministic=True)
    cursor.execute(f"PRAGMA query_only = {'ON' if read_only else 'OFF'}")
    learn_dictionaries(cursor)
    cursor.close()


def _begin(connection: Connection) -> None:
    # The driver is told to begin nothing by itself (isolation_level=None): it would not begin for a SELECT, so two
    # reads could see two states, and a write that begins deferred can fail halfway for want of the lock.
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
