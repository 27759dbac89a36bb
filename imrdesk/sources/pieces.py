"""What a reader hands to the builder of the canonical text, whichever reader it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of text in one line of a displayed page, with no wide gap inside.

    Its characters are those from number ``first`` on in the reader's own count of the page, one for one.
    Lengths are points from the top left of the displayed page; ``baseline`` is where its letters stand.
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


class Box(NamedTuple):
    """A rectangle on a displayed page, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float


def around(boxes: Sequence[Box]) -> Box:
    """Return the least box that holds all of ``boxes``, of which there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
