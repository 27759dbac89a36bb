"""The second reading at the desk: in the background, while nothing else is under way, and quietly."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from imrdesk.gui.tasks import Progress, Task, TaskRunner
from imrdesk.services.desk import Desk
from imrdesk.services.second_reading import SecondReadingReport

IDLE_MS = 5000
"""How long nothing must have been under way before it starts."""


class SecondReading(QObject):
    """Reads the stored PDFs again when the desk is idle, and makes way for every other task.

    ``told`` says in a few words how far it is, nothing when it is not at work; ``flagged`` that documents got flags.
    """

    told = Signal(str)
    flagged = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._own = TaskRunner(self)
        self._under_way: Task | None = None
        self._on = True
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.start)
        tasks.task_started.connect(self._make_way)

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Let it work, or stop it for as long as it is switched off."""
        self._on = on
        if on:
            self.wait()
        else:
            self._stop()

    @Slot()
    def wait(self) -> None:
        """Start once the desk has been idle for a while."""
        self._idle.start()

    @Slot()
    def start(self) -> None:
        """Read again what was not, unless it is switched off, something is under way or nothing is left to do."""
        if not self._on or self._desk.read_only or self._own.busy or self._tasks.busy:
            return
        if not self._desk.second_readings.waiting():
            return
        readings = self._desk.second_readings

        def work(progress: Progress, cancel: threading.Event) -> SecondReadingReport:
            return readings.run(progress=progress, cancelled=cancel)

        task = self._under_way = self._own.run(self.tr("Reading PDFs again"), work)
        task.progressed.connect(self._tell)
        task.succeeded.connect(self._tell_result)
        task.finished.connect(self._end)

    def shut_down(self) -> None:
        """Stop it and wait for it, so that it does not outlive the window."""
        self._on = False  # what its end tells may come after this, and must not start it anew
        self._idle.stop()
        self._own.shut_down()

    @Slot(object)
    def _make_way(self, task: Task) -> None:
        self._stop()
        task.finished.connect(self.wait)

    def _stop(self) -> None:
        self._idle.stop()
        if self._under_way is not None:
            self._under_way.cancel()

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, _name: str) -> None:
        self.told.emit(self.tr("Reading PDFs again: {done} of {total}").format(done=done + 1, total=total))

    @Slot(object)
    def _tell_result(self, report: SecondReadingReport) -> None:
        if report.differences:
            self.flagged.emit()
        self.wait()  # for what came meanwhile

    @Slot()
    def _end(self) -> None:
        self._under_way = None
        self.told.emit("")
