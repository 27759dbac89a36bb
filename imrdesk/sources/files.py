"""Files to source texts: what cannot be read is refused with the reason, and the kind is told by content."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources.decoding import decode
from imrdesk.sources.pdfs import is_pdf, read_pdf
from imrdesk.sources.readers import TEXT_READER
from imrdesk.sources.texts import make_source, pages_of

MEGABYTE = 1_000_000
SIZE_LIMIT = 200 * MEGABYTE
"""How large a file may be, in bytes; the largest real determination has a thousandth of it."""
TEXT_LIMIT = 20 * MEGABYTE

_NOT_TEXT = (
    (b"PK\x03\x04", word("a ZIP archive or an Office document")),
    (b"\xd0\xcf\x11\xe0", word("an old Office document")),
    (b"{\\rtf", word("a rich text (RTF) document")),
    (b"\x89PNG", word("a picture")),
    (b"\xff\xd8\xff", word("a picture")),
    (b"GIF8", word("a picture")),
    (b"II*\x00", word("a picture")),
    (b"MM\x00*", word("a picture")),
    (b"SQLite format 3\x00", word("a database")),
)


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as read: its source text, and its bytes as they were then."""

    source: SourceText
    content: bytes


def read_file(path: Path | str) -> LoadedFile:
    """Read the determination at ``path``.

    Raises:
        UnreadableFileError: it cannot be read; the message says what is wrong, where, and what to do.
    """
    path = Path(path)
    content = _content(path)
    return LoadedFile(read_bytes(content, path.name), content)


def read_bytes(content: bytes, name: str) -> SourceText:
    """Return the source text of a file's ``content``; ``name`` is what messages and the document call it.

    Raises:
        UnreadableFileError: it cannot be read; the message says what is wrong, where, and what to do.
    """
    if not content:
        raise _refuse(Refusal.EMPTY, sentence("“{name}” is empty; get the file again from where it came.", name=name))
    if len(content) > SIZE_LIMIT:
        raise _too_large(name, len(content), SIZE_LIMIT)
    if is_pdf(content):
        return read_pdf(content, name)
    return _read_text(content, name)


def _content(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise _refuse(Refusal.FOLDER, sentence("“{path}” is a folder, not a file; choose a file in it.", path=path))
        if not stat.S_ISREG(found.st_mode):
            raise _refuse(
                Refusal.UNREADABLE, sentence("“{path}” is not an ordinary file; choose a PDF or text file.", path=path)
            )
        if found.st_size > SIZE_LIMIT:
            raise _too_large(path.name, found.st_size, SIZE_LIMIT)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _refuse(
            Refusal.MISSING, sentence("“{path}” does not exist; check its name and its folder.", path=path)
        ) from None
    except PermissionError:
        message = sentence(
            "“{path}” may not be read; ask its owner for permission, or copy it where you may.", path=path
        )
        raise _refuse(Refusal.PERMISSION, message) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = sentence(
            "“{path}” could not be read ({why}); check the drive, or copy the file to this machine.", path=path, why=why
        )
        raise _refuse(Refusal.UNREADABLE, message) from error


def _read_text(content: bytes, name: str) -> SourceText:
    for start, kind in _NOT_TEXT:
        if content.startswith(start):
            raise _refuse(
                Refusal.NOT_TEXT,
                sentence("“{name}” is {kind}; save it as a PDF or as plain text first.", name=name, kind=kind),
            )
    if len(content) > TEXT_LIMIT:
        raise _too_large(name, len(content), TEXT_LIMIT)
    text = decode(content)
    if text is None:
        raise _refuse(
            Refusal.NOT_TEXT, sentence("“{name}” is neither a PDF nor text; choose a PDF or text file.", name=name)
        )
    pages = pages_of(text)
    if not any(page.text.strip() for page in pages):
        raise _refuse(
            Refusal.EMPTY,
            sentence("“{name}” holds no text, only blanks; get the file again from where it came.", name=name),
        )
    return make_source(content, name, MediaType.TEXT, pages, TEXT_READER)


def _too_large(name: str, size: int, limit: int) -> UnreadableFileError:
    message = sentence(
        "“{name}” has {size:,.0f} MB, more than the {limit} MB a determination may have; check that it "
        "is the right file.",
        name=name,
        size=size / MEGABYTE,
        limit=limit // MEGABYTE,
    )
    return _refuse(Refusal.TOO_LARGE, message)


def _refuse(refusal: Refusal, message: str) -> UnreadableFileError:
    return UnreadableFileError(refusal, message)
