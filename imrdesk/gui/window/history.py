"""The history in the window: kept true while it is open, and the way back to the last edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.history.panel import HistoryPanel
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.review import Review
from imrdesk.services.history import history_lines, last_place
from imrdesk.services.reviewing import Reviewing

_KEPT = "history_shown"


class History(QObject):
    """Fills the panel from the log; ``field_chosen`` says where to go, ``last_edit`` which field was changed last."""

    field_chosen = Signal(object)

    def __init__(
        self, reviewing: Reviewing, review: Review, switch: ThemeSwitch, actions: ActionTable, queue: QueuePane
    ) -> None:
        super().__init__(queue)
        self._reviewing = reviewing
        self._review = review
        self._memory = WindowLayout()
        self.last_edit: FieldRef | None = None
        self._queue_shown = actions["show_queue"]
        self.panel = HistoryPanel(switch, queue)
        # Under the queue, not a fourth column: those three are all that a small screen holds.
        queue.ui.column.addWidget(self.panel, 1)
        queue.ui.column.setStretchFactor(queue.ui.stack, 1)
        self.panel.field_chosen.connect(self.field_chosen)
        shown = actions["show_history"]
        self.panel.close_requested.connect(shown.toggle)
        review.document_shown.connect(self.refresh)
        review.document_changed.connect(self.refresh)
        shown.setChecked(self._memory.flag(_KEPT, default=False))
        self.panel.setVisible(shown.isChecked())
        shown.toggled.connect(self.show)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Open the panel, and the queue in whose column it stands, or shut it."""
        if shown and not self._queue_shown.isChecked():
            self._queue_shown.trigger()
        self.panel.setVisible(shown)
        self._memory.set(_KEPT, shown)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the log again; it is put into words where it is looked at."""
        document = self._review.document
        log = () if document is None else self._reviewing.history(document.document_id)
        self.last_edit = None if document is None else last_place(log, document.record)
        if not self.panel.isHidden():
            self.panel.show_lines(() if document is None else history_lines(log, document.record))

    @Slot()
    def go_to_last_edit(self) -> None:
        """Go to the field that was changed last, be it by an undo."""
        if self.last_edit is not None:
            self.field_chosen.emit(self.last_edit)
