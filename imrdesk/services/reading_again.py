"""Reading again: documents with the present parser, every human decision kept, and a report of what came of it."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from threading import Event

from imrdesk import parsing
from imrdesk.domain.changes import Action
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import word
from imrdesk.domain.values import Value
from imrdesk.errors import ReviewError
from imrdesk.services.before_bulk import back_up_before
from imrdesk.services.merging import Compared, Merge, merge
from imrdesk.services.notes import Author
from imrdesk.services.own_terms import extended_with
from imrdesk.services.reasons import READ_AGAIN
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store, StoredDocument

MACHINE = "imrdesk"
"""Who writes the notes on conflicts."""
_KEPT, _LAST, _PROVEN = "reading again", "last run", "proven"
_IN_PARALLEL = 8
"""From so many documents on, starting processes pays."""
_MOST_WORKERS = 4

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the last."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one document; :class:`Merge` says what the lists are.

    ``same`` counts all fields where nothing changed. ``record`` is the record before, for words about its fields;
    ``None`` where nothing changed.
    """

    document_id: int
    name: str
    changed: bool
    taken: tuple[FieldRef, ...] = ()
    agreed: tuple[FieldRef, ...] = ()
    conflicts: tuple[FieldRef, ...] = ()
    came: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    same: int = 0
    values: Mapping[FieldRef, Compared] = field(default_factory=dict)
    record: Determination | None = None
    titles: Mapping[int, Value] = field(default_factory=dict)

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

    @property
    def same(self) -> int:
        """Return how many fields are read as before."""
        return sum(document.same for document in self.documents)

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
        """Read documents again (``None``: all); each is one change, committed by itself. A backup is made first.

        Before a single document that is so only where the newest is over an hour old.

        Setting ``cancelled`` ends it soon; what was read stays.

        Raises:
            StoreError: there is no such document, or the store cannot be written; what was read before stays.
        """
        ids = self._all() if document_ids is None else tuple(document_ids)
        now = datetime.now(UTC)
        group = READ_AGAIN.format(day=f"{now:%Y-%m-%d}", time=f"{now:%H:%M:%S}")
        reports: list[DocumentReport] = []
        back_up_before(self._store, len(ids))
        with closing(self._readings(ids)) as readings:
            for stored, reading in readings:
                if cancelled is not None and cancelled.is_set():
                    break
                reports.append(self._take(stored, reading, group))
                if progress is not None:
                    progress(len(reports), len(ids), stored.name)
        report = ReadingReport(group, tuple(reports))
        self._remember(report, whole=document_ids is None and len(reports) == len(ids))
        return report

    @property
    def parser(self) -> str:
        """Return the present parser's version."""
        return parsing.PARSER

    def waiting(self) -> tuple[int, ...]:
        """Return the documents that another parser read, but for those found to read the same with the present one."""
        proven = self._store.kept.all(_KEPT).get(_PROVEN, {})
        up_to = proven.get("up_to", 0) if proven.get("parser") == parsing.PARSER else 0
        return tuple(each for each in self._store.knowledge.read_by_others(parsing.PARSER) if each > up_to)

    def take_back(self, report: ReadingReport) -> tuple[int, ...]:
        """Undo what a run changed, and return the documents that are as before it.

        A document that was changed since stays as it is: its own undo goes back step by step.
        """
        return self._take_back(report.group, (document.document_id for document in report.changed))

    def take_last_back(self) -> tuple[int, tuple[int, ...]]:
        """Undo what the last run in this store changed; return of how many documents, and those as before it.

        Raises:
            ReviewError: there was none.
            StoreError: it cannot be written, or not be backed up first; what was taken back before stays so.
        """
        last = self._store.kept.all(_KEPT).get(_LAST)
        if last is None:
            raise ReviewError(word("No document was read again that could be taken back."))
        back_up_before(self._store, len(last["documents"]))
        done = self._take_back(last["group"], last["documents"])
        self._store.kept.remove(_KEPT, _LAST)
        return len(last["documents"]), done

    def _remember(self, report: ReadingReport, *, whole: bool) -> None:
        """Keep what is needed to take the run back another day, and that nothing is left to be read again."""
        now, reviewer = datetime.now(UTC), self._reviewing.reviewer
        if report.changed:
            changed = [document.document_id for document in report.changed]
            self._store.kept.put(_KEPT, _LAST, {"group": report.group, "documents": changed}, reviewer, now)
        if whole and report.documents:
            up_to = max(document.document_id for document in report.documents)
            self._store.kept.put(_KEPT, _PROVEN, {"parser": parsing.PARSER, "up_to": up_to}, reviewer, now)

    def _take_back(self, group: str, document_ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(document_id for document_id in document_ids if self._undo(document_id, group))

    def _undo(self, document_id: int, group: str) -> bool:
        newest = self._store.log(document_id)[-1]
        if newest.change.action is not Action.READ_AGAIN or newest.reason != group:
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
            fields = sum(1 for _ in stored.record.refs())
            return DocumentReport(stored.document_id, stored.name, changed=False, same=fields)
        again = [step for step in self._store.steps(stored.document_id) if step.action is Action.READ_AGAIN]
        author = Author(MACHINE, datetime.now(UTC))
        merged = merge(stored.record, stored.reading, reading, len(again) + 2, author)
        self._reviewing.take_reading(stored, merged.change, reading, group)
        return _report(stored, merged)


def _read(terms: tuple[AddedTerm, ...], source: SourceText) -> Reading:
    # The terms cross to another process, not the vocabularies they extend.
    return parsing.parse(source, extended_with(terms))


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
        same=merged.same,
        values=merged.values,
        record=stored.record,
        titles={
            placed.item.item_id: placed.item.fields["treatment"].value
            for placed in (*merged.change.removed, *merged.change.added)
            if placed.item.item_id in {*merged.came, *merged.gone}
        },
    )
