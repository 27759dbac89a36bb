r"""The one builder of the canonical text of a PDF page, whichever reader fed it (docs/decisions/0003)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from imrdesk.sources.characters import is_plain, plain
from imrdesk.sources.columns import flows_of
from imrdesk.sources.pieces import Piece
from imrdesk.sources.rows import Row, rows_of
from imrdesk.sources.spacing import Spacing, first_word, has_room

BUILDER = 3
"""Raised with every change of the text built from the same pieces: offsets of another are worth nothing."""

_TOUCHING = 0.11
"""Up to how far apart (em) two pieces of one line are one word (the th of 10th)."""
_FAR = 1.8
"""From how far apart (em) on two pieces of one line are told apart by two blanks."""


class Run(NamedTuple):
    """``length`` characters of a page's text from ``start`` on, which are the reader's from ``first`` on."""

    start: int
    first: int
    length: int


@dataclass(frozen=True, slots=True)
class BuiltPage:
    r"""A page's canonical text, every line of it ended by ``\n``, and the reader's characters it came from.

    ``margin`` is how far to the right its lines run, ``last_right`` its last line, and ``first_word`` how wide
    its first word is (points): where a page had room for the next one's first word, it ends a paragraph.
    """

    text: str = ""
    runs: tuple[Run, ...] = ()
    margin: float = 0.0
    last_right: float = 0.0
    first_word: float = 0.0

    def ends_paragraph_before(self, following: BuiltPage) -> bool:
        """Tell whether the page ends with a paragraph."""
        return has_room(self.last_right, self.margin, following.first_word)

    def offset_of(self, index: int) -> int | None:
        """Return where the reader's character ``index`` stands in the text, ``None`` where it left nothing."""
        holding = (run for run in self.runs if run.first <= index < run.first + run.length)
        return next((run.start + index - run.first for run in holding), None)

    def sources_of(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the reader's characters behind ``[start, end)`` of the text, as ``(first, count)``.

        Blanks at either end of a stretch are left out: they have no ink to show.
        """
        found: list[tuple[int, int]] = []
        for run in self.runs[max(0, bisect_right(self.runs, start, key=_start) - 1) :]:
            if run.start >= end:
                break
            begin, stop = max(start, run.start), min(end, run.start + run.length)
            passage = self.text[begin:stop]
            begin += len(passage) - len(passage.lstrip())
            if passage.strip():
                found.append((run.first + begin - run.start, len(passage.strip())))
        return found


def _start(run: Run) -> int:
    return run.start


def build_page(pieces: Sequence[Piece], em: float) -> BuiltPage:
    """Build a page's text: lines in reading order, column by column, a blank line where the page leaves one.

    ``em`` is the size (points) its text is set in.
    """
    flows = [_build_flow(flow, em) for flow in flows_of(pieces, em)]
    return flows[0] if len(flows) == 1 else _joined(flows)


def _joined(flows: Sequence[BuiltPage]) -> BuiltPage:
    """Return stretches of one page as one, as if each were a page."""
    runs: list[Run] = []
    length = 0
    texts = join_pages(flows)
    for flow, text in zip(flows, texts, strict=True):
        runs += (run._replace(start=run.start + length) for run in flow.runs)
        length += len(text)
    last = flows[-1]
    return BuiltPage("".join(texts), tuple(runs), last.margin, last.last_right, flows[0].first_word)


def _build_flow(pieces: Sequence[Piece], em: float) -> BuiltPage:
    rows, aslant = rows_of(pieces, em)
    writer = _Writer(em)
    if not rows:
        writer.write_rows(aslant)
        return BuiltPage(writer.text(), tuple(writer.runs))
    spacing = Spacing(rows, em)
    writer.write_rows(rows[:1])
    for above, below in pairwise(rows):
        if spacing.parts(above, below):
            writer.end_line()
        writer.write_rows([below])
    if aslant:
        writer.end_line()
        writer.write_rows(aslant)
    last_right = rows[-1].pieces[-1].right
    return BuiltPage(writer.text(), tuple(writer.runs), spacing.margin, last_right, first_word(rows[0]))


def join_pages(pages: Iterable[BuiltPage]) -> tuple[str, ...]:
    """Return the pages' texts, with a blank line at the end of each that ends with a paragraph."""
    built = list(pages)
    texts = [page.text for page in built]
    written = [number for number, page in enumerate(built) if page.text]
    for number, following in pairwise(written):
        if built[number].ends_paragraph_before(built[following]):
            texts[number] += "\n"
    return tuple(texts)


class _Writer:
    """Writes pieces into one text and notes which of the reader's characters went where."""

    def __init__(self, em: float) -> None:
        self.runs: list[Run] = []
        self._parts: list[str] = []
        self._length = 0
        self._em = em

    def text(self) -> str:
        return "".join(self._parts)

    def end_line(self) -> None:
        self._add("\n")

    def write_rows(self, rows: Iterable[Row]) -> None:
        for row in rows:
            for line in row.lines():
                self._write_line(line)

    def _write_line(self, pieces: Sequence[Piece]) -> None:
        before: Piece | None = None
        for piece in pieces:
            if before is not None:
                self._add(self._between(before, piece))
            self._write(piece)
            before = piece
        self.end_line()

    def _between(self, before: Piece, piece: Piece) -> str:
        gap = piece.left - before.right
        if before.text.endswith(":") or gap < 0:
            return " "
        if gap <= _TOUCHING * self._em:
            return ""
        return "  " if gap > _FAR * self._em else " "

    def _write(self, piece: Piece) -> None:
        if is_plain(piece.text):
            self.runs.append(Run(self._length, piece.first, len(piece.text)))
            self._add(piece.text)
            return
        for number, character in enumerate(piece.text):
            # A sign that becomes two letters has one place for both.
            for letter in plain(character):
                self.runs.append(Run(self._length, piece.first + number, 1))
                self._add(letter)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
