"""The confidence below which values are left for a person, as the reviewer sets it."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from imrdesk.domain.records import FieldState
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


def test_the_threshold_is_asked_for_followed_and_remembered(
    window: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    before = len(window.record.needing.fields())
    window.record.actions_table["sureness"].trigger()
    dialog = window.record.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.intValue() == 70
    dialog.setIntValue(100)
    dialog.accept()
    assert len(window.record.needing.fields()) > before
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    assert again.record.needing.sure == 1.0


def test_confirming_the_rest_leaves_what_is_below_the_threshold(window: MainWindow) -> None:
    window.sureness.set(100)
    left = window.record.needing.fields()
    window.commands.confirm_rest()
    assert window.review.document is not None
    record = window.review.document.record
    assert window.record.needing.fields() == left
    assert {record.field(ref).state for ref in left} == {FieldState.UNSEEN}
    assert any(record.field(ref).state is FieldState.CONFIRMED for ref in record.refs())


def test_enter_where_finishing_is_offered_finishes_and_opens_the_next(window: MainWindow) -> None:
    first = window.walking.document_id
    window.record.head.finish_requested.emit()
    assert window.walking.document_id not in {first, None}
