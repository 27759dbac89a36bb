"""A run of typing in the window: saved as it goes on, one step of undo, one line in the history."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.changes import Action
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Value
from imrdesk.gui.history.delegate import LINE_ROLE
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

SUMMARY, NUMBER = FieldRef("summary"), FieldRef("case_number")


def text_in_focus() -> QPlainTextEdit:
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    return text


def type_on(window: MainWindow, qtbot: QtBot, *pieces: str) -> None:
    """Type into the text in focus, with a pause after each piece that is long enough for it to be saved."""
    for piece in pieces:
        text = text_in_focus()
        qtbot.keyClicks(text, piece)
        typed = text.toPlainText()
        qtbot.waitUntil(lambda typed=typed: value(window) == typed)


def value(window: MainWindow) -> Value:
    assert window.review.document is not None
    return window.review.document.record.value(SUMMARY)


def actions(window: MainWindow, desk: Desk) -> list[Action]:
    assert window.review.document is not None
    return [logged.change.action for logged in desk.reviewing.history(window.review.document.document_id)]


@pytest.fixture
def before(window: MainWindow) -> Value:
    """Return what the summary says before anything is typed in it, which is at hand."""
    window.record.select_field(SUMMARY)
    return value(window)


def test_typing_with_pauses_is_one_step_of_undo(window: MainWindow, desk: Desk, qtbot: QtBot, before: Value) -> None:
    type_on(window, qtbot, "One. ", "Two. ", "Three. ")
    qtbot.keyClicks(text_in_focus(), "Four. ")
    window.record.select_field(NUMBER)
    assert actions(window, desk) == [Action.SET] + [Action.TYPE_ON] * 3
    after = value(window)
    window.actions_table["undo"].trigger()
    assert value(window) == before
    window.actions_table["redo"].trigger()
    assert value(window) == after


def test_typing_with_pauses_is_one_line_of_the_history(window: MainWindow, qtbot: QtBot, before: Value) -> None:
    window.actions_table["show_history"].trigger()
    type_on(window, qtbot, "One. ", "Two. ")
    model = window.history.panel.model
    (line,) = [model.item(row).data(LINE_ROLE) for row in range(model.rowCount())]
    assert line.words.startswith(f"Clinical summary: “{str(before)[:40]}")
    assert "→ “One. Two. " in line.words


def test_coming_back_to_a_field_begins_another_step(window: MainWindow, qtbot: QtBot, before: Value) -> None:
    type_on(window, qtbot, "One. ")
    first = value(window)
    window.record.select_field(NUMBER)
    window.record.select_field(SUMMARY)
    type_on(window, qtbot, "Two. ")
    window.actions_table["undo"].trigger()
    assert value(window) == first != before


def test_what_is_filled_from_the_source_is_a_step_of_its_own(window: MainWindow, qtbot: QtBot, before: Value) -> None:
    type_on(window, qtbot, "One. ")
    typed = value(window)
    document = window.review.document
    assert document is not None
    window.review.fill(document.reading.sections[0].span, True)
    filled = value(window)
    type_on(window, qtbot, "Two. ")
    for stage in (filled, typed, before):
        window.actions_table["undo"].trigger()
        assert value(window) == stage
