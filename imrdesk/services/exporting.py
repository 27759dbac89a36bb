"""Exporting: the record of every document asked for, as corrected data."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC
from itertools import chain, islice
from pathlib import Path
from threading import Event

from imrdesk.domain.exports import (
    ExportChoice,
    ExportedDocument,
    ExportPreview,
    ExportReport,
    Form,
    RowShape,
    StoreMoment,
)
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import ExportCancelledError, ExportError
from imrdesk.exporting.manifest import moment_of
from imrdesk.exporting.outputs import main_table, needs_log, write_export
from imrdesk.exporting.private import PrivateReport, look_through
from imrdesk.store import Store, StoredDocument
from imrdesk.store.schema import SCHEMA_VERSION

_EVERYTHING = ExportChoice()

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the one at hand."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Who is told how far an export has come, and who may stop it."""

    total: int
    progress: Progress | None
    cancelled: Event | None

    def look(self, done: int, name: str) -> None:
        """Stop where that was asked for; else tell of the document at hand."""
        if self.cancelled is not None and self.cancelled.is_set():
            raise ExportCancelledError("The export was stopped; nothing was written.")
        if self.progress is not None:
            self.progress(done, self.total, name)

    def end(self) -> None:
        """Tell that all are done."""
        if self.progress is not None:
            self.progress(self.total, self.total, "")


class ExportService:
    """Writes the records of one store; any thread may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(
        self,
        out: Path,
        choice: ExportChoice = _EVERYTHING,
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> ExportReport:
        """Write what was chosen to ``out``, in the order of the choice's query.

        The records are those of one moment, and only one is in memory at a time. ``out`` appears whole or not at
        all.

        Raises:
            ExportCancelledError: ``cancelled`` was set meanwhile.
            ExportError: ``out`` cannot be written, or is there and not to be replaced.
            StoreError: the store cannot be read.
        """
        total = self._store.count(choice.query)
        left_out = self._store.count(QueueQuery()) - total
        watch = _Watch(total, progress, cancelled)
        with_log = needs_log(Form.of(out), choice)
        with closing(self._documents(choice, watch, with_log=with_log)) as documents:
            written = write_export(out, documents, choice, self._moment(), left_out, overwrite=overwrite)
        return ExportReport(out, written.rows, written.documents, left_out, tuple(written.notes))

    def preview(self, choice: ExportChoice, form: Form = Form.CSV, limit: int = 12) -> ExportPreview:
        """Return what an export would hold: its columns, its first ``limit`` lines, how much, and what it leaves out.

        Raises:
            ExportError: the choice names a column there is not.
            StoreError: the store cannot be read.
        """
        table = main_table(form, choice)
        whole = main_table(form, replace(choice, columns=(), extras=frozenset(), names=()))
        documents = self._documents(choice, _Watch(0, None, None), with_log=choice.rows is RowShape.CHANGES)
        with closing(documents):
            lines = chain.from_iterable(map(table.rows, documents))
            first = tuple(tuple(cells) for cells in islice(lines, limit))
        shown = self._store.state_counts(choice.query)
        chosen = {state: shown[state] if state in (choice.query.states or shown) else 0 for state in shown}
        everything = self._store.state_counts(QueueQuery())
        return ExportPreview(
            tuple(column.name for column in whole.columns),
            tuple(column.shown for column in table.columns),
            first,
            sum(chosen.values()),
            self._count_rows(choice, form),
            {state: count - chosen[state] for state, count in everything.items() if count > chosen[state]},
        )

    def find_private(self, choice: ExportChoice, form: Form = Form.CSV, limit: int = 20) -> PrivateReport:
        """Return what looks private in the free text of an export, the first ``limit`` places with their words.

        Raises:
            ExportError: the choice names a column there is not.
            StoreError: the store cannot be read.
        """
        report, table = PrivateReport(), main_table(form, choice)
        documents = self._documents(choice, _Watch(0, None, None), with_log=needs_log(form, choice))
        with closing(documents):
            for document in documents:
                look_through(report, table, document, limit)
        return report

    def since(self, manifest: Path) -> int:
        """Return the newest change an earlier export of this store held, by its manifest.

        Raises:
            ExportError: it cannot be read, is no manifest, or is one of another store.
        """
        moment = moment_of(manifest)
        if moment.store_id != self._moment().store_id:
            raise ExportError(f"{manifest} is of another store; name the manifest of an export of this one.")
        return moment.last_change_id

    def _count_rows(self, choice: ExportChoice, form: Form) -> int | None:
        documents = self._store.count(choice.query)
        if form is Form.JSON_LINES or (form is Form.CSV and choice.rows is RowShape.CASES):
            return documents
        if form is Form.CSV and choice.rows is not RowShape.ITEMS:
            return None
        # A document without items still has a line of its own.
        return sum(max(1, row.items) for row in self._store.rows(choice.query, 0, documents))

    def _documents(
        self, choice: ExportChoice, watch: _Watch, *, with_log: bool
    ) -> Generator[ExportedDocument, None, None]:
        for done, document in enumerate(self._store.stream(choice.query)):
            watch.look(done, document.name)
            yield self._exported(document, with_log=with_log)
        watch.end()

    def _moment(self) -> StoreMoment:
        """Return which store this is.

        A store's id follows from the first file that was ever added, so that copies and backups keep it.
        """
        first = self._store.rows(QueueQuery(), 0, 1)
        if not first:
            return StoreMoment(schema=SCHEMA_VERSION)
        born = self._store.load(first[0].document_id)
        name = f"{born.source.sha256} {born.added_at.astimezone(UTC).isoformat()}"
        return StoreMoment(
            hashlib.sha256(name.encode()).hexdigest()[:16], SCHEMA_VERSION, self._store.head_hash() or None
        )

    def _exported(self, document: StoredDocument, *, with_log: bool) -> ExportedDocument:
        # The log only grows: what came after the moment of the export is left off by its number.
        log = self._store.log(document.document_id) if with_log and document.last_change_id else ()
        return ExportedDocument(
            document.document_id,
            document.name,
            document.record,
            document.source,
            document.last_change_id,
            tuple(logged for logged in log if logged.change_id <= document.last_change_id),
            document.reading.parser,
        )
