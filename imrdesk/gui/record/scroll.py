"""Brings a field into view, and keeps it where it is while what stands around it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 48
"""How much is shown above and below a field that is brought into view (pixels)."""


class Scroller(QObject):
    """Scrolls once the layout has settled: places are not known before."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._revealed: QWidget | None = None
        self._kept: tuple[QWidget, int] | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._scroll)

    @Slot(QWidget)
    def reveal(self, widget: QWidget) -> None:
        """Bring a widget of the area into view."""
        self._revealed = widget
        self._settled.start()

    def keep(self, widget: QWidget) -> None:
        """Hold a widget of the area at the height where it stands now."""
        if self._revealed is None and widget.isVisible():
            self._kept = (widget, self._height_of(widget))
            self._settled.start()

    def to_top(self) -> None:
        """Go to the beginning; whatever was to be brought into view is forgotten."""
        self._revealed = self._kept = None
        self._settled.stop()
        self._area.verticalScrollBar().setValue(0)

    def _height_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    @Slot()
    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        if self._kept is not None:
            widget, height = self._kept
            bar.setValue(bar.value() + self._height_of(widget) - height)
        if self._revealed is not None:
            self._area.ensureWidgetVisible(self._revealed, 0, _ROOM)
        self._revealed = self._kept = None
