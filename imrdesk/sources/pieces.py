"""A page's text in pieces, each a stretch of one line with its place: what the builder is fed, by either reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from imrdesk.sources.frames import Box, UserBox, around, as_read

_LINE_END_HYPHENS = str.maketrans(dict.fromkeys("\ufffe\x02", "-"))
"""PDFium joins a word that is divided at a line end, and writes one of these for the hyphen."""
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"\s{3,}")
_WIDE_GAP = 1.0
"""How many line heights of nothing between two words make two pieces of them."""
_WIDE_LETTERS = 0.7
"""Letters of more line heights than this on average hide a gap between them."""


class TextLayer(Protocol):
    """The characters of one page in a reader's own count, with what stands between them, and their places."""

    @property
    def text(self) -> str:
        """Return one code point for each character, lines apart."""
        ...

    @property
    def turns(self) -> int:
        """Return by how many quarters counterclockwise the text is turned in user space."""
        ...

    def boxes(self, first: int, count: int) -> list[UserBox]:
        """Return the boxes of the runs of ink among ``count`` characters, in their order."""
        ...

    def baseline(self, index: int) -> float:
        """Return the height at which a character stands, with the text upright; down is more."""
        ...

    def close(self) -> None:
        """Give back what the reader holds."""
        ...


class Piece(NamedTuple):
    """A stretch of text in one line of a page, with no wide gap inside.

    Its characters are those from number ``first`` on in the reader's own count of the page, one for one.
    Lengths are points with the text upright; ``baseline`` is where its letters stand.
    """

    text: str
    first: int
    left: float
    top: float
    right: float
    bottom: float
    baseline: float

    @property
    def height(self) -> float:
        """Return how tall the ink is."""
        return self.bottom - self.top


def pieces_of(layer: TextLayer) -> list[Piece]:
    """Return a page's text in pieces, in the order the file draws them."""
    return [piece for match in _LINE.finditer(layer.text) for piece in _line_pieces(layer, *match.span())]


def _line_pieces(layer: TextLayer, start: int, end: int) -> Iterator[Piece]:
    boxes = as_read(layer.boxes(start, end - start), layer.turns)
    if not boxes:
        return
    if _may_hide_gap(layer, boxes, start, end):
        for first, stop in _parts(layer, start, end):
            yield from _piece(layer, first, stop, as_read(layer.boxes(first, stop - first), layer.turns))
    else:
        yield from _piece(layer, start, end, boxes)


def _piece(layer: TextLayer, start: int, end: int, boxes: list[Box]) -> Iterator[Piece]:
    text = layer.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip().translate(_LINE_END_HYPHENS)
    if text and boxes:
        yield Piece(text, start, *around(boxes), layer.baseline(start))


def _may_hide_gap(layer: TextLayer, boxes: list[Box], start: int, end: int) -> bool:
    height = max(box.bottom - box.top for box in boxes)
    wide = _WIDE_GAP * height
    if any(right.left - left.right > wide or right.right < left.left for left, right in pairwise(boxes)):
        return True
    width = boxes[-1].right - boxes[0].left
    return width > _WIDE_LETTERS * height * (end - start) or _BLANKS.search(layer.text, start, end) is not None


def _parts(layer: TextLayer, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that have no wide gap between their words."""
    words = [match.span() for match in _WORD.finditer(layer.text, start, end)]
    placed = [(first, as_read(layer.boxes(first, stop - first), layer.turns)) for first, stop in words]
    placed = [(first, around(boxes)) for first, boxes in placed if boxes]
    height = max((box.bottom - box.top for _, box in placed), default=0.0)
    for (_, before), (first, after) in pairwise(placed):
        if after.left - before.right > _WIDE_GAP * height or after.right < before.left:
            yield start, first
            start = first
    yield start, end
