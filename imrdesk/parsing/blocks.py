"""A disputed item as found in the text, before its values are read: the same for every layout."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.passages import Passage


@dataclass(frozen=True, slots=True)
class Found:
    """A field's passage with the rule that found it and how sure it is."""

    passage: Passage
    rule: str
    confidence: float

    def read(self) -> ReadValue:
        """Return the passage as a value; no value where it is empty."""
        if not self.passage:
            return ReadValue(None)
        return self.passage.read(rule=self.rule, confidence=self.confidence)


@dataclass(frozen=True, slots=True)
class ItemBlock:
    """One item's block and the passages of its fields; ``None`` where the block has no such field.

    ``title`` is without the decision word, its colon and a closing ``is``.
    """

    span: Span
    title: Found | None
    decision: ReadValue
    claims: Found | None = None
    reviewer: Found | None = None
    rationale: Found | None = None
