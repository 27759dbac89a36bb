"""The source as pages: pictures with the same marks, selection, caret and places as the text."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from imrdesk.domain.documents import SourceText
from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.page_caret import PageCaret
from imrdesk.gui.source.page_drag import DoubleClick, PageDrag
from imrdesk.gui.source.page_keys import BY_KEYBOARD, Move, move_of
from imrdesk.gui.source.page_voice import announce, describe_place, usual_description, words_at
from imrdesk.gui.source.pages_canvas import PagesCanvas
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.steps import line_at
from imrdesk.gui.source.words import word_at

_LINE_PITCH = 1.2
"""How far apart lines are, in heights of their letters."""
_ROOM = 24
"""Pixels left in sight around the caret."""


class SourcePagesView(PagesCanvas):
    """Shows a document's pages and lets text be selected on them, by mouse and by keyboard."""

    offset_clicked = Signal(int)
    click_taken_back = Signal()
    span_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected: Span | None = None
        self._caret: PageCaret | None = None
        self._marked: Spans = ()
        self._drag: PageDrag | None = None
        self._double_click: DoubleClick | None = None

    def show_source(self, source: SourceText, sections: SectionMap, book: Book) -> None:
        """Show another document's pages from the first, without marks and caret."""
        self._selected = self._drag = None
        self._caret = PageCaret(book, source.text)
        self._marked = ()
        self.setAccessibleDescription(usual_description())
        super().show_source(source, sections, book)

    def clear_source(self) -> None:
        """Show nothing; once this returns, nothing here touches the book any more."""
        self._selected = self._caret = self._drag = None
        super().clear_source()

    def set_marks(self, marks: Marks) -> None:
        """Show these marks instead of the last."""
        self._marked = marks.evidence
        super().set_marks(marks)

    def turn(self) -> None:
        """Turn every page a quarter clockwise; evidence or caret that was in sight stays so."""
        marked, sees_caret = tuple(span for span in self._marked if self.in_sight(span)), self._sees_caret()
        super().turn()
        if marked:
            self.reveal(marked, softly=False)
        elif sees_caret:
            self._follow_caret()

    # Selection

    def caret(self) -> int | None:
        """Return the offset before which the caret stands; ``None`` where it was not put anywhere yet."""
        return None if self._caret is None else self._caret.at

    def ends(self) -> tuple[int, int] | None:
        """Return where the selection began and where the caret stands; ``None`` where there is no caret."""
        caret = self._caret
        return None if caret is None or caret.at is None or caret.anchor is None else (caret.anchor, caret.at)

    def take_ends(self, ends: tuple[int, int] | None) -> None:
        """Put the caret and the selection where another view had them, without moving the view."""
        if ends is None:
            self.select(None)
        else:
            self._put_caret(*ends)

    def selection(self) -> Span | None:
        """Return what is selected; ``None`` where nothing is."""
        return self._selected

    def select(self, span: Span | None) -> None:
        """Select ``span``, or nothing, without moving the view."""
        at = self.caret()
        if span is not None and len(span):
            self._put_caret(span.start, span.end)
        elif at is not None:
            self._put_caret(at, at)

    def _put_caret(self, anchor: int, at: int) -> None:
        if self._caret is not None:
            self._caret.put(anchor, at)
            self._show_caret()

    @Slot()
    def _show_caret(self) -> None:
        """Paint the caret and what it selects where they are now."""
        caret, book = self._caret, self._book
        span = caret.selection if caret is not None else None
        edge = caret.box() if caret is not None else None
        boxes = book.boxes(span) if book is not None and span is not None else ()
        for item in self.strip.items:
            item.select(tuple(box for box in boxes if box.page == item.page))
            item.show_caret(edge if edge and edge.page == item.page else None, active=self.hasFocus())
        if span != self._selected:
            self._selected = span
            self.span_selected.emit(span)

    # The caret, by keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select on the way with Shift; where no text can be shown, the keys scroll."""
        move = move_of(event)
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._caret is not None:
            self._caret.select_all()
            self._show_caret()
        elif move is None or not self._begin_caret():
            super().keyPressEvent(event)
        else:
            self._move_caret(move)

    def _move_caret(self, move: Move) -> None:
        caret = self._caret
        if caret is None:
            return
        caret.step(move.step, selecting=move.selecting, lines=self._lines_in_view())
        self._show_caret()
        self._follow_caret()
        self._tell_caret(caret, move)

    def _begin_caret(self) -> bool:
        """See to it that there is a caret: at the evidence in sight, else at the topmost line."""
        caret = self._caret
        if caret is not None and caret.at is None:
            spans = [span for span in self._marked if self.in_sight(span)]
            start = spans[0].start if spans else self.place()
            caret.put(start, start)
            self._show_caret()
        return caret is not None and caret.box() is not None

    def _lines_in_view(self) -> int:
        edge = self._caret.box() if self._caret is not None else None
        rect = self.strip.scene_rect(edge) if edge is not None else QRectF()
        pitch = max(rect.width(), rect.height()) * _LINE_PITCH
        return max(1, int(self.viewport().height() / pitch) - 1) if pitch else 1

    def _follow_caret(self) -> None:
        """Scroll as far as it takes to see the caret with some room around it."""
        edge = self._caret.box() if self._caret is not None else None
        if edge is not None:
            rect = self.strip.scene_rect(edge).toAlignedRect()
            room = QMargins(_ROOM, _ROOM, _ROOM, _ROOM)
            self._glide.stop()
            self.ensureVisible(QRectF(rect.marginsAdded(room)), 0, 0)

    def _tell_caret(self, caret: PageCaret, move: Move) -> None:
        line = caret.line()
        if caret.at is not None and line is not None and self._book is not None:
            page = self._book.page_of(line.start)
            self.setAccessibleDescription(describe_place(page, len(self.strip.items), line.quote(self._text)))
            announce(self, words_at(self._text, caret.at, move.step, caret.selection))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard finds the caret on screen, at the evidence where that is there."""
        super().focusInEvent(event)
        caret = self._caret
        if event.reason() in BY_KEYBOARD and caret is not None:
            if caret.selection is None and not self._sees_caret():
                caret.at = None
            self._begin_caret()
        self._show_caret()

    def _sees_caret(self) -> bool:
        edge = self._caret.box() if self._caret is not None else None
        return edge is not None and self._seen().contains(self.strip.scene_rect(edge).toAlignedRect())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the caret paler."""
        super().focusOutEvent(event)
        self._show_caret()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection, or select a line with the third click; other buttons leave all as it is."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        offset = self.offset_at(point)
        double_click, self._double_click = self._double_click, None
        if double_click is not None and offset is not None and double_click.is_followed_by(event):
            self.select(line_at(self._text, offset))
            return
        ends = self.ends()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and ends is not None:
            if offset is not None:
                self._put_caret(ends[0], offset + 1 if offset >= ends[0] else offset)
            return
        if offset is not None:
            self._put_caret(offset, offset)
        self._drag = PageDrag(point, offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from where the button went down; follow the mouse beyond the view's ends."""
        if self._drag is None:
            return
        point = event.position().toPoint()
        beyond = min(point.y(), 0) + max(point.y() - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        ends = self._drag.ends_at(point, self.offset_at(point))
        if ends is not None:
            self._put_caret(*ends)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; tell the offset of a click that selected nothing."""
        drag, self._drag = self._drag, None
        if drag is None or event.button() is not Qt.MouseButton.LeftButton or drag.moved:
            return
        self.select(None)
        if drag.first is not None:
            self.offset_clicked.emit(drag.first)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse; the first click of the two was none."""
        offset = self.offset_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and offset is not None:
            self.select(word_at(self._text, offset))
            self._double_click = DoubleClick(event)
            self.click_taken_back.emit()
