"""What SQLite says when it fails, as one sentence for the reviewer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from imrdesk.domain.sentences import Sentence, sentence, word
from imrdesk.errors import NotEncryptedError, PassphraseNeededError, StoreError, WrongPassphraseError
from imrdesk.store.drivers import DATABASE_ERRORS, MISTAKES, is_encrypted, is_plain

_SENTENCES: dict[int, Sentence] = {
    sqlite3.SQLITE_FULL: word(
        "The disk is full, so the store {path} could not be written; nothing was changed. "
        "Free some space and try again."
    ),
    sqlite3.SQLITE_IOERR: word(
        "The disk failed or is full while {doing} the store {path}; nothing was changed. Check the disk and try again."
    ),
    sqlite3.SQLITE_READONLY: word(
        "The store {path} may only be read here; nothing was changed. "
        "Allow writing to the file and its folder, or copy it to a folder of your own."
    ),
    sqlite3.SQLITE_PERM: word("You have no permission to use the store {path}; ask for it, or choose another store."),
    sqlite3.SQLITE_CANTOPEN: word(
        "The store {path} cannot be opened; check that its folder exists and may be written to."
    ),
    sqlite3.SQLITE_BUSY: word(
        "The store {path} is in use by another program; nothing was changed. Try again in a moment."
    ),
    sqlite3.SQLITE_LOCKED: word(
        "The store {path} is in use by another program; nothing was changed. Try again in a moment."
    ),
    sqlite3.SQLITE_CORRUPT: word(
        "The store {path} is damaged; keep the file as it is. Restore a backup, "
        "or save what can be saved of it into a new store."
    ),
    sqlite3.SQLITE_NOTADB: word(
        "{path} is not a store of imrdesk, or its beginning is damaged. Choose another file, "
        "restore a backup, or save what can be saved of it into a new store."
    ),
    sqlite3.SQLITE_TOOBIG: word("A document is too large for the store {path}; nothing was changed."),
}
_OTHER = word(
    "The store {path} could not be used while {doing} it; nothing was changed. Check it with “imrdesk check”."
)


def explain(error: BaseException, path: Path, doing: Sentence) -> StoreError:
    """Return SQLite's error as a sentence; ``doing`` is what was tried, such as ``writing``."""
    trouble = passphrase_trouble(error, path)
    if trouble is not None:
        return trouble
    code = error_code(error)
    template = _OTHER if code is None else _SENTENCES.get(code, _OTHER)
    return StoreError(sentence(template, path=path, doing=doing))


def error_code(error: BaseException | None) -> int | None:
    """Return SQLite's number for the kind of an error; ``None`` where a driver raised it by itself."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def passphrase_trouble(error: BaseException, path: Path) -> StoreError | None:
    """Return what is wrong with the passphrase where a file could not be opened for that; else ``None``."""
    if error_code(error) != sqlite3.SQLITE_NOTADB:
        return None
    if isinstance(error, sqlite3.Error):
        if not is_encrypted(path):
            return None
        return PassphraseNeededError(sentence("{path} is encrypted; give its passphrase to open it.", path=path))
    if is_plain(path):
        return NotEncryptedError(sentence("{path} is not encrypted; open it without a passphrase.", path=path))
    return WrongPassphraseError(
        sentence(
            "The passphrase does not open {path}; type it again, as it was when the file was made. A file "
            "whose first page is damaged cannot be opened by any passphrase: restore a backup.",
            path=path,
        )
    )


@contextmanager
def explained(path: Path, doing: Sentence) -> Iterator[None]:
    """Turn troubles of the surroundings into :class:`StoreError`; mistakes of the program pass as they are."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, DATABASE_ERRORS) or isinstance(error.orig, MISTAKES):
            raise
        raise explain(error.orig, path, doing) from error
    except MISTAKES:
        raise
    except DATABASE_ERRORS as error:
        raise explain(error, path, doing) from error
