"""One open page: its stored text proven against the file, and the places of its characters."""

from __future__ import annotations

from bisect import bisect_right
from math import hypot, inf

from imrdesk.domain.pages import PageBox
from imrdesk.sources.canonical import build_page
from imrdesk.sources.frames import Box, Frame, around
from imrdesk.sources.pieces import Piece, TextLayer, pieces_of

_NEAR = 12.0
"""How far (points) from any letter a point may be and still mean it."""


class PlacedPage:
    """A page of a stored text whose characters can be found on the page, and the other way round."""

    def __init__(self, number: int, layer: TextLayer, frame: Frame) -> None:
        self._number = number
        self._layer = layer
        self._frame = frame
        self._pieces = sorted(pieces_of(layer), key=_first)
        self._lines = [self._displayed(piece.first, len(piece.text)) for piece in self._pieces]
        self._firsts = [piece.first for piece in self._pieces]
        self._built = build_page(self._pieces, layer.em)

    def proves(self, text: str) -> bool:
        """Tell whether the file still gives the page's stored ``text``, so that its characters can be placed."""
        return self._built.text.rstrip("\n") == text.rstrip("\n")

    def boxes(self, start: int, end: int) -> list[PageBox]:
        """Return a box for each stretch of the page's text ``[start, end)`` that stands in one line."""
        runs = [self._run_box(first, count) for first, count in self._built.sources_of(start, end)]
        return _merged([PageBox(self._number, *box) for box in runs if box is not None])

    def offset_near(self, x: float, y: float) -> int | None:
        """Return which character of the page's text stands at or nearest to a point, ``None`` far from any."""
        lines = [(_aside(line, x, y), place) for place, line in enumerate(self._lines) if line is not None]
        distance, place = min(lines, default=(inf, 0))
        if distance > _NEAR:
            return None
        piece = self._pieces[place]
        indexes = range(piece.first, piece.first + len(piece.text))
        inked = ((_aside(box, x, y), index) for index in indexes if (box := self._run_box(index, 1)))
        return self._built.offset_of(min(inked, default=(inf, piece.first))[1])

    def close(self) -> None:
        """Close the page's text layer."""
        self._layer.close()

    def _displayed(self, first: int, count: int) -> Box | None:
        """Return where the ink of ``count`` characters is displayed, ``None`` where they have none."""
        boxes = [self._frame.box(box) for box in self._layer.user_boxes(first, count)]
        return around(boxes) if boxes else None

    def _run_box(self, first: int, count: int) -> Box | None:
        """Return the box of characters of one piece: as long as their ink, as high as the line they stand in."""
        ink = self._displayed(first, count)
        line = self._lines[bisect_right(self._firsts, first) - 1]
        if ink is None or line is None:
            return None
        left, top, right, bottom = line
        if bottom - top > right - left:
            return left, ink[1], right, ink[3]
        return ink[0], top, ink[2], bottom


def _first(piece: Piece) -> int:
    return piece.first


def _aside(box: Box, x: float, y: float) -> float:
    """Return how far (points) a point is from a box; 0 inside."""
    left, top, right, bottom = box
    return hypot(max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0))


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
