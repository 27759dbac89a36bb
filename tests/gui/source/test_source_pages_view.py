from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from imrdesk.domain.pages import PageBox, PagePicture
from imrdesk.domain.readings import SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.marks import Marks
from imrdesk.gui.source.pages_view import SourcePagesView
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.theme import load_theme
from tests.gui.source.papers import Paper, section

THEME = load_theme("light")


@pytest.fixture
def view(qtbot: QtBot, paper: Paper) -> Iterator[SourcePagesView]:
    made = SourcePagesView()
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show_source(paper.source, SectionMap(), Book(paper.book, paper.source))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.clear_source()


def drawn(view: SourcePagesView) -> list[int]:
    return [item.page + 1 for item in view.strip.items if item.has_picture]


def settle(view: SourcePagesView, qtbot: QtBot) -> None:
    """Wait until all that is in sight is drawn, sharp and marked."""
    qtbot.waitUntil(lambda: view.settled)


def box_of(paper: Paper, words: str) -> PageBox:
    """Return where the first line of ``words`` stands."""
    return paper.book.boxes(paper.span(words))[0]


def point_of(view: SourcePagesView, box: PageBox) -> QPoint:
    """Return the viewport's point just inside the left end of a box."""
    middle = view.strip.scene_rect(box)
    return view.mapFromScene(middle.left() + 2, middle.center().y())


def colors_in(view: SourcePagesView, scene_rect: QRectF) -> set[str]:
    picture = view.viewport().grab(view.mapFromScene(scene_rect).boundingRect()).toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def color_at(view: SourcePagesView, point: QPoint) -> str:
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(point.x() * ratio), round(point.y() * ratio)).name()


def test_only_pages_in_reach_are_drawn(view: SourcePagesView, qtbot: QtBot) -> None:
    settle(view, qtbot)
    assert 1 in drawn(view)
    assert len(drawn(view)) <= 2


def test_pages_out_of_reach_are_let_go(view: SourcePagesView, qtbot: QtBot) -> None:
    settle(view, qtbot)
    view.go_to_page(6)
    settle(view, qtbot)
    assert 7 in drawn(view)
    assert not {1, 2, 3, 4} & set(drawn(view))


def test_a_page_is_drawn_with_its_words(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    settle(view, qtbot)
    colors = colors_in(view, view.strip.scene_rect(box_of(paper, "Page 1 line 1 ")))
    assert "#ffffff" in colors
    assert min(colors) < "#505050"


def test_pictures_are_sharp_again_after_zooming(view: SourcePagesView, qtbot: QtBot) -> None:
    settle(view, qtbot)
    view.zoom_to(2.0)
    settle(view, qtbot)
    scale = 2.0 * view.logicalDpiX() / 72 * view.devicePixelRatioF()
    assert view.strip.items[0].drawn_at == pytest.approx(scale)


def test_zooming_keeps_the_middle(view: SourcePagesView) -> None:
    view.go_to_page(3)
    middle = QPoint(view.viewport().width() // 2, view.viewport().height() // 2)
    item = view.strip.items[3]
    before = item.page_point(view.mapToScene(middle))
    view.zoom_to(2.0)
    after = item.page_point(view.mapToScene(middle))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1)


def test_pages_fit_the_width_as_it_changes(view: SourcePagesView) -> None:
    view.fit_width()
    for width in (500, 900):
        view.resize(width, 500)
        paper_width = view.strip.page_rect(0).width()
        assert 0.9 * view.viewport().width() < paper_width < view.viewport().width()


def test_a_turned_page_lies_on_its_side_and_still_knows_its_text(view: SourcePagesView, paper: Paper) -> None:
    view.turn()
    rect = view.strip.page_rect(0)
    assert rect.width() > rect.height()
    words = paper.span("Page 1 line 1 ")
    center = view.strip.scene_rect(box_of(paper, "Page 1 line 1 ")).center()
    offset = view.offset_at(view.mapFromScene(center))
    assert offset is not None
    assert words.contains(offset)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_points_find_their_way_there_and_back(view: SourcePagesView, turns: int) -> None:
    for _ in range(turns):
        view.turn()
    item = view.strip.items[1]
    there = item.scene_point(QPoint(100, 200).toPointF())
    back = item.page_point(there)
    assert (back.x(), back.y()) == pytest.approx((100, 200))


def test_a_click_tells_the_character_under_it(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    words = paper.span("line 3 of")
    with qtbot.waitSignal(view.offset_clicked) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, box_of(paper, "line 3 of")))
    assert caught.args == [words.start]
    assert view.caret() == words.start


