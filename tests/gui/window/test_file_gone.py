"""The store's file is taken away or replaced under the open window: it is said, the edit stays, nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

CASE_NUMBER = FieldRef("case_number")
TYPED = "CM16-3333333"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in their place")


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: not window.tasks.busy)
    window.review._retrying._timer.setInterval(50)
    return window


def type_number(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    window.record.select_field(CASE_NUMBER)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, TYPED)
    with qtbot.waitSignal(window.review.save_failed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    return editor


def test_a_file_that_is_put_back_gets_what_stands_on_the_screen(
    idle: MainWindow, desk: Desk, store_path: Path, qtbot: QtBot
) -> None:
    away = store_path.with_name("away")
    store_path.rename(away)
    editor = type_number(idle, qtbot)
    assert editor.text() == TYPED
    assert "was moved, removed or replaced while it was open" in idle.status.words()
    with qtbot.waitSignal(idle.review.saved):
        away.rename(store_path)
    assert desk.reviewing.open(1).record.value(CASE_NUMBER) == TYPED
    assert desk.backing_up.check() == ()


def test_a_file_in_its_place_is_not_written(
    idle: MainWindow, store_path: Path, filled_store: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.imrdesk"
    other.write_bytes(filled_store)
    other.replace(store_path)
    editor = type_number(idle, qtbot)
    assert "was moved, removed or replaced" in idle.status.words()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert store_path.read_bytes() == filled_store


def test_files_that_cannot_be_added_are_said_to_be_and_those_added_before_are_shown(
    idle: MainWindow, desk: Desk, store_path: Path, sample_files: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    new = tmp_path / "new.txt"
    new.write_text(f"{sample_files[-1].read_text('utf-8')}\nAnother copy.\n", "utf-8")
    away = store_path.with_name("away")
    store_path.rename(away)
    with qtbot.waitSignals([idle.imports.trouble, idle.imports.documents_added]):
        idle.imports.add([new])
    assert "was moved, removed or replaced while it was open" in idle.ui.notice_words.text()
    assert not idle.imports.is_under_way
    away.rename(store_path)
    idle.imports.add([new])
    qtbot.waitUntil(lambda: idle.queue_pane.total == len(sample_files) + 1)
