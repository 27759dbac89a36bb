"""Whether the case table at the head of a determination came out whole: every label with a value of its kind."""

from __future__ import annotations

import re

_DATE = r"\d{1,2}/\d{1,2}/\d{4}"
_ENTRIES = {
    "Case Number:": r"CM\d\d-\d{7}",
    "Date Assigned:": _DATE,
    "Date of Injury:": _DATE,
    "Decision Date:": _DATE,
    "UR Denial Date:": _DATE,
    "Priority:": r"[A-Za-z]+",
    "Application Received:": _DATE,
}
_WHOLE = {label: re.compile(rf"{re.escape(label)} +{value}(?!\S)") for label, value in _ENTRIES.items()}
_TORN = re.compile(r"\bApplication\b(?! Received:).*\n.*\bReceived:")
"""The one label that wraps, with something between its two words."""


def is_whole(text: str) -> bool:
    """Tell whether each label of the case table that stands in a page's text has its value beside it."""
    if _TORN.search(text):
        return False
    return all(whole.search(text) for label, whole in _WHOLE.items() if label in text)
