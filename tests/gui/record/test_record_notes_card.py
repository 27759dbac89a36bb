"""Notes in the record pane: written on a field or the document, settled, changed, removed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination
from imrdesk.gui.record.note_row import NoteRow
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.services import items, notes
from tests.gui.record.finding import focused
from tests.gui.record.letters import DECISION, NUMBER, Scribe, letter

ADA = notes.Author("Ada", datetime(2026, 3, 4, 5, 6, tzinfo=UTC))


class NotingScribe(Scribe):
    """Keeps notes, too."""

    def __init__(self, pane: RecordPane, record: Determination) -> None:
        super().__init__(pane, record)
        pane.notes.add_requested.connect(self.add_note)
        pane.notes.edit_requested.connect(self.edit_note)
        pane.notes.settle_requested.connect(self.settle_note)
        pane.notes.reopen_requested.connect(self.reopen_note)
        pane.notes.remove_requested.connect(self.remove_note)

    def add_note(self, ref: FieldRef | None, text: str) -> None:
        if not self.refusal:
            self._put("add note", (ref, text), notes.add(self.record, ref, text, ADA))

    def edit_note(self, note_id: int, text: str) -> None:
        self._put("edit note", (note_id, text), notes.edit(self.record, note_id, text, ADA))

    def settle_note(self, note_id: int) -> None:
        self._put("settle note", note_id, notes.settle(self.record, note_id))

    def reopen_note(self, note_id: int) -> None:
        self._put("reopen note", note_id, notes.settle(self.record, note_id, settled=False))

    def remove_note(self, note_id: int) -> None:
        self._put("remove note", note_id, notes.remove(self.record, note_id))


def noted(*refs: FieldRef | None) -> Determination:
    record = letter()
    for number, ref in enumerate(refs, start=1):
        record = notes.add(record, ref, f"Note {number}.", ADA).apply(record)
    return record


def rows(pane: RecordPane) -> list[NoteRow]:
    column = pane.notes.ui.rows
    return sorted(pane.notes.rows.values(), key=column.indexOf)


def write(pane: RecordPane, qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(focused(), words)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_a_note_tells_who_wrote_it_when_and_where(pane: RecordPane) -> None:
    pane.show_record(noted(None, NUMBER, DECISION), ())
    assert [row.words.text() for row in rows(pane)] == ["Note 1.", "Note 2.", "Note 3."]
    origins = [row.origin.text() for row in rows(pane)]
    assert origins[0] == f"Ada · {ADA.at.astimezone():%Y-%m-%d %H:%M}"
    assert ("Case number" in origins[1], "Decision, item 1" in origins[2]) == (True, True)


def test_no_note_makes_the_record_wider_than_its_pane(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.select_field(NUMBER)
    usual = pane.ui.contents.minimumSizeHint().width()
    scribe.add_note(NUMBER, "x" * 300)
    scribe.add_note(None, "https://example.org/" + "y" * 300)
    pane.actions_table["note_field"].trigger()
    words = [row.words for row in rows(pane)]
    qtbot.waitUntil(lambda: all(label.isVisible() for label in words))
    assert pane.ui.contents.minimumSizeHint().width() == usual
    assert all(label.height() > 3 * label.fontMetrics().height() for label in words)


def test_the_way_to_a_note_s_field_takes_the_colour_of_the_theme_in_force(
    pane: RecordPane, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    pane.show_record(noted(NUMBER), ())
    origin = rows(pane)[0].origin
    pane.notes.sight_requested.emit(pane.notes)
    qtbot.waitUntil(origin.isVisible)
    switch.choose("contrast_dark")
    picture = origin.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert switch.theme.color("accent").name() in seen


@pytest.mark.parametrize(
    "words",
    ["See " + "x" * 300, "Two lines.\n" + "y" * 40, "😀 " + "😀" * 30 + " and z", "a\N{ZERO WIDTH SPACE}b" * 20],
    ids=["a long word", "lines", "beyond the first plane", "breaks of its own"],
)
def test_what_is_copied_of_a_note_is_what_was_written(pane: RecordPane, qtbot: QtBot, words: str) -> None:
    record = notes.add(letter(), None, words, ADA).apply(letter())
    pane.show_record(record, ())
    label = rows(pane)[0].words
    label.setFocus()
    label.setSelection(0, len(label.text().encode("utf-16-le")) // 2)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == label.selected() == words


def test_a_selection_of_a_note_cannot_be_dragged_away_with_its_breaks(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(notes.add(letter(), None, "x" * 300, ADA).apply(letter()), ())
    label = rows(pane)[0].words
    label.setSelection(0, len(label.text()))
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=label.rect().center())
    assert not label.hasSelectedText()
    assert label.selected() == ""


def test_a_note_on_an_item_that_is_gone_says_so(pane: RecordPane) -> None:
    record = noted(DECISION)
    pane.show_record(items.remove(record, 1).apply(record), ())
    assert "Decision, an item since removed" in rows(pane)[0].origin.text()


def test_the_key_writes_a_note_on_the_field_at_hand_and_goes_back_to_it(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.select_field(NUMBER)
    field = focused()
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    write(pane, qtbot, "Ask the doctor.")
    assert scribe.steps == [("add note", (NUMBER, "Ask the doctor."))]
    assert (pane.notes.ui.input.toPlainText(), focused()) == ("", field)


def test_a_note_on_the_document_needs_no_field(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    assert not pane.actions_table["note_field"].isEnabled()
    pane.actions_table["note_document"].trigger()
    write(pane, qtbot, "Ask.")
    assert scribe.steps == [("add note", (None, "Ask."))]


def test_the_aim_can_be_put_back_to_the_document(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.select_field(NUMBER)
    pane.actions_table["note_field"].trigger()
    assert pane.notes.ui.aim_words.text() == "On Case number"
    pane.notes.ui.aim_away.click()
    assert pane.notes.ui.aim.isHidden()
    write(pane, qtbot, "Ask.")
    assert scribe.steps == [("add note", (None, "Ask."))]


def test_nothing_typed_is_no_note(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.actions_table["note_document"].trigger()
    assert not pane.notes.ui.add.isEnabled()
    write(pane, qtbot, "  ")
    assert scribe.steps == []


def test_escape_drops_what_is_typed(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.actions_table["note_document"].trigger()
    qtbot.keyClicks(focused(), "Ask.")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert (pane.commit_pending(), scribe.steps) == (True, [])


def test_what_is_half_typed_is_kept_on_leaving(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    pane.actions_table["note_document"].trigger()
    qtbot.keyClicks(focused(), "Ask.")
    assert pane.commit_pending()
    assert scribe.steps == [("add note", (None, "Ask."))]


def test_what_could_not_be_saved_stays(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, letter())
    scribe.refusal = "The disk is full."
    pane.actions_table["note_document"].trigger()
    write(pane, qtbot, "Ask.")
    assert (pane.notes.ui.input.toPlainText(), pane.commit_pending()) == ("Ask.", False)


@pytest.mark.parametrize("shortened", [False, True])
def test_what_is_half_typed_outlives_other_changes(pane: RecordPane, qtbot: QtBot, shortened: bool) -> None:
    scribe = NotingScribe(pane, noted(None))
    pane.actions_table["note_document"].trigger()
    qtbot.keyClicks(focused(), "Ask.")
    if shortened:
        scribe.remove_note(1)
    else:
        scribe.confirm(NUMBER)
    assert pane.notes.ui.input.toPlainText() == "Ask."


def test_another_document_begins_with_an_empty_line(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(noted(None), ())
    pane.actions_table["note_document"].trigger()
    qtbot.keyClicks(focused(), "Ask.")
    pane.show_record(letter(), ())
    assert (pane.notes.ui.input.toPlainText(), rows(pane)) == ("", [])


def test_settled_notes_come_last_and_can_be_opened_again(pane: RecordPane) -> None:
    scribe = NotingScribe(pane, noted(None, None))
    rows(pane)[0].settle.click()
    assert [row.words.text() for row in rows(pane)] == ["Note 2.", "Note 1."]
    assert pane.notes.ui.count.text() == "1 open, 1 settled"
    rows(pane)[1].settle.click()
    assert scribe.steps == [("settle note", 1), ("reopen note", 1)]
    assert pane.notes.ui.count.text() == "2 open"


def test_a_note_is_changed_in_the_line(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, noted(NUMBER))
    rows(pane)[0].change.click()
    assert (focused(), pane.notes.ui.input.toPlainText()) == (pane.notes.ui.input, "Note 1.")
    write(pane, qtbot, "Asked.")
    assert scribe.steps == [("edit note", (1, "Asked."))]
    assert (rows(pane)[0].words.text(), pane.notes.ui.input.toPlainText()) == ("Asked.", "")


def test_giving_up_a_change_leaves_the_note(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = NotingScribe(pane, noted(NUMBER))
    rows(pane)[0].change.click()
    qtbot.keyClicks(focused(), "Something else")
    pane.notes.ui.aim_away.click()
    assert (pane.commit_pending(), pane.notes.ui.input.toPlainText(), scribe.steps) == (True, "", [])


def test_a_note_that_goes_leaves_the_focus_in_the_line(pane: RecordPane) -> None:
    scribe = NotingScribe(pane, noted(None))
    remove = rows(pane)[0].remove
    remove.setFocus()
    remove.click()
    assert (scribe.steps, rows(pane), focused()) == ([("remove note", 1)], [], pane.notes.ui.input)


def test_the_link_goes_to_the_field(pane: RecordPane) -> None:
    pane.show_record(noted(DECISION), ())
    rows(pane)[0].origin.linkActivated.emit("field")
    assert pane.current_field() == DECISION


def test_tab_visits_the_buttons_and_the_line_and_then_leaves(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(noted(None), ())
    rows(pane)[0].settle.setFocus()
    visited = []
    for _ in range(4):
        visited.append(focused().objectName())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert visited == ["note.settle", "note.edit", "note.remove", "note.input"]
    assert focused().objectName() == "behind"


def test_a_note_taken_back_elsewhere_is_gone_here(pane: RecordPane) -> None:
    record = noted(None)
    pane.show_record(record, ())
    rows(pane)[0].change.click()
    pane.update_record(notes.remove(record, 1).apply(record), ())
    assert (rows(pane), pane.notes.ui.aim.isHidden()) == ([], True)
