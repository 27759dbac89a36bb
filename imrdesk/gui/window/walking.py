"""Going from document to document in the queue as it is filtered, and what ends the work on one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.window.notices import Notices
from imrdesk.gui.window.review import Review
from imrdesk.services.queue import Queue

_AHEAD = 2
"""How many of the next documents are made ready."""
_OF_A_ROW = ("finish", "confirm_rest", "hold", "reopen", "read_again")
"""What the right mouse button offers in the queue: it opens the document first that it is pressed on."""


class Walking(QObject):
    """Opens documents and carries out the window's actions that leave one for another."""

    def __init__(
        self, queue: Queue, review: Review, queue_pane: QueuePane, notices: Notices, actions: ActionTable
    ) -> None:
        super().__init__(review)
        self._queue = queue
        self._review = review
        self._queue_pane = queue_pane
        self._notices = notices
        todo = {
            "previous": self.go_back,
            "next": self.go_on,
            "finish": self.finish,
            "hold": self.ask_why_hold,
            "reopen": self.reopen,
        }
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)
        rows = queue_pane.ui.queue
        rows.addActions([actions[name] for name in _OF_A_ROW])
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        queue_pane.document_chosen.connect(self.open_document)
        review.document_shown.connect(self._look_ahead)

    @property
    def document_id(self) -> int | None:
        """Return the open document, ``None`` where none is."""
        return None if self._review.document is None else self._review.document.document_id

    @Slot(int)
    def open_document(self, document_id: int) -> None:
        """Show a document, unless the one on screen cannot be left."""
        if document_id != self.document_id and not self._review.open(document_id):
            self._queue_pane.select(self.document_id)

    def open_first(self) -> None:
        """Show the first document of the queue, if it has any."""
        row = self._queue_pane.model.row(0)
        if row is not None:
            self.open_document(row.document_id)

    def open_again(self, sha256: str, position: int) -> bool:
        """Show the document of that file and return whether there is one; else show what stands at its place now."""
        found = self._queue.find(sha256)
        if found is not None:
            self.open_document(found)
            return True
        model = self._queue_pane.model
        row = model.row(max(0, min(position, model.rowCount() - 1)))
        if row is not None:
            self.open_document(row.document_id)
        return False

    def open_last(self, document_id: int | None) -> None:
        """Show the document at which the reviewer left off; where it is gone, the first."""
        if document_id is not None and self._queue.holds(document_id):
            self.open_document(document_id)
        else:
            self.open_first()

    @Slot()
    def go_on(self) -> None:
        """Open the document behind the open one."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """Open the document before the open one."""
        self._step(-1)

    def _step(self, step: int) -> None:
        following = self._beside(step)
        if following is not None:
            self.open_document(following)
        elif self.document_id is not None and step > 0:
            self._notices.show_done(self.tr("This is the last document in the queue as it is filtered now."))
        elif self.document_id is not None:
            self._notices.show_done(self.tr("This is the first document in the queue as it is filtered now."))

    def _beside(self, step: int) -> int | None:
        """Return the document of the row beside the open one's; where it has none, beside where it would stand."""
        current = self.document_id
        if current is None:
            return None
        if self._queue_pane.shows(current):
            return self._queue_pane.beside(step)
        return self._queue.neighbour(self._queue_pane.query, current, step)

    @Slot()
    def _look_ahead(self) -> None:
        """Let the next documents' pages be made ready."""
        current = self.document_id
        if current is not None:
            self._review.ahead.prepare(partial(self._following, self._queue_pane.query, current))

    def _following(self, query: QueueQuery, current: int) -> list[int]:
        found = (self._queue.neighbour(query, current, step) for step in range(1, _AHEAD + 1))
        return [each for each in found if each is not None]

    @Slot()
    def finish(self) -> None:
        """Mark the open document reviewed and open the next that the filter lets through."""
        if self.document_id is None:
            return
        # Asked before the state changes: a reviewed document may no longer pass the filter.
        following = self._beside(1)
        if not self._review.set_state(DocumentState.REVIEWED, leaving=following is not None):
            return
        self._go_to(following)

    def _go_to(self, following: int | None) -> None:
        if following is not None:
            self.open_document(following)
        else:
            self._notices.show_done(self.tr("This was the last document in the queue as it is filtered now."))

    @Slot()
    def ask_why_hold(self) -> None:
        """Ask for the reason, then put the open document on hold and go on."""
        self._notices.ask_text(self.tr("Put on hold"), self.tr("Why is this document on hold?"), self.hold)

    def hold(self, reason: str) -> None:
        """Put the open document on hold and open the next."""
        following = self._beside(1)
        held = self._review.set_state(DocumentState.ON_HOLD, reason, leaving=following is not None)
        if held:
            self._go_to(following)

    @Slot()
    def reopen(self) -> None:
        """Take the open document up again."""
        self._review.set_state(DocumentState.IN_REVIEW)
