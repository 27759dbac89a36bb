"""The bare widgets that people type into: keys told as signals, and no wheel turns what is not in focus."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QStyleOptionFrame,
    QToolTip,
    QWidget,
)

from imrdesk.gui.long_words import as_hint

_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MAX_LINES = 12
"""How far a long text grows before it scrolls inside."""
LONGEST = 100_000
"""How many characters a long text may have: some ten times the longest that was ever printed. More would be felt."""
_MARGIN = 2
"""What a line keeps free before and behind its text (pixels)."""
_FRAME = 6
"""Border and padding above and below a long text, as the style sheet has them (pixels)."""


def is_plain_enter(event: QKeyEvent) -> bool:
    """Tell whether the key is Enter alone; the keypad's counts too."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER_KEYS and modifiers == Qt.KeyboardModifier.NoModifier


class LineInput(QLineEdit):
    """One line. A list of suggestions that is open gets Enter and Esc first; of a longer text hovering says all."""

    entered = Signal()
    escaped = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def select_to_start(self) -> None:
        """Select all with the caret at the beginning: what is longer than the line shows how it begins."""
        self.end(False)
        self.home(True)

    def event(self, event: QEvent) -> bool:
        """Say on hover what is longer than the line."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._is_cut_off():
            QToolTip.showText(event.globalPos(), as_hint(self.text()), self)
            return True
        return super().event(event)

    def _is_cut_off(self) -> bool:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).width()
        return self.fontMetrics().horizontalAdvance(self.text()) > room - 2 * _MARGIN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Esc; an arrow goes to the end of what is selected; all else is typing."""
        if _goes_to_suggestions(self.completer(), event):
            event.ignore()
        elif is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif self.hasSelectedText() and event.matches(QKeySequence.StandardKey.MoveToNextChar):
            self.setCursorPosition(self.selectionEnd())
        elif self.hasSelectedText() and event.matches(QKeySequence.StandardKey.MoveToPreviousChar):
            self.setCursorPosition(self.selectionStart())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions below those of the text."""
        self.menu_requested.emit(self.createStandardContextMenu(), event.globalPos())


class LongInput(QPlainTextEdit):
    """Several lines: as high as its text up to a limit. Tab leaves it, Enter is done with it."""

    entered = Signal()
    escaped = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # Its room is always kept, and it is drawn where it is enabled: a bar that comes and goes while the text is
        # laid out leaves lines wrapped for the other width.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.setFixedHeight(self._height(1))

    def fit(self) -> None:
        """Take the height the text needs at this width."""
        lines = max(1, round(self.document().size().height()))
        self.verticalScrollBar().setEnabled(lines > _MAX_LINES)
        self.setFixedHeight(self._height(min(lines, _MAX_LINES)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def _height(self, lines: int) -> int:
        laid_out = self.document().firstBlock().layout()
        # Letters of a broken size are laid out in higher lines than their metrics say.
        line = laid_out.lineAt(0).height() if laid_out.lineCount() else self.fontMetrics().lineSpacing()
        return ceil(lines * line) + 2 * _FRAME

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, unless that would make the text longer than any determination's."""
        rest = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if rest + len(source.text()) <= LONGEST:
            super().insertFromMimeData(source)
            return
        said = self.tr("This is more than the {limit} characters a field may have; paste less of it.")
        below = self.cursorRect().bottomLeft()
        QToolTip.showText(self.viewport().mapToGlobal(below), said.format(limit=f"{LONGEST:,}"), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Esc; all else is typing."""
        if is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll inside only while the person works here; else the pane scrolls."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions below those of the text."""
        self.menu_requested.emit(self.createStandardContextMenu(event.pos()), event.globalPos())


class ChoiceInput(QComboBox):
    """A closed list. Typing finds an entry; Delete chooses none."""

    entered = Signal()
    escaped = Signal()
    picked = Signal()
    found_by_typing = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        (self.found_by_typing if self._typing else self.picked).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Esc, choose none on Delete; all else finds an entry."""
        if is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setCurrentIndex(0)
            self.picked.emit()
        else:
            self._typing = True
            super().keyPressEvent(event)
            self._typing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: a value must not change because the reviewer scrolls past it."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions."""
        self.menu_requested.emit(QMenu(self), event.globalPos())


def _goes_to_suggestions(completer: QCompleter | None, event: QKeyEvent) -> bool:
    popup = None if completer is None else completer.popup()
    if popup is None or not popup.isVisible():
        return False
    if event.key() == Qt.Key.Key_Escape:
        return True
    return event.key() in _ENTER_KEYS and popup.currentIndex().isValid()
