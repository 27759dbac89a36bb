"""Every action with its keys, searchable; each can be given another key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.gui.action_table import group_name
from imrdesk.gui.forms.ui_keys_dialog import Ui_KeysDialog
from imrdesk.gui.key_bindings import KeyBindings


class KeysDialog(QDialog):
    """The sheet of keys (F1): what each action is called and how it is reached."""

    def __init__(self, bindings: KeyBindings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        header = self.ui.keys.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._bindings = bindings
        self._groups = [self._add_group(title, actions) for title, actions in bindings.groups.items()]
        self.ui.refusal.hide()
        self.ui.keys.currentItemChanged.connect(self._take)
        self.ui.use.clicked.connect(self._use)
        self.ui.reset.clicked.connect(self._reset)
        self.ui.wanted.textChanged.connect(self._show_matching)

    def _add_group(self, title: str, actions: Iterable[QAction]) -> tuple[QTreeWidgetItem, list[QTreeWidgetItem]]:
        group = QTreeWidgetItem([group_name(title)])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        lines: list[QTreeWidgetItem] = []
        for action in actions:
            line = QTreeWidgetItem([action.text().replace("&", ""), self._keys(action)])
            line.setData(0, Qt.ItemDataRole.UserRole, action)
            lines.append(line)
        group.addChildren(lines)
        self.ui.keys.addTopLevelItem(group)
        group.setExpanded(True)
        return group, lines

    def _keys(self, action: QAction) -> str:
        keys = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()]
        return self.tr(" or ").join(keys)

    def _action(self) -> QAction | None:
        line = self.ui.keys.currentItem()
        action = None if line is None else line.data(0, Qt.ItemDataRole.UserRole)
        return action if isinstance(action, QAction) else None

    @Slot()
    def _take(self) -> None:
        action = self._action()
        self.ui.new_key.clear()
        for widget in (self.ui.new_key, self.ui.use):
            widget.setEnabled(action is not None)
        self._tell(action, "")

    @Slot()
    def _use(self) -> None:
        action = self._action()
        if action is not None:
            self._tell(action, self._bindings.bind(action, self.ui.new_key.keySequence()))

    @Slot()
    def _reset(self) -> None:
        action = self._action()
        if action is not None:
            self._tell(action, self._bindings.reset(action))

    def _tell(self, action: QAction | None, refusal: str) -> None:
        self.ui.refusal.setText(refusal)
        self.ui.refusal.setVisible(bool(refusal))
        self.ui.reset.setEnabled(action is not None and self._bindings.is_own(action))
        line = self.ui.keys.currentItem()
        if action is not None and line is not None:
            line.setText(1, self._keys(action))

    @Slot(str)
    def _show_matching(self, wanted: str) -> None:
        """Show the actions whose words or keys hold what is typed, and take the first of them in hand."""
        for group, lines in self._groups:
            for line in lines:
                line.setHidden(not any(wanted.lower() in line.text(column).lower() for column in range(2)))
            group.setHidden(all(line.isHidden() for line in lines))
        found = next((line for _, lines in self._groups for line in lines if wanted and not line.isHidden()), None)
        if found is None:
            self.ui.keys.setCurrentIndex(QModelIndex())
        else:
            self.ui.keys.setCurrentItem(found)
        if wanted and found is None:
            self._tell(None, self.tr("No action is called so, and none has such a key."))
