"""The queue in the window: the open document is marked wherever it stands, and what changes is followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn
from imrdesk.gui.queue.model import PAGE
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.benchmarks.large import multiply
from tests.gui.window.listing import wait_until_listed
from tests.gui.windows import shown

# The offscreen platform says so wherever a panel pops up.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
DOCUMENTS = 3 * PAGE
PLACE = 2 * PAGE + 9
"""A row on no page that the list fetches at first."""
NEW = frozenset({DocumentState.NEW})


def test_the_menu_of_a_row_is_of_its_document(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.queue_pane.ui.queue
    place = rows.visualRect(rows.model().index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert window.walking.document_id == window.queue_pane.current()
    assert window.queue_pane.position == 1
    offered = [action.objectName() for action in rows.actions()]
    assert offered == ["finish", "confirm_rest", "hold", "reopen", "read_again"]
    assert rows.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, sample_files: list[Path]) -> bytes:
    """Return the bytes of a store of some pages of rows, made once for all tests."""
    path = tmp_path_factory.mktemp("many") / "many.imrdesk"
    multiply(path, DOCUMENTS, files=sample_files[1:])
    return path.read_bytes()


@pytest.fixture
def long(many: bytes, tmp_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window on that store, the first document open."""
    path = tmp_path / "many.imrdesk"
    path.write_bytes(many)
    with Desk.open(path, "Ada") as desk, shown(desk, switch, qtbot) as window:
        yield window


def is_in_sight(window: MainWindow) -> bool:
    view = window.queue_pane.ui.queue
    place = view.visualRect(view.currentIndex())
    return place.isValid() and view.viewport().rect().contains(place)


def document_at(window: MainWindow, place: int) -> int:
    """Return the document at a place of the queue as it is filtered now, without fetching its row for the list."""
    (row,) = window._desk.queue.rows(window.queue_pane.query, place, 1)
    return row.document_id


def go_far(window: MainWindow, qtbot: QtBot) -> int:
    """Open the document of that row, as from a search, wait until it is marked, and return it."""
    document_id = document_at(window, PLACE)
    window.walking.open_document(document_id)
    wait_until_listed(window, qtbot)
    return document_id


def order(window: MainWindow, column: QueueColumn, qtbot: QtBot) -> None:
    box = window.queue_pane.ui.sort_column
    box.setCurrentIndex(box.findData(column))
    wait_until_listed(window, qtbot)


def narrow(window: MainWindow, qtbot: QtBot, **chosen: frozenset[str]) -> None:
    window.queue_pane.narrow(**chosen)
    wait_until_listed(window, qtbot)


def test_a_document_opened_far_away_is_marked_and_in_sight(long: MainWindow, qtbot: QtBot) -> None:
    far = go_far(long, qtbot)
    assert (long.queue_pane.current(), long.queue_pane.position) == (far, PLACE)
    assert is_in_sight(long)


@pytest.mark.parametrize("column", [QueueColumn.NAME, QueueColumn.ATTENTION, QueueColumn.STATE])
def test_it_stays_marked_and_in_sight_in_another_order(long: MainWindow, column: QueueColumn, qtbot: QtBot) -> None:
    far = go_far(long, qtbot)
    order(long, column, qtbot)
    assert long.queue_pane.current() == far
    long.queue_pane.ui.sort_direction.click()
    wait_until_listed(long, qtbot)
    assert long.queue_pane.current() == far
    assert is_in_sight(long)


def test_it_is_marked_again_when_the_filter_lets_it_through_again(long: MainWindow, qtbot: QtBot) -> None:
    far = go_far(long, qtbot)
    narrow(long, qtbot, states=frozenset({DocumentState.ON_HOLD}))
    assert long.queue_pane.current() is None
    long.queue_pane.clear_filter()
    wait_until_listed(long, qtbot)
    assert long.queue_pane.current() == far
    assert is_in_sight(long)


def test_the_one_after_it_is_gone_to_from_there(long: MainWindow, qtbot: QtBot) -> None:
    go_far(long, qtbot)
    following = document_at(long, PLACE + 1)
    long.actions_table["next"].trigger()
    assert (long.walking.document_id, long.queue_pane.current()) == (following, following)
    assert is_in_sight(long)


