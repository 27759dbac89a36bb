"""The caret on page pictures, by the keys of any text, on pages turned, cropped and of several sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.spans import Span
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.page_caret import PageCaret
from imrdesk.gui.source.pages_view import SourcePagesView
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.steps import Step
from imrdesk.services.pages import DocumentPages
from imrdesk.sources import read_bytes
from tests.gui.source.papers import Paper
from tests.unit.sources.pdf_files import framed, lines, pdf_of

Key, Shift, Ctrl = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PAGES = [lines("First line of words", "Second, somewhat longer line", "Third line") for _ in range(2)]
FRAMES: list[dict[str, Any]] = [{}, {"crop": (36, 18, 560, 780)}, {"rotate": 90}, {"rotate": 180}, {"rotate": 270}]


@pytest.fixture(params=FRAMES, ids=["plain", "cropped", "90", "180", "270"])
def framed_paper(request: pytest.FixtureRequest) -> Iterator[Paper]:
    content = framed(pdf_of(*PAGES), **request.param)
    source = read_bytes(content, "made-up.pdf")
    made = Paper(source, DocumentPages(content, source), content)
    yield made
    made.book.close()


@pytest.fixture
def view(qtbot: QtBot, paper: Paper) -> Iterator[SourcePagesView]:
    made = SourcePagesView()
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show_source(paper.source, SectionMap(), Book(paper.book, paper.source))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    made.clear_source()


def caret_of(paper: Paper, at: int) -> PageCaret:
    caret = PageCaret(Book(paper.book, paper.source), paper.source.text)
    caret.put(at, at)
    return caret


def test_every_place_but_blanks_at_the_ends_is_reached_and_shown(framed_paper: Paper) -> None:
    text, caret = framed_paper.source.text, caret_of(framed_paper, 0)
    reached = [0]
    for _ in text:
        caret.step(Step.RIGHT, selecting=False, lines=1)
        assert caret.box() is not None
        if caret.at != reached[-1]:
            reached.append(caret.at or 0)
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(reached)


def test_lines_are_walked_down_and_up_again(framed_paper: Paper) -> None:
    caret = caret_of(framed_paper, framed_paper.span("line of words").start)
    places = [caret.at or 0]
    for step in (Step.DOWN, Step.DOWN, Step.DOWN, Step.UP, Step.UP, Step.UP):
        caret.step(step, selecting=False, lines=1)
        places.append(caret.at or 0)
    assert places[:4] == sorted(set(places))
    assert places[4:] == [places[2], places[1], places[0]]
    assert framed_paper.source.page_of(places[3]) == 1


def test_shift_selects_words_and_the_other_way_gives_them_back(
    view: SourcePagesView, paper: Paper, qtbot: QtBot
) -> None:
    words = paper.span("line 3 of")
    view.take_ends((words.start, words.start))
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Right, Ctrl | Shift)
    assert view.selection() == Span(words.start, words.end + 1)
    qtbot.keyClick(view, Key.Key_Left, Ctrl | Shift)
    assert view.selection() == Span(words.start, words.start + len("line 3 "))


def test_an_arrow_alone_ends_the_selection_at_its_side(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    words = paper.span("line 3 of")
    view.select(words)
    qtbot.keyClick(view, Key.Key_Left)
    assert (view.caret(), view.selection()) == (words.start, None)
    view.select(words)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.caret() == words.end


def test_home_end_and_all_are_selected(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    line = paper.span("Page 1 line 3 of the made-up report")
    view.take_ends((line.start + 8, line.start + 8))
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_End, Shift)
    assert view.selection() == line
    qtbot.keyClick(view, Key.Key_A, Ctrl)
    assert view.selection() == Span(0, len(paper.source.text))


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("zoom", [0.5, 3.0])
def test_the_caret_stays_in_sight_however_far_it_goes(
    view: SourcePagesView, qtbot: QtBot, turns: int, zoom: float
) -> None:
    for _ in range(turns):
        view.turn()
    view.zoom_to(zoom)
    view.take_ends((0, 0))
    for key, modifier in ((Key.Key_PageDown, None), (Key.Key_End, Ctrl), (Key.Key_Up, None), (Key.Key_PageUp, None)):
        qtbot.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)
        at = view.caret()
        assert at is not None
        assert view.in_sight(Span(max(at - 1, 0), at + 1))


def test_the_ends_of_the_text_are_reached(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    view.take_ends((0, 0))
    qtbot.keyClick(view, Key.Key_End, Ctrl)
    assert view.caret() == len(paper.source.text.rstrip())
    assert view.page_in_sight() == 7
    qtbot.keyClick(view, Key.Key_Home, Ctrl)
    assert view.caret() == 0


def test_page_down_goes_about_a_view_further(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    view.take_ends((0, 0))
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.caret() is not None
    gone = paper.source.text.count("\n", 0, view.caret())
    box = paper.book.boxes(paper.span("Page 1 line 1 "))[0]
    fitting = view.viewport().height() / view.strip.scene_rect(box).height()
    assert fitting / 2 < gone < fitting


def test_the_first_key_begins_at_the_evidence_in_sight(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    words = paper.span("line 3 of")
    view.set_marks(Marks(evidence=(words,)))
    qtbot.keyClick(view, Key.Key_Right, Shift)
    assert view.selection() == Span(words.start, words.start + 1)


def test_the_caret_is_painted(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.settled)
    before = view.viewport().grab().toImage()
    words = paper.span("line 3 of")
    view.take_ends((words.start, words.start))
    assert view.viewport().grab().toImage() != before


def test_the_place_is_described_for_those_who_hear_it(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    words = paper.span("Page 2 line 1 ")
    view.take_ends((words.start, words.start))
    qtbot.keyClick(view, Key.Key_Right)
    assert view.accessibleDescription() == "Page 2 of 8: Page 2 line 1 of the made-up report"


def test_keys_scroll_where_no_text_can_be_placed(qtbot: QtBot, view: SourcePagesView, paper: Paper) -> None:
    other = replace(paper.source, text=paper.source.text.upper())
    pages = DocumentPages(paper.content, other)
    view.show_source(other, SectionMap(), Book(pages, other))
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    assert view.selection() is None
    view.clear_source()
    pages.close()


def test_a_page_that_cannot_be_placed_is_walked_over(paper: Paper) -> None:
    text, second = paper.source.text, paper.source.page_span(1)
    other = replace(paper.source, text=text[: second.start] + second.quote(text).upper() + text[second.end :])
    pages = DocumentPages(paper.content, other)
    caret = PageCaret(Book(pages, other), other.text)
    last = text.index("Page 1 line 40 ")
    caret.put(last, last)
    caret.step(Step.DOWN, selecting=False, lines=1)
    assert caret.at == text.index("Page 3 line 1 ")
    caret.step(Step.UP, selecting=False, lines=1)
    assert caret.at == last
    pages.close()


def test_the_caret_goes_along_as_the_view_is_changed(pane: SourcePane, paper: Paper) -> None:
    pane.show_document(paper.source, (), paper.book)
    words = paper.span("line 3 of")
    pane.ui.source_text.take_ends((words.end, words.start))
    pane.set_view_mode("pages")
    assert pane.ui.source_pages.ends() == (words.end, words.start)
    pane.ui.source_pages.take_ends((words.start, words.end))
    pane.set_view_mode("text")
    assert pane.ui.source_text.ends() == (words.start, words.end)


def test_what_fills_a_field_has_no_blanks_at_its_ends(pane: SourcePane, paper: Paper, qtbot: QtBot) -> None:
    pane.show_document(paper.source, (), paper.book)
    words = paper.span("line 3 ")
    pane.select(words)
    with qtbot.waitSignal(pane.fill_requested) as caught:
        pane.table["put_into_field"].trigger()
    assert caught.args == [Span(words.start, words.end - 1), False]
