"""What was done at the desk, counted: documents finished, fields decided, and the time it took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

from imrdesk.domain.records import FieldState

DECIDED = (FieldState.CONFIRMED, FieldState.CORRECTED, FieldState.ABSENT, FieldState.UNCLEAR)


@dataclass(frozen=True, slots=True)
class Decision:
    """A field of one document as one reviewer last left it; ``amended``: what had been read there was not right."""

    document_id: int
    key: str
    reviewer: str
    state: FieldState
    amended: bool


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """How long one reviewer was active in one document: in all, and since the period began (seconds)."""

    document_id: int
    reviewer: str
    in_all: int
    in_period: int


@dataclass(frozen=True, slots=True)
class WorkDone:
    """What the store tells of a period: decisions, who finished which document, and all time ever spent."""

    decisions: tuple[Decision, ...] = ()
    finished: tuple[tuple[int, str], ...] = ()
    spent: tuple[TimeSpent, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldWork:
    """How often a field was decided, one at a time, and how."""

    key: str
    states: Mapping[FieldState, int]
    amended: int

    @property
    def decided(self) -> int:
        """Return how many values of this field somebody looked at."""
        return sum(self.states.values())

    @property
    def correction_rate(self) -> float | None:
        """Return the share of values looked at that were not right, from 0 to 1; ``None`` where nobody looked."""
        return self.amended / self.decided if self.decided else None


@dataclass(frozen=True, slots=True)
class ReviewerWork:
    """What one reviewer did; an empty name stands for all together.

    ``times`` are the seconds the finished documents took, those whose time was measured only.
    """

    reviewer: str
    finished: int
    states: Mapping[FieldState, int] = field(default_factory=dict)
    seconds: int = 0
    times: tuple[int, ...] = ()

    @property
    def documents_an_hour(self) -> float | None:
        """Return how many documents an hour of active time finished; ``None`` where no time was measured."""
        total = sum(self.times)
        return 3600 * len(self.times) / total if total else None

    @property
    def median_seconds(self) -> float | None:
        """Return the time of the document in the middle; ``None`` where no time was measured."""
        return median(self.times) if self.times else None


@dataclass(frozen=True, slots=True)
class WorkReport:
    """A period's work: of all together, of each reviewer, and of each field that was decided."""

    total: ReviewerWork
    reviewers: tuple[ReviewerWork, ...]
    fields: tuple[FieldWork, ...]
