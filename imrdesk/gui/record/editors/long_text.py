"""Long text: grows with what it says, and saves itself when the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value, as_text, from_typed
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.inputs import LongInput

PAUSE_MS = 800
"""How long typing must pause before what is typed is handed on."""


class LongTextEditor(FieldEditor):
    """Edits a passage of text. Line breaks are joined by spaces in its value, as everywhere in the record."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.input = LongInput(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.input.textChanged.connect(self._note_typing)
        self.input.entered.connect(self.entered)
        self.input.escaped.connect(self.escape)
        self.input.menu_requested.connect(self.menu_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input)
        self.setFocusProxy(self.input)

    def chain(self) -> list[QWidget]:
        """Return the text."""
        return [self.input]

    def typed(self) -> Value:
        """Return the value of what is typed."""
        return from_typed(self.field.kind, self.input.toPlainText())

    def render_value(self, value: Value) -> None:
        """Show the value from its beginning; a value shown already keeps the caret where it is."""
        self._pause.stop()
        if self.input.toPlainText() == as_text(value):
            return
        with QSignalBlocker(self.input):
            self.input.setPlainText(as_text(value))
            self.input.moveCursor(QTextCursor.MoveOperation.Start)
        self.input.fit()

    def _note_typing(self) -> None:
        self._pause.start()
        self.edited.emit()
