"""What a task tells reaches whoever connects right after its start."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.gui.tasks import Progress, TaskRunner


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
