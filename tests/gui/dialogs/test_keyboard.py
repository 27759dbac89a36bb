"""Every dialog is gone through by the keyboard alone: Tab comes everywhere and round, Enter does nothing unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.gui.window.main_window import MainWindow

DIALOGS = (
    *("export", "export_since", "vocabularies", "own_fields", "reviewer", "restore", "progress", "search", "privacy"),
    *("shortcuts", "read_again", "encrypt", "reason_next", "hold", "guide", "about"),
)
MOST_STOPS = 60


def opened(window: MainWindow, action: str) -> QDialog:
    window.actions_table[action].trigger()
    tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    return tops[-1]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stops(qtbot: QtBot) -> list[QWidget]:
    """Return what Tab comes to until it is back where it began."""
    first, found = focused(), list[QWidget]()
    while len(found) < MOST_STOPS:
        found.append(focused())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first:
            return found
    raise AssertionError(f"Tab does not come round: {found[-3:]}")


@pytest.mark.parametrize("action", DIALOGS)
def test_tab_comes_to_every_button_and_round(window: MainWindow, qtbot: QtBot, action: str) -> None:
    dialog = opened(window, action)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    reached = stops(qtbot)
    buttons = {
        button
        for button in dialog.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
        # Of several that exclude one another Tab comes to the one chosen, the arrows to the others.
        if not isinstance(button, QRadioButton) or button.isChecked()
    }
    dialog.reject()
    assert [button.text() for button in buttons - set(reached)] == []


@pytest.mark.parametrize("action", ["progress", "privacy", "export_since"])
def test_enter_asks_for_no_file_where_one_only_looks(window: MainWindow, action: str) -> None:
    dialog = opened(window, action)
    defaults = {button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()}
    dialog.reject()
    assert defaults <= {"Close"}
