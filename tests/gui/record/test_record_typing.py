"""Nothing typed into the record is lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.gui.record.editors.long_text import PAUSE_MS, LongTextEditor
from imrdesk.gui.record.pane import RecordPane
from tests.conftest import PATIENCE_MS
from tests.gui.record.finding import focused, line_of, named, notes_of, row_of, wait_until_built
from tests.gui.record.letters import ERROR, INJURY, NUMBER, SUMMARY, WARNING, Scribe, letter


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
    assert scribe.steps == [("set", ("case_number", "X"))]


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


@pytest.mark.parametrize("ref", [SUMMARY, FieldRef("rationale", 3)])
def test_what_was_typed_never_reaches_another_document(ref: FieldRef, pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(3), ())
    pane.select_field(ref)
    qtbot.keyClicks(focused(), "half-typed")
    with qtbot.assertNotEmitted(pane.value_set_requested, wait=PAUSE_MS + 400):
        pane.show_record(letter(1), ())
        pane.select_field(NUMBER)


def test_a_long_text_is_saved_while_one_types_on(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(SUMMARY)
    editor = row_of(pane, SUMMARY).editor
    assert isinstance(editor, LongTextEditor)
    editor._pause.setInterval(10 * PATIENCE_MS)
    editor._run.setInterval(200)

    def typed_on_until_saved() -> bool:
        qtbot.keyClicks(editor.input, "x")
        return bool(scribe.steps)

    qtbot.waitUntil(typed_on_until_saved)
    typed = editor.input.textCursor().position()
    assert editor.input.toPlainText() == "x" * typed + "A baker slipped on a wet floor."
    assert editor.input.document().isUndoAvailable()
    assert scribe.record.fields["summary"].value in {
        "x" * many + "A baker slipped on a wet floor." for many in range(1, typed + 1)
    }


def test_a_save_while_one_types_begins_another_run(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.select_field(SUMMARY)
    editor = row_of(pane, SUMMARY).editor
    assert isinstance(editor, LongTextEditor)
    qtbot.keyClicks(editor.input, "x")
    assert editor._run.isActive()
    editor.commit()
    assert not editor._run.isActive()
    qtbot.keyClicks(editor.input, "y")
    assert editor._run.isActive()
    assert len(scribe.steps) == 1