def test_beyond_the_last_there_is_none(long: MainWindow) -> None:
    last = document_at(long, DOCUMENTS - 1)
    long.walking.open_document(last)
    long.actions_table["next"].trigger()
    assert long.walking.document_id == last
    long.actions_table["previous"].trigger()
    assert long.walking.document_id == document_at(long, DOCUMENTS - 2)


def test_out_of_the_filter_the_next_is_the_one_after_where_it_would_stand(long: MainWindow, qtbot: QtBot) -> None:
    go_far(long, qtbot)
    following = document_at(long, PLACE + 1)
    long._desk.reviewing.set_state(following, DocumentState.ON_HOLD)
    narrow(long, qtbot, states=frozenset({DocumentState.ON_HOLD}))
    long.actions_table["next"].trigger()
    wait_until_listed(long, qtbot)
    assert (long.walking.document_id, long.queue_pane.current()) == (following, following)


def test_a_finished_document_leaves_the_filter_and_the_next_is_marked(long: MainWindow, qtbot: QtBot) -> None:
    narrow(long, qtbot, states=NEW)
    go_far(long, qtbot)
    following = document_at(long, PLACE + 1)
    long.actions_table["finish"].trigger()
    qtbot.waitUntil(lambda: long.queue_pane.model.rowCount() == DOCUMENTS - 1)
    assert (long.walking.document_id, long.queue_pane.current()) == (following, following)
    assert long.queue_pane.position == PLACE
    assert is_in_sight(long)


def test_a_change_is_seen_in_the_row_and_below(long: MainWindow, qtbot: QtBot) -> None:
    far = go_far(long, qtbot)
    long.actions_table["finish"].trigger()
    qtbot.waitUntil(lambda: long.status._reviewed.text() == f"1 of {DOCUMENTS} reviewed")
    row = long.queue_pane.model.row(PLACE)
    assert row is not None
    assert (row.document_id, row.state) == (far, DocumentState.REVIEWED)


def test_where_the_reviewer_left_off_is_in_sight_after_a_restart(
    long: MainWindow, switch: ThemeSwitch, qtbot: QtBot
) -> None:
    far = go_far(long, qtbot)
    long.close()
    again = MainWindow(long._desk, switch)
    qtbot.addWidget(again)
    again.start([])
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    wait_until_listed(again, qtbot)
    assert (again.walking.document_id, again.queue_pane.current()) == (far, far)
    qtbot.waitUntil(lambda: is_in_sight(again))
    again.close()


def test_a_document_opened_meanwhile_is_the_one_that_is_marked(long: MainWindow, qtbot: QtBot) -> None:
    pane, near = long.queue_pane, document_at(long, 3)
    far = document_at(long, PLACE)
    long.walking.open_document(far)
    long.walking.open_document(near)
    assert (pane.current(), pane.position) == (near, 3)
    wait_until_listed(long, qtbot)
    assert (pane.current(), pane.position) == (near, 3)
    pane.ui.sort_direction.click()
    long.walking.open_document(far)
    wait_until_listed(long, qtbot)
    assert (pane.current(), pane.position) == (far, DOCUMENTS - 1 - PLACE)
    assert is_in_sight(long)


def test_the_next_is_of_the_new_filter_though_the_list_still_shows_the_old(long: MainWindow, qtbot: QtBot) -> None:
    go_far(long, qtbot)
    held = document_at(long, PLACE + 40)
    long._desk.reviewing.set_state(held, DocumentState.ON_HOLD)
    long.queue_pane.narrow(states=frozenset({DocumentState.ON_HOLD}))
    assert not long.queue_pane.finding.is_done
    long.actions_table["finish"].trigger()
    assert long.walking.document_id == held


def height(window: MainWindow) -> int:
    """Return how far below the top of the list the marked row stands."""
    view = window.queue_pane.ui.queue
    return view.visualRect(view.currentIndex()).top()


def test_the_marked_row_stays_where_it_is_seen_when_rows_above_it_go(long: MainWindow, qtbot: QtBot) -> None:
    narrow(long, qtbot, states=NEW)
    go_far(long, qtbot)
    view = long.queue_pane.ui.queue
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 60)
    before = height(long)
    long._desk.reviewing.set_state(document_at(long, 1), DocumentState.REVIEWED)
    long.queue_pane.look()
    wait_until_listed(long, qtbot)
    assert (long.queue_pane.position, height(long)) == (PLACE - 1, before)


