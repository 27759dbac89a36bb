"""Encrypted stores: every question for a passphrase, and the lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.passphrase import Asking, PassphraseDialog
from imrdesk.services.encrypting import PlainCopies
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

WORDS = "correct horse battery staple"
KEY = Passphrase(WORDS)
_OTHER = "four other words entirely"
_LONG = "determinations-of-the-years-2013-to-2022-second-reading-by-another-reviewer-of-the-same-study.imrdesk"


@contextmanager
def keyring_there() -> Iterator[None]:
    """Let the program believe that this machine has a keyring; none is used."""
    with patch.object(dialogs.passphrase, "can_remember", return_value=True):
        yield


def _alone(stage: Stage, asking: Asking, name: str = "my-review.imrdesk") -> PassphraseDialog:
    """Ask before there is a window."""
    stage.window.hide()
    with keyring_there():
        dialog = PassphraseDialog(asking, name, prove=stage.desk.encrypting.prove)
    dialog.show()
    return dialog


def _fill(line: QLineEdit, words: str) -> None:
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, words)


@scene
def passphrase_open(stage: Stage) -> None:
    """The passphrase of the store at the start."""
    _alone(stage, Asking.OPEN)


@scene
def passphrase_open_long(stage: Stage) -> None:
    """The passphrase of a store with a long name, shown as it is typed."""
    dialog = _alone(stage, Asking.OPEN, _LONG)
    dialog.ui.reveal.click()
    _fill(dialog.ui.present, f"{WORDS} and many more of them, to be quite sure")


@scene
def passphrase_wrong(stage: Stage) -> None:
    """A passphrase that does not open the store, typed with Caps Lock."""
    encrypt(stage)
    dialog = _alone(stage, Asking.OPEN)
    _fill(dialog.ui.present, "CORRECT")
    dialog.ui.caps.show()
    dialog.ok_button().click()


@scene
def passphrase_encrypt(stage: Stage) -> None:
    """A new passphrase, where nothing is typed yet."""
    with keyring_there():
        stage.do("encrypt")


@scene
def passphrase_encrypt_copies(stage: Stage) -> None:
    """A new passphrase, where backups are there that anyone can read; the two typed differ."""
    stage.desk.backing_up.make(BackupReason.ASKED)
    with keyring_there():
        stage.do("encrypt")
    dialog = _asked(stage)
    _fill(dialog.ui.new_one, WORDS)
    _fill(dialog.ui.again, _OTHER)
    QTest.keyClick(dialog.ui.again, Qt.Key.Key_Tab)


@scene
def passphrase_short(stage: Stage) -> None:
    """A new passphrase that is too short."""
    stage.do("encrypt")
    dialog = _asked(stage)
    _fill(dialog.ui.new_one, "short")
    _fill(dialog.ui.again, "short")
    QTest.keyClick(dialog.ui.again, Qt.Key.Key_Tab)


@scene
def passphrase_change(stage: Stage) -> None:
    """Another passphrase, where the present one is wrong."""
    encrypt(stage)
    with keyring_there():
        stage.do("change_passphrase")
    dialog = _asked(stage)
    for line, words in ((dialog.ui.present, _OTHER), (dialog.ui.new_one, WORDS), (dialog.ui.again, WORDS)):
        _fill(line, words)
    dialog.ok_button().click()


@scene
def passphrase_remove(stage: Stage) -> None:
    """Taking the encryption away."""
    encrypt(stage)
    stage.do("decrypt")


@scene
def passphrase_backup(stage: Stage) -> None:
    """A backup that opens with another passphrase than the store."""
    encrypt(stage)
    made = stage.desk.backing_up.make(BackupReason.ASKED)
    dialogs.passphrase.ask_for_backup(made, stage.window)


@scene
def backups_other_passphrase(stage: Stage) -> None:
    """Backups of which some open with another passphrase."""
    encrypt(stage)
    stage.desk.backing_up.make(BackupReason.ASKED)
    stage.desk.encrypting.change(Passphrase(_OTHER))
    stage.desk.backing_up.make(BackupReason.BEFORE_BULK)
    stage.do("restore")


@scene
def encrypted(stage: Stage) -> None:
    """What is said once the store is encrypted."""
    stage.open(SHOWN)
    stage.desk.backing_up.make(BackupReason.ASKED)
    stage.do("encrypt")
    dialog = _asked(stage)
    _fill(dialog.ui.new_one, WORDS)
    _fill(dialog.ui.again, WORDS)
    dialog.ok_button().click()
    stage.settle()


@scene
def sqlcipher_missing(stage: Stage) -> None:
    """Encrypting where the library for it is not installed."""
    stage.open(SHOWN)
    with patch("imrdesk.store.drivers.SQLCIPHER", None):
        stage.do("encrypt")


@scene
def store_locked(stage: Stage) -> None:
    """The store is locked."""
    encrypt(stage)
    stage.do("lock")


@scene
def locked_wrong(stage: Stage) -> None:
    """The store stays locked: the passphrase is another, typed with Caps Lock."""
    encrypt(stage)
    stage.do("lock")
    page = stage.window.encryption.locking.page
    assert page is not None
    _fill(page.ui.passphrase, "WRONG")
    page.ui.caps.show()
    page.ui.unlock.click()


@scene
def locked_waiting(stage: Stage) -> None:
    """The store is locked while something is still at work in it."""
    encrypt(stage)
    stage.do("lock")
    page = stage.window.encryption.locking.page
    assert page is not None
    page.say_waiting("Reading 3 files again, each of them with many pages")


@scene
def lock_after(stage: Stage) -> None:
    """After how many minutes the store is locked."""
    encrypt(stage)
    stage.do("lock_after")


def _asked(stage: Stage) -> PassphraseDialog:
    dialog = stage.dialog()
    assert isinstance(dialog, PassphraseDialog)
    return dialog


def encrypt(stage: Stage) -> None:
    """Encrypt the store of the stage, and let the window know."""
    stage.window.review.ahead.forget()
    stage.window.second_reading.shut_down()
    stage.desk.encrypting.encrypt(KEY, PlainCopies.REMOVE)
    stage.window.encryption.changed.emit()
    stage.settle()
