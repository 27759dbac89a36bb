"""What can be done with the disputed item at hand; each leaves as an intent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.record.items import ItemCards

ITEM_ACTIONS = (
    "duplicate_item", "split_item", "merge_item", "move_item_up", "move_item_down", "remove_item",
    "next_item", "previous_item", "toggle_item",
)  # fmt: skip
"""The actions that need an item at hand."""


class ItemCommands(QObject):
    """Add, remove, part, join and move items, and go from one to the next.

    Before anything is done with an item, ``flush`` hands on what is half-typed; where it cannot, nothing is done.
    """

    add_requested = Signal(int)
    remove_requested = Signal(int)
    duplicate_requested = Signal(int)
    split_requested = Signal(int)
    merge_requested = Signal(int, int)
    move_requested = Signal(int, int)
    item_chosen = Signal(int)

    def __init__(self, actions: ActionTable, cards: ItemCards, flush: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._flush = flush
        self._actions = actions
        self._cards = cards
        self._item_id: int | None = None
        todo = {
            "add_item": self.add,
            "duplicate_item": self.duplicate,
            "split_item": self.split,
            "merge_item": self.merge,
            "move_item_up": self.move_up,
            "move_item_down": self.move_down,
            "remove_item": self.remove,
            "next_item": self.go_down,
            "previous_item": self.go_up,
            "toggle_item": self.toggle,
            "expand_items": self.open_all,
            "collapse_items": self.close_all,
        }
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)

    @property
    def item_id(self) -> int | None:
        """Return the item at hand, ``None`` for none."""
        return self._item_id

    def take(self, item_id: int | None) -> None:
        """Take another item in hand, and offer what can be done with it."""
        self._item_id = item_id
        place, count = self._place(), len(self._cards)
        self._actions.enable(*ITEM_ACTIONS, on=place is not None)
        self._actions.enable("merge_item", on=place is not None and count > 1)
        self._actions.enable("move_item_up", "previous_item", on=place is not None and place > 0)
        self._actions.enable("move_item_down", on=place is not None and place < count - 1)
        self._actions.enable("next_item", on=(place is None and count > 0) or (place is not None and place < count - 1))

    def _place(self) -> int | None:
        return None if self._item_id is None else self._cards.position(self._item_id)

    @Slot()
    def add(self) -> None:
        """Add an item behind the one at hand, else behind the last."""
        place = self._place()
        if self._flush():
            self.add_requested.emit(len(self._cards) if place is None else place + 1)

    @Slot()
    def duplicate(self) -> None:
        """Add an item like the one at hand."""
        if self._item_id is not None and self._flush():
            self.duplicate_requested.emit(self._item_id)

    @Slot()
    def split(self) -> None:
        """Part the item at hand."""
        if self._item_id is not None and self._flush():
            self.split_requested.emit(self._item_id)

    @Slot()
    def merge(self) -> None:
        """Join the item at hand with the next one; the last with the one before it."""
        place, ids = self._place(), self._cards.item_ids()
        if place is not None and len(ids) > 1 and self._flush():
            first = min(place, len(ids) - 2)
            self.merge_requested.emit(ids[first], ids[first + 1])

    @Slot()
    def remove(self) -> None:
        """Take the item at hand out."""
        if self._item_id is not None and self._flush():
            self.remove_requested.emit(self._item_id)

    @Slot()
    def move_up(self) -> None:
        """Move the item at hand before the one before it."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the item at hand behind the next one."""
        self._move(1)

    def _move(self, step: int) -> None:
        place = self._place()
        there = -1 if place is None else place + step
        if self._item_id is not None and 0 <= there < len(self._cards) and self._flush():
            self.move_requested.emit(self._item_id, there)

    @Slot()
    def go_down(self) -> None:
        """Go to the next item; from the case to the first."""
        self._go(1)

    @Slot()
    def go_up(self) -> None:
        """Go to the item before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        place, ids = self._place(), self._cards.item_ids()
        there = 0 if place is None else place + step
        if 0 <= there < len(ids):
            self.item_chosen.emit(ids[there])

    @Slot()
    def toggle(self) -> None:
        """Open or close the item at hand."""
        card = None if self._item_id is None else self._cards.card(self._item_id)
        if card is not None:
            card.toggle()

    @Slot()
    def open_all(self) -> None:
        """Open every item."""
        self._cards.set_expanded(True)

    @Slot()
    def close_all(self) -> None:
        """Close every item."""
        self._cards.set_expanded(False)
