"""Exporting: the record of every document asked for, as corrected data."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from threading import Event

from imrdesk import exporting
from imrdesk.domain.exports import (
    ExportChoice,
    ExportedDocument,
    ExportPreview,
    ExportReport,
    Form,
    MadeExport,
    PrivateReport,
    RowShape,
    StoreMoment,
)
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import ExportCancelledError, ExportError, StoreError
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from imrdesk.store.schema import SCHEMA_VERSION
from imrdesk.store.snapshot import Snapshot

_EVERYTHING = ExportChoice()
_OF_THE_LOG = frozenset({RowShape.CHANGES, RowShape.DIFFERENCES})

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the one at hand; of none where that cannot be said."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Who is told how far an export has come, and who may stop it."""

    total: int
    progress: Progress | None
    cancelled: Event | None

    def look(self, done: int, name: str) -> None:
        """Stop where that was asked for; else tell of the document at hand."""
        self._tell(done, self.total, name)

    def pack(self) -> None:
        """Stop where that was asked for; else tell that what was written is packed."""
        self._tell(0, 0, word("packing"))

    def end(self) -> None:
        """Tell that all are done."""
        if self.progress is not None:
            self.progress(self.total, self.total, "")

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.cancelled is not None and self.cancelled.is_set():
            raise ExportCancelledError(word("The export was stopped; nothing was written."))
        if self.progress is not None:
            self.progress(done, total, what)


_UNWATCHED = _Watch(0, None, None)


