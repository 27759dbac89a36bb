"""Tab through the window: from pane to pane as they stand, and where the focus is can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow

INJURY = FieldRef("date_of_injury")
MOST_STOPS = 400


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *, back: bool = False) -> None:
    if back:
        qtbot.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    else:
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)


def test_from_the_source_tab_comes_to_the_field_at_hand(window: MainWindow, qtbot: QtBot) -> None:
    window.record.select_field(INJURY)
    field = focused()
    window.actions_table["focus_source"].trigger()
    assert window.source.isAncestorOf(focused())
    press(qtbot)
    assert focused() is field


def test_from_the_queues_filter_back_tab_comes_to_the_field_at_hand(window: MainWindow, qtbot: QtBot) -> None:
    window.record.select_field(INJURY)
    field = focused()
    window.queue_pane.ui.filter_text.setFocus()
    press(qtbot, back=True)
    assert focused() is field


def test_tab_comes_round_through_all_three_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.ui.filter_text.setFocus()
    panes = window.queue_pane, window.source, window.record
    seen = []
    for _ in range(MOST_STOPS):
        pane = next((pane for pane in panes if pane.isAncestorOf(focused())), None)
        if not seen or seen[-1] is not pane:
            seen.append(pane)
        press(qtbot)
        if focused() is window.queue_pane.ui.filter_text:
            break
    assert seen == list(panes)


def test_a_queue_with_the_focus_has_a_line_around_it(window: MainWindow, switch: ThemeSwitch) -> None:
    window.actions_table["focus_queue"].trigger()
    queue = focused()
    assert queue.objectName() == "queue"
    corner = queue.grab().toImage().pixelColor(queue.width() // 2, queue.height() - 1)
    assert corner == switch.theme.color("accent")
