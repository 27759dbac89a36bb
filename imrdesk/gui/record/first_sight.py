"""Shows the fields once they stand where they belong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QScrollArea

from imrdesk.gui.record.scroll import Scroller

_ROUNDS = 2
"""How often nothing more must have been laid out or scrolled: the focus comes one round after the window."""


class FirstSight(QObject):
    """Keeps an area from being painted between its coming on screen and the end of its layout.

    A window is painted as soon as the system shows it. How high long texts are is known only from their width, so
    that they were seen squeezed for a moment, for seconds on a busy machine.
    """

    def __init__(self, area: QScrollArea, scroller: Scroller) -> None:
        super().__init__(area)
        self._area = area
        self._scroller = scroller
        self._quiet = 0
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._look)
        area.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to wait when the area comes on screen."""
        if event.type() is QEvent.Type.Show:
            self._area.viewport().setUpdatesEnabled(False)
            self._quiet = 0
            self._soon.start()
        return False

    @Slot()
    def _look(self) -> None:
        self._quiet = 0 if self._scroller.is_settling else self._quiet + 1
        if self._quiet > _ROUNDS:
            self._soon.stop()
            self._area.viewport().setUpdatesEnabled(True)
