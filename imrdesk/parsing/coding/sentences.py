"""Cut prose into sentences, as determinations write it."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?](?<![\s.][A-Z]\.)(?<!\b[Dd]r\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\bvs\.)(?<!\bNo\.)(?<!\be\.g\.)"
    r"(?<!\bi\.e\.)(?<!\b[Ss]t\.)"
    r"[\"”’')]*(?:\s+(?=[\"“(]*[A-Z0-9])|(?=[A-Z][a-z])|(?<=[a-z)]\.)(?=\d{1,2}[/-]\d)|\s*$)"
)
"""The end of a sentence; a date or a capital may follow with no space (``radiculopathy.5/5/14``)."""


def sentences(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return where each sentence of ``text`` from ``start`` on stands, its closing mark included."""
    found: list[tuple[int, int]] = []
    for end in _END.finditer(text, start):
        found.append((start, end.end() - len(end.group()) + len(end.group().rstrip())))
        start = end.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends in which ``start`` stands, its closing mark included."""
    end = _END.search(text, start)
    return len(text) if end is None else end.end() - len(end.group()) + len(end.group().rstrip())
