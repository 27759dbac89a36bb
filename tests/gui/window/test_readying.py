"""What the first edits need is loaded behind the first document, and left when the window goes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from imrdesk.gui.window.main_window import MainWindow
from imrdesk.gui.window.readying import Readying


def test_words_are_offered_once_they_are_loaded(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "visit" in window.record._suggestions.get("units", ()))


def test_it_ends_when_all_is_ready(window: MainWindow, qtbot: QtBot) -> None:
    readying = Readying(window)
    with qtbot.waitSignal(readying.ready):
        readying.start()
    assert not readying._soon.isActive()


def test_it_goes_on_where_it_was_left_and_ends_once(window: MainWindow, qtbot: QtBot) -> None:
    readying = Readying(window)
    readying.start()
    readying.stop()
    with qtbot.waitSignal(readying.ready):
        readying.start()
    readying.start()
    assert not readying._soon.isActive()


def test_a_window_that_closes_leaves_the_rest(window: MainWindow) -> None:
    window.readying.start()
    window.close()
    assert not window.readying._soon.isActive()
