"""Where a store lies: SQLite's write-ahead log needs a disk of this machine (sqlite.org/wal.html)."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from imrdesk.domain.sentences import sentence

_NETWORK = frozenset({"9p", "afs", "cifs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "webdav"})
_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_REMOTE_DRIVE = 4
_SYNCED: Mapping[str, str] = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "box": "Box",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
"""What folders are called that a service copies to other machines. Some add a name: “OneDrive - Acme”."""


def may_not_be_written(path: Path) -> bool:
    """Tell whether a file is there and may only be read: by its permissions, its folder's, or the medium's."""
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def nothing_goes_beside(path: Path) -> bool:
    """Tell whether a file is there in a folder in which none can be made: SQLite cannot share such a file."""
    return path.is_file() and not os.access(path.parent, os.W_OK)


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


def synced_by(path: Path) -> str:
    """Return the service that copies the folder of ``path`` to other machines, by its folder's name; else nothing."""
    for folder in reversed(Path(os.path.realpath(path)).parent.parts):
        name = folder.casefold()
        # “Dropbox (Personal)”, “OneDrive - Acme”, “GoogleDrive-ada@example.org”
        start = re.split(r"\s*[-(]", name, maxsplit=1)[0].strip()
        found = _SYNCED.get(name) or _SYNCED.get(start)
        if found:
            return found
    return ""


def place_warning(path: Path) -> str:
    """Return what is risked where a store lies, in a sentence; empty on a disk of this machine."""
    synced = synced_by(path)
    if synced:
        return sentence(
            "The store {path} lies in a folder that {synced} copies: a copy made while it is written is damaged, and "
            "two machines overwrite each other's work. Move it to a folder of this machine, and let {synced} have the "
            "exports.",
            path=path,
            synced=synced,
        )
    if is_on_network(path):
        return sentence(
            "The store {path} lies on a network share: a lost connection can damage it, and locks do not always hold "
            "there. Move it to a disk of this machine.",
            path=path,
        )
    return ""


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
