"""Which editor a kind of value gets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.choice import ChoiceEditor
from imrdesk.gui.record.editors.choices import IN_SIGHT, ChoicesEditor, ManyChoicesEditor
from imrdesk.gui.record.editors.citations import CitationsEditor
from imrdesk.gui.record.editors.date import DateEditor
from imrdesk.gui.record.editors.lists import ListEditor
from imrdesk.gui.record.editors.long_text import LongTextEditor
from imrdesk.gui.record.editors.number import NumberEditor
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.editors.yes_no import YesNoEditor

EDITORS: Mapping[Kind, type[FieldEditor]] = {
    Kind.TEXT: TextEditor,
    Kind.LONG_TEXT: LongTextEditor,
    Kind.DATE: DateEditor,
    Kind.INTEGER: NumberEditor,
    Kind.NUMBER: NumberEditor,
    Kind.YES_NO: YesNoEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.LIST: ListEditor,
    Kind.CITATIONS: CitationsEditor,
}


def make_editor(field: Field, parent: QWidget) -> FieldEditor:
    """Return an editor fit for the field's kind, with no value yet."""
    if field.kind is Kind.LIST and field.choices:
        return (ChoicesEditor if len(field.choices) <= IN_SIGHT else ManyChoicesEditor)(field, parent)
    return EDITORS[field.kind](field, parent)
