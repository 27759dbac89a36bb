"""The store a command works on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk.commands import passphrases
from imrdesk.errors import StoreError
from imrdesk.paths import default_store

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk


def open_desk(store: Path, args: argparse.Namespace | None = None, *, read_only: bool = False) -> Desk:
    """Open a store with what opens it, under the name of who works on it."""
    # Loading SQLAlchemy takes a while, which neither parse nor the reading processes need to spend.
    from imrdesk.services.desk import Desk  # noqa: PLC0415

    passphrase = None if args is None else passphrases.passphrase_for(store, args.passphrase_file)
    reviewer = "" if args is None else vars(args).get("reviewer") or ""
    return Desk.open(store, reviewer, read_only=read_only, passphrase=passphrase)


def present_store(args: argparse.Namespace) -> Path:
    """Return the store named, or the default one; a name mistyped must not make an empty store."""
    store: Path = args.store or default_store()
    if not store.exists():
        raise StoreError(f"There is no store {store}; make one with “imrdesk import”, or name another with --store.")
    return store
