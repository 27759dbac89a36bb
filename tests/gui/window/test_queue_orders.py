"""The queue's orders as actions: in the menu, in the palette, on any key a reviewer gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from imrdesk.domain.queue import QueueColumn
from imrdesk.gui.palette.model import ENTRY_ROLE
from imrdesk.gui.window.main_window import MainWindow
from tests.gui.window.listing import wait_until_listed


def checked(window: MainWindow) -> list[str]:
    names = [action.objectName() for action in window.actions_table if action.isChecked()]
    return [name for name in names if name.startswith("order_")]


@pytest.mark.parametrize("column", QueueColumn)
def test_each_order_has_an_action_that_says_whether_it_is_in_force(
    window: MainWindow, column: QueueColumn, qtbot: QtBot
) -> None:
    window.actions_table[f"order_{column}"].trigger()
    wait_until_listed(window, qtbot)
    assert window.queue_pane.query.sort == window.queue_pane.model.query.sort == column
    assert checked(window) == [f"order_{column}"]


def test_the_order_is_turned_round_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["order_round"].trigger()
    wait_until_listed(window, qtbot)
    assert window.queue_pane.model.query.descending
    assert checked(window) == ["order_added", "order_round"]
    window.actions_table["order_round"].trigger()
    wait_until_listed(window, qtbot)
    assert not window.queue_pane.model.query.descending


def test_the_actions_follow_what_is_chosen_in_the_pane(window: MainWindow) -> None:
    pane = window.queue_pane
    pane.ui.sort_column.setCurrentIndex(pane.ui.sort_column.findData(QueueColumn.OUTCOME))
    assert checked(window) == ["order_outcome"]
    pane.show_view(replace(pane.query, sort=QueueColumn.FLAGS, descending=True))
    assert sorted(checked(window)) == ["order_flags", "order_round"]


def test_an_order_can_be_given_a_key(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bindings.bind(window.actions_table["order_attention"], QKeySequence("Ctrl+Alt+N")) == ""
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert window.queue_pane.query.sort is QueueColumn.ATTENTION


def test_the_palette_says_which_order_is_in_force(window: MainWindow) -> None:
    window.actions_table["order_state"].trigger()
    window.finder.ask()
    model = window.finder.popup.model
    entries = [model.index(row).data(ENTRY_ROLE) for row in range(model.rowCount())]
    said = {entry.name: entry.detail for entry in entries if entry.name.startswith("action order_")}
    assert {name for name, detail in said.items() if detail.endswith("on")} == {"action order_state"}
