"""The reviewer's guide stands beside the desk, and goes to the chapter that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.gui.dialogs.guide import GuideDialog
from imrdesk.gui.window.main_window import MainWindow


def opened(window: MainWindow) -> GuideDialog:
    window.actions_table["guide"].trigger()
    guide = window.findChild(GuideDialog)
    assert guide is not None
    return guide


def test_it_stands_beside_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window)
    assert guide.isVisible()
    assert not guide.isModal()
    assert opened(window) is guide
    with qtbot.waitSignal(guide.destroyed):
        qtbot.keyClick(guide, Qt.Key.Key_Escape)


def test_a_chapter_that_is_chosen_comes_to_the_top(window: MainWindow) -> None:
    guide = opened(window)
    titles = [guide.chapters.item(row).text() for row in range(guide.chapters.count())]
    assert "Export" in titles
    guide.chapters.setCurrentRow(titles.index("Export"))
    assert guide.text.textCursor().block().text() == "Export"
    assert 0 <= guide.text.cursorRect().top() < 40
