"""Searching everything from the window: asks, and goes to what is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.search import Place
from imrdesk.gui import search
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.review import Review
from imrdesk.services.desk import Desk


class Searches(QObject):
    """Keeps the search window, made when it is first asked for."""

    document_requested = Signal(int)

    def __init__(self, desk: Desk, review: Review, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = review
        self._switch = switch
        self._window = window
        self.dialog: search.dialog.SearchDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Show the search window."""
        if self.dialog is None:
            self.dialog = search.dialog.SearchDialog(self._desk.searching, self._switch, self._window)
            self.dialog.place_chosen.connect(self._go)
        self.dialog.begin()

    @Slot(int, object)
    def _go(self, document_id: int, place: Place | None) -> None:
        if self.dialog is not None and self.dialog.isHidden():
            self._window.activateWindow()
        self.document_requested.emit(document_id)
        document = self._review.document
        if place is not None and document is not None and document.document_id == document_id:
            # A document that is opened goes to its first field once it is laid out; the place comes after that.
            QTimer.singleShot(0, self, partial(self._review.show_place, place))
