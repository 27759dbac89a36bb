"""Rows of every list in a dialog are as high as the style sheet makes them, also those that were there before it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from imrdesk.gui.window.main_window import MainWindow


def opened(window: MainWindow, action: str) -> QDialog:
    window.actions_table[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def heights(tree: QTreeView) -> list[int]:
    model = tree.model()
    return [tree.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


@pytest.mark.parametrize("action", ["privacy", "restore", "shortcuts"])
def test_rows_are_as_high_as_when_laid_out_anew(window: MainWindow, action: str, qtbot: QtBot) -> None:
    if action == "restore":
        with qtbot.waitSignal(window.backups.made):
            window.actions_table["back_up"].trigger()
    dialog = opened(window, action)
    for tree in dialog.findChildren(QTreeView):
        first = heights(tree)
        tree.doItemsLayout()
        assert first == heights(tree)
        assert len(set(first)) == 1
    dialog.reject()


@pytest.mark.parametrize("action", ["hold", "reason_next"])
def test_a_reason_has_room_to_be_written(window: MainWindow, action: str) -> None:
    dialog = opened(window, action)
    assert isinstance(dialog, QInputDialog)
    assert dialog.findChild(QLineEdit).width() >= 360
    dialog.reject()
