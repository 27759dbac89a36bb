"""How the window first stands on a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QSplitter
from pytestqt.qtbot import QtBot

from imrdesk.gui.window.layout import WindowLayout


@pytest.fixture
def fresh_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowLayout:
    """Return the layout of a desk that was never opened before."""
    monkeypatch.setattr("imrdesk.gui.window.layout.settings_file", lambda: tmp_path / "settings.toml")
    return WindowLayout()


@pytest.mark.parametrize(("screen", "fills"), [((1280, 720), True), ((1440, 900), True), ((2560, 1440), False)])
def test_a_screen_without_room_to_spare_is_filled(
    fresh_layout: WindowLayout, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, screen: tuple[int, int], fills: bool
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(*screen))
    assert QGuiApplication.primaryScreen().availableSize() == QSize(*screen)
    fresh_layout.restore(window, QSplitter(window))
    assert window.isMaximized() is fills
