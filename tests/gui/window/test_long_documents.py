"""A long document whose text is still coming: nothing done meanwhile is lost, and nothing comes late."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.source import filling
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.reviewing import OpenDocument

INJURY, NUMBER = FieldRef("date_of_injury"), FieldRef("case_number")


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a text as long as the samples come in many pieces."""
    for name in ("AT_ONCE", "TOGETHER"):
        monkeypatch.setattr(filling, name, 300)
    monkeypatch.setattr(filling, "BEYOND", 3000)


def open_long(window: MainWindow) -> OpenDocument:
    """Open another document, of whose text only the beginning is there until the event loop turns."""
    last = window.queue_pane.model.row(2)
    assert last is not None
    window.walking.open_document(last.document_id)
    assert not window.source.ui.source_text.is_whole
    return document(window)


def document(window: MainWindow) -> OpenDocument:
    assert window.review.document is not None
    return window.review.document


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def text_shown(window: MainWindow) -> str:
    return window.source.ui.source_text.toPlainText()


def wait_till_whole(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.source.ui.source_text.is_whole)
    assert text_shown(window) == document(window).source.text


def test_what_is_typed_meanwhile_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    open_long(window)
    window.record.select_field(NUMBER)
    field = focused()
    qtbot.keyClicks(field, "CM16-76")
    wait_till_whole(window, qtbot)
    assert focused() is field
    qtbot.keyClicks(field, "54321")
    window.record.select_field(INJURY)
    assert document(window).record.value(NUMBER) == "CM16-7654321"


def test_tab_goes_on_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    open_long(window)
    window.record.select_field(NUMBER)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    field, ref = focused(), window.record.current_field()
    assert ref != NUMBER
    wait_till_whole(window, qtbot)
    assert (focused(), window.record.current_field()) == (field, ref)


def test_evidence_that_is_not_there_yet_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    record = open_long(window).record
    ref = FieldRef("rationale", record.items[-1].item_id)
    (passage, *_) = record.field(ref).spans
    words, *_ = passage.quote(document(window).source.text).splitlines()
    assert words not in text_shown(window)
    window.record.select_field(ref)
    qtbot.waitUntil(lambda: words in text_shown(window))
    qtbot.waitUntil(lambda: window.source.ui.source_text.in_sight(passage))
    wait_till_whole(window, qtbot)
    assert window.source.ui.source_text.in_sight(passage)


def test_words_that_are_not_there_yet_are_put_into_a_field(window: MainWindow) -> None:
    item = open_long(window).record.items[-1]
    (passage, *_) = item.fields["rationale"].spans
    treatment = FieldRef("treatment", item.item_id)
    window.source.select(passage)
    window.record.select_field(treatment)
    window.source.table["put_into_field"].trigger()
    assert document(window).record.field(treatment).spans == (passage,)


def test_another_document_gives_up_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    open_long(window)
    window.walking.go_back()
    wait_till_whole(window, qtbot)


def test_a_window_may_be_closed_meanwhile(window: MainWindow) -> None:
    open_long(window)
    assert window.close()
    assert window.review.document is None
