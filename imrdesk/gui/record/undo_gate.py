"""Lets Ctrl+Z through to the document where there is no half-typed text for it to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from imrdesk.gui.record.editors.base import FieldEditor

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoGate(QObject):
    """Stands before the one widget in focus.

    A line or text in focus claims undo for itself even when it has nothing to undo; the reviewer who has just
    confirmed a field and stands in the next one would press Ctrl+Z in vain.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._editor: FieldEditor | None = None
        self._widget: QWidget | None = None

    def stand_before(self, widget: QWidget | None, editor: FieldEditor | None) -> None:
        """Watch another widget, ``None`` for none."""
        if self._widget is not None:
            self._widget.removeEventFilter(self)
        self._widget, self._editor = widget, editor
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep undo and redo from a widget whose text the record holds already."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not any(event.matches(key) for key in _KEYS) or self._editor is None or self._editor.is_pending():
            return False
        event.ignore()
        return True
