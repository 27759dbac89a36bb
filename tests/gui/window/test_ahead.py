"""The next documents are made ready while the reviewer is at the one before, and let go of when they are not next."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import MediaType
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


@pytest.fixture
def documents(desk: Desk) -> list[int]:
    """Return the documents in the order of the queue; two PDFs and a text."""
    return [row.document_id for row in desk.queue.rows(QueueQuery(), 0, 10)]


def let_ahead(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.review.ahead.settled)


def test_the_next_two_are_ready(window: MainWindow, documents: list[int], qtbot: QtBot) -> None:
    window.walking.open_document(documents[0])
    let_ahead(window, qtbot)
    assert [window.review.ahead.holds(each) for each in documents] == [False, True, True]


def test_what_is_next_follows_the_order_of_the_queue(window: MainWindow, documents: list[int], qtbot: QtBot) -> None:
    window.queue_pane.ui.sort_direction.click()
    window.walking.open_document(documents[2])
    let_ahead(window, qtbot)
    assert [window.review.ahead.holds(each) for each in documents] == [True, True, False]


def test_what_is_no_longer_next_is_let_go(window: MainWindow, documents: list[int], qtbot: QtBot) -> None:
    window.walking.open_document(documents[0])
    let_ahead(window, qtbot)
    window.walking.open_document(documents[2])
    let_ahead(window, qtbot)
    assert not any(window.review.ahead.holds(each) for each in documents)


def test_what_is_ready_is_what_is_shown(window: MainWindow, desk: Desk, documents: list[int], qtbot: QtBot) -> None:
    window.source.set_view_mode("pages")
    pdf = next(each for each in documents[1:] if desk.reviewing.open(each).source.media_type is MediaType.PDF)
    window.walking.open_document(documents[documents.index(pdf) - 1])
    let_ahead(window, qtbot)
    window.walking.open_document(pdf)
    qtbot.waitUntil(lambda: window.source.ui.source_pages.settled)
    shown = window.source.ui.source_pages.grab().toImage()
    window.walking.open_document(documents[0])
    window.review.ahead.forget()
    window.walking.open_document(pdf)
    qtbot.waitUntil(lambda: window.source.ui.source_pages.settled)
    assert window.source.ui.source_pages.grab().toImage() == shown


def test_a_page_drawn_ahead_is_handed_over_once(desk: Desk, documents: list[int]) -> None:
    pdf = next(each for each in documents if desk.reviewing.open(each).source.media_type is MediaType.PDF)
    with desk.pages.open(pdf) as pages:
        pages.draw_ahead(0, 1.5)
        first, second = pages.picture(0, 1.5), pages.picture(0, 1.5)
    assert first is not second
    assert first == second


def test_the_record_shown_is_read_when_it_is_shown(
    window: MainWindow, desk: Desk, documents: list[int], qtbot: QtBot
) -> None:
    window.walking.open_document(documents[0])
    let_ahead(window, qtbot)
    changed = desk.reviewing.add_note(documents[1], "Come back to this one")
    window.walking.open_document(documents[1])
    assert window.review.document is not None
    assert window.review.document.record == changed.record


def test_nothing_is_ready_once_the_document_is_closed(window: MainWindow, documents: list[int], qtbot: QtBot) -> None:
    window.walking.open_document(documents[0])
    let_ahead(window, qtbot)
    window.review.close()
    assert not any(window.review.ahead.holds(each) for each in documents)