class ExportService:
    """Writes the records of one store; any thread may call it."""

    def __init__(self, store: Store, reviewing: Reviewing | None = None) -> None:
        self._store = store
        self._reviewing = reviewing or Reviewing(store, "")

    def export(
        self,
        out: Path,
        choice: ExportChoice = _EVERYTHING,
        *,
        overwrite: bool = False,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> ExportReport:
        """Write what was chosen to ``out``, in the order of the choice's query, and remember that it was.

        The records are those of one moment, and only one is in memory at a time. ``out`` appears whole or not at
        all.

        Raises:
            ExportCancelledError: ``cancelled`` was set meanwhile.
            ExportError: ``out`` cannot be written, or is there and not to be replaced.
            StoreError: the store cannot be read.
        """
        with self._store.snapshot() as snapshot:
            choice = replace(choice, codebook=snapshot.codebook)
            left_out = snapshot.count(QueueQuery()) - snapshot.count(choice.query)
            moment = moment_now(snapshot)
            ids = _ids(snapshot, choice)
            watch = _Watch(len(ids), progress, cancelled)
            with closing(_documents(snapshot, choice, Form.of(out), ids, watch)) as documents:
                written = exporting.outputs.write_export(
                    out, documents, choice, moment, left_out, overwrite=overwrite, packing=watch.pack
                )
            watch.end()
        report = ExportReport(out, written.rows, written.documents, left_out, tuple(written.notes))
        return report if choice.rows in _OF_THE_LOG else self._remember(report, moment)

    def preview(self, choice: ExportChoice, form: Form = Form.CSV, limit: int = 12) -> ExportPreview:
        """Return what an export would hold: its columns, its first ``limit`` lines, how much, and what it leaves out.

        Only the documents of those lines are read, however many there are.

        Raises:
            ExportError: the choice names a column there is not.
            StoreError: the store cannot be read.
        """
        choice = replace(choice, codebook=self._store.own_fields.load())
        table = exporting.outputs.main_table(form, choice)
        with self._store.snapshot() as snapshot:
            ids = _ids(snapshot, choice)
            rows = _count_rows(snapshot, choice, form, len(ids))
            with closing(_documents(snapshot, choice, form, ids, _UNWATCHED)) as documents:
                lines = chain.from_iterable(map(table.rows, documents))
                first = tuple(tuple(cells) for cells in islice(lines, limit))
        shown = self._store.state_counts(choice.query)
        chosen = {state: shown[state] if state in (choice.query.states or shown) else 0 for state in shown}
        everything = self._store.state_counts(QueueQuery())
        return ExportPreview(
            tuple(column.shown for column in table.columns),
            first,
            sum(chosen.values()),
            rows,
            {state: count - chosen[state] for state, count in everything.items() if count > chosen[state]},
        )

    def columns(self, choice: ExportChoice, form: Form = Form.CSV) -> tuple[str, ...]:
        """Return the keys of all columns that a table of this kind can have beside those for evidence."""
        codebook = self._store.own_fields.load()
        whole = replace(choice, columns=(), extras=frozenset(), names=(), codebook=codebook)
        return tuple(column.name for column in exporting.outputs.main_table(form, whole).columns)

    def find_private(
        self,
        choice: ExportChoice,
        form: Form = Form.CSV,
        limit: int = 20,
        *,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> PrivateReport:
        """Return what looks private in the free text of an export, the first ``limit`` places with their words.

        Raises:
            ExportCancelledError: ``cancelled`` was set meanwhile.
            ExportError: the choice names a column there is not.
            StoreError: the store cannot be read.
        """
        choice = replace(choice, codebook=self._store.own_fields.load())
        report, table = PrivateReport(), exporting.outputs.main_table(form, replace(choice, masked=False))
        with self._store.snapshot() as snapshot:
            ids = _ids(snapshot, choice)
            watch = _Watch(len(ids), progress, cancelled)
            with closing(_documents(snapshot, choice, form, ids, watch)) as documents:
                for document in documents:
                    exporting.private.look_through(report, table, document, limit)
            watch.end()
        return report

    def can_write(self, form: Form) -> bool:
        """Tell whether a form can be written here: Parquet needs a library that is an extra."""
        return form is not Form.PARQUET or exporting.parquet.is_installed()

    def has_retired(self) -> bool:
        """Tell whether the store has own fields that are written only where they are asked for."""
        return any(field.retired for field in self._store.own_fields.load().fields)

    def made(self) -> tuple[MadeExport, ...]:
        """Return the exports that were made of this store, the newest first."""
        return self._store.kept.exports()

    def since(self, manifest: Path) -> StoreMoment:
        """Return how far this store had come at an earlier export of it, by that one's manifest.

        Raises:
            ExportError: it cannot be read, is no manifest, or is one of another store.
        """
        moment = exporting.manifest.moment_of(manifest)
        with self._store.snapshot() as snapshot:
            here = moment_now(snapshot)
        if moment.store_id != here.store_id:
            raise ExportError(
                sentence(
                    "{manifest} is of another store; name the manifest of an export of this one.", manifest=manifest
                )
            )
        return moment

    def _remember(self, report: ExportReport, moment: StoreMoment) -> ExportReport:
        made = MadeExport(
            report.path.name,
            str(Form.of(report.path)),
            self._reviewing.reviewer,
            datetime.now(UTC),
            report.rows,
            report.documents,
            moment.last_change_id,
            moment.last_document_id,
        )
        if self._store.read_only:
            return report
        try:
            self._store.kept.add_export(made)
        except StoreError as error:
            note = sentence(
                "The file is whole, but the store could not remember that it was written: {why}", why=str(error)
            )
            return replace(report, notes=(*report.notes, note))
        return report


def _ids(snapshot: Snapshot, choice: ExportChoice) -> tuple[int, ...]:
    """Return the documents that are written; of the log those with a change, and new ones where they are told of."""
    ids = snapshot.ids(choice.query)
    if choice.rows not in _OF_THE_LOG:
        return ids
    newest = choice.after_document if choice.rows is RowShape.DIFFERENCES else snapshot.newest_document
    changed = snapshot.changed_since(choice.after, newest)
    return tuple(document_id for document_id in ids if document_id in changed)


def _count_rows(snapshot: Snapshot, choice: ExportChoice, form: Form, documents: int) -> int | None:
    if form is Form.JSON_LINES or (form.is_one_table and choice.rows is RowShape.CASES):
        return documents
    return None if form.is_one_table and choice.rows is not RowShape.ITEMS else snapshot.lines(choice.query)


def _documents(
    snapshot: Snapshot, choice: ExportChoice, form: Form, ids: tuple[int, ...], watch: _Watch
) -> Generator[ExportedDocument, None, None]:
    with_log = exporting.outputs.needs_log(form, choice)
    for done, document in enumerate(snapshot.records(ids, evidence=exporting.outputs.needs_evidence(form, choice))):
        watch.look(done, document.source_file)
        logged = with_log and document.last_change_id
        yield replace(document, changes=snapshot.log(document.document_id)) if logged else document


def moment_now(snapshot: Snapshot) -> StoreMoment:
    """Return which store this is, and how far it has come.

    A store's id follows from the first file that was ever added, so that copies and backups keep it.
    """
    if snapshot.birth is None:
        return StoreMoment(schema=SCHEMA_VERSION)
    sha256, added_at = snapshot.birth
    name = f"{sha256} {added_at.astimezone(UTC).isoformat()}"
    store_id = hashlib.sha256(name.encode()).hexdigest()[:16]
    newest, audit_head = snapshot.head
    return StoreMoment(store_id, SCHEMA_VERSION, audit_head, newest, snapshot.newest_document)
