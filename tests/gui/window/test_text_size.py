"""The record's letters: larger, smaller, remembered; nothing is cut off at any size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.gui.record.editors.inputs import LongInput
from imrdesk.gui.record.letters import STEPS
from imrdesk.gui.record.row import LABEL_WIDTH
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


def letters(window: MainWindow) -> float:
    label = window.record.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.font().pointSizeF()


def cut_off(window: MainWindow) -> Iterator[str]:
    """Yield what stands in less height than its letters need."""
    for widget in window.record.findChildren(QWidget):
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            continue
        written = isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.isVisible() and widget.text()
        if written and widget.height() < widget.fontMetrics().height():
            yield written


def test_keys_make_letters_larger_smaller_and_usual(window: MainWindow) -> None:
    usual = letters(window)
    window.actions_table["record_larger"].trigger()
    assert letters(window) == pytest.approx(1.1 * usual, rel=0.01)
    for _ in range(2):
        window.actions_table["record_smaller"].trigger()
    assert letters(window) == pytest.approx(0.9 * usual, rel=0.01)
    window.actions_table["record_usual"].trigger()
    assert letters(window) == usual


def test_short_labels_keep_their_column(window: MainWindow, qtbot: QtBot) -> None:
    window.text_size._put(160)
    case = [row for row in window.record.sections[0].form if not row.is_long]
    qtbot.waitUntil(lambda: len({row.editor.x() for row in case}) == 1)
    assert case[0].editor.x() > 1.4 * LABEL_WIDTH


def test_there_is_a_largest_and_a_smallest_size(window: MainWindow) -> None:
    for name in ("record_larger", "record_smaller"):
        action = window.actions_table[name]
        for _ in STEPS:
            action.trigger()
        assert not action.isEnabled()


def test_the_size_is_remembered(window: MainWindow, desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    for _ in range(3):
        window.actions_table["record_larger"].trigger()
    again = MainWindow(desk, switch)
    qtbot.addWidget(again)
    assert again.text_size.percent == window.text_size.percent > 100
    again.close()


@pytest.mark.parametrize("percent", [STEPS[0], 125, STEPS[-1]])
@pytest.mark.parametrize("width", [1280, 2560])
def test_nothing_is_cut_off_at_any_size(window: MainWindow, qtbot: QtBot, percent: int, width: int) -> None:
    window.resize(width, 720)
    window.text_size._put(percent)
    texts = [text for text in window.record.findChildren(LongInput) if text.isVisible() and text.toPlainText()]
    assert texts
    qtbot.waitUntil(lambda: all(map(holds_all, texts)) and not list(cut_off(window)))


def holds_all(text: LongInput) -> bool:
    """Tell whether a long text shows its last line, or as many lines as it may and a bar to scroll."""
    if text.verticalScrollBar().isEnabled():
        return True
    end = QTextCursor(text.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    return text.cursorRect(end).bottom() <= text.viewport().height()
