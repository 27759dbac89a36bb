"""What is marked in the source, the same for the text and for the pages."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.spans import Span, Spans

LONG_PASSAGE = 240
"""From this many code points on, a passage is marked more quietly: a screen of full colour cannot be read."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks at once. ``hits`` are what was searched for, ``hit`` the one the search stands on.

    ``evidence`` and ``section`` belong to the focused field, ``fields`` to the others.
    """

    evidence: Spans = ()
    section: Span | None = None
    fields: Spans = ()
    hits: Spans = ()
    hit: Span | None = None


def is_long(span: Span) -> bool:
    """Tell whether a passage is too long for strong colour."""
    return len(span) >= LONG_PASSAGE


def clip(span: Span, to: Span) -> Span | None:
    """Return the part of ``span`` inside ``to``; ``None`` where there is none."""
    if to.start <= span.start < span.end <= to.end:
        return span
    start, end = max(span.start, to.start), min(span.end, to.end)
    return Span(start, end) if start < end else None
