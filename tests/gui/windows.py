"""The desk's window as a reviewer has it before them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@contextmanager
def shown(desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give the window on a desk, shown and active, with its first document open."""
    window = MainWindow(desk, switch)
    qtbot.addWidget(window)
    window.start([])
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
