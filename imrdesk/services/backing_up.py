"""Backups: made when they are due, proven, listed, put back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import word
from imrdesk.errors import BackupCancelledError, CheckCancelledError, StoreError
from imrdesk.services.repairing import RepairReport, repair_apart
from imrdesk.store import Store, find_backup, list_backups, restore

__all__ = ["BackingUp", "find_backup", "list_backups", "restore"]

_LOG = logging.getLogger(__name__)
_MEGABYTE_PAGES = 256

Progress = Callable[[int, int, str], object]
"""Told how many megabytes are copied (or documents looked through), of how many, and of which store."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was saved of an open store, and how far that one had come by then."""

    report: RepairReport
    moment: tuple[str, int] | None


class BackingUp:
    """Copies and checks one open store; any thread may call it, and work goes on meanwhile."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path) -> Path:
        """Write a copy of the store, proven whole before it takes its name, and return where it lies.

        Raises:
            StoreError: it could not be written; a file that was there is as it was.
        """
        self._store.backup(to)
        return to

    def is_due(self) -> bool:
        """Tell whether the newest backup in the store's folder is over a day old."""
        return self._store.is_backup_due()

    def make(
        self,
        reason: BackupReason = BackupReason.ASKED,
        *,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> Path:
        """Put a proven copy into the store's folder of backups and return where it lies.

        Seven daily and four weekly ones are kept; those a person asked for, and those made before an update or a
        restoring, stay until a person removes them.

        Raises:
            StoreError: it could not be written (``BackupCancelledError`` where it was stopped); no other is touched.
        """

        def tell(done: int, total: int) -> None:
            if cancelled is not None and cancelled.is_set():
                raise BackupCancelledError(word("The backup was stopped; nothing was left behind."))
            if progress is not None:
                progress(done // _MEGABYTE_PAGES, total // _MEGABYTE_PAGES, self._store.path.name)

        made = self._store.make_backup(reason, tell)
        _LOG.info("backup (%s) made", reason)
        return made

    def listed(self) -> tuple[Backup, ...]:
        """Return the backups in the store's folder, newest first."""
        return self._store.backups()

    def restore(self, source: Path, source_key: Passphrase | None = None) -> Path | None:
        """Put a backup in the store's place and go on with it; return the backup of what was there before.

        ``source_key`` is the passphrase of a backup that opens with another than the store, which keeps its own.

        Raises:
            StoreError: it is no whole store, or this one is open elsewhere; all is then as it was.
        """
        kept = self._store.restore(source, source_key)
        _LOG.info("a backup was restored")
        return kept

    def check(self, *, progress: Progress | None = None, cancelled: Event | None = None) -> tuple[str, ...]:
        """Return what is wrong with the store, a sentence each; nothing where all is well.

        Raises:
            CheckCancelledError: it was stopped.
        """

        def tell(done: int, total: int) -> None:
            if cancelled is not None and cancelled.is_set():
                raise CheckCancelledError(word("The check was stopped."))
            if progress is not None:
                progress(done, total, self._store.path.name)

        return self._store.check(tell)

    def repair(self) -> Repaired:
        """Save what can be saved of the open store into a new one beside it; this one goes on being used.

        Raises:
            StoreError: nothing in it can be read, or the new one cannot be written.
        """
        moment = self._moment()
        return Repaired(repair_apart(self._store.path, self._store.key), moment)

    def take_repaired(self, repaired: Repaired) -> Path | None:
        """Put what was saved in the store's place and go on with it; return the backup that the damaged one is now.

        Raises:
            StoreError: the store was changed since it was saved, or is open elsewhere; all is then as it was.
        """
        if self._moment() != repaired.moment:
            raise StoreError(word("The store was changed after it was saved; save what can be saved once more."))
        return take_repaired(self.restore, repaired.report)

    def _moment(self) -> tuple[str, int] | None:
        """Return how far the store has come; ``None`` where so much is damaged that not even that can be read."""
        try:
            with self._store.snapshot() as snapshot:
                return snapshot.head[1], snapshot.newest_document
        except StoreError:
            return None


def take_repaired(restore: Callable[[Path], Path | None], report: RepairReport) -> Path | None:
    """Put what was saved in the damaged store's place by ``restore``; return the backup that the damaged one is now."""
    kept = restore(report.path)
    # It lies in the store's place now.
    with suppress(OSError):
        report.path.unlink()
    _LOG.info("what was saved was put in the place of the damaged store")
    return kept
