"""The backup that is made before many documents are changed at once."""

from __future__ import annotations

from datetime import timedelta

from imrdesk.domain.backups import BackupReason
from imrdesk.store import Store

RECENT = timedelta(hours=1)
"""A backup this young does before one document alone is read again, which its own undo takes back."""


def back_up_before(store: Store, documents: int) -> None:
    """Back the store up before so many documents are changed; before a single one where no backup is recent.

    Raises:
        StoreError: the backup could not be made; then nothing must be changed.
    """
    if documents > 1 or (documents == 1 and not store.has_backup_within(RECENT)):
        store.make_backup(BackupReason.BEFORE_BULK)
