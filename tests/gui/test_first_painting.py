"""What can wait until the window is seen is told when it was, once, and by then it is painted."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from imrdesk.gui.first_painting import SEEN, FirstPainting


class Paints(QObject):
    """Counts how often a widget was painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.times += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.setCentralWidget(QPushButton("fills the window"))
    qtbot.addWidget(made)
    return made


def test_what_fills_the_window_is_painted_by_then(window: QMainWindow, qtbot: QtBot) -> None:
    paints, painting = Paints(), FirstPainting(window)
    window.centralWidget().installEventFilter(paints)
    with qtbot.waitSignal(painting.over):
        window.show()
    assert paints.times


def test_it_is_told_once(window: QMainWindow, qtbot: QtBot) -> None:
    painting = FirstPainting(window)
    told = QSignalSpy(painting.over)
    with qtbot.waitSignal(painting.destroyed):
        window.show()
    assert told.count() == 1


def test_the_log_says_so(window: QMainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "imrdesk.gui.first_painting"), qtbot.waitSignal(FirstPainting(window).over):
        window.show()
    assert [record.msg for record in caplog.records] == [SEEN]


def test_a_window_that_nobody_sees_is_not_waited_for(window: QMainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(FirstPainting(window).over):
        pass
    assert not window.isVisible()
