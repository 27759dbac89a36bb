"""Saves that failed, tried again by themselves while what they would save stands unsaved on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from imrdesk.domain.flags import FieldRef
from imrdesk.services.reviewing import OpenDocument

Step = Callable[[], OpenDocument]
AGAIN_MS = 4000
"""Counted from the end of an attempt: one may itself wait some seconds for another program."""


class Retrying(QObject):
    """Keeps the newest failed save of each field; ``due`` asks for another attempt at all of them."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: dict[FieldRef, tuple[Step, str]] = {}
        self._timer = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._timer.timeout.connect(self.due)

    def keep(self, ref: FieldRef, step: Step, reason: str) -> None:
        """Try ``step`` again later; ``reason`` is why it failed."""
        self._steps[ref] = (step, reason)
        self._timer.start()

    def forget(self, ref: FieldRef) -> None:
        """Try a field's save no more: it succeeded, or the reviewer did something else there."""
        self._steps.pop(ref, None)
        if not self._steps:
            self._timer.stop()

    def forget_all(self) -> None:
        """Try nothing more."""
        self._steps.clear()
        self._timer.stop()

    def waiting(self) -> dict[FieldRef, Step]:
        """Return what is to be tried again, by field."""
        return {ref: step for ref, (step, _) in self._steps.items()}

    @property
    def reason(self) -> str:
        """Return why the newest of them failed; empty where nothing waits."""
        return list(self._steps.values())[-1][1] if self._steps else ""
