"""Where a store lies: SQLite's write-ahead log needs a disk of this machine (sqlite.org/wal.html)."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_NETWORK = frozenset({"9p", "afs", "cifs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "webdav"})
_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_REMOTE_DRIVE = 4


def is_on_network(path: Path) -> bool:
    """Tell whether ``path`` lies on a network share, as far as the system says; elsewhere ``False``."""
    if sys.platform == "win32":
        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _WINDOWS_REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return file_system(mounts, os.path.realpath(path)) in _NETWORK


def file_system(mounts: str, path: str) -> str:
    """Return the kind of file system that holds ``path``, from a table of mounts as Linux writes it."""
    found, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # The table writes a space in a folder's name as \040.
        point = fields[1].replace("\\040", " ")
        if os.path.commonpath([point, path]) == point and len(point) >= len(found):
            found, kind = point, fields[2]
    return kind
