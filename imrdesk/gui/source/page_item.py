"""One page on the screen: its picture, and its marks over it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from imrdesk.domain.pages import PageBox, PageSize
from imrdesk.gui.source.bands import band_color
from imrdesk.gui.source.page_marks import Boxes, PageBand, PageMarks
from imrdesk.gui.source.sections import is_fixed
from imrdesk.gui.source.text_layers import PALE
from imrdesk.gui.theme import Theme, load_theme

_FADED, _FADED_LITTLE = QColor(255, 255, 255, 112), QColor(255, 255, 255, 76)
_DIMMED = QColor(176, 180, 186)
_RULE_GAP = 6
"""Points between a long passage and the rule beside it."""


def veil(theme: Theme) -> QColor:
    """Return what lies over fixed wording on a page: less of it in high contrast, which asks for 7:1."""
    return _FADED_LITTLE if theme.is_contrast else _FADED


@dataclass(slots=True)
class PageLook:
    """How pages are shown. Paper stays white in the dark theme, so its marks are the light theme's."""

    theme: Theme
    dimmed: bool = False


class PageItem(QGraphicsItem):
    """A page at a scale and a turn; where nothing is drawn yet it is blank paper with its number."""

    def __init__(self, page: int, size: PageSize, look: PageLook) -> None:
        super().__init__()
        self.page = page
        self.size = size
        self.drawn_at: float | None = None
        self.marked: int | None = None
        self.failed = False
        self._look = look
        self._paper = load_theme("light")
        self._picture: QPixmap | None = None
        self._picture_scale = 1.0
        self._marks = PageMarks()
        self._selected: Boxes = ()
        self._caret: tuple[PageBox, bool] | None = None
        self._scale = 1.0
        self._turn = QTransform()
        self._rect = QRectF()
        self.arrange(1.0, 0)

    # Geometry

    def arrange(self, scale: float, quarter_turns: int) -> None:
        """Show the page at ``scale`` pixels a point, turned clockwise."""
        self.prepareGeometryChange()
        self._scale = scale
        width, height = round(self.size.width * scale), round(self.size.height * scale)
        corners = ((0, 0), (height, 0), (width, height), (0, width))
        self._turn = QTransform.fromTranslate(*corners[quarter_turns]).rotate(90 * quarter_turns)
        self._rect = self._turn.mapRect(QRectF(0, 0, width, height))

    def boundingRect(self) -> QRectF:
        """Return the paper with its border, in pixels."""
        return self._rect.adjusted(-1, -1, 1, 1)

    @property
    def paper(self) -> QRectF:
        """Return the paper in pixels from the item's own corner."""
        return self._rect

    def scene_rect(self, box: PageBox) -> QRectF:
        """Return where ``box`` stands in the scene."""
        return self.mapRectToScene(self._turn.mapRect(self._scaled(box)))

    def page_point(self, scene_point: QPointF) -> QPointF:
        """Return the point of the page (in points) that stands at ``scene_point``; the nearest where none does."""
        inside = self.mapFromScene(scene_point)
        inside.setX(max(self._rect.left(), min(inside.x(), self._rect.right())))
        inside.setY(max(self._rect.top(), min(inside.y(), self._rect.bottom())))
        return self._turn.inverted()[0].map(inside) / self._scale

    def scene_point(self, page_point: QPointF) -> QPointF:
        """Return where a point of the page (in points) stands in the scene."""
        return self.mapToScene(self._turn.map(page_point * self._scale))

    def bands(self) -> Iterable[tuple[PageBand, QRectF]]:
        """Yield the sections of this page and their stretches in the scene."""
        for band in self._marks.bands:
            yield band, self.scene_rect(self._wide(band))

    # What is shown

    @property
    def has_picture(self) -> bool:
        """Tell whether a picture is held, sharp or not."""
        return self._picture is not None

    def show_picture(self, picture: QPixmap, scale: float, asked_for: float) -> None:
        """Show a picture of ``scale`` pixels a point; a very large one may be smaller than what was asked for."""
        self._picture, self._picture_scale = picture, scale
        self.drawn_at, self.failed = asked_for, False
        self.update()

    def drop_picture(self) -> None:
        """Let the picture go; the page is out of sight."""
        self._picture, self.drawn_at = None, None

    def show_failure(self) -> None:
        """Say on the paper that the page cannot be drawn."""
        self.failed = True
        self.update()

    def show_marks(self, marks: PageMarks, stamp: int) -> None:
        """Show these marks; ``stamp`` tells which set they belong to."""
        self._marks, self.marked = marks, stamp
        self.update()

    def select(self, boxes: Boxes) -> None:
        """Show these boxes as selected."""
        if boxes != self._selected:
            self._selected = boxes
            self.update()

    def show_caret(self, edge: PageBox | None, *, active: bool) -> None:
        """Show the caret along an edge of a character, or none; paler where the keyboard is elsewhere."""
        caret = None if edge is None else (edge, active)
        if caret != self._caret:
            self._caret = caret
            self.update()

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the paper, its picture and the marks over it."""
        del option, widget
        painter.setTransform(self._turn, True)
        sheet = QRectF(0, 0, round(self.size.width * self._scale), round(self.size.height * self._scale))
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if self._picture is None:
            self._paint_placeholder(painter, sheet)
        else:
            self._paint_picture(painter, self._picture, sheet)
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        self._paint_marks(painter)
        if self._look.dimmed:
            painter.fillRect(sheet, _DIMMED)
        painter.restore()
        if self._caret is not None:
            edge, active = self._caret
            color = self._paper.color("accent" if active else "muted")
            painter.fillRect(self._scaled(edge).adjusted(-1, -1, 1, 1), color)
        painter.setPen(QPen(self._look.theme.color("border"), 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_placeholder(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(self._paper.color("muted"))
        words = "Page {number} cannot be drawn; see the text." if self.failed else "Page {number}"
        text = QCoreApplication.translate("pages", words).format(number=self.page + 1)
        painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_picture(self, painter: QPainter, picture: QPixmap, sheet: QRectF) -> None:
        finer = self._picture_scale / self._scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Cut to the paper, whose size is rounded where the picture's is rounded up: no pixel is drawn between two.
        painter.drawPixmap(sheet, picture, QRectF(0, 0, sheet.width() * finer, sheet.height() * finer))

    def _paint_marks(self, painter: QPainter) -> None:
        marks, paper = self._marks, self._paper
        for band in marks.bands:
            self._paint_band(painter, band)
        self._fill(painter, marks.hits, paper.color("search"))
        self._fill(painter, marks.evidence, paper.color("evidence"))
        pale = paper.color("evidence")
        pale.setAlpha(PALE)
        self._fill(painter, marks.long_evidence, pale)
        self._rule(painter, marks.long_evidence, 3, paper.color("evidence"))
        self._rule(painter, marks.long_fields, 1.2, paper.color("underline"))
        self._underline(painter, marks.fields, paper.color("underline"))
        self._frame(painter, marks.hit, paper.color("accent"))
        self._fill(painter, self._selected, paper.color("selection"))

    def _paint_band(self, painter: QPainter, band: PageBand) -> None:
        rect = self._scaled(self._wide(band))
        color = band_color(self._paper, band.section, strong=band.strong)
        if color is not None:
            painter.fillRect(rect, color)
        elif is_fixed(band.section):
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.fillRect(rect, veil(self._look.theme))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)

    def _fill(self, painter: QPainter, boxes: Boxes, color: QColor) -> None:
        for box in boxes:
            painter.fillRect(self._scaled(box).adjusted(-1, 0, 1, 0), color)

    def _frame(self, painter: QPainter, boxes: Boxes, color: QColor) -> None:
        painter.setPen(QPen(color, 2))
        for box in boxes:
            painter.drawRect(self._scaled(box).adjusted(-2, -2, 2, 2))

    def _underline(self, painter: QPainter, boxes: Boxes, color: QColor) -> None:
        painter.setPen(QPen(color, 1))
        for box in boxes:
            rect = self._scaled(box)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _rule(self, painter: QPainter, boxes: Boxes, thickness: float, color: QColor) -> None:
        if boxes:
            left = min(box.left for box in boxes) - _RULE_GAP
            for box in boxes:
                rule = PageBox(box.page, left - thickness, box.top - 1.5, left, box.bottom + 1.5)
                painter.fillRect(self._scaled(rule), color)

    def _wide(self, band: PageBand) -> PageBox:
        return PageBox(self.page, 0, band.top, self.size.width, band.bottom)

    def _scaled(self, box: PageBox) -> QRectF:
        s = self._scale
        return QRectF(box.left * s, box.top * s, (box.right - box.left) * s, (box.bottom - box.top) * s)
