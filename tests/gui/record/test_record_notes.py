"""What is said under a field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import Entry, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.gui.record.notes import LONGEST_QUOTE, NoteLine, notes_for, quoted
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.theme import ThemeSwitch
from tests.gui.record.finding import there
from tests.gui.record.letters import Scribe, letter, read

FIELD = FIELDS["drug"]
FLAG = Flag("dates", Severity.ERROR, (FieldRef("decision_date"),), "It is before <the> injury.", (Span(1, 5),))


def corrected(value: str, was: str | None) -> RecordField:
    return RecordField(Entry(value, (), FieldState.CORRECTED), read(was))


def test_a_problem_stands_before_the_flags() -> None:
    notes = notes_for(RecordField(Entry("x"), read("x")), (FLAG,), "It could not be saved.", FIELD)
    assert [note.sentence for note in notes] == ["It could not be saved.", FLAG.message]


def test_a_change_says_what_was_read_and_offers_to_revert() -> None:
    (note,) = notes_for(corrected("new", "old"), (), "", FIELD)
    assert "“old”" in note.sentence
    assert note.revert


def test_a_value_put_where_none_was_read_says_so() -> None:
    (note,) = notes_for(corrected("new", None), (), "", FIELD)
    assert note.sentence == "Nothing was read here."


def test_a_value_of_an_added_item_was_never_read() -> None:
    assert notes_for(RecordField(Entry("new", (), FieldState.CORRECTED)), (), "", FIELD) == ()


def test_a_derived_value_shows_what_it_was_worked_out_from() -> None:
    known = RecordField(Entry("Upheld", (Span(2, 8),)), read("Upheld", derived=True))
    (note,) = notes_for(known, (), "", FIELD)
    assert note.evidence == (Span(2, 8),)
    decided = RecordField(replace(known.entry, state=FieldState.CONFIRMED), known.read)
    assert notes_for(decided, (), "", FIELD) == ()


def test_a_flag_on_many_fields_names_none_under_each() -> None:
    flag = Flag("low-confidence", Severity.DOUBT, (FieldRef("worker_age"),), "The reading of age, sex is uncertain.")
    (note,) = notes_for(RecordField(Entry(47), read(47)), (flag,), "", FIELD)
    assert "age" not in note.sentence


def test_a_long_reading_is_quoted_in_part() -> None:
    text = "word " * 200
    assert len(quoted(text)) <= LONGEST_QUOTE + 1
    assert quoted(text).endswith("word…")


def test_the_flag_s_link_shows_its_passages(pane: RecordPane, qtbot: QtBot) -> None:
    pane.show_record(letter(), (FLAG,))
    line = there(pane.findChild(NoteLine))
    assert "&lt;the&gt;" in line.label.text()
    with qtbot.waitSignal(pane.evidence_requested) as told:
        line.label.linkActivated.emit("evidence")
    assert told.args == [(Span(1, 5),)]


def test_the_revert_link_brings_the_reading_back(pane: RecordPane, qtbot: QtBot) -> None:
    scribe = Scribe(pane, letter())
    pane.value_set_requested.emit(FieldRef("case_number"), "CM15-0000002")
    line = there(pane.findChild(NoteLine))
    line.label.linkActivated.emit("revert")
    assert scribe.record.fields["case_number"].state is FieldState.UNSEEN
    assert not any(each.isVisible() for each in pane.findChildren(NoteLine))


def test_notes_are_reached_by_no_tab(pane: RecordPane) -> None:
    pane.show_record(letter(), (FLAG,))
    label = there(pane.findChild(NoteLine)).label
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus != Qt.FocusPolicy.TabFocus


def test_a_link_takes_the_colour_of_the_theme_in_force(switch: ThemeSwitch, window: QWidget) -> None:
    (note,) = notes_for(RecordField(Entry("x"), read("x")), (FLAG,), "", FIELD)
    line = NoteLine(note, switch.theme, window)
    line.resize(400, 60)
    line.show()
    switch.choose("dark")
    line.paint_icons(switch.theme)
    picture = line.label.grab().toImage()
    seen = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
    assert switch.theme.color("accent").rgb() in seen
