"""Exporting from the desk: ask, write in the background, say where it went."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportReport
from imrdesk.gui.dialogs.export import ExportDialog, ExportRequest
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.services.desk import Desk


class Exports(QObject):
    """Writes the corrected CSV; ``written`` says what and where in one sentence."""

    written = Signal(str)
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window

    @Slot()
    def ask(self) -> None:
        """Let the reviewer say what is wanted."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        folder = documents if documents.is_dir() else Path.home()
        suggestion = folder / f"{self._desk.path.stem}.csv"
        dialog = ExportDialog(suggestion, self._count, self._window)
        dialog.chosen.connect(self.export)
        dialog.open()

    def _count(self, states: frozenset[DocumentState]) -> int:
        counts = self._desk.queue.state_counts()
        return sum(number for state, number in counts.items() if not states or state in states)

    @Slot(object)
    def export(self, choice: ExportRequest) -> None:
        """Write the CSV in the background."""
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
        self.written.emit(rows.format(rows=report.rows, documents=report.documents, path=report.path))
