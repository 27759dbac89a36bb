"""Who uses a store's file within this process: any number of transactions together, or one job alone."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_S = 20.0
"""How long a job that must be alone waits for transactions under way; it then finds the file in use, and says so."""


class Turns:
    """Lets transactions in while no job wants to be alone; a thread that is in already may always go in again."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside: Counter[int] = Counter()
        self._alone: int | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Be one of many; wait while a job of another thread is alone, or about to be."""
        thread = threading.get_ident()
        with self._changed:
            self._changed.wait_for(lambda: self._alone in {None, thread} or thread in self._inside)
            self._inside[thread] += 1
        try:
            yield
        finally:
            # Of the thread that came in: a generator left unfinished may be closed in any other.
            with self._changed:
                self._inside[thread] -= 1
                if not self._inside[thread]:
                    del self._inside[thread]
                    self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the only one: what other threads began comes to its end first, and what they want to begin waits."""
        thread = threading.get_ident()
        with self._changed:
            self._changed.wait_for(lambda: self._alone is None)
            self._alone = thread
            self._changed.wait_for(lambda: not self._inside.keys() - {thread}, PATIENCE_S)
        try:
            yield
        finally:
            with self._changed:
                self._alone = None
                self._changed.notify_all()
