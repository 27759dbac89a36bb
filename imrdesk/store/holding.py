"""Who may write a store: one program at a time, which says in a file beside the store who it is."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from imrdesk.domain.sentences import Sentence, sentence, word
from imrdesk.errors import StoreError
from imrdesk.locks import take_lock
from imrdesk.store.places import is_on_network, nothing_goes_beside, synced_by

_OWNER_ONLY = 0o600
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that has a store open for writing; ``since`` is UTC, in ISO 8601."""

    host: str = ""
    pid: int = 0
    user: str = ""
    since: str = ""

    @classmethod
    def of_this_program(cls) -> Holder:
        """Return who we are."""
        try:
            user = getpass.getuser()
        except (KeyError, OSError, ImportError):
            user = "unknown"
        return cls(platform.node(), os.getpid(), user, datetime.now(UTC).isoformat(timespec="seconds"))

    @property
    def words(self) -> Sentence:
        """Return who it is, as a part of a sentence."""
        if not self.pid:
            return word("another program")
        since = datetime.fromisoformat(self.since).astimezone()
        return sentence(
            "another imrdesk (user {user}, process {pid} on {host}, since {since})",
            user=self.user,
            pid=self.pid,
            host=self.host,
            since=f"{since:%Y-%m-%d %H:%M}",
        )


class Hold:
    """The right to write one store. ``refusal`` says, in a sentence, who has it where it is not ours."""

    def __init__(self, lock: Path, descriptor: int | None = None, refusal: str = "") -> None:
        self._lock = lock
        self._descriptor = descriptor
        self.refusal = refusal

    def release(self) -> None:
        """Let others write; a hold that was released, or is not ours, stays as it is."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        if sys.platform != "win32":
            # While it is still locked: whoever opens the name afterwards makes a file of its own.
            self._lock.unlink(missing_ok=True)
        os.close(descriptor)
        if sys.platform == "win32":
            with suppress(OSError):
                self._lock.unlink(missing_ok=True)


def lock_file(path: Path) -> Path:
    """Return the file that names who has the store at ``path`` open for writing."""
    return path.with_name(f"{path.name}.lock")


def take_hold(path: Path) -> Hold:
    """Take the right to write the store at ``path``, which need not exist, or learn who has it.

    The operating system lets go of it when a program ends, however it ends; what a dead one left is taken over.
    Where no lock file can be made the hold is ours: SQLite then tells whether anything can be written.
    """
    lock = lock_file(path)
    for _ in range(_TRIES):
        try:
            descriptor = os.open(lock, os.O_CREAT | os.O_RDWR, _OWNER_ONLY)
        except OSError:
            return Hold(lock)
        holder = _holder_but_us(path, descriptor)
        if holder is not None:
            os.close(descriptor)
            return Hold(lock, refusal=_refusal(path, holder))
        if _is_still(lock, descriptor):
            _write(descriptor, Holder.of_this_program())
            return Hold(lock, descriptor)
        os.close(descriptor)
    return Hold(lock, refusal=_refusal(path, Holder()))


def hold_to_read(path: Path) -> Hold:
    """Return a hold of a store that lies where it can only be read.

    Raises:
        StoreError: another program writes it there, and nothing can be written here to read it meanwhile.
    """
    holder = _holder_there(path) if nothing_goes_beside(path) else None
    if holder is not None:
        raise StoreError(
            sentence(
                "The store {path} is in use by {holder} and cannot be read meanwhile where nothing can be written; "
                "close it there, then open it here again.",
                path=path,
                holder=holder.words,
            )
        )
    return Hold(
        lock_file(path),
        refusal=sentence(
            "The store {path} lies where nothing can be written, so it can only be read; copy it to a folder of your "
            "own to work on it.",
            path=path,
        ),
    )


def _holder_there(path: Path) -> Holder | None:
    try:
        descriptor = os.open(lock_file(path), os.O_RDONLY)
    except OSError:
        return None
    try:
        return _holder_but_us(path, descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the store at ``path`` while something is done to its file.

    Raises:
        StoreError: another program has it open.
    """
    hold = take_hold(path)
    if hold.refusal:
        raise StoreError(hold.refusal)
    try:
        yield
    finally:
        hold.release()


def _holder_but_us(path: Path, descriptor: int) -> Holder | None:
    """Lock the file and return ``None``, or return who has it."""
    written = _read(descriptor)
    try:
        if not take_lock(descriptor):
            return written or Holder()
    except OSError:
        # A file system without locks: what the file says must do.
        return written if written is not None and _is_alive(written) else None
    # Locks do not reach over some networks, and never through a folder that is synced.
    elsewhere = written is not None and written.host != platform.node()
    return written if elsewhere and (is_on_network(path) or synced_by(path)) else None


def _is_still(lock: Path, descriptor: int) -> bool:
    """Tell whether the name still leads to the file we locked: its holder takes the name away when it ends."""
    try:
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except OSError:
        return False


def _read(descriptor: int) -> Holder | None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        holder = Holder(**json.loads(os.read(descriptor, 4096)))
        datetime.fromisoformat(holder.since)
    except (OSError, ValueError, TypeError):
        return None
    return holder


def _write(descriptor: int, holder: Holder) -> None:
    # A disk too full for this line is told of by SQLite, when there is something to lose.
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(holder)).encode())


def _is_alive(holder: Holder) -> bool:
    if holder.host != platform.node() or sys.platform == "win32":
        return True
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _refusal(path: Path, holder: Holder) -> str:
    elsewhere = holder.host not in {"", platform.node()}
    return sentence(
        "The store {path} is in use by {holder}, so it can only be read here; close it there, then open it here again "
        "(if it is open there no longer, remove {lock})."
        if elsewhere
        else "The store {path} is in use by {holder}, so it can only be read here; close it there, then open it here "
        "again.",
        path=path,
        holder=holder.words,
        lock=lock_file(path).name,
    )
