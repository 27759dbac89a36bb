"""Encrypting from the window, its passphrase, and the lock."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import StoreLockedError
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.dialogs.passphrase import Asking, PassphraseDialog
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window import locking as locking_module
from imrdesk.gui.window.lock_page import LockPage
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services import encrypting, remembering
from imrdesk.services.desk import Desk
from imrdesk.store import convert, drivers, is_encrypted
from tests.gui.windows import shown

pytest.importorskip("sqlcipher3", reason="SQLCipher, which encrypts stores, is not installed (the extra “encryption”)")

WORDS = "correct horse battery staple"
OTHER = "four other words entirely"
KEY = Passphrase(WORDS)
CASE_NUMBER = FieldRef("case_number")


@pytest.fixture
def encrypted_window(store_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window on the samples in an encrypted store, idle, with the first of them open."""
    convert(store_path, None, KEY)
    with Desk.open(store_path, "Ada", passphrase=KEY) as desk, shown(desk, switch, qtbot) as made:
        qtbot.waitUntil(lambda: not made.tasks.busy)
        yield made


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: not window.tasks.busy)
    return window


def ask(window: MainWindow, action: str) -> PassphraseDialog:
    window.actions_table[action].trigger()
    dialog = window.findChild(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    return dialog


def fill(dialog: PassphraseDialog, present: str = "", new: str = "", again: str | None = None) -> None:
    for line, text in ((dialog.ui.present, present), (dialog.ui.new_one, new), (dialog.ui.again, again or new)):
        line.setText(text)
        line.textEdited.emit(text)


def lock(window: MainWindow, qtbot: QtBot) -> LockPage:
    locking = window.encryption.locking
    with qtbot.waitSignal(locking.locked):
        window.actions_table["lock"].trigger()
    assert locking.page is not None
    return locking.page


def unlock(window: MainWindow, page: LockPage, qtbot: QtBot, words: str = WORDS) -> None:
    page.ui.passphrase.setText(words)
    with qtbot.waitSignal(window.encryption.locking.unlocked):
        page.ui.unlock.click()


def desk_of(window: MainWindow) -> Desk:
    return window._desk


# Encrypting


def test_the_store_and_its_backups_are_encrypted_from_the_menu(
    idle: MainWindow, store_path: Path, qtbot: QtBot
) -> None:
    dialog = ask(idle, "encrypt")
    assert "1" in dialog.ui.copies_label.text()
    fill(dialog, new=WORDS)
    with qtbot.waitSignal(idle.encryption.done) as said:
        dialog.ok_button().click()
    assert said.args == ["The store is encrypted. 1 backup was encrypted too."]
    assert is_encrypted(store_path)
    assert [is_encrypted(backup.path) for backup in desk_of(idle).backing_up.listed()] == [True]
    label = idle.findChild(QLabel, "store_name")
    assert isinstance(label, QLabel)
    assert label.text() == "desk.imrdesk (encrypted)"
    qtbot.waitUntil(idle.isEnabled)
    assert {name: idle.actions_table[name].isEnabled() for name in ("encrypt", "change_passphrase", "lock")} == {
        "encrypt": False,
        "change_passphrase": True,
        "lock": True,
    }


def test_the_work_goes_on_in_the_encrypted_store(idle: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    idle.record.select_field(CASE_NUMBER)
    before = idle.focusWidget()
    dialog = ask(idle, "encrypt")
    fill(dialog, new=WORDS)
    with qtbot.waitSignal(idle.encryption.changed):
        dialog.ok_button().click()
    document = idle.review.document
    assert document is not None
    assert idle.focusWidget() is before
    assert idle.record.isAncestorOf(before)
    idle.review._set_value(CASE_NUMBER, "CM15-7777777")
    idle.close()
    desk_of(idle).close()
    with Desk.open(store_path, passphrase=KEY) as desk:
        assert desk.reviewing.open(document.document_id).record.value(CASE_NUMBER) == "CM15-7777777"
        assert desk.backing_up.check() == ()


def test_a_passphrase_that_will_not_do_is_refused_in_the_dialog(idle: MainWindow, store_path: Path) -> None:
    dialog = ask(idle, "encrypt")
    assert not dialog.ok_button().isEnabled()
    fill(dialog, new="short")
    assert dialog.ui.problem.text() == "It needs at least 8 characters."
    assert not dialog.ok_button().isEnabled()
    fill(dialog, new=WORDS, again=f"{WORDS}s")
    assert dialog.ui.problem.text() == "The two are not the same."
    assert not dialog.ok_button().isEnabled()
    fill(dialog, new=WORDS)
    assert dialog.ui.problem.isHidden()
    assert dialog.ok_button().isEnabled()
    dialog.reject()
    assert not is_encrypted(store_path)


@pytest.mark.parametrize("asking", [Asking.ENCRYPT, Asking.CHANGE])
def test_two_that_differ_are_said_to_once_the_second_is_typed(qtbot: QtBot, asking: Asking) -> None:
    dialog = PassphraseDialog(asking, "desk.imrdesk")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.ui.present.setText(OTHER)
    qtbot.keyClicks(dialog.ui.new_one, "correct horse")
    qtbot.keyClicks(dialog.ui.again, "correct hors")
    assert dialog.ui.problem.isHidden()
    qtbot.keyClicks(dialog.ui.again, "t")
    assert dialog.ui.problem.text() == "The two are not the same."
    assert not dialog.ok_button().isEnabled()
    assert dialog.ok_button().toolTip() == "The two are not the same."
    qtbot.keyClick(dialog.ui.again, Qt.Key.Key_Backspace)
    assert dialog.ui.problem.isHidden()
    qtbot.keyClicks(dialog.ui.again, "e")
    assert dialog.ui.problem.isHidden()
    assert dialog.ok_button().isEnabled()


def test_a_new_passphrase_that_is_left_half_typed_is_said_to_be(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(Asking.ENCRYPT, "desk.imrdesk")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.ui.new_one.setFocus()
    qtbot.keyClicks(dialog.ui.new_one, "corr")
    assert dialog.ui.problem.isHidden()
    dialog.ui.again.setFocus()
    assert dialog.ui.problem.text() == "It needs at least 8 characters."
    dialog.ui.new_one.setFocus()
    qtbot.keyClicks(dialog.ui.new_one, "ect horse")
    assert dialog.ui.problem.isHidden()
    dialog.ui.again.setFocus()
    qtbot.keyClicks(dialog.ui.again, "corr")
    assert dialog.ui.problem.isHidden()
    dialog.ui.reveal.setFocus()
    assert dialog.ui.problem.text() == "The two are not the same."


def test_without_the_extra_it_is_said_what_to_install(
    idle: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drivers, "SQLCIPHER", None)
    with qtbot.waitSignal(idle.encryption.trouble) as said:
        idle.actions_table["encrypt"].trigger()
    assert said.args is not None
    assert "pip install “imrdesk[encryption]”" in said.args[0]


def test_the_passphrase_is_changed_by_who_knows_it(
    encrypted_window: MainWindow, store_path: Path, qtbot: QtBot
) -> None:
    dialog = ask(encrypted_window, "change_passphrase")
    fill(dialog, present=OTHER, new=OTHER)
    dialog.ok_button().click()
    assert dialog.ui.problem.text() == "It does not open with that."
    fill(dialog, present=WORDS, new=OTHER)
    with qtbot.waitSignal(encrypted_window.encryption.changed):
        dialog.ok_button().click()
    assert encrypting.opens(store_path, Passphrase(OTHER)) is True
    assert not encrypting.opens(store_path, KEY)


def test_the_encryption_is_taken_away(encrypted_window: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    dialog = ask(encrypted_window, "decrypt")
    fill(dialog, present=WORDS)
    with qtbot.waitSignal(encrypted_window.encryption.changed):
        dialog.ok_button().click()
    assert not is_encrypted(store_path)
    assert encrypted_window.actions_table["encrypt"].isEnabled()
    assert not encrypted_window.actions_table["lock"].isEnabled()


def test_a_passphrase_is_remembered_where_that_is_wanted(
    idle: MainWindow, store_path: Path, qtbot: QtBot, keyring_in_memory: dict[tuple[str, str], str]
) -> None:
    dialog = ask(idle, "encrypt")
    fill(dialog, new=WORDS)
    dialog.ui.remember.setChecked(True)
    with qtbot.waitSignal(idle.encryption.changed):
        dialog.ok_button().click()
    assert remembering.remembered(store_path) == KEY
    dialog = ask(idle, "change_passphrase")
    fill(dialog, present=WORDS, new=OTHER)
    assert dialog.ui.remember.isChecked()
    dialog.ui.remember.setChecked(False)
    with qtbot.waitSignal(idle.encryption.changed):
        dialog.ok_button().click()
    assert keyring_in_memory == {}


def test_nothing_is_offered_to_remember_where_there_is_no_keyring(idle: MainWindow) -> None:
    dialog = ask(idle, "encrypt")
    assert not dialog.ui.remember.isVisible()
    dialog.reject()


def test_what_is_typed_can_be_shown(idle: MainWindow) -> None:
    dialog = ask(idle, "encrypt")
    lines = (dialog.ui.new_one, dialog.ui.again)
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Password}
    dialog.ui.reveal.click()
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Normal}
    dialog.reject()


def test_caps_lock_is_noticed(idle: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(idle, "encrypt")
    qtbot.keyClick(dialog.ui.new_one, Qt.Key.Key_A)
    assert not dialog.ui.caps.isVisible()
    qtbot.keyClicks(dialog.ui.new_one, "A", Qt.KeyboardModifier.NoModifier)
    assert dialog.ui.caps.isVisible()
    qtbot.keyClicks(dialog.ui.new_one, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not dialog.ui.caps.isVisible()
    dialog.reject()


def test_a_backup_of_before_is_restored_with_its_own_passphrase(
    encrypted_window: MainWindow, store_path: Path, qtbot: QtBot
) -> None:
    window, desk = encrypted_window, desk_of(encrypted_window)
    desk.encrypting.change(Passphrase(OTHER))
    with qtbot.waitSignal(window.tasks.task_started):
        window.actions_table["restore"].trigger()
    qtbot.waitUntil(lambda: window.findChild(BackupsDialog) is not None)
    backups = window.findChild(BackupsDialog)
    assert isinstance(backups, BackupsDialog)
    backups.restore_button().click()
    dialog = window.findChild(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    fill(dialog, present=WORDS)
    with qtbot.waitSignal(window.backups.restored):
        dialog.ok_button().click()
    assert encrypting.opens(store_path, Passphrase(OTHER))
    assert desk.backing_up.check() == ()


# The lock


def test_locking_hides_everything_and_unlocking_brings_it_back(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window = encrypted_window
    window.record.select_field(FieldRef("date_of_injury"))
    focus = QApplication.focusWidget()
    document = window.review.document
    page = lock(window, qtbot)
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [page]
    assert document is not None
    assert document.name not in page.windowTitle()
    with pytest.raises(StoreLockedError):
        desk_of(window).queue.state_counts()
    unlock(window, page, qtbot)
    assert window.isVisible()
    assert window.review.document is document
    qtbot.waitUntil(lambda: QApplication.focusWidget() is focus)
    assert sum(desk_of(window).queue.state_counts().values()) == 3


def test_another_passphrase_unlocks_nothing(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    page = lock(encrypted_window, qtbot)
    page.ui.passphrase.setText(OTHER)
    page.ui.unlock.click()
    assert page.ui.problem.text() == "It does not open with that."
    assert (page.ui.passphrase.text(), encrypted_window.isVisible()) == ("", False)
    unlock(encrypted_window, page, qtbot)


def test_what_is_half_typed_is_saved_before(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window = encrypted_window
    window.record.select_field(CASE_NUMBER)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "CM15-1234567")
    page = lock(window, qtbot)
    assert window.review.document is not None
    assert window.review.document.record.value(CASE_NUMBER) == "CM15-1234567"
    unlock(window, page, qtbot)
    stored = desk_of(window).reviewing.open(window.review.document.document_id)
    assert stored.record.value(CASE_NUMBER) == "CM15-1234567"


def test_what_cannot_be_saved_is_kept(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window = encrypted_window
    window.record.select_field(FieldRef("date_of_injury"))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "never")
    page = lock(window, qtbot)
    unlock(window, page, qtbot)
    assert line.text() == "never"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert window.review.leave()


def test_an_open_dialog_is_hidden_and_comes_back(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window = encrypted_window
    window.actions_table["guide"].trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    page = lock(window, qtbot)
    assert not dialog.isVisible()
    unlock(window, page, qtbot)
    assert dialog.isVisible()
    dialog.reject()


def test_a_task_under_way_is_let_finish(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window = encrypted_window
    desk = desk_of(window)
    before = len(desk.backing_up.listed())
    window.actions_table["back_up"].trigger()
    page = lock(window, qtbot)
    assert not window.isVisible()
    unlock(window, page, qtbot)
    assert len(desk.backing_up.listed()) == before + 1


def test_a_desk_left_alone_is_locked(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    locking = encrypted_window.encryption.locking
    locking.minutes = 1
    locking._look()
    assert locking.page is None
    locking._touched = time.time() - 61
    with qtbot.waitSignal(locking.locked):
        locking._look()
    assert not encrypted_window.isVisible()
    page = locking.page
    assert page is not None
    unlock(encrypted_window, page, qtbot)
    assert locking._clock.isActive()


def test_what_is_done_at_the_desk_keeps_it_open(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    locking = encrypted_window.encryption.locking
    locking._look()
    locking._touched = time.time() - 3600
    QTest.keyClick(encrypted_window.windowHandle(), Qt.Key.Key_Shift)
    locking._look()
    assert locking.page is None


@pytest.mark.parametrize("minutes", [0, 30])
def test_the_minutes_are_asked_for_and_kept(encrypted_window: MainWindow, minutes: int) -> None:
    encrypted_window.actions_table["lock_after"].trigger()
    dialog = encrypted_window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setIntValue(minutes)
    dialog.accept()
    locking = encrypted_window.encryption.locking
    assert locking.minutes == minutes
    assert locking._clock.isActive() is (minutes > 0)


def test_a_store_that_is_not_encrypted_is_never_locked(idle: MainWindow) -> None:
    locking = idle.encryption.locking
    assert not locking._clock.isActive()
    locking.lock()
    assert locking.page is None
    assert idle.isVisible()


def test_what_reads_behind_the_window_waits_until_it_is_unlocked(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    window, queue = encrypted_window, encrypted_window.queue_pane
    window.readying._is_done = False
    window.readying.start()
    page = lock(window, qtbot)
    assert not window.readying._soon.isActive()
    assert queue.finding.is_done
    with qtbot.waitSignal(queue.listed), qtbot.waitSignal(window.readying.ready):
        page.unlock_requested.emit(KEY)
    assert queue.model.rowCount() == 3


def test_the_desk_can_be_left_while_it_is_locked(encrypted_window: MainWindow, qtbot: QtBot) -> None:
    page = lock(encrypted_window, qtbot)
    page.close()
    assert encrypted_window.encryption.locking.page is None
    assert not page.isVisible()
    assert not encrypted_window.isVisible()
    assert locking_module.CLOSING_MS < 1000
    assert encrypted_window.findChildren(QMessageBox) == []
