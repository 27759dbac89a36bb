"""The commands “encrypt”, “passphrase” and “decrypt”."""

from __future__ import annotations

import argparse
from pathlib import Path

from imrdesk.commands.opening import open_desk, present_store
from imrdesk.commands.output import DONE, SOME_FAILED, complain
from imrdesk.commands.passphrases import PRESENT, new_passphrase
from imrdesk.errors import StoreError
from imrdesk.paths import default_store

ERASED = (
    "What was there before is deleted, not wiped: a disk may keep it until it writes there again, and an SSD longer. "
    "Copies elsewhere (exports, other backups) stay as they are."
)


def encrypt(args: argparse.Namespace) -> int:
    """Encrypt a store, or make an encrypted one, and return the exit status."""
    from imrdesk.services.desk import Desk  # noqa: PLC0415 -- loads SQLAlchemy
    from imrdesk.services.encrypting import PlainCopies, is_encrypted, make_encrypted, require_sqlcipher  # noqa: PLC0415

    require_sqlcipher()
    store: Path = args.store or default_store()
    if is_encrypted(store):
        raise StoreError(f"The store {store} is encrypted already; change its passphrase with “imrdesk passphrase”.")
    to = new_passphrase(args.passphrase_file, PRESENT)
    if not store.exists():
        make_encrypted(store, to)
        print(f"An empty encrypted store was made: {store}")
        return DONE
    with Desk.open(store) as desk:
        done = desk.encrypting.encrypt(to, PlainCopies(args.backups))
    print(f"The store {store} is encrypted")
    for count, what in ((done.encrypted, "encrypted too"), (done.removed, "removed"), (done.kept, "left as they are")):
        if count:
            print(f"{count} of its backups and copies were {what}")
    print(ERASED)
    for trouble in done.troubles:
        complain(trouble)
    return SOME_FAILED if done.troubles else DONE


def change(args: argparse.Namespace) -> int:
    """Change the passphrase of a store, and return the exit status."""
    with open_desk(present_store(args), args) as desk:
        desk.encrypting.change(new_passphrase(args.new_passphrase_file))
        print(f"The passphrase of {desk.path} was changed. Backups made before open with the one they were made with.")
    return DONE


def decrypt(args: argparse.Namespace) -> int:
    """Take the encryption of a store away, and return the exit status."""
    with open_desk(present_store(args), args) as desk:
        desk.encrypting.decrypt()
        print(f"{desk.path} is not encrypted any more: anyone who has the file can read it.")
    return DONE
