"""Corrections that come back, as the reviewer sees them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QMainWindow
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.returns import Proposal, Proposed, Return
from imrdesk.gui.dialogs.returns import ReturnDialog
from imrdesk.gui.tasks import TaskRunner
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.gui.window.returns import Returns
from imrdesk.services.desk import Desk

GOOD = Proposal(Proposed.SET, 1, "a.pdf", "row 2", 1, "treatment", "Sling", "Sling", "Cast", doubts=("Look here.",))
MOVED = Proposal(Proposed.SET, 1, "a.pdf", "row 2", None, "priority", "Standard", None, "Expedited")
BROKEN = Proposal(Proposed.SET, 2, "b.pdf", "row 3", None, "worker_age", 4, 4, "x", "“x” is not a number.")
RETURN = Return("cases.csv", 2, (GOOD, MOVED, BROKEN), notes=("A note.",))


@pytest.fixture
def dialog(window_parent: QMainWindow) -> ReturnDialog:
    return ReturnDialog(RETURN, window_parent)


@pytest.fixture
def window_parent(qtbot: QtBot) -> QMainWindow:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    return parent


def test_only_what_is_safe_begins_ticked(dialog: ReturnDialog) -> None:
    assert dialog.ticked() == [GOOD]
    button = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert (button.text(), button.isEnabled()) == ("Make 1 change", True)


def test_what_cannot_be_made_is_never_ticked(dialog: ReturnDialog) -> None:
    dialog.ui.all.click()
    assert dialog.ticked() == [GOOD, MOVED]
    line = dialog.ui.proposals.topLevelItem(2)
    assert line is not None
    assert not line.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert line.text(5) == "“x” is not a number."
    dialog.ui.none.click()
    assert dialog.ticked() == []
    assert not dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_each_line_shows_the_values_it_stands_between(dialog: ReturnDialog) -> None:
    line = dialog.ui.proposals.topLevelItem(1)
    assert line is not None
    assert [line.text(place) for place in range(5)] == ["Priority", "1: a.pdf", "Standard", "", "Expedited"]
    assert line.text(5) == "Changed here since the file was exported."
    assert dialog.ui.summary.text() == "cases.csv: 2 rows, 3 changes; 1 cannot be made; 1 changed here since"


def test_what_is_to_be_known_of_the_chosen_change_stands_below(dialog: ReturnDialog) -> None:
    proposals = dialog.ui.proposals
    assert proposals.currentIndex().row() == 0
    for row in range(proposals.topLevelItemCount()):
        line = proposals.topLevelItem(row)
        assert line is not None
        proposals.setCurrentItem(line)
        assert dialog.ui.to_know.text() == line.text(5)


def test_what_stood_when_exported_is_shown_where_it_differs(dialog: ReturnDialog, window_parent: QMainWindow) -> None:
    same = ReturnDialog(Return("x.csv", 1, (GOOD,)), window_parent)
    assert (dialog.ui.proposals.isColumnHidden(2), same.ui.proposals.isColumnHidden(2)) == (False, True)
    assert same.ui.summary.text() == "x.csv: 1 row, 1 change"


def test_where_nothing_can_be_made_there_is_nothing_to_tick(window_parent: QMainWindow) -> None:
    dialog = ReturnDialog(Return("x.csv", 1, (), notes=("row 2 names no document; it was not read.",)), window_parent)
    dialog.show()
    assert not any(part.isVisible() for part in (dialog.ui.proposals, dialog.ui.all, dialog.ui.none))
    buttons = [button.text() for button in dialog.ui.buttons.buttons() if button.isVisible()]
    assert buttons == ["Close"]
    dialog.reject()


def test_of_long_values_what_differs_is_seen(window_parent: QMainWindow) -> None:
    long = "Physical therapy twice a week for six weeks, lumbar spine"
    longer = Proposal(Proposed.SET, 1, "a.pdf", "row 2", 1, "treatment", long, long, f"{long} and hip")
    line = ReturnDialog(Return("x.csv", 1, (longer,)), window_parent).ui.proposals.topLevelItem(0)
    assert line is not None
    assert [line.text(place) for place in (2, 3, 4)] == ["…lumbar spine", "…lumbar spine", "…lumbar spine and hip"]
    assert line.toolTip(4) == f"{long} and hip"


def test_what_is_not_taken_and_what_was_not_read_is_said(window_parent: QMainWindow) -> None:
    said = Proposal(Proposed.SAY, 1, "a.pdf", "row 2", 1, "treatment", "unseen", "unseen", "confirmed")
    notes = tuple(f"row {row} names no document; it was not read." for row in range(10))
    dialog = ReturnDialog(Return("x.csv", 1, (said,), notes=notes, ignored=("Not taken: notes (3).",)), window_parent)
    assert dialog.ui.ignored.text() == "Not taken: notes (3)."
    assert dialog.ui.notes.text().startswith("Row 0 names no document; it was not read.")
    assert dialog.ui.notes.text().endswith("… and 2 more like these")
    line = dialog.ui.proposals.topLevelItem(0)
    assert line is not None
    assert [line.text(place) for place in (0, 3, 4)] == ["Treatment: what is said of it, item 1", "unseen", "confirmed"]


def test_corrections_are_read_made_and_taken_back(
    desk: Desk, window_parent: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "out.csv"
    desk.exporting.export(out)
    before = desk.reviewing.open(1).record.value(FieldRef("treatment", 1))
    out.write_bytes(out.read_bytes().replace(str(before).encode(), b"A corrected title", 1))
    tasks = TaskRunner(window_parent)
    returns = Returns(desk, tasks, window_parent)
    with qtbot.waitSignal(returns.shown) as shown:
        returns.read(str(out))
    (dialog,) = shown.args or [None]
    assert isinstance(dialog, ReturnDialog)
    with qtbot.waitSignal(returns.changed) as told:
        dialog.ui.buttons.accepted.emit()
    assert told.args == ["1 change made in 1 document, from out.csv"]
    assert desk.reviewing.open(1).record.value(FieldRef("treatment", 1)) == "A corrected title"
    with qtbot.waitSignal(returns.changed) as told:
        returns.take_back()
    assert told.args == ["What came from out.csv was taken back"]
    assert desk.reviewing.open(1).record.value(FieldRef("treatment", 1)) == before
    tasks.shut_down()


def test_a_file_that_changes_nothing_says_so(
    desk: Desk, window_parent: QMainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.exporting.export(tmp_path / "out.csv")
    tasks = TaskRunner(window_parent)
    returns = Returns(desk, tasks, window_parent)
    with qtbot.waitSignal(returns.told) as told:
        returns.read(str(tmp_path / "out.csv"))
    assert told.args == ["out.csv proposes no change."]
    tasks.shut_down()


def test_the_window_shows_what_came_from_a_file(window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    shown = window.review.document
    assert shown is not None
    number = str(shown.record.value(FieldRef("case_number")))
    desk.exporting.export(tmp_path / "out.csv")
    out = tmp_path / "out.csv"
    out.write_bytes(out.read_bytes().replace(number.encode(), b"CM16-7654321"))
    proposals = list(desk.returning.propose(out).proposals)
    with qtbot.waitSignal(window.returns.changed):
        window.returns.accept("out.csv", proposals)
    assert window.review.document is not None
    assert window.review.document.record.value(FieldRef("case_number")) == "CM16-7654321"
    with qtbot.waitSignal(window.returns.changed):
        window.actions_table["return_undo"].trigger()
    assert window.review.document.record.value(FieldRef("case_number")) == number


def test_names_of_files_are_shown_as_they_are_written(window_parent: QMainWindow) -> None:
    turned = replace(GOOD, source_file="a\u202efdp.exe")
    dialog = ReturnDialog(Return("<i>x\u202evsc.csv", 1, (turned,)), window_parent)
    line = dialog.ui.proposals.topLevelItem(0)
    assert line is not None
    assert line.text(1) == "1: a\\u202efdp.exe"
    assert dialog.ui.summary.text().startswith("<i>x\\u202evsc.csv")
    assert dialog.ui.summary.textFormat() is Qt.TextFormat.PlainText
