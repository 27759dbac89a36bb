"""The clinical case summary without what leads into it."""

from __future__ import annotations

import re

from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.lines import Document

_LEAD_IN = re.compile(
    r"^.{0,400}?(?:medical\s*rec[o0]rds\s*[:;]|medical\s*rec[o0]rds\s*\.(?=\s)|"
    r"(?:taken\s+(?:directly\s+)?from|denial/modification)[^:]{0,120}:)\s*",
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
