"""The clinical case summary without what leads into it."""

from __future__ import annotations

import re

from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant

_STOP = r"(?:[:;]|(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Inc))(?<!\bSept)\.(?=\s))"
"""What ends a lead-in: not the mark of a shortened word."""
_LEAD_IN = re.compile(
    rf"^.{{0,300}}?(?:{tolerant('including all medical records')}\s*{_STOP}"
    rf"|{tolerant('summary was taken')}[^:;]{{0,160}}?{_STOP}"
    rf"|{tolerant('summary based on a review of')}[^:;.]{{0,120}}[:;])\s*",
    re.IGNORECASE,
)
_SURE, _WITHOUT_LEAD_IN = 0.99, 0.8


def find_summary(document: Document, after: int, end: int) -> Found | None:
    """Return the summary that stands after its heading; ``None`` where nothing does."""
    whole = document.passage(Span(after, max(after, end)))
    lead_in = _LEAD_IN.match(whole.text)
    passage = whole.sub(lead_in.end()) if lead_in else whole
    if not passage:
        return None
    return Found(passage, "summary-heading", _SURE if lead_in else _WITHOUT_LEAD_IN)
