"""The gutter: each section's colour and name beside its text, so that colour is never the only sign."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from imrdesk.gui.source.bands import Band
from imrdesk.gui.source.sections import section_name
from imrdesk.gui.theme import Theme, load_theme

_EDGE = 4
_STRONG_EDGE = 7
_PAD = 8
_SMALLER = 0.9
_ON_ONE_LINE = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
_WRAPPED = _ON_ONE_LINE | Qt.TextFlag.TextWordWrap.value
_USUAL = "Clinical summary "
_SHARE = 0.14
"""How much of the pane's width the gutter takes at most."""


class BandedView(Protocol):
    """A view whose sections the gutter names."""

    def bands(self) -> Sequence[Band]:
        """Return the sections on screen."""
        ...

    def viewport(self) -> QWidget:
        """Return the widget the bands are measured in."""
        ...


class SectionGutter(QWidget):
    """Names the sections in sight; a section whose beginning has scrolled away keeps its name at the top.

    A click asks for the beginning of the section.
    """

    section_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme("light")
        self._view: BandedView | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.update()

    def follow(self, view: BandedView) -> None:
        """Name the sections of ``view``, which stands beside the gutter and begins at the same height."""
        self._view = view
        self.update()

    def _bands(self) -> Sequence[Band]:
        return self._view.bands() if self._view is not None else ()

    @property
    def _top(self) -> int:
        return self._view.viewport().y() if self._view is not None else 0

    def fit(self, pane_width: int) -> None:
        """Be as wide as the longest usual name, or narrower in a narrow pane."""
        wanted = QFontMetricsF(self._name_font()).horizontalAdvance(_USUAL) + _STRONG_EDGE + 2 * _PAD
        self.setFixedWidth(round(min(wanted, max(40.0, pane_width * _SHARE))))

    def sizeHint(self) -> QSize:
        """Take no more height than is there."""
        return QSize(self.width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edges and the names of the sections in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("raised"))
        bands = self._bands()
        for band, below in zip_longest(bands, bands[1:]):
            self._paint_edge(painter, band)
            self._paint_name(painter, band, self.height() if below is None else below.top)

    def event(self, event: QEvent) -> bool:
        """Tell the whole name on hover, as a narrow gutter shortens it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            band = self._band_at(event.pos().y())
            QToolTip.showText(event.globalPos(), section_name(band.section) if band else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the beginning of the section that is clicked."""
        band = self._band_at(round(event.position().y()))
        if event.button() is Qt.MouseButton.LeftButton and band is not None:
            self.section_chosen.emit(band.section)

    def _band_at(self, y: int) -> Band | None:
        return next((band for band in self._bands() if band.top <= y - self._top < band.bottom), None)

    def _paint_edge(self, painter: QPainter, band: Band) -> None:
        color = self._theme.edge(band.section.kind, band.section.item) or self._theme.color("border")
        width = _STRONG_EDGE if band.strong else _EDGE
        painter.fillRect(QRectF(self.width() - width, band.top + self._top, width, band.bottom - band.top), color)

    def _paint_name(self, painter: QPainter, band: Band, floor: float) -> None:
        """Write a section's name beside it; that of a low one may reach down to ``floor``, where the next begins."""
        font = self._name_font(bold=band.strong)
        metrics = QFontMetricsF(font)
        name, width = section_name(band.section), self.width() - _PAD - _STRONG_EDGE - 4
        written = metrics.boundingRect(QRectF(0, 0, width, 1000), _WRAPPED, name)
        wrapped = written.height()
        end = max(band.bottom, min(floor, band.top + wrapped + 4))
        room = end - max(band.top, 0)
        wraps = room >= wrapped + 4 and written.width() <= width
        height, flags = (wrapped, _WRAPPED) if wraps else (metrics.height(), _ON_ONE_LINE)
        if room < height - 2:
            return
        if flags == _ON_ONE_LINE:
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
        top = min(max(band.top, 0) + 3, end - height) + self._top
        painter.setFont(font)
        painter.setPen(self._theme.color("text" if band.strong else "muted"))
        painter.drawText(QRectF(_PAD, top, width, height), flags, name)

    def _name_font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        font.setBold(bold)
        return font
