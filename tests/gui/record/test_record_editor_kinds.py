"""What each kind of editor does in its own way."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.spans import Span
from imrdesk.domain.values import ValueProblem
from imrdesk.gui.record.editors.base import Commit
from imrdesk.gui.record.editors.choice import ChoiceEditor
from imrdesk.gui.record.editors.citations import CitationsEditor
from imrdesk.gui.record.editors.date import CalendarPopup, DateEditor
from imrdesk.gui.record.editors.inputs import LONGEST
from imrdesk.gui.record.editors.lists import ListEditor
from imrdesk.gui.record.editors.long_text import LongTextEditor
from imrdesk.gui.record.editors.number import NumberEditor
from imrdesk.gui.record.editors.text import TextEditor
from imrdesk.gui.record.editors.yes_no import YesNoEditor
from tests.gui.record.conftest import MakeEditor
from tests.gui.record.finding import there

# The offscreen platform says so wherever a list or a calendar pops up.
pops_up = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

FIRST = Citation(GuidelineSource.MTUS, "Low Back Complaints", 2004, "Summary", None, Span(3, 40))
SECOND = Citation(GuidelineSource.ODG, "Pain")


# Long text


def test_long_text_saves_itself_when_the_typing_pauses(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("rationale")
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClicks(editor.chain()[0], "half a sentence")
    assert told.args == ["half a sentence"]


def test_a_pause_does_not_eat_the_space_one_is_typing(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("rationale")
    assert isinstance(editor, LongTextEditor)
    editor.committed.connect(editor.update_value)
    editor.focus_in()
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClicks(editor.input, "half ")
    qtbot.keyClicks(editor.input, "a sentence")
    assert editor.input.toPlainText() == "half a sentence"


def test_long_text_grows_and_then_scrolls_inside(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("rationale")
    assert isinstance(editor, LongTextEditor)
    editor.set_value("word")
    one_line = editor.input.height()
    editor.set_value("word " * 60)
    grown = editor.input.height()
    editor.set_value("word " * 2000)
    assert one_line < grown < editor.input.height()
    assert editor.input.height() < 16 * one_line
    assert editor.input.verticalScrollBar().isEnabled()


def test_wrapped_lines_are_joined_in_the_value(make: MakeEditor) -> None:
    editor = make("rationale")
    assert isinstance(editor, LongTextEditor)
    editor.input.setPlainText("not medically\nnecessary")
    assert editor.value() == "not medically necessary"


# Dates and numbers


@pytest.mark.parametrize("typed", ["2017-01-31", "1/31/2017", "01-31-17", "January 31, 2017"])
def test_a_date_is_read_as_people_write_it(typed: str, make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("decision_date")
    assert isinstance(editor, DateEditor)
    qtbot.keyClicks(editor.input, typed)
    assert editor.value() == date(2017, 1, 31)
    editor.committed.connect(editor.update_value)
    editor.commit()
    editor.tidy()
    assert editor.input.text() == "2017-01-31"


@pytest.mark.parametrize(("key", "typed"), [("decision_date", "13/45/2017"), ("worker_age", "old"), ("quantity", "x2")])
def test_what_is_no_value_is_refused_and_kept(key: str, typed: str, make: MakeEditor, qtbot: QtBot) -> None:
    editor = make(key)
    assert isinstance(editor, TextEditor)
    qtbot.keyClicks(editor.input, typed)
    with qtbot.assertNotEmitted(editor.committed):
        assert editor.commit() is Commit.REFUSED
    assert typed in editor.problem()
    assert editor.input.text() == typed


@pops_up
def test_a_day_picked_in_the_calendar_is_handed_on(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("decision_date")
    assert isinstance(editor, DateEditor)
    editor.set_value(date(2015, 4, 14))
    editor.show_calendar()
    popup = there(editor.findChild(CalendarPopup))
    assert popup.days.selectedDate() == QDate(2015, 4, 14)
    with qtbot.waitSignal(editor.committed) as told:
        popup.days.clicked.emit(QDate(2015, 5, 1))
    assert told.args == [date(2015, 5, 1)]
    assert not popup.isVisible()


def test_an_empty_number_is_none(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("worker_age")
    assert isinstance(editor, NumberEditor)
    editor.set_value(47)
    editor.input.clear()
    assert editor.value() is None
    assert editor.commit() is Commit.ASKED


# Yes, no, neither


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Y, True), (Qt.Key.Key_N, False), (Qt.Key.Key_Delete, None)])
def test_an_answer_is_chosen_by_key(key: Qt.Key, value: bool | None, make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("is_retrospective")
    editor.set_value(True if value is None else not value)
    editor.focus_in()
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClick(editor.chain()[0], key)
    assert told.args == [value]
    assert editor.chain()[0].hasFocus()


def test_an_answer_is_chosen_by_mouse_and_by_arrow(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("is_retrospective")
    assert isinstance(editor, YesNoEditor)
    editor.committed.connect(editor.update_value)
    qtbot.mouseClick(editor.segments[0], Qt.MouseButton.LeftButton)
    assert editor.stored is True
    qtbot.keyClick(editor.segments[0], Qt.Key.Key_Right)
    assert editor.stored is False


# Choices


def test_a_choice_found_by_typing_is_handed_on_when_typing_pauses(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("category")
    assert isinstance(editor, ChoiceEditor)
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClicks(editor.input, "pr")
    assert told.args == ["Programs"]


def test_a_choice_found_by_typing_is_not_lost_without_the_pause(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("decision")
    assert isinstance(editor, ChoiceEditor)
    qtbot.keyClicks(editor.input, "o")
    assert editor.commit() is Commit.ASKED
    assert editor.value() == "Overturned"


def test_delete_chooses_none(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("decision")
    editor.set_value("Upheld")
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClick(editor.chain()[0], Qt.Key.Key_Delete)
    assert told.args == [None]


def test_a_value_outside_the_list_is_shown(make: MakeEditor) -> None:
    editor = make("subcategory")
    assert isinstance(editor, ChoiceEditor)
    editor.set_value("Massage")
    editor.set_choices(("Opioid", "NSAID"))
    assert editor.value() == "Massage"
    assert editor.input.currentText() == "Massage"
    editor.set_value("Opioid")
    assert editor.input.findText("Massage") == -1


@pytest.mark.parametrize(("text", "choice"), [("UPHELD", "Upheld"), ("over", "Overturned")])
def test_a_choice_is_filled_from_the_source(text: str, choice: str, make: MakeEditor) -> None:
    assert make("decision").fill(text, append=False) == choice


def test_a_choice_that_is_none_is_refused(make: MakeEditor) -> None:
    with pytest.raises(ValueProblem, match="Upheld, Overturned"):
        make("decision").fill("maybe", append=False)


# Lists


def test_enter_ends_an_entry_and_then_the_field(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.committed.connect(editor.update_value)
    with qtbot.assertNotEmitted(editor.entered):
        qtbot.keyClicks(editor.input, "sprain")
        qtbot.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.stored == ("sprain",)
    with qtbot.waitSignal(editor.entered):
        qtbot.keyClick(editor.input, Qt.Key.Key_Return)


def test_a_comma_parts_no_entry_but_a_semicolon_does(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    qtbot.keyClicks(editor.input, "spinal stenosis, lumbar region;insomnia")
    assert editor.value() == ("spinal stenosis, lumbar region", "insomnia")


def test_an_entry_is_changed_where_it_stands(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value(("sprain", "insomnia", "tear"))
    qtbot.keyClick(editor.chips[1], Qt.Key.Key_F2)
    assert editor.input.hasFocus()
    assert editor.input.text() == "insomnia"
    qtbot.keyClicks(editor.input, " due to pain")
    qtbot.keyClick(editor.input, Qt.Key.Key_Return)
    assert editor.value() == ("sprain", "insomnia due to pain", "tear")


def test_an_entry_is_removed_by_key(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value(("sprain", "insomnia", "tear"))
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClick(editor.chips[0], Qt.Key.Key_Delete)
    assert told.args == [("insomnia", "tear")]
    assert editor.chips[0].hasFocus()


def test_an_entry_is_removed_by_its_cross(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value(("sprain", "insomnia"))
    chip = editor.chips[1]
    cross = chip.rect().center()
    cross.setX(chip.width() - 8)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert editor.value() == ("sprain",)


def test_arrows_walk_the_entries(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value(("sprain", "insomnia"))
    editor.focus_in()
    qtbot.keyClick(editor.input, Qt.Key.Key_Left)
    assert editor.chips[1].hasFocus()
    qtbot.keyClick(editor.chips[1], Qt.Key.Key_Left)
    assert editor.chips[0].hasFocus()
    qtbot.keyClick(editor.chips[0], Qt.Key.Key_Right)
    qtbot.keyClick(editor.chips[1], Qt.Key.Key_Right)
    assert editor.input.hasFocus()


@pops_up
def test_a_suggestion_picked_is_an_entry(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("reviewer_states")
    assert isinstance(editor, ListEditor)
    editor.set_suggestions(("California", "Colorado", "Texas"))
    editor.focus_in()
    qtbot.keyClicks(editor.input, "cal")
    popup = there(editor.input.completer().popup())
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert told.args == [("California",)]
    assert editor.input.text() == ""


def test_long_entries_wrap_inside_the_box(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("diagnoses")
    assert isinstance(editor, ListEditor)
    editor.set_value(("a diagnosis " * 30,))
    qtbot.waitUntil(lambda: editor.chips[0].height() > 2 * editor.fontMetrics().height())
    assert editor.chips[0].geometry().right() <= editor.box.width()
    assert editor.box.height() >= editor.chips[0].height()


# Citations


def test_a_citation_is_changed_in_its_form_and_keeps_its_passage(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    editor.set_value((FIRST, SECOND))
    qtbot.keyClick(editor.chips[0], Qt.Key.Key_F2)
    editor.form.ui.year.selectAll()
    qtbot.keyClicks(editor.form.ui.year, "2016")
    with qtbot.waitSignal(editor.committed) as told:
        qtbot.keyClick(editor.form.ui.year, Qt.Key.Key_Return)
    changed = there(told.args)[0][0]
    assert (changed.year, changed.chapter, changed.passage) == (2016, "Low Back Complaints", Span(3, 40))
    assert there(told.args)[0][1] == SECOND
    assert not editor.form.isVisible()
    assert editor.chips[0].hasFocus()


def test_a_citation_is_added(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    qtbot.keyClick(editor.add_button, Qt.Key.Key_Space)
    assert editor.chain()[0].hasFocus()
    qtbot.keyClicks(editor.form.ui.source, "od")
    qtbot.keyClicks(editor.form.ui.chapter, "Pain")
    assert editor.value() == (SECOND,)


def test_an_empty_form_is_no_citation(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    editor.add()
    qtbot.keyClick(editor.form.ui.pages, Qt.Key.Key_Return)
    assert editor.value() == ()
    assert not editor.form.isVisible()


def test_a_year_that_is_none_keeps_the_form_open(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    editor.set_value((FIRST,))
    qtbot.keyClick(editor.chips[0], Qt.Key.Key_Space)
    editor.form.ui.year.setText("16")
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(editor.form.ui.year, Qt.Key.Key_Return)
    assert "16" in editor.problem()
    assert editor.form.isVisible()


def test_another_document_closes_the_form(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("claims_citations")
    assert isinstance(editor, CitationsEditor)
    editor.set_value((FIRST,))
    qtbot.keyClick(editor.chips[0], Qt.Key.Key_F2)
    editor.set_value((SECOND,))
    assert not editor.form.isVisible()
    assert editor.value() == (SECOND,)


# Filling from the source


@pytest.mark.parametrize(
    ("key", "old", "text", "value"),
    [
        ("rationale", "One.", "Two\nthree.", "One. Two three."),
        ("diagnoses", ("sprain",), "sprain; tear", ("sprain", "tear")),
        ("decision_date", date(2015, 4, 14), "05/01/2015", date(2015, 5, 1)),
    ],
)
def test_text_is_appended_to_what_stands_there(
    key: str, old: object, text: str, value: object, make: MakeEditor
) -> None:
    editor = make(key)
    editor.set_value(old)  # type: ignore[arg-type]
    assert editor.fill(text, append=True) == value
    assert editor.value() == value


@pytest.mark.parametrize(("more", "taken"), [(0, True), (1, False)])
def test_a_text_takes_no_more_than_a_field_may_have(make: MakeEditor, qtbot: QtBot, more: int, taken: bool) -> None:
    editor = make("rationale")
    assert isinstance(editor, LongTextEditor)
    editor.set_value("Because it helps.")
    pasted = QMimeData()
    pasted.setText("word " * ((LONGEST - 17 + more) // 5) + "w" * ((LONGEST - 17 + more) % 5))
    editor.input.insertFromMimeData(pasted)
    assert (len(editor.input.toPlainText()) == LONGEST) is taken
    assert (editor.input.toPlainText() == "Because it helps.") is not taken
    qtbot.waitUntil(lambda: taken or "100,000 characters" in QToolTip.text())


def test_a_text_takes_no_more_from_the_source_either(make: MakeEditor) -> None:
    editor = make("rationale")
    with pytest.raises(ValueProblem, match="100,000 characters"):
        editor.fill("w" * (LONGEST + 1), append=False)
    assert editor.value() is None
