"""What the queue is narrowed by in the window: counted, combined, kept under a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn
from imrdesk.errors import StoreError
from imrdesk.gui.queue.facet_panel import FacetPanel
from imrdesk.gui.queue.facets import ANY, FACETS
from imrdesk.gui.window.main_window import MainWindow
from tests.gui.window.listing import wait_until_listed

# The offscreen platform says so wherever a panel pops up.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
VALUE = Qt.ItemDataRole.UserRole


def panel_of(window: MainWindow) -> FacetPanel:
    return window.queue_pane.panel


def choices(window: MainWindow, facet: str) -> dict[str, QTreeWidgetItem]:
    """Return the choices of a facet, opened and counted."""
    panel = panel_of(window)
    top = panel.tops[facet]
    top.setExpanded(True)
    counted = QEventLoop()
    panel._counting.counted.connect(counted.quit)
    while not panel.is_counted:
        counted.exec()
    items = [top.child(place) for place in range(top.childCount())]
    return {item.data(0, VALUE): item for item in items if item is not None}


def tick(window: MainWindow, facet: str, value: str, ticked: bool = True) -> None:
    choices(window, facet)[value].setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def offered_views(window: MainWindow) -> dict[tuple[str, str], QAction]:
    menu = window.queue_pane.views.menu
    window.queue_pane.views.fill()
    inner = [action.menu() for action in menu.actions() if action.menu() is not None]
    actions = [action for each in (menu, *inner) for action in each.actions() if action.data() is not None]  # type: ignore[union-attr]
    return {tuple(action.data()): action for action in actions}


@pytest.mark.parametrize("facet", [facet.name for facet in FACETS])
def test_each_choice_says_how_many_it_shows(window: MainWindow, facet: str, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    for value, item in choices(window, facet).items():
        said = int(item.text(1))
        tick(window, facet, value)
        wait_until_listed(window, qtbot)
        assert window.queue_pane.model.rowCount() == said
        assert window.queue_pane.ui.facets.isChecked()
        tick(window, facet, value, ticked=False)
    wait_until_listed(window, qtbot)
    assert window.queue_pane.model.rowCount() == 3
    assert not window.queue_pane.ui.facets.isChecked()


def test_choices_have_all_the_width_that_the_numbers_leave(window: MainWindow) -> None:
    window.queue_pane.open_facets()
    tree = panel_of(window).ui.tree
    number = tree.fontMetrics().horizontalAdvance("100,000")
    assert number < tree.columnWidth(1) < 2 * number
    assert tree.columnWidth(0) + tree.columnWidth(1) == tree.viewport().width()


def test_an_asterisk_opens_every_facet(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    panel.ui.tree.expandAll()
    qtbot.waitUntil(lambda: panel.is_counted)
    assert all(top.childCount() for top in panel.tops.values())


def test_several_states_add_up(window: MainWindow) -> None:
    window.queue_pane.open_facets()
    tick(window, "states", DocumentState.NEW)
    tick(window, "states", DocumentState.ON_HOLD)
    assert window.queue_pane.query.states == {DocumentState.NEW, DocumentState.ON_HOLD}
    assert window.queue_pane.ui.facets.toolTip() == "State: New, On hold"


def test_the_counts_follow_every_choice(window: MainWindow) -> None:
    window.queue_pane.open_facets()
    choices(window, "years")
    tick(window, "states", DocumentState.REVIEWED)
    assert {item.text(1) for item in choices(window, "years").values()} == {"0"}


def test_any_flag_is_a_choice(window: MainWindow) -> None:
    window.queue_pane.open_facets()
    tick(window, "rules", ANY)
    assert window.queue_pane.query.flagged_only


def test_choices_are_found_by_typing_and_ticked_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "on hold")
    qtbot.waitUntil(panel.tops["years"].isHidden)
    shown = [value for value, item in choices(window, "states").items() if not item.isHidden()]
    assert shown == [DocumentState.ON_HOLD]
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Down)
    qtbot.waitUntil(panel.ui.tree.hasFocus)
    panel.ui.tree.setCurrentItem(choices(window, "states")[DocumentState.ON_HOLD])
    qtbot.keyClick(panel.ui.tree, Qt.Key.Key_Return)
    assert window.queue_pane.query.states == {DocumentState.ON_HOLD}


def test_enter_ticks_the_first_choice_that_typing_found(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "on hold")
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.queue_pane.query.states == {DocumentState.ON_HOLD})
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Return)
    assert not window.queue_pane.query.states


def test_enter_waits_for_what_is_not_counted_yet(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "mtus")
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Return)
    assert panel.tops["guidelines"].childCount() == 0
    qtbot.waitUntil(lambda: window.queue_pane.query.guidelines == {"MTUS"})


def test_typing_on_gives_up_what_enter_waited_for(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "mtus")
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.ui.find, "x")
    choices(window, "guidelines")
    assert not window.queue_pane.query.is_filtered


def test_enter_goes_on_where_a_facet_cannot_be_counted(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> dict[str, int]:
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(window._desk.queue, "values", fail)
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "on hold")
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.queue_pane.query.states == {DocumentState.ON_HOLD})


def test_what_is_typed_leads_into_the_list_at_its_first_choice(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    qtbot.keyClicks(panel.ui.find, "on hold")
    qtbot.keyClick(panel.ui.find, Qt.Key.Key_Down)
    qtbot.waitUntil(panel.ui.tree.hasFocus)
    assert panel.ui.tree.currentItem() is choices(window, "states")[DocumentState.ON_HOLD]


def test_the_document_on_screen_is_marked_again_once_the_queue_shows_it_again(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["next"].trigger()
    shown = window.walking.document_id
    window.queue_pane.narrow(states=frozenset({DocumentState.ON_HOLD}))
    wait_until_listed(window, qtbot)
    assert window.queue_pane.current() is None
    window.queue_pane.clear_filter()
    wait_until_listed(window, qtbot)
    assert window.queue_pane.current() == shown
    window.actions_table["focus_queue"].trigger()
    assert window.walking.document_id == shown


def test_all_is_cleared_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    tick(window, "states", DocumentState.ON_HOLD)
    panel_of(window).ui.clear.click()
    wait_until_listed(window, qtbot)
    assert window.queue_pane.model.rowCount() == 3
    assert choices(window, "states")[DocumentState.ON_HOLD].checkState(0) is Qt.CheckState.Unchecked


def test_a_key_opens_the_panel(window: MainWindow) -> None:
    window.actions_table["show_queue"].trigger()
    window.actions_table["choose_shown"].trigger()
    assert panel_of(window).isVisible()
    assert window.queue_pane.isVisible()


def test_a_view_is_kept_shown_again_and_forgotten(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.queue_pane
    pane.ui.sort_column.setCurrentIndex(pane.ui.sort_column.findData(QueueColumn.ATTENTION))
    pane.open_facets()
    tick(window, "guidelines", next(iter(choices(window, "guidelines"))))
    tick(window, "states", DocumentState.NEW)
    kept = pane.query
    pane.views.keep(" Mine ")
    pane.clear_filter()
    pane.ui.sort_column.setCurrentIndex(0)
    assert pane.query != kept
    pane.views.menu.triggered.emit(offered_views(window)["view", "Mine"])
    assert pane.query == kept
    wait_until_listed(window, qtbot)
    assert pane.model.query == kept
    pane.views.menu.triggered.emit(offered_views(window)["forget", "Mine"])
    assert ("view", "Mine") not in offered_views(window)


def test_every_order_is_explained(window: MainWindow) -> None:
    sort = window.queue_pane.ui.sort_column
    for place in range(sort.count()):
        sort.setCurrentIndex(place)
        assert str(sort.itemData(place, Qt.ItemDataRole.ToolTipRole)) in sort.toolTip()
    assert sort.count() == len(QueueColumn)


def test_it_is_said_that_no_choice_is_called_so(window: MainWindow, qtbot: QtBot) -> None:
    window.queue_pane.open_facets()
    panel = panel_of(window)
    usual = panel.ui.hint.text()
    qtbot.keyClicks(panel.ui.find, "xylophone")
    qtbot.waitUntil(lambda: panel.ui.hint.text() == "No choice is called that. Try fewer letters.")
    panel.ui.find.clear()
    qtbot.waitUntil(lambda: panel.ui.hint.text() == usual)
