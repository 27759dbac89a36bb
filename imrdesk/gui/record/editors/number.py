"""Whole and other numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.letters import WidthLimit

_WIDTH = 112


class NumberEditor(TextEditor):
    """Edits a number; what is none is said under the field, and an empty line is no value."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        WidthLimit(self.input, _WIDTH)
        hint = Qt.InputMethodHint
        self.input.setInputMethodHints(
            hint.ImhDigitsOnly if field.kind is Kind.INTEGER else hint.ImhFormattedNumbersOnly
        )
