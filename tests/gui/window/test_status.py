from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar
from pytestqt.qtbot import QtBot

from imrdesk.gui.tasks import Task
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.status import StatusLine


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
