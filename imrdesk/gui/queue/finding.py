"""What the queue shows, looked for off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueQuery, QueueStretch
from imrdesk.gui.queue.model import PAGE, Rows
from imrdesk.gui.source.lane import Job, Lane


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What shall be shown, around which document; no two are the same, for much may have changed in between."""

    query: QueueQuery
    document_id: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """The rows that answer a question, and how many documents of each state there are in all."""

    asked: Question
    stretch: QueueStretch
    states: Mapping[DocumentState, int]


class Finding(QObject):
    """Reads what a query shows around a document; ``found`` tells the answer to what was asked last, and no other.

    To find some ten thousand documents that hold a word takes as long as to open a document, and to go to a far place
    of a long list half as long.
    """

    found = Signal(object)

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._wanted: Question | None = None
        self._lane = Lane(self)
        self._lane.done.connect(self._tell)
        self._lane.failed.connect(self._try_here)

    @property
    def is_done(self) -> bool:
        """Tell whether all that was asked was answered."""
        return self._wanted is None

    def look(self, query: QueueQuery, document_id: int | None) -> None:
        """Have it looked for in another thread; whatever was asked before is answered no more."""
        self._wanted = Question(query, document_id)
        self._lane.wish([Job(self._wanted, partial(self._read, self._wanted))])

    def look_now(self, query: QueueQuery, document_id: int | None) -> None:
        """Look for it here, and tell before this returns."""
        self._wanted = None
        self.found.emit(self._read(Question(query, document_id)))

    def stop(self) -> None:
        """Forget what was to be found; no thread reads the store any more once this returns."""
        self._wanted = None
        self._lane.stop()

    def _read(self, asked: Question) -> Found:
        return Found(asked, self._rows.around(asked.query, asked.document_id, PAGE), self._rows.state_counts())

    @Slot(object, object)
    def _tell(self, asked: Question, found: Found) -> None:
        if asked is self._wanted:
            self._wanted = None
            self.found.emit(found)

    @Slot(object)
    def _try_here(self, asked: Question) -> None:
        """Look for what could not be found once more, where what fails is told."""
        if asked is self._wanted:
            self.look_now(asked.query, asked.document_id)