def test_a_drag_selects_the_text_between(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    clicks: list[int] = []
    view.offset_clicked.connect(clicks.append)
    start, end = (point_of(view, box_of(paper, words)) for words in ("line 2 of", "line 5 of"))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selection() == Span(paper.span("line 2 of").start, paper.span("line 5 of").start + 1)
    assert clicks == []


def test_a_double_click_selects_the_word(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.click_taken_back):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, box_of(paper, "report")))
    assert view.selection() == paper.span("report")


def test_shift_and_a_click_beside_the_text_leave_the_selection(
    view: SourcePagesView, paper: Paper, qtbot: QtBot
) -> None:
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, box_of(paper, "report")))
    assert view.offset_at(QPoint(2, 2)) is None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(2, 2))
    assert view.selection() == paper.span("report")


def click_at(view: SourcePagesView, point: QPoint, kind: QEvent.Type, at: int) -> None:
    """Send a press, a release or a double click, made at so many milliseconds."""
    buttons = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    place, none = QPointF(point), Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, view.viewport().mapToGlobal(place), Qt.MouseButton.LeftButton, buttons, none)
    event.setTimestamp(at)
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(("pause", "selected"), [(100, "Page 1 line 3 of the made-up report"), (100_000, None)])
def test_a_third_click_selects_the_line_if_it_comes_soon(
    view: SourcePagesView, paper: Paper, pause: int, selected: str | None
) -> None:
    clicks: list[int] = []
    view.offset_clicked.connect(clicks.append)
    point = point_of(view, box_of(paper, "line 3 of"))
    press, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
    double, third = QEvent.Type.MouseButtonDblClick, 150 + pause
    for kind, at in ((press, 1), (release, 50), (double, 100), (release, 150), (press, third), (release, third + 50)):
        click_at(view, point, kind, at)
    selection = view.selection()
    assert (selection and selection.quote(paper.source.text)) == selected
    assert len(clicks) == (1 if selected else 2)


