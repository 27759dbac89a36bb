"""The progress of the day: time that is measured, documents that are counted, the report."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.gui.dialogs.work import WorkDialog
from imrdesk.gui.stopwatch import Stopwatch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.services.working import Period
from tests.gui.test_stopwatch import Clock

CASE_NUMBER = FieldRef("case_number")


@pytest.fixture
def clock(window: MainWindow) -> Clock:
    clock = Clock()
    window.work.stopwatch = Stopwatch(clock)
    return clock


def press(window: MainWindow, clock: Clock, seconds: float) -> None:
    """Put the clock forward, then press a key as the window system hands it over."""
    clock.now += seconds
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)


def seconds_in_all(desk: Desk) -> int:
    return desk.working.report(Period.ALL).total.seconds


def dialog_of(window: MainWindow, qtbot: QtBot) -> WorkDialog:
    window.actions_table["progress"].trigger()
    dialog = window.findChild(WorkDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).isEnabled)
    return dialog


def test_time_between_keys_is_kept_when_the_document_is_left(window: MainWindow, clock: Clock, desk: Desk) -> None:
    for seconds in (0, 20, 30):
        press(window, clock, seconds)
    assert seconds_in_all(desk) == 0
    window.actions_table["next"].trigger()
    assert seconds_in_all(desk) == 50


def test_time_is_kept_when_the_window_closes(window: MainWindow, clock: Clock, desk: Desk) -> None:
    press(window, clock, 0)
    press(window, clock, 7)
    window.close()
    assert seconds_in_all(desk) == 7


def test_nothing_is_kept_where_time_is_not_to_be_measured(window: MainWindow, clock: Clock, desk: Desk) -> None:
    press(window, clock, 0)
    window.actions_table["measure_time"].trigger()
    press(window, clock, 20)
    window.close()
    assert seconds_in_all(desk) == 0


def test_who_does_not_measure_is_not_measured_next_time(window: MainWindow) -> None:
    window.actions_table["measure_time"].trigger()
    assert not window.work._memory.flag("measure_time", default=True)


def test_the_status_line_counts_today_s_documents(window: MainWindow, qtbot: QtBot) -> None:
    today = window.findChild(QLabel, "today_count")
    assert isinstance(today, QLabel)
    assert today.text() == ""
    for words in ("today 1 document", "today 2 documents"):
        window.actions_table["finish"].trigger()
        qtbot.waitUntil(lambda words=words: today.text() == words)
    window.actions_table["previous"].trigger()
    window.actions_table["reopen"].trigger()
    qtbot.waitUntil(lambda: today.text() == "today 1 document")


def test_the_report_shows_fields_by_how_often_they_were_wrong(window: MainWindow, qtbot: QtBot) -> None:
    window.record.confirm_requested.emit(FieldRef("priority"))
    window.record.value_set_requested.emit(CASE_NUMBER, "CM16-7654321")
    dialog = dialog_of(window, qtbot)
    fields = dialog.ui.fields
    shown = [[fields.topLevelItem(row).text(column) for column in (0, 1, 6)] for row in range(2)]  # type: ignore[union-attr]
    assert shown == [["Case number", "1", "100 %"], ["Priority", "1", "0 %"]]
    fields.sortByColumn(6, Qt.SortOrder.AscendingOrder)
    first = fields.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "Priority"


def test_reviewers_stand_apart_where_there_are_several(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.record.confirm_requested.emit(CASE_NUMBER)
    desk.reviewer = "Ben"
    window.record.confirm_requested.emit(FieldRef("priority"))
    reviewers = dialog_of(window, qtbot).ui.reviewers
    names = [reviewers.topLevelItem(row).text(0) for row in range(reviewers.topLevelItemCount())]  # type: ignore[union-attr]
    assert names == ["Ada", "Ben", "All together"]


def test_the_report_is_exported_as_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.record.confirm_requested.emit(CASE_NUMBER)
    dialog = dialog_of(window, qtbot)
    dialog.export_to(str(tmp_path / "progress.csv"))
    with (tmp_path / "progress.csv").open(encoding="utf-8", newline="") as file:
        fields = [row for row in csv.DictReader(file) if row["kind"] == "field"]
    assert [(row["name"], row[str(FieldState.CONFIRMED)]) for row in fields] == [("case_number", "1")]
    assert "progress.csv" in dialog.ui.state.text()


def test_the_report_switches_measuring(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.ui.measure.click()
    assert not window.actions_table["measure_time"].isChecked()
