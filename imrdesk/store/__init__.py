"""Documents, readings, records and changes in one SQLite file. SQLAlchemy and Alembic live here."""

from imrdesk.store.documents import NewDocument, StoredDocument
from imrdesk.store.generations import find_backup, list_backups, restore
from imrdesk.store.rebuilding import BESIDE, Rebuild, replay_what_fits
from imrdesk.store.recording import NewChange, Step
from imrdesk.store.salvaging import Salvaged, Wreck
from imrdesk.store.store import Store

__all__ = [
    "BESIDE",
    "NewChange",
    "NewDocument",
    "Rebuild",
    "Salvaged",
    "Step",
    "Store",
    "StoredDocument",
    "Wreck",
    "find_backup",
    "list_backups",
    "replay_what_fits",
    "restore",
]
