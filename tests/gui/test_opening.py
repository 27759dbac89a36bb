"""A store that does not open: the reviewer is shown why, and the ways on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.dialogs.passphrase import PassphraseDialog
from imrdesk.gui.dialogs.store_trouble import StoreTroubleDialog
from imrdesk.gui.opening import open_desk
from imrdesk.services import remembering
from imrdesk.services.desk import Desk
from imrdesk.store import convert, is_encrypted

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
        qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
        (box,) = dialog.findChildren(QMessageBox)
        assert box.informativeText().startswith("Nothing was lost.\n")
        box.defaultButton().click()

    before = damaged.read_bytes()
    answering(repair)
    desk = open_desk(damaged, "Ada")
    assert desk is not None
    assert (desk.path, desk.queue.count(), desk.backing_up.check()) == (damaged, 3, ())
    kept = desk.backing_up.listed()[0]
    assert (kept.reason, kept.path.read_bytes()) == (BackupReason.BEFORE_RESTORE, before)
    assert not damaged.with_name("desk.repaired.imrdesk").exists()
    desk.close()


def test_what_was_saved_may_be_left_aside(damaged: Path, answering: Callable[[Answer], QTimer], qtbot: QtBot) -> None:
    def repair(dialog: StoreTroubleDialog) -> None:
        dialog.ui.repair.click()
        qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
        (box,) = dialog.findChildren(QMessageBox)
        box.escapeButton().click()
        dialog.ui.quit.click()

    before = damaged.read_bytes()
    answering(repair)
    assert open_desk(damaged, "Ada") is None
    assert damaged.read_bytes() == before
    assert damaged.with_name("desk.repaired.imrdesk").is_file()


def test_a_store_that_was_put_right_is_opened_again(damaged: Path, answering: Callable[[Answer], QTimer]) -> None:
    sound = next(damaged.with_name(f"{damaged.name}.backups").iterdir()).read_bytes()

    def put_right(dialog: StoreTroubleDialog) -> None:
        damaged.write_bytes(sound)
        dialog.ui.again.click()

    answering(put_right)
    desk = open_desk(damaged, "Ada")
    assert desk is not None
    desk.close()


def test_enter_alone_replaces_nothing(damaged: Path, qtbot: QtBot) -> None:
    dialog = StoreTroubleDialog(damaged, "It was made by a newer imrdesk.")
    qtbot.addWidget(dialog)
    assert dialog.ui.restore.isEnabled()
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.following == damaged


def test_without_backups_none_is_offered(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = StoreTroubleDialog(tmp_path / "missing.imrdesk", "It cannot be opened.")
    qtbot.addWidget(dialog)
    assert not dialog.ui.restore.isEnabled()
    assert not dialog.ui.repair.isEnabled()
    assert dialog.ui.again.isEnabled()


# Encrypted stores

KEY = Passphrase("correct horse battery staple")


@pytest.fixture
def encrypted(store_path: Path) -> Path:
    """Return a store that opens with ``KEY``, with a backup beside it that does, too."""
    pytest.importorskip("sqlcipher3", reason="SQLCipher, which encrypts stores, is not installed")
    convert(store_path, None, KEY)
    with Desk.open(store_path, "Ada", passphrase=KEY) as desk:
        desk.backing_up.make(BackupReason.ASKED)
    return store_path


@pytest.fixture
def typing(qapp: QApplication) -> Callable[..., QTimer]:
    """Return what types passphrases, one after another, where one is asked for; after the last it gives up."""

    def typing(*passphrases: str) -> QTimer:
        waiting = iter(passphrases)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, PassphraseDialog):
                typed = next(waiting, None)
                if typed is None:
                    timer.stop()
                    dialog.reject()
                    return
                dialog.ui.present.setText(typed)
                dialog.ui.present.textEdited.emit(typed)
                dialog.ok_button().click()

        timer = QTimer(qapp, interval=10)
        timer.timeout.connect(look)
        timer.start()
        return timer

    return typing


def test_the_passphrase_is_asked_for_until_it_opens(encrypted: Path, typing: Callable[..., QTimer]) -> None:
    timer = typing("no", "neither", KEY.text)
    desk = open_desk(encrypted, "Ada")
    timer.stop()
    assert desk is not None
    with desk:
        assert desk.encrypting.is_encrypted
        assert desk.queue.count() == 3


def test_a_remembered_passphrase_is_not_asked_for(
    encrypted: Path, keyring_in_memory: dict[tuple[str, str], str]
) -> None:
    remembering.remember(encrypted, KEY)
    desk = open_desk(encrypted, "Ada")
    assert desk is not None
    desk.close()
    assert list(keyring_in_memory.values()) == [KEY.text]


def test_who_knows_no_passphrase_is_shown_the_ways_on(
    encrypted: Path, typing: Callable[..., QTimer], answering: Callable[[Answer], QTimer]
) -> None:
    said: list[str] = []

    def give_up(dialog: StoreTroubleDialog) -> None:
        said.append(dialog.ui.words.text())
        dialog.ui.quit.click()

    typing("no")
    answering(give_up)
    assert open_desk(encrypted, "Ada") is None
    assert said == [f"{encrypted} is encrypted; give its passphrase to open it."]


def test_an_encrypted_backup_takes_the_place_of_a_store_whose_beginning_is_gone(
    encrypted: Path, typing: Callable[..., QTimer], answering: Callable[[Answer], QTimer]
) -> None:
    encrypted.write_bytes(bytes(4096) + encrypted.read_bytes()[4096:])

    def restore(dialog: StoreTroubleDialog) -> None:
        dialog.ui.restore.click()
        backups = dialog.findChild(BackupsDialog)
        assert isinstance(backups, BackupsDialog)
        backups.restore_button().click()

    answering(restore)
    # Once for the backup, and once for the store that it became.
    timer = typing(KEY.text, KEY.text)
    desk = open_desk(encrypted, "Ada")
    timer.stop()
    assert desk is not None
    with desk:
        assert desk.queue.count() == 3
        assert desk.backing_up.check() == ()
    assert is_encrypted(encrypted)
