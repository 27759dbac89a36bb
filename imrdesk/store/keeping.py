"""Backups: made while the store is in use, proven, and put in place in one step."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.drivers import DATABASE_ERRORS, connect, is_encrypted
from imrdesk.store.failures import error_code, explained, passphrase_trouble
from imrdesk.store.holding import held
from imrdesk.store.rewriting import rewrite
from imrdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION

_OWNER_ONLY = 0o600
_OWNER_ONLY_FOLDER = 0o700
_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file: it belongs to that one alone, and would be played back into any other there."""
_PAGES_A_STEP = 256
"""So much is copied between two calls of a progress: one megabyte."""
_REST = 0.002
"""So many seconds a copy rests after each step, so that a window beside it gets the disk and the processor."""

_STALE = 3600
"""So many seconds after its last byte a draft of a backup is left over: it was proven, or given up, long before."""

Progress = Callable[[int, int], object]
"""Told how many pages are copied, of how many; what it raises stops the copying, and nothing is left behind."""


def backups_folder(path: Path) -> Path:
    """Return the folder beside the store at ``path`` in which its backups are kept: ``desk.imrdesk.backups``."""
    return path.with_name(f"{path.name}.backups")


def backup_name(path: Path, reason: BackupReason) -> Path:
    """Return a free name in the store's folder of backups, which is made, for its owner only, where there is none.

    Raises:
        StoreError: the folder cannot be made.
    """
    folder = backups_folder(path)
    with _told(folder):
        folder.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)
    return _free_name(folder / path.name, reason)


def copy_store(path: Path, to: Path, progress: Progress | None = None, *, key: Passphrase | None = None) -> None:
    """Copy the store at ``path`` as it stands now to ``to``, proven whole before it takes that name.

    An older copy may be replaced; any other file is left alone. Reading and writing go on meanwhile. The copy of an
    encrypted store opens with its passphrase, ``key``.

    Raises:
        StoreError: the copy cannot be written, or did not come out whole; ``to`` is then as it was.
    """
    path, to = path.absolute(), to.absolute()
    if to.exists():
        _refuse_to_overwrite(path, to, key)
    with draft_beside(to) as draft:
        _copy_into(path, draft, progress, key)
        move(draft, to)


def put_in_place(
    path: Path, source: Path, key: Passphrase | None = None, source_key: Passphrase | None = None
) -> Path | None:
    """Put the backup ``source`` in the place of the store at ``path``; return where the present one is kept.

    The present store, damaged or not, becomes a backup in the store's folder. ``None`` where there was none. The new
    one opens with ``key``, whatever opened the backup; without one, with what opened the backup.

    Raises:
        StoreError: the backup is no whole store, or the present one is in use; nothing was changed.
    """
    path, source = path.absolute(), source.absolute()
    problem = find_damage(source, source_key)
    if problem:
        raise StoreError(
            sentence(
                "{source} cannot be restored: {problem}. Choose another backup.", source=source, problem=str(problem)
            )
        )
    if path.exists() and path.samefile(source):
        raise StoreError(sentence("{source} is the store itself; choose a backup of it.", source=source))
    with draft_beside(path) as draft:
        if key in {None, source_key}:
            _copy_into(source, draft, key=source_key)
        else:
            rewrite(source, source_key, draft, key)
        kept = _keep(path, key) if path.exists() else None
        replace_store(draft, path)
    return kept


@contextmanager
def new_store(path: Path) -> Iterator[Path]:
    """Give an empty file to make a store of that is to lie at ``path``: once the block ends well it does, whole.

    Raises:
        StoreError: there is a file of that name already, or somebody is making one.
    """
    with held(path):
        if path.exists():
            raise StoreError(sentence("{path} is there already; name another file with --to.", path=path))
        sweep(path)
        with draft_beside(path) as draft:
            yield draft
            replace_store(draft, path)


def drafts_of(path: Path) -> Iterator[Path]:
    """Yield what a program that was killed left beside the store at ``path`` while it wrote it anew."""
    yield from path.parent.glob(f".{escape(path.name)}.*.part*")


def sweep(path: Path) -> None:
    """Remove what was left of drafts of the store at ``path``, which nobody else may write now, and of its backups."""
    for draft in drafts_of(path):
        if draft.is_dir():
            shutil.rmtree(draft, ignore_errors=True)
        else:
            with suppress(OSError):
                draft.unlink()
    # Whoever may only read a store can still copy it: what is old enough is no copy under way.
    long_ago = time.time() - _STALE
    for draft in backups_folder(path).glob(f".{escape(path.stem)}.*.part*"):
        with suppress(OSError):
            if draft.stat().st_mtime < long_ago:
                draft.unlink()


