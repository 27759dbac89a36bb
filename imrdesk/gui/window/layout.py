"""How the window was left: its size, the columns' widths, the view of the source. Restored on the next start.

Size and widths are kept for each set of screens: who works at a desk and on the way finds both as they were.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QMargins, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from imrdesk.paths import settings_file

FIRST_SIZE = QSize(1440, 900)
ROOM_FOR_FRAME = QMargins(8, 32, 8, 8)
FIRST_WIDTHS = (260, 560, 460)


class WindowLayout:
    """Reads and writes the window's own settings; a screen that has changed since is fitted to."""

    def __init__(self) -> None:
        file = settings_file().with_name("window.ini")
        _make_own(file)
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QWidget, columns: QSplitter) -> None:
        """Put the window and its columns back as they were, or as they first are."""
        geometry = self._settings.value(_of_screens("geometry"), self._settings.value("geometry"))
        if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
            self._first_size(window)
        state = self._settings.value(_of_screens("columns"), self._settings.value("columns"))
        if not (isinstance(state, QByteArray) and columns.restoreState(state)):
            columns.setSizes(list(FIRST_WIDTHS))

    def _first_size(self, window: QWidget) -> None:
        """Fill a screen that has no room to spare: a frame around that size would push the status line off it."""
        screen = QGuiApplication.primaryScreen().availableSize()
        window.resize(FIRST_SIZE.boundedTo(screen))
        needed = FIRST_SIZE.grownBy(ROOM_FOR_FRAME)
        if needed.boundedTo(screen) != needed:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def remember(self, window: QWidget, columns: QSplitter) -> None:
        """Write down how the window stands."""
        geometry, state = window.saveGeometry(), columns.saveState()
        for key, value in (("geometry", geometry), ("columns", state)):
            self._settings.setValue(key, value)
            self._settings.setValue(_of_screens(key), value)
        self._settings.sync()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was ever remembered: the desk starts for the first time."""
        return not self._settings.allKeys()

    def text(self, key: str, default: str) -> str:
        """Return a remembered word, such as the view of the source."""
        return str(self._settings.value(key, default))

    def flag(self, key: str, default: bool) -> bool:
        """Return a remembered yes or no."""
        return str(self._settings.value(key, default)).lower() == "true"

    def number(self, key: str) -> int | None:
        """Return a remembered number, ``None`` where there is none."""
        kept = str(self._settings.value(key, ""))
        return int(kept) if kept.isdigit() else None

    def set(self, key: str, value: str | bool | int) -> None:
        """Remember a word, a yes or no, or a number."""
        self._settings.setValue(key, value)


def _make_own(file: Path) -> None:
    """Make the file its owner's only, before Qt would make it everybody's to read; Qt keeps what it finds."""
    with suppress(OSError):  # what cannot be remembered is no reason not to work
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
        file.chmod(0o600)


def _of_screens(key: str) -> str:
    """Return the name under which something is kept for the screens there are now."""
    places = [screen.geometry() for screen in QGuiApplication.screens()]
    return f"{key}_on/" + "_".join(sorted(f"{at.width()}x{at.height()}+{at.x()}+{at.y()}" for at in places))
