"""What this desk keeps on the machine: every file of its own, how large it is, and who can read it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imrdesk.paths import log_dir, settings_file
from imrdesk.store import Store, backups_folder, is_encrypted, lock_file

_OTHERS = 0o077


class Kept(StrEnum):
    """What a place is for."""

    STORE = "store"
    BACKUPS = "backups"
    LOCK = "lock"
    SETTINGS = "settings"
    LAYOUT = "layout"
    LOGS = "logs"


class Readable(StrEnum):
    """Who can read what is kept there."""

    ENCRYPTED = "with the passphrase"
    PARTLY = "some with the passphrase, some without"
    OWNER = "this account"
    OTHERS = "other accounts too"


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder of the desk's own; ``size`` is in bytes, 0 where there is none yet."""

    kept: Kept
    path: Path
    size: int
    readable: Readable

    @property
    def folder(self) -> Path:
        """Return the folder to look at."""
        return self.path if self.path.is_dir() else self.path.parent


class Privacy:
    """Tells what is kept for one open store, and where."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def places(self) -> tuple[Place, ...]:
        """Return every place where something is kept."""
        store, settings = self._store.path, settings_file()
        backups, layout = backups_folder(store), settings.with_name("window.ini")
        # SQLite keeps what was written last beside the store until it is taken in.
        parts = [store, *(store.with_name(store.name + ending) for ending in ("-wal", "-shm"))]
        copies = _files_in(backups)
        # The open store is asked, not read: closing a file that SQLite has open would let go of its locks.
        encrypted = {Kept.STORE: [self._store.is_encrypted], Kept.BACKUPS: [is_encrypted(file) for file in copies]}
        files = {
            Kept.STORE: (store, parts),
            Kept.BACKUPS: (backups, copies),
            Kept.LOCK: (lock_file(store), [lock_file(store)]),
            Kept.SETTINGS: (settings, [settings]),
            Kept.LAYOUT: (layout, [layout]),
            Kept.LOGS: (log_dir(), _files_in(log_dir())),
        }
        return tuple(_place(kept, path, owned, encrypted.get(kept, [])) for kept, (path, owned) in files.items())


def _place(kept: Kept, path: Path, files: list[Path], encrypted: list[bool]) -> Place:
    there = [file for file in files if file.is_file()]
    return Place(kept, path, sum(file.stat().st_size for file in there), _readable(path, there, encrypted))


def _readable(path: Path, files: list[Path], encrypted: list[bool]) -> Readable:
    if any(encrypted):
        return Readable.ENCRYPTED if all(encrypted) else Readable.PARTLY
    if os.name == "nt" or (path.is_dir() and not path.stat().st_mode & _OTHERS):
        return Readable.OWNER  # Windows gives a profile's folders to its owner alone
    return Readable.OTHERS if any(file.stat().st_mode & _OTHERS for file in files) else Readable.OWNER


def _files_in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
