"""What the text view paints beneath its text: tints, rules beside long passages, page breaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from imrdesk.domain.spans import Span
from imrdesk.gui.source.bands import Band, band_color
from imrdesk.gui.source.marks import Marks, is_long
from imrdesk.gui.source.text_lines import VisibleLine
from imrdesk.gui.theme import Theme

_FIELD_RULE = 2
_EVIDENCE_RULE = 4
_RULE_LEFT = 6


def paint_bands(painter: QPainter, bands: Sequence[Band], width: float, theme: Theme) -> None:
    """Tint the sections on screen from edge to edge."""
    for band in bands:
        color = band_color(theme, band.section, strong=band.strong)
        if color is not None:
            painter.fillRect(QRectF(0, band.top, width, band.bottom - band.top), color)


def paint_rules(painter: QPainter, lines: Sequence[VisibleLine], marks: Marks, theme: Theme) -> None:
    """Draw a rule beside passages too long to underline, and a stronger one beside long evidence."""
    seen = Span(lines[0].start, lines[-1].end) if lines else Span(0, 0)
    for spans, thickness, name in (
        (marks.fields, _FIELD_RULE, "underline"),
        (marks.evidence, _EVIDENCE_RULE, "evidence"),
    ):
        long = [span for span in spans if is_long(span) and span.overlaps(seen)]
        for line in lines:
            if any(line.holds(span) for span in long):
                rule = QRectF(_RULE_LEFT, line.top, thickness, line.bottom - line.top)
                painter.fillRect(rule, theme.color(name))


def paint_page_breaks(
    painter: QPainter, lines: Sequence[VisibleLine], page_starts: Sequence[int], width: float, theme: Theme
) -> None:
    """Draw a fine line above the first line of every page but the first."""
    pen = QPen(theme.color("underline"), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    breaks = set(page_starts[1:])
    for line in lines:
        if line.start in breaks:
            painter.drawLine(QPointF(0, line.top), QPointF(width, line.top))
