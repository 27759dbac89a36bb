"""Reading again from the desk: said when it is due, reported, decided by keys, taken back as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import FieldState
from imrdesk.gui.dialogs.read_again import ReadAgainDialog, Scope
from imrdesk.gui.dialogs.reading_report import ReadingReport
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.reading_files import read_document
from imrdesk.store import NewDocument, Store

AGE, PRIORITY, SEX = FieldRef("worker_age"), FieldRef("priority"), FieldRef("worker_sex")
SAMPLES = ("therapies-2016.txt", "opioids-2017.pdf")


def of_older_parser(now: Reading) -> Reading:
    """Return a reading with an age and a priority read wrongly."""
    wrong = {"worker_age": 1, "priority": "Expedited"}
    fields = {key: replace(read, value=wrong.get(key, read.value)) for key, read in now.fields.items()}
    return replace(now, parser="older", fields=fields)


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Return a store with two samples as an older parser read them, the age of the first set by a person."""
    path = tmp_path / "desk.imrdesk"
    with Store.open(path) as store:
        for name in SAMPLES:
            read = read_document(resource_path("samples", name))
            store.add(NewDocument(read.source, read.content, of_older_parser(read.reading), datetime.now(UTC)))
    with Desk.open(path, "Grace") as desk:
        desk.reviewing.set_value(1, AGE, 99)
    return path


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    qtbot.waitUntil(lambda: not window.tasks.busy)
    yield window
    window.rereading.shut_down()


def read_again(window: MainWindow, qtbot: QtBot, scope: Scope) -> ReadingReport:
    """Read again as a reviewer does, and return the report."""
    window.actions_table["read_again"].trigger()
    dialog = window.findChildren(ReadAgainDialog)[-1]
    dialog.choose(scope)
    with qtbot.waitSignal(window.rereading.shown) as shown:
        dialog.accept()
    assert shown.args is not None
    return shown.args[0]


def outcomes(report: ReadingReport) -> list[str]:
    tree = report.ui.changes
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item.text(5) for item in items if item is not None]


def test_what_an_older_parser_read_is_said_once(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.ui.notice.isVisible)
    assert window.ui.notice_words.text().startswith("2 documents of this store were read by an older parser.")
    window.ui.notice_close.click()
    window.rereading.look_for_older()
    assert not window.rereading.looking


def test_all_is_reported_and_a_backup_made_first(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    report = read_again(idle, qtbot, Scope.ALL)
    assert report.ui.summary.text().startswith("2 documents read again, 2 changed: ")
    assert outcomes(report) == ["Decide", "Taken", "Taken", "Taken"]
    assert (report.ui.before.toPlainText(), report.ui.stands.toPlainText()) == ("1", "99")
    assert report.ui.now.toPlainText() not in {"", "1", "99"}
    assert desk.backing_up.listed()[0].reason is BackupReason.BEFORE_BULK
    assert desk.reading_again.waiting() == ()


def test_the_record_on_screen_is_the_new_one(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    read_again(idle, qtbot, Scope.THIS)
    assert idle.review.document is not None
    assert idle.review.document.record.value(PRIORITY) == desk.reviewing.open(1).record.value(PRIORITY) != "Expedited"


def test_the_bar_says_what_the_report_does(idle: MainWindow, qtbot: QtBot) -> None:
    report = read_again(idle, qtbot, Scope.ALL)
    assert idle.ui.notice_words.text() == report.ui.summary.text() != ""
    report.reject()


def test_nothing_changed_is_reported_too(idle: MainWindow, qtbot: QtBot) -> None:
    read_again(idle, qtbot, Scope.ALL).reject()
    report = read_again(idle, qtbot, Scope.ALL)
    assert report.ui.summary.text().startswith("2 documents read again. Nothing changed: all ")
    assert not report.ui.changes.isVisible()
    assert not report.ui.undo_all.isVisible()


@pytest.mark.parametrize(
    ("key", "said", "state"),
    [(Qt.Key.Key_K, "Kept", FieldState.CORRECTED), (Qt.Key.Key_T, "Taken", FieldState.CONFIRMED)],
)
def test_a_conflict_is_decided_by_a_key(
    idle: MainWindow, desk: Desk, qtbot: QtBot, key: Qt.Key, said: str, state: FieldState
) -> None:
    report = read_again(idle, qtbot, Scope.ALL)
    with qtbot.waitSignal(idle.rereading.decided):
        QTest.keyClick(report.ui.changes, key)
    record = desk.reviewing.open(1).record
    assert (outcomes(report)[0], record.field(AGE).state, record.open_notes) == (said, state, ())
    assert (record.value(AGE) == 99) is (said == "Kept")
    assert not report.ui.keep.isEnabled()
    assert idle.review.document is not None
    assert idle.review.document.record == record


def test_what_is_left_can_be_decided_another_day(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    read_again(idle, qtbot, Scope.ALL).reject()
    with qtbot.waitSignal(idle.rereading.shown) as shown:
        idle.actions_table["read_again_decide"].trigger()
    assert shown.args is not None
    report = shown.args[0]
    assert report.ui.summary.text() == "1 field read otherwise than a person had decided."
    report.ui.take.click()
    assert desk.conflicts.waiting() == ()


def test_what_was_decided_elsewhere_is_told(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    report = read_again(idle, qtbot, Scope.ALL)
    desk.conflicts.keep(desk.conflicts.waiting()[0])
    report.ui.take.click()
    assert "decided meanwhile" in report.ui.notes.text()


def test_all_of_it_is_one_undo(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    before = [desk.reviewing.open(number).record.fields for number in (1, 2)]
    report = read_again(idle, qtbot, Scope.ALL)
    with qtbot.waitSignal(idle.rereading.changed) as said:
        report.ui.undo_all.click()
    assert said.args == ["The last reading again was taken back in 2 documents"]
    assert [desk.reviewing.open(number).record.fields for number in (1, 2)] == before


def test_what_was_changed_since_is_not_taken_back(idle: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    read_again(idle, qtbot, Scope.ALL).reject()
    desk.reviewing.confirm(2, SEX)
    with qtbot.waitSignal(idle.rereading.changed) as said:
        idle.actions_table["read_again_undo"].trigger()
    assert said.args is not None
    assert said.args[0].endswith("in 1 document, but for 1 document that was changed since")


def test_nothing_to_take_back_is_told(idle: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(idle.rereading.trouble) as said:
        idle.actions_table["read_again_undo"].trigger()
    assert said.args == ["No document was read again that could be taken back."]


def test_a_line_leads_to_its_field(idle: MainWindow, qtbot: QtBot) -> None:
    report = read_again(idle, qtbot, Scope.ALL)
    report.ui.show_field.click()
    assert idle.record.current_field() == AGE
