"""Searching a source text as people read it: case, line breaks and kinds of quotation mark do not matter."""

from __future__ import annotations

import re
from itertools import islice

from imrdesk.domain.spans import Span, Spans

MOST_HITS = 5000
"""More are not counted: nobody steps through them, and finding them would be felt."""
_ALIKE = ("'‘’", '"“”', "-‐‑–—")


def find_all(text: str, wanted: str) -> Spans:
    """Return where ``wanted`` stands in ``text``, at most ``MOST_HITS`` times; nowhere where it is blank."""
    if not wanted.strip():
        return ()
    pattern = re.compile(r"\s+".join(map(_tolerant, wanted.split())), re.IGNORECASE)
    return tuple(Span(*match.span()) for match in islice(pattern.finditer(text), MOST_HITS))


def first_from(hits: Spans, offset: int) -> int:
    """Return the number of the first hit at or after ``offset``, going round at the end; there is at least one."""
    return next((number for number, hit in enumerate(hits) if hit.start >= offset), 0)


def _tolerant(word: str) -> str:
    return "".join(map(_tolerant_character, word))


def _tolerant_character(character: str) -> str:
    alike = next((group for group in _ALIKE if character in group), None)
    return f"[{re.escape(alike)}]" if alike else re.escape(character)
