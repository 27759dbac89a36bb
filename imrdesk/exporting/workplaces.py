"""Hidden folders in which exports are made, beside their places: gone with all in them, however an export ends.

What a program that was killed left of one is removed when somebody next exports into the same folder. The program that
makes a folder keeps a file in it locked, and the system lets go of that lock when it ends.
"""

from __future__ import annotations

import json
import os
import platform
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from imrdesk.locks import take_lock

_START, _END = ".imrdesk-", ".part"
_LOCK, _ASIDE = "lock", "aside"
_TRIES = 5


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """Make a folder beside ``target``, on the same disk, that is gone with all in it once the block ends.

    What was left of those of programs that were killed is removed first.

    Raises:
        OSError: it cannot be made.
    """
    sweep(target.parent)
    folder, descriptor = _made(target)
    try:
        yield folder
    finally:
        os.close(descriptor)  # before: Windows removes no file that is open
        shutil.rmtree(folder, ignore_errors=True)


def aside(made: Path) -> Path:
    """Return where a folder stands aside while the one ``made`` in a workplace takes its place."""
    return made.with_name(_ASIDE)


def sweep(folder: Path) -> None:
    """Remove what exports that were killed left in ``folder``, and put back what stood aside for one.

    Left alone is all that is another computer's, that somebody may still be writing, or whose file system has no locks.
    """
    for left in folder.glob(f"{_START}*{_END}"):
        target = None if left.is_symlink() else _left_for(left)
        if target is not None:
            if (left / _ASIDE).exists() and not target.exists():
                (left / _ASIDE).rename(target)
            shutil.rmtree(left, ignore_errors=True)


def _made(target: Path) -> tuple[Path, int]:
    """Return a new folder and its lock."""
    for _ in range(_TRIES):
        folder = target.with_name(f"{_START}{secrets.token_hex(8)}{_END}")
        folder.mkdir()
        try:
            descriptor = os.open(folder / _LOCK, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        except OSError:
            folder.rmdir()
            raise
        if _is_locked_for(target, descriptor):
            return folder, descriptor
        os.close(descriptor)
        shutil.rmtree(folder, ignore_errors=True)
    raise OSError(f"no folder could be kept locked in {target.parent}")


def _is_locked_for(target: Path, descriptor: int) -> bool:
    """Lock a folder and say in it whose it is and for what; not where somebody who sweeps was quicker."""
    try:
        locked = take_lock(descriptor)
    except OSError:
        return True  # a file system without locks: nothing is said, so nobody will remove it
    if locked:
        with suppress(OSError):  # of a disk too full for this line the export itself will tell
            os.write(descriptor, json.dumps({"host": platform.node(), "for": target.name}).encode())
    return locked


def _left_for(folder: Path) -> Path | None:
    """Return what was to be made in a folder whose program has ended; ``None`` where that is not sure."""
    try:
        descriptor = os.open(folder / _LOCK, os.O_RDWR)
    except OSError:
        return None
    try:
        said = json.loads(os.read(descriptor, 4096)) if take_lock(descriptor) else {}
        return folder.with_name(said["for"]) if said.get("host") == platform.node() else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    finally:
        os.close(descriptor)
