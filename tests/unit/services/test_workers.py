from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.services.reading_files import ReadFile
from imrdesk.services.workers import Reply, Workers
from tests.unit.services.readers import obey


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers(obey, seconds_a_file=30)
    yield workers
    workers.close()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return files of which every other one does something bad."""
    paths: list[Path] = []
    for number, trouble in enumerate(("crash", "swallow memory", "mistake", "refuse", "slow")):
        for content in (trouble, "good"):
            path = tmp_path / f"{number}-{content}.txt"
            path.write_text(content)
            paths.append(path)
    return paths


def never(_path: Path) -> None:
    return None


def said(reply: Reply) -> object:
    return reply.source.name if isinstance(reply, ReadFile) else getattr(reply, "refusal", reply)


def test_bad_files_cost_their_own_lines_only_and_the_order_holds(workers: Workers, files: list[Path]) -> None:
    replies = list(workers.read(files, never, Event()))
    assert [said(reply) for reply in replies] == [
        Refusal.CRASHED,
        "0-good.txt",
        Refusal.TOO_LARGE,
        "1-good.txt",
        Refusal.UNREADABLE,
        "2-good.txt",
        Refusal.DAMAGED,
        "3-good.txt",
        "4-slow.txt",
        "4-good.txt",
    ]


def test_a_mistake_is_told_by_its_place_and_not_by_its_words(workers: Workers, files: list[Path]) -> None:
    (reply,) = workers.read(files[4:5], never, Event())
    assert isinstance(reply, UnreadableFileError)
    assert "RuntimeError at readers.py:" in str(reply)
    assert "secret" not in str(reply)


def test_a_file_that_hangs_is_given_up(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    paths[0].write_text("hang")
    paths[1].write_text("good")
    workers = Workers(obey, seconds_a_file=20)
    replies = list(workers.read(paths, never, Event()))
    workers.close()
    assert [said(reply) for reply in replies] == [Refusal.TIMED_OUT, "b.txt"]


def test_a_file_that_is_known_is_not_read(workers: Workers, files: list[Path]) -> None:
    def known(path: Path) -> int | None:
        return 7 if path.name.endswith("crash.txt") else None

    assert [said(reply) for reply in workers.read(files[:2], known, Event())] == [7, "0-good.txt"]


def test_cancelling_ends_it_soon_and_the_workers_can_be_used_again(workers: Workers, files: list[Path]) -> None:
    cancelled = Event()
    replies = workers.read(files[6:], never, cancelled)
    first = next(replies)
    cancelled.set()
    assert (said(first), list(replies)) == (Refusal.DAMAGED, [])
    assert [said(reply) for reply in workers.read(files[1:2], never, Event())] == ["0-good.txt"]


def test_one_process_stays_for_the_next_file(workers: Workers, files: list[Path]) -> None:
    list(workers.read(files, never, Event()))
    (kept,) = workers._idle
    list(workers.read(files[1:2], never, Event()))
    assert workers._idle == [kept]


def test_a_waiting_process_that_was_ended_is_replaced(workers: Workers, files: list[Path]) -> None:
    list(workers.read(files[1:2], never, Event()))
    workers._idle[0]._process.kill()
    workers._idle[0]._process.join()
    assert [said(reply) for reply in workers.read(files[3:4], never, Event())] == ["1-good.txt"]


def test_closing_ends_the_processes(workers: Workers, files: list[Path]) -> None:
    list(workers.read(files[1:2], never, Event()))
    process = workers._idle[0]._process
    workers.close()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
