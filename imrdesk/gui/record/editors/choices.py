"""Several of a closed list: every choice in sight where they are few, entries to type where they are many."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind, Value, ValueProblem, from_typed
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.flow import Fit, FlowBox
from imrdesk.gui.record.editors.inputs import is_plain_enter
from imrdesk.gui.record.editors.lists import ListEditor

IN_SIGHT = 12
"""Up to so many choices stand in sight; of more, those chosen."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def chosen_from(field: Field, text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the choices that a text names, parted by semicolons, in whatever case; ``known`` counts as a choice.

    Raises:
        ValueProblem: it names none of them; the message says which part does not.
    """
    entries = from_typed(Kind.LIST, text)
    named = [str(entry) for entry in entries] if isinstance(entries, tuple) else []
    return tuple(dict.fromkeys(_choice((*field.choices, *known), entry) for entry in named))


def _choice(choices: tuple[str, ...], entry: str) -> str:
    wanted = entry.casefold()
    same = [choice for choice in choices if choice.casefold() == wanted]
    begun = [choice for choice in choices if choice.casefold().startswith(wanted)]
    if same:
        return same[0]
    if len(begun) == 1:
        return begun[0]
    said = QCoreApplication.translate("ChoicesEditor", "“{entry}” is none of the choices; choose from the list.")
    raise ValueProblem(said.format(entry=entry))


class Choice(QToolButton):
    """One of the choices: Space chooses it or not, arrows go to its neighbours, a letter to one that begins so."""

    entered = Signal()
    escaped = Signal()
    step_requested = Signal(object, int)
    letter_typed = Signal(object, str)
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        # An ampersand would be taken for the mark of a key.
        self.setText(text.replace("&", "&&"))
        self.choice = text
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("choice", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move on, or be done with the field."""
        if is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _STEPS:
            self.step_requested.emit(self, _STEPS[Qt.Key(event.key())])
        elif event.text().isalnum():
            self.letter_typed.emit(self, event.text().casefold())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions."""
        self.menu_requested.emit(QMenu(self), event.globalPos())


class ChoicesEditor(FieldEditor):
    """Edits several of a few choices: each stands in sight, and is chosen or not. Each is handed on at once."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = FlowBox(self, margin=0)
        self.choices: list[Choice] = []
        self._here = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self._offer(field.choices)

    def chain(self) -> list[QWidget]:
        """Return the choice last worked at: the others are reached from it with the arrows."""
        return [self.choices[self._here]]

    def typed(self) -> Value:
        """Return what is chosen, in the order of the choices."""
        return tuple(choice.choice for choice in self.choices if choice.isChecked())

    def is_pending(self) -> bool:
        """Tell whether what is chosen differs from what the record holds, whatever its order."""
        stored = self.stored if isinstance(self.stored, tuple) else ()
        return set(map(str, stored)) != {choice.choice for choice in self.choices if choice.isChecked()}

    def render_value(self, value: Value) -> None:
        """Show what is chosen; what is no choice any more is offered as well, never hidden."""
        chosen = tuple(map(str, value)) if isinstance(value, tuple) else ()
        self._offer((*self.field.choices, *(each for each in chosen if each not in self.field.choices)))
        for choice in self.choices:
            choice.setChecked(choice.choice in chosen)

    def value_from(self, text: str) -> Value:
        """Return the choices that a text names."""
        return chosen_from(self.field, text, ())

    def describe(self, name: str, description: str) -> None:
        """Name each choice with its question."""
        for choice in self.choices:
            choice.setAccessibleName(f"{name}: {choice.choice}")
            choice.setAccessibleDescription(description)

    def _offer(self, words: tuple[str, ...]) -> None:
        if tuple(choice.choice for choice in self.choices) == words:
            return
        for old in self.choices:
            old.hide()
            old.deleteLater()
        self.choices = [self._make(word) for word in words]
        self._here = min(self._here, len(self.choices) - 1)
        self.box.set_members([(choice, Fit.OWN) for choice in self.choices])
        self.setFocusProxy(self.choices[self._here])

    def _make(self, word: str) -> Choice:
        choice = Choice(word, self.box)
        choice.clicked.connect(self._note)
        choice.entered.connect(self.entered)
        choice.escaped.connect(self.escape)
        choice.step_requested.connect(self._step)
        choice.letter_typed.connect(self._find)
        choice.menu_requested.connect(self.menu_requested)
        return choice

    @Slot()
    def _note(self) -> None:
        self._be_at(next((place for place, choice in enumerate(self.choices) if choice.hasFocus()), self._here))
        self.edited.emit()
        self.commit()

    @Slot(object, int)
    def _step(self, choice: Choice, step: int) -> None:
        self._go_to(min(max(self.choices.index(choice) + step, 0), len(self.choices) - 1))

    @Slot(object, str)
    def _find(self, choice: Choice, letter: str) -> None:
        here = self.choices.index(choice)
        around = [*range(here + 1, len(self.choices)), *range(here + 1)]
        found = (place for place in around if self.choices[place].choice.casefold().startswith(letter))
        self._go_to(next(found, here))

    def _go_to(self, place: int) -> None:
        self._be_at(place)
        self.choices[place].setFocus()
        self.sight_requested.emit(self.choices[place])

    def _be_at(self, place: int) -> None:
        self._here = place
        self.setFocusProxy(self.choices[place])


class ManyChoicesEditor(ListEditor):
    """Edits several of many choices: each is typed, found by what it holds, and becomes a chip."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.set_suggestions(field.choices)

    def slot_entries(self) -> tuple[Any, ...]:
        """Return the choices that the line names; ``ValueProblem`` where it names none."""
        known = tuple(map(str, self.stored)) if isinstance(self.stored, tuple) else ()
        return chosen_from(self.field, self.input.text(), known)

    def value_from(self, text: str) -> Value:
        """Return the choices that a text names."""
        return chosen_from(self.field, text, ())
