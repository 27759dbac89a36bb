"""Corrections that come back: read the file in the background, show what it would change, make what is accepted."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from imrdesk.domain.returns import Proposal, Return
from imrdesk.gui.dialogs.returns import ReturnDialog
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.wording import counted
from imrdesk.services.desk import Desk
from imrdesk.services.returning import Accepted, TakenBack


class Returns(QObject):
    """Takes corrections from a file; ``changed`` says in one sentence what was made or taken back."""

    changed = Signal(str)
    trouble = Signal(str)
    shown = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self._last: Accepted | None = None

    @Slot()
    def ask(self) -> None:
        """Let the reviewer name the file."""
        dialog = QFileDialog(self._window, self.tr("Take corrections from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Corrected exports (*.csv *.xlsx)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, file: str) -> None:
        """Compare a file with the store in the background, and show what it would change."""
        returning = self._desk.returning

        def work(progress: Progress, cancel: threading.Event) -> Return:
            return returning.propose(Path(file), progress=progress, cancelled=cancel)

        task = self._tasks.run(self.tr("Reading corrections"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.trouble)

    @Slot(str, object)
    def accept(self, name: str, proposals: list[Proposal]) -> None:
        """Make the accepted changes in the background."""
        returning = self._desk.returning

        def work(progress: Progress, cancel: threading.Event) -> Accepted:
            return returning.accept(name, proposals, progress=progress, cancelled=cancel)

        task = self._tasks.run(self.tr("Making corrections"), work)
        task.succeeded.connect(self._say_accepted)
        task.failed.connect(self.trouble)

    @Slot()
    def take_back(self) -> None:
        """Undo all that was taken from the last file, as far as its documents were not changed since."""
        if self._last is None:
            self.trouble.emit(self.tr("Nothing was taken from a file since the desk was opened."))
            return
        returning, last = self._desk.returning, self._last

        def work(progress: Progress, cancel: threading.Event) -> TakenBack:
            return returning.take_back(last, progress=progress, cancelled=cancel)

        task = self._tasks.run(self.tr("Taking corrections back"), work)
        task.succeeded.connect(self._say_taken_back)
        task.failed.connect(self.trouble)
        self._last = None

    @Slot(object)
    def _show(self, returned: Return) -> None:
        if not returned.proposals:
            self.changed.emit(self.tr("{name} proposes no change.").format(name=returned.name))
            return
        dialog = ReturnDialog(returned, self._window)
        dialog.accepted_some.connect(self.accept)
        dialog.open()
        self.shown.emit(dialog)

    @Slot(object)
    def _say_accepted(self, accepted: Accepted) -> None:
        self._last = accepted
        words = self.tr("{changes} made in {documents}, from {name}")
        if accepted.stopped:
            words = self.tr("Stopped: {changes} made in {documents}, from {name}; the others were left as they are")
        self.changed.emit(
            words.format(
                changes=counted(accepted.proposals, "change", "changes"),
                documents=counted(len(accepted.changes), "document", "documents"),
                name=accepted.name,
            )
        )

    @Slot(object)
    def _say_taken_back(self, taken: TakenBack) -> None:
        words = self.tr("What came from {name} was taken back").format(name=taken.left.name)
        if taken.changed_since:
            kept = counted(taken.changed_since, "document that was changed since", "documents that were changed since")
            words += self.tr(", but for {kept}").format(kept=kept)
        if taken.left.changes:
            self._last = taken.left
            left = counted(len(taken.left.changes), "document", "documents")
            words += self.tr("; stopped before {left}, which can still be taken back").format(left=left)
        self.changed.emit(words)
