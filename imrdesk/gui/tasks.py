"""Work off the window's thread: one task at a time, with progress, cancel and one boundary for errors."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot

from imrdesk.errors import ImrdeskError
from imrdesk.gui.wording import explained

_LOG = logging.getLogger(__name__)

Progress = Callable[[int, int, str], None]
Work = Callable[[Progress, threading.Event], object]
"""What a task runs: it tells its progress (done, total, what) and stops soon after the event is set."""


def _run(work: Work, cancel: threading.Event, told: SignalInstance, ended: SignalInstance) -> None:
    """Run the work in a pool's thread and report its end, whatever the end; the signals belong to the window's side.

    This is a function, no ``QRunnable`` of our own: of those every second one, with all it holds, is never freed.
    """
    try:
        result = work(told.emit, cancel)
    except ImrdeskError as error:
        ended.emit(None, explained(error))
    except Exception:  # noqa: BLE001 -- the one boundary between a worker and the window
        _LOG.exception("a task failed")
        ended.emit(None, "The program made a mistake in this work; it stands in the log. Nothing was lost.")
    else:
        ended.emit(result, "")


class Task(QObject):
    """A piece of work under way. ``succeeded`` carries its result, ``failed`` one sentence."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    finished = Signal()
    _told = Signal(int, int, str)
    _ended = Signal(object, str)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._cancel = threading.Event()
        # Through the window's thread: whoever connects right after the start misses nothing that is told at once.
        self._told.connect(self.progressed)
        self._ended.connect(self._finish)

    def cancel(self) -> None:
        """Ask the work to stop; what it has done so far stays."""
        self._cancel.set()

    def start(self, pool: QThreadPool, work: Work) -> None:
        """Run ``work`` in ``pool``."""
        pool.start(partial(_run, work, self._cancel, self._told, self._ended))

    @Slot(object, str)
    def _finish(self, result: object, problem: str) -> None:
        if problem:
            self.failed.emit(problem)
        else:
            self.succeeded.emit(result)
        self.finished.emit()


class TaskRunner(QObject):
    """Runs tasks one after another in a thread of its own, and waits for them when the window closes."""

    task_started = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[Task] = []

    @property
    def busy(self) -> bool:
        """Tell whether any task is under way or waiting."""
        return bool(self._tasks)

    @property
    def title(self) -> str:
        """Return what is under way; nothing where nothing is."""
        return self._tasks[0].title if self._tasks else ""

    def run(self, title: str, work: Work) -> Task:
        """Start ``work`` under a title the reviewer sees; connect to the task's signals at once."""
        task = Task(title, self)
        self._tasks.append(task)
        task.finished.connect(self._forget)
        task.start(self._pool, work)
        self.task_started.emit(task)
        return task

    def shut_down(self) -> None:
        """Cancel everything and wait for it, so that no thread outlives the window."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    def close(self) -> None:
        """Cancel everything and wait for it; nothing more is told of it, for there is nobody left to show it."""
        self.shut_down()
        for task in self._tasks:
            task.blockSignals(True)

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
