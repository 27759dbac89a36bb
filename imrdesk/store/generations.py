"""The folder of backups beside a store: made, listed, and thinned out to seven daily and four weekly ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import word
from imrdesk.store.drivers import DATABASE_ERRORS, connect, is_encrypted
from imrdesk.store.failures import passphrase_trouble
from imrdesk.store.holding import held
from imrdesk.store.keeping import Progress, backup_name, backups_folder, copy_store, put_in_place

DAYS = 7
WEEKS = 4
_NAME = re.compile(r"\.(?P<reason>[a-z-]+)\.(?P<at>\d{8}-\d{6})(-\d+)?")
_COUNTS = f"SELECT count(*), count(*) FILTER (WHERE state = '{DocumentState.REVIEWED}') FROM documents"  # noqa: S608


def make_backup(
    path: Path, reason: BackupReason, progress: Progress | None = None, *, key: Passphrase | None = None
) -> Path:
    """Put a proven copy of the store at ``path`` into its folder, and thin the older ones out.

    It opens with the store's own passphrase, ``key``, where there is one.

    Raises:
        StoreError: it could not be written, or did not come out whole; nothing was removed.
    """
    to = backup_name(path, reason)
    copy_store(path, to, progress, key=key)
    for backup in to_remove(_named(path), datetime.now(UTC)):
        # One that cannot be removed now is removed another day; the new one is made.
        with suppress(OSError):
            backup.path.unlink()
    return to


def is_due(path: Path, after: timedelta = timedelta(days=1)) -> bool:
    """Tell whether the newest backup is over a day old, or as old as ``after`` says, or there is none.

    One dated after now says nothing: the clock was set back since.
    """
    now = datetime.now(UTC)
    return not any(timedelta() <= now - backup.made_at < after for backup in _named(path))


def list_backups(path: Path, key: Passphrase | None = None) -> tuple[Backup, ...]:
    """Return the backups of the store at ``path``, newest first, each with what it holds.

    What those hold that ``key`` does not open is not known.
    """
    return tuple(_looked_into(backup, key) for backup in _named(path))


def find_backup(path: Path, named: Path) -> Path:
    """Return the backup a person named: a path, or the name alone of one in the store's folder."""
    inside = backups_folder(path) / named.name
    return inside if named.parent == Path() and not named.exists() and inside.exists() else named


def restore(
    path: Path, named: Path, key: Passphrase | None = None, source_key: Passphrase | None = None
) -> Path | None:
    """Put a backup in the place of the store at ``path``, open nowhere; return the backup of what was there.

    ``source_key`` opens the backup; what is put in place opens with ``key``, or without one as the backup did.

    Raises:
        StoreError: it is no whole store, or the present one is in use; nothing was changed.
    """
    with held(path):
        return put_in_place(path, find_backup(path, named), key, source_key)


def to_remove(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return those that need not be kept: neither the newest of one of the last days, nor of one of the last weeks.

    Those dated after ``now`` are let be: the clock was set back, and they are the newest there are.
    """
    thinned = [backup for backup in backups if backup.reason.in_generations and backup.made_at <= now]
    thinned.sort(key=_made_at, reverse=True)
    days = {backup.made_at.date(): backup for backup in reversed(thinned)}
    weeks = {backup.made_at.isocalendar()[:2]: backup for backup in reversed(thinned)}
    kept = [days[day] for day in sorted(days, reverse=True)[:DAYS]]
    kept += [weeks[week] for week in sorted(weeks, reverse=True)[:WEEKS]]
    return tuple(backup for backup in thinned if backup not in kept)


def _made_at(backup: Backup) -> datetime:
    return backup.made_at


def _named(path: Path) -> list[Backup]:
    """Return the backups in the folder by their names alone, newest first; other files there are none of ours."""
    found: list[tuple[datetime, int, Backup]] = []
    folder = backups_folder(path)
    for file in folder.iterdir() if folder.is_dir() else ():
        named = _NAME.fullmatch(file.name.removeprefix(path.stem).removesuffix(path.suffix))
        if named is None or named["reason"] not in set(BackupReason):
            continue
        made_at = datetime.strptime(named["at"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        status = file.stat()
        backup = Backup(file, made_at, BackupReason(named["reason"]), status.st_size)
        # The name tells the second; of two made in the same one, the file system tells which came later.
        found.append((made_at, status.st_mtime_ns, backup))
    return [backup for _, _, backup in sorted(found, key=_age, reverse=True)]


def _age(found: tuple[datetime, int, Backup]) -> tuple[datetime, int]:
    return found[:2]


def _looked_into(backup: Backup, key: Passphrase | None) -> Backup:
    backup = replace(backup, encrypted=is_encrypted(backup.path))
    if backup.encrypted and key is None:
        return replace(backup, needs_passphrase=True)
    try:
        with closing(connect(backup.path, "ro", key if backup.encrypted else None)) as connection:
            documents, reviewed = connection.execute(_COUNTS).fetchone()
    except DATABASE_ERRORS as error:
        if passphrase_trouble(error, backup.path) is not None:
            return replace(backup, needs_passphrase=True)
        return replace(backup, problem=word("it cannot be read: damaged, or no store of imrdesk"))
    return replace(backup, documents=documents, reviewed=reviewed)
