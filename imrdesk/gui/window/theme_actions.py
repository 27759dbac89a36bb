"""The choices of colours in the menu, one of them in force."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.theme import THEMES, ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout


class ThemeActions(QObject):
    """Puts the chosen colours in force and remembers them."""

    def __init__(self, actions: ActionTable, switch: ThemeSwitch, memory: WindowLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._switch = switch
        self._memory = memory
        themes = QActionGroup(self)
        for choice in ("system", *THEMES):
            action = actions[f"theme_{choice}"]
            action.setData(choice)
            action.setChecked(switch.choice == choice)
            themes.addAction(action)
        themes.triggered.connect(self._choose)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._switch.choose(action.data())
        self._memory.set("theme", action.data())
