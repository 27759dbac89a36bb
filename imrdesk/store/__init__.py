"""Documents, readings, records and changes in one SQLite file. SQLAlchemy and Alembic live here."""

from imrdesk.store.documents import NewDocument, StoredDocument
from imrdesk.store.drivers import can_encrypt, is_encrypted, require_sqlcipher
from imrdesk.store.encrypting import convert, plain_copies
from imrdesk.store.generations import find_backup, list_backups, restore
from imrdesk.store.holding import lock_file
from imrdesk.store.keeping import backups_folder, new_store
from imrdesk.store.migrating import read_header
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
    "backups_folder",
    "can_encrypt",
    "convert",
    "find_backup",
    "is_encrypted",
    "list_backups",
    "lock_file",
    "new_store",
    "plain_copies",
    "read_header",
    "replay_what_fits",
    "require_sqlcipher",
    "restore",
]
