from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton
from pytestqt.qtbot import QtBot

from imrdesk.gui.tasks import Progress, Task, TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.status import StatusLine
from tests.conftest import PATIENCE_MS


@pytest.mark.parametrize(
    ("told", "words", "most"),
    [
        ((3, 12, "letter.pdf"), "Exporting 3 of 12", 12),
        ((0, 0, "packing"), "Exporting: packing", 0),
        ((0, 0, ""), "Exporting 0 of 0", 0),
    ],
)
def test_how_far_a_task_is_stands_in_words_and_as_a_bar(
    told: tuple[int, int, str], words: str, most: int, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    task = Task("Exporting", bar)
    StatusLine(bar, switch).follow(task)
    task.progressed.emit(*told)
    assert words in {label.text() for label in bar.findChildren(QLabel)}
    assert [each.maximum() for each in bar.findChildren(QProgressBar)] == [most]


def test_a_task_that_waits_is_shown_once_the_one_before_has_ended(switch: ThemeSwitch, qtbot: QtBot) -> None:
    bar = QStatusBar()
    qtbot.addWidget(bar)
    status, first, second = StatusLine(bar, switch), Task("Adding", bar), Task("Backing up", bar)
    for task in (first, second):
        status.follow(task)
    first.progressed.emit(1, 300, "letter.pdf")
    assert "Adding 1 of 300" in {label.text() for label in bar.findChildren(QLabel)}
    first.finished.emit()
    shown = [label.text() for label in bar.findChildren(QLabel) if label.isVisibleTo(bar)]
    assert "Backing up" in shown
    second.finished.emit()
    assert not any(each.isVisibleTo(bar) for each in bar.findChildren(QProgressBar))


def test_it_is_the_task_under_way_that_is_cancelled(switch: ThemeSwitch, qtbot: QtBot) -> None:
    bar, seen = QStatusBar(), list[bool]()
    qtbot.addWidget(bar)
    status, runner, begun, go_on = StatusLine(bar, switch), TaskRunner(bar), Event(), Event()

    def until_cancelled(_progress: Progress, cancel: Event) -> None:
        begun.set()
        seen.append(cancel.wait(PATIENCE_MS / 1000))

    def after(_progress: Progress, cancel: Event) -> None:
        seen.append(cancel.is_set())
        go_on.set()

    for title, work in (("Adding", until_cancelled), ("Backing up", after)):
        status.follow(runner.run(title, work))
    assert begun.wait(PATIENCE_MS / 1000)
    (button,) = (each for each in bar.findChildren(QToolButton) if each.objectName() == "cancel_task")
    button.click()
    qtbot.waitUntil(lambda: not runner.busy)
    assert go_on.is_set()
    assert seen == [True, False]
