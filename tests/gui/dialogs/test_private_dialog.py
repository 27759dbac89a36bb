"""What looks private is shown before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.export import ExportRequest
from imrdesk.gui.dialogs.private import PrivateDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

CHOICE = ExportChoice(columns=("document_id", "summary"))


@pytest.fixture
def private_desk(desk: Desk) -> Desk:
    desk.reviewing.set_value(1, FieldRef("summary"), "Ms. Example rang 555-123-4567 about Ms. Example")
    for other in (2, 3):
        desk.reviewing.set_value(other, FieldRef("summary"), "Nothing here")
    return desk


def shown(window: MainWindow, request: ExportRequest, qtbot: QtBot) -> PrivateDialog:
    with qtbot.waitSignal(window.exports.shown) as told:
        window.exports.start(request)
    (dialog,) = told.args or [None]
    assert isinstance(dialog, PrivateDialog)
    return dialog


def test_words_are_listed_with_how_often_they_stand(
    private_desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown(window, ExportRequest(tmp_path / "out.csv", CHOICE, look=True), qtbot)
    lines = [dialog.ui.found.topLevelItem(row) for row in range(dialog.ui.found.topLevelItemCount())]
    assert [[line.text(place) for place in range(4)] for line in lines if line is not None] == [
        ["Ms. Example", "name", "2", "Clinical summary of document 1"],
        ["555-123-4567", "phone", "1", "Clinical summary of document 1"],
    ]
    assert "2 × name, 1 × phone" in dialog.ui.words.text()
    dialog.reject()
    assert not (tmp_path / "out.csv").exists()


def test_the_line_that_a_key_ticks_is_seen(
    private_desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown(window, ExportRequest(tmp_path / "out.csv", CHOICE, look=True), qtbot)
    assert [line.text(0) for line in dialog.ui.found.selectedItems()] == ["Ms. Example"]
    qtbot.keyClick(dialog.ui.found, Qt.Key.Key_Space)
    assert dialog.kept() == {"Ms. Example"}
    dialog.reject()


def test_each_is_masked_or_kept(private_desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "out.csv"
    dialog = shown(window, ExportRequest(out, CHOICE, look=True), qtbot)
    button = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert button.text() == "Export, 2 words masked"
    dialog.ui.none.click()
    assert button.text() == "Export as it is"
    dialog.ui.all.click()
    line = dialog.ui.found.topLevelItem(0)
    assert line is not None
    line.setCheckState(0, Qt.CheckState.Unchecked)
    with qtbot.waitSignal(window.exports.written):
        dialog.ui.buttons.accepted.emit()
    assert "Ms. Example rang [phone] about Ms. Example" in out.read_text(encoding="utf-8")


def test_where_nothing_is_found_the_file_is_written_at_once(
    private_desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    request = ExportRequest(tmp_path / "out.csv", ExportChoice(columns=("document_id",)), look=True)
    with qtbot.waitSignal(window.exports.written):
        window.exports.start(request)
    assert (tmp_path / "out.csv").is_file()
