"""Garbage is collected in the thread of the windows only."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.gui.garbage import GarbageCollection


class Held:
    """Something in a cycle with itself, as a widget is with its slots."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def threads() -> Iterator[set[int]]:
    """Return the threads in which garbage was collected."""
    seen: set[int] = set()

    def note(phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            seen.add(threading.get_ident())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)
    gc.unfreeze()


def make_garbage() -> None:
    for _ in range(10 * gc.get_threshold()[0]):
        Held()


def test_garbage_of_another_thread_is_collected_in_the_windows_thread(threads: set[int], qtbot: QtBot) -> None:
    gc.enable()
    parent = QObject()
    GarbageCollection(parent)
    threads.clear()
    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()
    assert threads == set()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == {threading.get_ident()}
    assert not any(isinstance(each, Held) for each in gc.get_objects())
