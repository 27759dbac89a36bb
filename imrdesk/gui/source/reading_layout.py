"""Line spacing and even lines for a plain text widget, whose own layout has neither."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

PRINTED_LINE = 160
"""No printed line has more code points: a longer block is a paragraph that was never broken into lines."""
_TRIES = 5


class ReadingLayout(QPlainTextDocumentLayout):
    """Sets lines ``spacing`` pixels apart, and breaks a printed line that is too wide into even parts.

    The text of a determination keeps its printed lines. Broken where the width ends, each of them leaves a word or
    two on a line of their own, and the page looks like a comb. A block is laid out when it is first seen, so long
    texts cost nothing.
    """

    spacing = 4.0
    busy = False
    """A block is being laid out. Qt may scroll and resize the widget meanwhile, which then must not touch the text."""
    laid_out = 0
    """How many blocks were laid out so far, each time counted."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the block's rectangle with the space between its lines; lay it out first where it is not."""
        if not block.isValid():
            return super().blockBoundingRect(block)
        if block.layout().lineCount() == 0:
            outer, self.busy = self.busy, True
            self._lay_out(block)
            self.laid_out += 1
            self.busy = outer
        return super().blockBoundingRect(block).adjusted(0, 0, 0, self.spacing / 2)

    def _lay_out(self, block: QTextBlock) -> None:
        super().blockBoundingRect(block)
        if block.layout().lineCount() > 1 and block.length() <= PRINTED_LINE:
            _even_out(block.layout())
        _spread(block.layout(), self.spacing)


def _even_out(layout: QTextLayout) -> None:
    """Break the text into the same number of lines, as narrow as they can be."""
    count, first = layout.lineCount(), layout.lineAt(0)
    left, most = first.x(), first.width()
    least = max(line.naturalTextWidth() for line in map(layout.lineAt, range(count))) / count
    for _ in range(_TRIES):
        middle = (least + most) / 2
        if _broken(layout, middle, left) > count:
            least = middle
        else:
            most = middle
    _broken(layout, most, left)


def _broken(layout: QTextLayout, width: float, left: float) -> int:
    """Lay the text out in lines of ``width`` from ``left``, and return how many there are."""
    layout.beginLayout()
    top = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(QPointF(left, top))
        top += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout.lineCount()


def _spread(layout: QTextLayout, spacing: float) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        place = line.position()
        line.setPosition(QPointF(place.x(), place.y() + spacing / 2 + number * spacing))
