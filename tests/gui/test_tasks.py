"""What a task tells reaches whoever connects right after its start."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from imrdesk.gui.tasks import Progress, TaskRunner
from tests.conftest import PATIENCE_MS


def test_what_is_told_before_anyone_connects_is_not_lost(qtbot: QtBot) -> None:
    told_once = threading.Event()

    def work(progress: Progress, _cancel: threading.Event) -> None:
        progress(0, 1, "letter.pdf")
        told_once.set()

    parent = QObject()
    task = TaskRunner(parent).run("Reading", work)
    assert told_once.wait(10)
    told: list[tuple[int, int, str]] = []
    task.progressed.connect(lambda *what: told.append(what))
    with qtbot.waitSignal(task.finished):
        pass
    assert told == [(0, 1, "letter.pdf")]


def test_nothing_is_told_any_more_of_what_is_cancelled_as_a_window_closes(qtbot: QtBot) -> None:
    parent, told = QObject(), list[object]()
    runner = TaskRunner(parent)

    def until_cancelled(_progress: Progress, cancel: threading.Event) -> bool:
        return cancel.wait(PATIENCE_MS / 1000)

    runner.run("Reading", until_cancelled).succeeded.connect(told.append)
    runner.close()
    later = QTimer(parent, singleShot=True, interval=0)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert told == []
