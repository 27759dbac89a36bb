"""The theme: every widget takes a new one, and none is restyled more often for standing deep in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
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


def test_high_contrast_has_thick_lines_around_what_has_the_focus(switch: ThemeSwitch, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    heights = []
    for name in ("dark", "contrast_dark"):
        switch.choose(name)
        with qtbot.waitActive(line):
            line.show()
            line.activateWindow()
        heights.append(line.sizeHint().height())
    assert "3px solid" in switch.theme.style_sheet()
    assert heights[0] == heights[1]


@pytest.mark.parametrize(("wanted", "theme"), [(True, "contrast_light"), (False, "light")])
def test_the_system_s_wish_for_contrast_is_followed(
    switch: ThemeSwitch, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, wanted: bool, theme: str
) -> None:
    switch.choose("system")
    # No platform the tests run on tells of a wish, so that what Qt would tell is put in its place.
    monkeypatch.setattr("imrdesk.gui.theme._wants_contrast", lambda _hints: wanted)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert switch.theme.name == theme


def test_a_chosen_theme_stays_whatever_the_system_wishes(
    switch: ThemeSwitch, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    switch.choose("dark")
    monkeypatch.setattr("imrdesk.gui.theme._wants_contrast", lambda _hints: True)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert switch.theme.name == "dark"


def test_a_new_theme_leaves_the_focus_on_the_safe_answer(switch: ThemeSwitch, qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    stay = box.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
    box.addButton("Lose it", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    qtbot.waitUntil(stay.hasFocus)
    switch.choose("dark")
    assert stay.hasFocus()
    assert stay.isDefault()
