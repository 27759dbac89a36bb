"""How the window first stands on a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
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


def test_each_set_of_screens_has_a_size_and_widths_of_its_own(
    fresh_layout: WindowLayout, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window, columns = QMainWindow(), QSplitter()
    qtbot.addWidget(window)
    for _ in range(3):
        columns.addWidget(QWidget())
    window.setCentralWidget(columns)
    window.show()
    kept = {(1280, 720): QSize(500, 400), (2560, 1440): QSize(600, 500)}
    widths = {}
    for screen, size in kept.items():
        monkeypatch.setattr(QScreen, "geometry", lambda _screen, of=screen: QRect(0, 0, *of))
        window.resize(size)
        columns.setSizes([100, size.width() - 200, 100])
        widths[screen] = columns.sizes()
        fresh_layout.remember(window, columns)
    for screen, size in kept.items():
        monkeypatch.setattr(QScreen, "geometry", lambda _screen, of=screen: QRect(0, 0, *of))
        fresh_layout.restore(window, columns)
        assert (window.size(), columns.sizes()) == (size, widths[screen])
