"""Waiting for the queue: what it is asked for is looked for in another thread."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from imrdesk.gui.window.main_window import MainWindow


def wait_until_listed(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the queue shows what it was asked for last."""
    qtbot.waitUntil(lambda: window.queue_pane.finding.is_done)
