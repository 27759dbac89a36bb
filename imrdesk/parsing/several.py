"""Files that hold several determinations, one after the other: a record is of one, so only the first is read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from imrdesk.parsing.headings import Heading, Headings
from imrdesk.parsing.labels import LabelPlace
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant

_HEADER = re.compile(rf"^[ \t]*(?:IMR\s+)?{tolerant('Case Number')}\s*:", re.IGNORECASE | re.MULTILINE)
_HEADER_REACH = 1500
"""How many characters before its first heading a determination's header may begin."""


def other_starts(document: Document, headings: Headings, labels: Sequence[LabelPlace]) -> list[int]:
    """Return where determinations start after the first: at a header before the first heading, after some item."""
    starts: list[int] = []
    ends = [place.span.end for place in labels]
    after = ends[0] if ends else len(document.text)
    for method in headings.all(Heading.METHOD):
        if method.start <= after:
            continue
        passed = bisect_right(ends, method.start)
        begin = max(ends[passed - 1], method.start - _HEADER_REACH)
        header = _HEADER.search(document.text, begin, method.start)
        starts.append(header.start() if header else method.start)
        after = ends[passed] if passed < len(ends) else len(document.text)
    return starts


def cut_at(document: Document, end: int) -> Document:
    """Return the document up to ``end``."""
    pages = tuple(start for start in document.page_starts if start < end)
    return Document(document.text[:end], pages, tuple(span for span in document.furniture if span.end <= end))
