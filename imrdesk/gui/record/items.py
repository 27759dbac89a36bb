"""The cards of all disputed items. They are kept from document to document: making rows is the slow part."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from imrdesk.domain.fields import ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import DisputedItem
from imrdesk.gui.record.card import MakeForm
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.record.item_card import ItemCard
from imrdesk.gui.record.needing import FlagsByField
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch

FEW = 3
"""Up to so many items are shown open; of more, the first."""
_KEPT = 6
"""How many cards with rows are kept for later documents: each slows a change of theme by some hundred widgets."""
_KEPT_BARE = 24
"""How many without rows are kept, or made while nothing else happens: each is a head alone, of a dozen widgets."""
_BREATH_MS = 30
"""How long nothing is done before a card that nobody looks at: what is in sight is painted first, keys come through."""


class ItemCards(QObject):
    """Shows the items as cards in their order. Rows of cards out of sight are made while nothing else happens.

    Those of closed cards far down are made when they are opened: of 300 items each would be some hundred widgets.
    """

    menu_requested = Signal(int, QPoint)
    toggled = Signal(QWidget)
    card_left = Signal(QWidget)

    def __init__(self, form: MakeForm, switch: ThemeSwitch, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._fields: tuple[Field, ...] = ITEM_FIELDS
        self._switch = switch
        self._column = column
        self._parent = parent
        self._cards: list[ItemCard] = []
        self._spare: list[ItemCard] = []
        self._bare: list[ItemCard] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._build_one)

    def __len__(self) -> int:
        return len(self._cards)

    def show_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Show another document's items."""
        while len(self._cards) > len(items):
            self._put_away(self._cards.pop())
        for position, item in enumerate(items):
            if position == len(self._cards):
                self._cards.append(self._take_card())
            card = self._cards[position]
            card.set_expanded(len(items) <= FEW or position == 0, build=False)
            card.show_item(item, position, flags)
        self._place()

    def update_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Follow the record: cards of items that stay keep all they hold, new items come in open."""
        known = {card.item_id: card for card in self._cards}
        for item_id in known.keys() - {item.item_id for item in items}:
            self._put_away(known.pop(item_id))
        self._cards = []
        for position, item in enumerate(items):
            card = known.get(item.item_id)
            if card is not None:
                card.update_item(item, position, flags)
            else:
                card = self._take_card()
                card.show_item(item, position, flags)
                card.set_expanded(True)
            self._cards.append(card)
        self._place()

    def set_fields(self, fields: tuple[Field, ...]) -> None:
        """Show other fields in every card from now on; rows that were made for the old ones are gone."""
        if fields != self._fields:
            self._fields = fields
            for card in (*self._cards, *self._spare):
                card.drop_form()
            self._bare += self._spare
            self._spare = []
            self._idle.start(0)

    def _make_form(self, parent: QWidget) -> FieldForm:
        return self._form(self._fields, parent)

    def _take_card(self) -> ItemCard:
        """Return a card to show an item in, one with rows while there are such: the first items are looked at first."""
        spare = self._spare or self._bare
        return spare.pop() if spare else self._make_card()

    def _make_card(self) -> ItemCard:
        card = ItemCard(self._make_form, self._switch, self._parent)
        card.menu_requested.connect(self.menu_requested)
        card.toggled.connect(self.toggled)
        return card

    def _put_away(self, card: ItemCard) -> None:
        self.card_left.emit(card)
        card.put_away()
        self._column.removeWidget(card)
        (self._spare if card.has_rows else self._bare).append(card)

    def _place(self) -> None:
        for position, card in enumerate(self._cards):
            if self._column.indexOf(card) != position:
                self._column.insertWidget(position, card)
            card.show()
        self._idle.start(0)

    def card(self, item_id: int) -> ItemCard | None:
        """Return the card of an item."""
        return next((card for card in self._cards if card.item_id == item_id), None)

    def item_ids(self) -> list[int]:
        """Return the items in their order."""
        return [card.item_id for card in self._cards if card.item_id is not None]

    def row(self, ref: FieldRef) -> FieldRow | None:
        """Return an item's field, its card opened and its rows made."""
        card = self.card(ref.item_id) if ref.item_id is not None else None
        if card is None:
            return None
        if not card.expanded:
            card.set_expanded(True)
        return card.row(ref.key)

    def rows(self) -> list[FieldRow]:
        """Return every row that is made."""
        return [row for card in self._cards for row in card.rows()]

    def refs(self) -> list[FieldRef]:
        """Return every field in order, made or not."""
        return [FieldRef(field.key, card.item_id) for card in self._cards for field in self._fields]

    def end_of(self, widget: QWidget, *, last: bool) -> FieldRef | None:
        """Return the first or last field of the item in whose card a widget stands; ``None`` where in none."""
        card = next((card for card in self._cards if card.isAncestorOf(widget)), None)
        return None if card is None else FieldRef(self._fields[-1 if last else 0].key, card.item_id)

    def open_items(self) -> frozenset[int]:
        """Return the items whose cards are open."""
        return frozenset(card.item_id for card in self._cards if card.expanded and card.item_id is not None)

    def open_only(self, items: Collection[int] | None) -> None:
        """Open the cards of these items and close all others; ``None`` leaves all as they are."""
        if items is not None:
            for card in self._cards:
                card.set_expanded(card.item_id in items)

    def set_expanded(self, expanded: bool) -> None:
        """Open or close every card; rows that are not made follow while nothing else happens."""
        for card in self._cards:
            card.set_expanded(expanded, build=False)
        self._idle.start(0)

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        for card in (*self._cards, *self._spare, *self._bare):
            card.paint_icons()

    @Slot()
    def _build_one(self) -> None:
        """Make the rows of one card, open ones first; then let the window breathe, the longer the less they matter.

        When all are made, bring the spare cards to their number, one at a time: many items come and go at once.
        """
        opened = [card for card in self._cards if not card.is_built and card.expanded]
        closed = [card for card in self._cards[:_KEPT] if not card.is_built and not card.expanded]
        waiting = [*opened, *closed]
        if waiting:
            waiting[0].build()
        elif len(self._spare) > _KEPT:
            self._spare.pop().deleteLater()
        elif len(self._bare) > _KEPT_BARE:
            self._bare.pop().deleteLater()
        elif len(self._cards) + len(self._bare) < _KEPT_BARE:
            self._bare.append(self._make_card())
        else:
            self._idle.stop()
        self._idle.setInterval(0 if len(opened) > 1 else _BREATH_MS)
