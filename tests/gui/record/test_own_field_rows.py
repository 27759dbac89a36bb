"""Own fields in the record's pane: they stand behind the built-in ones and behave the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.values import Kind, ValueProblem
from imrdesk.gui.record.editors.choices import IN_SIGHT, Choice, ChoicesEditor, ManyChoicesEditor
from imrdesk.gui.record.pane import RecordPane
from tests.gui.record.finding import focused, line_of, notes_of, row_of, there, wait_until_built
from tests.gui.record.letters import Scribe, letter

TONE = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, "As it reads.", choices=("kind", "curt"), default="kind")
QUESTION = own_field("own_q", "Does the summary tell of an earlier treatment?", Kind.TEXT, Scope.CASE)
THEMES = own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety", "speed & care"))
CODES = own_field("own_codes", "Codes", Kind.LIST, Scope.ITEM, choices=tuple(f"code {n}" for n in range(IN_SIGHT + 1)))
SCORE = own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM, required=True)
BOOK = Codebook((TONE, QUESTION, THEMES, CODES, SCORE))
TONE_REF, THEMES_REF, SCORE_REF = FieldRef("own_tone"), FieldRef("own_themes", 1), FieldRef("own_score", 1)


def with_book(record: Determination, book: Codebook = BOOK) -> Determination:
    return replace(record, codebook=book).completed()


@pytest.fixture
def scribe(pane: RecordPane) -> Scribe:
    return Scribe(pane, with_book(letter(2)))


def choices_of(pane: RecordPane, ref: FieldRef) -> ChoicesEditor:
    editor = there(pane.rows.row(ref)).editor
    assert isinstance(editor, ChoicesEditor)
    return editor


def chosen(field: Field, *words: str) -> ChoicesEditor:
    editor = ChoicesEditor(field)
    editor.set_value(words)
    return editor


# Where they stand


def test_a_record_without_own_fields_shows_no_card_for_them(pane: RecordPane) -> None:
    pane.show_record(letter(1), ())
    assert not pane.rows.own.isVisible()


def test_fields_of_the_case_have_a_card_of_their_own(scribe: Scribe, pane: RecordPane) -> None:
    assert pane.rows.own.isVisible()
    assert [row.label.text() for row in pane.rows.own.form] == ["Tone", QUESTION.label]
    assert row_of(pane, TONE_REF).editor.objectName() == "field.own_tone"


def test_a_label_is_no_markup_and_a_long_word_of_it_goes_on_in_the_next_line(pane: RecordPane, qtbot: QtBot) -> None:
    book = Codebook((
        own_field("own_plain", "<i>Tone</i> & pace", Kind.TEXT, Scope.CASE),
        own_field("own_long", "w" * 100, Kind.TEXT, Scope.CASE),
    ))  # fmt: skip
    pane.show_record(with_book(letter(1), book), ())
    plain, long = pane.rows.own.form
    assert (plain.label.textFormat(), plain.label.text()) == (Qt.TextFormat.PlainText, "<i>Tone</i> && pace")
    qtbot.waitUntil(lambda: long.label.height() > 2 * long.label.fontMetrics().height())
    assert long.label.sizeHint().width() <= pane.width()
    first_line = long.label.y() + long.label.contentsMargins().top() + long.label.fontMetrics().height() // 2
    assert abs(first_line - long.mark.geometry().center().y()) <= 1
    assert plain.editor.chain()[0].accessibleName() == "<i>Tone</i> & pace"


def test_fields_of_items_follow_under_a_heading(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    wait_until_built(pane, qtbot)
    row = there(pane.rows.row(SCORE_REF))
    assert row.editor.objectName() == "item.0.own_score"
    headings = [label.text() for label in row.parentWidget().findChildren(QLabel) if label.property("role") == "title"]
    assert headings == ["Own fields"]


def test_a_default_is_shown_as_such(scribe: Scribe, pane: RecordPane) -> None:
    assert row_of(pane, TONE_REF).editor.value() == "kind"
    assert [line.note.sentence for line in notes_of(pane, TONE_REF)] == ["The default; nobody has confirmed it here."]


def test_a_whole_question_stands_above_its_field(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    row = row_of(pane, FieldRef("own_q"))
    assert row.label.wordWrap()
    qtbot.waitUntil(lambda: row.label.height() >= row.label.heightForWidth(row.label.width()))
    assert row.label.geometry().bottom() < row.editor.geometry().top()


def test_tab_goes_from_the_case_over_own_fields_to_the_items(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    pane.select_field(FieldRef("diagnoses"))
    visited = []
    for _ in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        visited.append(pane.current_field())
    assert visited == [TONE_REF, FieldRef("own_q"), FieldRef("treatment", 1)]


def test_a_missing_required_field_is_one_to_look_at(scribe: Scribe, pane: RecordPane) -> None:
    looked_at = []
    ref = pane.needing.next(None)
    while ref is not None and ref not in looked_at:
        looked_at.append(ref)
        ref = pane.needing.next(ref)
    assert {SCORE_REF, FieldRef("own_score", 2)} <= set(looked_at)


# What is done with them


def test_a_value_is_saved_and_taken_back_as_any(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    pane.select_field(SCORE_REF)
    qtbot.keyClicks(focused(), "2.5")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert scribe.record.field(SCORE_REF).entry == Entry(2.5, (), FieldState.CORRECTED)
    pane.select_field(SCORE_REF)
    qtbot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused(), "many")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert "is not a number" in there(row_of(pane, SCORE_REF).notes).lines[0].note.sentence
    assert scribe.record.value(SCORE_REF) == 2.5


def test_a_passage_of_the_source_fills_one(scribe: Scribe, pane: RecordPane) -> None:
    assert pane.fill(THEMES_REF, "Safety", append=False) == ("safety",)
    assert pane.fill(THEMES_REF, "cost", append=True) == ("safety", "cost")
    assert pane.fill(THEMES_REF, "nothing of it", append=False) is None


def test_other_own_fields_take_their_place_where_one_works(scribe: Scribe, pane: RecordPane) -> None:
    pane.select_field(TONE_REF)
    book = BOOK.with_field(replace(TONE, label="Voice")).with_field(replace(QUESTION, retired=True))
    pane.update_record(with_book(scribe.record, book), ())
    assert [row.label.text() for row in pane.rows.own.form] == ["Voice"]
    assert pane.current_field() == TONE_REF
    assert focused() is there(pane.rows.row(TONE_REF)).editor.chain()[0]


def test_an_item_follows_too_and_other_rows_keep_what_is_typed(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    wait_until_built(pane, qtbot)
    line = line_of(pane, FieldRef("case_number"))
    line.setText("half")
    pane.update_record(with_book(scribe.record, BOOK.with_field(replace(SCORE, retired=True))), ())
    wait_until_built(pane, qtbot)
    assert pane.rows.row(SCORE_REF) is None
    assert line.text() == "half"


def test_the_card_goes_with_the_last_field(scribe: Scribe, pane: RecordPane) -> None:
    pane.show_record(letter(1), ())
    assert not pane.rows.own.isVisible()
    assert TONE_REF not in pane.rows.refs()


# Several choices


def test_choices_are_taken_by_key(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    pane.select_field(THEMES_REF)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.keyClick(focused(), Qt.Key.Key_S)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert scribe.record.value(THEMES_REF) == ("cost", "speed & care")
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert scribe.record.value(THEMES_REF) == ("cost",)


def test_the_choice_last_worked_at_is_where_one_comes_back(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    pane.select_field(THEMES_REF)
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    pane.select_field(SCORE_REF)
    pane.select_field(THEMES_REF)
    here = focused()
    assert isinstance(here, Choice)
    assert here.choice == "safety"


def test_a_click_chooses_at_once(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    editor = choices_of(pane, THEMES_REF)
    qtbot.mouseClick(editor.choices[1], Qt.MouseButton.LeftButton)
    assert scribe.record.value(THEMES_REF) == ("safety",)


def test_enter_is_done_with_the_field(scribe: Scribe, pane: RecordPane, qtbot: QtBot) -> None:
    editor = choices_of(pane, THEMES_REF)
    with qtbot.waitSignal(editor.entered):
        qtbot.keyClick(editor.choices[0], Qt.Key.Key_Return)


def test_each_choice_is_heard_with_its_question(scribe: Scribe, pane: RecordPane) -> None:
    names = [choice.accessibleName() for choice in choices_of(pane, THEMES_REF).choices]
    assert names == ["Themes: cost", "Themes: safety", "Themes: speed & care"]


def test_an_order_of_the_store_s_own_is_nothing_to_save(qtbot: QtBot) -> None:
    editor = chosen(THEMES, "safety", "cost")
    qtbot.addWidget(editor)
    assert not editor.is_pending()


def test_what_is_no_choice_any_more_is_shown_until_it_is_left(qtbot: QtBot) -> None:
    editor = chosen(THEMES, "gone", "cost")
    qtbot.addWidget(editor)
    assert [choice.choice for choice in editor.choices] == [*THEMES.choices, "gone"]
    editor.choices[-1].click()
    editor.set_value(editor.typed())
    assert [choice.choice for choice in editor.choices] == list(THEMES.choices)


def test_of_many_choices_those_chosen_stand_in_sight(qtbot: QtBot) -> None:
    editor = ManyChoicesEditor(CODES)
    qtbot.addWidget(editor)
    editor.set_value(("code 3",))
    editor.input.setText("CODE 12")
    assert editor.typed() == ("code 3", "code 12")
    editor.input.setText("other")
    with pytest.raises(ValueProblem, match="none of the choices"):
        editor.typed()
