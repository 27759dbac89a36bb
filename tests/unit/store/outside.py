"""A store's file as another program sees it, one that knows how its texts are compressed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from imrdesk.store.packing import UNPACK, packed, unpacked


def outside(path: Path) -> closing[sqlite3.Connection]:
    """Open a store's file beside the store, for as long as the block lasts."""
    connection = sqlite3.connect(path)
    connection.create_function(UNPACK, 1, unpacked, deterministic=True)
    connection.create_function("pack", 1, packed)
    return closing(connection)


def run(path: Path, script: str) -> None:
    """Write to a store as the store itself never would."""
    with outside(path) as connection:
        connection.executescript(script)
