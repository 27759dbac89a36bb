"""Kept views by key: kept, shown, renamed and forgotten without the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QInputDialog, QMenu

from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.gui.queue.views import KEPT, views_from_text
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.main_window import MainWindow

# The offscreen platform says so wherever a menu pops up.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


def kept() -> dict[str, QueueQuery]:
    return views_from_text(WindowLayout().text(KEPT, ""))


def asked(window: MainWindow) -> QInputDialog:
    (question,) = window.queue_pane.ui.views.findChildren(QInputDialog)
    return question


def answer(question: QInputDialog, words: str) -> None:
    question.setTextValue(words)
    question.accept()


def entries(menu: QMenu) -> dict[str, QMenu | None]:
    return {action.text().replace("&", ""): action.menu() for action in menu.actions() if action.text()}  # type: ignore[misc]


def rename(window: MainWindow, name: str, to: str) -> None:
    menu = window.queue_pane.views.menu
    window.queue_pane.views.fill()
    names = entries(menu)["Rename a view"]
    assert names is not None
    next(action for action in names.actions() if action.text() == name).trigger()
    question = asked(window)
    assert question.textValue() == name
    answer(question, to)


def test_a_view_is_kept_from_the_menu_of_the_queue(window: MainWindow) -> None:
    box = window.queue_pane.ui.sort_column
    box.setCurrentIndex(box.findData(QueueColumn.NAME))
    window.actions_table["keep_view"].trigger()
    answer(asked(window), "By name")
    assert kept() == {"By name": window.queue_pane.query}


def test_the_kept_views_open_by_key_and_bring_out_a_hidden_queue(window: MainWindow) -> None:
    window.queue_pane.views.keep("Mine")
    window.actions_table["show_queue"].trigger()
    window.actions_table["views"].trigger()
    menu = window.queue_pane.views.menu
    assert menu.isVisible()
    assert window.queue_pane.isVisible()
    assert window.actions_table["show_queue"].isChecked()
    assert list(entries(menu)) == ["Mine", "Keep this view as…", "Rename a view", "Forget a view"]
    menu.close()


def test_a_renamed_view_keeps_its_place_and_what_it_shows(window: MainWindow) -> None:
    views = window.queue_pane.views
    views.keep("First")
    views.keep("Second")
    before = kept()["First"]
    rename(window, "First", "The first")
    assert list(kept()) == ["The first", "Second"]
    assert kept()["The first"] == before


@pytest.mark.parametrize(("to", "left"), [("Second", ["Second"]), ("  ", ["First", "Second"])])
def test_a_view_takes_the_place_of_another_of_that_name_and_none_is_nameless(
    window: MainWindow, to: str, left: list[str]
) -> None:
    for name in ("First", "Second"):
        window.queue_pane.views.keep(name)
    rename(window, "First", to)
    assert list(kept()) == left


def test_a_long_name_is_shortened_in_the_menu(window: MainWindow) -> None:
    views = window.queue_pane.views
    name = "the flagged ones of the second arm of the study, by their outcomes & then by their numbers"
    views.keep(name)
    views.keep("R&D")
    views.fill()
    offered = {action.data()[1]: action for action in views.menu.actions() if action.data() is not None}
    assert 20 < len(offered[name].text()) < len(name)
    assert name.replace("&", "&amp;") in offered[name].toolTip()
    assert offered["R&D"].text() == "R&&D"
    assert offered[""].text() == "&Keep this view as…"
