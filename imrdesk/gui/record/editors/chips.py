"""Values of several entries: chips in a box, with one place open where an entry is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value, ValueProblem
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.chip import Chip
from imrdesk.gui.record.editors.flow import Fit, FlowBox


class ChipBox(FlowBox):
    """The box looks like any other input: framed, and framed in the accent while one works in it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        working = self.focusWidget() is not None and self.focusWidget().hasFocus()
        painter.setPen(QPen(colors.color(QPalette.ColorRole.Accent if working else QPalette.ColorRole.Mid), 1))
        painter.setBrush(colors.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class ChipsEditor(FieldEditor):
    """Edits a tuple of entries. ``_open`` is where the open place stands, ``None`` where none is.

    What the open place says counts as typed, so that no half-typed entry is lost.
    """

    CHIP_FIT = Fit.OWN
    TAIL_APART = False
    """Whether the tail is another widget than the open place."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = ChipBox(self)
        self.chips: list[Chip] = []
        self._entries: tuple[Any, ...] = ()
        self._open: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)

    # What each kind answers

    def slot(self) -> QWidget:
        """Return the widget an entry is typed into."""
        raise NotImplementedError

    def slot_fit(self) -> Fit:
        """Return how much of a line it takes."""
        raise NotImplementedError

    def load_slot(self, entry: Any | None) -> None:
        """Put an entry into the open place, ``None`` to empty it."""
        raise NotImplementedError

    def slot_entries(self) -> tuple[Any, ...]:
        """Return what the open place says; ``ValueProblem`` where that is no entry."""
        raise NotImplementedError

    def resting_place(self) -> int | None:
        """Return where the open place stands while no entry is being changed."""
        raise NotImplementedError

    def tail(self) -> QWidget:
        """Return the widget the focus goes to behind the last chip."""
        raise NotImplementedError

    # What all do

    def typed(self) -> Value:
        """Return the entries, with what the open place says where it stands."""
        if self._open is None:
            return self._entries
        return (*self._entries[: self._open], *self.slot_entries(), *self._entries[self._open + 1 :])

    def render_value(self, value: Value) -> None:
        """Show the entries as chips, with no entry open."""
        self._entries = value if isinstance(value, tuple) else ()
        self._open = self.resting_place()
        self.load_slot(None)
        self.lay_out()

    def lay_out(self) -> None:
        """Set chips and open place in order."""
        while len(self.chips) < len(self._entries):
            self.chips.append(self._new_chip())
        members: list[tuple[QWidget, Fit]] = []
        for place, entry in enumerate(self._entries):
            self.chips[place].setText(str(entry))
            self.chips[place].setAccessibleName(str(entry))
            if place != self._open:
                members.append((self.chips[place], self.CHIP_FIT))
        if self._open is not None:
            members.insert(self._open, (self.slot(), self.slot_fit()))
        if self.TAIL_APART:
            members.append((self.tail(), Fit.OWN))
        self.box.set_members(members)

    def _new_chip(self) -> Chip:
        chip = Chip(self.box)
        chip.setFont(self.font())
        chip.remove_requested.connect(self._remove)
        chip.open_requested.connect(self._open_chip)
        chip.step_requested.connect(self._step)
        chip.entered.connect(self.entered)
        chip.escaped.connect(self.escape)
        chip.menu_requested.connect(self.menu_requested)
        return chip

    def describe(self, name: str, description: str) -> None:
        """Name the box and the place behind the last entry."""
        super().describe(name, description)
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)

    def absorb(self) -> bool:
        """Make what the open place says an entry of its own; ``False`` where it is none."""
        try:
            value = self.typed()
        except ValueProblem:
            return False
        self.render_value(value)
        return True

    def follow_focus(self) -> None:
        """Draw the frame anew: it shows whether one works in it."""
        self.box.update()

    @Slot(object)
    def _remove(self, chip: Chip) -> None:
        place = self.chips.index(chip)
        self._entries = (*self._entries[:place], *self._entries[place + 1 :])
        if self._open is not None and self._open > place:
            self._open -= 1
        self.lay_out()
        self.focus_at(place)
        self.edited.emit()
        self.commit()

    @Slot(object)
    def _open_chip(self, chip: Chip) -> None:
        entry = self._entries[self.chips.index(chip)]
        if self.absorb():
            self.open_at(self._entries.index(entry), entry)
            self.edited.emit()

    def open_at(self, place: int, entry: Any | None) -> None:
        """Open the place of an entry, or a new one behind the last, and go there."""
        self._open = place
        self.load_slot(entry)
        self.lay_out()
        self.slot().setFocus()
        self.sight_requested.emit(self.slot())

    @Slot(object, int)
    def _step(self, chip: Chip, step: int) -> None:
        self.focus_at(self.chips.index(chip) + step, step)

    def focus_at(self, place: int, step: int = 1) -> None:
        """Put the focus on the entry at ``place``, passing the open one; behind the last, on the tail."""
        if place == self._open and place < len(self._entries):
            place += step
        if place >= len(self._entries):
            self.tail().setFocus()
        elif place >= 0:
            self.chips[place].setFocus()
