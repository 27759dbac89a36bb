"""Pictures as sharp as the screen: the window may come to another one, and a screen's scale may change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from imrdesk.gui.theme import ThemeSwitch


class Sharpness(QObject):
    """Has every icon drawn anew where the window's pixels are others from now on."""

    def __init__(self, window: QWidget, switch: ThemeSwitch) -> None:
        super().__init__(window)
        self._switch = switch
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window to its new pixels: labels hold pictures that were drawn for the old ones."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._switch.theme_changed.emit()
        return False
