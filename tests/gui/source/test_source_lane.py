from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.gui.source.lane import Job, Lane


@pytest.fixture
def lane(qapp: QObject) -> Iterator[Lane]:
    owner = QObject()
    made = Lane(owner)
    yield made
    made.stop()


def test_one_job_after_another_in_the_order_wished(lane: Lane, qtbot: QtBot) -> None:
    done: list[object] = []
    lane.done.connect(lambda key, result: done.append((key, result)))
    lane.wish([Job(number, lambda number=number: number * 10) for number in (1, 2, 3)])
    qtbot.waitUntil(lambda: lane.idle)
    assert done == [(1, 10), (2, 20), (3, 30)]


def test_jobs_run_off_the_windows_thread(lane: Lane, qtbot: QtBot) -> None:
    threads: list[object] = []
    lane.done.connect(lambda _, thread: threads.append(thread))
    lane.wish([Job("where", threading.get_ident)])
    qtbot.waitUntil(lambda: lane.idle)
    assert len(threads) == 1
    assert threads != [threading.get_ident()]


def test_a_later_wish_replaces_what_has_not_begun(lane: Lane, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[object] = []
    lane.done.connect(lambda key, _: done.append(key))
    lane.wish([Job("begun", gate.wait), Job("forgotten", lambda: True)])
    lane.wish([Job("newer", lambda: True)])
    gate.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert done == ["begun", "newer"]


def test_a_failure_is_told_and_the_lane_goes_on(lane: Lane, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    told: list[tuple[str, object]] = []
    lane.failed.connect(lambda key: told.append(("failed", key)))
    lane.done.connect(lambda key, _: told.append(("done", key)))
    lane.wish([Job("bad", lambda: 1 // 0), Job("good", lambda: 1)])
    qtbot.waitUntil(lambda: lane.idle)
    assert told == [("failed", "bad"), ("done", "good")]
    assert "could not be drawn" in caplog.text


def test_nothing_is_told_after_a_stop(lane: Lane, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[object] = []
    lane.done.connect(lambda key, _: done.append(key))
    lane.wish([Job("stopped", gate.wait)])
    threading.Timer(0.01, gate.set).start()
    lane.stop()
    assert gate.is_set()
    lane.wish([Job("after", lambda: True)])
    qtbot.waitUntil(lambda: lane.idle)
    assert done == ["after"]


def test_a_job_that_was_done_holds_nothing(lane: Lane, qtbot: QtBot) -> None:
    for number in range(50):
        lane.wish([Job(number, Held(number).told)])
        qtbot.waitUntil(lambda: lane.idle)
    gc.collect()
    assert sum(isinstance(each, Held) for each in gc.get_objects()) == 0


class Held:
    """What a job's work holds on to."""

    def __init__(self, number: int) -> None:
        self.number = number

    def told(self) -> int:
        return self.number + 1
