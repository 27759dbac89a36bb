"""The theme: every widget takes a new one, and none is restyled more often for standing deep in the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch


class Restyled(QObject):
    """Counts how often the widgets it watches are given a style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: dict[QObject, int] = {}

    def watch(self, widget: QWidget) -> None:
        self.times[widget] = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


def nested(top: QWidget, depth: int) -> QWidget:
    for _ in range(depth):
        top = QWidget(top)
    return QLabel("deep", top)


def test_a_deep_widget_is_restyled_no_more_often_than_a_shallow_one(switch: ThemeSwitch, qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    shallow, deep = nested(top, 0), nested(top, 12)
    top.show()
    restyled = Restyled()
    restyled.watch(shallow)
    restyled.watch(deep)
    switch.choose("dark")
    assert restyled.times[deep] == restyled.times[shallow] > 0


def test_widgets_on_screen_take_the_new_colours(switch: ThemeSwitch, qtbot: QtBot) -> None:
    label = QLabel("muted")
    label.setProperty("role", "muted")
    qtbot.addWidget(label)
    label.show()
    switch.choose("dark")
    assert label.palette().color(label.foregroundRole()) == switch.theme.color("muted")
