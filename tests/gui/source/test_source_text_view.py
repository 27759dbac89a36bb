from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.text_view import SourceTextView
from imrdesk.gui.theme import load_theme
from imrdesk.sources import read_file
from tests.gui.source.papers import numbered_lines, plain_source, section, span_of

THEME = load_theme("light")
ASTRAL = "Signs 😀 and 𝛼 come before the knee.\nThe shoulder 😀 follows.\n"


def show(view: SourceTextView, text: str, *sections: Section) -> None:
    view.show_source(plain_source(text), SectionMap(sections))


def point_of(view: SourceTextView, offset: int) -> QPoint:
    """Return a point inside the character at ``offset``."""
    return view.cursorRect(view.cursor_over(Span(offset, offset))).center() + QPoint(3, 0)


def layers_in(view: SourceTextView, color: str) -> list[str]:
    """Return what is marked with a colour of the theme behind it."""
    wanted = THEME.color(color).name()
    return [
        layer.cursor.selectedText()
        for layer in view.extraSelections()
        if layer.format.background().color().name() == wanted
    ]


@pytest.mark.parametrize("text", ["", "one line", ASTRAL, "\n\n  spaced  \n\ttabs\n", "no end\nat the end"])
def test_the_text_is_shown_unchanged(view: SourceTextView, text: str) -> None:
    show(view, text)
    assert view.toPlainText() == text


def test_real_texts_are_shown_unchanged(view: SourceTextView, shared_dir: Path) -> None:
    for path in sorted((shared_dir / "seeds").glob("*.txt")):
        source = read_file(path).source
        show(view, source.text)
        assert view.toPlainText() == source.text, path.name


@pytest.mark.parametrize("words", ["Signs", "😀", "𝛼", "knee", "shoulder 😀 follows"])
def test_evidence_marks_exactly_its_words(view: SourceTextView, words: str) -> None:
    show(view, ASTRAL)
    view.set_marks(Marks(evidence=(span_of(ASTRAL, words),)))
    assert layers_in(view, "evidence") == [words]


def test_every_kind_of_mark_has_its_layer(view: SourceTextView) -> None:
    show(view, ASTRAL, section(SectionKind.BOILERPLATE, 0, 5))
    hits = (span_of(ASTRAL, "The"), span_of(ASTRAL, "knee"))
    view.set_marks(Marks(fields=(span_of(ASTRAL, "come"),), hits=hits, hit=hits[1]))
    underlined = [each.cursor.selectedText() for each in view.extraSelections() if each.format.fontUnderline()]
    dimmed = THEME.color("boilerplate")
    faded = [
        each.cursor.selectedText() for each in view.extraSelections() if each.format.foreground().color() == dimmed
    ]
    assert (underlined, faded) == (["come"], ["Signs"])
    assert (layers_in(view, "search"), layers_in(view, "accent")) == (["The", "knee"], ["knee"])


def test_hits_far_away_cost_no_layer_until_they_are_in_sight(view: SourceTextView) -> None:
    text = numbered_lines(500)
    show(view, text)
    last = span_of(text, "line 500")
    view.set_marks(Marks(hits=(span_of(text, "line 2 "), last)))
    assert layers_in(view, "search") == ["line 2 "]
    view.reveal((last,), softly=False)
    assert layers_in(view, "search") == ["line 500"]


@pytest.mark.parametrize("words", ["Signs", "😀", "knee", "follows"])
def test_a_click_tells_the_character_under_it(view: SourceTextView, qtbot: QtBot, words: str) -> None:
    show(view, ASTRAL)
    offset = ASTRAL.index(words)
    with qtbot.waitSignal(view.offset_clicked) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, offset))
    assert caught.args == [offset]


def test_a_drag_selects_and_is_no_click(view: SourceTextView, qtbot: QtBot) -> None:
    show(view, ASTRAL)
    clicks: list[int] = []
    view.offset_clicked.connect(clicks.append)
    knee = span_of(ASTRAL, "knee")
    start, end = (view.cursorRect(view.cursor_over(Span(at, at))).center() for at in (knee.start, knee.end))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert (view.selection(), clicks) == (knee, [])


def test_a_double_click_selects_the_word_and_takes_its_first_click_back(view: SourceTextView, qtbot: QtBot) -> None:
    show(view, ASTRAL)
    knee = span_of(ASTRAL, "knee")
    place = view.cursorRect(view.cursor_over(Span(knee.start + 1, knee.start + 1))).center()
    with qtbot.waitSignal(view.click_taken_back):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selection() == knee


def test_selecting_with_the_keyboard_is_told(view: SourceTextView, qtbot: QtBot) -> None:
    show(view, ASTRAL)
    view.setTextCursor(view.cursor_over(Span(6, 6)))
    with qtbot.waitSignal(view.span_selected) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert caught.args == [Span(6, 7)]
    assert view.caret() == 7


def test_a_copy_has_the_canonical_words(view: SourceTextView) -> None:
    show(view, ASTRAL)
    view.select(span_of(ASTRAL, "knee.\nThe"))
    view.copy()
    assert QGuiApplication.clipboard().text() == "knee.\nThe"


def test_nothing_can_be_typed(view: SourceTextView, qtbot: QtBot) -> None:
    show(view, ASTRAL)
    qtbot.keyClicks(view, "abc")
    assert view.toPlainText() == ASTRAL


