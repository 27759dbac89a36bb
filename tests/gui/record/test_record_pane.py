"""What the record pane shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import FieldState
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.choice import ChoiceEditor
from imrdesk.gui.record.editors.lists import ListEditor
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch
from tests.gui.record.finding import cards_of, row_of, there, wait_until_built
from tests.gui.record.letters import ERROR, INJURY, NUMBER, WARNING, Scribe, letter, read, with_state


def test_every_field_has_an_editor_of_its_name(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(2), ())
    wait_until_built(pane, qtbot)
    for field in CASE_FIELDS:
        assert isinstance(pane.findChild(QWidget, f"field.{field.key}"), FieldEditor)
    for position in range(2):
        for field in ITEM_FIELDS:
            assert isinstance(pane.findChild(QWidget, f"item.{position}.{field.key}"), FieldEditor)


def test_the_head_says_what_is_left(pane: RecordPane) -> None:
    scribe = Scribe(pane, letter(2), (ERROR, WARNING))
    assert pane.head.ui.title.text() == "CM15-0000001"
    assert pane.head.ui.outcome.text() == "Upheld"
    assert pane.head.ui.needing.text() == "2 left"
    scribe.confirm(INJURY)
    assert pane.head.ui.needing.text() == "1 left"
    scribe.confirm(next(iter(WARNING.fields)))
    assert pane.head.ui.needing.text() == "Finish"
    pane.update_record(replace(scribe.record, state=DocumentState.REVIEWED), scribe.flags)
    assert pane.head.ui.needing.text() == "None left"


def test_whatever_the_head_says_it_asks_for_the_same_width(pane: RecordPane) -> None:
    widths = set[int]()
    for outcome in ("Upheld", "Partially overturned"):
        pane.show_record(letter(2, outcome=read(outcome)), (ERROR, WARNING))
        widths.add(pane.minimumSizeHint().width())
    assert len(widths) == 1


@pytest.mark.parametrize("key", ["next_needing", "previous_needing"])
def test_the_way_to_the_next_field_that_needs_a_look_ends_at_finish(pane: RecordPane, qtbot: QtBot, key: str) -> None:
    pane.show_record(letter(), ())
    pane.select_field(NUMBER)
    pane.actions_table[key].trigger()
    assert pane.head.ui.needing.hasFocus()
    with qtbot.waitSignal(pane.finish_requested):
        qtbot.keyClick(pane.head.ui.needing, Qt.Key.Key_Return)


def test_cleared_it_says_what_to_do(pane: RecordPane) -> None:
    pane.show_record(letter(), ())
    pane.clear()
    assert pane.ui.nothing_open.isVisible()
    assert not pane.head.isVisible()
    assert pane.current_field() is None
    assert pane.needing.next(None) is None


def test_a_record_without_items_says_so(pane: RecordPane) -> None:
    pane.show_record(letter(0), ())
    assert pane.ui.no_items.isVisible()
    assert not pane.head.strip.isVisible()


def test_one_item_needs_no_strip_and_several_have_one(pane: RecordPane) -> None:
    pane.show_record(letter(1), ())
    assert not pane.head.strip.isVisible()
    pane.show_record(letter(3), ())
    assert pane.head.strip.isVisible()


def test_the_category_narrows_the_subcategories(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1))
    wait_until_built(pane, qtbot)
    editor = row_of(pane, FieldRef("subcategory", 1)).editor
    assert isinstance(editor, ChoiceEditor)
    assert editor.input.findText("Opioid") == -1
    scribe.set_value(FieldRef("category", 1), "Pharmaceuticals")
    assert editor.input.findText("Opioid") > 0
    assert editor.value() == "Physical Therapy"


def test_a_doubtful_value_is_told_in_the_tooltip(pane: RecordPane) -> None:
    pane.show_record(letter(worker_age=read(33, 0.41)), ())
    tip = row_of(pane, FieldRef("worker_age")).mark.toolTip()
    assert "test-rule" in tip
    assert "41 %" in tip


def test_each_state_has_a_mark_of_its_own(pane: RecordPane) -> None:
    row = row_of(pane, NUMBER)
    pictures = set()
    for state in FieldState:
        pane.show_record(with_state(letter(), NUMBER, state), ())
        pictures.add(bytes(row.mark.icon().pixmap(16, 16).toImage().constBits()))
    assert len(pictures) == len(FieldState)


def test_rows_of_closed_items_far_down_are_made_when_they_are_opened(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(25), ())
    wait_until_built(pane, qtbot)
    last = cards_of(pane)[-1]
    assert not last.is_built
    last.toggle()
    assert last.is_built
    assert there(last.row("treatment")).ref == FieldRef("treatment", 25)


def test_suggestions_reach_fields_by_key_and_by_vocabulary(pane: RecordPane, qtbot: QtBot) -> None:
    pane.set_suggestions({"states": ("California",), "diagnoses": ("sprain",), "units": ("visit",)})
    pane.show_record(letter(1), ())
    wait_until_built(pane, qtbot)
    for ref in (FieldRef("reviewer_states"), FieldRef("diagnoses"), FieldRef("unit", 1)):
        editor = row_of(pane, ref).editor
        assert isinstance(editor, TextEditor | ListEditor)
        assert there(editor.input.completer().model()).rowCount() == 1


@pytest.mark.parametrize("choice", ["dark", "light"])
def test_both_themes_paint_every_row(choice: str, pane: RecordPane, switch: ThemeSwitch) -> None:
    pane.show_record(letter(2), (ERROR,))
    switch.choose(choice)
    card = pane.sections[0]
    assert card.grab().toImage().pixelColor(card.width() - 4, card.height() // 2) == switch.theme.color("surface")


def test_it_is_not_wider_than_a_narrow_column(pane: RecordPane, qtbot: QtBot) -> None:
    number = "CM15-0000001 and a whole line of the letter that somebody pasted behind it"
    pane.show_record(letter(3, outcome=read("Partially overturned"), case_number=read(number)), (ERROR, WARNING))
    wait_until_built(pane, qtbot)
    assert pane.minimumSizeHint().width() <= 400
    assert pane.ui.contents.minimumSizeHint().width() <= 360


def test_what_is_said_under_a_field_leaves_its_editor_as_wide(pane: RecordPane, qtbot: QtBot) -> None:
    flag = Flag("outcome", Severity.WARNING, (FieldRef("outcome"),), "The outcome disagrees with an item.")
    rows = [row_of(pane, FieldRef(key)) for key in ("priority", "outcome")]
    pane.show_record(letter(1), (flag,))
    qtbot.waitUntil(lambda: there(rows[1].notes).isVisible())
    assert rows[0].notes is None
    assert len({(row.editor.x(), row.editor.width()) for row in rows}) == 1


def test_twenty_five_items_come_closed_but_for_the_first(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(25), ())
    opened = [card.expanded for card in cards_of(pane)]
    assert opened == [True] + [False] * 24
    wait_until_built(pane, qtbot)
    pane.actions_table["expand_items"].trigger()
    assert all(card.expanded for card in cards_of(pane))


def test_cards_are_kept_for_the_next_document(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    wait_until_built(pane, qtbot)
    rows = set(pane.findChildren(FieldRow))
    pane.show_record(letter(1), ())
    pane.show_record(letter(3), ())
    wait_until_built(pane, qtbot)
    assert set(pane.findChildren(FieldRow)) == rows
