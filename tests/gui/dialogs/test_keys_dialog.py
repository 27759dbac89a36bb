"""Keys of one's own: taken, refused with a reason, given back, there after a restart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from imrdesk.gui.dialogs.keys import KeysDialog
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> KeysDialog:
    made = KeysDialog(window.bindings, window)
    made.open()
    found = made.ui.keys.findItems("Put on hold…", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    made.ui.keys.setCurrentItem(found[0])
    return made


def use(dialog: KeysDialog, keys: str) -> str:
    dialog.ui.new_key.setKeySequence(QKeySequence(keys))
    dialog.ui.use.click()
    return dialog.ui.refusal.text()


def test_another_key_is_taken_and_works(dialog: KeysDialog, window: MainWindow) -> None:
    assert use(dialog, "F9") == ""
    assert window.actions_table["hold"].shortcut() == QKeySequence("F9")
    line = dialog.ui.keys.currentItem()
    assert line is not None
    assert line.text(1) == "F9"
    assert "F9" in window.actions_table["hold"].toolTip()


@pytest.mark.parametrize(
    ("keys", "why"), [("Ctrl+K", "belongs to “Find or do anything…”"), ("F8", "belongs to “Next field to look at”")]
)
def test_a_key_another_action_has_is_refused(dialog: KeysDialog, window: MainWindow, keys: str, why: str) -> None:
    assert why in use(dialog, keys)
    assert dialog.ui.refusal.isVisible()
    assert window.actions_table["hold"].shortcut() == QKeySequence("Ctrl+Shift+H")


@pytest.mark.parametrize("keys", ["A", "Shift+A", "7", "é", "Space", "Return", "Tab", "Shift+Left", "Backspace"])
def test_a_key_that_types_is_refused(dialog: KeysDialog, keys: str) -> None:
    assert "needed for writing" in use(dialog, keys)


def test_no_key_at_all_is_refused(dialog: KeysDialog) -> None:
    assert "Press the key" in use(dialog, "")


def test_the_first_key_comes_back(dialog: KeysDialog, window: MainWindow) -> None:
    assert not dialog.ui.reset.isEnabled()
    use(dialog, "F9")
    dialog.ui.reset.click()
    assert window.actions_table["hold"].shortcut() == QKeySequence("Ctrl+Shift+H")
    assert not dialog.ui.reset.isEnabled()


def test_a_first_key_given_away_meanwhile_stays_there(dialog: KeysDialog, window: MainWindow) -> None:
    use(dialog, "F9")
    assert window.bindings.bind(window.actions_table["reopen"], QKeySequence("Ctrl+Shift+H")) == ""
    dialog.ui.reset.click()
    assert "belongs to" in dialog.ui.refusal.text()
    assert window.actions_table["hold"].shortcut() == QKeySequence("F9")


def test_the_key_is_there_after_a_restart(
    dialog: KeysDialog, window: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    use(dialog, "F9")
    dialog.close()
    window.close()
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    assert again.actions_table["hold"].shortcut() == QKeySequence("F9")


@pytest.mark.parametrize("typed", ["does not say", "ctrl+shift+a"])
def test_an_action_is_found_by_its_words_or_its_key_and_taken_in_hand(
    dialog: KeysDialog, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClicks(dialog.ui.wanted, typed)
    line = dialog.ui.keys.currentItem()
    assert line is not None
    assert line.text(0) == "The document does not say: absent"
    assert dialog.ui.new_key.isEnabled()


def test_where_no_action_is_found_none_is_in_hand(dialog: KeysDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.wanted, "no such thing")
    assert dialog.ui.keys.currentItem() is None
    assert not dialog.ui.use.isEnabled()
