"""The one lane in which pages are drawn: the window wishes, a single thread does one job after another."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Work for the lane; ``key`` comes back with its result."""

    key: Hashable
    work: Callable[[], object]


class Lane(QObject):
    """Does the newest wishes in their order. A wish that is no longer wished for is never begun."""

    done = Signal(object, object)
    failed = Signal(object)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wishes: list[Job] = []
        self._ticket = 0
        self._running: Hashable | None = None
        self._ended.connect(self._take)

    @property
    def idle(self) -> bool:
        """Tell whether nothing is under way or wished for."""
        return self._running is None and not self._wishes

    def wish(self, jobs: Iterable[Job]) -> None:
        """Replace all wishes, the most wanted first; the job under way is let finish."""
        self._wishes = [job for job in jobs if job.key != self._running]
        self._begin_next()

    def stop(self) -> None:
        """Forget every wish and wait for the job under way; its result is dropped."""
        self._wishes = []
        self._running = None
        self._ticket += 1
        self._pool.waitForDone()

    def _begin_next(self) -> None:
        if self._running is None and self._wishes:
            job = self._wishes.pop(0)
            self._running = job.key
            self._pool.start(partial(_do, self._ticket, job, self._ended))

    @Slot(int, object, object)
    def _take(self, ticket: int, key: Hashable, result: object) -> None:
        if ticket != self._ticket:
            return
        self._running = None
        if result is None:
            self.failed.emit(key)
        else:
            self.done.emit(key, result)
        self._begin_next()


def _do(ticket: int, job: Job, ended: SignalInstance) -> None:
    """Do the job in the lane's thread and report its end, whatever the end; the signal belongs to the window's side.

    This is a function, no ``QRunnable`` of our own: of those every second one, with all it holds, is never freed.
    """
    try:
        result = job.work()
    except Exception:  # noqa: BLE001 -- the boundary between a worker and the window
        _LOG.exception("a page could not be drawn or marked")
        result = None
    with suppress(RuntimeError):  # the window is gone, and nobody is left to tell
        ended.emit(ticket, job.key, result)
