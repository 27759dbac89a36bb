"""Lists of citations: one line each, opened into a form where it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from imrdesk.domain.fields import Field
from imrdesk.gui.icons import icon
from imrdesk.gui.record.editors.chips import ChipsEditor
from imrdesk.gui.record.editors.citation_form import CitationForm
from imrdesk.gui.record.editors.flow import Fit
from imrdesk.gui.record.editors.inputs import is_plain_enter
from imrdesk.gui.record.editors.text import offer_words
from imrdesk.gui.record.marks import restyle
from imrdesk.gui.theme import Theme


class AddButton(QToolButton):
    """Opens a form for another citation: by click or Space; Enter is done with the field."""

    entered = Signal()
    escaped = Signal()
    went_back = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Add citation"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("quiet", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, Esc and the way back; Space clicks."""
        if is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.went_back.emit()
        elif event.key() in {Qt.Key.Key_Insert, Qt.Key.Key_F2}:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions."""
        self.menu_requested.emit(QMenu(self), event.globalPos())


class CitationsEditor(ChipsEditor):
    """Edits a list of citations. Enter in the form closes it; leaving the field hands on what it says."""

    CHIP_FIT = Fit.LINE
    TAIL_APART = True

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._form: CitationForm | None = None
        self._words: tuple[str, ...] = ()
        self.add_button = AddButton(self.box)
        self.add_button.clicked.connect(self.add)
        self.add_button.entered.connect(self.entered)
        self.add_button.escaped.connect(self.escape)
        self.add_button.went_back.connect(self._go_back)
        self.add_button.menu_requested.connect(self.menu_requested)
        self.render_value(())

    @property
    def form(self) -> CitationForm:
        """Return the form, made when it is first needed: most fields are never opened."""
        if self._form is None:
            self._form = CitationForm(self.box)
            self._form.hide()
            self._form.edited.connect(self.edited)
            self._form.entered.connect(self._close_form)
            self._form.escaped.connect(self.escape)
            self._form.menu_requested.connect(self.menu_requested)
            offer_words(self._form.ui.chapter, self._words)
        return self._form

    def chain(self) -> list[QWidget]:
        """Return the open form's inputs, else the first citation, else the button that adds one."""
        if self._open is not None:
            return list(self.form.inputs())
        return [self.chips[0] if self._entries else self.add_button]

    def slot(self) -> QWidget:
        """Return the form."""
        return self.form

    def slot_fit(self) -> Fit:
        """Take a line of its own."""
        return Fit.LINE

    def load_slot(self, entry: Any | None) -> None:
        """Put a citation into the form."""
        if self._form is not None or entry is not None:
            self.form.load(entry)

    def slot_entries(self) -> tuple[Any, ...]:
        """Return the citation the form says."""
        citation = self.form.citation()
        return () if citation is None else (citation,)

    def resting_place(self) -> None:
        """Stand nowhere: the form is open only while a citation is being changed."""
        return

    def tail(self) -> QWidget:
        """Return the button that adds a citation."""
        return self.add_button

    def set_suggestions(self, words: tuple[str, ...]) -> None:
        """Offer names of chapters."""
        self._words = words
        if self._form is not None:
            offer_words(self._form.ui.chapter, words)

    def describe(self, name: str, description: str) -> None:
        """Name the box, and say what the button adds to."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)
        self.add_button.setAccessibleName(self.tr("Add to {name}").format(name=name))

    def mark_invalid(self, invalid: bool) -> None:
        """Draw the border of the year: nothing else can be wrong in a citation."""
        if self._form is not None and bool(self._form.ui.year.property("invalid")) != invalid:
            self._form.ui.year.setProperty("invalid", invalid)
            restyle(self._form.ui.year)

    def paint_icons(self, theme: Theme) -> None:
        """Tint the button's icon."""
        self.add_button.setIcon(icon("add", theme, "muted"))

    @Slot()
    def add(self) -> None:
        """Open a form for another citation."""
        if self.absorb():
            self.open_at(len(self._entries), None)
            self.edited.emit()

    @Slot()
    def _close_form(self) -> None:
        place = self._open
        if place is not None and self.absorb():
            self.focus_at(place)
        self.commit()
        self.edited.emit()

    @Slot()
    def _go_back(self) -> None:
        self.focus_at(len(self._entries) - 1, -1)
