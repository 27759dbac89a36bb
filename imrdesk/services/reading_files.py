"""What a reading process does: one file after another, read, parsed and checked, and nothing kept."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from imrdesk import checks, parsing, sources
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Layout, Reading, SectionKind
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import sentence
from imrdesk.domain.values import is_empty
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.services.own_terms import extended_with

MEMORY_LIMIT = 3_000_000_000
"""How much a reading process may take, in bytes, where the system can hold it to that."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file read: its text, its bytes, what the parser made of it, and what the checks say to that."""

    source: SourceText
    content: bytes
    reading: Reading
    flags: tuple[Flag, ...]


Reader = Callable[[Path], ReadFile]


class Named(Protocol):
    """What a reading process is given: a path, or a document of the store."""

    @property
    def name(self) -> str:
        """Return what messages call it."""
        ...


def read_document(path: Path, terms: tuple[AddedTerm, ...] = ()) -> ReadFile:
    """Read one file, with the ``terms`` that reviewers added to the vocabularies.

    Raises:
        UnreadableFileError: it cannot be read, or is no determination.
    """
    loaded = sources.read_file(path)
    source = replace(loaded.source, name=printable(loaded.source.name))
    reading = parsing.parse(source, extended_with(terms))
    if not looks_like_one(reading):
        raise UnreadableFileError(
            Refusal.NOT_A_DETERMINATION,
            sentence(
                "“{name}” shows no sign of an IMR determination (no case number, no headings, no disputed "
                "item); check that it is the right file.",
                name=source.name,
            ),
        )
    flags = checks.check(Determination.from_reading(reading), source, reading, own_terms=terms)
    return ReadFile(source, loaded.content, reading, flags)


@dataclass(frozen=True, slots=True)
class TermReader:
    """Reads files with the terms that reviewers added; two with the same terms are equal."""

    terms: tuple[AddedTerm, ...] = ()

    def __call__(self, path: Path) -> ReadFile:
        """Read one file."""
        return read_document(path, self.terms)


def looks_like_one(reading: Reading) -> bool:
    """Tell whether there is any sign of a determination in a reading."""
    headings = any(section.kind is not SectionKind.BOILERPLATE for section in reading.sections)
    number = reading.fields.get("case_number")
    numbered = number is not None and not is_empty(number.value)
    return reading.layout is not Layout.UNKNOWN or numbered or bool(reading.items) or headings


def printable(name: str) -> str:
    """Return a file's name with the bytes that are no text replaced: it can then be stored, shown and exported."""
    return os.fsencode(name).decode("utf-8", "replace")


def serve(connection: Connection, reader: Callable[[Any], object]) -> None:
    """Answer each job that comes with what ``reader`` makes of it, or with why it cannot be read."""
    # Ctrl+C reaches every process of the terminal; the one that started this one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _limit_memory()
    # Where who asked is gone, however it ended, there is nobody to tell.
    with suppress(EOFError, OSError):
        while (job := connection.recv()) is not None:
            connection.send(_answer(job, reader))


def _answer(job: Named, reader: Callable[[Any], object]) -> object:
    name = printable(job.name)
    try:
        return reader(job)
    except UnreadableFileError as error:
        return error
    except MemoryError:
        message = sentence(
            "“{name}” needs more memory to read than there is; check that it is the right file.", name=name
        )
        return UnreadableFileError(Refusal.TOO_LARGE, message)
    except Exception as error:  # noqa: BLE001 -- the boundary around one file: whatever it holds, the others are read
        message = sentence(
            "“{name}” could not be read, by a mistake of the program ({place}); please report it.",
            name=name,
            place=_place(error),
        )
        return UnreadableFileError(Refusal.UNREADABLE, message)


def _place(error: Exception) -> str:
    """Return an error's kind and where it arose, but not its message: that may quote the document."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = "" if trace is None else f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
    return f"{type(error).__name__}{where}"


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 -- there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, resource.getrlimit(resource.RLIMIT_AS)[1]))
