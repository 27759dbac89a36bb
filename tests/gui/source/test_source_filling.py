"""A long text comes bit by bit: whoever needs a part of it finds it there, and nothing is lost meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from imrdesk.domain.readings import SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source import filling
from imrdesk.gui.source.filling import AT_ONCE, TOGETHER
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.text_view import SourceTextView
from tests.gui.source.papers import Paper, numbered_lines, plain_source, section, span_of

LINES = (AT_ONCE + 2 * TOGETHER) // len("This is line 1,000 of the text.\n")
LONG = numbered_lines(LINES)
LAST = span_of(LONG, f"line {LINES} of")
SHORT = "A short text.\n"


def show_long(view: SourceTextView) -> None:
    """Show a long text, of which only the beginning is there until the event loop turns."""
    view.show_source(plain_source(LONG), SectionMap([section(SectionKind.SUMMARY, 0, len(LONG))]))
    assert not view.is_whole


def wait_till_whole(view: SourceTextView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.is_whole)


def let_turn(qtbot: QtBot) -> None:
    """Let the event loop turn, as often as a filling text needs to go on."""
    for _ in range(3):
        turn = QTimer(singleShot=True, interval=0)
        with qtbot.waitSignal(turn.timeout):
            turn.start()


def test_a_long_text_is_shown_unchanged_in_the_end(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    assert LONG.startswith(view.toPlainText())
    wait_till_whole(view, qtbot)
    assert view.toPlainText() == LONG


@pytest.mark.parametrize(
    "text",
    [
        "😀" * (AT_ONCE + TOGETHER + 7),
        "Signs 😀 and 𝛼 stand in a paragraph that is never broken. " * (AT_ONCE // 20),
        "\n" * (AT_ONCE + TOGETHER),
        "x" * AT_ONCE + "\n",
        "x" * (AT_ONCE + 1),
    ],
    ids=["astral", "paragraph", "empty lines", "just so long", "one more"],
)
def test_any_long_text_is_shown_unchanged(view: SourceTextView, qtbot: QtBot, text: str) -> None:
    view.show_source(plain_source(text), SectionMap())
    wait_till_whole(view, qtbot)
    assert view.toPlainText() == text


def test_a_usual_text_is_there_at_once(view: SourceTextView) -> None:
    usual = LONG[:AT_ONCE]
    view.show_source(plain_source(usual), SectionMap())
    assert view.is_whole
    assert view.toPlainText() == usual


def _go_there(view: SourceTextView) -> None:
    view.go_to(LAST.start)


def _reveal(view: SourceTextView) -> None:
    view.reveal((LAST,), softly=True)


def _drop_the_caret(view: SourceTextView) -> None:
    view.take_ends((LAST.start, LAST.end))
    view.reveal((LAST,), softly=False)


@pytest.mark.parametrize("move", [_go_there, _reveal, _drop_the_caret])
def test_a_place_that_is_not_there_yet_is_gone_to(
    view: SourceTextView, qtbot: QtBot, move: Callable[[SourceTextView], None]
) -> None:
    show_long(view)
    move(view)
    qtbot.waitUntil(lambda: view.in_sight(LAST))
    top = view.place()
    wait_till_whole(view, qtbot)
    let_turn(qtbot)
    assert view.place() == top


def test_another_place_that_is_gone_to_meanwhile_counts(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.reveal((LAST,), softly=False)
    place = LONG.index("This", AT_ONCE + 100)
    view.go_to(place)
    wait_till_whole(view, qtbot)
    let_turn(qtbot)
    assert view.place() == place


def test_a_place_in_another_text_is_not_gone_to(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.reveal((LAST,), softly=False)
    show_long(view)
    wait_till_whole(view, qtbot)
    let_turn(qtbot)
    assert view.place() == 0


def test_a_place_in_the_middle_stands_first_once_it_was_gone_to(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    place = LONG.index("This", AT_ONCE + 100)
    view.go_to(place)
    assert view.place() == place
    wait_till_whole(view, qtbot)
    assert view.place() == place


def test_what_is_not_there_yet_can_be_selected(view: SourceTextView) -> None:
    show_long(view)
    view.select(LAST)
    assert view.selection() == LAST
    assert view.textCursor().selectedText() == LAST.quote(LONG)


def test_evidence_is_marked_where_it_comes_later(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.set_marks(Marks(evidence=(LAST,)))
    view.reveal((LAST,), softly=False)
    qtbot.waitUntil(lambda: view.in_sight(LAST))
    assert [layer.cursor.selectedText() for layer in view.extraSelections()] == [LAST.quote(LONG)]
    wait_till_whole(view, qtbot)
    assert [layer.cursor.selectedText() for layer in view.extraSelections()] == [LAST.quote(LONG)]


def test_caret_selection_and_place_stay_while_the_rest_comes(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.select(Span(5, 40))
    view.verticalScrollBar().setValue(50)
    place, bands = view.place(), view.bands()
    wait_till_whole(view, qtbot)
    assert (view.selection(), view.caret(), view.place(), view.bands()) == (Span(5, 40), 40, place, bands)


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier, None),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Span(0, len(LONG))),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, Span(0, len(LONG))),
    ],
)
def test_keys_lead_to_the_very_end(
    view: SourceTextView, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: Span | None
) -> None:
    show_long(view)
    qtbot.keyClick(view, key, modifiers)
    assert (view.selection(), view.caret()) == (expected, len(LONG))


def test_the_mouse_finds_all_of_the_text(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert view.is_whole


def test_the_scroll_bar_drags_through_all_of_the_text(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    bar = view.verticalScrollBar()
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    handle = bar.style().subControlRect(control, option, part, bar)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=handle.center())
    assert view.is_whole
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=handle.center())


def test_another_text_in_the_middle_gives_up_the_rest(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.show_source(plain_source(SHORT), SectionMap())
    let_turn(qtbot)
    assert view.toPlainText() == SHORT


def test_nothing_shown_in_the_middle_gives_up_the_rest(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.clear_source()
    let_turn(qtbot)
    assert view.toPlainText() == ""


def test_letters_can_be_enlarged_in_the_middle(view: SourceTextView, qtbot: QtBot) -> None:
    show_long(view)
    view.zoom_to(1.5)
    wait_till_whole(view, qtbot)
    view.go_to(LAST.start)
    assert view.in_sight(LAST)
    assert view.toPlainText() == LONG


def test_what_stands_at_the_end_is_found_in_the_middle(pane: SourcePane, qtbot: QtBot) -> None:
    pane.show_document(plain_source(LONG), (), None)
    pane.table["find"].trigger()
    qtbot.keyClicks(pane.ui.find_text, LAST.quote(LONG))
    qtbot.keyClick(pane.ui.find_text, Qt.Key.Key_Return)
    assert pane.finder.hit == LAST
    qtbot.waitUntil(lambda: pane.ui.source_text.in_sight(LAST))


def test_an_outline_of_a_text_that_is_coming_leads_to_its_sections(pane: SourcePane) -> None:
    last = section(SectionKind.ITEM, LAST.start, LAST.end, 0)
    pane.show_document(plain_source(LONG), (last,), None)
    pane.browsing.go_to_section(last)
    assert pane.ui.source_text.in_sight(LAST)


def test_a_kept_place_is_come_back_to(pane: SourcePane) -> None:
    pane.show_document(plain_source(LONG), (), None)
    place = LONG.index("This", 2 * AT_ONCE)
    pane.go_to_place(place)
    assert pane.place() == place


def test_the_view_may_be_changed_while_the_text_is_coming(
    pane: SourcePane, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "AT_ONCE", 500)
    monkeypatch.setattr(filling, "BEYOND", 500)
    chosen = paper.span("Page 6 line 3 ")
    pane.set_view_mode("pages")
    pane.show_document(paper.source, (), paper.book)
    pane.mark((chosen,), None, glide=False)
    pane.select(chosen)
    pane.set_view_mode("text")
    assert not pane.ui.source_text.is_whole
    assert (pane.selection(), pane.ui.source_text.in_sight(chosen)) == (chosen, True)
