from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from imrdesk.gui.tour.placing import place_card

CARD = QSize(340, 180)
SMALL, LARGE = QRect(0, 0, 1280, 720), QRect(0, 0, 2560, 1440)
TARGETS = [
    QRect(0, 70, 262, 614),
    QRect(264, 70, 558, 614),
    QRect(824, 70, 456, 614),
    QRect(290, 30, 90, 36),
    QRect(620, 30, 320, 36),
    QRect(10, 690, 1200, 28),
]


@pytest.mark.parametrize("window", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("target", TARGETS)
def test_the_card_is_on_the_window_and_off_its_target(window: QRect, target: QRect) -> None:
    placed = place_card(window, target, CARD)
    assert window.contains(placed)
    assert not placed.intersects(target)


def test_a_target_that_fills_the_window_has_the_card_in_it() -> None:
    placed = place_card(SMALL, SMALL, CARD)
    assert SMALL.contains(placed)


def test_a_window_smaller_than_the_card_shows_its_beginning() -> None:
    placed = place_card(QRect(0, 0, 300, 100), QRect(0, 0, 300, 100), CARD)
    assert (placed.left(), placed.top(), placed.size()) == (12, 12, CARD)
