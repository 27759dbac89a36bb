"""The queue's choices in the window: counted, combined, kept under a name."""

from __future__ import annotations

from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn
from imrdesk.gui.window.main_window import MainWindow


def offered(window: MainWindow) -> dict[tuple[str, str], QAction]:
    facets = window.queue_pane.facets
    facets.fill()
    menus = [facets.menu, *(action.menu() for action in facets.menu.actions() if action.menu() is not None)]
    actions = [action for menu in menus for action in menu.actions() if action.data() is not None]  # type: ignore[union-attr]
    return {tuple(action.data()): action for action in actions}


def take(window: MainWindow, kind: str, value: str) -> None:
    window.queue_pane.facets.menu.triggered.emit(offered(window)[kind, value])


def first(window: MainWindow, kind: str) -> tuple[str, int]:
    value, action = next((key[1], action) for key, action in offered(window).items() if key[0] == kind)
    return value, int(action.text().rpartition("(")[2].rstrip(")"))


def test_each_choice_says_how_many_it_shows(window: MainWindow) -> None:
    for kind in ("outcomes", "specialties", "years"):
        value, count = first(window, kind)
        take(window, kind, value)
        assert window.queue_pane.model.rowCount() == count
        assert window.queue_pane.ui.facets.isChecked()
        take(window, "clear", "")
    assert window.queue_pane.model.rowCount() == 3
    assert not window.queue_pane.ui.facets.isChecked()


def test_a_choice_is_taken_back_by_choosing_it_again(window: MainWindow) -> None:
    value, _ = first(window, "years")
    take(window, "years", value)
    assert offered(window)["years", value].isChecked()
    take(window, "years", value)
    assert window.queue_pane.query.years == frozenset()


def test_the_states_are_counted_while_their_list_is_open(window: MainWindow) -> None:
    states = window.queue_pane.ui.filter_state
    place = states.findData(DocumentState.NEW)
    QApplication.sendEvent(states.view(), QShowEvent())
    assert states.itemText(place) == "New (3)"
    QApplication.sendEvent(states.view(), QHideEvent())
    assert states.itemText(place) == "New"


def test_a_view_is_kept_shown_again_and_forgotten(window: MainWindow) -> None:
    pane = window.queue_pane
    pane.ui.sort_column.setCurrentIndex(pane.ui.sort_column.findData(QueueColumn.ATTENTION))
    take(window, "years", first(window, "years")[0])
    kept = pane.query
    pane.facets.keep(" Mine ")
    pane.clear_filter()
    pane.ui.sort_column.setCurrentIndex(0)
    assert pane.query != kept
    take(window, "view", "Mine")
    assert pane.query == kept
    assert pane.model.query == kept
    take(window, "forget", "Mine")
    assert ("view", "Mine") not in offered(window)


def test_the_order_by_attention_is_explained(window: MainWindow) -> None:
    sort = window.queue_pane.ui.sort_column
    assert "error" in sort.itemData(sort.findData(QueueColumn.ATTENTION), 3)
