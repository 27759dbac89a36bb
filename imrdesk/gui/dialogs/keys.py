"""Every action with its keys, searchable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.gui.forms.ui_keys_dialog import Ui_KeysDialog


class KeysDialog(QDialog):
    """The sheet of keys (F1): what each action is called and how it is reached."""

    def __init__(self, groups: Mapping[str, Iterable[QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        header = self.ui.keys.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._groups = [self._add_group(title, actions) for title, actions in groups.items()]
        self.ui.wanted.textChanged.connect(self._show_matching)

    def _add_group(self, title: str, actions: Iterable[QAction]) -> tuple[QTreeWidgetItem, list[QTreeWidgetItem]]:
        group = QTreeWidgetItem([title.replace("&", "")])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        lines: list[QTreeWidgetItem] = []
        for action in actions:
            keys = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()]
            lines.append(QTreeWidgetItem([action.text().replace("&", ""), self.tr(" or ").join(keys)]))
        group.addChildren(lines)
        self.ui.keys.addTopLevelItem(group)
        group.setExpanded(True)
        return group, lines

    @Slot(str)
    def _show_matching(self, wanted: str) -> None:
        for group, lines in self._groups:
            for line in lines:
                line.setHidden(wanted.lower() not in line.text(0).lower())
            group.setHidden(all(line.isHidden() for line in lines))
