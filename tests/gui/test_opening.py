"""A store that does not open: the reviewer is shown why, and the ways on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.backups import BackupReason
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.dialogs.store_trouble import StoreTroubleDialog
from imrdesk.gui.opening import open_desk
from imrdesk.services.desk import Desk

Answer = Callable[[StoreTroubleDialog], object]


@pytest.fixture
def damaged(store_path: Path) -> Path:
    """Return a store whose head is gone, with a backup beside it."""
    with Desk.open(store_path, "Ada") as desk:
        desk.backing_up.make(BackupReason.ASKED)
    store_path.write_bytes(b"\xff" * 100 + store_path.read_bytes()[100:])
    return store_path


@pytest.fixture
def answering(qapp: QApplication) -> Callable[[Answer], QTimer]:
    """Return what lets a reviewer answer the trouble as soon as it is shown."""

    def answering(answer: Answer) -> QTimer:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, StoreTroubleDialog):
                timer.stop()
                answer(dialog)

        timer = QTimer(qapp, interval=10)
        timer.timeout.connect(look)
        timer.start()
        return timer

    return answering


def test_giving_up_opens_nothing(damaged: Path, answering: Callable[[Answer], QTimer]) -> None:
    said: list[str] = []

    def give_up(dialog: StoreTroubleDialog) -> None:
        said.append(dialog.ui.words.text())
        dialog.ui.quit.click()

    answering(give_up)
    assert open_desk(damaged, "Ada") is None
    assert said[0].startswith(f"{damaged} is not a store of imrdesk, or its beginning is damaged.")


def test_a_backup_is_restored_and_opened(damaged: Path, answering: Callable[[Answer], QTimer]) -> None:
    def restore(dialog: StoreTroubleDialog) -> None:
        dialog.ui.restore.click()
        (backups,) = dialog.findChildren(BackupsDialog)
        backups.restore_button().click()

    answering(restore)
    desk = open_desk(damaged, "Ada")
    assert desk is not None
    assert (desk.path, desk.queue.count(), desk.backing_up.check()) == (damaged, 3, ())
    desk.close()


def test_what_can_be_saved_is_saved_told_and_opened(
    damaged: Path, answering: Callable[[Answer], QTimer], qtbot: QtBot
) -> None:
    def repair(dialog: StoreTroubleDialog) -> None:
        dialog.ui.repair.click()
        qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)), timeout=30_000)
        (box,) = dialog.findChildren(QMessageBox)
        assert box.informativeText() == "Nothing was lost."
        box.accept()

    answering(repair)
    desk = open_desk(damaged, "Ada")
    assert desk is not None
    assert (desk.path.name, desk.queue.count()) == ("desk.repaired.imrdesk", 3)
    desk.close()


def test_a_store_that_was_put_right_is_opened_again(damaged: Path, answering: Callable[[Answer], QTimer]) -> None:
    sound = next(damaged.with_name(f"{damaged.name}.backups").iterdir()).read_bytes()

    def put_right(dialog: StoreTroubleDialog) -> None:
        damaged.write_bytes(sound)
        dialog.ui.again.click()

    answering(put_right)
    desk = open_desk(damaged, "Ada")
    assert desk is not None
    desk.close()


def test_without_backups_none_is_offered(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = StoreTroubleDialog(tmp_path / "missing.imrdesk", "It cannot be opened.")
    qtbot.addWidget(dialog)
    assert not dialog.ui.restore.isEnabled()
    assert not dialog.ui.repair.isEnabled()
    assert dialog.ui.again.isEnabled()
