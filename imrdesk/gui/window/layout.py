"""How the window was left: its size, the columns' widths, the view of the source. Restored on the next start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from imrdesk.paths import settings_file

FIRST_WIDTHS = (260, 560, 460)


class WindowLayout:
    """Reads and writes the window's own settings; a screen that has changed since is fitted to."""

    def __init__(self) -> None:
        self._settings = QSettings(str(settings_file().with_name("window.ini")), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow, columns: QSplitter) -> None:
        """Put the window and its columns back as they were, or as they first are."""
        geometry = self._settings.value("geometry")
        if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
            screen = QGuiApplication.primaryScreen().availableSize()
            window.resize(QSize(1440, 900).boundedTo(screen))
        state = self._settings.value("columns")
        if not (isinstance(state, QByteArray) and columns.restoreState(state)):
            columns.setSizes(list(FIRST_WIDTHS))

    def remember(self, window: QMainWindow, columns: QSplitter) -> None:
        """Write down how the window stands."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("columns", columns.saveState())
        self._settings.sync()

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
