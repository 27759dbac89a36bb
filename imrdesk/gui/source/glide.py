"""Scrolling that the eye can follow."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation
from PySide6.QtWidgets import QScrollBar, QStyle

GLIDE_MS = 160


class Glide(QObject):
    """Moves one scroll bar, shortly and softly, or at once where the system asks for less motion."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._move = QPropertyAnimation(bar, b"value", self)
        self._move.setDuration(GLIDE_MS)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def under_way(self) -> bool:
        """Tell whether a move has not ended yet."""
        return self._move.state() is QPropertyAnimation.State.Running

    def go(self, value: int, *, softly: bool) -> None:
        """Move to ``value``; whatever move was under way ends."""
        self.stop()
        value = max(self._bar.minimum(), min(value, self._bar.maximum()))
        if not softly or self._still():
            self._bar.setValue(value)
            return
        self._move.setStartValue(self._bar.value())
        self._move.setEndValue(value)
        self._move.start()

    def stop(self) -> None:
        """Stay where the move has come to."""
        self._move.stop()

    def _still(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return not self._bar.window().isVisible() or self._bar.style().styleHint(hint, None, self._bar) == 0
