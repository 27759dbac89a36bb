"""The history in the window: what was done, newest first, and the way to each field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.history.delegate import LINE_ROLE, fitted, local_time
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.services.history import HistoryLine

NUMBER, PRIORITY = FieldRef("case_number"), FieldRef("priority")


@pytest.fixture
def changed(window: MainWindow) -> MainWindow:
    """Return the window with the history open and two fields of its document confirmed."""
    window.actions_table["show_history"].trigger()
    for ref in (NUMBER, PRIORITY):
        window.record.confirm_requested.emit(ref)
    return window


def lines(window: MainWindow) -> list[HistoryLine]:
    model = window.history.panel.model
    return [model.item(row).data(LINE_ROLE) for row in range(model.rowCount())]


def test_the_document_at_hand_stays_in_sight_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    queue = window.queue_pane.ui.queue
    window.resize(window.width(), 480)
    window.walking.go_on()
    window.walking.go_on()
    for _ in range(2):
        window.actions_table["show_history"].trigger()
        qtbot.waitUntil(lambda: queue.viewport().rect().contains(queue.visualRect(queue.currentIndex()).center()))


def test_it_opens_and_says_that_nothing_was_changed(window: MainWindow) -> None:
    assert window.history.panel.isHidden()
    window.actions_table["show_history"].trigger()
    assert window.history.panel.nothing.isVisible()


def test_changes_stand_newest_first_with_who_and_when(changed: MainWindow) -> None:
    assert [line.words for line in lines(changed)] == ["Priority: confirmed", "Case number: confirmed"]
    tip = changed.history.panel.model.item(0).toolTip()
    assert "Ada" in tip
    assert local_time(lines(changed)[0].at, datetime.now(UTC)) in tip


@pytest.mark.parametrize("text", ["Case number: confirmed", "", "Case number: “😀” → “CM1”"])
def test_words_that_fit_are_shown_as_they_are(qapp: QApplication, text: str) -> None:
    assert "".join(fitted(text, qapp.font(), 1000, 2)) == text


@pytest.mark.parametrize("text", ["Item removed: " + "a treatment of some words " * 9, "😀" * 90])
def test_words_that_do_not_fit_end_in_an_ellipsis(qapp: QApplication, text: str) -> None:
    first, last = fitted(text, qapp.font(), 200, 2)
    assert text.startswith(first)
    assert text[len(first) :].lstrip().startswith(last.removesuffix("…"))
    assert last.endswith("…")
    widths = [QFontMetrics(qapp.font()).horizontalAdvance(line) for line in (first, last)]
    assert all(width <= 200 for width in widths)


def test_what_was_undone_is_shown_as_such(changed: MainWindow) -> None:
    changed.actions_table["undo"].trigger()
    assert [line.stands for line in lines(changed)] == [True, False, True]
    assert changed.history.panel.model.item(1).toolTip().startswith("Taken back")


def test_enter_goes_to_the_field_and_its_passage(changed: MainWindow, qtbot: QtBot) -> None:
    changed.record.select_field(FieldRef("outcome"))
    panel = changed.history.panel
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert changed.record.current_field() == NUMBER
    assert changed.review.document is not None
    assert changed.source._marks.evidence == changed.review.document.record.field(NUMBER).spans


def test_the_last_edit_is_gone_to_an_undo_too(changed: MainWindow) -> None:
    changed.record.select_field(FieldRef("outcome"))
    changed.actions_table["last_edit"].trigger()
    assert changed.record.current_field() == PRIORITY
    changed.actions_table["undo"].trigger()
    changed.actions_table["undo"].trigger()
    changed.actions_table["last_edit"].trigger()
    assert changed.record.current_field() == NUMBER


def test_the_last_edit_can_be_gone_to_once_a_field_was_changed(window: MainWindow) -> None:
    go = window.actions_table["last_edit"]
    assert not go.isEnabled()
    window.walking.hold("A page is missing.")
    window.walking.go_back()
    assert not go.isEnabled()
    window.record.confirm_requested.emit(NUMBER)
    assert go.isEnabled()
    window.actions_table["undo"].trigger()
    assert go.isEnabled()
    window.actions_table["next"].trigger()
    assert not go.isEnabled()
    window.actions_table["previous"].trigger()
    assert go.isEnabled()


def test_another_document_has_its_own_history(changed: MainWindow) -> None:
    changed.actions_table["next"].trigger()
    assert lines(changed) == []


def test_it_is_there_again_after_a_restart(changed: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    changed.close()
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    assert not again.history.panel.isHidden()
    assert again.actions_table["show_history"].isChecked()


def test_shutting_the_panel_by_hand_clears_the_tick(changed: MainWindow) -> None:
    changed.history.panel.shut.click()
    assert changed.history.panel.isHidden()
    assert not changed.actions_table["show_history"].isChecked()


def test_an_older_time_says_its_day() -> None:
    now = datetime.now(UTC)
    assert len(local_time(now, now)) == len("14:02")
    assert local_time(now - timedelta(days=3), now).startswith(str((now - timedelta(days=3)).astimezone().year))


def test_it_brings_back_the_column_it_stands_in(window: MainWindow) -> None:
    window.actions_table["show_queue"].trigger()
    window.actions_table["show_history"].trigger()
    assert window.history.panel.isVisible()
    assert window.actions_table["show_queue"].isChecked()
