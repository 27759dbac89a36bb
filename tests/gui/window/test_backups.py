"""Backups from the window: made by themselves, made when asked for, and restored."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

PRIORITY = FieldRef("priority")


def reasons(desk: Desk) -> list[BackupReason]:
    return [backup.reason for backup in desk.backing_up.listed()]


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window when the backup of its start is done."""
    qtbot.waitUntil(lambda: not window.tasks.busy)
    return window


def test_opening_the_desk_makes_a_backup_a_day(idle: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    assert reasons(desk) == [BackupReason.DAILY]
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    again.start([])
    assert not again.tasks.busy
    again.close()


def test_backing_up_now_says_where_it_lies(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(idle.backups.made) as said:
        idle.actions_table["back_up"].trigger()
    newest = desk.backing_up.listed()[0]
    assert newest.reason is BackupReason.ASKED
    assert said.args == [f"The store was copied to {newest.path}"]


def test_a_backup_that_cannot_be_made_is_told(idle: MainWindow, store_path: Path, qtbot: QtBot) -> None:
    folder = store_path.with_name(f"{store_path.name}.backups")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with qtbot.waitSignal(idle.backups.trouble) as said:
        idle.actions_table["back_up"].trigger()
    assert said.args is not None
    assert said.args[0].startswith("No backup was made. ")
    assert "cannot be written" in said.args[0]


def test_restoring_shows_the_store_as_it_was(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    document = idle.review.document
    assert document is not None
    before = document.record.value(PRIORITY)
    desk.reviewing.set_value(document.document_id, PRIORITY, "Expedited")
    idle.actions_table["finish"].trigger()
    qtbot.waitUntil(lambda: idle.status._today.text() == "today 1 document")
    idle.actions_table["restore"].trigger()
    dialog = idle.findChild(BackupsDialog)
    assert dialog is not None
    with qtbot.waitSignal(idle.backups.restored):
        dialog.restore_button().click()
    assert idle.review.document is not None
    assert idle.review.document.record.value(PRIORITY) == before
    assert idle.status._today.text() == ""
    assert idle.isEnabled()
    assert reasons(desk) == [BackupReason.BEFORE_RESTORE, BackupReason.DAILY]


def restore_newest(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["restore"].trigger()
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    with qtbot.waitSignal(window.backups.restored):
        dialog.restore_button().click()


def test_the_same_document_and_field_are_shown_after_restoring(idle: MainWindow, qtbot: QtBot) -> None:
    idle.walking.go_on()
    before = idle.walking.document_id
    qtbot.waitUntil(lambda: idle.record.current_field() is not None)
    idle.record.select_field(PRIORITY)
    restore_newest(idle, qtbot)
    assert (idle.walking.document_id, idle.queue_pane.current()) == (before, before)
    qtbot.waitUntil(lambda: idle.record.current_field() == PRIORITY)


def test_a_document_added_after_the_backup_makes_way_for_the_one_at_its_place(
    idle: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    last = desk.queue.rows(idle.queue_pane.query, 2, 1)[0].document_id
    newer = tmp_path / "newer.txt"
    newer.write_bytes(resource_path("samples", "letter-2014-upheld.txt").read_bytes())
    (added,) = desk.importing.run([newer]).added
    assert added.document_id is not None
    idle.refresh()
    idle.walking.open_document(added.document_id)
    restore_newest(idle, qtbot)
    assert idle.queue_pane.model.rowCount() == 3
    assert (idle.walking.document_id, idle.queue_pane.current()) == (last, last)


def test_a_damaged_backup_cannot_be_chosen(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.backing_up.listed()[0].path.write_bytes(b"damaged")
    dialog = BackupsDialog(desk.backing_up.listed(), idle)
    qtbot.addWidget(dialog)
    assert not dialog.restore_button().isEnabled()
    line = dialog.ui.backups.topLevelItem(0)
    assert line is not None
    assert "cannot be read" in line.text(1)
    dialog.reject()


@pytest.mark.parametrize(("some", "words"), [(True, "takes the place"), (False, "no backups yet")])
def test_the_dialog_says_what_restoring_does(
    idle: MainWindow, desk: Desk, qtbot: QtBot, some: bool, words: str
) -> None:
    backups: tuple[Backup, ...] = desk.backing_up.listed() if some else ()
    dialog = BackupsDialog(backups, idle)
    qtbot.addWidget(dialog)
    assert words in dialog.ui.words.text()
    assert dialog.restore_button().isEnabled() is bool(backups)
    dialog.reject()
