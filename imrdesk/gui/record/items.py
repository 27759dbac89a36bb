"""The cards of all disputed items. They are kept from document to document: making rows is the slow part."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.records import DisputedItem
from imrdesk.gui.record.card import MakeForm
from imrdesk.gui.record.item_card import ItemCard
from imrdesk.gui.record.needing import FlagsByField, flags_by_item
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.record.row_lending import RowLending
from imrdesk.gui.theme import ThemeSwitch

FEW = 3
"""Up to so many items are shown open; of more, the first."""
AHEAD = 6
"""Of so many cards, the first, the rows are made before anybody looks at them; as many spare ones keep theirs."""
AT_ONCE = 12
"""So many cards are there as soon as a document is; those of further items come while nothing else happens.

As many are kept at hand for the next document, and made before they are needed."""
_TOGETHER = 6
"""How many of those come together."""
_BREATH_MS = 30
"""How long nothing is done before a card that nobody looks at: what is in sight is painted first, keys come through."""


class ItemCards(QObject):
    """Shows the items as cards in their order, each with its rows once it is open and in sight.

    Of 300 items the cards are 2,000 widgets and the rows 50,000: the first cards stand there at once, the others
    follow bit by bit, and rows are lent from card to card. What is asked about an item is answered, and its card
    made, whether it was there or not.
    """

    menu_requested = Signal(int, QPoint)
    toggled = Signal(QWidget)
    card_left = Signal(QWidget)

    def __init__(self, form: MakeForm, switch: ThemeSwitch, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self._column = column
        self._parent = parent
        self._items: tuple[DisputedItem, ...] = ()
        self._places: dict[int, int] = {}
        self._flags: FlagsByField = {}
        self._flags_of: Mapping[int, tuple[Flag, ...]] = {}
        self._refs: list[FieldRef] | None = None
        self._cards: dict[int, ItemCard] = {}
        self._spare: list[ItemCard] = []
        self._open_later: frozenset[int] = frozenset()
        self._lending = RowLending(form, self._all, self)
        self._lending.card_left.connect(self.card_left)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    def __len__(self) -> int:
        return len(self._items)

    # What is shown

    def show_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Show another document's items."""
        kept = self._in_order()
        for card in kept[min(len(items), AT_ONCE) :]:
            self._put_away(card)
        self._take(items, flags)
        self._cards, self._open_later = {}, frozenset()
        for position, item in enumerate(items[:AT_ONCE]):
            if position < len(kept):
                self._cards[item.item_id] = kept[position]
                self._show(kept[position], position)
            card = self._cards.get(item.item_id) or self._add(position)
            card.set_expanded(len(items) <= FEW or position == 0, build=False)
        self._idle.start(0)

    def update_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Follow the record: cards of items that stay keep all they hold, new items come in open."""
        known = set(self._places)
        self._take(items, flags)
        for item_id in self._cards.keys() - self._places.keys():
            self._put_away(self._cards.pop(item_id))
        for item_id, card in self._cards.items():
            position = self._places[item_id]
            card.update_item(items[position], position, flags, self._flags_of.get(item_id, ()))
        for place, card in enumerate(self._in_order()):
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        for item_id in self._places.keys() - known:
            self._add(self._places[item_id]).set_expanded(True)
        self._idle.start(0)

    def _take(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        self._items, self._flags, self._flags_of = items, flags, flags_by_item(flags)
        self._places = {item.item_id: place for place, item in enumerate(items)}
        self._refs = None

    def set_fields(self, fields: tuple[Field, ...]) -> None:
        """Show other fields in every card from now on; rows that were made for the old ones are gone."""
        if fields != self._lending.fields:
            self._lending.fields, self._refs = fields, None
            for card in self._all():
                card.drop_form()
            self._idle.start(0)

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        for card in self._all():
            card.paint_icons()

    # Cards that come and go

    def _in_order(self) -> list[ItemCard]:
        return sorted(self._cards.values(), key=_position)

    def _all(self) -> list[ItemCard]:
        return [*self._cards.values(), *self._spare]

    def _add(self, position: int) -> ItemCard:
        """Make the card of an item, and put it among those that are there."""
        card = self._take_card()
        item_id = self._items[position].item_id
        before = sum(each.position < position for each in self._cards.values())
        self._cards[item_id] = card
        self._show(card, position)
        card.set_expanded(item_id in self._open_later, build=False)
        self._column.insertWidget(before, card)
        card.show()
        return card

    def _show(self, card: ItemCard, position: int) -> None:
        item = self._items[position]
        card.show_item(item, position, self._flags, self._flags_of.get(item.item_id, ()))

    def _take_card(self) -> ItemCard:
        """Return a card to show an item in, one with rows while there are such: the first items are looked at first."""
        if not self._spare:
            return self._make_card()
        card = max(self._spare, key=_has_rows)
        self._spare.remove(card)
        return card

    def _make_card(self) -> ItemCard:
        card = ItemCard(self._lending.form_for, self._switch, self._parent)
        card.hide()  # a spare one made before the window is seen would be shown with it
        card.menu_requested.connect(self.menu_requested)
        card.toggled.connect(self.toggled)
        card.rows_wanted.connect(self._hurry)
        return card

    def _put_away(self, card: ItemCard) -> None:
        self.card_left.emit(card)
        card.put_away()
        self._column.removeWidget(card)
        self._spare.append(card)

    @Slot()
    def _hurry(self) -> None:
        self._idle.start(0)

    @Slot()
    def _go_on(self) -> None:
        """Do the most urgent of what waits; then let the window breathe, the longer the less the next matters."""
        lacking = [card for card in self._in_order() if not card.is_built]
        opened = [card for card in lacking if card.expanded and (card.is_wanted or card.position < AHEAD)]
        closed = [card for card in lacking if not card.expanded and card.position < AHEAD]
        missing = len(self._items) - len(self._cards)
        if opened:
            min(opened, key=_not_wanted).build()
        elif missing:
            self._add_some()
        elif closed:
            closed[0].build()
        elif self._tidy_spare():
            self._idle.stop()
        self._idle.setInterval(0 if len(opened) > 1 or missing else _BREATH_MS)

    def _tidy_spare(self) -> bool:
        """Bring the spare cards a little nearer to their number, those with rows to theirs; ``True`` once they are."""
        rich = [card for card in self._spare if card.has_rows]
        if len(rich) > AHEAD:
            rich[-1].drop_form()
        elif len(self._spare) > AT_ONCE:
            too_many = min(len(self._spare) - AT_ONCE, _TOGETHER)
            for card in sorted(self._spare, key=_has_rows)[:too_many]:
                self._spare.remove(card)
                card.deleteLater()
        elif len(self._cards) + len(self._spare) < AT_ONCE:
            self._spare.append(self._make_card())
        else:
            return True
        return False

    def _add_some(self) -> None:
        missing = (place for item_id, place in self._places.items() if item_id not in self._cards)
        for position in list(islice(missing, _TOGETHER)):
            self._add(position)

    # What is asked about items

    def card(self, item_id: int) -> ItemCard | None:
        """Return the card of an item, made if need be."""
        if item_id not in self._places:
            return None
        return self._cards.get(item_id) or self._add(self._places[item_id])

    def position(self, item_id: int) -> int | None:
        """Return where (from 0) an item stands."""
        return self._places.get(item_id)

    def item_ids(self) -> list[int]:
        """Return the items in their order."""
        return list(self._places)

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
        return [row for card in self._in_order() for row in card.rows()]

    def refs(self) -> list[FieldRef]:
        """Return every field in order, made or not."""
        if self._refs is None:
            self._refs = [FieldRef(field.key, item_id) for item_id in self._places for field in self._lending.fields]
        return self._refs

    def end_of(self, widget: QWidget, *, last: bool) -> FieldRef | None:
        """Return the first or last field of the item in whose card a widget stands; ``None`` where in none."""
        card = next((card for card in self._cards.values() if card.isAncestorOf(widget)), None)
        return None if card is None else FieldRef(self._lending.fields[-1 if last else 0].key, card.item_id)

    # Open and closed

    def open_items(self) -> frozenset[int]:
        """Return the items whose cards are open, or will be once they are there."""
        opened = {item_id for item_id, card in self._cards.items() if card.expanded}
        return frozenset(opened | (self._open_later - self._cards.keys()))

    def open_only(self, items: Collection[int] | None) -> None:
        """Open the cards of these items and close all others; ``None`` leaves all as they are."""
        if items is not None:
            self._open_later = frozenset(items)
            for item_id, card in self._cards.items():
                card.set_expanded(item_id in items, build=False)
            self._idle.start(0)

    def set_expanded(self, expanded: bool) -> None:
        """Open or close every card; rows that are not made follow once they come into sight."""
        self.open_only(self._places if expanded else ())


def _position(card: ItemCard) -> int:
    return card.position


def _has_rows(card: ItemCard) -> bool:
    return card.has_rows


def _not_wanted(card: ItemCard) -> bool:
    return not card.is_wanted
