"""Reasons to look at a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.sentences import Sentence, word, words
from imrdesk.domain.spans import Spans


class Severity(StrEnum):
    """How a flag ranks: what cannot be right, what disagrees, what is merely doubtful."""

    ERROR = "error"
    WARNING = "warning"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class FieldRef:
    """Which field of a determination: ``item_id`` is ``None`` for the case's own."""

    key: str
    item_id: int | None = None

    def path(self, position: int | None = None) -> str:
        """Return ``key``, or ``items/<position>/key`` as ``parse --json`` writes it."""
        return self.key if self.item_id is None else f"items/{position}/{self.key}"


RULES = words(
    "age against birth",
    "age impossible",
    "case number shape",
    "citation shape",
    "damaged text",
    "date impossible",
    "dates far apart",
    "dates out of order",
    "decision against rationale",
    "diagnoses unread",
    "injury date in summary",
    "item twice",
    "items missing",
    "low confidence",
    "near duplicate",
    "no disputed item",
    "other side",
    "outcome against decisions",
    "own choice unknown",
    "page without text",
    "parser note",
    "quantity against schedule",
    "quantity impossible",
    "readers disagree",
    "required field missing",
    "subcategory not of category",
    "title odd",
    "treatment elsewhere",
    "unknown layout",
    "unknown specialty",
    "unknown state",
    "value unread",
)
"""What every rule that flags is called for people; in data it has hyphens for the blanks."""


def rule_words(rule: str) -> Sentence:
    """Return what a rule is called for people."""
    return word(rule.replace("-", " "))


@dataclass(frozen=True, slots=True)
class Flag:
    """A reason to look: which rule speaks, at which fields, and the passages that disagree.

    ``message`` is one sentence for the reviewer. ``evidence`` are the passages to show side by side.
    """

    rule: str
    severity: Severity
    fields: tuple[FieldRef, ...]
    message: str
    evidence: Spans = ()
