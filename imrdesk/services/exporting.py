"""Exporting: the record of every document asked for, as a corrected CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator
from contextlib import closing
from pathlib import Path
from threading import Event

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportedDocument, ExportReport, Profile, RowShape
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import ExportCancelledError
from imrdesk.exporting.tables import Table
from imrdesk.exporting.writing import write_csv
from imrdesk.store import Store

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the one at hand."""


class ExportService:
    """Writes the records of one store; any thread may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(
        self,
        out: Path,
        *,
        profile: Profile = Profile.DATA,
        rows: RowShape = RowShape.ITEMS,
        states: Collection[DocumentState] = (),
        field_states: bool = False,
        overwrite: bool = False,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> ExportReport:
        """Write the documents in ``states`` (none named: all) to ``out``, in the order they were added.

        The records are those of one moment, and only one is in memory at a time. ``out`` appears whole or not at
        all. ``field_states`` adds what the reviewer said of each field in columns of their own.

        Raises:
            ExportCancelledError: ``cancelled`` was set meanwhile.
            ExportError: ``out`` cannot be written, or is there and not to be replaced.
            StoreError: the store cannot be read.
        """
        query = QueueQuery(states=frozenset(states))
        total = self._store.count(query)
        left_out = self._store.count(QueueQuery()) - total
        with closing(self._documents(query, total, progress, cancelled)) as documents:
            written = write_csv(out, documents, Table(rows, field_states), profile, overwrite=overwrite)
        return ExportReport(out, written.rows, written.documents, left_out, tuple(written.notes))

    def _documents(
        self, query: QueueQuery, total: int, progress: Progress | None, cancelled: Event | None
    ) -> Generator[ExportedDocument, None, None]:
        for done, document in enumerate(self._store.stream(query)):
            if cancelled is not None and cancelled.is_set():
                raise ExportCancelledError("The export was stopped; nothing was written.")
            if progress is not None:
                progress(done, total, document.name)
            yield ExportedDocument(document.document_id, document.name, document.record)
        if progress is not None:
            progress(total, total, "")
