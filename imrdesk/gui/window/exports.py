"""Exporting from the desk: ask, write in the background, say where it went."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.exports import ExportChoice, ExportReport, Form, PrivateReport
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import ExportCancelledError
from imrdesk.gui import dialogs
from imrdesk.gui.queue.views import KEPT, views_from_text
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.window.export_folder import ExportFolder
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.wording import counted, explained, translated, visible
from imrdesk.services.desk import Desk

if TYPE_CHECKING:
    from imrdesk.gui.dialogs.export import ExportRequest


class Exports(QObject):
    """Writes the corrected data; ``written`` says what and where in one sentence.

    ``told`` says what is to be read at leisure: what the file's reader should know besides, or that it was stopped.
    """

    written = Signal(str)
    told = Signal(str)
    trouble = Signal(str)
    shown = Signal(object)
    document_requested = Signal(int)

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self._folder = ExportFolder()

    def ask(self, queue: QueueQuery) -> None:
        """Let the reviewer say what is wanted; ``queue`` is what the queue shows, one of the choices."""
        suggestion = self._folder.path / f"{self._desk.path.stem}.csv"
        views = views_from_text(WindowLayout().text(KEPT, ""))
        desk = self._desk
        dialog = dialogs.export.ExportDialog(
            suggestion, desk.exporting, desk.presets, self._window, queue=queue, views=views
        )
        dialog.chosen.connect(self.start)
        dialog.open()

    @Slot()
    def show_since(self) -> None:
        """Show what changed since an export."""
        codebook = self._desk.own_fields.codebook()
        dialog = dialogs.since.SinceDialog(
            self._desk.exporting, self._folder.path / "changes.csv", self._window, codebook
        )
        dialog.write_requested.connect(self._write_since)
        dialog.document_chosen.connect(self.document_requested)
        dialog.open()
        self.shown.emit(dialog)

    @Slot(object, str)
    def _write_since(self, choice: ExportChoice, file: str) -> None:
        # The dialog that named the file has asked whether it is to be replaced.
        self.start(dialogs.export.ExportRequest(Path(file), choice, overwrite=True, look=True))

    @Slot(object)
    def start(self, choice: ExportRequest) -> None:
        """Write what was asked for, after a look at what seems private where that is wanted."""
        if not choice.look:
            self.export(choice)
            return
        exporting = self._desk.exporting

        def work(progress: Progress, cancel: threading.Event) -> PrivateReport | ExportCancelledError:
            form = Form.of(choice.target)
            try:
                return exporting.find_private(choice.what, form, progress=progress, cancelled=cancel)
            except ExportCancelledError as stopped:
                return stopped

        task = self._tasks.run(self.tr("Looking for private details"), work)
        task.succeeded.connect(partial(self._show_private, choice))
        task.failed.connect(self.trouble)

    def _show_private(self, choice: ExportRequest, report: PrivateReport | ExportCancelledError) -> None:
        if isinstance(report, ExportCancelledError):
            self.told.emit(explained(report))
            return
        if not report.counts:
            self.export(choice)
            return
        dialog = dialogs.private.PrivateDialog(report, self._window)
        dialog.decided.connect(partial(self._export_masked, choice))
        dialog.open()
        self.shown.emit(dialog)

    def _export_masked(self, choice: ExportRequest, kept: frozenset[str]) -> None:
        self.export(replace(choice, what=replace(choice.what, masked=True, kept=kept)))

    @Slot(object)
    def export(self, choice: ExportRequest) -> None:
        """Write what was asked for in the background."""
        exporting = self._desk.exporting

        def work(progress: Progress, cancel: threading.Event) -> ExportReport | ExportCancelledError:
            try:
                return exporting.export(
                    choice.target, choice.what, overwrite=choice.overwrite, progress=progress, cancelled=cancel
                )
            except ExportCancelledError as stopped:
                return stopped

        task = self._tasks.run(self.tr("Exporting"), work)
        task.succeeded.connect(self._say)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _say(self, report: ExportReport | ExportCancelledError) -> None:
        if isinstance(report, ExportCancelledError):
            self.told.emit(explained(report))
            return
        self._folder.remember(report.path.absolute().parent)
        words = self.tr("{rows} of {documents} written to {path}").format(
            rows=counted(report.rows, "row", "rows"),
            documents=counted(report.documents, "document", "documents"),
            path=visible(str(report.path)),
        )
        if report.notes:
            self.told.emit(f"{words}. {translated(report.notes[0])}")
        else:
            self.written.emit(words)
