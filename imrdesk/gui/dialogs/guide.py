"""The reviewer's guide, beside the desk: it can be read while one works."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from imrdesk.paths import resource_path

_MARGIN = 20
_CHAPTER = 2
"""The level of the headings that are listed; the first is the title's."""


class GuideDialog(QDialog):
    """Shows the guide and its chapters; a chapter that is chosen comes to the top."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reviewer's guide"))
        self.resize(900, 640)
        self.text = QTextBrowser(self, openExternalLinks=False, openLinks=False)
        self.text.setMarkdown(resource_path("help", "reviewers-guide.md").read_text("utf-8"))
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.setAccessibleName(self.windowTitle())
        self.chapters = QListWidget(self)
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.chapters.setFixedWidth(220)
        self._places = [block.position() for block in self._headings()]
        self.chapters.addItems([block.text() for block in self._headings()])
        self.chapters.currentRowChanged.connect(self._go_to)
        row = QHBoxLayout(self)
        row.addWidget(self.chapters)
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
