"""The card of one disputed item."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.readings import SectionKind
from imrdesk.domain.records import DisputedItem
from imrdesk.gui.record.card import Card
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.record.item_header import ItemHeader
from imrdesk.gui.record.needing import FlagsByField, flags_of_item
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch


class ItemCard(Card):
    """Shows one disputed item. Its rows are made when the card is first opened, and kept for the next document."""

    toggled = Signal(QWidget)
    menu_requested = Signal(int, QPoint)

    def __init__(self, form: Callable[[QWidget], FieldForm], switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(SectionKind.ITEM, switch, parent)
        self._make_form = form
        self._form: FieldForm | None = None
        self._item: DisputedItem | None = None
        self._flags: FlagsByField = {}
        self._shown = False
        self.position = 0
        self.expanded = False
        self.header = ItemHeader(switch, self)
        self.header.clicked.connect(self.toggle)
        self.header.menu_requested.connect(self._ask_for_menu)
        self.column.addWidget(self.header)

    @property
    def item_id(self) -> int | None:
        """Return which item the card shows, ``None`` while it shows none."""
        return None if self._item is None else self._item.item_id

    @property
    def is_built(self) -> bool:
        """Tell whether the rows show this item."""
        return self._shown

    @property
    def has_rows(self) -> bool:
        """Tell whether rows are made, whatever they show."""
        return self._form is not None

    def rows(self) -> list[FieldRow]:
        """Return the rows that show this item; none before the card was opened."""
        return list(self._form) if self._form is not None and self._shown else []

    def row(self, key: str) -> FieldRow | None:
        """Return a field's row, making the rows if need be; ``None`` where the card has none for it."""
        return self.build().rows.get(key)

    def drop_form(self) -> None:
        """Take the rows out; others are made when they are next needed."""
        if self._form is not None:
            self.column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form, self._shown = None, False

    def show_item(self, item: DisputedItem, position: int, flags: FlagsByField) -> None:
        """Show an item of another document, or another item."""
        self._item, self._flags, self._shown = item, flags, False
        self._place(position)
        self._show_header()
        self._let_go()

    def put_away(self) -> None:
        """Show no item any more."""
        self._item, self._shown = None, False
        self._let_go()
        self.hide()

    def _let_go(self) -> None:
        """Hide the rows of the item before; nothing typed there may reach the store as another item's."""
        if self._form is not None:
            self._form.hide()
            self._form.name_editors("spare")
            for row in self._form:
                row.drop_typing()

    def update_item(self, item: DisputedItem, position: int, flags: FlagsByField) -> None:
        """Follow the record with the same item."""
        self._item, self._flags = item, flags
        self._place(position)
        self._show_header()
        if self._form is not None and self._shown:
            self._form.name_editors(f"item.{position}")
            self._form.update_fields(item.fields, flags)

    def _place(self, position: int) -> None:
        self.position = position
        self.set_position(position)

    def _show_header(self) -> None:
        if self._item is not None:
            self.header.show_item(self._item, self.position, flags_of_item(self._item, self._flags))

    def build(self) -> FieldForm:
        """Make the rows, if they are not there, and show the item in them."""
        if self._form is None:
            self._form = self._make_form(self)
            self.column.addWidget(self._form)
        if not self._shown and self._item is not None:
            self._shown = True
            self._form.show_fields(self._item.fields, self._flags, self._item.item_id, f"item.{self.position}")
        self._form.setVisible(self.expanded and self._shown)
        return self._form

    @Slot()
    def toggle(self) -> None:
        """Open a closed card, close an open one; its head is to stay under the mouse."""
        self.toggled.emit(self)
        self.set_expanded(not self.expanded)

    def set_expanded(self, expanded: bool, *, build: bool = True) -> None:
        """Open or close the card; ``build`` of ``False`` leaves the rows for later."""
        self.expanded = expanded
        if expanded and build:
            self.build()
        if not expanded and self._holds_focus():
            # Qt would give the focus to the next field in the order of Tab, and that opens the card again.
            self.header.ui.chevron.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._form is not None:
            self._form.setVisible(expanded and self._shown)
        self.header.show_expanded(expanded)

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._form is not None and self._form.isAncestorOf(focused)

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        self.header.paint_icons()
        for row in self._form or ():
            row.paint_icons()

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        if self._item is not None:
            self.menu_requested.emit(self._item.item_id, place)

    def minimumSizeHint(self) -> QSize:
        """Let the pane be narrow."""
        return QSize(0, super().minimumSizeHint().height())
