"""Words selected with the mouse are put into the field that was at hand, whatever field they were read into."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.gui.source.browsing import View
from imrdesk.gui.source.words import word_at
from imrdesk.gui.window.main_window import MainWindow

FREQUENCY, SUMMARY = FieldRef("frequency", 1), FieldRef("summary")


@pytest.fixture(params=["pages", "text"])
def shown(window: MainWindow, request: pytest.FixtureRequest) -> MainWindow:
    """Return the window with its document as pages or as text, and a field at hand that says nothing."""
    window.source.set_view_mode(request.param)
    window.record.select_field(FREQUENCY)
    return window


def value(window: MainWindow, ref: FieldRef) -> Value:
    assert window.review.document is not None
    return window.review.document.record.value(ref)


def point_on(view: View, word: Span) -> QPoint:
    """Return a point on a word in sight, behind its first character."""
    port = view.viewport()
    points = (QPoint(x, y) for y in range(2, port.height(), 2) for x in range(2, port.width(), 3))
    return next(point for point in points if view.offset_at(point) == word.start + 1)


def in_summary(window: MainWindow, qtbot: QtBot) -> tuple[QWidget, QPoint, Span]:
    """Return the source, a point on a word that was read as part of the summary, and where the word stands."""
    document = window.review.document
    assert document is not None
    (span, *_) = document.record.field(SUMMARY).spans
    word = word_at(document.source.text, span.start)
    view = window.source._view
    view.reveal((word,), softly=False)
    qtbot.waitUntil(lambda: view.in_sight(word))
    return view.viewport(), point_on(view, word), word


def test_a_double_click_leaves_the_field_at_hand_and_its_word_goes_there(shown: MainWindow, qtbot: QtBot) -> None:
    summary = value(shown, SUMMARY)
    port, point, word = in_summary(shown, qtbot)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert shown.record.current_field() == SUMMARY
    place = shown.source.place()
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert shown.record.current_field() == FREQUENCY
    assert (shown.source.selection(), shown.source.place()) == (word, place)
    shown.source.table["put_into_field"].trigger()
    assert (value(shown, FREQUENCY), value(shown, SUMMARY)) == (shown.source.selected_text(), summary)


def test_shift_and_a_click_extend_what_is_selected(shown: MainWindow, qtbot: QtBot) -> None:
    port, point, word = in_summary(shown, qtbot)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point + QPoint(0, 60))
    span = shown.source.selection()
    assert span is not None
    assert span.start == word.start
    assert span.end > word.end
    assert shown.record.current_field() == FREQUENCY
    shown.source.table["append_to_field"].trigger()
    assert value(shown, FREQUENCY) == " ".join(shown.source.selected_text().split())


def test_a_click_does_not_move_the_source_under_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    window.source.set_view_mode("pages")
    window.record.select_field(FREQUENCY)
    window.source._view.zoom_to(2.5)
    port, point, word = in_summary(window, qtbot)
    view, bar = window.source._view, window.source._view.verticalScrollBar()
    # Hardly more of the summary is in sight than its first line.
    bar.setValue(bar.value() - (port.height() - 24 - point.y()))
    point, place = point_on(view, word), bar.value()
    assert place
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert window.record.current_field() == SUMMARY
    assert (view._glide.under_way, bar.value()) == (False, place)
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert window.source.selection() == word


def test_a_click_alone_goes_to_the_field_that_was_read_there(shown: MainWindow, qtbot: QtBot) -> None:
    port, point, _ = in_summary(shown, qtbot)
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=point)
    assert shown.record.current_field() == SUMMARY
    shown.record.select_field(FieldRef("case_number"))
    shown.source.click_taken_back.emit()
    assert shown.record.current_field() == FieldRef("case_number")
