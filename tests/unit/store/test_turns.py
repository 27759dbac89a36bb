"""Reads of other threads while the file is written anew: they end first, or wait, and nobody is told of trouble."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import StoreError, StoreLockedError
from imrdesk.store import Store, list_backups
from imrdesk.store.turns import Turns
from tests.unit.store.documents import document

LONG = 30.0
KEY, OTHER = Passphrase("four words long enough"), Passphrase("four other words entirely")


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


@pytest.fixture
def turns() -> Turns:
    return Turns()


class Visit:
    """A transaction of another thread, which lasts until it is told to end."""

    def __init__(self, pool: ThreadPoolExecutor, turns: Turns) -> None:
        self.begun, self.end = threading.Event(), threading.Event()
        self.done = pool.submit(self._stay, turns)

    def _stay(self, turns: Turns) -> None:
        with turns.together(), turns.together():
            self.begun.set()
            assert self.end.wait(LONG)


def alone(turns: Turns, told: list[str]) -> None:
    with turns.alone():
        told.append("alone")


def test_transactions_are_together(turns: Turns, pool: ThreadPoolExecutor) -> None:
    visits = [Visit(pool, turns) for _ in range(3)]
    assert all(visit.begun.wait(LONG) for visit in visits)
    for visit in visits:
        visit.end.set()
    wait([visit.done for visit in visits], LONG)


def test_who_is_alone_waits_for_those_inside(turns: Turns, pool: ThreadPoolExecutor) -> None:
    told: list[str] = []
    visit = Visit(pool, turns)
    assert visit.begun.wait(LONG)
    job = pool.submit(alone, turns, told)
    assert not wait([job], 0.05).done
    assert told == []
    visit.end.set()
    job.result(LONG)
    assert told == ["alone"]


def test_who_comes_while_one_is_alone_waits(turns: Turns, pool: ThreadPoolExecutor) -> None:
    with turns.alone(), turns.together():
        visit = Visit(pool, turns)
        assert not visit.begun.wait(0.05)
    assert visit.begun.wait(LONG)
    visit.end.set()
    visit.done.result(LONG)


def test_one_after_another_is_alone(turns: Turns, pool: ThreadPoolExecutor) -> None:
    told: list[str] = []
    with turns.alone():
        job = pool.submit(alone, turns, told)
        assert not wait([job], 0.05).done
    job.result(LONG)
    assert told == ["alone"]


@pytest.fixture
def busy(path: Path, pool: ThreadPoolExecutor) -> Iterator[tuple[Store, list[Future[int]]]]:
    """Return an encrypted store which four threads read and write without a pause, and what they do."""
    pytest.importorskip("sqlcipher3", reason="SQLCipher is not installed (the extra “encryption”)")
    stop = threading.Event()
    with Store.open(path, passphrase=KEY) as store:
        number = store.add(document())

        def read() -> int:
            rounds = 0
            while not stop.is_set():
                store.load(number)
                rounds += 1
            return rounds

        def write() -> int:
            rounds = 0
            while not stop.is_set():
                store.settle()
                rounds += 1
            return rounds

        jobs = [pool.submit(work) for work in (read, read, read, write)]
        yield store, jobs
        stop.set()
        for job in jobs:
            job.result(LONG)


Job = Callable[[Store], object]


def change(store: Store) -> None:
    store.change_passphrase(OTHER)
    store.change_passphrase(KEY)


def restore(store: Store) -> None:
    store.make_backup(BackupReason.ASKED)
    store.restore(list_backups(store.path, KEY)[0].path)


@pytest.mark.parametrize("job", [change, restore])
def test_a_file_is_written_anew_while_others_read_and_write(busy: tuple[Store, list[Future[int]]], job: Job) -> None:
    store, jobs = busy
    for _ in range(3):
        job(store)
    assert not [each for each in jobs if each.done()]
    assert store.find(document().source.sha256) == 1


def test_a_lock_waits_for_nobody_to_be_inside(busy: tuple[Store, list[Future[int]]]) -> None:
    store, jobs = busy
    store.lock()
    assert all(isinstance(job.exception(LONG), StoreLockedError) for job in jobs)
    jobs.clear()
    store.unlock(KEY)
    assert store.find(document().source.sha256) == 1


def test_a_closed_store_is_not_opened_again_by_who_comes_late(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="was closed"):
        store.load(1)
