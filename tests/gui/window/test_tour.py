"""The tour: at the first start only, by keyboard, without standing in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.tour.card import TourCard
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.gui.windows import shown

STEPS = 6


@pytest.fixture
def card(window: MainWindow, qtbot: QtBot) -> TourCard:
    """Return the card at the first step, with the focus in it."""
    window.actions_table["tour"].trigger()
    qtbot.waitUntil(window.tour.card.ui.next.hasFocus)
    return window.tour.card


@pytest.fixture
def empty_window(tmp_path: Path, switch: ThemeSwitch, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window on a store with nothing in it, as it is at the first start."""
    with Desk.open(tmp_path / "new.imrdesk", "Ada") as desk, shown(desk, switch, qtbot) as made:
        yield made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def seen(memory: WindowLayout) -> str:
    return memory.text("tour", "")


def test_it_begins_by_itself_at_the_first_start_only(window: MainWindow) -> None:
    window.tour.offer()
    assert window.tour.card.isVisible()
    window.tour.end()
    window.tour.offer()
    assert not window.tour.card.isVisible()


def test_who_has_used_the_desk_before_is_not_shown_around(desk: Desk, switch: ThemeSwitch, qtbot: QtBot) -> None:
    WindowLayout().set("theme", "dark")
    window = MainWindow(desk, switch)
    qtbot.addWidget(window)
    window.tour.offer()
    assert window.tour.card.isHidden()
    window.close()


def test_a_question_before_the_window_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    question = QDialog(window)
    question.open()
    window.tour.offer()
    assert not window.tour.card.isVisible()
    question.accept()
    assert window.tour.card.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_go_through_to_the_end(card: TourCard, window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    titles = []
    for _ in range(STEPS):
        titles.append(card.ui.title.text())
        press(qtbot, key)
    assert len(set(titles)) == STEPS
    assert not card.isVisible()
    assert seen(window.layout_memory) == "seen"


def test_left_goes_back_and_no_further_than_the_first(card: TourCard, qtbot: QtBot) -> None:
    first = card.ui.title.text()
    press(qtbot, Qt.Key.Key_Right)
    assert card.ui.title.text() != first
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Left)
    assert card.ui.title.text() == first


def test_escape_ends_it_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.focusWidget()
    window.actions_table["tour"].trigger()
    qtbot.waitUntil(window.tour.card.ui.next.hasFocus)
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.tour.card.isVisible()
    assert window.focusWidget() is before


def test_it_takes_no_keys_once_the_focus_is_elsewhere(card: TourCard, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["focus_queue"].trigger()
    title = card.ui.title.text()
    press(qtbot, Qt.Key.Key_Down)
    assert card.ui.title.text() == title
    assert window.review.document is not None
    assert window.review.document.name == "opioids-2017.pdf"


@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_each_step_points_at_what_it_speaks_of(
    card: TourCard, window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    tool = window.ui.tool_bar.widgetForAction
    named: list[QWidget] = [
        *(tool(window.actions_table["add_files"]), window.queue_pane, window.source, window.record),
        tool(window.actions_table["finish"]),
    ]
    for target in named:
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        assert card.outline._target == around
        assert not card.geometry().intersects(around)
        assert window.rect().contains(card.geometry())
        press(qtbot, Qt.Key.Key_Right)


def test_it_follows_the_window(card: TourCard, window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Right)
    window.resize(1900, 1000)
    around = QRect(window.record.mapTo(window, QPoint(0, 0)), window.record.size())
    qtbot.waitUntil(lambda: card.outline._target == around)


def test_a_pane_that_is_hidden_is_spoken_of_all_the_same(card: TourCard, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["show_queue"].trigger()
    card.ui.next.click()
    assert "Ctrl+B" in card.ui.words.text()
    assert not card.outline.isVisible()
    assert window.rect().contains(card.geometry())


def test_it_says_the_keys_a_reviewer_chose(window: MainWindow) -> None:
    window.actions_table["palette"].setShortcut("Ctrl+Alt+P")
    assert window.tour._finding().words.startswith("Ctrl+Alt+P")


def test_an_empty_desk_is_shown_what_to_do_and_the_rest_once_there_are_documents(
    empty_window: MainWindow, qtbot: QtBot, sample_files: list[Path]
) -> None:
    tour = empty_window.tour
    tour.offer()
    assert tour.card.ui.title.text() == "Add determinations"
    assert tour.card.outline._target.size() == empty_window.ui.welcome_add_files.size()
    tour.card.ui.next.click()
    assert (tour.card.isVisible(), seen(empty_window.layout_memory)) == (False, "waiting")
    empty_window.imports.add(sample_files[-1:])
    qtbot.waitUntil(tour.card.isVisible)
    assert tour.card.ui.title.text() == "The queue"
    qtbot.waitUntil(tour.card.ui.next.hasFocus)
    assert seen(empty_window.layout_memory) == "seen"


def test_whoever_hears_the_window_hears_the_card(card: TourCard) -> None:
    heard = card.ui.next.accessibleDescription()
    assert card.ui.title.text() in heard
    assert card.ui.words.text() in heard
