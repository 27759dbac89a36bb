"""One open store: what the other rooms use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Self

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueFacets, QueueQuery, QueueRow, QueueStretch
from imrdesk.domain.readings import Reading
from imrdesk.domain.search import Query, SearchPage
from imrdesk.domain.sentences import sentence
from imrdesk.errors import StoreError
from imrdesk.store.chain import head
from imrdesk.store.checking import find_problems
from imrdesk.store.defining import OwnFields
from imrdesk.store.documents import (
    NewDocument,
    StoredDocument,
    find_document,
    forget_readings,
    has_document,
    insert_document,
    load_document,
    load_original,
    load_reading,
)
from imrdesk.store.drivers import is_encrypted
from imrdesk.store.encrypting import convert
from imrdesk.store.engine import Transactions
from imrdesk.store.generations import find_backup, is_due, list_backups, make_backup
from imrdesk.store.holding import Hold, hold_to_read, take_hold
from imrdesk.store.index import merge
from imrdesk.store.keeping import Progress, copy_store, put_in_place, sweep
from imrdesk.store.kept import Kept
from imrdesk.store.knowledge import Knowledge
from imrdesk.store.migrating import is_current, prepare, read_header
from imrdesk.store.places import may_not_be_written, place_warning
from imrdesk.store.queue import (
    queue_around,
    queue_count,
    queue_facets,
    queue_ids,
    queue_neighbour,
    queue_rows,
    queue_states,
    queue_values,
)
from imrdesk.store.recording import NewChange, Step, any_stands, load_change, load_log, load_steps, write_change
from imrdesk.store.room import give_back
from imrdesk.store.searching import search
from imrdesk.store.snapshot import Snapshot
from imrdesk.store.worklog import WorkLog

_ALL = QueueQuery()


class Store:
    """Documents, readings, records and changes in one file.

    Any thread may use it. Every write is one transaction: when the method returns it is on the disk, and when
    it raises :class:`StoreError` nothing was changed.
    """

    def __init__(self, path: Path, hold: Hold, passphrase: Passphrase | None = None) -> None:
        self.path = path
        self._hold = hold
        self._transactions = Transactions(path, key=passphrase, refusal=hold.refusal)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, passphrase: Passphrase | None = None) -> Self:
        """Open the store at ``path``, made where there is none, brought up to date where it is older.

        Opening one that is up to date writes nothing to it. Before an update a backup is laid beside the file.
        Where another program has it open, ``read_only`` is asked for, or it lies where it can only be read, nothing
        can be written. With a passphrase it is, or is made, an encrypted store.

        Raises:
            StoreError: the file is no store, or of a newer imrdesk, or cannot be read or written
                (``PassphraseNeededError``, ``WrongPassphraseError`` where it is a matter of that).
        """
        path = path.expanduser().absolute()
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        hold = _hold(path, passphrase, read_only=read_only)
        if not hold.refusal:
            sweep(path)
        try:
            prepare(path, hold.refusal, passphrase)
        except BaseException:
            hold.release()
            raise
        store = cls(path, hold, passphrase)
        try:
            store.count(_ALL)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file."""
        self._transactions.close()
        self._hold.release()

    @property
    def read_only(self) -> str:
        """Return why nothing can be written, in a sentence; empty where it can."""
        return self._hold.refusal

    @property
    def warning(self) -> str:
        """Return what is risked where the store lies, in a sentence; empty where nothing is."""
        return place_warning(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def knowledge(self) -> Knowledge:
        """Return what the store knows beside its records."""
        return Knowledge(self._transactions)

    @property
    def own_fields(self) -> OwnFields:
        """Return the codebook: the fields that reviewers define."""
        return OwnFields(self._transactions)

    @property
    def kept(self) -> Kept:
        """Return what reviewers keep to use again, and the exports that were made."""
        return Kept(self._transactions)

    @property
    def work(self) -> WorkLog:
        """Return what was done when, and the time it took."""
        return WorkLog(self._transactions)

    def find(self, sha256: str) -> int | None:
        """Return the document made of the file with that hash; ``None`` where there is none."""
        with self._transactions.reading() as connection:
            return find_document(connection, sha256)

    def holds(self, document_id: int) -> bool:
        """Tell whether there is a document of that number."""
        with self._transactions.reading() as connection:
            return has_document(connection, document_id)

    def add(self, new: NewDocument) -> int:
        """Add a document and return its number; the number it has where the same file is there already."""
        with self._transactions.writing() as connection:
            known = find_document(connection, new.source.sha256)
            return insert_document(connection, new) if known is None else known

    def load(self, document_id: int) -> StoredDocument:
        """Read a document with its text, reading, record and flags.

        Raises:
            StoreError: there is no such document.
        """
        with self._transactions.reading() as connection:
            return load_document(connection, document_id)

    def reading(self, document_id: int, number: int) -> Reading:
        """Return one of a document's readings by its number; the first is 1."""
        with self._transactions.reading() as connection:
            return load_reading(connection, document_id, number)

    def original(self, document_id: int) -> bytes:
        """Return the bytes of the file a document was made of."""
        with self._transactions.reading() as connection:
            return load_original(connection, document_id)

    def settle(self) -> None:
        """Bring what follows from the documents into its best form, once many were added: the indexes of words."""
        with self._transactions.writing() as connection:
            merge(connection)
            give_back(connection)

    def append(self, document_id: int, new: NewChange) -> LoggedChange:
        """Write a change, the record it leads to and its flags in one transaction, and return it as logged.

        Raises:
            StoreError: it could not be written, or the document was changed elsewhere since; all is as before.
        """
        with self._transactions.writing() as connection:
            change_id = write_change(connection, document_id, new)
        return LoggedChange(change_id, document_id, new.change, new.reviewer, new.at, new.reason, new.undoes)

    def log(self, document_id: int) -> tuple[LoggedChange, ...]:
        """Return all changes of a document, oldest first."""
        with self._transactions.reading() as connection:
            return load_log(connection, document_id)

    def steps(self, document_id: int) -> tuple[Step, ...]:
        """Return the log without its contents, oldest first: enough to tell what can be undone."""
        with self._transactions.reading() as connection:
            return load_steps(connection, document_id)

    def change(self, change_id: int) -> LoggedChange:
        """Return one change of the log."""
        with self._transactions.reading() as connection:
            return load_change(connection, change_id)

    def any_stands(self, those: Mapping[int, int], reason: str) -> bool:
        """Tell whether a document's newest changes, so many as ``those`` says for it, were all made for that reason."""
        with self._transactions.reading() as connection:
            return any_stands(connection, those, reason)

    def head_hash(self) -> str:
        """Return the hash of the newest entry of the log: it vouches for every change before it (zeros: none yet)."""
        with self._transactions.reading() as connection:
            return head(connection)[1]

    def rows(self, query: QueueQuery, offset: int = 0, limit: int = 100) -> tuple[QueueRow, ...]:
        """Return a page of the queue."""
        with self._transactions.reading_queue() as connection:
            return queue_rows(connection, query, offset, limit)

    def count(self, query: QueueQuery) -> int:
        """Return how many documents the query shows."""
        with self._transactions.reading_queue() as connection:
            return queue_count(connection, query)

    def state_counts(self, query: QueueQuery) -> dict[DocumentState, int]:
        """Return how many documents of each state the query would show, whatever states it asks for."""
        with self._transactions.reading_queue() as connection:
            return queue_states(connection, query)

    def facets(self, query: QueueQuery) -> QueueFacets:
        """Return how many documents each choice of the filter would show, beside what else the query asks for."""
        with self._transactions.reading() as connection:
            return queue_facets(connection, query)

    def values(self, query: QueueQuery, kind: str) -> dict[str, int]:
        """Return how many documents each value of a trait or an own field would show, beside what else is asked for."""
        with self._transactions.reading() as connection:
            return queue_values(connection, query, kind)

    def neighbour(self, query: QueueQuery, document_id: int, step: int) -> int | None:
        """Return the document ``step`` places from this one in the queue, whether or not this one is in it."""
        with self._transactions.reading_queue() as connection:
            return queue_neighbour(connection, query, document_id, step)

    def around(self, query: QueueQuery, document_id: int | None, size: int) -> QueueStretch:
        """Return two pages of ``size`` rows of the queue around where a document stands, or would; else the first."""
        with self._transactions.reading_queue() as connection:
            return queue_around(connection, query, document_id, size)

    def search(self, query: Query, limit: int = 20, offset: int = 0) -> SearchPage:
        """Return the documents a query finds, in the order they were added, with the places in them."""
        with self._transactions.reading() as connection:
            return search(connection, query, limit, offset)

    def stream(self, query: QueueQuery = _ALL) -> Iterator[StoredDocument]:
        """Yield the query's documents in its order, all of one moment, holding one at a time in memory."""
        with self._transactions.reading() as connection:
            for document_id in queue_ids(connection, query):
                yield load_document(connection, document_id)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Give one moment of the store to read, for as long as the block lasts."""
        with self._transactions.reading() as connection:
            yield Snapshot(connection)

    def backup(self, to: Path) -> None:
        """Write a copy of the store as it stands now, proven whole before it takes its name.

        Raises:
            StoreError: the copy could not be written; a file that was there is as it was.
        """
        copy_store(self.path, to.expanduser(), key=self._transactions.key)

    def make_backup(self, reason: BackupReason, progress: Progress | None = None) -> Path:
        """Put a proven copy into the store's folder of backups, thin the older ones out, and return where it lies.

        Raises:
            StoreError: the copy could not be written; no older one was removed.
        """
        return make_backup(self.path, reason, progress, key=self._transactions.key)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups in the store's folder, newest first."""
        return list_backups(self.path, self._transactions.key)

    def is_backup_due(self) -> bool:
        """Tell whether there is work to keep, and the newest backup is over a day old."""
        return self.count(_ALL) > 0 and is_due(self.path)

    def has_backup_within(self, age: timedelta) -> bool:
        """Tell whether there is a backup no older than that."""
        return not is_due(self.path, age)

    @property
    def is_encrypted(self) -> bool:
        """Tell whether the store opens with a passphrase only."""
        return self.is_locked or self._transactions.key is not None

    @property
    def key(self) -> Passphrase | None:
        """Return what opens the file, for another process that is to read it; ``None`` where nothing is needed."""
        return self._transactions.key

    @property
    def is_locked(self) -> bool:
        """Tell whether nothing can be read or written before the passphrase is given again."""
        return self._transactions.is_locked

    def lock(self) -> None:
        """Close the file and forget the passphrase; no other program can write the store meanwhile."""
        self._transactions.lock()
        forget_readings()

    def unlock(self, passphrase: Passphrase) -> None:
        """Go on with the store after it was locked.

        Raises:
            StoreError: the passphrase is not the store's; it stays locked.
        """
        self.prove(passphrase)
        self._transactions.unlock(passphrase)

    def prove(self, passphrase: Passphrase) -> None:
        """Do nothing where the passphrase is the store's.

        Raises:
            StoreError: it is not, or the store cannot be read.
        """
        read_header(self.path, passphrase)

    def change_passphrase(self, to: Passphrase | None) -> None:
        """Write the store anew under another passphrase, or under none, and go on with it; backups stay as they are.

        Raises:
            StoreError: it is in use elsewhere, or cannot be written; it then opens as before.
        """
        if self.read_only:
            raise StoreError(self.read_only)
        key = self._transactions.key
        with self._transactions.let_go():
            convert(self.path, key, to)
            self._transactions.unlock(to)
            self._transactions.take_as_it_is()

    def restore(self, source: Path, source_key: Passphrase | None = None) -> Path | None:
        """Put a backup in the place of this store and go on with it; return where the present one is kept.

        ``source_key`` is the passphrase of a backup that opens with another than the store, which keeps its own. A
        store without one takes over the backup's.

        Raises:
            StoreError: it is no whole store, or the present one is in use elsewhere; this store is then as it was.
        """
        if self.read_only:
            raise StoreError(self.read_only)
        key, source = self._transactions.key, find_backup(self.path, source)
        source_key = (source_key or key) if is_encrypted(source) else None
        with self._transactions.let_go():
            kept = put_in_place(self.path, source, key, source_key)
            prepare(self.path, key=key or source_key)
            self._transactions.unlock(key or source_key)
            self._transactions.take_as_it_is()
        return kept

    def check(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Return what is wrong with the store, a sentence each; nothing where all is well.

        Looked at are the file itself, the log's chain of hashes, that every span lies within its text, that the
        originals are those that were added, and that every record is its reading with its changes applied. ``progress``
        is told how many documents are looked through, of how many; what it raises ends the check.
        """
        with self._transactions.reading() as connection:
            return tuple(find_problems(connection, progress))


def _hold(path: Path, passphrase: Passphrase | None, *, read_only: bool) -> Hold:
    if may_not_be_written(path):
        return hold_to_read(path)
    if read_only and is_current(path, passphrase):
        return Hold(path, refusal=sentence("The store {path} was opened to be read only.", path=path))
    return take_hold(path)