def test_a_list_that_was_scrolled_away_stays_where_it_is_looked_at(long: MainWindow, qtbot: QtBot) -> None:
    go_far(long, qtbot)
    bar = long.queue_pane.ui.queue.verticalScrollBar()
    bar.setValue(0)
    long.record.actions_table["confirm_field"].trigger()
    long.queue_pane.look()
    wait_until_listed(long, qtbot)
    assert (bar.value(), long.queue_pane.position) == (0, PLACE)


def test_a_list_is_not_lost_when_the_open_document_leaves_it(long: MainWindow, qtbot: QtBot) -> None:
    narrow(long, qtbot, states=NEW)
    go_far(long, qtbot)
    bar = long.queue_pane.ui.queue.verticalScrollBar()
    before = bar.value()
    long.review.set_state(DocumentState.IN_REVIEW)
    qtbot.waitUntil(lambda: long.queue_pane.model.rowCount() == DOCUMENTS - 1)
    assert long.queue_pane.current() is None
    assert bar.value() == before


def test_letters_typed_in_the_list_go_to_the_filter_and_read_no_rows(
    long: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = long.queue_pane
    pane.ui.filter_text.setText("acupuncture")
    qtbot.waitUntil(lambda: pane.model.query.text == "acupuncture")
    long.actions_table["focus_queue"].trigger()
    read: list[object] = []
    monkeypatch.setattr(long._desk.queue, "rows", lambda *asked: read.append(asked) or [])
    qtbot.keyClicks(pane.ui.queue, "z")
    assert (pane.ui.filter_text.text(), read) == ("z", [])
    assert pane.ui.filter_text.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_a_key_leads_from_the_filter_to_the_first_document_found(long: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    pane, wanted = long.queue_pane, document_at(long, PLACE)
    row = pane.model.row(PLACE)
    assert row is not None
    pane.ui.filter_text.setFocus()
    qtbot.keyClicks(pane.ui.filter_text, row.name)
    qtbot.keyClick(pane.ui.filter_text, key)
    qtbot.waitUntil(pane.ui.queue.hasFocus)
    assert (pane.model.rowCount(), pane.current(), long.walking.document_id) == (1, wanted, wanted)


def test_it_leads_to_the_open_document_where_that_is_found(long: MainWindow, qtbot: QtBot) -> None:
    far = go_far(long, qtbot)
    line = long.queue_pane.ui.filter_text
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert long.queue_pane.ui.queue.hasFocus()
    assert (long.queue_pane.current(), long.walking.document_id) == (far, far)


def test_where_nothing_is_found_the_filter_is_gone_on_with(long: MainWindow, qtbot: QtBot) -> None:
    line, shown = long.queue_pane.ui.filter_text, long.walking.document_id
    line.setFocus()
    qtbot.keyClicks(line, "no such thing")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(long.queue_pane.ui.nothing_matches.isVisible)
    assert line.hasFocus()
    assert long.walking.document_id == shown


def rows_in_sight(window: MainWindow) -> range:
    """Return the rows that are seen whole."""
    view, area = window.queue_pane.ui.queue, window.queue_pane.ui.queue.viewport().rect()
    whole = [row for row in range(DOCUMENTS) if area.contains(view.visualRect(view.model().index(row, 0)))]
    return range(whole[0], whole[-1] + 1)


def test_what_comes_next_is_in_sight_from_document_to_document(long: MainWindow) -> None:
    for _ in range(len(rows_in_sight(long)) + 3):
        long.actions_table["next"].trigger()
        here = long.queue_pane.position
        assert {max(0, here - 2), here, here + 2} <= set(rows_in_sight(long))


def test_a_row_that_is_clicked_stays_under_the_mouse(long: MainWindow, qtbot: QtBot) -> None:
    view, last = long.queue_pane.ui.queue, rows_in_sight(long)[-1]
    place = view.visualRect(view.model().index(last, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert long.queue_pane.position == last
    assert view.indexAt(place).row() == last


def test_what_is_typed_last_is_not_looked_for_in_a_store_that_closes(long: MainWindow, qtbot: QtBot) -> None:
    pane = long.queue_pane
    pane.open_facets()
    qtbot.keyClicks(pane.panel.ui.find, "z")
    qtbot.keyClicks(pane.ui.filter_text, "z")
    assert pane._pause.isActive()
    assert pane.panel._pause.isActive()
    long.close()
    assert not pane._pause.isActive()
    assert not pane.panel._pause.isActive()
    assert pane.finding.is_done
