"""The palette in the window: found by letters, walked by arrows, done by Enter, left by Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.palette.model import ENTRY_ROLE
from imrdesk.gui.palette.popup import Palette
from imrdesk.gui.palette.ranking import PaletteEntry
from imrdesk.gui.window.main_window import MainWindow


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.finder.popup.isVisible)
    return window.finder.popup


def entries(palette: Palette) -> list[PaletteEntry]:
    model = palette.model
    return [model.index(row).data(ENTRY_ROLE) for row in range(model.rowCount())]


def ask(palette: Palette, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(palette.line, typed)
    palette.look_up()


def test_every_action_is_there_with_its_keys(palette: Palette, window: MainWindow) -> None:
    there = {entry.name: entry for entry in entries(palette) if entry.name.startswith("action ")}
    tables = (window.actions_table, window.record.actions_table, window.source.table)
    assert there.keys() == {f"action {action.objectName()}" for table in tables for action in table} - {
        "action palette"
    }
    assert there["action finish"].keys == "Ctrl+Enter"
    assert not there["action redo"].enabled


def test_an_action_is_done_and_offered_first_the_next_time(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    assert window.review.document is not None
    number = window.review.document.document_id
    ask(palette, qtbot, "mark rev")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.review.document is not None and window.review.document.document_id != number)
    qtbot.waitUntil(lambda: window.queue_pane.model.row(0).state is DocumentState.REVIEWED)  # type: ignore[union-attr]
    window.finder.ask()
    assert entries(palette)[0].name == "action finish"


def test_a_field_is_gone_to_by_its_label(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    ask(palette, qtbot, "date of inj")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.record.current_field() == FieldRef("date_of_injury"))
    assert not palette.isVisible()


def test_a_document_is_gone_to_by_its_file(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.line, "therapies-2016")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("CM") and window.review.document is not None)
    qtbot.waitUntil(lambda: window.review.document.name == "therapies-2016.txt")  # type: ignore[union-attr]


def test_the_arrows_walk_past_what_cannot_be_done(palette: Palette, qtbot: QtBot) -> None:
    before = palette.list.currentIndex().row()
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    here = palette.list.currentIndex()
    assert here.row() > before
    assert here.data(ENTRY_ROLE).enabled


def test_escape_leaves_everything_as_it_was(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    field = window.record.current_field()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.record.current_field() == field
    assert window.record.isAncestorOf(window.focusWidget())


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    ask(palette, qtbot, "xylophone")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    button = window.ui.tool_bar.findChild(QToolButton, "palette_button")
    assert isinstance(button, QToolButton)
    button.click()
    qtbot.waitUntil(window.finder.popup.isVisible)


def test_a_page_pasted_is_cut_and_finds_nothing(palette: Palette) -> None:
    QGuiApplication.clipboard().setText("word " * 2000)
    palette.line.paste()
    palette.look_up()
    assert palette.nothing.isVisible()
