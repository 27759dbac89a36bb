"""One of a closed list, or none."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value, ValueProblem, join_lines
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.inputs import ChoiceInput
from imrdesk.gui.record.letters import WidthLimit
from imrdesk.gui.wording import worded

_PAUSE_MS = 400
"""How long typing letters must pause before the entry they found is handed on."""
_MAX_WIDTH = 240
_NAMED_CHOICES = 3


class ChoiceEditor(FieldEditor):
    """Edits a choice. An entry picked is handed on at once; one found by typing when the typing pauses."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._choices = field.choices
        self._listed: list[Value] = []
        self.input = ChoiceInput(self)
        WidthLimit(self.input, _MAX_WIDTH)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.input.picked.connect(self._note_pick)
        self.input.found_by_typing.connect(self._note_typing)
        self.input.entered.connect(self.entered)
        self.input.escaped.connect(self.escape)
        self.input.menu_requested.connect(self.menu_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input, 1)
        row.addStretch(0)
        self.setFocusProxy(self.input)
        self._list_choices(None)

    def chain(self) -> list[QWidget]:
        """Return the list."""
        return [self.input]

    def typed(self) -> Value:
        """Return the entry that is chosen."""
        return self._listed[self.input.currentIndex()]

    def render_value(self, value: Value) -> None:
        """Choose the value's entry; a value the list does not hold is added to it, never hidden."""
        self._pause.stop()
        if value not in self._listed or len(self._listed) > len(self._choices) + 1:
            self._list_choices(value)
        self.input.setCurrentIndex(self._listed.index(value))

    def set_choices(self, choices: tuple[str, ...]) -> None:
        """Narrow or widen the list; what is chosen stays chosen."""
        if choices != self._choices:
            self._choices = choices
            chosen = self.typed()
            self._list_choices(chosen)

    def value_from(self, text: str) -> Value:
        """Return the choice that ``text`` names, in English or as it is shown; ``ValueProblem`` where it names none."""
        wanted = join_lines(text).casefold()
        choices = self.field.choices
        names = {name.casefold(): choice for choice in choices for name in (self._words(choice), choice)}
        if wanted in names:
            return names[wanted]
        begun = {choice for name, choice in names.items() if wanted and name.startswith(wanted)}
        if len(begun) == 1:
            return begun.pop()
        named = ", ".join(map(self._words, choices)) if len(choices) <= _NAMED_CHOICES else self.tr("those in the list")
        raise ValueProblem(
            self.tr("“{text}” is none of the choices: {choices}.").format(text=join_lines(text), choices=named)
        )

    def _words(self, choice: Value) -> str:
        return worded(self.field.worded(choice))

    def _list_choices(self, value: Value) -> None:
        self._listed = [None, *self._choices]
        if value not in self._listed:
            self._listed.append(value)
        with QSignalBlocker(self.input):
            self.input.clear()
            self.input.addItems([self._words(choice) or "—" for choice in self._listed])
            self.input.setCurrentIndex(self._listed.index(value))

    @Slot()
    def _note_pick(self) -> None:
        self._pause.stop()
        self.edited.emit()
        self.commit()

    @Slot()
    def _note_typing(self) -> None:
        self._pause.start()
        self.edited.emit()