def replace_store(draft: Path, path: Path) -> None:
    """Put a finished store in the place of another, which nobody has open, in one step."""
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    move(draft, path)


def find_damage(path: Path, key: Passphrase | None = None) -> str:
    """Return what keeps ``path`` from being a whole store this program can use; empty where nothing does.

    Raises:
        StoreError: it is encrypted, and ``key`` is not its passphrase.
    """
    if not path.is_file():
        return word("there is no such file")
    try:
        with closing(connect(path, "ro", key)) as connection:
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            orphans = connection.execute("PRAGMA foreign_key_check").fetchone()
    except DATABASE_ERRORS as error:
        trouble = passphrase_trouble(error, path)
        if trouble is not None:
            raise trouble from error
        return word("it is damaged, or no store of imrdesk")
    if application_id != APPLICATION_ID:
        return word("it is no store of imrdesk")
    if version > SCHEMA_VERSION:
        return word("it was made by a newer imrdesk")
    return "" if sound and orphans is None else word("it is damaged")


def _free_name(path: Path, mark: str) -> Path:
    """Return a name beside ``path`` that no file has: with ``mark`` and the time (UTC), and a number if need be."""
    stem = f"{path.stem}.{mark}.{datetime.now(UTC):%Y%m%d-%H%M%S}"
    candidate, number = path.with_name(stem + path.suffix), 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{stem}-{number}{path.suffix}")
    return candidate


def _refuse_to_overwrite(path: Path, to: Path, key: Passphrase | None) -> None:
    if path.exists() and path.samefile(to):
        raise StoreError(sentence("{to} is the store itself; choose another name for the backup.", to=to))
    if to.with_name(to.name + "-wal").exists():
        raise StoreError(sentence("{to} is a store in use; choose another name for the backup.", to=to))
    if find_damage(to, key if is_encrypted(to) else None):
        raise StoreError(sentence("{to} is no backup of a store, so it was left as it is; choose another name.", to=to))


def _copy_into(path: Path, draft: Path, progress: Progress | None = None, key: Passphrase | None = None) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)
        if remaining:
            time.sleep(_REST)

    with (
        explained(draft.parent, word("copying to")),
        closing(connect(path, key=key)) as source,
        closing(connect(draft, key=key, like=None if key is None else source)) as copy,
    ):
        # One state of the store is read throughout: SQLite would begin again after each change made meanwhile.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(copy, pages=_PAGES_A_STEP, progress=tell)
        source.execute("COMMIT")
        # One file and nothing beside it: a backup is moved about.
        copy.execute("PRAGMA journal_mode = DELETE")
    if find_damage(draft, key):
        problem = find_damage(path, key)
        raise StoreError(
            sentence(
                "{path} cannot be copied: {problem}. Keep the file as it is and restore a backup.",
                path=path,
                problem=str(problem),
            )
            if problem
            else sentence(
                "The copy of {path} did not come out whole, so it was not kept; check the disk and try again.",
                path=path,
            )
        )


def _keep(path: Path, key: Passphrase | None) -> Path:
    """Copy the present store, byte by byte because it may be damaged, with what stands beside it."""
    claim(path, key)
    kept = backup_name(path, BackupReason.BEFORE_RESTORE)
    for ending in (*_BESIDE, ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            with draft_beside(kept.with_name(kept.name + ending)) as draft, _told(kept):
                shutil.copyfile(part, draft)
                move(draft, kept.with_name(kept.name + ending))
    return kept


def claim(path: Path, key: Passphrase | None = None) -> None:
    """Fold the write-ahead log into the file, which SQLite only grants where nobody else has it open."""
    in_use = sentence("The store {path} is in use; close it everywhere and try again.", path=path)
    try:
        with closing(connect(path, key=key)) as connection:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except DATABASE_ERRORS as error:
        if error_code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StoreError(in_use) from error
    else:
        if mode == "wal":
            raise StoreError(in_use)


@contextmanager
def draft_beside(target: Path) -> Iterator[Path]:
    """Give an empty file, the owner's only, in the folder of ``target``; it is gone afterwards unless moved away."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    with _told(target):
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_ONLY))
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def move(draft: Path, target: Path) -> None:
    """Put a finished file in its place in one step, on the disk before and after."""
    with _told(target):
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(target)
        with suppress(OSError):
            # A folder can be flushed on POSIX only; elsewhere the file system sees to it.
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            sentence(
                "{target} cannot be written ({why}); nothing was changed. Choose another folder.",
                target=target,
                why=error.strerror,
            )
        ) from error
