"""Where the lines of a plain text widget stand on screen, and the offsets they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QTextCursor, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from imrdesk.domain.spans import Span
from imrdesk.gui.source.filling import Filling
from imrdesk.gui.source.reading_layout import ReadingLayout
from imrdesk.gui.source.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """A line with its share of the spacing, in pixels from the viewport's top, and the offsets it holds."""

    top: float
    bottom: float
    start: int
    end: int

    def holds(self, span: Span) -> bool:
        """Tell whether something of ``span`` stands on this line."""
        return span.start < self.end and self.start < span.end


class LinedTextEdit(QPlainTextEdit):
    """A plain text widget that tells where its lines stand. All offsets are code points of the text shown.

    A long text is not all there at once; whoever asks for an offset, or takes up mouse or keys, finds it there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = Utf16Map("")
        document = QTextDocument(self)
        self._layout = ReadingLayout(document)
        document.setDocumentLayout(self._layout)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self._filling = Filling(document)
        self.verticalScrollBar().sliderPressed.connect(self._filling.complete)
        self._in_sight: list[VisibleLine] = []
        self._seen_at: tuple[object, ...] = ()

    def show_text(self, text: str) -> None:
        """Show another text from its beginning."""
        self._map = Utf16Map(text)
        self._seen_at = ()
        self.setExtraSelections([])
        self.setPlainText(self._filling.begin(text))
        self._seen_at = ()  # Qt looked at what is in sight while it was changing

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the text is there, and not only its beginning."""
        return self._filling.is_done

    def has(self, offset: int) -> bool:
        """Tell whether the text is there up to ``offset``, and a screen of it beyond."""
        return self._filling.has(offset)

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects ``span``."""
        return self.cursor_between(span.start, span.end)

    def cursor_between(self, anchor: int, at: int) -> QTextCursor:
        """Return a cursor that selects from ``anchor`` on and stands at ``at``."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(anchor))
        cursor.setPosition(self._position(at), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, offset: int) -> int:
        self._filling.reach(offset)
        return self._map.position(offset)

    def offset_at(self, point: QPoint) -> int:
        """Return the offset of the character at ``point`` in the viewport; past a line's end, of that end."""
        block = self.cursorForPosition(point).block()
        inside = QPointF(point) - self._origin(block)
        line = _line_at(block, inside.y())
        column = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter) if line is not None else 0
        return self._map.offset(block.position() + column)

    def visible_lines(self) -> Sequence[VisibleLine]:
        """Return the lines on screen from the top, also those only partly on it.

        They are asked for many times between two movements, and found once.
        """
        if self._sight() != self._seen_at:
            self._in_sight = list(self._lines_in_sight())
            self._seen_at = self._sight()  # finding them may have laid some out
        return self._in_sight

    def _sight(self) -> tuple[object, ...]:
        """Return all that the places of the lines on screen follow from."""
        font, view = self.document().defaultFont(), self.viewport().size().toTuple()
        first, offset = self.firstVisibleBlock().blockNumber(), self.contentOffset().y()
        return first, offset, view, font, self._layout.spacing, self._layout.laid_out, self.document().blockCount()

    def _lines_in_sight(self) -> Iterator[VisibleLine]:
        block = self.firstVisibleBlock()
        top = self._origin(block).y()
        while block.isValid() and top < self.viewport().height():
            # Qt would add up all heights above for each block's geometry.
            height = self._layout.blockBoundingRect(block).height()
            yield from self._lines_of(block, top)
            top += height
            block = block.next()

    def _lines_of(self, block: QTextBlock, origin: float) -> Iterator[VisibleLine]:
        layout, half = block.layout(), self._layout.spacing / 2
        count = layout.lineCount()
        line_end = int(block.next().isValid())
        for number in range(count):
            line = layout.lineAt(number)
            top, bottom = origin + line.y() - half, origin + line.y() + line.height() + half
            if bottom > 0 and top < self.viewport().height():
                start = block.position() + line.textStart()
                # A line end belongs to the line it ends.
                end = start + line.textLength() + (line_end if number == count - 1 else 0)
                yield VisibleLine(top, bottom, self._map.offset(start), self._map.offset(end))

    def whole_lines(self) -> list[VisibleLine]:
        """Return the lines that are wholly on screen."""
        height = self.viewport().height() + 1
        return [line for line in self.visible_lines() if line.top >= -1 and line.bottom <= height]

    def visible_span(self) -> Span:
        """Return the offsets on screen."""
        lines = self.visible_lines()
        return Span(lines[0].start, lines[-1].end) if lines else Span(0, 0)

    def line_number(self, offset: int) -> int:
        """Return the line of ``offset``, counted from the document's first; the vertical scroll bar counts likewise."""
        block = self._block_of(offset)
        line = block.layout().lineForTextPosition(self._position(offset) - block.position())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def blocks_away(self, offset: int) -> int:
        """Return how many blocks lie between the top of the view and ``offset``."""
        return abs(self._block_of(offset).blockNumber() - self.firstVisibleBlock().blockNumber())

    def lay_out_to(self, offset: int, *, before: int) -> None:
        """Lay out all between the view and ``offset``, and some blocks before that: until then each counts one line."""
        target = self._block_of(offset).blockNumber()
        here = self.firstVisibleBlock().blockNumber()
        block = self.document().findBlockByNumber(max(0, min(here, target - before)))
        while block.isValid() and block.blockNumber() <= max(here, target):
            self._layout.blockBoundingRect(block)
            block = block.next()

    def _block_of(self, offset: int) -> QTextBlock:
        return self.document().findBlock(self._position(offset))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a key lead anywhere in the text."""
        self._filling.complete()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the mouse select to any place in the text."""
        self._filling.complete()
        super().mousePressEvent(event)

    def _origin(self, block: QTextBlock) -> QPointF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()


def _line_at(block: QTextBlock, y: float) -> QTextLine | None:
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    above = [line for line in lines if line.y() <= y]
    return above[-1] if above else lines[0] if lines else None
