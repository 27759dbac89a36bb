"""Backups of a store: which are kept, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    """Why a backup was made; it stands in the file's name."""

    DAILY = "daily"
    ASKED = "asked"
    BEFORE_BULK = "before-bulk-change"
    BEFORE_UPDATE = "before-update"
    BEFORE_RESTORE = "before-restore"

    @property
    def in_generations(self) -> bool:
        """Tell whether older ones make room for newer ones; the others stay until a person removes them."""
        return self in {BackupReason.DAILY, BackupReason.BEFORE_BULK}


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the folder beside its store.

    ``made_at`` is UTC, ``size`` in bytes. ``documents`` and ``reviewed`` are ``None`` where the file cannot be
    read: ``problem`` then says why, or it ``needs_passphrase``, one that is not the store's.
    """

    path: Path
    made_at: datetime
    reason: BackupReason
    size: int
    documents: int | None = None
    reviewed: int | None = None
    problem: str = ""
    encrypted: bool = False
    needs_passphrase: bool = False
