"""Lists of words: chips, and a line at their end for the next one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import from_typed
from imrdesk.gui.record.editors.chips import ChipsEditor
from imrdesk.gui.record.editors.flow import Fit
from imrdesk.gui.record.editors.inputs import LineInput
from imrdesk.gui.record.editors.text import offer_words

_ROOM = 96
"""How much of a line the input needs while one types there (pixels); at rest it takes what is left."""


class EntryInput(LineInput):
    """The line an entry is typed into; from its empty beginning the keys go back to the chips."""

    went_back = Signal()
    worked_in = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that room to type is needed."""
        super().focusInEvent(event)
        self.worked_in.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is needed no more."""
        super().focusOutEvent(event)
        self.worked_in.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave an empty line backwards; all else is typing."""
        back = {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace}
        if event.key() in back and not self.text():
            self.went_back.emit()
        else:
            super().keyPressEvent(event)


class ListEditor(ChipsEditor):
    """Edits a list. Enter or a semicolon ends an entry; Enter on an empty line is done with the field."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._loaded: str | None = None
        self.input = EntryInput(self.box)
        self.input.setFrame(False)
        self.input.setProperty("bare", True)
        self.input.textEdited.connect(self._note_typing)
        self.input.entered.connect(self._take_entry)
        self.input.escaped.connect(self.escape)
        self.input.went_back.connect(self._go_back)
        self.input.worked_in.connect(self._make_room)
        self.input.menu_requested.connect(self.menu_requested)
        self.setFocusProxy(self.input)
        self.render_value(())

    def chain(self) -> list[QWidget]:
        """Return the line; the chips are reached from it with the arrows."""
        return [self.input]

    def slot(self) -> QWidget:
        """Return the line."""
        return self.input

    def slot_fit(self) -> Fit:
        """Take the rest of a line."""
        return Fit.REST

    def load_slot(self, entry: Any | None) -> None:
        """Put an entry into the line."""
        self._loaded = entry
        self.input.setText(entry or "")
        self.input.setPlaceholderText("" if self._entries else self.tr("Add…"))
        self._make_room(self.input.hasFocus())

    def slot_entries(self) -> tuple[Any, ...]:
        """Return what the line says; semicolons part entries, but not in one that no one has touched."""
        if self._loaded is not None and self.input.text() == self._loaded:
            return (self._loaded,)
        entries = from_typed(self.field.kind, self.input.text())
        return entries if isinstance(entries, tuple) else ()

    def resting_place(self) -> int:
        """Stand behind the last entry."""
        return len(self._entries)

    def tail(self) -> QWidget:
        """Return the line."""
        return self.input

    def set_suggestions(self, words: tuple[str, ...]) -> None:
        """Offer words that hold what is typed; one that is picked is an entry at once."""
        known = self.input.completer() is not None
        offer_words(self.input, words)
        if not known:
            self.input.completer().activated.connect(self._take_entry, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _note_typing(self, text: str) -> None:
        self.edited.emit()
        if text.endswith(";"):
            self._take_entry()

    @Slot()
    def _take_entry(self) -> None:
        if not self.input.text().strip() and self._open == len(self._entries):
            self.entered.emit()
            return
        self.absorb()
        self.input.setFocus()
        self.commit()

    @Slot(bool)
    def _make_room(self, working: bool) -> None:
        self.box.set_least_rest(_ROOM if working or not self._entries else 0)

    @Slot()
    def _go_back(self) -> None:
        self.focus_at((len(self._entries) if self._open is None else self._open) - 1, -1)
