"""Where one is in the record pane: focus, Tab, scrolling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import card_of, focused, named, row_of, wait_until_built
from tests.gui.record.letters import ERROR, INJURY, NUMBER, SUMMARY, WARNING, letter


def test_going_to_a_field_tells_and_shows_it(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(5), ())
    last = FieldRef("rationale", 5)
    with qtbot.waitSignal(pane.field_selected) as told:
        pane.select_field(last)
    assert told.args == [last]
    assert pane.current_field() == last
    row = row_of(pane, last)
    assert row.editor.has_focus()
    area = pane.ui.scroll.viewport()
    qtbot.waitUntil(lambda: area.rect().intersects(row.rect().translated(row.mapTo(area, row.rect().topLeft()))))


def test_a_field_is_told_once_for_one_visit(pane: RecordPane) -> None:
    told: list[FieldRef] = []
    pane.show_record(letter(), ())
    pane.field_selected.connect(told.append)
    pane.select_field(NUMBER)
    pane.select_field(NUMBER)
    assert told == [NUMBER]


def test_an_unknown_field_is_let_be(pane: RecordPane) -> None:
    pane.show_record(letter(), ())
    pane.select_field(FieldRef("decision", 99))
    pane.select_field(FieldRef("nothing"))
    assert pane.current_field() is None


def test_tab_visits_every_editor_and_then_leaves(pane: RecordPane, window: QWidget, qtbot: QtBot) -> None:
    pane.show_record(letter(4), ())
    named(window, "before").setFocus()
    pane.select_field(FieldRef(CASE_FIELDS[0].key))
    visited = [pane.current_field()]
    while pane.isAncestorOf(focused()):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if visited[-1] != pane.current_field():
            visited.append(pane.current_field())
    items = [FieldRef(field.key, item) for item in (1, 2, 3, 4) for field in ITEM_FIELDS]
    assert visited == [FieldRef(field.key) for field in CASE_FIELDS] + items
    assert focused().objectName() == "behind"


def test_backtab_leaves_before_the_first(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(1), ())
    pane.select_field(NUMBER)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused().objectName() == "before"


def test_the_focus_is_handed_to_the_field_last_worked_at(pane: RecordPane, window: QWidget) -> None:
    pane.show_record(letter(1), ())
    pane.select_field(SUMMARY)
    named(window, "behind").setFocus()
    assert pane.current_field() == SUMMARY
    pane.setFocus()
    assert row_of(pane, SUMMARY).editor.has_focus()


def test_the_first_field_is_the_gravest(pane: RecordPane) -> None:
    pane.show_record(letter(1), (WARNING, ERROR))
    pane.focus_first()
    assert pane.current_field() == INJURY


def test_another_document_begins_at_its_top_with_no_field_at_hand(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(2), ())
    pane.select_field(FieldRef("rationale", 2))
    with qtbot.assertNotEmitted(pane.value_set_requested):
        pane.show_record(letter(1), ())
    assert pane.current_field() is None
    assert pane.ui.scroll.verticalScrollBar().value() == 0


def test_a_card_that_opens_stays_under_the_mouse(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(6), ())
    wait_until_built(pane, qtbot)
    settled = pane._scroller._settled
    head, area = card_of(pane, 3).header, pane.ui.scroll.viewport()
    pane.ui.scroll.ensureWidgetVisible(head)
    height = head.mapTo(area, head.rect().topLeft()).y()
    card_of(pane, 1).set_expanded(False)
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not settled.isActive() and card_of(pane, 3).height() > 200)
    qtbot.waitUntil(lambda: head.mapTo(area, head.rect().topLeft()).y() == height)


@pytest.mark.parametrize("item_id", [2, 3, 5])
def test_an_item_gone_to_begins_in_the_upper_third(pane: RecordPane, qtbot: QtBot, item_id: int) -> None:
    pane.show_record(letter(5), ())
    wait_until_built(pane, qtbot)
    pane.select_item(item_id)
    area, card = pane.ui.scroll.viewport(), card_of(pane, item_id)
    qtbot.waitUntil(lambda: 0 <= card.mapTo(area, QPoint(0, 0)).y() <= area.height() / 3)
    first = row_of(pane, FieldRef(ITEM_FIELDS[0].key, item_id))
    assert first.mapTo(area, QPoint(0, first.height())).y() < area.height()


def test_a_field_far_below_an_items_head_is_in_sight_all_the_same(pane: RecordPane, qtbot: QtBot) -> None:
    ref = FieldRef(ITEM_FIELDS[-1].key, 3)
    flag = Flag("rule", Severity.ERROR, (ref,), "Look at the last of them.")
    pane.show_record(letter(5), (flag,))
    wait_until_built(pane, qtbot)
    pane.select_item(3)
    area, row = pane.ui.scroll.viewport(), row_of(pane, ref)
    qtbot.waitUntil(lambda: 0 <= row.mapTo(area, QPoint(0, 0)).y() <= area.height() - row.height())
