"""When what is on the screen has changed for the last time, and how long the event loop did not turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from tests.benchmarks.figures import Took

_CALM_MS = 60
"""How long nothing must have been painted before what is on the screen counts as final."""
_PATIENCE_MS = 20_000
_TICK_MS = 5
_PAINTED = QEvent.Type(QEvent.registerEventType())


class Screen(QObject):
    """Watches some widgets being painted: what they show is there once they were painted for the last time."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self._last: Took | None = None
        self._done: Callable[[], bool] = bool
        self._loop = QEventLoop(self)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._look)
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of paint events; the note is written when the painting is over."""
        del watched
        if event.type() is QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(_PAINTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Note the time, and wait whether more is painted."""
        if event.type() != _PAINTED:
            return super().event(event)
        self._last = Took.now()
        self._calm.start()
        return True

    @Slot()
    def _look(self) -> None:
        if self._last is not None and self._done():
            self._loop.quit()
        else:
            self._calm.start()

    def shown(self, act: Callable[[], object], done: Callable[[], bool]) -> Took:
        """Act, and return how long it took until the last painting that it led to; ``done`` tells that no more comes.

        Raises:
            TimeoutError: nothing was painted, or it was never done.
        """
        self._last, self._done = None, done
        patience = QTimer(singleShot=True, interval=_PATIENCE_MS)
        patience.timeout.connect(self._loop.quit)
        began = Took.now()
        act()
        self._calm.start()
        patience.start()
        self._loop.exec()
        patience.stop()
        self._calm.stop()
        if self._last is None or not done():
            raise TimeoutError("nothing was shown")
        return self._last - began


@dataclass(slots=True)
class Stalls:
    """How long the window did not answer, each time: by the clock, and of that its own thread at work."""

    gaps: list[Took] = field(default_factory=list)

    @property
    def longest(self) -> Took:
        """Return the longest by the clock, and the longest at work; they need not be the same."""
        return Took(max(gap.clock for gap in self.gaps), max(gap.worked for gap in self.gaps))


class _Ticks(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.stalls = Stalls()
        self._before = _here()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @Slot()
    def tick(self) -> None:
        gap = _here() - self._before
        self.stalls.gaps.append(Took(max(0.0, gap.clock - _TICK_MS), gap.worked))
        self._before = _here()

    def stop(self) -> None:
        self._timer.stop()


def _here() -> Took:
    """Return the present moment with the processor time of this thread alone."""
    return Took(time.perf_counter() * 1000, time.thread_time() * 1000)


@contextmanager
def stalls() -> Iterator[Stalls]:
    """Note, while the block runs, how much later than due a timer of the window's thread ticks each time."""
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("only the window's thread can stall the window")
    ticks = _Ticks()
    yield ticks.stalls
    ticks.tick()
    ticks.stop()


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()
