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


class Trait(StrEnum):
    """What a document may have several of that the queue is filtered by; each is the name of a part of a query.

    Decisions and categories are of the items; guidelines are the sources cited there, and the chapters of MTUS
    (``MTUS: Low Back Complaints``); rules are those of the flags; people worked at the document; notes are ``open``
    or ``settled``.
    """

    DECISIONS = "decisions"
    CATEGORIES = "categories"
    RULES = "rules"
    GUIDELINES = "guidelines"
    PEOPLE = "people"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """What to show: ``text`` is looked for in case number, file name and treatments; no ``states`` means all.

    ``flagged_only`` leaves documents with flags, ``noted_only`` those with open notes. ``outcomes``, ``specialties``
    (of the expert reviewer) and ``years`` (of the decision, four digits) leave those with one of them; an empty text
    among them stands for documents that have none. So it is with what each :class:`Trait` names. ``own`` holds
    choices of own fields, each as its field's key, an equals sign and a value (``own_tone=kind``).
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
    decisions: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    guidelines: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    def values_of(self, trait: Trait) -> frozenset[str]:
        """Return what is asked for of a trait; nothing means all."""
        return getattr(self, trait)

    @property
    def is_looked_up(self) -> bool:
        """Tell whether it asks for words, traits or own values: documents must be looked through for these."""
        return bool(self.text.split() or self.own or any(self.values_of(trait) for trait in Trait))

    @property
    def is_filtered(self) -> bool:
        """Tell whether it asks for less than all documents."""
        return self != QueueQuery(sort=self.sort, descending=self.descending)


def own_choices(own: frozenset[str]) -> dict[str, frozenset[str]]:
    """Return the values asked for of own fields, by the field's key."""
    pairs = [each.partition("=")[::2] for each in own]
    return {key: frozenset(value for of, value in pairs if of == key) for key, _ in sorted(pairs)}


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


@dataclass(frozen=True, slots=True)
class QueueStretch:
    """A stretch of the queue as of one moment: the rows from ``start`` on, of ``count`` in all.

    It lies around ``place``, where the document it was asked around stands or, where the query leaves that out, would
    stand. Without a document it is the beginning.
    """

    count: int
    start: int
    rows: tuple[QueueRow, ...]
    place: int = 0

    def holds(self, document_id: int | None) -> bool:
        """Tell whether a document's row is among these."""
        return any(row.document_id == document_id for row in self.rows)
