"""Pages set in two columns, whose lines must not be read across: the pieces of each column by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from imrdesk.sources.pieces import Piece

_PROSE, _PAIR = 18, 45
"""How many characters a piece of running text has at least, and one with a colon, which may be a label's."""
_LINES = 3
"""How many lines of running text each of two columns has at least: the last may be short."""
_APART = 10.0
"""How far (em) from each other two columns begin at least."""
_WITHIN = 0.8
"""Which part of the left column's lines at least ends before the right one begins; a heading may run across."""
_EDGE = 3.0
"""How far (points) from each other the lines of one column may begin."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the two columns begin."""

    left: float
    right: float

    def crosses(self, piece: Piece) -> bool:
        return piece.left < self.right - _EDGE and piece.right > self.right

    def is_of_right(self, piece: Piece) -> bool:
        return piece.left >= self.right - _EDGE

    def begins(self, piece: Piece) -> bool:
        return min(abs(piece.left - self.left), abs(piece.left - self.right)) <= _EDGE


def flows_of(pieces: Sequence[Piece], em: float) -> list[list[Piece]]:
    """Return the pieces of each stretch that is read by itself, in reading order: one, where there are no columns."""
    columns = _find(pieces, em)
    if columns is None:
        return [list(pieces)]
    rows = _by_baseline(pieces)
    first, last = _reach(rows, columns)
    flows: list[list[Piece]] = [[piece for row in rows[:first] for piece in row]]
    for row in rows[first:last]:
        if any(columns.crosses(piece) for piece in row):
            flows += [row, [], []]
            continue
        if len(flows) % 3 == 1:
            flows += [[], []]
        for piece in row:
            flows[-1 if columns.is_of_right(piece) else -2].append(piece)
    flows.append([piece for row in rows[last:] for piece in row])
    return [flow for flow in flows if flow]


def _find(pieces: Sequence[Piece], em: float) -> _Columns | None:
    """Return where two columns of running text begin, if the page has them."""
    prose = [piece for piece in pieces if _is_prose(piece)]
    if len(prose) < 2 * _LINES:
        return None
    edges = Counter(round(piece.left / _EDGE) for piece in prose).most_common(2)
    if len(edges) < 2 or edges[1][1] < _LINES:
        return None
    left, right = sorted(edge * _EDGE for edge, _ in edges)
    lines = [piece for piece in prose if abs(piece.left - left) <= _EDGE]
    within = sum(piece.right < right for piece in lines)
    if right - left < _APART * em or within < _WITHIN * len(lines):
        return None
    return _Columns(left, right)


def _by_baseline(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces by the lines that they stand in, from top to bottom."""
    placed = sorted(pieces, key=_baseline)
    rows = [placed[:1]]
    for above, below in pairwise(placed):
        if below.baseline - above.baseline < _EDGE:
            rows[-1].append(below)
        else:
            rows.append([below])
    return rows


def _reach(rows: Sequence[Sequence[Piece]], columns: _Columns) -> tuple[int, int]:
    """Return from which row to which the page is set in columns: a table's cells above begin elsewhere."""
    sure = [number for number, row in enumerate(rows) if _is_sure(row, columns)]
    if not sure:
        return len(rows), len(rows)
    first, last = sure[0], sure[-1] + 1
    while first > 0 and all(columns.begins(piece) and not columns.crosses(piece) for piece in rows[first - 1]):
        first -= 1
    while last < len(rows) and not any(columns.crosses(piece) for piece in rows[last]):
        last += 1
    return first, last


def _is_sure(row: Sequence[Piece], columns: _Columns) -> bool:
    """Tell whether both columns have running text in a row."""
    sides = {columns.is_of_right(piece) for piece in row if _is_prose(piece) and columns.begins(piece)}
    return len(sides) == 2 and not any(columns.crosses(piece) for piece in row)


def _is_prose(piece: Piece) -> bool:
    """Tell whether a piece is a line of running text, as a label with its value hardly is."""
    return len(piece.text) >= (_PAIR if ":" in piece.text else _PROSE)


def _baseline(piece: Piece) -> float:
    return piece.baseline
