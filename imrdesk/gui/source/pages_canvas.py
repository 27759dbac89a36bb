"""Pages as pictures, one below the other: how large, which way round, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from imrdesk.domain.documents import SourceText
from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.source.bands import Band
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.glide import Glide
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.page_item import PageLook
from imrdesk.gui.source.page_renderer import PageRenderer, Sight
from imrdesk.gui.source.page_strip import MARGIN, PageStrip
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.zoom import Fit, Scaling, bounded, stepped
from imrdesk.gui.theme import Theme, load_theme

CONTEXT = 56
"""Pixels left in sight above a passage that is moved to."""
_POINTS_PER_INCH = 72
_LINES_IN_SIGHT = 3
_SAMPLE_STEP = 16
_SAMPLE_COLUMNS = (0.2, 0.4, 0.7)


class PagesCanvas(QGraphicsView):
    """Shows the pages of one document. All offsets are code points of its canonical text."""

    place_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = PageLook(load_theme("light"))
        scene = QGraphicsScene(self)
        self.setScene(scene)
        self.strip = PageStrip(scene, self._look)
        self.renderer = PageRenderer(self.strip, self)
        self._book: Book | None = None
        self._text = ""
        self._fit = Fit.AUTOMATIC
        self.zoom = 1.0
        self._glide = Glide(self.verticalScrollBar())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._soon.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.renderer.marks_shown.connect(self.place_changed)

    # What is shown

    def show_source(self, source: SourceText, sections: SectionMap, book: Book) -> None:
        """Show another document's pages from the first, without marks."""
        self._glide.stop()
        self.renderer.open(book, sections)
        self._book, self._text = book, source.text
        self.strip.show(book.sizes)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        across = self.horizontalScrollBar()
        # Both margins are empty: of a page that is wider than the view, the middle shows the most text.
        across.setValue((across.minimum() + across.maximum()) // 2)

    def clear_source(self) -> None:
        """Show nothing; once this returns, nothing here touches the book any more."""
        self._glide.stop()
        self.renderer.open(None, SectionMap())
        self._book, self._text = None, ""
        self.strip.show(())

    def show_sections(self, sections: SectionMap) -> None:
        """Tint other sections of the same document."""
        self.renderer.show_sections(sections)

    def set_marks(self, marks: Marks) -> None:
        """Show these marks instead of the last."""
        self.renderer.mark(marks)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme; the paper stays white."""
        self._look.theme = theme
        self.setBackgroundBrush(theme.color("window"))
        self.viewport().update()

    def dim(self, dimmed: bool) -> None:
        """Show the paper grey, for dark rooms."""
        self._look.dimmed = dimmed
        self.viewport().update()

    @property
    def settled(self) -> bool:
        """Tell whether everything in sight is drawn and marked, as far as it can be."""
        return not self._soon.isActive() and self.renderer.lane.idle

    @Slot()
    def _follow_scrolling(self) -> None:
        self._soon.start()
        self.place_changed.emit()

    @Slot()
    def _look_around(self) -> None:
        if self.isVisible() and self._book is not None:
            top = self.verticalScrollBar().value()
            scale = self._scale() * self.devicePixelRatioF()
            self.renderer.look(Sight(top, top + self.viewport().height(), scale))

    # Zoom and turning

    @property
    def fit(self) -> Fit:
        """Return how the zoom follows the width."""
        return self._fit

    def zoom_to(self, zoom: float) -> None:
        """Show the pages at ``zoom`` times their printed size."""
        self._fit = Fit.FIXED
        self._rearranged(bounded(zoom))

    def fit_width(self) -> None:
        """Let the widest page fill the width, now and whenever the width changes."""
        self._fit = Fit.WIDTH
        self._rearranged(self._fitting_zoom())

    def turn(self) -> None:
        """Turn every page a quarter clockwise."""
        page = self.page_in_sight()
        self.strip.turns = (self.strip.turns + 1) % 4
        self._arrange()
        self.go_to_page(page)

    def scaling(self) -> Scaling:
        """Return how large pages are shown here."""
        dots = self.logicalDpiX() / _POINTS_PER_INCH
        return Scaling(self._fit, self.zoom, self.viewport().width() - 2 * MARGIN, dots, self.devicePixelRatioF())

    def _scale(self) -> float:
        return self.zoom * self.logicalDpiX() / _POINTS_PER_INCH

    def _fitting_zoom(self) -> float:
        return self.scaling().zoom_for(self.strip.widest())

    def _arrange(self) -> None:
        if self._fit is not Fit.FIXED:
            self.zoom = self._fitting_zoom()
        self.strip.arrange(self._scale(), self.viewport().width())
        self._soon.start()
        self.zoom_changed.emit()
        self.place_changed.emit()

    def _rearranged(self, zoom: float) -> None:
        """Set the pages out at ``zoom`` with the middle of the view where it is."""
        middle = QPoint(self.viewport().width() // 2, self.viewport().height() // 2)
        item = self.strip.nearest(self.mapToScene(middle))
        kept = item.page_point(self.mapToScene(middle)) if item is not None else QPointF()
        self.zoom = zoom
        self._arrange()
        if item is not None:
            now = item.scene_point(kept) - QPointF(middle)
            self.horizontalScrollBar().setValue(round(now.x()))
            self.verticalScrollBar().setValue(round(now.y()))

    # Places

    def place(self) -> int:
        """Return where the topmost line in sight begins."""
        size = self.viewport().size()
        for y in range(_SAMPLE_STEP, size.height(), _SAMPLE_STEP):
            for share in _SAMPLE_COLUMNS:
                offset = self.offset_at(QPoint(round(size.width() * share), y))
                if offset is not None:
                    return self._text.rfind("\n", 0, offset) + 1
        return self._book.page_span(self.page_in_sight()).start if self._book is not None else 0

    def go_to(self, offset: int) -> None:
        """Scroll so that the line of ``offset`` stands near the top; of a page's first line the page begins there."""
        if self._book is None:
            return
        page = self._book.page_of(offset)
        whole = self._book.page_span(page)
        if not self._text[whole.start : offset].strip():
            self.go_to_page(page)
            return
        rest = Span(offset, max(offset, whole.end))
        boxes = self._book.boxes(Span(offset, min(rest.end, offset + 80)))
        top = self.strip.scene_rect(boxes[0]).top() if boxes else self.strip.page_rect(page).top()
        self._glide.go(round(top) - MARGIN, softly=False)

    def page_in_sight(self) -> int:
        """Return the page (from 0) in the upper part of the view."""
        third = QPointF(0, self.verticalScrollBar().value() + self.viewport().height() / 3)
        item = self.strip.nearest(third)
        return item.page if item is not None else 0

    def go_to_page(self, page: int) -> None:
        """Scroll to the top of ``page`` (from 0)."""
        self._glide.go(round(self.strip.page_rect(page).top()) - MARGIN, softly=False)

    def in_sight(self, span: Span) -> bool:
        """Tell whether enough of ``span`` is on screen: all of it, or some lines.

        Where a line is wider than the view, the part of one is enough that fills much of the width.
        """
        rects = self._rects(span)
        seen = QRectF(self._seen())
        inside = [rect for rect in rects if seen.top() <= rect.top() and rect.bottom() <= seen.bottom()]
        if not inside or len(inside) < min(len(rects), _LINES_IN_SIGHT):
            return False
        if max(rect.width() for rect in rects) <= seen.width():
            return sum(seen.contains(rect) for rect in inside) >= min(len(rects), _LINES_IN_SIGHT)
        return any((rect & seen).width() >= min(rect.width(), seen.width() / 2) for rect in inside)

    def reveal(self, spans: Spans, *, softly: bool) -> bool:
        """Move to the first of ``spans`` where none is in sight; ``False`` where none can be placed."""
        placed = [rects for rects in map(self._rects, spans) if rects]
        if placed and not any(self.in_sight(span) for span in spans):
            first = placed[0][0]
            self._glide.go(round(first.top()) - CONTEXT, softly=softly)
            self._show_across(first)
        return bool(placed) or not spans

    def _show_across(self, rect: QRectF) -> None:
        """Scroll sideways as far as it takes to see all of ``rect``, or its beginning where it is too wide."""
        seen = self._seen()
        if not seen.left() <= rect.left() <= rect.right() <= seen.right():
            from_right = rect.right() + CONTEXT - self.viewport().width()
            beginning = rect.left() - CONTEXT
            there = beginning if rect.left() < seen.left() else min(beginning, from_right)
            self.horizontalScrollBar().setValue(round(there))

    def _rects(self, span: Span) -> list[QRectF]:
        boxes = self._book.boxes(span) if self._book is not None else ()
        return [self.strip.scene_rect(box) for box in boxes]

    def _seen(self) -> QRect:
        return self.mapToScene(self.viewport().rect()).boundingRect().toAlignedRect()

    def offset_at(self, point: QPoint) -> int | None:
        """Return the offset of the character at ``point`` in the viewport; ``None`` where no text is near."""
        scene_point = self.mapToScene(point)
        item = self.strip.nearest(scene_point)
        if self._book is None or item is None:
            return None
        on_page = item.page_point(scene_point)
        return self._book.offset_at(item.page, on_page.x(), on_page.y())

    def bands(self) -> Sequence[Band]:
        """Return the sections on screen; none while the pages are turned."""
        if self.strip.turns:
            return ()
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        found: list[Band] = []
        for item in self.strip.between(top, top + height):
            for band, rect in item.bands():
                if rect.bottom() > top and rect.top() < top + height:
                    found.append(Band(rect.top() - top, rect.bottom() - top, band.section, band.strong))
        return found

    # The window's events

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is in sight."""
        super().showEvent(event)
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        """Draw anew what is in sight where the window has come to a screen of other pixels."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._soon.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width where that was asked for, with the top of the view where it is."""
        super().resizeEvent(event)
        item = self.strip.nearest(self.mapToScene(QPoint(0, 0)))
        kept = item.page_point(self.mapToScene(QPoint(0, 0))) if item is not None else QPointF()
        self._arrange()
        if item is not None and self.verticalScrollBar().value() > 0:
            self.verticalScrollBar().setValue(round(item.scene_point(kept).y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(stepped(self.zoom, event.angleDelta().y()))
            event.accept()
            return
        super().wheelEvent(event)
