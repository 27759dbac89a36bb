"""What the person wants of a field: by Enter, by key, by the source."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.gui.record.editors.long_text import LongTextEditor
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import focused, line_of, notes_of, row_of, there, wait_until_built
from tests.gui.record.letters import DECISION, ERROR, INJURY, NUMBER, SUMMARY, WARNING, Scribe, letter


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


def test_enter_on_an_empty_field_says_that_the_document_does_not_state_it(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1))
    assigned = FieldRef("date_assigned")
    pane.select_field(assigned)
    qtbot.keyClick(line_of(pane, assigned), Qt.Key.Key_Return)
    assert scribe.record.field(assigned).state is FieldState.ABSENT


def test_enter_stays_where_the_value_is_refused(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1), (ERROR, WARNING))
    pane.select_field(INJURY)
    line_of(pane, INJURY).setText("soon")
    qtbot.keyClick(line_of(pane, INJURY), Qt.Key.Key_Return)
    assert scribe.steps == []
    assert pane.current_field() == INJURY


def test_enter_where_nothing_was_left_goes_on_to_the_next_field(pane: RecordPane, qtbot: QtBot) -> None:
    Scribe(pane, letter(1))
    pane.select_field(NUMBER)
    qtbot.keyClick(line_of(pane, NUMBER), Qt.Key.Key_Return)
    assert pane.current_field() == FieldRef("date_assigned")


def test_enter_on_the_last_that_needs_a_person_leads_to_finishing(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1), (ERROR,))
    pane.select_field(INJURY)
    qtbot.keyClick(line_of(pane, INJURY), Qt.Key.Key_Return)
    assert scribe.steps == [("confirm", "date_of_injury")]
    assert focused() is pane.head.ui.needing
    with qtbot.waitSignal(pane.finish_requested):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_a_higher_threshold_leaves_more_to_look_at(pane: RecordPane) -> None:
    pane.show_record(letter(1), ())
    assert pane.needing.fields() == ()
    pane.doubt_below(1.0)
    assert NUMBER in pane.needing.fields()
    assert pane.head.ui.needing.text() == f"{len(pane.needing.fields())} left"
    pane.doubt_below(0.0)
    assert pane.needing.fields() == ()


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


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("ref", [NUMBER, SUMMARY, DECISION, FieldRef("diagnoses"), FieldRef("is_retrospective", 1)])
def test_a_right_click_offers_the_field_s_actions(ref: FieldRef, pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter(1))
    pane.select_field(NUMBER)
    widget = there(pane.cards.row(ref) if ref.item_id else row_of(pane, ref)).editor.chain()[0]
    place = widget.rect().center()
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place)))
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.objectName() == "mark_unclear").trigger()
    menu.close()
    assert scribe.steps == [("unclear", ref.key)]
