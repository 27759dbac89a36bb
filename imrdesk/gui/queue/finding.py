"""What the queue is narrowed by, looked for off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.queue.model import Rows
from imrdesk.gui.source.lane import Job, Lane

Then = Callable[[], object]


class Finding(QObject):
    """Has the documents of a query found before they are asked for: the store remembers what was found last.

    To find some ten thousand that hold a word takes as long as to open a document; all else is asked for at once.
    """

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._waiting: list[Then] = []
        self._wanted: object = None
        self._lane = Lane(self)
        self._lane.done.connect(self._go_on)
        self._lane.failed.connect(self._go_on)

    def before(self, query: QueueQuery, then: Then) -> None:
        """Go on with ``then`` once the documents of a query are found; at once where none need be looked for."""
        if then not in self._waiting:
            self._waiting.append(then)
        self._wanted = object()
        if query.is_looked_up:
            self._lane.wish([Job(self._wanted, partial(self._rows.count, query))])
        else:
            self._go_on(self._wanted)

    def stop(self) -> None:
        """Forget what was to be found; no thread reads the store any more once this returns."""
        self._waiting.clear()
        self._lane.stop()

    @Slot(object)
    def _go_on(self, wanted: object) -> None:
        # What fails here fails again where it is asked for, and is told there.
        if wanted is self._wanted:
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()
