"""Notes from the record's pane to the store, and in the queue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.window.listing import wait_until_listed

NUMBER = FieldRef("case_number")


def write_note(window: MainWindow, qtbot: QtBot, words: str) -> int:
    window.record.select_field(NUMBER)
    window.record.actions_table["note_field"].trigger()
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.review.document is not None
    return window.review.document.document_id


def test_a_note_is_saved_at_once_and_its_line_is_free(window: MainWindow, qtbot: QtBot, store_path: Path) -> None:
    number = write_note(window, qtbot, "Ask the doctor.")
    with Desk.open(store_path, "Eve") as other:
        (note,) = other.reviewing.open(number).record.notes
    assert (note.ref, note.text, note.reviewer) == (NUMBER, "Ask the doctor.", "Ada")
    assert not window.record.notes.is_pending()


def test_undo_takes_a_note_back_and_redo_brings_it(window: MainWindow, qtbot: QtBot) -> None:
    write_note(window, qtbot, "Ask the doctor.")
    window.actions_table["undo"].trigger()
    assert window.record.notes.rows == {}
    window.actions_table["redo"].trigger()
    assert [row.words.text() for row in window.record.notes.rows.values()] == ["Ask the doctor."]


def test_each_button_of_a_note_reaches_the_store(window: MainWindow, qtbot: QtBot) -> None:
    number = write_note(window, qtbot, "Ask the doctor.")
    row = window.record.notes.rows[1]
    row.settle.click()
    settled = window._desk.reviewing.open(number).record.notes[0].settled
    row.settle.click()
    row.change.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Asked.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (note,) = window._desk.reviewing.open(number).record.notes
    row.remove.click()
    assert (settled, note.settled, note.text) == (True, False, "Asked.")
    assert window._desk.reviewing.open(number).record.notes == ()


def test_the_queue_shows_the_documents_with_open_notes(window: MainWindow, qtbot: QtBot) -> None:
    number = write_note(window, qtbot, "Ask the doctor.")
    window.queue_pane.narrow(notes=frozenset({"open"}))
    wait_until_listed(window, qtbot)
    model = window.queue_pane.model
    row = model.row(0)
    assert row is not None
    assert (model.rowCount(), row.document_id, row.open_notes) == (1, number, 1)
    assert "1 open note" in model.sentence(row)
    window.queue_pane.narrow(states=frozenset({DocumentState.REVIEWED}))
    wait_until_listed(window, qtbot)
    assert model.rowCount() == 0
