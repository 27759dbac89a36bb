"""What a reader hands to the builder of the canonical text, whichever reader it is."""

from __future__ import annotations

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
