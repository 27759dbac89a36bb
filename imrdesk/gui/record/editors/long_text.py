"""Long text: grows with what it says, and saves itself when the typing pauses, or goes on for long."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value, ValueProblem, as_text, from_typed
from imrdesk.gui.record.editors.base import Commit, FieldEditor
from imrdesk.gui.record.editors.inputs import LONGEST, LongInput

PAUSE_MS = 800
"""How long typing must pause before what is typed is handed on."""
RUN_MS = 5000
"""How long typing may go on without such a pause before what is typed so far is handed on all the same."""


class LongTextEditor(FieldEditor):
    """Edits a passage of text. Line breaks are joined by spaces in its value, as everywhere in the record."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.input = LongInput(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._run = QTimer(self, singleShot=True, interval=RUN_MS)
        self._run.timeout.connect(self.commit)
        self.input.textChanged.connect(self._note_typing)
        self.input.entered.connect(self.entered)
        self.input.escaped.connect(self.escape)
        self.input.menu_requested.connect(self.menu_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input)
        self.setFocusProxy(self.input)
        self._shown: tuple[str, Value] = ("", self.stored)

    def chain(self) -> list[QWidget]:
        """Return the text."""
        return [self.input]

    def typed(self) -> Value:
        """Return the value of what is typed; what no one has touched is the value as it was, to the last space."""
        text = self.input.toPlainText()
        return self._shown[1] if text == self._shown[0] else from_typed(self.field.kind, text)

    def value_from(self, text: str) -> Value:
        """Make a value from text selected elsewhere; ``ValueProblem`` where it is more than a field may have."""
        if len(text) > LONGEST:
            said = self.tr("This is more than the {limit} characters a field may have; select less of it.")
            raise ValueProblem(said.format(limit=f"{LONGEST:,}"))
        return super().value_from(text)

    def render_value(self, value: Value) -> None:
        """Show the value from its beginning, or with the caret where it is while the person works here."""
        self._rest()
        if self.input.toPlainText() != as_text(value):
            self._put_text(as_text(value))
        self._shown = (self.input.toPlainText(), value)

    def _put_text(self, text: str) -> None:
        caret = self.input.textCursor()
        place = caret.position() if self.has_focus() else 0
        with QSignalBlocker(self.input):
            self.input.setPlainText(text)
            caret.setPosition(min(place, self.input.document().characterCount() - 1))
            self.input.setTextCursor(caret)
        self.input.fit()

    def _note_typing(self) -> None:
        self._pause.start()
        if not self._run.isActive():
            self._run.start()
        self.edited.emit()

    def _rest(self) -> None:
        """Wait for nothing until more is typed."""
        self._pause.stop()
        self._run.stop()

    @Slot()
    def commit(self) -> Commit:
        """Hand on what is typed; what is typed from now on begins another run."""
        self._rest()
        return super().commit()
