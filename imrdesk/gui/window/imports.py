"""Adding files: by dialog, by drop, by command line; always in the background, with a report."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.files import ask_for_files, ask_for_folder
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.importing import ImportReport


class Imports(QObject):
    """Carries files into the store; ``documents_added`` tells when there is something new to show."""

    documents_added = Signal()
    summarised = Signal(str)
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._switch = switch
        self._window = window
        self.report: ImportReport | None = None
        self._under_way = 0

    @property
    def is_under_way(self) -> bool:
        """Tell whether files are still being added."""
        return self._under_way > 0

    @Slot()
    def ask_for_files(self) -> None:
        """Let the reviewer choose files."""
        names = self.tr("Determinations (*.pdf *.txt);;All files (*)")
        ask_for_files(self._window, self.tr("Add determinations"), names, self.add_names)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let the reviewer choose a folder."""
        ask_for_folder(self._window, self.tr("Add a folder of determinations"), self.add_folder)

    @Slot()
    def add_samples(self) -> None:
        """Add the fictional determinations shipped with the program."""
        self.add([resource_path("samples")])

    @Slot(list)
    def add_names(self, names: list[str]) -> None:
        """Add files by their names, as a dialog gives them."""
        self.add([Path(name) for name in names])

    @Slot(str)
    def add_folder(self, name: str) -> None:
        """Add what a folder holds."""
        self.add([Path(name)])

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders in the background and add what can be read."""
        importing = self._desk.importing
        chosen = tuple(paths)

        def work(progress: Progress, cancel: threading.Event) -> ImportReport:
            return importing.run(chosen, progress=progress, cancelled=cancel)

        task = self._tasks.run(self.tr("Adding"), work)
        self._under_way += 1
        task.succeeded.connect(self._take_report)
        task.failed.connect(self._tell_trouble)

    @Slot(str)
    def _tell_trouble(self, sentence: str) -> None:
        self._under_way -= 1
        self.trouble.emit(sentence)
        self.documents_added.emit()  # some may have been before

    @Slot(object)
    def _take_report(self, report: ImportReport) -> None:
        self._under_way -= 1
        self.report = report
        self.summarised.emit(dialogs.import_report.summary(report))
        self.documents_added.emit()

    @Slot()
    def show_report(self) -> None:
        """Show what became of each file of the last import."""
        if self.report is not None:
            dialogs.import_report.ImportReportDialog(self.report, self._switch, self._window).open()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders in a drop; nothing where it holds anything else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
