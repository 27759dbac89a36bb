"""A store that another program has open: it can be read, nothing can be written, and the window says who has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.actions import WRITING
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.windows import shown


@pytest.fixture
def second(desk: Desk, store_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return a second window on a store that ``desk`` has open."""
    with Desk.open(store_path, "Eve") as other, shown(other, switch, qtbot) as window:
        yield window


def test_it_says_who_has_the_store(second: MainWindow, store_path: Path) -> None:
    assert "is in use by another imrdesk" in second.ui.notice_words.text()
    assert second.status.words() == "Read only"
    label = second.findChild(QLabel, "store_name")
    assert label is not None
    assert label.text() == f"{store_path.name} (read only)"


def test_documents_can_be_looked_at(second: MainWindow) -> None:
    second.actions_table["next"].trigger()
    assert second.review.document is not None
    assert second.review.document.name == "opioids-2017.pdf"
    assert second.actions_table["export"].isEnabled()


def test_nothing_can_be_changed(second: MainWindow) -> None:
    actions = [second.actions_table[name] for name in WRITING] + list(second.record.actions_table)
    assert [action.objectName() for action in actions if action.isEnabled()] == []
    assert not second.record.ui.contents.isEnabled()
    assert not second.acceptDrops()


def test_the_daily_backup_is_left_to_the_first(second: MainWindow) -> None:
    assert not second.tasks.busy


def test_a_synced_folder_is_warned_of(tmp_path: Path, filled_store: bytes, switch: ThemeSwitch, qtbot: QtBot) -> None:
    path = tmp_path / "OneDrive - Acme" / "desk.imrdesk"
    path.parent.mkdir()
    path.write_bytes(filled_store)
    with Desk.open(path, "Eve") as desk, shown(desk, switch, qtbot) as window:
        assert "OneDrive copies" in window.ui.notice_words.text()
        assert window.record.ui.contents.isEnabled()
