"""The tool bar: the few actions in reach of the mouse, and the way to all others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.window.actions import ICON_ONLY, TOOLS
from imrdesk.gui.window.palette import palette_button


def fill_tool_bar(bar: QToolBar, actions: ActionTable) -> None:
    """Put what ``TOOLS`` names on the bar."""
    bar.setIconSize(QSize(18, 18))
    for name in TOOLS:
        if name == "|":
            stretch = QWidget(bar)
            stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(stretch)
        elif name == "palette":
            bar.addWidget(palette_button(actions[name], bar))
        elif name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
    for name in ICON_ONLY:
        button = bar.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
