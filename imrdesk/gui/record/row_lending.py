"""Rows of disputed items go from card to card: making them is slow, and those of 300 items are 50,000 widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from imrdesk.domain.fields import ITEM_FIELDS, Field
from imrdesk.gui.record.card import MakeForm
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.record.item_card import ItemCard

MOST = 16
"""How many cards have rows at a time, unless more are in sight or hold what is not saved."""


class RowLending(QObject):
    """Gives a card its rows: made for it, or those of a card out of sight that holds nothing of its own."""

    card_left = Signal(QWidget)

    def __init__(self, make: MakeForm, cards: Callable[[], Iterable[ItemCard]], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._cards = cards
        self.fields: tuple[Field, ...] = ITEM_FIELDS

    def form_for(self, card: QWidget) -> FieldForm:
        """Return rows that stand in ``card``."""
        lender = self._lender()
        form = None if lender is None else lender.take_form()
        if form is None:
            return self._make(self.fields, card)
        self.card_left.emit(lender)
        form.setParent(card)
        return form

    def _lender(self) -> ItemCard | None:
        """Return the card that was given its rows longest ago of those that can go without."""
        holders = [card for card in self._cards() if card.has_rows]
        if len(holders) < MOST:
            return None
        return next((card for card in sorted(holders, key=_since) if card.can_lend), None)


def _since(card: ItemCard) -> float:
    return card.rows_since
