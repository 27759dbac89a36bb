"""The reviewer finds the desk as it was left: document, field, scroll, cards, source, filter, for each store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn
from imrdesk.gui.first_painting import FirstPainting
from imrdesk.gui.source.zoom import Fit
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

Open = Callable[[Path], MainWindow]


@pytest.fixture
def opened(switch: ThemeSwitch, qtbot: QtBot) -> Iterator[Open]:
    """Return what opens the window on a store, as the program does, and closes it when another is opened."""
    stack: list[tuple[MainWindow, Desk]] = []

    def shut() -> None:
        while stack:
            window, desk = stack.pop()
            window.close()
            desk.close()

    def open_on(path: Path) -> MainWindow:
        shut()
        desk = Desk.open(path, "Ada")
        window = MainWindow(desk, switch)
        qtbot.addWidget(window)
        stack.append((window, desk))
        with qtbot.waitSignal(FirstPainting(window).over):
            window.show()
        window.start([])
        with qtbot.waitActive(window):
            window.activateWindow()
        return window

    yield open_on
    shut()


def height(window: MainWindow) -> int:
    return window.record.place().height


def settle(window: MainWindow, qtbot: QtBot, ref: FieldRef) -> None:
    qtbot.waitUntil(lambda: window.record.current_field() == ref)
    qtbot.waitUntil(lambda: not window.record._scroller._settled.isActive())


def test_document_field_and_scroll_are_as_they_were(opened: Open, store_path: Path, qtbot: QtBot) -> None:
    window = opened(store_path)
    window.walking.go_on()
    assert window.review.document is not None
    name, ref = window.review.document.name, FieldRef("rationale", window.review.document.record.items[-1].item_id)
    # A document that is opened puts the focus on its first field.
    qtbot.waitUntil(lambda: window.record.current_field() is not None)
    window.record.select_field(ref)
    settle(window, qtbot, ref)
    bar = window.record.ui.scroll.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    before = height(window)
    again = opened(store_path)
    assert again.review.document is not None
    assert again.review.document.name == name
    settle(again, qtbot, ref)
    qtbot.waitUntil(lambda: height(again) == before)
    assert again.record.isAncestorOf(again.focusWidget())


def test_what_came_from_a_file_leaves_the_reviewer_where_they_are(opened: Open, store_path: Path, qtbot: QtBot) -> None:
    window = opened(store_path)
    assert window.review.document is not None
    ref = FieldRef("rationale", window.review.document.record.items[-1].item_id)
    qtbot.waitUntil(lambda: window.record.current_field() is not None)
    window.record.select_field(ref)
    settle(window, qtbot, ref)
    before = height(window)
    window.returns.changed.emit("Done.")
    settle(window, qtbot, ref)
    qtbot.waitUntil(lambda: height(window) == before)
    assert window.record.isAncestorOf(window.focusWidget())


def test_closed_cards_stay_closed(opened: Open, store_path: Path, qtbot: QtBot) -> None:
    window = opened(store_path)
    window.record.cards.open_only(())
    opened_again = opened(store_path)
    qtbot.waitUntil(lambda: opened_again.record.cards.open_items() == frozenset())


@pytest.mark.parametrize("view", ["text", "pages"])
def test_view_place_and_zoom_of_the_source_are_as_they_were(
    opened: Open, store_path: Path, qtbot: QtBot, view: str
) -> None:
    window = opened(store_path)
    window.source.set_view_mode(view)
    window.source.zoomed[view].zoom_to(1.5)
    window.source.go_to_place(1500)
    before = window.source.place()
    assert before > 0
    again = opened(store_path)
    assert again.source.view_mode == view
    assert (again.source.zoomed[view].fit, again.source.zoomed[view].zoom) == (Fit.FIXED, 1.5)
    qtbot.waitUntil(lambda: again.source.place() == before)


def test_a_zoom_that_follows_the_width_goes_on_doing_so(opened: Open, store_path: Path) -> None:
    window = opened(store_path)
    window.source.zoomed["text"].fit_width()
    again = opened(store_path)
    assert [view.fit for view in again.source.zoomed.values()] == [Fit.WIDTH, Fit.AUTOMATIC]


def test_filter_and_order_of_the_queue_are_as_they_were(opened: Open, store_path: Path, qtbot: QtBot) -> None:
    window = opened(store_path)
    pane = window.queue_pane
    pane.ui.filter_text.setText("therapies")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    pane.ui.sort_column.setCurrentIndex(pane.ui.sort_column.findData(QueueColumn.OUTCOME))
    before = pane.query
    again = opened(store_path)
    assert again.queue_pane.query == before
    assert again.queue_pane.model.rowCount() == 1


def test_another_store_has_a_place_of_its_own(opened: Open, store_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.imrdesk"
    other.write_bytes(store_path.read_bytes())
    window = opened(store_path)
    window.walking.go_on()
    assert window.review.document is not None
    name = window.review.document.name
    assert opened(other).review.document.name != name  # type: ignore[union-attr]
    assert opened(store_path).review.document.name == name  # type: ignore[union-attr]


def test_nothing_kept_says_where_a_store_lies(opened: Open, store_path: Path) -> None:
    window = opened(store_path)
    window.close()
    window.layout_memory._settings.sync()
    kept = Path(window.layout_memory._settings.fileName()).read_text("utf-8")
    assert "place" in kept
    assert store_path.parent.name not in kept


def test_a_window_about_to_show_a_document_asks_for_none(desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    window = MainWindow(desk, switch)
    qtbot.addWidget(window)
    words = window.record.ui.nothing_text
    assert words.isHidden()
    window.queue_pane.ui.filter_text.setText("no document holds this")
    qtbot.waitUntil(lambda: window.queue_pane.model.row(0) is None)
    window.start([])
    assert not words.isHidden()
    window.close()
