"""The drivers of SQLite: Python's own, and SQLCipher's for stores that are encrypted (the extra “encryption”).

Every connection to a store is opened here. The two carry libraries of their own: one process must never have a file
open with both, or read it by other means meanwhile, since letting go of it takes away the other's locks
(sqlite.org/howtocorrupt.html, 2.2).
"""

from __future__ import annotations

import hashlib
import importlib
import os
import secrets
import sqlite3
import zlib
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.places import nothing_goes_beside

BUSY_MS = 5000
PAGE = 4096
"""A page of a store in bytes; SQLCipher 4 writes whole pages of this size, the first included."""
_SQLITE = b"SQLite format 3\0"
_COMPRESSIBLE = 0.9
_ROUNDS, _KEY_BYTES, _SALT_BYTES = 256_000, 32, 16
"""SQLCipher 4's own (zetetic.net/sqlcipher/design): a test opens what this made by the passphrase alone."""


def _sqlcipher() -> ModuleType | None:
    try:
        return importlib.import_module("sqlcipher3.dbapi2")
    except ImportError:
        return None


SQLCIPHER = _sqlcipher()
"""The driver of encrypted stores; ``None`` where it is not installed."""
_DRIVERS: tuple[Any, ...] = (sqlite3,) if SQLCIPHER is None else (sqlite3, SQLCIPHER)
# The drivers' errors are no kin of each other, though they bear the same names and codes. Where a damaged byte stands
# in the words of an error, the driver cannot read its own message, and says only that.
DATABASE_ERRORS: tuple[type[Exception], ...] = (*(driver.DatabaseError for driver in _DRIVERS), UnicodeDecodeError)
MISTAKES: tuple[type[Exception], ...] = tuple(
    error for driver in _DRIVERS for error in (driver.IntegrityError, driver.ProgrammingError, driver.NotSupportedError)
)
"""A broken constraint or a misuse of the driver is a mistake of the program, and must look like one."""


def can_encrypt() -> bool:
    """Tell whether the driver of encrypted stores is installed."""
    return SQLCIPHER is not None


def driver_for(key: Passphrase | None) -> Any:
    """Return the driver's module for a store with that passphrase, or with none.

    Raises:
        StoreError: the store is encrypted, and the driver for that is not installed.
    """
    return sqlite3 if key is None else require_sqlcipher()


def require_sqlcipher() -> Any:
    """Return the driver's module that can encrypt.

    Raises:
        StoreError: it is not installed.
    """
    if SQLCIPHER is None:
        raise StoreError(
            word("Encrypted stores need SQLCipher, which is not installed here: pip install “imrdesk[encryption]”")
        )
    return SQLCIPHER


def file_uri(path: Path, mode: str = "rw") -> str:
    """Return SQLite's name for a file that must exist; ``mode`` is ``rw`` or ``ro``."""
    posix = os.fsencode(path.absolute().as_posix())
    return f"file://{'' if posix.startswith(b'/') else '/'}{quote(posix, safe='/:')}?mode={mode}"


def connect(
    path: Path, mode: str = "rw", key: Passphrase | None = None, *, like: sqlite3.Connection | None = None
) -> sqlite3.Connection:
    """Open a file without setting anything on it but its key: for looking, copying and checking.

    Whether the passphrase is the right one shows when something is read. An empty file that is to become a copy of
    one that is open with the same passphrase, ``like``, takes over its salt.

    Raises:
        StoreError: there is a passphrase, and no driver to use it; or it lies where it can only be read, with a log of
            changes beside it.
    """
    connection = _open(driver_for(key), path, mode)
    if key is not None:
        _give_key(connection, key, "" if like is None else _salt(like))
    return connection


def connect_to_convert(path: Path, key: Passphrase | None) -> sqlite3.Connection:
    """Open a file, encrypted or not, with the driver that can write it anew under another passphrase or none."""
    connection = _open(require_sqlcipher(), path, "rw")
    _give_key(connection, key)
    return connection


def is_encrypted(path: Path) -> bool:
    """Tell whether a file, which this process must not have open, looks like an encrypted store.

    Such a file is noise in whole pages, without SQLite's heading; what can be compressed is no noise.
    """
    try:
        if not path.is_file() or path.stat().st_size < PAGE or path.stat().st_size % PAGE:
            return False
        with path.open("rb") as file:
            first = file.read(PAGE)
    except OSError:
        return False
    return not first.startswith(_SQLITE) and len(zlib.compress(first)) > PAGE * _COMPRESSIBLE


def is_plain(path: Path) -> bool:
    """Tell whether a file, which this process must not have open, is a SQLite file that anyone can read."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _open(driver: Any, path: Path, mode: str) -> sqlite3.Connection:
    uri = _unshared_uri(path) if nothing_goes_beside(path) else file_uri(path, mode)
    # No pool thread ever shares a connection at the same time; the pool hands it from one to the next.
    return driver.connect(uri, uri=True, isolation_level=None, timeout=BUSY_MS / 1000, check_same_thread=False)


def _unshared_uri(path: Path) -> str:
    """Return the name of a file that is read without any beside it: its log's index could not be made there.

    Raises:
        StoreError: there is a log with changes that are not in the file yet.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise StoreError(
            sentence(
                "The newest changes to the store {path} stand beside it in {log} and cannot be read where nothing can "
                "be written; copy both files to a folder of your own and open the store there.",
                path=path,
                log=log.name,
            )
        )
    return f"{file_uri(path, 'ro')}&immutable=1"


def key_for_new_file(key: Passphrase | None) -> str:
    """Return what SQLCipher is to be given for a new file, with a new salt; nothing where it is not encrypted."""
    return "" if key is None else _with_salt(key, secrets.token_hex(_SALT_BYTES))


def forget_keys() -> None:
    """Forget the keys that were made of passphrases."""
    _derived.cache_clear()


def _give_key(connection: sqlite3.Connection, key: Passphrase | None, salt: str = "") -> None:
    # It would write to standard error of every page that cannot be read; errors say so already.
    connection.execute("PRAGMA cipher_log_level = NONE").close()
    if key is not None:
        quoted = key.text.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'").close()
        # The file's salt is known now, and nothing derived yet: that is done here, once for all connections to it.
        connection.execute(f'PRAGMA key = "{_with_salt(key, salt or _salt(connection))}"').close()


def _salt(connection: sqlite3.Connection) -> str:
    return connection.execute("PRAGMA cipher_salt").fetchone()[0]


def _with_salt(key: Passphrase, salt: str) -> str:
    return f"x'{_derived(key, salt)}{salt}'"


@lru_cache(maxsize=64)
def _derived(key: Passphrase, salt: str) -> str:
    """Return the key of a file as SQLCipher 4 makes it of a passphrase, in hex; it takes a tenth of a second."""
    return hashlib.pbkdf2_hmac("sha512", key.text.encode(), bytes.fromhex(salt), _ROUNDS, _KEY_BYTES).hex()
