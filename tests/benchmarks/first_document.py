"""The end of a measured start: the first document is painted, and the window is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from imrdesk.gui.window.main_window import MainWindow

_PATIENCE_MS = 20_000


def close_after_document(tell: Callable[[], object]) -> None:
    """Call ``tell`` when the record's fields were painted, or there is no document to paint; then close the window."""
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    _DocumentPainted(window, tell)


class _DocumentPainted(QObject):
    def __init__(self, window: MainWindow, tell: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._tell = tell
        QTimer.singleShot(_PATIENCE_MS, self, self._end)
        if window.queue_pane.total:
            window.record.ui.scroll.viewport().installEventFilter(self)
        else:
            QTimer.singleShot(0, self, self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the painting of the record with its fields."""
        if event.type() is QEvent.Type.Paint and self._window.review.document is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)
        return False

    def _end(self) -> None:
        self._tell()
        QTimer.singleShot(0, QApplication.closeAllWindows)
        self.deleteLater()
