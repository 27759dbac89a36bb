from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from imrdesk.domain.readings import SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.theme import ThemeSwitch
from tests.gui.source.papers import Paper, numbered_lines, plain_source, section, span_of

TEXT = numbered_lines(200)
PAGES_300 = tuple(range(0, 300 * 10, 10))


@pytest.fixture
def reading(pane: SourcePane) -> SourcePane:
    """The pane with a text."""
    pane.show_document(plain_source(TEXT), (section(SectionKind.SUMMARY, 0, len(TEXT)),), None)
    return pane


@pytest.fixture
def paging(pane: SourcePane, paper: Paper) -> SourcePane:
    """The pane with a PDF, as pages."""
    pane.set_view_mode("pages")
    pane.show_document(paper.source, (), paper.book)
    return pane


def type_search(pane: SourcePane, qtbot: QtBot, words: str) -> None:
    pane.table["find"].trigger()
    with qtbot.waitSignal(pane.finder.hits_changed):
        qtbot.keyClicks(pane.ui.find_text, words)


def test_views_go_by_the_names_of_the_contract(pane: SourcePane) -> None:
    assert (pane.ui.source_text.objectName(), pane.ui.source_pages.objectName()) == ("source_text", "source_pages")


def test_a_text_is_offered_as_text_only(reading: SourcePane) -> None:
    reading.set_view_mode("pages")
    assert reading.ui.views.currentWidget() is reading.ui.source_text
    assert not reading.table["show_pages"].isEnabled()
    assert reading.view_mode == "pages"


def test_the_preferred_view_returns_with_the_next_pdf(reading: SourcePane, paper: Paper) -> None:
    reading.set_view_mode("pages")
    reading.show_document(paper.source, (), paper.book)
    assert reading.ui.views.currentWidget() is reading.ui.source_pages


def test_a_view_gets_the_document_once_it_is_looked_at(paging: SourcePane, paper: Paper) -> None:
    assert paging.ui.source_text.toPlainText() == ""
    paging.table["show_text"].trigger()
    assert paging.ui.source_text.toPlainText() == paper.source.text
    paging.show_document(plain_source("Another text."), (), None)
    assert paging.ui.source_text.toPlainText() == "Another text."
    assert paging.ui.source_pages.strip.items == []


@pytest.mark.parametrize("width", [480, 1200])
def test_it_asks_for_the_same_width_whatever_it_shows(pane: SourcePane, paper: Paper, width: int) -> None:
    pane.resize(width, 600)
    asked = set()
    for source, book in ((plain_source(TEXT), None), (paper.source, paper.book), (plain_source(TEXT, PAGES_300), None)):
        pane.show_document(source, (), book)
        for zoom in (0.5, 4.0):
            pane.ui.source_text.zoom_to(zoom)
            asked.add(pane.minimumSizeHint().width())
    assert len(asked) == 1


