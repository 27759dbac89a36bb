"""What closes a determination after its last rationale: disclaimer, signature, copies."""

from __future__ import annotations

import re

from imrdesk.parsing.lines import Document

_CLOSING = re.compile(
    r"\W{0,3}(?:Disclaimer\s*:|Sincerely\s*,|cc\s*:|Dated\s*:|Effect\s+of\s+the\s+Decision|"
    r"MAXIMUS\s+(?:Federal\s+Services\s+)?is\s+providing\s+an\s+independent\s+review|"
    r"The\s+determination\s+of\s+MAXIMUS\s+Federal\s+Services)",
    re.IGNORECASE,
)


def rationale_end(document: Document, after: int, end: int | None = None) -> int:
    """Return where the last rationale, which runs on from ``after``, ends: before the closing formula, if any."""
    end = len(document.text) if end is None else end
    lines = document.lines
    for line in range(lines.index_from(after), len(lines.starts)):
        if lines.starts[line] >= end:
            break
        if document.text[lines.starts[line]] in "DdSsCcEeMmTt/•-*" and _CLOSING.match(
            document.text, lines.starts[line]
        ):
            return lines.starts[line]
    return end
