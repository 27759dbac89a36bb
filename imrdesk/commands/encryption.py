"""The commands “encrypt”, “passphrase” and “decrypt”: what they do with a store, and the lines they say."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk.errors import StoreError
from imrdesk.prompting import PRESENT, new_passphrase

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk

DONE, SOME_FAILED = 0, 1
ERASED = (
    "What was there before is deleted, not wiped: a disk may keep it until it writes there again, and an SSD longer. "
    "Copies elsewhere (exports, other backups) stay as they are."
)

Say = Callable[[str], object]


def encrypt(store: Path, args: argparse.Namespace, say: Say, complain: Say) -> int:
    """Encrypt a store, or make an encrypted one, and return the exit status."""
    from imrdesk.services.desk import Desk  # noqa: PLC0415 -- loads SQLAlchemy
    from imrdesk.services.encrypting import PlainCopies, is_encrypted, make_encrypted, require_sqlcipher  # noqa: PLC0415

    require_sqlcipher()
    if is_encrypted(store):
        raise StoreError(f"The store {store} is encrypted already; change its passphrase with “imrdesk passphrase”.")
    to = new_passphrase(args.passphrase_file, PRESENT)
    if not store.exists():
        make_encrypted(store, to)
        say(f"An empty encrypted store was made: {store}")
        return DONE
    with Desk.open(store) as desk:
        done = desk.encrypting.encrypt(to, PlainCopies(args.backups))
    say(f"The store {store} is encrypted")
    for count, what in ((done.encrypted, "encrypted too"), (done.removed, "removed"), (done.kept, "left as they are")):
        if count:
            say(f"{count} of its backups and copies were {what}")
    say(ERASED)
    for trouble in done.troubles:
        complain(trouble)
    return SOME_FAILED if done.troubles else DONE


def change(desk: Desk, args: argparse.Namespace, say: Say) -> int:
    """Change the passphrase of a store, and return the exit status."""
    desk.encrypting.change(new_passphrase(args.new_passphrase_file))
    say(f"The passphrase of {desk.path} was changed. Backups made before open with the one they were made with.")
    return DONE


def decrypt(desk: Desk, say: Say) -> int:
    """Take the encryption of a store away, and return the exit status."""
    desk.encrypting.decrypt()
    say(f"{desk.path} is not encrypted any more: anyone who has the file can read it.")
    return DONE
