"""Exporting from the desk: ask, write in the background, say where it went."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.exports import ExportReport
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.dialogs.export import ExportDialog, ExportRequest
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.services.desk import Desk


class Exports(QObject):
    """Writes the corrected data; ``written`` says what and where in one sentence."""

    written = Signal(str)
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window

    def ask(self, queue: QueueQuery) -> None:
        """Let the reviewer say what is wanted; ``queue`` is what the queue shows, one of the choices."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        folder = documents if documents.is_dir() else Path.home()
        suggestion = folder / f"{self._desk.path.stem}.csv"
        dialog = ExportDialog(suggestion, self._desk.exporting.preview, queue, self._window)
        dialog.chosen.connect(self.export)
        dialog.open()

    @Slot(object)
    def export(self, choice: ExportRequest) -> None:
        """Write what was asked for in the background."""
        exporting = self._desk.exporting

        def work(progress: Progress, cancel: threading.Event) -> ExportReport:
            return exporting.export(
                choice.target, choice.what, overwrite=choice.overwrite, progress=progress, cancelled=cancel
            )

        task = self._tasks.run(self.tr("Exporting"), work)
        task.succeeded.connect(self._say)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _say(self, report: ExportReport) -> None:
        rows = self.tr("{rows} rows of {documents} documents written to {path}")
        said = [rows.format(rows=report.rows, documents=report.documents, path=report.path), *report.notes[:1]]
        self.written.emit(". ".join(said))
