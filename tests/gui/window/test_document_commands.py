"""All the rest at once, the same as in the last document, and reasons, through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from imrdesk.domain.changes import Action
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, FieldState
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

NUMBER = FieldRef("case_number")


def shown(window: MainWindow) -> Determination:
    assert window.review.document is not None
    return window.review.document.record


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_all_the_rest_is_confirmed_at_once_and_taken_back_at_once(
    window: MainWindow, qtbot: QtBot, enter: Qt.Key
) -> None:
    before = shown(window)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.focusWidget() or window, enter, keys)
    assert shown(window).field(NUMBER).state is FieldState.CONFIRMED
    assert "confirmed at once" in window.ui.notice_words.text()
    window.actions_table["undo"].trigger()
    assert shown(window) == before


def test_the_field_takes_the_value_of_the_last_document(window: MainWindow) -> None:
    assert not window.actions_table["same_as_last"].isEnabled()
    number = shown(window).value(NUMBER)
    window.actions_table["next"].trigger()
    window.record.select_field(NUMBER)
    window.actions_table["same_as_last"].trigger()
    field = shown(window).field(NUMBER)
    assert (field.value, field.spans) == (number, ())


def test_reasons_stand_in_the_log(window: MainWindow, desk: Desk) -> None:
    window.commands.explain_next("the stamp says so")
    window.record.confirm_requested.emit(NUMBER)
    window.commands.explain_last("looked again")
    assert window.review.document is not None
    log = desk.reviewing.history(window.review.document.document_id)
    assert [(logged.change.action, logged.reason) for logged in log] == [
        (Action.CONFIRM, "the stamp says so"),
        (Action.GIVE_REASON, "looked again"),
    ]


def test_a_reason_has_room_to_be_read_while_it_is_typed(window: MainWindow) -> None:
    window.actions_table["hold"].trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.width() >= dialog.fontMetrics().horizontalAdvance("Waiting for the missing page of the determination")
    dialog.reject()


def test_a_document_on_hold_says_why(window: MainWindow) -> None:
    held = window.record.head.ui.held
    assert held.isHidden()
    window.walking.hold("The second page is missing")
    assert held.isHidden()  # the next document is open now
    window.walking.go_back()
    assert held.isVisible()
    assert held.text() == "On hold: The second page is missing"
    window.walking.reopen()
    assert held.isHidden()
    window.review.undo()
    assert held.text() == "On hold: The second page is missing"
    window.review.set_state(DocumentState.ON_HOLD)
    assert held.text() == "On hold"


def test_going_past_either_end_of_the_queue_says_so(window: MainWindow) -> None:
    said = window.ui.notice_words
    window.actions_table["previous"].trigger()
    assert said.text().startswith("This is the first document")
    window.queue_pane.narrow(states=frozenset({DocumentState.NEW}))
    for _ in range(2):
        window.actions_table["next"].trigger()
        assert said.text().startswith("This is the first document")
    window.actions_table["next"].trigger()
    assert said.text().startswith("This is the last document")
    window.walking.hold("A page is missing")
    assert said.text().startswith("This was the last document")
