"""Reading again: documents with the present parser, every human decision kept, and a report of what came of it."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from threading import Event

from imrdesk.domain.changes import Action
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.readings import Reading
from imrdesk.parsing import parse
from imrdesk.services.merging import Merge, merge
from imrdesk.services.notes import Author
from imrdesk.services.own_terms import extended_with
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store, StoredDocument

MACHINE = "imrdesk"
"""Who writes the notes on conflicts."""
_IN_PARALLEL = 8
"""From so many documents on, starting processes pays."""
_MOST_WORKERS = 4

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the last."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one document; :class:`Merge` says what the lists are."""

    document_id: int
    name: str
    changed: bool
    taken: tuple[FieldRef, ...] = ()
    agreed: tuple[FieldRef, ...] = ()
    conflicts: tuple[FieldRef, ...] = ()
    came: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()

    def __str__(self) -> str:
        told = {
            "values read otherwise": self.taken,
            "now as a person had put them": self.agreed,
            "noted for a person": (*self.conflicts, *self.kept),
            "items added": self.came,
            "items taken out": self.gone,
        }
        said = ", ".join(f"{what}: {len(refs)}" for what, refs in told.items() if refs)
        return f"{self.document_id} ({self.name}): {said or 'the same values, from other passages'}"


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What became of each document, in the order read. ``group`` is the reason all their changes give."""

    group: str
    documents: tuple[DocumentReport, ...]

    @property
    def changed(self) -> tuple[DocumentReport, ...]:
        """Return the documents of which the parser now reads something else."""
        return tuple(document for document in self.documents if document.changed)

    def __str__(self) -> str:
        return f"documents read again: {len(self.documents)}, changed: {len(self.changed)}"


class ReadingAgain:
    """Reads documents of one store again; any thread may call it.

    The stored text is parsed, never made anew from the file: it owns every offset, and with it every evidence a
    person has named.
    """

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def run(
        self,
        document_ids: Iterable[int] | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> ReadingReport:
        """Read documents again (``None``: all); each is one change, committed by itself.

        Setting ``cancelled`` ends it soon; what was read stays.

        Raises:
            StoreError: there is no such document, or the store cannot be written; what was read before stays.
        """
        ids = self._all() if document_ids is None else tuple(document_ids)
        group = f"Read again on {datetime.now(UTC):%Y-%m-%d at %H:%M:%S} UTC"
        reports: list[DocumentReport] = []
        with closing(self._readings(ids)) as readings:
            for stored, reading in readings:
                if cancelled is not None and cancelled.is_set():
                    break
                reports.append(self._take(stored, reading, group))
                if progress is not None:
                    progress(len(reports), len(ids), stored.name)
        return ReadingReport(group, tuple(reports))

    def take_back(self, report: ReadingReport) -> tuple[int, ...]:
        """Undo what a run changed, and return the documents that are as before it.

        A document that was changed since stays as it is: its own undo goes back step by step.
        """
        return tuple(document.document_id for document in report.changed if self._undo(document.document_id, report))

    def _undo(self, document_id: int, report: ReadingReport) -> bool:
        newest = self._store.log(document_id)[-1]
        if newest.change.action is not Action.READ_AGAIN or newest.reason != report.group:
            return False
        self._reviewing.undo(document_id)
        return True

    def _all(self) -> tuple[int, ...]:
        count = self._store.count(QueueQuery())
        return tuple(row.document_id for row in self._store.rows(QueueQuery(), 0, count))

    def _readings(self, ids: Sequence[int]) -> Generator[tuple[StoredDocument, Reading], None, None]:
        """Yield each document with its new reading; of many, some are parsed ahead in processes of their own."""
        read = partial(_read, self._store.knowledge.terms())
        if len(ids) < _IN_PARALLEL:
            for document_id in ids:
                stored = self._store.load(document_id)
                yield stored, read(stored.source)
            return
        workers = min(os.cpu_count() or 1, _MOST_WORKERS)
        ahead: deque[tuple[int, Future[Reading]]] = deque()
        waiting = iter(ids)
        # Started fresh rather than forked: a fork would copy the window's threads half-alive.
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
            try:
                while True:
                    for document_id in islice(waiting, 2 * workers - len(ahead)):
                        source = self._store.load(document_id).source
                        ahead.append((document_id, pool.submit(read, source)))
                    if not ahead:
                        return
                    document_id, reading = ahead.popleft()
                    # Loaded as it stands now: it may have been changed while its text was parsed.
                    yield self._store.load(document_id), reading.result()
            finally:
                pool.shutdown(cancel_futures=True)

    def _take(self, stored: StoredDocument, reading: Reading, group: str) -> DocumentReport:
        if replace(reading, parser=stored.reading.parser) == stored.reading:
            return DocumentReport(stored.document_id, stored.name, changed=False)
        again = [step for step in self._store.steps(stored.document_id) if step.action is Action.READ_AGAIN]
        author = Author(MACHINE, datetime.now(UTC))
        merged = merge(stored.record, stored.reading, reading, len(again) + 2, author)
        self._reviewing.take_reading(stored, merged.change, reading, group)
        return _report(stored, merged)


def _read(terms: tuple[AddedTerm, ...], source: SourceText) -> Reading:
    # The terms cross to another process, not the vocabularies they extend.
    return parse(source, extended_with(terms))


def _report(stored: StoredDocument, merged: Merge) -> DocumentReport:
    return DocumentReport(
        stored.document_id,
        stored.name,
        changed=True,
        taken=tuple(merged.taken),
        agreed=tuple(merged.agreed),
        conflicts=tuple(merged.conflicts),
        came=tuple(merged.came),
        gone=tuple(merged.gone),
        kept=tuple(merged.kept),
    )
