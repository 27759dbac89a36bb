"""The parts of a title that tells of a partial authorisation (fields.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.passages import Passage

_GRANTED = r"(?:authori[sz]ed|approved|certified|allowed|granted)"
_ORIGINAL = re.compile(r"\s(?:was|were|is)\s+the\s+original\s+request\b\s*[.;,:]?\s*", re.IGNORECASE)
_BY_ADMINISTRATOR = re.compile(
    rf"\s(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s)?{_GRANTED}(?:\s+by\s+(?:the\s+)?Claims\s+Administrator)?"
    r"\s*[.;,:]?\s*",
    re.IGNORECASE,
)
_ADMINISTRATOR_DID = re.compile(rf"(?:The\s+)?Claims\s+Administrator\s+(?:has\s+)?{_GRANTED}\s+", re.IGNORECASE)
_LEAVING = re.compile(
    r"[\s,.;]*\b(?:leaving|which\s+leaves)\s+the\s+(?:original|entire)\s+request\b[^.]{0,60}\.?\s*", re.IGNORECASE
)
_REMAINING = re.compile(
    r"(?:The\s+)?remaining\s+(?:IMR\s+)?(?:eligible\s+)?(?:IMR\s+)?portions?\s+of\s+the\s+(?:original\s+)?request"
    r"(?:\s*[,:]\s*|\s+(?:is|are|of)\s+|\s+)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"The\s+(?:entire\s+)?original\s+request\s*(?:[,:]\s*|(?:is|of)\s+)", re.IGNORECASE)

NOT_PARTIAL: Mapping[str, ReadValue] = {
    "original_request": ReadValue(None),
    "authorized_portion": ReadValue(None),
    "disputed_portion": ReadValue(None),
}


def disputed_passage(title: Found) -> Passage | None:
    """Return the passage of the portion that stays in dispute; ``None`` where the title tells of no partial
    authorisation.
    """
    text = title.passage.text
    original = _ORIGINAL.search(text)
    if original is None:
        return None
    start = _disputed_start(text, original.end())
    return None if start is None else title.passage.sub(start)


def read_authorisation(title: Found) -> dict[str, ReadValue]:
    """Return the original request, the authorised and the disputed portion of a title."""
    text, values = title.passage.text, dict(NOT_PARTIAL)
    original = _ORIGINAL.search(text)
    if original is None:
        return values
    sure = title.confidence
    values["original_request"] = title.passage.read(0, original.start(), None, "original-request", sure)
    authorized = _authorized(text, original.end())
    if authorized and authorized[0] < authorized[1]:
        values["authorized_portion"] = title.passage.read(*authorized, None, "authorized-portion", sure)
    disputed = disputed_passage(title)
    if disputed:
        values["disputed_portion"] = disputed.read(rule="disputed-portion", confidence=sure)
    return values


def _authorized(text: str, start: int) -> tuple[int, int] | None:
    """Return where ``text`` says what was authorised, from ``start`` on."""
    active = _ADMINISTRATOR_DID.search(text, start)
    passive = _BY_ADMINISTRATOR.search(text, start)
    if active and (passive is None or active.start() < passive.start()):
        leaving = _LEAVING.search(text, active.end())
        end = leaving.start() if leaving else text.find(". ", active.end())
        return active.end(), end if end >= 0 else len(text)
    return (start, passive.start()) if passive else None


def _disputed_start(text: str, start: int) -> int | None:
    """Return where ``text`` names what stays in dispute: the remaining portion, else the whole request again."""
    remaining = _REMAINING.search(text, start) or _WHOLE.search(text, start)
    return remaining.end() if remaining and remaining.end() < len(text) else None
