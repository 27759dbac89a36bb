"""The button that says what the queue shows, as far as its width lets it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

_AROUND = 40
"""What icon and borders take of the width (pixels)."""


class ChoiceButton(QToolButton):
    """Shows words that may be longer than it is wide; the hint says all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""

    def show_words(self, words: str, hint: str) -> None:
        """Show other words; ``hint`` is said in full on hover and to screen readers."""
        self._words = words
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _AROUND
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as its pane."""
        return QSize(_AROUND, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(_AROUND, super().sizeHint().height())
