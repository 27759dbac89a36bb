"""A label that shows one line, whatever its width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from imrdesk.gui.one_line import OneLine

WORDS = "CM15-0000001 and a whole sentence that was pasted behind it"


@pytest.fixture
def label(qtbot: QtBot) -> OneLine:
    made = OneLine()
    made.setText(WORDS)
    qtbot.addWidget(made)
    made.show()
    return made


def hover(label: OneLine) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1))))
    return QToolTip.text()


def test_it_asks_for_its_words_and_needs_no_room(label: OneLine) -> None:
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(WORDS)
    assert label.minimumSizeHint().width() == 0


def test_only_what_is_cut_is_said_on_hover(label: OneLine) -> None:
    label.resize(label.sizeHint())
    assert hover(label) == ""
    label.resize(80, label.height())
    assert hover(label) == WORDS


def test_what_else_is_to_be_said_goes_before(label: OneLine) -> None:
    label.resize(80, label.height())
    label.setToolTip("Why it is so")
    assert hover(label) == "Why it is so"


def test_marks_of_html_are_shown_as_they_are(label: OneLine) -> None:
    label.setText("<b>bold</b>")
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>bold</b>")
