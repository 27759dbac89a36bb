"""Every action with its keys, searchable."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)


class KeysDialog(QDialog):
    """The sheet of keys (F1): what each action is called and how it is reached."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[QAction]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 560)
        self.find = QLineEdit(self, placeholderText=self.tr("Find an action"), clearButtonEnabled=True)
        self.find.setAccessibleName(self.tr("Find an action"))
        self.list = QTreeWidget(self, objectName="keys", columnCount=2, rootIsDecorated=False)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setIndentation(8)
        for title, actions in groups:
            self._add_group(title, actions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.find.textChanged.connect(self._show_matching)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.find, self.list, buttons):
            column.addWidget(widget)

    def _add_group(self, title: str, actions: Iterable[QAction]) -> None:
        group = QTreeWidgetItem([title.replace("&", "")])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for action in actions:
            if action.isSeparator() or not action.text():
                continue
            keys = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()]
            group.addChild(QTreeWidgetItem([action.text().replace("&", ""), " or ".join(keys)]))
        self.list.addTopLevelItem(group)
        group.setExpanded(True)

    @Slot(str)
    def _show_matching(self, wanted: str) -> None:
        for index in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(index)
            shown = 0
            for place in range(group.childCount()):
                child = group.child(place)
                hidden = wanted.lower() not in child.text(0).lower()
                child.setHidden(hidden)
                shown += not hidden
            group.setHidden(not shown)
