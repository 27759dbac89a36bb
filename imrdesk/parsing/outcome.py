"""The outcome of the case: as the letter prints it, else as its items were decided."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imrdesk.domain.outcomes import derive_outcome
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.noise import tolerant

_PRINTED = re.compile(
    rf"{tolerant('Final Determination')}\s*[-–—:]+\s*(?:(?P<partly>PARTIAL(?:LY)?[\s-]*OVERTURN(?:ED)?)"
    r"|(?P<upheld>UPHOLD|UPHELD)|(?P<overturned>OVERTURN(?:ED)?))\b",
    re.IGNORECASE,
)
_VALUES = {"partly": "Partially overturned", "upheld": "Upheld", "overturned": "Overturned"}


def read_outcome(text: str, cover_end: int, decisions: Sequence[ReadValue]) -> ReadValue:
    """Return the outcome printed on the cover (the text up to ``cover_end``), else derived from ``decisions``.

    Where an item's decision is not known, only a mixed outcome is.
    """
    match = _PRINTED.search(text, 0, cover_end)
    if match:
        kind = match.lastgroup or ""
        return ReadValue(_VALUES[kind], (Span(*match.span(kind)),), "printed-outcome", 0.98)
    value = derive_outcome(decision.value for decision in decisions)
    if value is None:
        return ReadValue(None)
    known = [decision for decision in decisions if decision.value is not None]
    spans = tuple(span for decision in known for span in decision.spans)
    sure = min(decision.confidence for decision in known)
    return ReadValue(value, spans, "outcome-of-decisions", sure, derived=True)
