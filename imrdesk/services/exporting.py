"""Exporting: the record of every document asked for, as a corrected CSV."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from threading import Event

from imrdesk.domain.exports import ExportChoice, ExportedDocument, ExportReport, RowShape
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import ExportCancelledError
from imrdesk.exporting.tables import table_for
from imrdesk.exporting.writing import write_csv
from imrdesk.store import Store, StoredDocument

_EVERYTHING = ExportChoice()

Progress = Callable[[int, int, str], object]
"""Told how many documents are done, of how many, and the name of the one at hand."""


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
        with closing(self._documents(choice, total, progress, cancelled)) as documents:
            written = write_csv(out, documents, table_for(choice), choice.profile, overwrite=overwrite)
        return ExportReport(out, written.rows, written.documents, left_out, tuple(written.notes))

    def _documents(
        self, choice: ExportChoice, total: int, progress: Progress | None, cancelled: Event | None
    ) -> Generator[ExportedDocument, None, None]:
        for done, document in enumerate(self._store.stream(choice.query)):
            if cancelled is not None and cancelled.is_set():
                raise ExportCancelledError("The export was stopped; nothing was written.")
            if progress is not None:
                progress(done, total, document.name)
            yield self._exported(document, with_log=choice.rows is RowShape.CHANGES)
        if progress is not None:
            progress(total, total, "")

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
        )
