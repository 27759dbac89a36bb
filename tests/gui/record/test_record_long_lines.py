"""A value that is longer than its line is read from its beginning, and all of it on hover."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from imrdesk.gui.record.editors.inputs import LineInput
from imrdesk.gui.record.editors.text import TextEditor
from tests.gui.record.conftest import MakeEditor

WORDS = "two visits a week for the first four weeks <and then> one visit a week for as long as it helps " * 3


@pytest.fixture
def editor(make: MakeEditor, qtbot: QtBot) -> TextEditor:
    """Return an editor with more words than it has room for, which has the focus as Tab gives it."""
    made = make("frequency")
    assert isinstance(made, TextEditor)
    made.set_value(WORDS)
    made.focus_in()
    qtbot.waitUntil(made.has_focus)
    return made


def first_seen(line: LineInput) -> int:
    """Return the character that stands at the left end of the line."""
    line.grab()  # it scrolls as it is painted
    return line.cursorPositionAt(QPoint(8, line.height() // 2))


def hover(line: LineInput) -> str:
    """Return what is said on hover."""
    QToolTip.hideText()
    middle = line.rect().center()
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, middle, line.mapToGlobal(middle)))
    return QToolTip.text()


def test_it_is_shown_from_its_beginning_and_typed_over(editor: TextEditor, qtbot: QtBot) -> None:
    assert first_seen(editor.input) <= 1
    assert editor.input.selectedText() == WORDS
    qtbot.keyClicks(editor.input, "daily")
    assert editor.input.text() == "daily"


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, len(WORDS))])
def test_an_arrow_goes_to_the_end_it_points_to(editor: TextEditor, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    qtbot.keyClick(editor.input, key)
    assert (editor.input.cursorPosition(), editor.input.selectedText()) == (place, "")


def test_it_is_shown_from_its_beginning_again_once_it_was_left(editor: TextEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.input, Qt.Key.Key_End)
    assert first_seen(editor.input) > 1
    editor.input.clearFocus()
    editor.tidy()
    assert first_seen(editor.input) <= 1


def test_hovering_says_all_of_it_as_it_stands(editor: TextEditor) -> None:
    said = hover(editor.input)
    assert "&lt;and then&gt;" in said
    assert said.count("two visits a week") == 3


def test_hovering_says_nothing_of_what_can_be_read(editor: TextEditor) -> None:
    editor.set_value("daily")
    assert hover(editor.input) == ""
