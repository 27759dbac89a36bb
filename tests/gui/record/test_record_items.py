"""What can be done with disputed items in the record pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.item_card import ItemCard
from imrdesk.gui.record.items import AHEAD, AT_ONCE
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.row_lending import MOST
from imrdesk.gui.record.strip import ItemButton
from tests.gui.record.finding import card_of, focused, row_of, there, wait_until_built
from tests.gui.record.letters import Scribe, letter

FLAG = Flag("item", Severity.WARNING, (FieldRef("decision", 2),), "The decision disagrees.")


@pytest.mark.parametrize(
    ("action", "signal", "told"),
    [
        ("add_item", "item_add_requested", [2]),
        ("duplicate_item", "item_duplicate_requested", [2]),
        ("split_item", "item_split_requested", [2]),
        ("merge_item", "item_merge_requested", [2, 3]),
        ("move_item_up", "item_move_requested", [2, 0]),
        ("move_item_down", "item_move_requested", [2, 2]),
        ("remove_item", "item_remove_requested", [2]),
    ],
)
def test_an_action_is_about_the_item_at_hand(
    action: str, signal: str, told: list[int], pane: RecordPane, qtbot: QtBot
) -> None:
    pane.show_record(letter(3), ())
    pane.select_field(FieldRef("decision", 2))
    with qtbot.waitSignal(getattr(pane, signal)) as emitted:
        pane.actions_table[action].trigger()
    assert emitted.args == told


@pytest.mark.parametrize("many", [22, 60])
def test_however_many_items_come_and_go_so_many_cards_are_spare(pane: RecordPane, many: int, qtbot: QtBot) -> None:
    for items in (many, 2):
        pane.show_record(letter(items), ())
        assert len(pane.cards.item_ids()) == items
        qtbot.waitUntil(lambda: not pane.cards._idle.isActive())
    assert len(pane.cards._spare) == AT_ONCE
    assert sum(card.has_rows for card in pane.cards._spare) <= AHEAD


def test_no_spare_card_made_before_the_pane_is_seen_is_shown_with_it(pane: RecordPane, qtbot: QtBot) -> None:
    pane.hide()
    pane.show_record(letter(2), ())
    qtbot.waitUntil(lambda: len(pane.cards._spare) == AT_ONCE - 2)
    pane.show()
    assert {card.item_id for card in pane.ui.contents.findChildren(ItemCard) if card.isVisible()} == {1, 2}


def test_the_last_item_is_merged_with_the_one_before(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    pane.select_item(3)
    with qtbot.waitSignal(pane.item_merge_requested) as emitted:
        pane.actions_table["merge_item"].trigger()
    assert emitted.args == [2, 3]


def test_without_an_item_at_hand_one_is_added_at_the_end(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    assert not pane.actions_table["remove_item"].isEnabled()
    with qtbot.waitSignal(pane.item_add_requested) as emitted:
        pane.actions_table["add_item"].trigger()
    assert emitted.args == [3]


def test_an_item_that_comes_is_opened_and_gone_to(pane: RecordPane) -> None:
    Scribe(pane, letter(5))
    pane.select_item(2)
    pane.actions_table["add_item"].trigger()
    assert pane.cards.item_ids() == [1, 2, 6, 3, 4, 5]
    assert card_of(pane, 6).expanded
    assert pane.current_field() == FieldRef("treatment", 6)


def test_when_the_item_at_hand_goes_the_next_is_gone_to(pane: RecordPane) -> None:
    scribe = Scribe(pane, letter(3))
    pane.select_field(FieldRef("rationale", 2))
    pane.actions_table["remove_item"].trigger()
    assert pane.cards.item_ids() == [1, 3]
    assert pane.current_field() == FieldRef("treatment", 3)
    assert scribe.steps == [("remove", 2)]


def test_when_the_last_item_goes_nothing_is_at_hand(pane: RecordPane) -> None:
    Scribe(pane, letter(1))
    pane.select_field(FieldRef("rationale", 1))
    pane.actions_table["remove_item"].trigger()
    assert pane.current_field() is None
    assert pane.ui.no_items.isVisible()


def test_half_typed_text_is_saved_before_its_item_goes(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(2))
    pane.select_field(FieldRef("unit", 1))
    qtbot.keyClicks(focused(), "visit")
    pane.actions_table["remove_item"].trigger()
    assert scribe.steps == [("set", ("unit", "visit")), ("remove", 1)]


def test_nothing_is_done_with_items_while_a_field_holds_no_value(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(2))
    pane.select_field(FieldRef("quantity", 1))
    qtbot.keyClicks(focused(), "x")
    pane.actions_table["remove_item"].trigger()
    assert scribe.steps == []
    assert pane.current_field() == FieldRef("quantity", 1)


def test_a_moved_item_keeps_its_focus_and_what_is_typed(pane: RecordPane, qtbot: QtBot) -> None:
    Scribe(pane, letter(3))
    wait_until_built(pane, qtbot)
    ref = FieldRef("unit", 1)
    pane.select_field(ref)
    row = there(pane.cards.row(ref))
    qtbot.keyClicks(row.editor.chain()[0], "vis")
    pane.actions_table["move_item_down"].trigger()
    assert pane.cards.item_ids() == [2, 1, 3]
    assert row.editor.objectName() == "item.1.unit"
    assert row.editor.has_focus()
    assert row.editor.value() == "vis"
    assert len([editor for editor in pane.findChildren(FieldEditor) if editor.objectName() == "item.0.unit"]) == 1


def test_the_strip_shows_decisions_and_goes_to_items(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(3), (FLAG,))
    scribe.set_value(FieldRef("decision", 3), "Overturned")
    buttons = [button for button in pane.findChildren(ItemButton) if not button.isHidden()]
    assert [button.text() for button in buttons] == ["1 Upheld", "2 Upheld", "3 Overturned"]
    assert [button.icon().isNull() for button in buttons] == [True, False, True]
    qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert pane.current_field() == FieldRef("treatment", 3)
    assert [button.isChecked() for button in buttons] == [False, False, True]


def test_going_to_an_item_stops_at_what_deserves_a_look(pane: RecordPane) -> None:
    pane.show_record(letter(3), (FLAG,))
    pane.select_item(2)
    assert pane.current_field() == FieldRef("decision", 2)


def test_items_are_walked_by_key(pane: RecordPane) -> None:
    pane.show_record(letter(3), ())
    for expected in (1, 2, 3):
        pane.actions_table["next_item"].trigger()
        assert pane.current_field() == FieldRef("treatment", expected)
    assert not pane.actions_table["next_item"].isEnabled()
    pane.actions_table["previous_item"].trigger()
    assert pane.current_field() == FieldRef("treatment", 2)


def test_a_click_on_the_head_closes_and_opens(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(1), ())
    card = card_of(pane, 1)
    qtbot.mouseClick(card.header, Qt.MouseButton.LeftButton)
    assert not card.expanded
    qtbot.mouseClick(card.header, Qt.MouseButton.LeftButton)
    assert card.expanded


@pytest.mark.parametrize("action", ["toggle_item", "collapse_items"])
def test_an_item_one_works_in_closes_and_stays_closed(action: str, pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    pane.select_field(FieldRef("treatment", 2))
    row = row_of(pane, FieldRef("treatment", 2))
    assert row.isAncestorOf(focused())
    pane.actions_table[action].trigger()
    assert not card_of(pane, 2).expanded
    assert not row.isVisible()
    qtbot.keyClick(card_of(pane, 2).header.ui.chevron, Qt.Key.Key_Tab)
    assert pane.current_field() == FieldRef("treatment", 3)


def test_the_head_of_a_card_tells_the_item(pane: RecordPane) -> None:
    scribe = Scribe(pane, letter(2), (FLAG,))
    head = card_of(pane, 2).header
    assert head.ui.number.text() == "2"
    assert head.ui.flags.text() == "1"
    assert head.ui.decision.text() == "Upheld"
    scribe.set_value(FieldRef("treatment", 2), "Acupuncture")
    assert head.ui.treatment.text() == "Acupuncture"


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_of_a_card_is_about_that_card(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    pane.select_item(1)
    pane.cards.menu_requested.emit(3, QPoint(0, 0))
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(pane.item_remove_requested) as emitted:
        next(action for action in menu.actions() if action.objectName() == "remove_item").trigger()
    assert emitted.args == [3]
    menu.close()


def test_every_edge_has_the_colour_of_the_source(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(2), ())
    for item_id, position in ((1, 0), (2, 1)):
        card = card_of(pane, item_id)
        image = card.grab().toImage()
        edge = pane._switch.theme.edge(card._kind, position)
        assert image.pixelColor(1, image.height() // 2) == edge


ITEM_KEYS = ("add_item", "duplicate_item", "split_item", "merge_item", "move_item_down", "move_item_up", "remove_item")
HERE = ("rationale", "unit", "category", "body_parts", "claims_citations", "is_retrospective")


@pytest.mark.parametrize("key", HERE)
@pytest.mark.parametrize("action", ITEM_KEYS)
def test_item_keys_work_from_inside_every_editor(action: str, key: str, pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    pane.select_field(FieldRef(key, 2))
    with qtbot.waitSignal(pane.actions_table[action].triggered):
        qtbot.keySequence(focused(), pane.actions_table[action].shortcut())


def test_cards_of_a_long_document_are_let_go(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(40), ())
    for item_id in range(1, MOST + 1):
        pane.select_item(item_id)
    qtbot.waitUntil(lambda: not pane.cards._idle.isActive())
    with qtbot.waitSignal(card_of(pane, MOST).destroyed):
        pane.show_record(letter(1), ())
    pane.select_item(1)
    pane.clear()
    qtbot.waitUntil(lambda: not pane._scroller._settled.isActive())
