"""Words in a text."""

from __future__ import annotations

import re

from imrdesk.domain.spans import Span

_WORD = re.compile(r"\w+(?:[.,/'’-]\w+)*")
_REACH = 120
"""No word is longer: how far around an offset to look for its ends."""


def word_at(text: str, offset: int) -> Span:
    """Return the word, date or number at ``offset``; the one character where there is none."""
    start = max(0, offset - _REACH)
    start = max(text.rfind("\n", start, offset) + 1, start)
    for match in _WORD.finditer(text, start, offset + _REACH):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(offset, min(offset + 1, len(text)))
