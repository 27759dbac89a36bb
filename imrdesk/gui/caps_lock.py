"""Notices Caps Lock while a passphrase is typed: Qt cannot ask for it, but a capital without Shift gives it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class CapsLockHint(QObject):
    """Shows a hint below lines of text for as long as the letters typed into them say that Caps Lock is on."""

    def __init__(self, hint: QWidget, *lines: QLineEdit) -> None:
        super().__init__(hint)
        self._hint = hint
        hint.hide()
        for line in lines:
            line.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the letters as they are typed; none is kept."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text().isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._hint.setVisible(event.text().isupper() is not shift)
        return False
