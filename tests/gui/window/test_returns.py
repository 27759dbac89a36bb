"""Corrections that come back, in the window: where they are looked for, and whether they can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.export import ExportRequest
from imrdesk.gui.dialogs.returns import ReturnDialog
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

PRIORITY = FieldRef("priority")


@pytest.fixture
def idle(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window when the backup of its start is done."""
    qtbot.waitUntil(lambda: not window.tasks.busy)
    return window


@pytest.fixture
def corrected(idle: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return the window with one priority taken over from a corrected file."""
    out = tmp_path / "out.csv"
    desk.exporting.export(out)
    out.write_bytes(out.read_bytes().replace(b",Standard,", b",Expedited,", 1))
    with qtbot.waitSignal(idle.returns.shown) as shown:
        idle.returns.read(str(out))
    (dialog,) = shown.args or [None]
    assert isinstance(dialog, ReturnDialog)
    with qtbot.waitSignal(idle.returns.changed):
        dialog.ui.buttons.accepted.emit()
    return idle


def can_undo(window: MainWindow) -> bool:
    return window.actions_table["return_undo"].isEnabled()


def test_without_a_file_there_is_nothing_to_undo(window: MainWindow) -> None:
    assert not can_undo(window)


def test_what_came_from_a_file_can_be_undone_once(corrected: MainWindow, qtbot: QtBot) -> None:
    assert can_undo(corrected)
    with qtbot.waitSignal(corrected.returns.changed):
        corrected.actions_table["return_undo"].trigger()
    assert not can_undo(corrected)


def test_it_can_still_be_undone_after_a_restart(
    corrected: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    corrected.close()
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    assert can_undo(again)
    again.close()


def test_a_document_changed_since_leaves_nothing_to_undo(corrected: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    last = desk.returning.last()
    assert last is not None
    (document_id,) = last.changes
    corrected.walking.open_document(document_id)
    corrected.record.confirm_requested.emit(FieldRef("case_number"))
    qtbot.waitUntil(lambda: not can_undo(corrected))


@pytest.mark.parametrize("action", ["return", "return_mapped"])
def test_a_returned_file_is_looked_for_where_the_last_export_went(
    idle: MainWindow, tmp_path: Path, qtbot: QtBot, action: str
) -> None:
    folder = tmp_path / "to the statistician"
    folder.mkdir()
    with qtbot.waitSignal(idle.exports.written):
        idle.exports.export(ExportRequest(folder / "out.csv", ExportChoice()))
    idle.actions_table[action].trigger()
    (dialog,) = idle.findChildren(QFileDialog)
    assert Path(dialog.directory().path()) == folder
    dialog.reject()