def test_evidence_is_marked_where_it_stands(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    words = paper.span("line 7 of")
    view.set_marks(Marks(evidence=(words,)))
    settle(view, qtbot)
    rect = view.strip.scene_rect(paper.book.boxes(words)[0])
    assert THEME.color("evidence").name() in colors_in(view, rect)
    view.set_marks(Marks())
    settle(view, qtbot)
    assert THEME.color("evidence").name() not in colors_in(view, rect)


def test_sections_are_tinted_and_named(view: SourcePagesView, paper: Paper, qtbot: QtBot) -> None:
    start, end = paper.span("Page 1 line 3 ").start, paper.span("Page 1 line 9 ").start
    summary = section(SectionKind.SUMMARY, start, end)
    view.show_source(paper.source, SectionMap((summary,)), Book(paper.book, paper.source))
    settle(view, qtbot)
    (band,) = view.bands()
    assert band.section is summary
    tint = THEME.tint(SectionKind.SUMMARY)
    assert tint is not None
    left = round(view.strip.page_rect(0).left()) + 4
    assert color_at(view, QPoint(left, round((band.top + band.bottom) / 2))) == tint.name()


def test_the_view_moves_only_to_what_is_out_of_sight(view: SourcePagesView, paper: Paper) -> None:
    bar = view.verticalScrollBar()
    assert view.reveal((paper.span("Page 1 line 2 "),), softly=False)
    assert bar.value() == 0
    far = paper.span("Page 5 line 30 ")
    assert view.reveal((far,), softly=False)
    assert view.in_sight(far)
    before = bar.value()
    view.reveal((paper.span("Page 5 line 31 "),), softly=False)
    assert bar.value() == before


def test_evidence_that_is_cut_off_at_the_side_is_brought_in_whole(view: SourcePagesView, paper: Paper) -> None:
    view.zoom_to(3)
    far = paper.span("Page 1 line 2 of")
    seen_to = view._rects(far)[0].right() - 20
    view.horizontalScrollBar().setValue(round(seen_to) - view.viewport().width())
    assert not view.in_sight(far)
    view.reveal((far,), softly=False)
    assert view.in_sight(far)


def test_a_passage_wider_than_the_view_is_not_moved_to_again(view: SourcePagesView, paper: Paper) -> None:
    view.zoom_to(4)
    first, last = paper.span("Page 2 line 10 of"), paper.span("Page 2 line 16 of")
    passage = Span(first.start, last.end)
    assert view._rects(passage)[0].width() > view.viewport().width()
    assert not view.in_sight(passage)
    view.reveal((passage,), softly=False)
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    down.setValue(down.value() + 40)
    across.setValue(across.value() + 200)
    there = down.value(), across.value()
    view.reveal((passage,), softly=False)
    assert (down.value(), across.value()) == there
    across.setValue(across.minimum())
    assert not view.in_sight(passage)


def test_what_is_looked_at_stays_in_sight_while_pages_are_turned(view: SourcePagesView, paper: Paper) -> None:
    far = paper.span("Page 3 line 30 ")
    view.set_marks(Marks(evidence=(far,)))
    view.reveal((far,), softly=False)
    for _ in range(4):
        view.turn()
        assert view.in_sight(far)


def test_of_a_page_wider_than_the_view_the_middle_is_shown_first(view: SourcePagesView, paper: Paper) -> None:
    view.zoom_to(4)
    view.show_source(paper.source, SectionMap(()), Book(paper.book, paper.source))
    across = view.horizontalScrollBar()
    assert across.maximum() > 0
    assert across.value() == across.maximum() // 2


def test_places_are_found_again(view: SourcePagesView, paper: Paper) -> None:
    place = paper.span("Page 4 line 10 ").start
    view.go_to(place)
    assert view.place() in (paper.span("Page 4 line 9 ").start, place)


@pytest.mark.parametrize("page", [0, 2])
def test_where_a_page_begins_its_upper_edge_is_shown(view: SourcePagesView, paper: Paper, page: int) -> None:
    view.go_to(paper.span("Page 4 line 10 ").start)
    view.go_to(paper.span(f"Page {page + 1} line 1 ").start)
    there = view.verticalScrollBar().value()
    view.go_to_page(page)
    assert view.verticalScrollBar().value() == there < view.strip.page_rect(page).top()


def test_dimmed_paper_is_grey(view: SourcePagesView, qtbot: QtBot) -> None:
    settle(view, qtbot)
    corner = QPoint(round(view.strip.page_rect(0).left()) + 3, round(view.strip.page_rect(0).top()) + 3)
    assert color_at(view, corner) == "#ffffff"
    view.dim(True)
    assert color_at(view, corner) < "#d0d0d0"


def test_a_page_that_cannot_be_drawn_does_not_stop_the_others(
    view: SourcePagesView, paper: Paper, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    view.show_source(paper.source, SectionMap(), Book(BrokenFirstPage(paper), paper.source))
    view.zoom_to(0.33)
    qtbot.waitUntil(lambda: view.strip.items[1].has_picture)
    assert view.strip.items[0].failed
    assert "could not be drawn" in caplog.text


class BrokenFirstPage:
    """A book whose first page is damaged."""

    def __init__(self, paper: Paper) -> None:
        self._book = paper.book
        self.sizes = paper.book.sizes
        self.boxes = paper.book.boxes
        self.offset_at = paper.book.offset_at

    def picture(self, page: int, scale: float) -> PagePicture:
        if page == 0:
            raise ValueError("page 1 is damaged")
        return self._book.picture(page, scale)


def test_a_screen_of_more_pixels_is_drawn_for(
    view: SourcePagesView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    settle(view, qtbot)
    before = view.strip.items[0].drawn_at
    monkeypatch.setattr(SourcePagesView, "devicePixelRatioF", lambda _view: 2.0)
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    settle(view, qtbot)
    assert before is not None
    assert view.strip.items[0].drawn_at == pytest.approx(2 * before)
