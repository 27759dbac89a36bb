"""The reviewer's guide stands beside the desk, and goes to the chapter that is chosen."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from imrdesk.gui.dialogs.guide import GuideDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path

_KEY = re.compile(r"\*\*((?:(?:Ctrl|Alt|Shift)\+)+[^*\s]+|F\d+)\*\*")
_OF_WIDGETS = {"F2", "Shift+F1", "Alt+Down", "Alt+Up"}
"""Keys that belong to what has the focus: an entry of a list, a column of an export, the calendar, Qt's own help."""


def opened(window: MainWindow) -> GuideDialog:
    window.actions_table["guide"].trigger()
    guide = window.findChild(GuideDialog)
    assert guide is not None
    return guide


def test_it_stands_beside_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window)
    assert guide.isVisible()
    assert not guide.isModal()
    assert opened(window) is guide
    with qtbot.waitSignal(guide.destroyed):
        qtbot.keyClick(guide, Qt.Key.Key_Escape)


def test_a_chapter_that_is_chosen_comes_to_the_top(window: MainWindow) -> None:
    guide = opened(window)
    titles = [guide.chapters.item(row).text() for row in range(guide.chapters.count())]
    assert "Export" in titles
    guide.chapters.setCurrentRow(titles.index("Export"))
    assert guide.text.textCursor().block().text() == "Export"
    assert 0 <= guide.text.cursorRect().top() < 40


def test_words_are_found_one_place_after_another_and_from_the_top_again(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window)
    text = guide.text.toPlainText().lower()
    qtbot.keyClicks(guide.wanted, "Residual")
    assert not guide.told.isHidden()
    guide.wanted.clear()
    assert guide.told.isHidden()
    qtbot.keyClicks(guide.wanted, "passphrase")
    places = [found.start() for found in re.finditer("passphrase", text)]
    assert len(places) > 2
    seen = []
    for _ in range(len(places) + 1):
        assert guide.text.textCursor().selectedText().lower() == "passphrase"
        seen.append(guide.text.textCursor().selectionStart())
        qtbot.keyClick(guide.wanted, Qt.Key.Key_Return)
    assert seen == [*places, places[0]]
    assert guide.isVisible()


def test_every_key_it_names_does_something_and_every_item_and_field_key_is_named(window: MainWindow) -> None:
    guide = resource_path("help", "reviewers-guide.md").read_text(encoding="utf-8")
    named = {pressed(key) for key in _KEY.findall(guide)}
    tables = (window.actions_table, window.record.actions_table, window.source.table)
    done = {pressed(key.toString()) for table in tables for action in table for key in action.shortcuts()}
    assert named - done - _OF_WIDGETS == set()
    record = {pressed(action.shortcut().toString()) for action in window.record.actions_table}
    assert record - named == {""}


def pressed(key: str) -> str:
    return QKeySequence(key.replace("Enter", "Return")).toString()
