"""What SQLite says when it fails, as one sentence for the reviewer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from imrdesk.errors import StoreError

_SENTENCES: dict[int, str] = {
    sqlite3.SQLITE_FULL: "The disk is full, so the store {path} could not be written; nothing was changed. "
    "Free some space and try again.",
    sqlite3.SQLITE_IOERR: "The disk failed or is full while {doing} the store {path}; nothing was changed. "
    "Check the disk and try again.",
    sqlite3.SQLITE_READONLY: "The store {path} may only be read here; nothing was changed. "
    "Allow writing to the file and its folder, or copy it to a folder of your own.",
    sqlite3.SQLITE_PERM: "You have no permission to use the store {path}; ask for it, or choose another store.",
    sqlite3.SQLITE_CANTOPEN: "The store {path} cannot be opened; check that its folder exists and may be written to.",
    sqlite3.SQLITE_BUSY: "The store {path} is in use by another program; nothing was changed. Try again in a moment.",
    sqlite3.SQLITE_LOCKED: "The store {path} is in use by another program; nothing was changed. Try again in a moment.",
    sqlite3.SQLITE_CORRUPT: "The store {path} is damaged; keep the file as it is and restore a backup.",
    sqlite3.SQLITE_NOTADB: "{path} is not a store of imrdesk; choose another file.",
    sqlite3.SQLITE_TOOBIG: "A document is too large for the store {path}; nothing was changed.",
}
_OTHER = "The store {path} could not be used while {doing} it; nothing was changed. Check it with “imrdesk check”."
# A broken constraint or a misuse of the driver is a mistake of the program, and must look like one.
_MISTAKES = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.NotSupportedError)


def explain(error: sqlite3.Error, path: Path, doing: str) -> StoreError:
    """Return SQLite's error as a sentence; ``doing`` is what was tried, such as ``writing``."""
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _OTHER if code is None else _SENTENCES.get(code & 0xFF, _OTHER)
    return StoreError(sentence.format(path=path, doing=doing))


@contextmanager
def explained(path: Path, doing: str) -> Iterator[None]:
    """Turn troubles of the surroundings into :class:`StoreError`; mistakes of the program pass as they are."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.DatabaseError) or isinstance(error.orig, _MISTAKES):
            raise
        raise explain(error.orig, path, doing) from error
    except _MISTAKES:
        raise
    except sqlite3.DatabaseError as error:
        raise explain(error, path, doing) from error
