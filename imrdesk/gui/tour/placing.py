"""Where the tour's card stands: beside what it points at, never off the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 16
_MARGIN = 12


def place_card(window: QRect, target: QRect, card: QSize) -> QRect:
    """Return the card's place: beside a tall target, below or above a flat one; inside it where none has room."""
    beside_y = target.top() + (target.height() - card.height()) // 2
    below_x = target.left() + (target.width() - card.width()) // 2
    room = window.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    beside = [QPoint(target.right() + GAP, beside_y), QPoint(target.left() - GAP - card.width(), beside_y)]
    over = [QPoint(below_x, target.bottom() + GAP), QPoint(below_x, target.top() - GAP - card.height())]
    for corner in [*over, *beside] if target.height() < card.height() else [*beside, *over]:
        placed = kept_inside(room, QRect(corner, card))
        if not placed.intersects(target):
            return placed
    return kept_inside(room, QRect(target.center() - QPoint(card.width() // 2, card.height() // 2), card))


def kept_inside(room: QRect, card: QRect) -> QRect:
    """Return the card moved so that all of it is in the room; its upper left corner where it is larger."""
    left = max(room.left(), min(card.left(), room.right() - card.width() + 1))
    top = max(room.top(), min(card.top(), room.bottom() - card.height() + 1))
    return QRect(QPoint(left, top), card.size())
