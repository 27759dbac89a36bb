"""Saves that failed, tried again by themselves while what they would save stands unsaved on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from imrdesk.domain.flags import FieldRef
from imrdesk.services.reviewing import OpenDocument

Step = Callable[[], OpenDocument]
Deed = tuple[object, ...]
"""What was asked of the record as a whole: its name, and what it was asked with."""
Key = FieldRef | Deed
AGAIN_MS = 4000
"""Counted from the end of an attempt: one may itself wait some seconds for another program."""


class Retrying(QObject):
    """Keeps the newest failed save of each field, and what else could not be done, in the order it was asked for.

    ``due`` asks for another attempt at all of them; ``changed`` tells that others wait than before.
    """

    due = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: dict[Key, tuple[Step, str]] = {}
        self._timer = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._timer.timeout.connect(self.due)

    def keep(self, key: Key, step: Step, reason: str) -> None:
        """Try ``step`` again later; ``reason`` is why it failed."""
        self._steps[key] = (step, reason)
        self._timer.start()
        self.changed.emit()

    def forget(self, key: Key) -> None:
        """Try a save no more: it succeeded, or the reviewer did something else there."""
        if self._steps.pop(key, None) is None:
            return
        if not self._steps:
            self._timer.stop()
        self.changed.emit()

    def forget_all(self) -> None:
        """Try nothing more."""
        self._steps.clear()
        self._timer.stop()

    def waiting(self) -> dict[Key, Step]:
        """Return what is to be tried again."""
        return {key: step for key, (step, _) in self._steps.items()}

    def deeds(self) -> dict[Deed, Step]:
        """Return what is to be tried again of what was asked of the whole record, the oldest first."""
        return {key: step for key, step in self.waiting().items() if isinstance(key, tuple)}

    @property
    def reason(self) -> str:
        """Return why the newest of them failed; empty where nothing waits."""
        return list(self._steps.values())[-1][1] if self._steps else ""
