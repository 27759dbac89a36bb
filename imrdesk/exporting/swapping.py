"""Two folders that change places in one step, where the system can do that."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HERE = -100
"""``AT_FDCWD``: paths are as seen from the folder the program is in."""
_EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux, and ``RENAME_SWAP`` of macOS."""


def swapped(first: Path, second: Path) -> bool:
    """Let two folders of one disk change names at once, so that neither name is ever free; tell whether it was done.

    Linux and macOS can, on nearly all of their own file systems; Windows cannot, nor do most network drives and FAT.
    """
    if sys.platform not in {"linux", "darwin"}:
        return False
    import ctypes  # noqa: PLC0415 -- it is needed only where a folder is replaced

    system = ctypes.CDLL(None)
    paths = os.fsencode(first), os.fsencode(second)
    try:
        if sys.platform == "darwin":
            return system.renamex_np(*paths, _EXCHANGE) == 0
        return system.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0
    except AttributeError:
        return False  # a C library from before
