"""File, Check the store…: what is wrong is told, copied, and mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.documents import DocumentState
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.dialogs.store_check import StoreCheckDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.store import Store


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    qtbot.waitUntil(lambda: not window.tasks.busy)
    yield window
    qtbot.waitUntil(lambda: not window.tasks.busy)


def damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE documents SET name = 'other.txt' WHERE document_id = 1")


def checked(window: MainWindow, qtbot: QtBot) -> StoreCheckDialog:
    with qtbot.waitSignal(window.checking.shown) as shown:
        window.actions_table["check_store"].trigger()
    assert shown.args is not None
    return shown.args[0]


def test_a_sound_store_is_called_so(idle: MainWindow, qtbot: QtBot) -> None:
    dialog = checked(idle, qtbot)
    assert dialog.ui.summary.text() == "Nothing is wrong with the store."
    assert dialog.ui.words.text().startswith("3 documents were looked through")
    assert not dialog.ui.repair.isVisible()
    assert dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Close).isDefault()


def test_what_is_wrong_is_told_and_can_be_copied(idle: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    damage(store_path)
    dialog = checked(idle, qtbot)
    assert dialog.ui.summary.text() == "1 problem found"
    dialog.ui.copy.click()
    report = QGuiApplication.clipboard().text()
    assert str(store_path) in report
    assert report.endswith("Document 1 (other.txt): its origin is not what was stored.")


def test_the_way_to_the_backups_is_offered(idle: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    damage(store_path)
    checked(idle, qtbot).ui.restore.click()
    assert [each.isVisible() for each in idle.findChildren(BackupsDialog)] == [True]


def repaired(window: MainWindow, store_path: Path, qtbot: QtBot) -> QMessageBox:
    """Return what tells what was saved of a store of which a name was damaged."""
    damage(store_path)
    dialog = checked(window, qtbot)
    with qtbot.waitSignal(window.checking.shown) as shown:
        dialog.ui.repair.click()
    assert shown.args is not None
    box = shown.args[0]
    assert isinstance(box, QMessageBox)
    return box


def test_what_can_be_saved_is_saved_beside_and_the_desk_goes_on(
    idle: MainWindow, store_path: Path, qtbot: QtBot
) -> None:
    box = repaired(idle, store_path, qtbot)
    assert box.text().startswith("3 documents with 0 changes were saved into ")
    assert "its name, place or date are not what was stored" in box.informativeText()
    with Store.open(store_path.with_name("desk.repaired.imrdesk")) as saved:
        assert saved.check() == ()
    box.escapeButton().click()
    idle.review.undo()
    assert idle.status.words().startswith("All saved")


def test_a_second_repair_takes_another_name(idle: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    store_path.with_name("desk.repaired.imrdesk").write_text("in the way")
    with qtbot.waitSignal(idle.checking.shown):
        idle.checking.repair()
    assert store_path.with_name("desk.repaired-2.imrdesk").is_file()


def test_what_was_saved_takes_the_store_s_place_and_the_damaged_one_is_kept(
    idle: MainWindow, desk: Desk, store_path: Path, qtbot: QtBot
) -> None:
    box = repaired(idle, store_path, qtbot)
    with qtbot.waitSignal(idle.backups.restored) as restored:
        box.defaultButton().click()
    kept = desk.backing_up.listed()[0]
    assert restored.args == [f"What was saved is the store now. The damaged one is kept as {kept.path.name}"]
    assert (kept.reason, desk.backing_up.check()) == (BackupReason.BEFORE_RESTORE, ())
    assert not store_path.with_name("desk.repaired.imrdesk").exists()
    desk.reviewing.set_state(1, DocumentState.ON_HOLD, "The name was lost.")
    assert desk.backing_up.check() == ()


def test_what_was_saved_is_not_taken_once_the_store_was_changed(
    idle: MainWindow, desk: Desk, store_path: Path, qtbot: QtBot
) -> None:
    box = repaired(idle, store_path, qtbot)
    desk.reviewing.set_state(1, DocumentState.ON_HOLD, "A page is missing.")
    with qtbot.waitSignal(idle.backups.trouble) as trouble:
        box.defaultButton().click()
    assert trouble.args == ["The store was changed after it was saved; save what can be saved once more."]
    assert desk.reviewing.open(1).record.state is DocumentState.ON_HOLD
