"""The reviewer's guide, beside the desk: it can be read while one works."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from imrdesk.paths import resource_path

_MARGIN = 20
_ASIDE = 220
"""How wide the line to find words and the chapters are (pixels)."""
_CHAPTER = 2
"""The level of the headings that are listed; the first is the title's."""


class GuideDialog(QDialog):
    """Shows the guide and its chapters; a chapter that is chosen comes to the top, words that are typed are found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reviewer's guide"))
        self.resize(900, 640)
        self.text = QTextBrowser(self, openExternalLinks=False, openLinks=False)
        self.text.setMarkdown(resource_path("help", "reviewers-guide.md").read_text("utf-8"))
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.setAccessibleName(self.windowTitle())
        self.wanted = QLineEdit(self, placeholderText=self.tr("Find in the guide"), clearButtonEnabled=True)
        self.wanted.setAccessibleName(self.wanted.placeholderText())
        self.told = QLabel(self.tr("Nothing in the guide says so."), self, wordWrap=True)
        self.told.hide()
        self.chapters = QListWidget(self)
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self._places = [block.position() for block in self._headings()]
        self.chapters.addItems([block.text() for block in self._headings()])
        self.chapters.currentRowChanged.connect(self._go_to)
        self.wanted.textChanged.connect(self._find_typed)
        self.wanted.returnPressed.connect(self._find_next)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._ask_what)
        QShortcut(QKeySequence.StandardKey.FindNext, self).activated.connect(self._find_next)
        self._lay_out()
        self.wanted.setFocus()

    def _lay_out(self) -> None:
        aside = QVBoxLayout()
        for part in (self.wanted, self.told, self.chapters):
            part.setFixedWidth(_ASIDE)
            aside.addWidget(part)
        row = QHBoxLayout(self)
        row.addLayout(aside)
        row.addWidget(self.text)

    def _headings(self) -> Iterator[QTextBlock]:
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == _CHAPTER:
                yield block
            block = block.next()

    @Slot(int)
    def _go_to(self, row: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._places[row])
        self.text.setTextCursor(cursor)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + self.text.cursorRect().top() - _MARGIN // 2)

    @Slot()
    def _ask_what(self) -> None:
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()

    @Slot()
    def _find_typed(self) -> None:
        self._find_from(self.text.textCursor().selectionStart())

    @Slot()
    def _find_next(self) -> None:
        self._find_from(self.text.textCursor().selectionEnd())

    def _find_from(self, place: int) -> None:
        """Select the words at the next place that has them, the first of all where none follows."""
        document, typed = self.text.document(), self.wanted.text().strip()
        found = document.find(typed, place)
        if found.isNull():
            found = document.find(typed)
        self.told.setVisible(bool(typed) and found.isNull())
        if not found.isNull():
            self.text.setTextCursor(found)
