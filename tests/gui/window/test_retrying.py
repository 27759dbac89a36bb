"""A save that failed is tried again by itself, as long as what it would save stands on the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from imrdesk.store import engine

CASE_NUMBER = FieldRef("case_number")
TYPED = "CM16-2222222"
Refuse = Callable[[], None]


@pytest.fixture
def refusing(window: MainWindow, desk: Desk, store_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Refuse]:
    """Let nothing be written; return what lets it be written again."""
    window.tasks.shut_down()
    window.review._retrying._timer.setInterval(50)
    monkeypatch.setattr(engine, "BUSY_MS", 10)
    with desk._store._transactions.let_go():
        pass  # what is opened next waits as short
    with closing(sqlite3.connect(store_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield lambda: other.execute("ROLLBACK") and None


def fail_to_save(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    window.record.select_field(CASE_NUMBER)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, TYPED)
    with qtbot.waitSignal(window.review.save_failed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    return editor


def stored(window: MainWindow) -> object:
    assert window.review.document is not None
    return window.review.document.record.value(CASE_NUMBER)


def test_it_is_tried_again_until_it_succeeds(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    editor = fail_to_save(window, qtbot)
    for _ in range(2):
        with qtbot.waitSignal(window.review.save_failed):
            assert (editor.text(), window.status.words()[:9]) == (TYPED, "Not saved")
    with qtbot.waitSignal(window.review.saved):
        refusing()
    assert (stored(window), editor.text(), window.status.words()[:9]) == (TYPED, TYPED, "All saved")
    assert not window.record.has_problem(CASE_NUMBER)
    assert not window.review._retrying._timer.isActive()


def test_what_the_reviewer_types_over_is_not_saved(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    editor = fail_to_save(window, qtbot)
    before = stored(window)
    qtbot.keyClicks(editor, "3")
    refusing()
    with qtbot.waitSignal(window.review._retrying.due):
        pass
    assert (stored(window), editor.text()) == (before, f"{TYPED}3")
    assert not window.review._retrying._timer.isActive()


def test_saving_elsewhere_does_not_say_that_all_is_saved(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    window.review._retrying._timer.setInterval(60_000)
    fail_to_save(window, qtbot)
    refusing()
    with qtbot.waitSignal(window.review.save_failed):
        window.review._confirm(FieldRef("decision_date"))
    assert window.status.words().startswith("Not saved")


def test_closing_the_document_ends_the_attempts(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    fail_to_save(window, qtbot)
    window.review.close()
    assert not window.review._retrying._timer.isActive()
    refusing()


def items(window: MainWindow) -> list[int]:
    assert window.review.document is not None
    return [item.item_id for item in window.review.document.record.items]


def fail_to(window: MainWindow, qtbot: QtBot, action: str) -> None:
    window.record.select_item(items(window)[0])
    with qtbot.waitSignal(window.review.save_failed):
        window.record.actions_table[action].trigger()


def test_what_was_done_to_an_item_is_tried_again(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    before = items(window)
    fail_to(window, qtbot, "duplicate_item")
    fail_to(window, qtbot, "duplicate_item")
    assert items(window) == before
    with qtbot.waitSignal(window.review.saved):
        refusing()
    assert len(items(window)) == len(before) + 1
    assert not window.review._retrying._timer.isActive()


def test_a_state_is_tried_again(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.review.save_failed):
        window.actions_table["finish"].trigger()
    shown = window.walking.document_id
    with qtbot.waitSignal(window.review.saved):
        refusing()
    assert window.review.document is not None
    assert window.review.document.record.state is DocumentState.REVIEWED
    assert window.walking.document_id == shown


def test_a_document_is_not_left_before_what_was_done_to_it_is_saved(
    window: MainWindow, refusing: Refuse, qtbot: QtBot
) -> None:
    window.review._retrying._timer.setInterval(60_000)
    fail_to(window, qtbot, "duplicate_item")
    before = len(items(window))
    assert not window.review.leave()
    refusing()
    assert window.review.leave()
    assert len(items(window)) == before + 1


def test_undo_gives_up_what_could_not_be_done(window: MainWindow, refusing: Refuse, qtbot: QtBot) -> None:
    undo = window.actions_table["undo"]
    assert not undo.isEnabled()
    fail_to(window, qtbot, "duplicate_item")
    before = items(window)
    assert undo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    refusing()
    assert window.review.leave()
    assert items(window) == before
    assert window.status.words().startswith("All saved")
