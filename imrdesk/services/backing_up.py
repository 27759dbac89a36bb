"""Backups: made, proven, put back."""

from __future__ import annotations

from pathlib import Path

from imrdesk.store import Store, restore

__all__ = ["BackingUp", "restore"]


class BackingUp:
    """Copies and checks one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path) -> Path:
        """Write a copy of the store, proven whole before it takes its name, and return where it lies.

        Raises:
            StoreError: it could not be written; a file that was there is as it was.
        """
        self._store.backup(to)
        return to

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the store, a sentence each; nothing where all is well."""
        return self._store.check()
