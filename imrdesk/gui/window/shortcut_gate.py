"""Keeps the window's keys working while someone types."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from imrdesk.gui.record.editors.inputs import is_plain_enter

_OWN_GATE = {"undo", "redo"}
"""Whether these go to the text or to the document depends on what is half-typed: the record decides."""


class ShortcutGate(QObject):
    """Stands before the widget in focus.

    On Linux a line edit claims many keys for itself (Ctrl+E, Ctrl+K and more go back to Emacs), so that an action with
    such a key would do nothing in just the place where a reviewer spends the day.
    """

    def __init__(self, actions: Iterable[QAction], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions = [
            action
            for action in actions
            if action.objectName() not in _OWN_GATE and action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        ]
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        # The widget that had the focus may be gone by now, and at the end of the program this gate itself.
        if not isValid(self):
            return
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and now.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the keys of enabled actions from the widget, so that the actions get them, and Enter held down."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            # Enter says something of each field it comes by: once for each time it is pressed, so that a book that
            # lies on the key confirms nothing.
            return event.isAutoRepeat() and is_plain_enter(event)
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        pressed = QKeySequence(event.keyCombination())
        if not any(action.isEnabled() and pressed in action.shortcuts() for action in self._actions):
            return False
        event.ignore()
        return True
