"""A determination of many disputed items: their cards come bit by bit, and rows only where one looks or works."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination
from imrdesk.gui.record.item_card import ItemCard
from imrdesk.gui.record.items import AHEAD, AT_ONCE
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.record.row_lending import MOST
from imrdesk.gui.record.strip import LINES, ItemButton
from tests.gui.record.finding import card_of, focused, line_of, named, there
from tests.gui.record.letters import Scribe, letter

MANY = 60
LAST = FieldRef("treatment", MANY)


@pytest.fixture
def scribe(pane: RecordPane) -> Scribe:
    return Scribe(pane, letter(MANY))


def made(pane: RecordPane) -> list[ItemCard]:
    """Return the cards that are there, as they stand below one another."""
    found = (pane.ui.items_column.itemAt(place).widget() for place in range(pane.ui.items_column.count()))
    return [card for card in found if isinstance(card, ItemCard)]


def shown(pane: RecordPane) -> list[int | None]:
    return [card.item_id for card in made(pane)]


def with_rows(pane: RecordPane) -> set[int | None]:
    return {card.item_id for card in made(pane) if card.is_built}


def has_rows_once_seen(pane: RecordPane, item_id: int) -> bool:
    """Scroll to an item, again where what is laid out above it has moved it, and tell whether it has rows."""
    pane.ui.scroll.ensureWidgetVisible(card_of(pane, item_id))
    return item_id in with_rows(pane)


def wait_for_cards(pane: RecordPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(made(pane)) == len(pane.cards))


def in_sight(pane: RecordPane, card: ItemCard) -> bool:
    top = card.mapTo(pane.ui.scroll.viewport(), QPoint(0, 0)).y()
    return top < pane.ui.scroll.viewport().height() and top + card.height() > 0


def test_the_first_cards_are_there_at_once_and_the_others_follow(
    pane: RecordPane, scribe: Scribe, qtbot: QtBot
) -> None:
    assert shown(pane) == list(range(1, AT_ONCE + 1))
    assert pane.cards.item_ids() == list(range(1, MANY + 1))
    wait_for_cards(pane, qtbot)
    assert shown(pane) == pane.cards.item_ids()
    assert [card.position for card in made(pane)] == list(range(MANY))


def test_the_last_item_is_gone_to_before_its_card_is_there(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    pane.select_item(MANY)
    assert pane.current_field() == LAST
    assert shown(pane)[-2:] == [AT_ONCE, MANY]
    wait_for_cards(pane, qtbot)
    assert shown(pane) == pane.cards.item_ids()
    qtbot.waitUntil(lambda: not pane._scroller.is_settling)
    assert in_sight(pane, card_of(pane, MANY))
    assert pane.current_field() == LAST


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_on_to_an_item_without_a_card(key: Qt.Key, pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    forward, here = key == Qt.Key.Key_Tab, MANY // 2
    refs = [ref for ref in pane.rows.refs() if ref.item_id == here]
    pane.select_field(refs[-1 if forward else 0])
    row = there(pane.rows.row(refs[-1 if forward else 0]))
    row.editor.focus_in(last=forward)
    qtbot.keyClick(focused(), key)
    assert there(pane.current_field()).item_id == here + (1 if forward else -1)


def test_an_item_comes_and_goes_at_the_end(pane: RecordPane, scribe: Scribe) -> None:
    pane.select_item(MANY)
    pane.actions_table["add_item"].trigger()
    assert pane.current_field() == FieldRef("treatment", MANY + 1)
    pane.actions_table["remove_item"].trigger()
    assert pane.current_field() == LAST
    pane.actions_table["move_item_up"].trigger()
    assert pane.cards.item_ids()[-2:] == [MANY, MANY - 1]
    assert shown(pane)[-1] == MANY
    assert card_of(pane, MANY).position == MANY - 2


def test_items_that_go_before_they_have_a_card_are_missed_nowhere(
    pane: RecordPane, scribe: Scribe, qtbot: QtBot
) -> None:
    left: Determination = replace(scribe.record, items=scribe.record.items[: AT_ONCE + 2])
    pane.update_record(left, ())
    wait_for_cards(pane, qtbot)
    assert shown(pane) == list(range(1, AT_ONCE + 3))


def test_of_all_items_open_those_in_sight_get_rows(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    wait_for_cards(pane, qtbot)
    pane.actions_table["expand_items"].trigger()
    assert pane.cards.open_items() == frozenset(range(1, MANY + 1))
    qtbot.waitUntil(lambda: not pane.cards._idle.isActive())
    assert with_rows(pane) >= set(range(1, AHEAD + 1))
    assert MANY not in with_rows(pane)
    qtbot.waitUntil(lambda: has_rows_once_seen(pane, MANY))


def test_items_opened_before_they_have_a_card_come_open(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    pane.cards.open_only({2, MANY})
    assert pane.cards.open_items() == {2, MANY}
    wait_for_cards(pane, qtbot)
    assert [card.item_id for card in made(pane) if card.expanded] == [2, MANY]


def test_rows_go_from_item_to_item(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    for item_id in range(1, MANY + 1):
        pane.select_item(item_id)
        assert pane.current_field() == FieldRef("treatment", item_id)
        assert line_of(pane, FieldRef("quantity", item_id)).text() == "8"
    rows = [row for row in pane.findChildren(FieldRow) if row.field.key == "quantity"]
    assert len(rows) == MOST
    assert card_of(pane, 1).expanded
    pane.select_item(1)
    assert line_of(pane, FieldRef("unit", 1)).objectName() == ""
    assert there(pane.rows.row(FieldRef("unit", 1))).editor.objectName() == "item.0.unit"


def test_an_item_with_something_unsaved_keeps_its_rows(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    scribe.refusal = "The disk is full."
    pane.select_field(FieldRef("unit", 2))
    qtbot.keyClicks(focused(), "visit")
    for item_id in range(3, 2 * MOST):
        pane.select_item(item_id)
    assert {2, 2 * MOST - 1} <= with_rows(pane)
    assert line_of(pane, FieldRef("unit", 2)).text() == "visit"
    scribe.refusal = ""
    assert pane.commit_pending()
    assert scribe.steps == [("set", ("unit", "visit"))]


def test_the_field_at_hand_stays_while_one_looks_elsewhere(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    wait_for_cards(pane, qtbot)
    pane.select_field(FieldRef("unit", 2))
    named(pane.window(), "before").setFocus()
    pane.actions_table["expand_items"].trigger()
    for item_id in range(1, MANY, 2):
        qtbot.waitUntil(lambda item_id=item_id: has_rows_once_seen(pane, item_id))
    assert pane.current_field() == FieldRef("unit", 2)
    assert 2 in with_rows(pane)


def test_the_strip_of_many_items_leaves_room_for_the_fields(pane: RecordPane, scribe: Scribe, qtbot: QtBot) -> None:
    strip = pane.head.strip
    qtbot.waitUntil(lambda: len(strip._buttons) == MANY)
    line = strip._buttons[0].sizeHint().height() + 4
    qtbot.waitUntil(lambda: strip.height() == LINES * line)
    pane.select_item(MANY)
    button = next(button for button in pane.findChildren(ItemButton) if button.isChecked())
    assert button.item_id == MANY
    assert strip.viewport().rect().contains(button.mapTo(strip.viewport(), button.rect().center()))
    pane.show_record(letter(2), ())
    qtbot.waitUntil(lambda: strip.height() < 2 * line)
