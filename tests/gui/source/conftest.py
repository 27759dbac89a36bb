"""A source pane and a text view on screen, and documents to show in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.source.text_view import SourceTextView
from imrdesk.gui.theme import ThemeSwitch
from tests.gui.source.papers import Paper, printed_paper


@pytest.fixture
def switch(qapp: QApplication) -> Iterator[ThemeSwitch]:
    made = ThemeSwitch(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def pane(qtbot: QtBot, switch: ThemeSwitch) -> Iterator[SourcePane]:
    made = SourcePane(switch)
    made.resize(800, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.clear()


@pytest.fixture
def view(qtbot: QtBot) -> SourceTextView:
    made = SourceTextView()
    made.resize(700, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def paper() -> Iterator[Paper]:
    """A PDF of eight pages of forty lines."""
    made = printed_paper(pages=8)
    yield made
    made.book.close()
