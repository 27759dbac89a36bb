"""Selecting text on pages with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from imrdesk.domain.spans import Span


class PageDrag:
    """From where the button went down to where the mouse is; offsets come from the page, so they may be missing."""

    def __init__(self, point: QPoint, offset: int | None) -> None:
        self._point = point
        self._first = offset
        self.moved = False

    def span_to(self, point: QPoint, offset: int | None) -> Span | None:
        """Return what is selected when the mouse is at ``point``; ``None`` where nothing new is."""
        if (point - self._point).manhattanLength() >= QApplication.startDragDistance():
            self.moved = True
        if self._first is None:
            self._first = offset
        if not self.moved or self._first is None or offset is None:
            return None
        return Span(min(self._first, offset), max(self._first, offset) + 1)
