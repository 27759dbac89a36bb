"""The record pane: what it shows, and that nothing typed is lost."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.choice import ChoiceEditor
from imrdesk.gui.record.editors.lists import ListEditor
from imrdesk.gui.record.editors.long_text import LongTextEditor
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch
from tests.gui.record.finding import cards_of, focused, line_of, named, notes_of, row_of, there, wait_until_built
from tests.gui.record.letters import Scribe, letter, read, with_state

NUMBER, INJURY, SUMMARY = FieldRef("case_number"), FieldRef("date_of_injury"), FieldRef("summary")
DECISION, RATIONALE = FieldRef("decision", 1), FieldRef("rationale", 1)
ERROR = Flag("dates", Severity.ERROR, (INJURY,), "The injury is after the decision.", (Span(1, 5),))
WARNING = Flag("item", Severity.WARNING, (DECISION,), "The decision disagrees.", (Span(2, 6),))


# What it shows


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


def test_cleared_it_says_what_to_do(pane: RecordPane) -> None:
    pane.show_record(letter(), ())
    pane.clear()
    assert pane.ui.nothing_open.isVisible()
    assert not pane.head.isVisible()
    assert pane.current_field() is None
    assert pane.next_needing(None) is None


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
    pane.show_record(letter(3, outcome=read("Partially overturned")), (ERROR, WARNING))
    wait_until_built(pane, qtbot)
    assert pane.minimumSizeHint().width() <= 380
    assert pane.ui.contents.minimumSizeHint().width() <= 360


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


# Where the person is


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


# Nothing typed is lost


def test_leaving_a_field_saves_it(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(INJURY)
    line_of(pane, INJURY).selectAll()
    qtbot.keyClicks(line_of(pane, INJURY), "01/31/2012")
    pane.select_field(NUMBER)
    assert scribe.record.fields["date_of_injury"].value == date(2012, 1, 31)
    assert line_of(pane, INJURY).text() == "2012-01-31"


def test_leaving_the_pane_saves_it(pane: RecordPane, window: QWidget, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(NUMBER)
    qtbot.keyClicks(line_of(pane, NUMBER), "X")
    named(window, "behind").setFocus()
    assert scribe.steps == [("set", ("case_number", "XCM15-0000001"))]


def test_half_typed_text_is_flushed_before_leaving_a_document(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(SUMMARY)
    editor = row_of(pane, SUMMARY).editor
    qtbot.keyClicks(editor.chain()[0], "Then. ")
    assert pane.commit_pending()
    assert scribe.record.fields["summary"].value == "Then. A baker slipped on a wet floor."


def test_half_typed_entries_are_flushed_too(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(FieldRef("reviewer_states"))
    qtbot.keyClicks(focused(), "New York")
    assert pane.commit_pending()
    assert scribe.record.fields["reviewer_states"].value == ("California", "Texas", "New York")


def test_what_is_no_value_holds_the_document(pane: RecordPane, qtbot: QtBot) -> None:
    Scribe(pane, letter())
    pane.select_field(INJURY)
    line_of(pane, INJURY).setText("31 Juni")
    pane.select_field(NUMBER)
    assert not pane.commit_pending()
    assert pane.current_field() == INJURY
    assert line_of(pane, INJURY).text() == "31 Juni"
    assert "31 Juni" in notes_of(pane, INJURY)[0].label.text()


def test_what_could_not_be_saved_stays_and_is_tried_again(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    scribe.refusal = "The disk is full."
    pane.select_field(NUMBER)
    line_of(pane, NUMBER).setText("CM15-0000009")
    assert not pane.commit_pending()
    assert "The disk is full." in notes_of(pane, NUMBER)[0].label.text()
    assert row_of(pane, NUMBER).mark.toolTip().startswith("Not saved")
    scribe.refusal = ""
    assert pane.commit_pending()
    assert scribe.record.fields["case_number"].value == "CM15-0000009"
    assert "The disk is full." not in notes_of(pane, NUMBER)[0].label.text()


def test_an_update_keeps_focus_caret_and_half_typed_text(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(NUMBER)
    line = line_of(pane, NUMBER)
    line.setCursorPosition(4)
    qtbot.keyClicks(line, "77")
    scribe.set_value(FieldRef("worker_age"), 50)
    assert line.text() == "CM1577-0000001"
    assert line.cursorPosition() == 6
    assert line.hasFocus()
    assert line_of(pane, FieldRef("worker_age")).text() == "50"


def test_an_update_of_the_same_field_replaces_half_typed_text(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(NUMBER)
    qtbot.keyClicks(line_of(pane, NUMBER), "77")
    scribe.set_value(NUMBER, "CM15-0000005")
    assert line_of(pane, NUMBER).text() == "CM15-0000005"


def test_an_update_keeps_the_field_where_it_stands(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(3))
    wait_until_built(pane, qtbot)
    pane.select_field(FieldRef("rationale", 2))
    row, area = row_of(pane, FieldRef("rationale", 2)), pane.ui.scroll.viewport()
    qtbot.waitUntil(lambda: not pane._scroller._settled.isActive())
    height = row.mapTo(area, row.rect().topLeft()).y()
    scribe.flags = tuple(Flag("x", Severity.ERROR, (FieldRef(key),), "Look here.") for key in ("outcome", "summary"))
    scribe.set_value(FieldRef("worker_age"), 50)
    qtbot.waitUntil(lambda: not pane._scroller._settled.isActive())
    qtbot.waitUntil(lambda: row.mapTo(area, row.rect().topLeft()).y() == height)
    assert pane.ui.scroll.verticalScrollBar().value() > 0


def test_opening_a_record_hands_nothing_on(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(3), (ERROR, WARNING))
    wait_until_built(pane, qtbot)
    for ref in scribe.record.refs():
        pane.select_field(ref)
    assert pane.commit_pending()
    pane.clear()
    assert scribe.steps == []


# What the person wants


def test_enter_confirms_and_goes_to_the_next_to_look_at(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1), (ERROR, WARNING))
    pane.select_field(INJURY)
    qtbot.keyClick(line_of(pane, INJURY), Qt.Key.Key_Return)
    assert scribe.steps == [("confirm", "date_of_injury")]
    assert pane.current_field() == DECISION


def test_enter_on_a_changed_field_sets_it_and_does_not_confirm(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1), (ERROR, WARNING))
    pane.select_field(INJURY)
    line_of(pane, INJURY).setText("2012-07-01")
    qtbot.keyClick(line_of(pane, INJURY), Qt.Key.Key_Return)
    assert scribe.steps == [("set", ("date_of_injury", date(2012, 7, 1)))]
    assert pane.current_field() == DECISION


def test_enter_stays_where_the_value_is_refused(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1), (ERROR, WARNING))
    pane.select_field(INJURY)
    line_of(pane, INJURY).setText("soon")
    qtbot.keyClick(line_of(pane, INJURY), Qt.Key.Key_Return)
    assert scribe.steps == []
    assert pane.current_field() == INJURY


def test_enter_where_nothing_is_left_says_so_and_goes_on(pane: RecordPane, qtbot: QtBot) -> None:
    Scribe(pane, letter(1))
    pane.select_field(NUMBER)
    with qtbot.waitSignal(pane.all_looked_at):
        qtbot.keyClick(line_of(pane, NUMBER), Qt.Key.Key_Return)
    assert pane.current_field() == FieldRef("date_assigned")


@pytest.mark.parametrize("kind", list(Kind))
def test_enter_is_done_with_every_kind_of_field(kind: Kind, pane: RecordPane, qtbot: QtBot) -> None:
    field = next(field for field in (*CASE_FIELDS, *ITEM_FIELDS) if field.kind is kind)
    ref = FieldRef(field.key, 1 if field in ITEM_FIELDS else None)
    scribe = Scribe(pane, letter(1))
    pane.select_field(ref)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert scribe.steps == [("confirm", field.key)]
    assert pane.current_field() != ref


def test_the_mark_confirms(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    qtbot.mouseClick(row_of(pane, NUMBER).mark, Qt.MouseButton.LeftButton)
    assert scribe.steps == [("confirm", "case_number")]


KEYS = {
    "confirm": (Qt.Key.Key_Return, "confirm"),
    "absent": (Qt.Key.Key_A, "absent"),
    "unclear": (Qt.Key.Key_L, "unclear"),
    "revert": (Qt.Key.Key_Backspace, "revert"),
}


@pytest.mark.parametrize("ref", [NUMBER, SUMMARY, DECISION, FieldRef("diagnoses"), FieldRef("is_retrospective", 1)])
@pytest.mark.parametrize(("key", "word"), KEYS.values(), ids=KEYS)
def test_keys_reach_the_field_from_inside_its_editor(
    ref: FieldRef, key: Qt.Key, word: str, pane: RecordPane, qtbot: QtBot
) -> None:
    scribe = Scribe(pane, letter(1))
    pane.select_field(ref)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(focused(), key, both)
    assert scribe.steps == [(word, ref.key)]


def test_marking_absent_drops_what_is_half_typed(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(NUMBER)
    qtbot.keyClicks(line_of(pane, NUMBER), "X")
    pane.actions_table["mark_absent"].trigger()
    assert scribe.record.fields["case_number"].state is FieldState.ABSENT
    assert line_of(pane, NUMBER).text() == ""


def test_marking_unclear_keeps_what_is_half_typed(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(NUMBER)
    line_of(pane, NUMBER).setText("CM15-000000?")
    pane.actions_table["mark_unclear"].trigger()
    field = scribe.record.fields["case_number"]
    assert (field.value, field.state) == ("CM15-000000?", FieldState.UNCLEAR)


def test_flag_passages_are_shown_for_the_field_at_hand(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(), (ERROR,))
    pane.select_field(INJURY)
    with qtbot.waitSignal(pane.evidence_requested) as told:
        pane.actions_table["show_flag_passages"].trigger()
    assert told.args == [(Span(1, 5),)]


def test_ctrl_z_reaches_the_window_unless_text_is_half_typed(pane: RecordPane, window: QWidget, qtbot: QtBot) -> None:
    Scribe(pane, letter())
    undone: list[str] = []
    undo = window.addAction("Undo", "Ctrl+Z")
    undo.triggered.connect(partial(undone.append, "undo"))
    pane.select_field(NUMBER)
    line = line_of(pane, NUMBER)
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["undo"]
    qtbot.keyClicks(line, "X")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["undo"]
    assert line.text() == "CM15-0000001"


def test_filling_puts_a_value_in_and_hands_it_on(pane: RecordPane) -> None:
    scribe = Scribe(pane, letter())
    assert pane.fill(INJURY, "05/01/2012", append=False) == date(2012, 5, 1)
    assert scribe.steps == [("set", ("date_of_injury", date(2012, 5, 1)))]


def test_filling_the_value_that_stands_is_handed_on_for_its_evidence(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(), ())
    with qtbot.waitSignal(pane.value_set_requested):
        pane.fill(NUMBER, "CM15-0000001", append=False)


def test_filling_what_is_no_value_says_why(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(), ())
    with qtbot.assertNotEmitted(pane.value_set_requested):
        assert pane.fill(INJURY, "the worker", append=False) is None
    assert "the worker" in notes_of(pane, INJURY)[0].label.text()
    assert line_of(pane, INJURY).text() == "2012-06-30"


def test_an_optional_long_text_takes_one_line_until_it_says_something(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1))
    wait_until_built(pane, qtbot)
    row = row_of(pane, FieldRef("original_request", 1))
    assert isinstance(row.editor, LongTextEditor)
    qtbot.waitUntil(lambda: row.editor.x() > row.label.x())
    scribe.set_value(FieldRef("original_request", 1), "Twelve visits")
    qtbot.waitUntil(lambda: row.editor.x() == row.label.x())
