"""Where a paragraph ends, told by the width of its lines: a line that had room for the next word ends one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from imrdesk.parsing.lines import Document

_TIMES = {
    **dict.fromkeys("ijlt/:;", 278),
    **dict.fromkeys(" ,.", 250),
    **dict.fromkeys("fr()-I!'", 333),
    **dict.fromkeys("sJ", 389),
    **dict.fromkeys("acez?", 444),
    **dict.fromkeys("PS", 556),
    **dict.fromkeys("ELTZ", 611),
    **dict.fromkeys("BCR", 667),
    **dict.fromkeys("ADGHKNOQUVXYw", 722),
    **dict.fromkeys("m&", 778),
    **dict.fromkeys("M%", 889),
    "W": 944,
    '"': 408,
    "F": 556,
}
_UNITS = 4
_WIDTHS = bytes(_TIMES.get(chr(code), 500) // _UNITS for code in range(256))
"""How wide each character of Latin-1 is set in Times, the type of the determinations (thousandths of an em, by 4)."""
_FULL = 0.93
"""How much of the column a line and the next word may fill for there to have been room; bold type runs wider."""
_TRIED = 400


@dataclass(frozen=True)
class Wrapping:
    """How a document's lines were broken."""

    document: Document

    def had_room(self, line: int) -> bool:
        """Tell whether the first word of ``line`` had room on the line before: a paragraph ends between them."""
        if self._by_count:
            return _count(self.document, line) <= self._columns
        return _width(self.document, line) <= _FULL * self._widest

    @cached_property
    def _pairs(self) -> range:
        return range(1, min(len(self.document.lines.starts), _TRIED))

    @cached_property
    def _widest(self) -> int:
        return max((_line_width(self._line(line)) for line in self._pairs if self._is_prose(line)), default=0)

    @cached_property
    def _columns(self) -> int:
        return max((len(self._line(line)) for line in self._pairs if self._is_prose(line)), default=0)

    @cached_property
    def _by_count(self) -> bool:
        """Tell whether lines were broken at a count of characters: then the fewest of them had room."""
        counted = sum(_count(self.document, line) <= self._columns for line in self._pairs)
        measured = sum(_width(self.document, line) <= _FULL * self._widest for line in self._pairs)
        return counted < measured

    def _line(self, line: int) -> str:
        lines = self.document.lines
        return self.document.text[lines.starts[line] : lines.ends[line]]

    def _is_prose(self, line: int) -> bool:
        return "   " not in self._line(line)


def _count(document: Document, line: int) -> int:
    before, word = _before_and_word(document, line)
    return len(before) + 1 + len(word)


def _width(document: Document, line: int) -> int:
    before, word = _before_and_word(document, line)
    return _line_width(f"{before} {word}")


def _before_and_word(document: Document, line: int) -> tuple[str, str]:
    lines, text = document.lines, document.text
    words = text[lines.starts[line] : lines.ends[line]].split(maxsplit=1)
    return text[lines.starts[line - 1] : lines.ends[line - 1]], words[0]


def _line_width(text: str) -> int:
    return sum(text.encode("latin-1", "replace").translate(_WIDTHS))
