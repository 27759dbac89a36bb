"""The queue: which documents are shown, in what order, and what each row says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from imrdesk.domain.documents import DocumentState, MediaType


class QueueColumn(StrEnum):
    """What the queue shows and can be sorted by."""

    CASE_NUMBER = "case_number"
    NAME = "name"
    ITEMS = "items"
    OUTCOME = "outcome"
    FLAGS = "flags"
    STATE = "state"
    DECISION_DATE = "decision_date"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """What to show: ``text`` is looked for in case number, file name and treatments; no ``states`` means all.

    ``flagged_only`` leaves documents with flags, ``noted_only`` those with open notes.
    """

    text: str = ""
    states: frozenset[DocumentState] = frozenset()
    flagged_only: bool = False
    sort: QueueColumn = QueueColumn.ADDED
    descending: bool = False
    noted_only: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One document in the queue. ``to_look_at`` counts its unseen fields that carry a flag."""

    document_id: int
    case_number: str | None
    name: str
    media_type: MediaType
    items: int
    outcome: str | None
    flags: int
    state: DocumentState
    decision_date: str | None
    added_at: datetime
    to_look_at: int = 0
    open_notes: int = 0
