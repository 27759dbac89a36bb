"""What the window says once an export is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.export import ExportRequest
from imrdesk.gui.tasks import Task, TaskRunner
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@pytest.mark.parametrize(("length", "stays"), [(10, False), (40_000, True)])
def test_what_the_reader_of_the_file_must_know_stays(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot, length: int, stays: bool
) -> None:
    desk.reviewing.set_value(1, FieldRef("summary"), "x" * length)
    out = tmp_path / "out.xlsx"
    signal = window.exports.told if stays else window.exports.written
    with qtbot.waitSignal(signal):
        window.exports.export(ExportRequest(out, ExportChoice()))
    words = window.ui.notice_words.text()
    assert f"written to {out}" in words
    assert ("is longer than" in words) is stays


@contextmanager
def all_cancelled(tasks: TaskRunner) -> Iterator[None]:
    """Cancel what is started within, before any of it runs."""
    held = Event()
    tasks.run("Waiting", lambda _progress, _cancel: held.wait())
    tasks.task_started.connect(Task.cancel)
    yield
    held.set()


@pytest.mark.parametrize("look", [False, True])
def test_an_export_that_was_stopped_is_no_trouble(window: MainWindow, tmp_path: Path, qtbot: QtBot, look: bool) -> None:
    out = tmp_path / "out.csv"
    with qtbot.waitSignal(window.exports.told), all_cancelled(window.tasks):
        window.exports.start(ExportRequest(out, ExportChoice(), look=look))
    assert window.ui.notice_words.text() == "The export was stopped; nothing was written."
    assert (window.ui.notice.property("notice"), out.exists()) == ("news", False)


def test_a_comparison_that_was_stopped_is_no_trouble(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.exporting.export(tmp_path / "out.csv")
    with qtbot.waitSignal(window.returns.told), all_cancelled(window.tasks):
        window.returns.read(str(tmp_path / "out.csv"))
    assert window.ui.notice.property("notice") == "news"
