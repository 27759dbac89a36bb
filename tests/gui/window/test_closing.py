"""Closing the window while files are being added: asked about, and nothing happens in it afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.windows import shown


@pytest.fixture
def empty_window(tmp_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window on a store with nothing in it."""
    with Desk.open(tmp_path / "new.imrdesk", "Ada") as desk, shown(desk, switch, qtbot) as window:
        yield window


def close_while_adding(window: MainWindow, files: list[Path], qtbot: QtBot, button: str) -> bool:
    """Begin to add files, close the window at once, press a button of the question, and return whether it closed."""
    window.imports.add(files)
    assert window.imports.is_under_way

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "still being added" in box.text()
        (chosen,) = (each for each in box.findChildren(QPushButton) if each.text() == button)
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    return window.close()


def test_who_stays_gets_all_the_files(empty_window: MainWindow, sample_files: list[Path], qtbot: QtBot) -> None:
    assert not close_while_adding(empty_window, sample_files, qtbot, "&Stay")
    qtbot.waitUntil(lambda: not empty_window.imports.is_under_way)
    assert sum(empty_window._desk.queue.state_counts().values()) == len(sample_files)


def test_nothing_is_opened_in_a_window_that_was_closed(
    window: MainWindow, sample_files: list[Path], qtbot: QtBot
) -> None:
    assert window.review.document is not None
    assert close_while_adding(window, sample_files, qtbot, "&Close without the rest")
    later = QTimer(window, singleShot=True, interval=0)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert window.review.document is None
    assert window._desk.backing_up.check() == ()


def test_a_window_in_which_nothing_is_added_closes_unasked(window: MainWindow) -> None:
    assert window.close()
