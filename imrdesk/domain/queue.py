"""The queue: which documents are shown, in what order, and what each row says."""

from __future__ import annotations

from collections.abc import Mapping
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
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """What to show: ``text`` is looked for in case number, file name and treatments; no ``states`` means all.

    ``flagged_only`` leaves documents with flags, ``noted_only`` those with open notes. ``outcomes``, ``specialties``
    (of the expert reviewer) and ``years`` (of the decision, four digits) leave those with one of them; an empty text
    among them stands for documents that have none.
    """

    text: str = ""
    states: frozenset[DocumentState] = frozenset()
    flagged_only: bool = False
    sort: QueueColumn = QueueColumn.ADDED
    descending: bool = False
    noted_only: bool = False
    outcomes: frozenset[str] = frozenset()
    specialties: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class QueueFacets:
    """How many documents each choice would show under all other choices of a query; an empty text: those without."""

    states: Mapping[DocumentState, int]
    outcomes: Mapping[str, int]
    specialties: Mapping[str, int]
    years: Mapping[str, int]
    flagged: int
    noted: int


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
