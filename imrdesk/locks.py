"""A lock on an open file, which the system lets go of when a program ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_LOCKED_BYTE = 2**30
"""Far behind what is written: on Windows nobody else could read a byte that is locked."""


def take_lock(descriptor: int) -> bool:
    """Lock an open file until it is closed; tell whether that could be done: it cannot while another has it.

    Raises:
        OSError: the file system has no locks.
    """
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 -- there is none elsewhere

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        import fcntl  # noqa: PLC0415 -- there is none on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
