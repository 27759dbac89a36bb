"""Reading processes: a file that crashes or hangs the reader costs its own line in the report and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Event
from typing import Any

from imrdesk.domain.sentences import Sentence, sentence, word
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.services.reading_files import Named, Reader, ReadFile, printable, read_document, serve

SECONDS_A_FILE = 90.0
"""How long a file may take; the longest real one takes a few seconds on a slow machine."""
MOST_WORKERS = 4
FILES_A_WORKER = 3
"""Files for which starting one more process pays."""
_AHEAD = 8
"""Files a worker may be ahead of the one that is to be written next: it bounds what is held in memory."""
_TICK = 0.1

Reply = ReadFile | UnreadableFileError | int
Known = Callable[[Path], int | None]


class Workers:
    """Processes that read files. One stays when the work is done, so that the next file does not wait for a start."""

    def __init__(self, reader: Reader = read_document, seconds_a_file: float = SECONDS_A_FILE) -> None:
        self._reader = reader
        self._seconds = seconds_a_file
        self._idle: list[Worker] = []

    def read(self, paths: Sequence[Path], known: Known, cancelled: Event) -> Generator[Reply, None, None]:
        """Yield a reply for each path, in order, until ``cancelled`` is set.

        ``known`` is asked first: a number it returns is the reply, and the file is not read.
        """
        most = max(1, min(MOST_WORKERS, (os.cpu_count() or 2), len(paths) // FILES_A_WORKER))
        run = _Run(paths, known, most)
        try:
            while run.next < len(paths) and not cancelled.is_set():
                self._give_out(run)
                if run.next in run.replies:
                    yield run.take()
                else:
                    self._collect(run)
        finally:
            for worker in run.busy:
                worker.end()
            while len(self._idle) > 1:
                self._idle.pop().end()

    def use(self, reader: Reader) -> None:
        """Read with another reader from now on; it is carried to the processes, so it must be one that can be."""
        if reader != self._reader:
            self.close()
            self._reader = reader

    def close(self) -> None:
        """End the processes."""
        while self._idle:
            self._idle.pop().end()

    def _give_out(self, run: _Run) -> None:
        while run.waiting and len(run.busy) < run.most and run.waiting[0] < run.next + _AHEAD * run.most:
            number = run.waiting.popleft()
            already = run.known(run.paths[number])
            if already is not None:
                run.replies[number] = already
                continue
            worker = self._idle.pop() if self._idle else Worker(self._reader)
            if worker.give(number, run.paths[number]):
                run.busy.append(worker)
            else:
                # An idle process was ended from outside; the file has nothing to do with it.
                worker.end()
                run.waiting.appendleft(number)

    def _collect(self, run: _Run) -> None:
        ready = wait([worker.connection for worker in run.busy], timeout=_TICK)
        for worker in tuple(run.busy):
            path = run.paths[worker.number]
            if worker.connection in ready:
                reply = worker.take()
                run.replies[worker.number] = reply or _refused(path, Refusal.CRASHED, _CRASHED)
            elif worker.busy_for > self._seconds:
                reply = None
                run.replies[worker.number] = _refused(path, Refusal.TIMED_OUT, _TOOK_LONG, seconds=self._seconds)
            else:
                continue
            run.busy.remove(worker)
            if reply is None:
                worker.end()
            else:
                self._idle.append(worker)


class _Run:
    """One import under way: what waits, who is busy, and the replies that have come before their turn."""

    def __init__(self, paths: Sequence[Path], known: Known, most: int) -> None:
        self.paths = paths
        self.known = known
        self.most = most
        self.waiting = deque(range(len(paths)))
        self.busy: list[Worker] = []
        self.replies: dict[int, Reply] = {}
        self.next = 0

    def take(self) -> Reply:
        reply = self.replies.pop(self.next)
        self.next += 1
        return reply


class Worker:
    """One process and the pipe to it: it answers each job with what ``reader`` makes of it."""

    def __init__(self, reader: Callable[[Any], object]) -> None:
        # Started fresh rather than forked: a fork would copy the window's threads half-alive.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=serve, args=(theirs, reader), daemon=True)
        self._process.start()
        theirs.close()
        self.number = -1
        self._since = 0.0

    @property
    def busy_for(self) -> float:
        """Return how long the file at hand has taken, in seconds."""
        return time.monotonic() - self._since

    def give(self, number: int, job: Named) -> bool:
        """Hand over a job; ``False`` where the process is gone."""
        self.number, self._since = number, time.monotonic()
        try:
            self.connection.send(job)
        except OSError:
            return False
        return True

    def take(self) -> Any:
        """Return what the process made of its job, an :class:`UnreadableFileError` where it could not.

        ``None`` where the job ended the process.
        """
        try:
            return self.connection.recv()
        except (EOFError, OSError):
            return None

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


def _refused(path: Path, refusal: Refusal, template: Sentence, **values: object) -> UnreadableFileError:
    return UnreadableFileError(refusal, sentence(template, name=printable(path.name), **values))


_CRASHED = word("“{name}” crashed the reader; print it to a new PDF, or save it as text, and add that.")
_TOOK_LONG = word(
    "“{name}” took longer than {seconds:g} seconds to read; print it to a new PDF, or save it as text, and add that."
)
