"""Code points to Qt's positions and back; nowhere else does the desk count UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts between offsets in one text (code points) and positions in Qt's copy of it (UTF-16 units)."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._pairs = [offset + before for before, offset in enumerate(self._astral)]

    def position(self, offset: int) -> int:
        """Return Qt's position of the code point at ``offset``."""
        return offset + bisect_left(self._astral, offset)

    def offset(self, position: int) -> int:
        """Return the offset of the code point at Qt's ``position``; inside a surrogate pair, of that character."""
        return position - bisect_left(self._pairs, position)
