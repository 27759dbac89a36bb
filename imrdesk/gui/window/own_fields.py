"""Own fields in the window: their dialog, and what follows when they are defined."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.errors import ImrdeskError
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.queue.facets import own_facets
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.window.review import Review
from imrdesk.gui.wording import explained
from imrdesk.services.desk import Desk


class DefinedFields(QObject):
    """Lets own fields be defined; ``changed`` tells that records have others now, or other flags."""

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, desk: Desk, tasks: TaskRunner, review: Review, queue: QueuePane, actions: ActionTable) -> None:
        super().__init__(queue)
        self._queue = queue
        self._desk = desk
        self._tasks = tasks
        self._review = review
        actions["own_fields"].triggered.connect(self.ask)
        self._offer()

    @Slot()
    def ask(self) -> None:
        """Show the own fields, once what is half-typed is saved."""
        if not self._review.leave():
            return
        try:
            dialog = dialogs.own_fields.OwnFieldsDialog(
                self._desk.own_fields, self._queue.window(), read_only=bool(self._desk.read_only)
            )
        except ImrdeskError as problem:
            self.trouble.emit(explained(problem))
            return
        dialog.defined.connect(self._follow)
        dialog.open()

    @Slot(bool)
    def _follow(self, again: bool) -> None:
        """Show the record with its fields as they are now; where flags may be others, check all documents."""
        self._offer()
        self.changed.emit()
        if not again:
            return
        own = self._desk.own_fields

        def work(progress: Progress, cancel: threading.Event) -> int:
            return own.check_again(progress, cancel)

        task = self._tasks.run(self.tr("Checking every document again"), work)
        task.succeeded.connect(self._tell)
        task.failed.connect(self.trouble)

    def _offer(self) -> None:
        """Let the queue be narrowed by the fields there are."""
        self._queue.panel.offer(own_facets(self._desk.own_fields.codebook()))

    @Slot(object)
    def _tell(self, _checked: object) -> None:
        self.changed.emit()
