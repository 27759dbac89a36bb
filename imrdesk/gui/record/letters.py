"""How large letters are, and what is as wide or as high as some of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

STEPS = (80, 90, 100, 110, 125, 140, 160)
"""The sizes letters can have, in per cent of the system's."""
USUAL = 100


def stepped(percent: int, steps: int) -> int:
    """Return the next size in that direction; the last where there is none."""
    larger = [step for step in STEPS if step > percent]
    smaller = [step for step in reversed(STEPS) if step < percent]
    found = larger if steps > 0 else smaller
    return found[0] if found else percent


def size_sheet(percent: int) -> str:
    """Return the style sheet that gives a widget and all in it letters of that size.

    A font that is set on a widget does not reach what is in it while the program has a style sheet.
    """
    points = QFontInfo(QApplication.font()).pointSizeF() * percent / 100
    return "" if percent == USUAL else f"QWidget {{ font-size: {points:.2f}pt; }}"


def grown(pixels: int, widget: QWidget) -> int:
    """Return a measure that fits the program's letters, for the letters of ``widget``."""
    usual = QFontMetricsF(QApplication.font()).height()
    return round(pixels * QFontMetricsF(widget.font()).height() / usual)


class WidthLimit(QObject):
    """Keeps a widget from growing wider than some letters of its font."""

    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pixels = pixels
        widget.installEventFilter(self)
        self._apply()

    def _apply(self) -> None:
        self._widget.setMaximumWidth(grown(self._pixels, self._widget))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the size of the letters."""
        if event.type() == QEvent.Type.FontChange:
            self._apply()
        return False
