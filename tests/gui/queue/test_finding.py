"""What is typed is found in another thread before it is asked for; nothing that waits for it is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import StoreError
from imrdesk.gui.queue.finding import Finding
from imrdesk.services.queue import Queue
from imrdesk.store import Store
from tests.unit.store.documents import document

TYPED, PLAIN = QueueQuery(text="letter"), QueueQuery()


class Watched(Queue):
    """A queue that notes in which threads it is counted, and waits there until it may go on."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.threads: list[str] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def count(self, query: QueueQuery = PLAIN) -> int:
        self.threads.append(threading.current_thread().name)
        self.may_go_on.wait()
        return super().count(query)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Watched]:
    with Store.open(tmp_path / "desk.imrdesk") as store:
        store.add(document("letter.txt"))
        yield Watched(store)


@pytest.fixture
def finding(queue: Watched, qapp: QObject) -> Iterator[Finding]:
    made = Finding(queue, qapp)
    yield made
    queue.may_go_on.set()
    made.stop()


def test_with_nothing_typed_it_goes_on_at_once(finding: Finding, queue: Watched) -> None:
    done: list[str] = []
    finding.before(PLAIN, lambda: done.append("shown"))
    assert (done, queue.threads) == (["shown"], [])


def test_what_is_typed_is_found_elsewhere_first(finding: Finding, queue: Watched, qtbot: QtBot) -> None:
    done: list[str] = []
    finding.before(TYPED, lambda: done.append(threading.current_thread().name))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [threading.main_thread().name]
    assert queue.threads
    assert threading.main_thread().name not in queue.threads


def test_whoever_waits_is_come_to_once_though_the_words_change(finding: Finding, queue: Watched, qtbot: QtBot) -> None:
    done: list[str] = []

    def show() -> None:
        done.append("shown")

    queue.may_go_on.clear()
    finding.before(TYPED, show)
    finding.before(QueueQuery(text="letters"), show)
    finding.before(TYPED, lambda: done.append("followed"))
    queue.may_go_on.set()
    qtbot.waitUntil(lambda: "followed" in done)
    assert done == ["shown", "followed"]
    finding.before(PLAIN, show)
    assert done == ["shown", "followed", "shown"]


def test_what_cannot_be_found_is_asked_for_all_the_same(
    finding: Finding, queue: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_query: QueueQuery) -> int:
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(queue, "count", fail)
    done: list[str] = []
    finding.before(TYPED, lambda: done.append("shown"))
    qtbot.waitUntil(lambda: bool(done))


def test_once_it_is_stopped_nothing_is_come_to(finding: Finding, queue: Watched, qtbot: QtBot) -> None:
    done: list[str] = []
    queue.may_go_on.clear()
    finding.before(TYPED, lambda: done.append("shown"))
    qtbot.waitUntil(lambda: bool(queue.threads))
    queue.may_go_on.set()
    finding.stop()
    finding.before(PLAIN, lambda: done.append("later"))
    assert done == ["later"]
