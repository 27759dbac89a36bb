"""Selecting text on pages with the mouse: by dragging, and by clicking three times."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


class DoubleClick:
    """Where and when a double click was: another press there, soon enough, makes it three clicks."""

    def __init__(self, event: QMouseEvent) -> None:
        self._point = event.position().toPoint()
        self._at = event.timestamp()

    def is_followed_by(self, press: QMouseEvent) -> bool:
        """Tell whether a press is the third click."""
        near = (press.position().toPoint() - self._point).manhattanLength() < QApplication.startDragDistance()
        return near and press.timestamp() - self._at < QApplication.doubleClickInterval()


class PageDrag:
    """From where the button went down to where the mouse is; offsets come from the page, so they may be missing."""

    def __init__(self, point: QPoint, offset: int | None) -> None:
        self._point = point
        self.first = offset
        self.moved = False

    def ends_at(self, point: QPoint, offset: int | None) -> tuple[int, int] | None:
        """Return where the selection begins and ends when the mouse is at ``point``; ``None`` where nothing new is.

        Both the character under the button's press and the one under the mouse are in it.
        """
        if (point - self._point).manhattanLength() >= QApplication.startDragDistance():
            self.moved = True
        if self.first is None:
            self.first = offset
        if not self.moved or self.first is None or offset is None:
            return None
        return (self.first, offset + 1) if offset >= self.first else (self.first + 1, offset)
