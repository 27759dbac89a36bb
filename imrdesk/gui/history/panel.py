"""The history's panel: what was done to the open document, newest first, each change a way to its field."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from imrdesk.gui.history.delegate import LINE_ROLE, HistoryDelegate, local_time
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated, worded
from imrdesk.services.history import HistoryLine


class HistoryPanel(QFrame):
    """Shows changes; ``field_chosen`` tells where the reviewer goes, ``close_requested`` that it is in the way."""

    field_chosen = Signal(object)
    close_requested = Signal()

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self._switch = switch
        self.model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setObjectName("history_list")
        self.list.setAccessibleName(self.tr("Changes of this document, newest first"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(switch, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.tr("Nothing has been changed in this document yet."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack)
        self.list.clicked.connect(self._go)
        self.list.installEventFilter(self)
        switch.theme_changed.connect(self._paint)
        self._paint()

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setProperty("bar", "true")
        title = QLabel(self.tr("History"), head)
        title.setProperty("role", "title")
        self.shut = QToolButton(head)
        self.shut.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shut.setAccessibleName(self.tr("Hide the history"))
        self.shut.setToolTip(self.tr("Hide the history"))
        self.shut.clicked.connect(self.close_requested)
        line = QHBoxLayout(head)
        line.setContentsMargins(10, 2, 4, 2)
        line.addWidget(title, 1)
        line.addWidget(self.shut)
        return head

    @Slot()
    def _paint(self) -> None:
        self.shut.setIcon(icon("clear", self._switch.theme, "muted"))
        self.list.viewport().update()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show the changes of a document, in the order given."""
        now = datetime.now(UTC)
        self.model.clear()
        for line in lines:
            self.model.appendRow(self._item(line, now))
        self._stack.setCurrentWidget(self.list if lines else self.nothing)

    def _item(self, line: HistoryLine, now: datetime) -> QStandardItem:
        parts = [local_time(line.at, now), line.reviewer, *([worded(line.reason)] if line.reason else [])]
        words = translated(line.words)
        below = " · ".join(part for part in parts if part)
        undone = "" if line.stands else self.tr("Taken back: ")
        item = QStandardItem(words)
        item.setData(line, LINE_ROLE)
        item.setData(below, Qt.ItemDataRole.StatusTipRole)
        item.setToolTip(f"{undone}{words}\n{below}")
        item.setData(f"{undone}{words}, {below}", Qt.ItemDataRole.AccessibleTextRole)
        return item

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Enter do what a click does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(self.list.currentIndex())
            return True
        return False

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, HistoryLine) and line.ref is not None:
            self.field_chosen.emit(line.ref)
