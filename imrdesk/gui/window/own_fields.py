"""Own fields in the window: their dialog, and what follows when they are defined."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.dialogs.own_fields import OwnFieldsDialog
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.window.review import Review
from imrdesk.services.desk import Desk


class DefinedFields(QObject):
    """Lets own fields be defined; ``changed`` tells that records have others now, or other flags."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, review: Review, actions: ActionTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._review = review
        self._window = window
        actions["own_fields"].triggered.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Show the own fields, once what is half-typed is saved."""
        if self._review.leave():
            dialog = OwnFieldsDialog(self._desk.own_fields, self._window, read_only=bool(self._desk.read_only))
            dialog.defined.connect(self._follow)
            dialog.open()

    @Slot(bool)
    def _follow(self, again: bool) -> None:
        """Show the record with its fields as they are now; where flags may be others, check all documents."""
        self.changed.emit()
        if not again:
            return
        own = self._desk.own_fields

        def work(progress: Progress, cancel: threading.Event) -> int:
            return own.check_again(progress, cancel)

        task = self._tasks.run(self.tr("Checking every document again"), work)
        task.succeeded.connect(self._tell)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _tell(self, _checked: object) -> None:
        self.changed.emit()
