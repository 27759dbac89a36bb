"""Checking the store from the desk: in the background, told in a page of its own, with the ways to mend it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.errors import CheckCancelledError
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.window.review import Review
from imrdesk.services.backing_up import Repaired
from imrdesk.services.desk import Desk


class Checking(QObject):
    """Looks for damage; ``shown`` carries the page, ``restore_requested`` asks for the backups.

    ``use_requested`` carries what was saved of a damaged store, and is to take its place.
    """

    shown = Signal(object)
    restore_requested = Signal()
    use_requested = Signal(object)
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, review: Review, actions: ActionTable, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._tasks = tasks
        self._review = review
        self._repaired: Repaired | None = None
        actions["check_store"].triggered.connect(self.check)

    @Slot()
    def check(self) -> None:
        """Look through the whole store."""
        if not self._review.leave():
            return
        backing_up = self._desk.backing_up

        def work(progress: Progress, cancel: threading.Event) -> tuple[str, ...] | None:
            try:
                return backing_up.check(progress=progress, cancelled=cancel)
            except CheckCancelledError:
                return None

        task = self._tasks.run(self.tr("Checking the store"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _show(self, problems: tuple[str, ...] | None) -> None:
        if problems is None:
            return
        dialog = dialogs.store_check.StoreCheckDialog(self._desk.path, self._desk.queue.count(), problems, self._window)
        dialog.restore_requested.connect(self.restore_requested)
        dialog.repair_requested.connect(self.repair)
        dialog.open()
        self.shown.emit(dialog)

    @Slot()
    def repair(self) -> None:
        """Save what can be saved into a new store beside this one, which goes on being used."""
        backing_up = self._desk.backing_up

        def work(_progress: Progress, _cancel: threading.Event) -> Repaired:
            return backing_up.repair()

        task = self._tasks.run(self.tr("Saving what can be saved"), work)
        task.succeeded.connect(self._show_repaired)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _show_repaired(self, repaired: Repaired) -> None:
        box = dialogs.store_trouble.repaired_box(repaired.report, self._window)
        box.accepted.connect(self._use)
        self._repaired = repaired
        box.open()
        self.shown.emit(box)

    @Slot()
    def _use(self) -> None:
        self.use_requested.emit(self._repaired)
