"""Corrections that come back: read the file in the background, show what it would change, make what is accepted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.returns import FileLook, FileMapping, Proposal, Return
from imrdesk.errors import ExportCancelledError, ForeignFileError
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.files import ask_for_file
from imrdesk.gui.tasks import Progress, TaskRunner, Work
from imrdesk.gui.window.export_folder import ExportFolder
from imrdesk.gui.wording import counted, explained, visible
from imrdesk.services.desk import Desk
from imrdesk.services.returning import Accepted, TakenBack


class Returns(QObject):
    """Takes corrections from a file; ``changed`` says in one sentence what was made or taken back.

    ``told`` says that nothing was: because the file says what stands already, or was stopped.
    """

    changed = Signal(str)
    told = Signal(str)
    trouble = Signal(str)
    shown = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self.can_take_back = False
        self._tried: tuple[tuple[str, ...], FileMapping] | None = None
        """The mapping last tried, and the columns it was for: what was wrong with it is mended from there."""

    def refresh(self) -> None:
        """Look whether anything from the last file can still be taken back."""
        self.can_take_back = self._desk.returning.can_take_back()

    @Slot()
    def ask(self) -> None:
        """Let the reviewer name a corrected export."""
        self._ask(self.tr("Take corrections from a file"), self.read)

    @Slot()
    def ask_mapped(self) -> None:
        """Let the reviewer name a file from elsewhere, to say what its columns mean."""
        self._ask(self.tr("Take values from a file of another program"), self.look)

    def _ask(self, title: str, then: Callable[[str], None]) -> None:
        names, folder = self.tr("Tables (*.csv *.tsv *.txt *.xlsx)"), str(ExportFolder().path)
        ask_for_file(self._window, title, names, then, folder=folder)

    @Slot(str)
    def read(self, file: str, mapping: FileMapping | None = None) -> None:
        """Compare a file with the store in the background, and show what it would change; ask where it is foreign."""
        returning = self._desk.returning

        def work(progress: Progress, cancel: threading.Event) -> Return | FileLook | ExportCancelledError:
            try:
                return returning.propose(Path(file), mapping, progress=progress, cancelled=cancel)
            except ForeignFileError:
                return returning.look(Path(file))
            except ExportCancelledError as stopped:
                return stopped

        self._run(self.tr("Reading corrections"), work, partial(self._show, file))

    @Slot(str)
    def look(self, file: str) -> None:
        """Show what stands in a file from elsewhere, to say what its columns mean."""
        returning = self._desk.returning

        def work(_progress: Progress, _cancel: threading.Event) -> FileLook:
            return returning.look(Path(file))

        self._run(self.tr("Looking at the file"), work, partial(self._show, file))

    def _run(self, title: str, work: Work, then: Callable[[Any], None]) -> None:
        task = self._tasks.run(title, work)
        task.succeeded.connect(then)
        task.failed.connect(self.trouble)

    @Slot(str, object)
    def accept(self, name: str, proposals: list[Proposal]) -> None:
        """Make the accepted changes in the background."""
        returning = self._desk.returning

        def work(progress: Progress, cancel: threading.Event) -> Accepted:
            return returning.accept(name, proposals, progress=progress, cancelled=cancel)

        self._run(self.tr("Making corrections"), work, self._say_accepted)

    @Slot()
    def take_back(self) -> None:
        """Undo all that was taken from the last file, also before a restart, but for documents changed since."""
        returning = self._desk.returning
        last = returning.last()
        if last is None:
            self.trouble.emit(self.tr("There is nothing from a file that could be taken back."))
            return

        def work(progress: Progress, cancel: threading.Event) -> TakenBack:
            return returning.take_back(last, progress=progress, cancelled=cancel)

        self._run(self.tr("Taking corrections back"), work, self._say_taken_back)

    def _show(self, file: str, found: Return | FileLook | ExportCancelledError) -> None:
        if isinstance(found, ExportCancelledError):
            self.told.emit(explained(found))
            return
        if isinstance(found, FileLook):
            self._ask_mapping(file, found)
            return
        if not (found.proposals or found.notes or found.ignored):
            self.told.emit(self.tr("{name} proposes no change.").format(name=visible(found.name)))
            return
        dialog = dialogs.returns.ReturnDialog(found, self._window, self._desk.own_fields.codebook())
        dialog.accepted_some.connect(self.accept)
        dialog.open()
        self.shown.emit(dialog)

    def _ask_mapping(self, file: str, look: FileLook) -> None:
        fields = tuple(self._desk.own_fields.codebook().by_key.values())
        dialog = dialogs.mapping.MappingDialog(look, self._desk.mappings, fields, self._window)
        if self._tried is not None and self._tried[0] == look.columns:
            dialog.put(self._tried[1])
        dialog.chosen.connect(partial(self._read_mapped, file, look))
        dialog.open()
        self.shown.emit(dialog)

    def _read_mapped(self, file: str, look: FileLook, mapping: FileMapping) -> None:
        self._tried = (look.columns, mapping)
        self.read(file, mapping)

    @Slot(object)
    def _say_accepted(self, accepted: Accepted) -> None:
        words = self.tr("{changes} made in {documents}, from {name}")
        if accepted.stopped:
            words = self.tr("Stopped: {changes} made in {documents}, from {name}; the others were left as they are")
        self.changed.emit(
            words.format(
                changes=counted(accepted.proposals, "change", "changes"),
                documents=counted(len(accepted.changes), "document", "documents"),
                name=visible(accepted.name),
            )
        )

    @Slot(object)
    def _say_taken_back(self, taken: TakenBack) -> None:
        words = self.tr("What came from {name} was taken back").format(name=visible(taken.left.name))
        if taken.changed_since:
            kept = counted(taken.changed_since, "document that was changed since", "documents that were changed since")
            words += self.tr(", but for {kept}").format(kept=kept)
        if taken.left.changes:
            left = counted(len(taken.left.changes), "document", "documents")
            words += self.tr("; stopped before {left}, which can still be taken back").format(left=left)
        self.changed.emit(words)
