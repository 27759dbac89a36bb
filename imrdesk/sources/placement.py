"""One open page: its stored text proven against the file, and the places of its characters."""

from __future__ import annotations

from bisect import bisect_right
from math import hypot
from typing import Protocol

from imrdesk.domain.pages import PageBox
from imrdesk.sources.canonical import build_page
from imrdesk.sources.pieces import Box, Piece

_NEAR = 12.0
"""How far (points) from any letter a point may be and still mean it."""


class Letters(Protocol):
    """What a reader tells of one page: pieces of text, and where each of its characters stands."""

    def pieces(self) -> list[Piece]:
        """Return the page's text in pieces."""
        ...

    def ink(self, first: int, count: int) -> Box | None:
        """Return the box of the ink of ``count`` characters, or ``None`` where they have none."""
        ...

    def close(self) -> None:
        """Give back what the reader holds."""
        ...


class PlacedPage:
    """A page of a stored text whose characters can be found on the page, and the other way round."""

    def __init__(self, number: int, letters: Letters) -> None:
        self._number = number
        self._letters = letters
        self._pieces = sorted(letters.pieces(), key=_first)
        self._firsts = [piece.first for piece in self._pieces]
        self._built = build_page(self._pieces)

    def proves(self, text: str) -> bool:
        """Tell whether the file still gives the page's stored ``text``, so that its characters can be placed."""
        return self._built.text.rstrip("\n") == text.rstrip("\n")

    def boxes(self, start: int, end: int) -> list[PageBox]:
        """Return a box for each stretch of the page's text ``[start, end)`` that stands in one line."""
        runs = [self._run_box(first, count) for first, count in self._built.sources_of(start, end)]
        return _merged([PageBox(self._number, *box) for box in runs if box is not None])

    def offset_near(self, x: float, y: float) -> int | None:
        """Return which character of the page's text stands at or nearest to a point, ``None`` far from any."""
        nearest = min(self._pieces, key=lambda piece: _aside(piece, x, y), default=None)
        if nearest is None or _aside(nearest, x, y) > _NEAR:
            return None
        indexes = range(nearest.first, nearest.first + len(nearest.text))
        inked = ((index, ink) for index in indexes if (ink := self._letters.ink(index, 1)))
        found = min(inked, key=lambda placed: _aside(placed[1], x, y), default=None)
        return None if found is None else self._built.offset_of(found[0])

    def close(self) -> None:
        """Close the page."""
        self._letters.close()

    def _run_box(self, first: int, count: int) -> Box | None:
        """Return the box of characters of one piece: as wide as their ink, as high as the line they stand in."""
        ink = self._letters.ink(first, count)
        piece = self._pieces[bisect_right(self._firsts, first) - 1]
        if ink is None or piece.height > piece.right - piece.left:
            return ink
        return Box(ink.left, piece.top, ink.right, piece.bottom)


def _first(piece: Piece) -> int:
    return piece.first


def _aside(box: Box | Piece, x: float, y: float) -> float:
    """Return how far (points) a point is from a box; 0 inside."""
    across = max(box.left - x, x - box.right, 0.0)
    down = max(box.top - y, y - box.bottom, 0.0)
    return hypot(across, down)


def _merged(boxes: list[PageBox]) -> list[PageBox]:
    """Join boxes that stand side by side in one line with no more than a blank between them."""
    merged: list[PageBox] = []
    for box in boxes:
        before = merged[-1] if merged else None
        if before is not None and _side_by_side(before, box):
            merged[-1] = PageBox(
                box.page, before.left, min(before.top, box.top), box.right, max(before.bottom, box.bottom)
            )
        else:
            merged.append(box)
    return merged


def _side_by_side(left: PageBox, right: PageBox) -> bool:
    height = min(left.bottom - left.top, right.bottom - right.top)
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    return shared > height / 2 and -height < right.left - left.right < height
