"""What the window says once an export is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.export import ExportRequest
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@pytest.mark.parametrize(("length", "stays"), [(10, False), (40_000, True)])
def test_what_the_reader_of_the_file_must_know_stays(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot, length: int, stays: bool
) -> None:
    desk.reviewing.set_value(1, FieldRef("summary"), "x" * length)
    out = tmp_path / "out.xlsx"
    signal = window.exports.written_in_part if stays else window.exports.written
    with qtbot.waitSignal(signal):
        window.exports.export(ExportRequest(out, ExportChoice()))
    words = window.ui.notice_words.text()
    assert f"written to {out}" in words
    assert ("is longer than" in words) is stays
