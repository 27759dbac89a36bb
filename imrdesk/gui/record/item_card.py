"""The card of one disputed item."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import SectionKind
from imrdesk.domain.records import DisputedItem
from imrdesk.gui.record.card import Card
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.record.item_header import ItemHeader
from imrdesk.gui.record.needing import FlagsByField
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch

_ROOM = 720
"""How high rows usually are (pixels): kept free in an open card that has none yet, or the bar would jump."""


class ItemCard(Card):
    """Shows one disputed item. Its rows come when it is opened, or seen open, and stay for the next document.

    ``rows_wanted`` tells that an open card without rows was seen.
    """

    toggled = Signal(QWidget)
    rows_wanted = Signal()
    menu_requested = Signal(int, QPoint)

    def __init__(self, form: Callable[[QWidget], FieldForm], switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(SectionKind.ITEM, switch, parent)
        self._make_form = form
        self._form: FieldForm | None = None
        self._item: DisputedItem | None = None
        self._flags: FlagsByField = {}
        self._shown = False
        self._room = _ROOM
        self.is_wanted = False
        self.rows_since = 0.0
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
        form = self.take_form()
        if form is not None:
            form.deleteLater()

    @property
    def can_lend(self) -> bool:
        """Tell whether nobody would miss the rows now: they are out of sight and hold nothing of their own."""
        if self._form is None or not self.visibleRegion().isEmpty():
            return False
        return not any(row.is_current or row.is_unsaved for row in self.rows())

    def take_form(self) -> FieldForm | None:
        """Take the rows out and hand them over; where the card is open, their room is kept."""
        form, self._form, self._shown = self._form, None, False
        if form is not None:
            self._room = form.height() if form.isVisible() else _ROOM
            self.column.removeWidget(form)
            form.hide()
            self._keep_room()
        return form

    def _keep_room(self) -> None:
        """Keep free what rows would take, while the card is open and has none."""
        lacking = self.expanded and self._form is None
        self.setMinimumHeight(self.header.sizeHint().height() + self._room if lacking else 0)

    def show_item(self, item: DisputedItem, position: int, flags: FlagsByField, of_item: tuple[Flag, ...]) -> None:
        """Show an item of another document, or another item; ``of_item`` are the flags that name any of its fields."""
        self._item, self._flags = item, flags
        self._place(position)
        self.header.show_item(item, position, of_item)
        self._let_go()

    def put_away(self) -> None:
        """Show no item any more."""
        self._item = None
        self._let_go()
        self.hide()

    def _let_go(self) -> None:
        """Hide the rows of the item before; nothing typed there may reach the store as another item's."""
        shown, self._shown = self._shown, False
        if self._form is not None and shown:
            self._form.hide()
            self._form.name_editors("spare")
            for row in self._form:
                row.drop_typing()

    def update_item(self, item: DisputedItem, position: int, flags: FlagsByField, of_item: tuple[Flag, ...]) -> None:
        """Follow the record with the same item."""
        self._item, self._flags = item, flags
        self._place(position)
        self.header.show_item(item, position, of_item)
        if self._form is not None and self._shown:
            self._form.name_editors(f"item.{position}")
            self._form.update_fields(item.fields, flags)

    def _place(self, position: int) -> None:
        self.position = position
        self.set_position(position)

    def build(self) -> FieldForm:
        """Make the rows, if they are not there, and show the item in them."""
        self.is_wanted = False
        if self._form is None:
            self._form = self._make_form(self)
            self.rows_since = monotonic()
            self.column.addWidget(self._form)
            self._keep_room()
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
        self._keep_room()
        self.header.show_expanded(expanded)

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._form is not None and self._form.isAncestorOf(focused)

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        self.header.paint_icons()
        for row in self._form or ():
            row.paint_icons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the rows where a person looks at the card, and it is open."""
        super().paintEvent(event)
        if self.expanded and not self._shown and not self.is_wanted:
            self.is_wanted = True
            self.rows_wanted.emit()

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        if self._item is not None:
            self.menu_requested.emit(self._item.item_id, place)

    def minimumSizeHint(self) -> QSize:
        """Let the pane be narrow."""
        return QSize(0, super().minimumSizeHint().height())