def test_the_view_moves_only_to_what_is_out_of_sight(view: SourceTextView) -> None:
    text = numbered_lines(300)
    show(view, text)
    bar = view.verticalScrollBar()
    view.reveal((span_of(text, "line 4 "),), softly=False)
    assert bar.value() == 0
    far = span_of(text, "line 200 ")
    view.reveal((far,), softly=False)
    assert view.in_sight(far)
    assert view.whole_lines()[0].start == text.index("This is line 197 ")
    before = bar.value()
    view.reveal((span_of(text, "line 201 "),), softly=False)
    assert bar.value() == before


def test_a_glide_ends_at_the_passage(view: SourceTextView, qtbot: QtBot) -> None:
    text = numbered_lines(300)
    show(view, text)
    far = span_of(text, "line 200 ")
    view.reveal((far,), softly=True)
    assert not view.in_sight(far)
    qtbot.waitUntil(lambda: view.in_sight(far))


def test_a_far_passage_is_found_among_long_paragraphs(view: SourceTextView, qtbot: QtBot) -> None:
    text = "".join(f"Paragraph {number} " + "goes on and on " * 60 + "\n" for number in range(900))
    show(view, text)
    far = span_of(text, "Paragraph 800 ")
    view.reveal((far,), softly=False)
    qtbot.waitUntil(lambda: view.in_sight(far))


def test_zoom_changes_the_letters_and_keeps_the_place(view: SourceTextView) -> None:
    text = numbered_lines(300)
    show(view, text)
    view.go_to(text.index("This is line 100 "))
    size = view.font().pointSizeF()
    view.zoom_to(2.0)
    assert view.font().pointSizeF() == pytest.approx(2 * size, rel=0.01)
    assert view.place() == text.index("This is line 100 ")


def test_fitting_the_width_fills_it(view: SourceTextView) -> None:
    show(view, ("A line of a report that is neither short nor long, as they are printed.\n") * 5)
    view.fit_width()
    widest = view.fontMetrics().horizontalAdvance(view.toPlainText().split("\n")[0])
    assert 0.9 < widest / view.viewport().width() < 1
    before = view.zoom
    view.resize(500, 400)
    assert view.zoom < before


def test_a_printed_line_is_broken_evenly(view: SourceTextView) -> None:
    show(view, "A line that is printed in the usual width of a page, a little wider than this narrow view is.\n")
    view.zoom_to(1.5)
    parts = [line.end - line.start for line in view.visible_lines() if line.end - line.start > 1]
    assert len(parts) > 1
    assert max(parts) - min(parts) < 0.35 * max(parts)


def test_bands_name_the_sections_in_sight(view: SourceTextView) -> None:
    text = numbered_lines(100)
    second = text.index("This is line 3 ")
    case, item = section(SectionKind.CASE, 0, second), section(SectionKind.ITEM, second, len(text), 0)
    show(view, text, case, item)
    view.set_marks(Marks(section=item.span))
    bands = view.bands()
    assert [(band.section, band.strong) for band in bands] == [(case, False), (item, True)]
    assert bands[0].bottom == pytest.approx(bands[1].top)


def test_a_section_is_tinted_from_edge_to_edge(view: SourceTextView) -> None:
    text = numbered_lines(3)
    show(view, text, section(SectionKind.SUMMARY, 0, len(text)))
    picture = view.viewport().grab().toImage()
    y = round(view.bands()[0].top) + 3
    tint = THEME.tint(SectionKind.SUMMARY)
    assert tint is not None
    ratio = picture.devicePixelRatio()
    assert {
        picture.pixelColor(round(x * ratio), round(y * ratio)).name() for x in (1, view.viewport().width() - 2)
    } == {tint.name()}


def test_the_caret_can_be_moved_by_keys(view: SourceTextView, qtbot: QtBot) -> None:
    show(view, ASTRAL)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.caret() == ASTRAL.index("The shoulder")


def test_who_comes_by_keyboard_finds_the_caret_at_the_evidence(view: SourceTextView, qtbot: QtBot) -> None:
    text = numbered_lines(300)
    show(view, text)
    far = span_of(text, "line 200 ")
    view.set_marks(Marks(evidence=(far,)))
    view.reveal((far,), softly=False)
    with qtbot.waitActive(view):
        view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.caret() == far.start
    assert view.in_sight(far)


def test_marks_are_never_set_while_qt_lays_out_the_text(view: SourceTextView, monkeypatch: pytest.MonkeyPatch) -> None:
    # Qt scrolls in the middle of laying out; marks that were set again then brought the program down.
    text = "".join(f"Paragraph {number} " + "goes on and on " * 12 + "\n" for number in range(60))
    show(view, text)
    under_way: list[object] = []
    deepest: list[int] = []

    def set_selections(selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        under_way.append(selections)
        deepest.append(len(under_way))
        type(view).setExtraSelections(view, selections)
        under_way.pop()

    monkeypatch.setattr(view, "setExtraSelections", set_selections)
    view.set_marks(Marks(fields=tuple(Span(start, start + 9) for start in range(0, len(text) - 20, 20))))
    bar = view.verticalScrollBar()
    for width in range(300, 700, 40):
        view.resize(width, 400)
        bar.setValue(bar.maximum())
        bar.setValue(bar.maximum() // 3)
    assert max(deepest) == 1


def test_a_glide_does_not_go_on_in_the_next_text(view: SourceTextView, qtbot: QtBot) -> None:
    text = numbered_lines(300)
    show(view, text)
    view.reveal((span_of(text, "line 200 "),), softly=True)
    show(view, "Short.\n" + "A line of usual length, as it is printed in a report of this kind.\n" * 40)
    view.fit_width()
    assert view.verticalScrollBar().value() == 0
