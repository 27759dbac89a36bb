"""How many documents each choice of the queue's facets would show, counted off the window's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.queue.facets import counts_of
from imrdesk.gui.queue.model import Rows
from imrdesk.gui.source.lane import Job, Lane


class Counting(QObject):
    """Counts facets one after another; ``counted`` tells one, by its name, for the query that was asked last.

    ``failed`` names one that could not be counted.
    """

    counted = Signal(str, object)
    failed = Signal(str)

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._asked: object = None
        self._lane = Lane(self)
        self._lane.done.connect(self._tell)
        self._lane.failed.connect(self._give_up)

    def count(self, query: QueueQuery, names: Iterable[str]) -> None:
        """Count these facets under a query, and no others any more."""
        self._asked = object()
        self._lane.wish([Job((self._asked, name), partial(counts_of, name, query, self._rows)) for name in names])

    def stop(self) -> None:
        """Forget what was to be counted; no thread reads the store any more once this returns."""
        self._lane.stop()

    @Slot(object, object)
    def _tell(self, key: tuple[object, str], counts: Mapping[str, int]) -> None:
        asked, name = key
        if asked is self._asked:
            self.counted.emit(name, counts)

    @Slot(object)
    def _give_up(self, key: tuple[object, str]) -> None:
        asked, name = key
        if asked is self._asked:
            self.failed.emit(name)
