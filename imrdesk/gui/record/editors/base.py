"""What every editor of a field has in common: a stored value, what is typed over it, and when it is told."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind, Value, ValueProblem, empty, from_typed, is_empty
from imrdesk.gui.record.marks import restyle
from imrdesk.gui.theme import Theme
from imrdesk.gui.wording import explained

_JOINED_KINDS = frozenset({Kind.TEXT, Kind.LONG_TEXT})


class Commit(Enum):
    """What came of flushing an editor."""

    NOTHING = "nothing was typed"
    ASKED = "the value was handed on"
    REFUSED = "what is typed is no value"


class _Never(Enum):
    ASKED = "no value is on its way to the store"


class FieldEditor(QWidget):
    """Edits one field's value.

    ``committed`` carries a value the person has settled on; ``edited`` tells of typing, ``entered`` of Enter,
    ``menu_requested`` of a menu to be shown at a place on the screen, ``sight_requested`` of a part to be brought
    into view. A value the program puts in is never told.
    """

    committed = Signal(object)
    edited = Signal()
    entered = Signal()
    menu_requested = Signal(QMenu, QPoint)
    sight_requested = Signal(QWidget)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._stored: Value = empty(field.kind)
        self._asked: Value | _Never = _Never.ASKED

    # What each kind of editor answers

    def chain(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order; the first is where the focus comes in."""
        raise NotImplementedError

    def typed(self) -> Value:
        """Return the value of what is typed; ``ValueProblem`` where it is none."""
        raise NotImplementedError

    def render_value(self, value: Value) -> None:
        """Show ``value`` in place of what is typed."""
        raise NotImplementedError

    def value_from(self, text: str) -> Value:
        """Make a value from text selected elsewhere; ``ValueProblem`` where it is none."""
        return from_typed(self.field.kind, text)

    def set_suggestions(self, words: tuple[str, ...]) -> None:
        """Offer words while the person types; most kinds have none."""

    def paint_icons(self, theme: Theme) -> None:
        """Tint the editor's icons; most kinds have none."""

    def follow_focus(self) -> None:
        """Draw anew what shows whether one works here; most kinds leave that to their widgets."""

    # What all of them do

    @property
    def stored(self) -> Value:
        """Return the value as the record holds it."""
        return self._stored

    def value(self) -> Value:
        """Return the value of what is typed, or the stored one where it is none."""
        try:
            return self.typed()
        except ValueProblem:
            return self._stored

    def problem(self) -> str:
        """Return the sentence that says why what is typed is no value; empty where all is well."""
        try:
            self.typed()
        except ValueProblem as problem:
            return explained(problem)
        return ""

    def is_pending(self) -> bool:
        """Tell whether what is typed differs from what the record holds."""
        return bool(self.problem()) or self.value() != self._stored

    def set_value(self, value: Value) -> None:
        """Show another document's value; whatever was typed is gone."""
        self._stored = value
        self._put(self.render_value, value)

    def update_value(self, value: Value) -> None:
        """Follow the record. What is half-typed stays unless the record now says something else."""
        if value == self._stored:
            return
        self._stored = value
        if not (self._asked == value and self.has_focus()):
            self._put(self.render_value, value)

    def commit(self) -> Commit:
        """Hand on what is typed, where the record does not hold it; so a failed save is tried again."""
        if self.problem():
            return Commit.REFUSED
        value = self.value()
        if value in (self._stored, self._asked):
            return Commit.NOTHING
        self._ask(value)
        return Commit.ASKED

    def fill(self, text: str, append: bool) -> Value:
        """Put text from the source in, behind what stands there where ``append``, and hand the value on."""
        value = self._appended(text) if append and not is_empty(self.value()) else self.value_from(text)
        self._put(self.render_value, value)
        self._ask(value)
        return value

    def _appended(self, text: str) -> Value:
        old = self.value()
        if self.field.kind in _JOINED_KINDS:
            return self.value_from(f"{old} {text}")
        new = self.value_from(text)
        if isinstance(old, tuple) and isinstance(new, tuple):
            return (*old, *(each for each in new if each not in old))  # type: ignore[return-value]
        return new

    def _ask(self, value: Value) -> None:
        """Hand a value on; what the record says while it is saved is this value come back."""
        self._asked = value
        self.committed.emit(value)
        self._asked = _Never.ASKED

    def reset(self) -> None:
        """Drop what is half-typed."""
        self._put(self.render_value, self._stored)

    def tidy(self) -> None:
        """Write what is typed the way its value is written, once the person has left."""
        if not self.is_pending():
            self._put(self.render_value, self._stored)

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in this editor, a calendar or list it opened included."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is not None

    def focus_in(self, *, last: bool = False) -> None:
        """Put the focus into the editor: into its first widget, or its last."""
        self.chain()[-1 if last else 0].setFocus()

    def describe(self, name: str, description: str) -> None:
        """Name the editor for people who hear it."""
        for widget in self.chain():
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(description)

    def mark_invalid(self, invalid: bool) -> None:
        """Draw the border of what cannot be saved."""
        for widget in self.chain():
            if bool(widget.property("invalid")) != invalid:
                widget.setProperty("invalid", invalid)
                restyle(widget)

    def _put(self, render: Callable[[Value], None], value: Value) -> None:
        blocked = self.blockSignals(True)
        render(value)
        self.blockSignals(blocked)

    @Slot()
    def escape(self) -> None:
        """Drop what is half-typed, as Esc asks."""
        self.reset()
        self.edited.emit()
