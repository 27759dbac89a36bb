"""The source as text: read-only, sections tinted, every mark in its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.documents import SourceText
from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.source.bands import Band, joined
from imrdesk.gui.source.glide import Glide
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.page_keys import BY_KEYBOARD
from imrdesk.gui.source.reading_layout import PRINTED_LINE
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.text_layers import text_layers
from imrdesk.gui.source.text_lines import LinedTextEdit, VisibleLine
from imrdesk.gui.source.text_paint import paint_bands, paint_page_breaks, paint_rules
from imrdesk.gui.source.zoom import Fit, bounded, stepped
from imrdesk.gui.theme import Theme, load_theme

CONTEXT_LINES = 3
"""How many lines stay in sight above a passage that is moved to."""
_LARGER = 1.15
_SPACING = 0.3
_MARGIN = 16
_SMALLEST_AUTOMATIC = 0.85
_WIDE_LINES = 20
"""Of so many of the lines with the most characters one is taken to be the widest."""

_SOFT_BLOCKS = 400
"""Farther than this many blocks the view jumps: a glide would lay out everything on its way."""


class SourceTextView(LinedTextEdit):
    """Shows a canonical text unchanged. All offsets are code points of that text."""

    offset_clicked = Signal(int)
    click_taken_back = Signal()
    span_selected = Signal(object)
    place_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._letters = QFont()  # Qt tells of letters before it has made the view
        super().__init__(parent)
        self._theme = load_theme("light")
        self._text = ""
        self._longest: list[str] = []
        self._page_starts: tuple[int, ...] = (0,)
        self._sections = SectionMap()
        self._marks = Marks()
        self._fit = Fit.AUTOMATIC
        self._fitted_to = 0
        self._pressed: QPoint | None = None
        self._aim = (0, 0)
        self._held: tuple[int, int] | None = None
        self.zoom = 1.0
        self._glide = Glide(self.verticalScrollBar())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._jump = QTimer(self, singleShot=True, interval=0)
        self._set_up()
        self._apply_zoom(1.0)

    def _set_up(self) -> None:
        self.document().setDocumentMargin(_MARGIN)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its room is always kept, as beside pages: a bar that goes and comes with each text lays out all of it twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self._soon.timeout.connect(self._follow)
        self._jump.timeout.connect(self._go_to_aim)
        self.selectionChanged.connect(self._tell_selection)

    # What is shown

    def show_source(self, source: SourceText, sections: SectionMap) -> None:
        """Show another text from its beginning, without marks."""
        self._forget()
        self.show_text(source.text)
        self._text, self._page_starts, self._sections = source.text, source.page_starts, sections
        lines = sorted(source.text.split("\n"), key=len)
        printed = bisect_right(lines, PRINTED_LINE, key=len)
        self._longest = lines[max(0, printed - _WIDE_LINES) : printed]
        self._fitted_to = 0
        self._refit()
        self._layer()

    def clear_source(self) -> None:
        """Show nothing."""
        self._forget()
        self.show_text("")

    def _forget(self) -> None:
        self._glide.stop()
        self._jump.stop()
        self._text, self._page_starts, self._longest = "", (0,), []
        self._sections, self._marks = SectionMap(), Marks()

    def show_sections(self, sections: SectionMap) -> None:
        """Tint other sections of the same text."""
        self._sections = sections
        self._layer()

    def set_marks(self, marks: Marks) -> None:
        """Show these marks instead of the last."""
        self._marks = marks
        self._layer()
        self.place_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.setFont(self._letters)
        self._layer()
        if self._held is not None:
            self._scroll_to(*self._held, softly=False)
            self._held = None

    @Slot()
    def hold_place(self) -> None:
        """Keep where the text begins to show until the next theme is there: it is laid out anew for that."""
        self._held = self._standing()

    def _standing(self) -> tuple[int, int]:
        """Return the offset that is shown, or glided to, and how many lines stand above it."""
        return self._aim if self._glide.under_way or self._jump.isActive() else (self.place(), 0)

    def _layer(self) -> None:
        visible = self.visible_span()
        self.setExtraSelections(text_layers(self._marks, self._sections, self._theme, visible, self.cursor_over))
        self.viewport().update()

    # Selection

    def caret(self) -> int:
        """Return the offset at which the caret stands."""
        return self._map.offset(self.textCursor().position())

    def selection(self) -> Span | None:
        """Return what is selected; ``None`` where nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._map.offset(cursor.selectionStart()), self._map.offset(cursor.selectionEnd()))

    def ends(self) -> tuple[int, int] | None:
        """Return where the selection began and where the caret stands."""
        cursor = self.textCursor()
        return self._map.offset(cursor.anchor()), self._map.offset(cursor.position())

    def take_ends(self, ends: tuple[int, int] | None) -> None:
        """Put the caret and the selection where another view had them, without moving the view."""
        if ends is None:
            self.select(None)
            return
        before = self.verticalScrollBar().value()
        self.setTextCursor(self.cursor_between(*ends))
        self.verticalScrollBar().setValue(before)

    def select(self, span: Span | None) -> None:
        """Select ``span``, or nothing, without moving the view."""
        before = self.verticalScrollBar().value()
        self.setTextCursor(self.cursor_over(Span(self.caret(), self.caret()) if span is None else span))
        self.verticalScrollBar().setValue(before)

    @Slot()
    def _tell_selection(self) -> None:
        self.span_selected.emit(self.selection())

    # Places

    def place(self) -> int:
        """Return the offset of the first line that is wholly in sight."""
        return next((line.start for line in self.whole_lines()), 0)

    def go_to(self, offset: int) -> None:
        """Scroll so that the line of ``offset`` stands first."""
        self._scroll_to(offset, 0, softly=False)

    def in_sight(self, span: Span) -> bool:
        """Tell whether enough of ``span`` is on screen: all of it, or some lines."""
        lines = self.whole_lines()
        if not lines:
            return False
        held = sum(line.holds(span) for line in lines)
        return held >= CONTEXT_LINES or (lines[0].start <= span.start and span.end <= lines[-1].end)

    def reveal(self, spans: Spans, *, softly: bool) -> bool:
        """Move to the first of ``spans`` where none is in sight; the text always has them, so ``True``.

        Where that part of a long text is not there yet, the window is painted first.
        """
        self._jump.stop()
        if spans and not any(self.in_sight(span) for span in spans):
            aim = spans[0].start
            if self.has(aim):
                self._scroll_to(aim, CONTEXT_LINES, softly=softly)
            else:
                self._aim = (aim, CONTEXT_LINES)
                self._jump.start()
        return True

    @Slot()
    def _go_to_aim(self) -> None:
        self._scroll_to(*self._aim, softly=False)

    def page_in_sight(self) -> int:
        """Return the page (from 0) whose text stands in the upper part of the view."""
        lines = self.visible_lines()
        start = lines[len(lines) // 3].start if lines else 0
        return max(number for number, first in enumerate(self._page_starts) if first <= start)

    def go_to_page(self, page: int) -> None:
        """Scroll to where ``page`` (from 0) begins."""
        self.go_to(self._page_starts[page])

    def _scroll_to(self, offset: int, context: int, *, softly: bool) -> None:
        self._jump.stop()
        self._aim = (offset, context)
        near = self.blocks_away(offset) <= _SOFT_BLOCKS
        if not near:
            self.verticalScrollBar().setValue(self.line_number(offset))
        self.lay_out_to(offset, before=context)
        self._glide.go(self.line_number(offset) - context, softly=softly and near)

    @Slot()
    def _follow(self) -> None:
        """Mark what has come into sight, and fit the letters to the width there is now.

        Qt also scrolls and resizes in the middle of laying out, where touching the text again would crash it.
        """
        if self._layout.busy:
            self._soon.start()
            return
        self._refit()
        self._layer()
        self.place_changed.emit()

    # Zoom

    @property
    def fit(self) -> Fit:
        """Return how the zoom follows the width."""
        return self._fit

    def zoom_to(self, zoom: float) -> None:
        """Show the letters at ``zoom`` times their usual size."""
        self._fit = Fit.FIXED
        self._apply_zoom(bounded(zoom))

    def fit_width(self) -> None:
        """Let the longest usual line fill the width, now and whenever the width changes."""
        self._fit, self._fitted_to = Fit.WIDTH, 0
        self._refit()

    def _refit(self) -> None:
        width = self.viewport().width()
        if self._fit is Fit.FIXED or not self._text or width == self._fitted_to:
            return
        self._fitted_to = width
        fitting = self._fitting_zoom()
        if self._fit is Fit.AUTOMATIC:
            fitting = fitting if _SMALLEST_AUTOMATIC <= fitting < 1 else 1.0
        if bounded(fitting) != self.zoom:
            self._apply_zoom(bounded(fitting))

    def _fitting_zoom(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(line) for line in self._longest), default=0) / self.zoom
        return (self.viewport().width() - 2 * _MARGIN - 2) / widest if widest else 1.0

    def _apply_zoom(self, zoom: float) -> None:
        offset, context = self._standing()
        font = QApplication.font(self)
        font.setPointSizeF(QFontInfo(font).pointSizeF() * _LARGER * zoom)
        self._layout.spacing = round(QFontMetricsF(font).height() * _SPACING)
        self.zoom, self._letters = zoom, font
        self.setFont(font)
        self._scroll_to(offset, context, softly=False)
        self._layer()
        self.zoom_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep zoomed letters: a new style sheet sets them back, and the text would be laid out elsewhere meanwhile."""
        if event.type() is not QEvent.Type.FontChange or self.font().pointSizeF() == self._letters.pointSizeF():
            super().changeEvent(event)

    # Painting

    def bands(self) -> Sequence[Band]:
        """Return the sections on screen."""
        return joined(band for band in map(self._band_of, self.visible_lines()) if band is not None)

    def _band_of(self, line: VisibleLine) -> Band | None:
        section = self._sections.most_of(Span(line.start, line.end))
        focused = self._marks.section
        strong = focused is not None and line.holds(focused)
        return Band(line.top, line.bottom, section, strong) if section is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints of what is on screen, then the text over them."""
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        lines = self.visible_lines()
        width = self.viewport().width()
        paint_bands(painter, self.bands(), width, self._theme)
        paint_rules(painter, lines, self._marks, self._theme)
        paint_page_breaks(painter, lines, self._page_starts, width, self._theme)
        painter.end()
        super().paintEvent(event)

    # What the reviewer does

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard finds the caret on screen, at the evidence where that is there."""
        super().focusInEvent(event)
        shown = self.visible_span()
        if event.reason() not in BY_KEYBOARD or self.selection() is not None or shown.contains(self.caret()):
            return
        start = next((span.start for span in self._marks.evidence if shown.contains(span.start)), self.place())
        self.select(Span(start, start))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the letters to the new width where that was asked for."""
        super().resizeEvent(event)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(stepped(self.zoom, event.angleDelta().y()))
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins, so that a drag is not taken for one."""
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = event.position().toPoint() if plain else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse; the first click of the two was none."""
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.click_taken_back.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the offset of a click that selected nothing."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if pressed is None or self.textCursor().hasSelection():
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            self.offset_clicked.emit(self.offset_at(point))
