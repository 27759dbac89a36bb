"""Decision words, and the verdict sentences of the older layouts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imrdesk.parsing.noise import tolerant

_WORD = rf"(?P<upheld>{tolerant('Upheld')}|uph[o0]ld)|(?P<overturned>{tolerant('Overturned')}|[o0]verturn)"
DECISION_AT_END = re.compile(rf"(?<!\w)(?:{_WORD})[\s.:;]{{0,4}}$", re.IGNORECASE)
"""A decision word that ends a title (to be searched in its last few characters)."""
_VERDICT = re.compile(
    r"\s(?:is|are|was|were)\s*(?P<negation>not\s*|n[o0]t-)?medically[\s-]*(?:necessary|appropriate)"
    r"(?:\s*and\s*(?:medically\s*)?(?:necessary|appropriate))?",
    re.IGNORECASE,
)
_IN_PART = re.compile(r"\b(?:partial(?:ly)?|in part|modified)[\s,/-]*(?:and\s+)?$", re.IGNORECASE)
"""What makes of a decision word none of the two decisions of an item."""
_TAIL = 60


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as found in a normalised text: its word there, ``[start, end)``, and the field's value."""

    value: str
    start: int
    end: int


def decision_word(title: str) -> Decided | None:
    """Find the decision word that ends a title."""
    tail = max(0, len(title) - _TAIL)
    match = DECISION_AT_END.search(title, tail)
    if match is None or _IN_PART.search(title, tail, match.start()):
        return None
    kind = match.lastgroup or ""
    return Decided(kind.capitalize(), *match.span(kind))


def verdict(sentence: str) -> Decided | None:
    """Find ``is [not] medically necessary`` in a sentence of the letter or the notice."""
    match = _VERDICT.search(sentence)
    if match is None:
        return None
    return Decided("Upheld" if match["negation"] else "Overturned", match.start() + 1, match.end())
