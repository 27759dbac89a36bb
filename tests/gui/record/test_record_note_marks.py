"""The marks beside fields that people wrote notes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination
from imrdesk.gui.record.note_mark import NoteMark
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import card_of, focused, row_of, there, wait_until_built
from tests.gui.record.letters import INJURY, NUMBER, letter

WHEN = datetime(2026, 1, 2, tzinfo=UTC)
DECISION = FieldRef("decision", 2)


def noted(record: Determination, *notes: tuple[FieldRef | None, str, bool]) -> Determination:
    made = (Note(number, ref, words, settled, "AB", WHEN) for number, (ref, words, settled) in enumerate(notes, 1))
    return replace(record, notes=tuple(made))


def mark_of(pane: RecordPane, ref: FieldRef) -> NoteMark:
    return there(row_of(pane, ref).note_mark)


def test_only_fields_with_notes_are_marked(pane: RecordPane) -> None:
    pane.show_record(noted(letter(), (NUMBER, "Smudged.", False), (None, "Whole letter.", False)), ())
    assert mark_of(pane, NUMBER).isVisible()
    assert row_of(pane, INJURY).note_mark is None


def test_a_mark_says_who_wrote_what(pane: RecordPane) -> None:
    pane.show_record(noted(letter(), (NUMBER, "Settled.", True), (NUMBER, "Smudged.", False)), ())
    said = ["Open note of AB: Smudged.", "Settled note of AB: Settled."]
    assert mark_of(pane, NUMBER).toolTip() == f"<div>{'<br><br>'.join(said)}</div>"
    assert mark_of(pane, NUMBER).accessibleDescription() == "\n\n".join(said)
    assert "Open note of AB: Smudged." in row_of(pane, NUMBER).editor.chain()[0].accessibleDescription()


def test_open_and_settled_notes_look_different(pane: RecordPane) -> None:
    pane.show_record(noted(letter(), (NUMBER, "a", False), (INJURY, "b", True)), ())
    pictures = [mark_of(pane, ref).icon().pixmap(16).toImage() for ref in (NUMBER, INJURY)]
    assert pictures[0] != pictures[1]


def test_marks_come_and_go_with_the_notes(pane: RecordPane) -> None:
    record = letter()
    pane.show_record(record, ())
    pane.update_record(noted(record, (NUMBER, "Smudged.", False)), ())
    assert mark_of(pane, NUMBER).isVisible()
    pane.update_record(record, ())
    assert not mark_of(pane, NUMBER).isVisible()


def test_items_whose_rows_are_made_later_are_marked(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(noted(letter(5), (DECISION, "Which of the two?", False)), ())
    wait_until_built(pane, qtbot)
    card_of(pane, 2).set_expanded(True)
    assert mark_of(pane, DECISION).isVisible()


def test_a_click_leads_to_the_note(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(noted(letter(), (NUMBER, "Smudged.", False)), ())
    qtbot.mouseClick(mark_of(pane, NUMBER), Qt.MouseButton.LeftButton)
    assert pane.notes.rows[1].isAncestorOf(focused())


def test_a_key_leads_to_the_notes_of_the_field_at_hand(pane: RecordPane) -> None:
    pane.show_record(noted(letter(), (INJURY, "Other.", False), (NUMBER, "Smudged.", False)), ())
    pane.select_field(FieldRef("outcome"))
    assert not pane.actions_table["go_to_note"].isEnabled()
    pane.select_field(NUMBER)
    pane.actions_table["go_to_note"].trigger()
    assert pane.notes.rows[2].isAncestorOf(focused())
