"""A label whose text never makes a window wider than the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget


class OneLine(QLabel):
    """Shows one line of plain text, with an ellipsis where it does not fit; the whole of it is the tool tip then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say the whole text on hover, unless something else is to be said there."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text() if self._elided() != self.text() else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, where the label has one, and what fits."""
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self._room(), self.alignment(), self._elided())

    def _room(self) -> QRect:
        return self.contentsRect().marginsRemoved(QMargins() + self.margin())

    def _elided(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room().width())
