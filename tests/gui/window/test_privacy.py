"""Help, Privacy…: what is kept, where, and who can read it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui.dialogs.privacy import PrivacyDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import can_encrypt


@pytest.fixture
def dialog(window: MainWindow) -> PrivacyDialog:
    window.actions_table["privacy"].trigger()
    (dialog,) = window.findChildren(PrivacyDialog)
    return dialog


def column(dialog: PrivacyDialog, number: int) -> list[str]:
    tree = dialog.ui.places
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item.text(number) for item in items if item is not None]


def test_every_place_is_told_with_its_size_and_its_readers(dialog: PrivacyDialog, store_path: Path) -> None:
    assert column(dialog, 1)[:2] == [str(store_path), f"{store_path}.backups"]
    assert "nothing yet" not in column(dialog, 2)[0]
    assert dialog.ui.holds.text().startswith("The files you added")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_a_store_that_others_can_read_is_called_so(window: MainWindow, desk: Desk, store_path: Path) -> None:
    store_path.chmod(0o644)
    dialog = PrivacyDialog(desk.privacy.places(), window)
    assert column(dialog, 3)[0] == "Other accounts too"
    store_path.chmod(0o600)
    for part in store_path.parent.glob("desk.imrdesk-*"):
        part.chmod(0o600)
    assert column(PrivacyDialog(desk.privacy.places(), window), 3)[0] == "This account"


def test_each_place_says_what_it_holds_and_its_path_can_be_copied(dialog: PrivacyDialog) -> None:
    last = dialog.ui.places.topLevelItem(5)
    assert last is not None
    dialog.ui.places.setCurrentItem(last)
    dialog.ui.copy_path.click()
    assert "no word of a document" in dialog.ui.holds.text()
    assert QGuiApplication.clipboard().text() == column(dialog, 1)[5]


@pytest.mark.skipif(not can_encrypt(), reason="SQLCipher is not installed")
def test_an_encrypted_store_is_called_so(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "own.imrdesk", passphrase=Passphrase("a long enough passphrase")) as desk:
        assert next(place.readable for place in desk.privacy.places()) == "with the passphrase"
