"""The reviewer's way through the window: open, look, fix, take back, go on, come back, export."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, RowShape
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.records import FieldState
from imrdesk.gui.dialogs.export import ExportDialog, ExportRequest
from imrdesk.gui.theme import THEMES, ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

PRIORITY = FieldRef("priority")
CASE_NUMBER = FieldRef("case_number")


def value(window: MainWindow, ref: FieldRef) -> object:
    document = window.review.document
    assert document is not None
    return document.record.value(ref)


def open_named(window: MainWindow, name: str) -> None:
    rows = (window.queue_pane.model.row(place) for place in range(window.queue_pane.model.rowCount()))
    window.walking.open_document(next(row.document_id for row in rows if row is not None and row.name == name))


def edit_case_number(window: MainWindow, qtbot: QtBot, text: str) -> None:
    window.record.select_field(CASE_NUMBER)
    editor = window.record.findChild(QLineEdit, "field.case_number") or window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_opens_the_first_document(window: MainWindow) -> None:
    assert window.review.document is not None
    assert window.review.document.name == "surgery-2016.pdf"
    assert window.queue_pane.current() == window.review.document.document_id


def test_an_edit_is_saved_at_once(window: MainWindow, qtbot: QtBot, store_path: Path) -> None:
    edit_case_number(window, qtbot, "CM16-7654321")
    assert window.review.document is not None
    number = window.review.document.document_id
    with Desk.open(store_path, "Eve") as other:
        field = other.reviewing.open(number).record.field(CASE_NUMBER)
    assert (field.value, field.state) == ("CM16-7654321", FieldState.CORRECTED)


def test_undo_and_redo(window: MainWindow, qtbot: QtBot) -> None:
    before = value(window, CASE_NUMBER)
    edit_case_number(window, qtbot, "CM16-7654321")
    window.actions_table["undo"].trigger()
    assert value(window, CASE_NUMBER) == before
    window.actions_table["redo"].trigger()
    assert value(window, CASE_NUMBER) == "CM16-7654321"


def test_focusing_a_field_marks_its_evidence(window: MainWindow) -> None:
    window.record.select_field(CASE_NUMBER)
    assert window.review.document is not None
    spans = window.review.document.record.field(CASE_NUMBER).spans
    assert spans
    assert window.source._marks.evidence == spans


def test_a_field_of_another_document_that_is_gone_to_stays_at_hand(window: MainWindow, qtbot: QtBot) -> None:
    other = window.queue_pane.model.row(1)
    assert other is not None
    ref = FieldRef("decision_date")
    window.rereading.place_requested.emit(other.document_id, ref)
    turn = QTimer(singleShot=True, interval=0)
    with qtbot.waitSignal(turn.timeout):
        turn.start()
    assert window.walking.document_id == other.document_id
    assert window.record.current_field() == ref


def test_clicking_in_the_source_focuses_the_field_read_there(window: MainWindow) -> None:
    assert window.review.document is not None
    item = window.review.document.record.items[0]
    span = item.fields["rationale"].spans[0]
    window.source.offset_clicked.emit(span.start)
    assert window.record.current_field() == FieldRef("rationale", item.item_id)


def test_selected_text_goes_into_the_field_with_its_evidence(window: MainWindow) -> None:
    assert window.review.document is not None
    ref = FieldRef("treatment", window.review.document.record.items[0].item_id)
    text = window.review.document.source.text
    window.record.select_field(ref)
    start = window.review.document.record.field(ref).spans[0].start
    word = text[start:].split()[0]
    window.source.select(type(window.review.document.record.field(ref).spans[0])(start, start + len(word)))
    window.source.table["put_into_field"].trigger()
    field = window.review.document.record.field(ref)
    assert field.value == word
    assert [span.quote(text) for span in field.spans] == [word]


def test_next_and_finish_follow_the_filter(window: MainWindow) -> None:
    window.actions_table["finish"].trigger()
    assert window.review.document is not None
    assert window.review.document.name == "opioids-2017.pdf"
    window.queue_pane.narrow(states=frozenset({DocumentState.NEW}))
    window.actions_table["next"].trigger()
    assert window.review.document.name == "therapies-2016.txt"
    window.actions_table["previous"].trigger()
    assert window.review.document.name == "opioids-2017.pdf"


def test_filter_by_text(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.queue_pane.ui.filter_text, "therapies")
    qtbot.waitUntil(lambda: window.queue_pane.model.rowCount() == 1)
    assert window.queue_pane.ui.count.text() == "1 of 3"
    window.queue_pane.ui.filter_text.setText("no such thing")
    qtbot.waitUntil(window.queue_pane.ui.nothing_matches.isVisible)
    window.queue_pane.ui.clear_filter.click()
    qtbot.waitUntil(lambda: window.queue_pane.model.rowCount() == 3)


def test_a_page_pasted_into_the_filter_is_cut_and_matches_nothing(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("word " * 2000)
    window.queue_pane.ui.filter_text.paste()
    qtbot.waitUntil(window.queue_pane.ui.nothing_matches.isVisible)


def test_dropping_files_adds_them(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resource_path("samples", "notice-2013.txt")))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.imports.documents_added):
        window.dropEvent(event)
    qtbot.waitUntil(lambda: window.queue_pane.model.rowCount() == 4)
    assert window.imports.report is not None
    assert [entry.path.name for entry in window.imports.report.added] == ["notice-2013.txt"]


def test_refused_files_stand_in_the_report(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    with qtbot.waitSignal(window.imports.documents_added):
        window.imports.add([empty])
    assert window.imports.report is not None
    assert len(window.imports.report.refused) == 1
    window.actions_table["import_report"].trigger()


def test_work_is_there_after_reopening(
    window: MainWindow, desk: Desk, qtbot: QtBot, store_path: Path, switch: ThemeSwitch
) -> None:
    open_named(window, "opioids-2017.pdf")
    edit_case_number(window, qtbot, "CM17-7654321")
    window.close()
    desk.close()
    with Desk.open(store_path, "Ada") as reopened:
        again = MainWindow(reopened, switch)
        qtbot.addWidget(again)
        again.start([])
        assert again.review.document is not None
        assert again.review.document.name == "opioids-2017.pdf"
        assert value(again, CASE_NUMBER) == "CM17-7654321"
        assert again.actions_table["undo"].isEnabled()
        again.close()


def test_half_typed_text_is_saved_on_leaving(window: MainWindow, qtbot: QtBot) -> None:
    window.record.select_field(CASE_NUMBER)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "CM16-1111111")
    window.actions_table["next"].trigger()
    window.actions_table["previous"].trigger()
    assert value(window, CASE_NUMBER) == "CM16-1111111"


def test_exports_the_corrected_value(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    edit_case_number(window, qtbot, "CM16-7654321")
    out = tmp_path / "out.csv"
    with qtbot.waitSignal(window.exports.written):
        window.exports.export(ExportRequest(out, ExportChoice(RowShape.CASES)))
    with out.open(encoding="utf-8", newline="") as file:
        numbers = [row["case_number"] for row in csv.DictReader(file)]
    assert len(numbers) == 3
    assert "CM16-7654321" in numbers


def test_export_dialog_never_overwrites_unasked(window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.write_text("keep me", "utf-8")
    dialog = ExportDialog(there, desk.exporting, desk.presets, window, queue=QueueQuery(), views={})
    qtbot.addWidget(dialog)
    assert not dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).isEnabled()
    dialog.ui.overwrite.setChecked(True)
    assert dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).isEnabled()
    dialog.reject()


def test_a_failed_save_is_told_and_the_text_stays(window: MainWindow, qtbot: QtBot, store_path: Path) -> None:
    window.record.select_field(CASE_NUMBER)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "CM16-2222222")
    with closing(sqlite3.connect(store_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(window.review.save_failed):
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        other.execute("ROLLBACK")
    assert editor.text() == "CM16-2222222"
    assert window.status.words().startswith("Not saved")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert value(window, CASE_NUMBER) == "CM16-2222222"
    assert window.status.words().startswith("All saved")


def test_swapping_sides_keeps_widths(window: MainWindow) -> None:
    columns = window.ui.columns
    widths = {columns.widget(place): columns.sizes()[place] for place in range(3)}
    window.actions_table["swap_sides"].trigger()
    assert columns.indexOf(window.record) < columns.indexOf(window.source)
    assert {columns.widget(place): columns.sizes()[place] for place in range(3)} == widths


def test_swapping_sides_keeps_the_width_of_a_hidden_queue(window: MainWindow) -> None:
    width = window.queue_pane.width()
    for name in ("show_queue", "swap_sides", "show_queue"):
        window.actions_table[name].trigger()
    assert window.queue_pane.width() == width


@pytest.mark.parametrize("theme", THEMES)
def test_themes_apply_at_once(window: MainWindow, switch: ThemeSwitch, theme: str) -> None:
    window.actions_table[f"theme_{theme}"].trigger()
    assert switch.theme.name == theme


def test_every_key_belongs_to_one_action(window: MainWindow) -> None:
    keys: dict[str, list[str]] = {}
    for table in (window.actions_table, window.record.actions_table, window.source.table):
        for action in table:
            for key in action.shortcuts():
                keys.setdefault(key.toString(), []).append(action.objectName())
    assert {key: names for key, names in keys.items() if len(names) > 1} == {}


def test_empty_store_says_what_to_do(tmp_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> None:
    with Desk.open(tmp_path / "new.imrdesk", "Ada") as desk:
        window = MainWindow(desk, switch)
        qtbot.addWidget(window)
        window.start([])
        assert window.ui.stack.currentWidget() is window.ui.welcome
        for name in ("export", "choose_shown", "keep_view", "views", "focus_queue", "focus_source", "focus_record"):
            assert not window.actions_table[name].isEnabled()
        window.close()


def test_keys_work_while_typing(window: MainWindow, qtbot: QtBot) -> None:
    window.record.select_field(CASE_NUMBER)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(ExportDialog) is not None


def test_arrows_in_the_queue_keep_the_focus_there(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["focus_queue"].trigger()
    queue = window.queue_pane.ui.queue
    for _ in range(2):
        qtbot.keyClick(queue, Qt.Key.Key_Down)
    assert window.review.document is not None
    assert window.review.document.name == "therapies-2016.txt"
    assert queue.hasFocus()
    qtbot.keyClick(queue, Qt.Key.Key_Return)
    assert window.record.current_field() is not None
