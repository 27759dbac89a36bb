"""Break a paragraph into lines, as a word processor does: at spaces, and after a hyphen inside a word."""

from __future__ import annotations

import re
from collections.abc import Callable


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return the lines of ``text``, each of which measures ``width`` or less where its words allow it."""
    lines: list[str] = []
    line = ""
    for unit in _units(text):
        if line and measure((line + unit).rstrip()) > width:
            lines.append(line.rstrip())
            line = unit.lstrip()
        else:
            line += unit
    return [*lines, line.rstrip()]


def _units(text: str) -> list[str]:
    """Split into the parts between which a line may break; joined again they are ``text``."""
    words = re.findall(r"\s*\S+", text)
    return [part for word in words for part in re.split(r"(?<=\w-)(?=\w)", word)]
