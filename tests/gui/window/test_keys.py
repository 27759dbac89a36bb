"""How many keys a document takes, counted by a scripted reviewer at the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.records import FieldState
from imrdesk.gui.window.main_window import MainWindow
from tests.benchmarks.keys import Keyboard, review_one

_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("sure", [0, 70, 90, 100])
def test_a_document_takes_one_key_a_field_and_one_to_finish(window: MainWindow, sure: int) -> None:
    window.sureness.set(sure)
    window.record.focus_first()
    first = window.walking.document_id
    review = review_one(window, correct=False)
    assert review.keys == review.needing + 1
    assert window.walking.document_id != first
    assert window._desk.queue.state_counts()[DocumentState.REVIEWED] == 1


def test_correcting_costs_no_more_keys_than_confirming(window: MainWindow) -> None:
    window.sureness.set(100)
    window.record.focus_first()
    review = review_one(window, correct=True)
    assert (review.corrected, review.keys) == (1, review.needing + 1)
    assert review.keys <= review.bound


@pytest.mark.parametrize("action", ["mark_absent", "mark_unclear", "revert_field", "same_as_last"])
def test_each_wish_takes_one_key(window: MainWindow, qtbot: QtBot, action: str) -> None:
    window.actions_table["next"].trigger()
    qtbot.waitUntil(lambda: window.record.current_field() is not None)
    table = window.actions_table if action == "same_as_last" else window.record.actions_table
    assert table[action].isEnabled()
    assert len(table[action].shortcuts()) >= 1
    assert table[action].shortcut().count() == 1


def test_the_whole_queue_is_reviewed_by_keyboard(window: MainWindow) -> None:
    for _ in range(window.queue_pane.total):
        review_one(window, correct=False)
    assert window._desk.queue.state_counts()[DocumentState.REVIEWED] == window.queue_pane.total


def test_enter_held_down_speaks_of_one_field_alone(window: MainWindow) -> None:
    window.sureness.set(100)
    window.record.focus_first()
    document, first = window.walking.document_id, window.record.current_field()
    assert document is not None
    assert first is not None
    hold(Qt.Key.Key_Return, times=200)
    record = window._desk.reviewing.open(document).record
    decided = [ref for ref in record.refs() if record.field(ref).state is not FieldState.UNSEEN]
    assert decided == [first]
    assert window._desk.queue.state_counts()[DocumentState.REVIEWED] == 0


def test_only_what_moves_or_looks_repeats_while_its_key_is_held(window: MainWindow) -> None:
    tables = (window.actions_table, window.record.actions_table, window.source.table)
    repeating = {action.objectName() for table in tables for action in table if action.autoRepeat()}
    assert repeating == {
        *("undo", "redo", "previous", "next", "next_needing", "previous_needing", "next_item", "previous_item"),
        *("find_next", "find_previous", "previous_page", "next_page"),
        *("zoom_in", "zoom_out", "record_larger", "record_smaller"),
    }


def hold(key: Qt.Key, times: int) -> None:
    """Press a key, and hold it for as long as it takes to repeat so many times."""
    for number in range(times + 1):
        widget = QApplication.focusWidget()
        assert widget is not None
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, _PLAIN, "\r", number > 0))


def test_the_keyboard_counts_every_key_but_what_is_typed(window: MainWindow) -> None:
    window.record.focus_first()
    keyboard = Keyboard()
    keyboard.press(Qt.Key.Key_Tab)
    # A date, as the field asks for: what is no value would hold the window open.
    keyboard.type("2016-01-02")
    assert (keyboard.keys, keyboard.typed) == (1, 10)
