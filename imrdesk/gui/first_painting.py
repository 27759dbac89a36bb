"""When the window is first seen: what is not seen of it can wait until then."""

from __future__ import annotations

import logging
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

_LOG = logging.getLogger(__name__)
SEEN = "the window was painted after %.2f s of the processor"
_LATEST_MS = 1000
"""A window that nobody sees, as one that opens minimised, is painted some day or never."""


class FirstPainting(QObject):
    """Tells once that a window was painted for the first time, or that there is no more waiting for it."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        QTimer.singleShot(_LATEST_MS, self, self._end)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the event that paints the window; when it is over, the event loop turns."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            _LOG.info(SEEN, time.process_time())
            QTimer.singleShot(0, self, self._end)
        return False

    @Slot()
    def _end(self) -> None:
        self.over.emit()
        self.deleteLater()
