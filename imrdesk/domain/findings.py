"""What was found out about a document by other means than checking its record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.flags import Severity
from imrdesk.domain.spans import Spans


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason to look that no check of the record alone can tell, such as another document with the same text.

    It is kept with the document and makes a flag whenever the record is checked. ``message`` is one sentence for
    the reviewer; fields that were read from the passages of ``evidence`` are those to look at.
    """

    rule: str
    severity: Severity
    message: str
    evidence: Spans = ()


class SecondReadingOutcome(StrEnum):
    """What came of reading a PDF with a second reader; a document without one was not yet read again."""

    SAME = "same"
    DIFFERS = "differs"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A document read again: ``readers`` names both readers with their versions."""

    document_id: int
    readers: str
    outcome: SecondReadingOutcome


@dataclass(frozen=True, slots=True)
class Twin:
    """Another document that may be the same: ``likeness`` is the part of all their word sequences that both have."""

    document_id: int
    name: str
    case_number: str | None
    likeness: float


@dataclass(frozen=True, slots=True, order=True)
class AddedTerm:
    """A term that a reviewer added to a vocabulary's entry (the section and entry of its file)."""

    vocabulary: str
    section: str
    entry: str
    term: str
