"""One line of text: also the ground of numbers and dates, which are typed the same way."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value, as_text, from_typed
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.inputs import LineInput


class TextEditor(FieldEditor):
    """Edits a value that is written on one line."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.input = LineInput(self)
        self.input.textEdited.connect(self.edited)
        self.input.entered.connect(self.entered)
        self.input.escaped.connect(self.escape)
        self.input.menu_requested.connect(self.menu_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input, 1)
        row.addStretch(0)
        self.setFocusProxy(self.input)
        self._shown: tuple[str, Value] = ("", self.stored)

    def chain(self) -> list[QWidget]:
        """Return the line."""
        return [self.input]

    def typed(self) -> Value:
        """Return the value of what is typed; what no one has touched is the value as it was, to the last space."""
        text = self.input.text()
        return self._shown[1] if text == self._shown[0] else from_typed(self.field.kind, text)

    def focus_in(self, *, last: bool = False) -> None:
        """Put the focus on the line with all of it selected: to correct a value is to type another over it."""
        if not self.has_focus():
            self.input.select_to_start()
        super().focus_in(last=last)

    def render_value(self, value: Value) -> None:
        """Show the value from its beginning, or with the caret where it is while the person works here."""
        caret = self.input.cursorPosition()
        if self.input.text() != as_text(value):
            self.input.setText(as_text(value))
            self.input.setCursorPosition(caret)
        if not self.has_focus():
            self.input.home(False)
        self._shown = (self.input.text(), value)

    def set_suggestions(self, words: tuple[str, ...]) -> None:
        """Offer words that hold what is typed."""
        offer_words(self.input, words)


def offer_words(line: LineInput, words: tuple[str, ...]) -> None:
    """Give a line a list of suggestions, or another one."""
    completer = line.completer()
    if completer is None:
        completer = QCompleter(line)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("suggestions", True)
        line.setCompleter(completer)
    model = completer.model()
    if isinstance(model, QStringListModel):
        model.setStringList(list(words))
