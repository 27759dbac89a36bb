"""Texts whose pages were set in two columns and kept their places: the lines of each column by themselves.

Programs that keep the places of a page write both columns side by side, with blanks for the gutter between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_GAP = re.compile(r"(?<=\S)[ ]{3,}(?=\S)")
_PROSE = 18
"""How many characters a line of running text has at least on either side; cells of a table mostly have fewer."""
_LINES = 4
"""How many lines of running text stand beside each other at least."""
_CROSSING = 0.25
"""How many lines, for each that stands beside another, may run across the gutter: headings, and what is above."""
_BLANKS = 2
"""How wide the gutter is at least."""


def by_columns(text: str) -> str:
    """Return a page's text column by column, as it is where it has no columns."""
    lines = text.split("\n")
    gutter = _gutter(lines)
    return text if gutter is None else "\n".join(_in_order(lines, gutter))


def _gutter(lines: Sequence[str]) -> int | None:
    """Return where the right column begins, if most lines stand in two."""
    gaps = ((line, list(_GAP.finditer(line))) for line in lines)
    starts = Counter(
        found[0].end()
        for line, found in gaps
        if len(found) == 1 and min(len(line[: found[0].start()].strip()), len(line) - found[0].end()) >= _PROSE
    )
    if not starts:
        return None
    gutter, count = starts.most_common(1)[0]
    crossing = sum(_crosses(line, gutter) for line in lines)
    return gutter if count >= _LINES and crossing <= _CROSSING * count else None


def _crosses(line: str, gutter: int) -> bool:
    """Tell whether a line runs on over the gutter."""
    return len(line) > gutter and bool(line[gutter - _BLANKS : gutter].strip())


def _in_order(lines: Sequence[str], gutter: int) -> Iterator[str]:
    """Yield the left part of each stretch of lines, then the right one; a line that runs across ends a stretch."""
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        if _crosses(line, gutter) or not (right or _is_beside(line, gutter)):
            yield from (*left, *right, line)
            left, right = [], []
        else:
            left.append(line[:gutter].rstrip())
            right.append(line[gutter:])
    yield from (*left, *right)


def _is_beside(line: str, gutter: int) -> bool:
    """Tell whether a line has something in the right column, so that the columns begin with it."""
    return len(line) > gutter
