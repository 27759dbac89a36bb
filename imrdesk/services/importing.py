"""Importing: files into the store, read in processes of their own, with a line in the report for each."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Event, Lock

from imrdesk import checks
from imrdesk.domain.findings import Finding
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import plural, sentence
from imrdesk.errors import Refusal, StoreError, UnreadableFileError
from imrdesk.services.finding import expand
from imrdesk.services.reading_files import ReadFile, TermReader, printable
from imrdesk.services.twins import tell_twins, twin_findings, twins_of
from imrdesk.services.workers import Reply, Workers
from imrdesk.store import NewDocument, Store

_LOG = logging.getLogger(__name__)
_HASHED_HERE = 50_000_000
"""Files up to this size, in bytes, are looked up before they are read: so adding a folder again takes no time."""

Progress = Callable[[int, int, str], object]
"""Told how many files are done, of how many, and the name of the last."""


class Outcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    ALREADY_THERE = "already there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One file's line: the document it is, or the reason (a sentence) why it is none."""

    path: Path
    outcome: Outcome
    document_id: int | None = None
    refusal: Refusal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file, in the order given. ``cancelled`` are those that were not come to."""

    entries: tuple[ImportEntry, ...]
    cancelled: tuple[Path, ...] = ()

    @property
    def added(self) -> tuple[ImportEntry, ...]:
        """Return the files that became documents."""
        return self._with(Outcome.ADDED)

    @property
    def already_there(self) -> tuple[ImportEntry, ...]:
        """Return the files whose documents were there."""
        return self._with(Outcome.ALREADY_THERE)

    @property
    def refused(self) -> tuple[ImportEntry, ...]:
        """Return the files that could not be read, or were no determinations."""
        return self._with(Outcome.REFUSED)

    def _with(self, outcome: Outcome) -> tuple[ImportEntry, ...]:
        return tuple(entry for entry in self.entries if entry.outcome is outcome)


class Importing:
    """Adds files to one store; any thread may call it, one import runs at a time."""

    def __init__(self, store: Store, workers: Workers | None = None) -> None:
        self._store = store
        self._workers = workers or Workers()
        self._own_workers = workers is None
        self._one_at_a_time = Lock()

    def run(
        self, paths: Iterable[Path], *, progress: Progress | None = None, cancelled: Event | None = None
    ) -> ImportReport:
        """Add files, and the PDF and text files in folders; each is committed by itself, in the order given.

        Setting ``cancelled`` ends the import soon; what was added stays.

        Raises:
            StoreError: the store cannot be written; what was added before stays.
        """
        if self._store.read_only:
            # Said before a hundred files are read for nothing.
            raise StoreError(self._store.read_only)
        files = expand(paths)
        if self._own_workers:
            self._workers.use(TermReader(self._store.knowledge.terms()))
        entries: list[ImportEntry] = []
        with (
            self._one_at_a_time,
            closing(self._workers.read(files, self._known, cancelled or Event())) as replies,
        ):
            for path, reply in zip(files, replies, strict=False):
                try:
                    self._take(path, reply, entries)
                except StoreError as error:
                    raise _told_how_far(error, entries, len(files)) from error
                if progress is not None:
                    progress(len(entries), len(files), printable(path.name))
        report = ImportReport(tuple(entries), files[len(entries) :])
        if report.added:
            with suppress(StoreError):  # nothing depends on it
                self._store.settle()
        counts = (len(report.added), len(report.already_there), len(report.refused), len(report.cancelled))
        _LOG.info("import: %d added, %d already there, %d refused, %d not come to", *counts)
        return report

    def close(self) -> None:
        """End the reading processes."""
        self._workers.close()

    def _known(self, path: Path) -> int | None:
        """Return the document the file is already; ``None`` where it must be read to tell."""
        try:
            if not path.is_file() or path.stat().st_size > _HASHED_HERE:
                return None
            return self._store.find(hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError:
            return None

    def _take(self, path: Path, reply: Reply, entries: list[ImportEntry]) -> None:
        """Add a file where it is new, and its line to ``entries``."""
        if isinstance(reply, UnreadableFileError):
            entries.append(_refused(path, reply))
            return
        # Two files of one import may be the same, or another program may have added it meanwhile.
        known = reply if isinstance(reply, int) else self._store.find(reply.source.sha256)
        if isinstance(reply, int) or known is not None:
            entries.append(ImportEntry(path, Outcome.ALREADY_THERE, known))
            return
        twins = twins_of(self._store, reply.source, reply.reading)
        document_id = self._store.add(self._new(path, reply, twin_findings(twins, reply.reading)))
        entries.append(ImportEntry(path, Outcome.ADDED, document_id))
        tell_twins(self._store, twins, document_id)

    def _new(self, path: Path, file: ReadFile, findings: tuple[Finding, ...]) -> NewDocument:
        place = printable(str(path.absolute()))
        codebook = self._store.own_fields.load()
        record = Determination.from_reading(file.reading, codebook)
        terms = self._store.knowledge.terms()
        # The process that read the file checked it, but knows nothing of findings and own fields.
        known = not (findings or codebook.fields)
        flags = file.flags if known else checks.check(record, file.source, file.reading, findings, terms)
        return NewDocument(file.source, file.content, file.reading, datetime.now(UTC), place, flags, findings)


def _refused(path: Path, error: UnreadableFileError) -> ImportEntry:
    if path.is_dir():
        reason = sentence("The folder “{path}” holds no PDF or text file that can be read; choose another.", path=path)
        return ImportEntry(path, Outcome.REFUSED, refusal=Refusal.FOLDER, reason=reason)
    return ImportEntry(path, Outcome.REFUSED, refusal=error.refusal, reason=str(error))


def _told_how_far(error: StoreError, entries: list[ImportEntry], files: int) -> StoreError:
    """Return the error with what was added before it; as it is where nothing was."""
    added = sum(entry.outcome is Outcome.ADDED for entry in entries)
    if not added:
        return error
    said = plural(
        added,
        "{count} of {files} files was added. Then: {why}",
        "{count} of {files} files were added. Then: {why}",
        files=files,
        why=str(error),
    )
    return StoreError(said)
