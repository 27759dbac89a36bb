"""Who is at work: asked for once, chosen, edited, and logged with each change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.reviewers import ReviewersDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import settings_file
from imrdesk.services.desk import Desk
from imrdesk.settings import Profile, Settings

NUMBER = FieldRef("case_number")
BOTH = Settings("Ada", (Profile("Ada"), Profile("Grace Hopper")))


def dialog_of(window: MainWindow) -> ReviewersDialog:
    (dialog,) = window.findChildren(ReviewersDialog)
    return dialog


def menu_line(window: MainWindow, name: str) -> QAction:
    menu = window.reviewers.button.menu()
    menu.aboutToShow.emit()
    return next(line for line in menu.actions() if line.text() == name)


def loggers(desk: Desk) -> list[str]:
    return [logged.reviewer for logged in desk.reviewing.history(1)]


def test_the_first_start_asks_once_with_the_account_s_name(window: MainWindow, desk: Desk) -> None:
    window.reviewers.ask_first()
    dialog = dialog_of(window)
    assert (dialog.ui.name.text(), dialog.ui.choice.isVisible()) == ("Ada", False)
    dialog.reject()
    assert Settings.load() == Settings("Ada", (Profile("Ada"),))
    window.reviewers.ask_first()
    assert [each.isVisible() for each in window.findChildren(ReviewersDialog)] in ([], [False])


def test_a_name_given_at_the_first_start_is_logged(window: MainWindow, desk: Desk) -> None:
    window.reviewers.ask_first()
    dialog = dialog_of(window)
    QTest.keyClicks(dialog.ui.name, "Mary Shelley")
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    desk.reviewing.confirm(1, NUMBER)
    assert (loggers(desk), window.reviewers.button.text()) == (["Mary Shelley"], "MS")
    assert Settings.load() == Settings("Mary Shelley", (Profile("Mary Shelley"),))


def test_two_reviewers_take_turns_on_one_store(window: MainWindow, desk: Desk) -> None:
    BOTH.save()
    desk.reviewing.confirm(1, NUMBER)
    menu_line(window, "Grace Hopper").trigger()
    desk.reviewing.undo(1)
    menu_line(window, "Ada").trigger()
    desk.reviewing.mark_absent(1, NUMBER)
    assert loggers(desk) == ["Ada", "Grace Hopper", "Ada"]
    assert Settings.load().reviewer == "Ada"


def test_what_is_half_typed_is_still_the_last_reviewer_s(window: MainWindow, desk: Desk) -> None:
    BOTH.save()
    window.record.select_field(NUMBER)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "CM16-0000009")
    menu_line(window, "Grace Hopper").trigger()
    assert loggers(desk) == ["Ada"]
    assert desk.reviewer == "Grace Hopper"


def test_renaming_a_reviewer_rewrites_no_history(window: MainWindow, desk: Desk) -> None:
    desk.reviewing.confirm(1, NUMBER)
    window.actions_table["reviewer"].trigger()
    dialog = dialog_of(window)
    dialog.ui.name.selectAll()
    QTest.keyClicks(dialog.ui.name, "Ada Lovelace")
    QTest.keyClicks(dialog.ui.initials, "al")
    dialog.use_button().click()
    desk.reviewing.undo(1)
    assert loggers(desk) == ["Ada", "Ada Lovelace"]
    assert Settings.load() == Settings("Ada Lovelace", (Profile("Ada Lovelace", "al"),))
    assert window.reviewers.button.text() == "al"


def test_reviewers_are_added_and_removed(window: MainWindow) -> None:
    BOTH.save()
    window.actions_table["reviewer"].trigger()
    dialog = dialog_of(window)
    assert dialog.ui.profiles.currentRow() == 0
    dialog.ui.remove.click()
    dialog.ui.add.click()
    assert not dialog.use_button().isEnabled()
    QTest.keyClicks(dialog.ui.name, "Mary")
    dialog.use_button().click()
    assert Settings.load() == Settings("Mary", (Profile("Grace Hopper"), Profile("Mary")))


@pytest.mark.parametrize("typed", ["", "grace  hopper"])
def test_a_name_must_be_there_and_nobody_else_s(window: MainWindow, typed: str) -> None:
    BOTH.save()
    window.actions_table["reviewer"].trigger()
    dialog = dialog_of(window)
    dialog.ui.name.clear()
    QTest.keyClicks(dialog.ui.name, "x" + typed)
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Home)
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Delete)
    assert (dialog.use_button().isEnabled(), bool(dialog.ui.problem.text())) == (False, True)


def test_settings_that_cannot_be_saved_are_told(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    settings_file().mkdir(parents=True)
    window.actions_table["reviewer"].trigger()
    with qtbot.waitSignal(window.reviewers.trouble):
        dialog_of(window).use_button().click()
    assert desk.reviewer == "Ada"


def test_the_button_that_decides_stands_out(window: MainWindow) -> None:
    window.actions_table["reviewer"].trigger()
    dialog = dialog_of(window)
    use, cancel = dialog.use_button(), dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    colors = [each.grab().toImage().pixelColor(8, each.height() // 2).name() for each in (use, cancel)]
    assert colors[0] == window.reviewers.button.palette().link().color().name() != colors[1]