def test_the_reviewers_choice_of_view_is_told(paging: SourcePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(paging.view_mode_changed) as caught:
        paging.table["show_text"].trigger()
    assert caught.args == ["text"]
    assert paging.ui.source_text.isVisible()


def test_both_views_hold_the_same_place_marks_and_selection(paging: SourcePane, paper: Paper) -> None:
    far, chosen = paper.span("Page 6 line 20 "), paper.span("Page 6 line 22 of")
    paging.mark((far,), None, glide=False)
    paging.select(chosen)
    paging.set_view_mode("text")
    assert paging.ui.source_text.in_sight(far)
    assert paging.selection() == chosen
    evidence = [each.cursor.selectedText() for each in paging.ui.source_text.extraSelections()]
    assert evidence == ["Page 6 line 20 "]
    paging.set_view_mode("pages")
    assert paging.ui.source_pages.in_sight(far)
    assert paging.selection() == chosen


def test_selections_of_both_views_are_told(paging: SourcePane, paper: Paper, qtbot: QtBot) -> None:
    told: list[Span | None] = []
    paging.selection_changed.connect(told.append)
    first, second = paper.span("line 2 "), paper.span("line 3 ")
    paging.select(first)
    paging.set_view_mode("text")
    paging.select(second)
    paging.select(None)
    assert told == [first, second, None]


def test_the_selection_can_be_put_into_a_field(reading: SourcePane, qtbot: QtBot) -> None:
    words = span_of(TEXT, "line 3 of")
    reading.select(words)
    for name, append in (("put_into_field", False), ("append_to_field", True)):
        with qtbot.waitSignal(reading.fill_requested) as caught:
            reading.table[name].trigger()
        assert caught.args == [words, append]


def test_without_a_selection_there_is_nothing_to_put_or_copy(reading: SourcePane) -> None:
    names = ("put_into_field", "append_to_field", "copy_source")
    assert [reading.table[name].isEnabled() for name in names] == [False] * 3
    reading.select(Span(0, 4))
    assert [reading.table[name].isEnabled() for name in names] == [True] * 3


def test_copying_from_pages_gives_the_canonical_text(paging: SourcePane, paper: Paper) -> None:
    words = paper.span("report\nPage 1 line 2")
    paging.select(words)
    paging.table["copy_source"].trigger()
    assert QGuiApplication.clipboard().text() == "report\nPage 1 line 2"
    assert paging.selected_text() == "report\nPage 1 line 2"


def test_the_menu_offers_the_field(reading: SourcePane) -> None:
    reading.select(Span(0, 4))
    offered = [action for action in reading.context_menu().actions() if not action.isSeparator()]
    names = [action.objectName() for action in offered if action.isEnabled()]
    assert names == ["put_into_field", "append_to_field", "copy_source", "find"]


def test_finding_counts_and_goes_round(reading: SourcePane, qtbot: QtBot) -> None:
    type_search(reading, qtbot, "line 19")
    assert reading.ui.find_count.text() == "1 of 11"
    assert reading.ui.source_text.in_sight(span_of(TEXT, "line 19 "))
    reading.table["find_previous"].trigger()
    assert reading.ui.find_count.text() == "11 of 11"
    assert reading.ui.source_text.in_sight(span_of(TEXT, "line 199 "))
    reading.table["find_next"].trigger()
    assert reading.ui.find_count.text() == "1 of 11"


def test_nothing_found_is_said(reading: SourcePane, qtbot: QtBot) -> None:
    type_search(reading, qtbot, "nowhere")
    assert reading.ui.find_count.text() == "Not found"


def test_enter_goes_on_and_escape_closes_with_the_hit_selected(reading: SourcePane, qtbot: QtBot) -> None:
    type_search(reading, qtbot, "line 19")
    qtbot.keyClick(reading.ui.find_text, Qt.Key.Key_Return)
    assert reading.ui.find_count.text() == "2 of 11"
    qtbot.keyClick(reading.ui.find_text, Qt.Key.Key_Escape)
    assert not reading.ui.find_bar.isVisible()
    second = TEXT.index("line 190")
    assert reading.selection() == Span(second, second + len("line 19"))
    assert reading.ui.source_text.extraSelections() == []


def test_the_search_is_suggested_by_the_selection(reading: SourcePane) -> None:
    reading.select(span_of(TEXT, "line 77 "))
    reading.table["find"].trigger()
    assert reading.ui.find_text.text() == "line 77"
    assert reading.ui.find_count.text() == "1 of 1"


def test_another_document_is_searched_for_the_same(reading: SourcePane, paper: Paper, qtbot: QtBot) -> None:
    type_search(reading, qtbot, "line 40")
    reading.show_document(paper.source, (), paper.book)
    assert reading.ui.find_count.text() == "1 of 8"


def test_zoom_is_shown_and_kept_apart_for_each_view(paging: SourcePane) -> None:
    paging.table["zoom_reset"].trigger()
    paging.table["zoom_in"].trigger()
    assert paging.ui.zoom_button.text() == "110%"
    paging.set_view_mode("text")
    assert paging.ui.zoom_button.text() == "100%"


def test_pages_are_counted_and_reached(paging: SourcePane, paper: Paper, qtbot: QtBot) -> None:
    assert (paging.ui.page_number.text(), paging.ui.page_count.text()) == ("1", "of 8")
    paging.table["next_page"].trigger()
    assert paging.ui.page_number.text() == "2"
    paging.ui.page_number.selectAll()
    qtbot.keyClicks(paging.ui.page_number, "7")
    qtbot.keyClick(paging.ui.page_number, Qt.Key.Key_Return)
    assert paging.ui.source_pages.page_in_sight() == 6
    paging.set_view_mode("text")
    assert paging.ui.page_number.text() == "7"
    paging.table["previous_page"].trigger()
    assert paging.ui.source_text.place() == paper.source.page_starts[5]


def test_a_passage_without_a_place_is_admitted(paging: SourcePane, paper: Paper) -> None:
    end_of_line = paper.source.text.index("\n")
    paging.mark((Span(end_of_line, end_of_line + 1),), None)
    assert paging.ui.hint_bar.isVisible()
    paging.ui.hint_button.click()
    assert paging.ui.source_text.isVisible()
    assert not paging.ui.hint_bar.isVisible()


def test_what_was_marked_before_the_pane_was_seen_is_shown_then(qtbot: QtBot, switch: ThemeSwitch) -> None:
    pane = SourcePane(switch)
    pane.resize(600, 400)
    qtbot.addWidget(pane)
    pane.show_document(plain_source(TEXT), (), None)
    pane.mark((span_of(TEXT, "line 150 "),), None)
    with qtbot.waitExposed(pane):
        pane.show()
    qtbot.waitUntil(lambda: pane.ui.source_text.in_sight(span_of(TEXT, "line 150 ")))


def test_the_last_book_is_left_alone_once_another_document_is_shown(paging: SourcePane, paper: Paper) -> None:
    paging.show_document(plain_source(TEXT), (), None)
    paper.book.close()
    assert paging.ui.source_pages.renderer.lane.idle
    assert paging.ui.source_pages.strip.items == []


def test_clearing_leaves_nothing_to_do(paging: SourcePane) -> None:
    paging.clear()
    assert paging.ui.source_text.toPlainText() == ""
    enabled = [action.objectName() for action in paging.table if action.isEnabled()]
    assert enabled == []
    assert (paging.selection(), paging.caret()) == (None, None)


def test_marks_do_not_outlive_their_document(reading: SourcePane) -> None:
    reading.mark((Span(0, 4),), Span(0, 40), (Span(5, 9),))
    reading.show_document(plain_source("Another text."), (), None)
    assert reading.ui.source_text.extraSelections() == []


def test_passages_beyond_the_text_are_left_out(reading: SourcePane) -> None:
    end = len(TEXT)
    reading.mark((Span(end - 9, end + 50), Span(end + 50, end + 60), Span(3, 3)), None, glide=False)
    reading.select(Span(end + 5, end + 9))
    assert [each.cursor.selectedText() for each in reading.ui.source_text.extraSelections()] == ["he text.\u2029"]
    assert reading.selection() is None


def test_every_action_has_words_a_name_and_keys_of_its_own(pane: SourcePane) -> None:
    actions = list(pane.table)
    assert all(action.objectName() and action.text() and action.toolTip() for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    grouped = [action for group in pane.table.by_group().values() for action in group]
    assert set(grouped) == set(actions)


def test_every_button_says_what_it_does(pane: SourcePane) -> None:
    buttons = pane.ui.source_bar.findChildren(QToolButton) + pane.ui.find_bar.findChildren(QToolButton)
    own = [button for button in buttons if button.objectName().endswith("_button")]
    assert [button.objectName() for button in own if not (button.accessibleName() and button.toolTip())] == []


def test_the_theme_reaches_every_part(paging: SourcePane, switch: ThemeSwitch, qtbot: QtBot) -> None:
    assert not paging.table["dim_pages"].isEnabled()
    switch.choose("dark")
    try:
        assert paging.table["dim_pages"].isEnabled()
        window = switch.theme.color("window")
        assert paging.ui.source_pages.backgroundBrush().color() == window
    finally:
        switch.choose("light")


def test_a_text_keeps_its_zoom_and_place_in_another_theme(reading: SourcePane, switch: ThemeSwitch) -> None:
    view = reading.ui.source_text
    view.zoom_to(2.5)
    reading.go_to_place(len(view.toPlainText()) // 2)
    place, letters = reading.place(), view.font().pointSizeF()
    for name in ("dark", "contrast_dark", "light"):
        switch.choose(name)
        assert view.font().pointSizeF() == view.document().defaultFont().pointSizeF() == letters
        assert reading.place() == place


def test_closing_while_pages_are_drawn_is_safe(qtbot: QtBot, switch: ThemeSwitch, paper: Paper) -> None:
    for _ in range(5):
        pane = SourcePane(switch)
        qtbot.addWidget(pane)
        pane.set_view_mode("pages")
        pane.show_document(paper.source, (), paper.book)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.close()
        assert pane.ui.source_pages.renderer.lane.idle


def test_there_is_no_page_to_go_to_in_a_text(reading: SourcePane) -> None:
    assert not reading.table["go_to_page"].isEnabled()


def test_a_page_to_go_to_is_offered_for_pages(paging: SourcePane) -> None:
    assert paging.table["go_to_page"].isEnabled()


@pytest.mark.parametrize(("typed", "page"), [("4", 4), ("12", 8), ("", 1)])
def test_a_page_s_number_leads_to_it_and_on_into_the_source(
    paging: SourcePane, qtbot: QtBot, typed: str, page: int
) -> None:
    paging.activateWindow()
    paging.table["go_to_page"].trigger()
    number = paging.ui.page_number
    qtbot.waitUntil(number.hasFocus)
    qtbot.keyClick(number, Qt.Key.Key_Delete)
    qtbot.keyClicks(number, typed)
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert (number.text(), paging.ui.source_pages.page_in_sight()) == (str(page), page - 1)
    assert paging.ui.source_pages.hasFocus()


def test_a_page_s_number_that_is_given_up_stays(paging: SourcePane, qtbot: QtBot) -> None:
    paging.activateWindow()
    paging.table["go_to_page"].trigger()
    number = paging.ui.page_number
    qtbot.waitUntil(number.hasFocus)
    qtbot.keyClicks(number, "3")
    qtbot.keyClick(number, Qt.Key.Key_Escape)
    assert (number.text(), paging.ui.source_pages.page_in_sight()) == ("1", 0)
    assert paging.ui.source_pages.hasFocus()


def test_sections_are_listed_to_jump_by(pane: SourcePane, paper: Paper) -> None:
    far = paper.span("Page 6 line 1 ").start
    sections = (section(SectionKind.SUMMARY, 0, far), section(SectionKind.ITEM, far, len(paper.source.text), 0))
    pane.set_view_mode("pages")
    pane.show_document(paper.source, sections, paper.book)
    pane.outline.fill()
    words = [action.text() for action in pane.outline.menu.actions()]
    assert [each[: each.index(":")] for each in words] == ["Clinical summary, page 1", "Item 1, page 6"]
    pane.outline.menu.actions()[1].trigger()
    assert pane.ui.source_pages.page_in_sight() == 5
    assert pane.caret() == far


def test_a_text_without_sections_has_none_to_jump_by(paging: SourcePane) -> None:
    assert not paging.table["go_to_section"].isEnabled()


def test_a_click_on_a_sections_name_goes_to_its_beginning(reading: SourcePane, qtbot: QtBot) -> None:
    reading.ui.source_text.go_to(span_of(TEXT, "line 150 ").start)
    qtbot.mouseClick(reading.ui.gutter, Qt.MouseButton.LeftButton)
    assert reading.ui.source_text.place() == 0
