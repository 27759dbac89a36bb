"""Where a paragraph ends: by the space a page leaves below it, or by the room its last line had left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from imrdesk.sources.pieces import Piece
from imrdesk.sources.rows import Row

_PARAGRAPH_STEP = 1.35
"""How many usual steps from line to line make a new paragraph."""
_SINGLE_STEP = 1.15
"""The step (em) from line to line of single-spaced text, where a page has too few lines to tell."""
_WIDE_STEP = 1.6
"""From what length (em) on the usual step may be that of double spacing or of one-line paragraphs."""
_STEPS_TO_TELL = 3
_SHARE_TO_TELL = 0.2
_CAUTION = 1.25
"""Widths are estimated, and a line broken for nothing is worse than a paragraph missed."""


class Spacing:
    """The space between the lines of one page, whose text is set in ``em`` points."""

    def __init__(self, rows: Sequence[Row], em: float) -> None:
        self.margin = max(piece.right for row in rows for piece in row.pieces)
        self._step = _usual_step(rows, em)
        self._is_wide = self._step > _WIDE_STEP * em

    def parts(self, above: Row, below: Row) -> bool:
        """Tell whether a paragraph ends between two rows."""
        if below.first_baseline - above.last_baseline > _PARAGRAPH_STEP * self._step:
            return True
        return self._is_wide and has_room(above.pieces[-1].right, self.margin, first_word(below))


def first_word(row: Row) -> float:
    """Return how wide (points) the first word of a row is with the blank before it, about."""
    piece: Piece = row.pieces[0]
    word = piece.text.split(maxsplit=1)[0]
    return (len(word) + 1) / len(piece.text) * (piece.right - piece.left)


def has_room(last_right: float, margin: float, word: float) -> bool:
    """Tell whether a word had fitted on a line that ends at ``last_right``; then the line was ended on purpose."""
    return last_right + _CAUTION * word < margin


def _usual_step(rows: Sequence[Row], em: float) -> float:
    """Return the distance (points) between lines of running text: the least of those that are common."""
    steps = [below.first_baseline - above.last_baseline for above, below in pairwise(rows)]
    counted = Counter(round(2 * step) / 2 for step in steps if step > 0)
    enough = max(_STEPS_TO_TELL, _SHARE_TO_TELL * len(steps))
    return min((step for step, count in counted.items() if count >= enough), default=_SINGLE_STEP * em)
