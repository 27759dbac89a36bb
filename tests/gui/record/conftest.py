"""Editors and a record pane on screen, in an active window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import FIELDS
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.make import make_editor
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.theme import ThemeSwitch

MakeEditor = Callable[[str], FieldEditor]


def put_line(row: QHBoxLayout, name: str) -> None:
    line = QLineEdit()
    line.setObjectName(name)
    row.addWidget(line)


@pytest.fixture
def switch(qapp: QApplication) -> Iterator[ThemeSwitch]:
    made = ThemeSwitch(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return an active window with a line before what is put into it."""
    made = QWidget()
    put_line(QHBoxLayout(made), "before")
    made.resize(640, 800)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def make(window: QWidget) -> MakeEditor:
    """Return what makes the editor of a field, on screen."""
    row = window.layout()
    assert isinstance(row, QHBoxLayout)

    def made(key: str) -> FieldEditor:
        editor = make_editor(FIELDS[key], window)
        row.addWidget(editor)
        editor.show()
        return editor

    return made


@pytest.fixture
def pane(window: QWidget, switch: ThemeSwitch) -> RecordPane:
    """Return a pane between two lines."""
    made = RecordPane(switch, window)
    row = window.layout()
    assert isinstance(row, QHBoxLayout)
    row.addWidget(made, 1)
    put_line(row, "behind")
    return made
