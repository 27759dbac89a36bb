"""What closes a determination after its last rationale: disclaimer, signature, copies."""

from __future__ import annotations

import re

from imrdesk.parsing.lines import Document

_CLOSINGS = (
    r"(?:Disclaimer\s*:|DISCLAIMER\b|Sincerely\s*,|[Cc][Cc]\s*:|Dated\s*:|Effect\s+of\s+the\s+Decision|"
    r"MAXIMUS\s+(?:Federal\s+Services\s+)?is\s+providing\s+an\s+independent\s+review|"
    r"The\s+determination\s+of\s+MAXIMUS\s+Federal\s+Services)"
)
_CLOSING = re.compile(rf"\W{{0,3}}{_CLOSINGS}")
_CLOSING_WITHIN = re.compile(rf"(?<=[.!?:”\"]\s){_CLOSINGS}")
_ENDED = re.compile(r"[.!?:][\s\"”’')]*$")
_BEFORE = 40


def rationale_end(document: Document, after: int, end: int | None = None) -> int:
    """Return where the last rationale, which runs on from ``after``, ends: before the closing formula, if any."""
    end = len(document.text) if end is None else end
    lines, text = document.lines, document.text
    if document.rewrapped:
        closing = _CLOSING_WITHIN.search(text, after, end)
        end = closing.start() if closing else end
    for line in range(lines.index_from(after), len(lines.starts)):
        start = lines.starts[line]
        if start >= end:
            break
        if _CLOSING.match(text, start) and _begins_paragraph(document, line):
            return start
    return end


def _begins_paragraph(document: Document, line: int) -> bool:
    """Tell whether ``line`` goes on with no sentence of the line before."""
    lines = document.lines
    if lines.gaps[line] > lines.usual_gap or line == 0:
        return True
    end = lines.ends[line - 1]
    return _ENDED.search(document.text[max(0, end - _BEFORE) : end]) is not None
