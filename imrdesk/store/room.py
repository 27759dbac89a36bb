"""The room a store takes on the disk: what it needs no longer is given back, some pages at a time."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from imrdesk.domain.passphrases import Passphrase
from imrdesk.store.drivers import DATABASE_ERRORS, connect

GIVES_BACK = "auto_vacuum = INCREMENTAL"
"""What a file must be told before its first table is made, or be written anew for (sqlite.org/pragma.html)."""
_MOST = 8192
"""So many pages are given back at once: 32 MB."""


def give_back(connection: Connection) -> None:
    """Take empty pages out of the file, as many as takes a moment; of one that cannot, none."""
    driver: Any = connection.connection.driver_connection
    for _ in range(min(_pragma(driver, "freelist_count"), _MOST)):
        # One page: of more, the driver would take one step and leave the others.
        driver.execute("PRAGMA incremental_vacuum(1)")


def write_anew_where_worth_it(path: Path, key: Passphrase | None) -> None:
    """Write a file anew that is empty to a quarter, or cannot give back; else, and where that fails, leave it."""
    with suppress(*DATABASE_ERRORS), closing(connect(path, key=key)) as connection:
        cannot = not _pragma(connection, "auto_vacuum")
        if cannot or _pragma(connection, "freelist_count") > _pragma(connection, "page_count") // 4:
            connection.execute(f"PRAGMA {GIVES_BACK}")
            connection.execute("VACUUM")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]
