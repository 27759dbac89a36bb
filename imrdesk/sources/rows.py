"""Pieces of text to the rows of a page, and the cells of a row, by their places alone.

The order in which a file draws its text says little: tables come by column, footers first. So a row is what
stands at one height, and a row of labels and values is read label by label, each with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from imrdesk.sources.pieces import Piece

_SHARED_HEIGHT = 0.3
"""How much of the lower of two pieces must stand at the other's height for both to be in one row."""
_SHARED_WIDTH = 0.5
_SAME_LINE = 2.0
"""How far (points) apart the baselines of one line may be."""
_TALL = 2.7
_NARROW = 0.35
"""A piece higher than so much (em) whose letters are narrower than so much of its height does not run level."""
_LETTER = 0.55
"""How high (em) any piece counts, so that a dash or a comma stands in the row of the letters beside it."""
_ALIGNED = 3.0
"""How far (points) the lines of one cell may begin from each other."""
_WRAPPED = 1.4
"""How far (em) the next line of a cell may be below the one before."""
_PAIR = re.compile(r"[^:]{2,60}:\s+\S")


@dataclass(frozen=True, slots=True)
class Cell:
    """Pieces that stand in one column of a row, from top to bottom."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return its pieces' text in one line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Return where its first line begins."""
        return self.pieces[0].left

    @property
    def is_label(self) -> bool:
        """Tell whether it ends in a colon, so that the next cell is its value."""
        return self.pieces[-1].text.endswith(":")


@dataclass(slots=True)
class Row:
    """The cells at one height of a page, from left to right; its lines stand from one baseline to another."""

    cells: tuple[Cell, ...]
    pieces: tuple[Piece, ...] = field(init=False)
    first_baseline: float = field(init=False)
    last_baseline: float = field(init=False)

    def __post_init__(self) -> None:
        self.pieces = tuple(piece for cell in self.cells for piece in cell.pieces)
        baselines = [piece.baseline for piece in self.pieces]
        self.first_baseline, self.last_baseline = min(baselines), max(baselines)

    def lines(self) -> list[tuple[Piece, ...]]:
        """Return the row as lines of text: a label with its value each, else what stands beside each other."""
        if len(self.pieces) == 1:
            return [self.pieces]
        pairs = self._pairs()
        if pairs is not None:
            return [tuple(piece for cell in pair for piece in cell.pieces) for pair in pairs]
        if len(self.cells) == len(self.pieces):
            return [self.pieces]
        return _stacked(sorted(self.pieces, key=_baseline))

    def _pairs(self) -> list[list[Cell]] | None:
        """Return the cells label by label, or ``None`` where they are not labels and values."""
        if len(self.cells) < 2:
            return None
        pairs: list[list[Cell]] = []
        for cell in self.cells:
            if cell.is_label or _PAIR.match(cell.text):
                pairs.append([cell])
            elif pairs and len(pairs[-1]) == 1 and pairs[-1][0].is_label:
                pairs[-1].append(cell)
            else:
                return None
        return pairs


def _stacked(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Return lines of the pieces that stand at about the same height, which come from top to bottom."""
    lines: list[list[Piece]] = []
    for piece in pieces:
        if lines and piece.baseline - lines[-1][0].baseline < _SAME_LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [tuple(sorted(line, key=_left)) for line in lines]


def _baseline(piece: Piece) -> float:
    return piece.baseline


def _left(piece: Piece) -> float:
    return piece.left


def rows_of(pieces: Sequence[Piece], em: float) -> tuple[list[Row], list[Row]]:
    """Return the rows of a page from top to bottom, and apart from them what runs up, down or aslant."""
    level = [piece for piece in pieces if _runs_level(piece, em)]
    rows = [Row((Cell((row[0],)),) if len(row) == 1 else tuple(_columns(row))) for row in _by_height(level, em)]
    others = [Row((Cell((piece,)),)) for piece in pieces if not _runs_level(piece, em)]
    return _with_wrapped_cells(rows, em), others


def _runs_level(piece: Piece, em: float) -> bool:
    height = piece.bottom - piece.top
    return height < _TALL * em or piece.right - piece.left > _NARROW * height * len(piece.text)


def _by_height(pieces: Sequence[Piece], em: float) -> list[list[Piece]]:
    """Gather pieces that share a height."""
    placed = sorted(
        (min(piece.top, piece.baseline - _LETTER * em), max(piece.bottom, piece.baseline), piece) for piece in pieces
    )
    rows: list[list[Piece]] = []
    bottom = row_height = 0.0
    for piece_top, piece_bottom, piece in placed:
        piece_height = piece_bottom - piece_top
        if rows and bottom - piece_top > _SHARED_HEIGHT * min(piece_height, row_height):
            rows[-1].append(piece)
            bottom, row_height = max(bottom, piece_bottom), max(row_height, piece_height)
        else:
            rows.append([piece])
            bottom, row_height = piece_bottom, piece_height
    return rows


def _columns(pieces: list[Piece]) -> list[Cell]:
    columns: list[list[Piece]] = []
    for piece in sorted(pieces, key=_left):
        column = next((column for column in columns if _over_each_other(column[0], piece)), None)
        if column is None:
            columns.append([piece])
        else:
            column.append(piece)
    return [Cell(tuple(sorted(column, key=_baseline))) for column in columns]


def _over_each_other(one: Piece, other: Piece) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > _SHARED_WIDTH * min(one.right - one.left, other.right - other.left)


def _with_wrapped_cells(rows: Iterable[Row], em: float) -> list[Row]:
    """Put the second line of a label or a value back into its cell."""
    joined: list[Row] = []
    for row in rows:
        wrapped = _wrapped(joined[-1], row, em) if joined else None
        if wrapped is None:
            joined.append(row)
        else:
            joined[-1] = wrapped
    return joined


def _wrapped(above: Row, below: Row, em: float) -> Row | None:
    """Return both as one row where every cell below goes on with one above, else ``None``."""
    if len(above.cells) < 2 or below.first_baseline - above.last_baseline > _WRAPPED * em:
        return None
    cells = list(above.cells)
    for cell in below.cells:
        place = next((place for place, over in enumerate(cells) if _goes_on(cells, place, over, cell)), None)
        if place is None:
            return None
        cells[place] = replace(cells[place], pieces=cells[place].pieces + cell.pieces)
    return Row(tuple(cells))


def _goes_on(cells: list[Cell], place: int, above: Cell, below: Cell) -> bool:
    """Tell whether a cell ends a label that has no colon yet, or goes on with a value."""
    if abs(above.left - below.left) > _ALIGNED:
        return False
    is_value = place > 0 and cells[place - 1].is_label
    opens_label = not above.is_label and not is_value
    return (opens_label and below.is_label) or (is_value and ":" not in below.text)
