"""Spinal levels, as titles write them: ``L4-5``, ``C5-C6``, ``L3, 4, 5``, ``T12``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PROCEDURE = r"(?:facet|medial|transforaminal|interlaminar|epidural|nerve|level|radio|rhizotom|branch|lamin|fusion)"
_ONE = r"[CTLS]\s?-?\s?\d{1,2}"
_END = r"(?![\w%]|\.\d)"
_MORE = (
    rf"(?:\s*[-–/]\s*(?:{_ONE}|\d{{1,2}}){_END}|\s*(?:,|&|,?\s*and)\s*{_ONE}{_END}"
    rf"|\s*(?:,|&|,?\s*and)\s*\d{{1,2}}(?=\s*(?:,|&|-|and\b|$)|\s+{_PROCEDURE}))"
)
_LEVEL = re.compile(rf"\b(?P<letter>[CTLS])[ -]?(?P<number>1[0-2]|[1-9])(?![\w.%])(?:{_MORE})*", re.IGNORECASE)
_HORMONES = re.compile(r"\b(?:TSH|thyroid|free T[34])\b", re.IGNORECASE)
"""Where these stand, ``T3`` is a hormone."""
_HIGHEST = {"C": 8, "T": 12, "L": 6, "S": 5}
_REGIONS = {"C": "cervical spine", "T": "thoracic spine", "L": "lumbar spine", "S": "lumbar spine"}


@dataclass(frozen=True, slots=True)
class Levels:
    """A level or a run of them, and the region of its first (the guide: ``L5-S1`` is the lumbar spine)."""

    start: int
    end: int
    region: str


def levels_in(text: str) -> Iterator[Levels]:
    """Yield the runs of spinal levels in ``text``."""
    if _HORMONES.search(text):
        return
    for match in _LEVEL.finditer(text):
        letter = match["letter"].upper()
        if int(match["number"]) <= _HIGHEST[letter]:
            yield Levels(match.start(), match.end(), _REGIONS[letter])
