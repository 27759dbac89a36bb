"""A page's text in pieces, each a stretch of one line with its place: what the builder is fed, by either reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, Protocol

from imrdesk.sources.frames import Box, UserBox, around

_LINE_END_HYPHENS = ("\ufffe", "\x02")
"""PDFium joins a word that is divided at a line end, and writes one of these for the hyphen, not a line end."""
_SOFT_HYPHEN = "\u00ad"
"""Drawn on a page, it is a hyphen like any other."""
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_WORD = re.compile(r"\S+")
_BLANKS = re.compile(r"\s{3,}")
_WIDE_GAP = 0.85
"""How much nothing (em) between two words makes two pieces of them."""
_WIDE_LETTERS = 0.65
"""Letters wider than this (em) on average hide a gap between them."""


class TextLayer(Protocol):
    """The characters of one page in a reader's own count, with what stands between them, and their places."""

    @property
    def text(self) -> str:
        """Return one code point for each character, lines apart."""
        ...

    @property
    def em(self) -> float:
        """Return the size (points) its text is set in at the median; 0 where it has none."""
        ...

    def boxes(self, first: int, count: int) -> list[Box]:
        """Return the boxes of the runs of ink among ``count`` characters, in their order, with the text upright."""
        ...

    def user_boxes(self, first: int, count: int) -> list[UserBox]:
        """Return the same boxes in the page's user space."""
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
    The box is that of its ink in points, with the text upright; ``baseline`` is where its letters stand.
    """

    text: str
    first: int
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def pieces_of(layer: TextLayer) -> list[Piece]:
    """Return a page's text in pieces, in the order the file draws them."""
    lines = _LINE.finditer(layer.text)
    return [piece for line in lines for piece in _line_pieces(layer, line.start(), line.end()) if piece.text]


def _line_pieces(layer: TextLayer, start: int, end: int) -> list[Piece]:
    boxes = layer.boxes(start, end - start)
    if not boxes:
        return []
    if not _may_hide_gap(layer, boxes, start, end):
        return [_piece(layer, start, end, around(boxes))]
    parts = ((first, stop, layer.boxes(first, stop - first)) for first, stop in _parts(layer, start, end))
    return [_piece(layer, first, stop, around(inked)) for first, stop, inked in parts if inked]


def _piece(layer: TextLayer, start: int, end: int, box: Box) -> Piece:
    text = layer.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip().replace(_SOFT_HYPHEN, "-")
    if text.endswith(_LINE_END_HYPHENS):
        text = f"{text[:-1]}-"
    return Piece(text, start, *box, layer.baseline(start))


def _may_hide_gap(layer: TextLayer, boxes: list[Box], start: int, end: int) -> bool:
    left, right = boxes[0][0], boxes[-1][2]
    if right - left > _WIDE_LETTERS * layer.em * (end - start) or _BLANKS.search(layer.text, start, end):
        return True
    wide = _WIDE_GAP * layer.em
    before = left
    for box in boxes:
        if box[0] - before > wide or box[2] < before - wide:
            return True
        before = box[2]
    return False


def _parts(layer: TextLayer, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that have no wide gap between their words."""
    words = [match.span() for match in _WORD.finditer(layer.text, start, end)]
    placed = [(first, layer.boxes(first, stop - first)) for first, stop in words]
    placed = [(first, around(boxes)) for first, boxes in placed if boxes]
    wide = _WIDE_GAP * layer.em
    for (_, before), (first, after) in pairwise(placed):
        if after[0] - before[2] > wide or after[2] < before[0]:
            yield start, first
            start = first
    yield start, end
