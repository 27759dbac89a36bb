"""What the first edits will need is loaded while the reviewer looks at the first document."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from imrdesk.services.readying import get_ready

_AFTER_MS = 500
"""By then the first document is painted."""
_BETWEEN_MS = 10
"""Between two steps, so that what the reviewer does comes first."""


class Readying(QObject):
    """Goes one step whenever the window has nothing else to do; ``ready`` says that no more are left."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = get_ready()
        self._is_done = False
        self._soon = QTimer(self, interval=_AFTER_MS)
        self._soon.timeout.connect(self._step)

    @Slot()
    def start(self) -> None:
        """Begin, or go on where it was left."""
        if not self._is_done:
            self._soon.start()

    @Slot()
    def stop(self) -> None:
        """Leave the rest until it is needed."""
        self._soon.stop()

    @Slot()
    def _step(self) -> None:
        self._soon.setInterval(_BETWEEN_MS)
        try:
            next(self._steps)
        except StopIteration:
            self.stop()
            self._is_done = True
            self.ready.emit()
