"""What the queue shows is found in another thread; only the newest question is answered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.domain.queue import QueueQuery, QueueStretch
from imrdesk.errors import StoreError
from imrdesk.gui.queue.finding import Finding, Found
from imrdesk.services.queue import Queue
from imrdesk.store import Store
from tests.unit.store.documents import document

TYPED, PLAIN = QueueQuery(text="letter"), QueueQuery()


class Watched(Queue):
    """A queue that notes in which threads it is read, and waits there until it may go on."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.threads: list[threading.Thread] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def around(self, query: QueueQuery, document_id: int | None, size: int) -> QueueStretch:
        self.threads.append(threading.current_thread())
        self.may_go_on.wait()
        return super().around(query, document_id, size)


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


@pytest.fixture
def found(finding: Finding) -> list[Found]:
    """Return what was found, as it comes."""
    told: list[Found] = []
    finding.found.connect(told.append)
    return told


def test_it_is_found_elsewhere(finding: Finding, queue: Watched, found: list[Found], qtbot: QtBot) -> None:
    finding.look(TYPED, 1)
    assert not finding.is_done
    qtbot.waitUntil(lambda: finding.is_done)
    assert [(each.asked.query, each.asked.document_id, each.stretch.count) for each in found] == [(TYPED, 1, 1)]
    assert sum(found[0].states.values()) == 1
    assert queue.threads
    assert threading.main_thread() not in queue.threads


def test_what_is_wanted_now_is_found_here(finding: Finding, queue: Watched, found: list[Found]) -> None:
    finding.look_now(PLAIN, None)
    assert [each.asked.query for each in found] == [PLAIN]
    assert queue.threads == [threading.main_thread()]


def test_only_the_newest_question_is_answered(
    finding: Finding, queue: Watched, found: list[Found], qtbot: QtBot
) -> None:
    queue.may_go_on.clear()
    finding.look(TYPED, None)
    qtbot.waitUntil(lambda: bool(queue.threads))
    finding.look(QueueQuery(text="letters"), None)
    finding.look(PLAIN, 1)
    queue.may_go_on.set()
    qtbot.waitUntil(lambda: finding.is_done)
    assert [(each.asked.query, each.asked.document_id) for each in found] == [(PLAIN, 1)]
    assert len(queue.threads) == 2


def test_the_same_question_is_looked_for_anew_where_it_is_under_way(
    finding: Finding, queue: Watched, found: list[Found], qtbot: QtBot
) -> None:
    queue.may_go_on.clear()
    finding.look(PLAIN, 1)
    qtbot.waitUntil(lambda: bool(queue.threads))
    finding.look(PLAIN, 1)
    queue.may_go_on.set()
    qtbot.waitUntil(lambda: finding.is_done)
    assert (len(queue.threads), len(found)) == (2, 1)


def test_an_answer_that_comes_later_than_one_found_here_is_not_told(
    finding: Finding, queue: Watched, found: list[Found], qtbot: QtBot
) -> None:
    queue.may_go_on.clear()
    finding.look(TYPED, None)
    qtbot.waitUntil(lambda: bool(queue.threads))
    queue.may_go_on.set()
    finding.look_now(PLAIN, None)
    qtbot.waitUntil(lambda: finding._lane.idle)
    assert [each.asked.query for each in found] == [PLAIN]


def test_what_cannot_be_found_is_looked_for_here_where_it_is_told(
    finding: Finding, queue: Watched, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tried: list[threading.Thread] = []

    def fail(*_: object) -> QueueStretch:
        tried.append(threading.current_thread())
        raise StoreError("The disk is gone.")

    monkeypatch.setattr(queue, "around", fail)
    with qtbot.captureExceptions() as raised:
        finding.look(TYPED, None)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [StoreError]
    assert tried[1:] == [threading.main_thread()]


def test_once_it_is_stopped_nothing_is_told(finding: Finding, queue: Watched, found: list[Found], qtbot: QtBot) -> None:
    queue.may_go_on.clear()
    finding.look(TYPED, None)
    qtbot.waitUntil(lambda: bool(queue.threads))
    queue.may_go_on.set()
    finding.stop()
    assert finding.is_done
    finding.look_now(PLAIN, None)
    assert [each.asked.query for each in found] == [PLAIN]
