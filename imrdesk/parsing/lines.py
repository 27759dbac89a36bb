"""The lines of a document, with what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from imrdesk.domain.spans import Span, Spans
from imrdesk.parsing.noise import FixedWords, shapes
from imrdesk.parsing.passages import Passage

_LINE = re.compile(r"\S[^\n\f]*")
_COMMON = 0.1
_ENDED = re.compile(r"[.:;)\"”\]][\s\"”’')]*$")
_BEFORE = 60
_SMALL = b"abcdefghijklmnopqrstuvwxyz"
_FEW_SMALL = 0.05
"""Which part of a text may be small letters where it is written in capitals."""
_HEAD_REACH = 60
"""How many characters of a line are looked at for words that it nearly begins with."""


@dataclass(frozen=True)
class Lines:
    """The lines of a text that are not blank: where each starts and ends, without white space at either end.

    ``gaps`` counts the line ends between a line and the one before; ``opens_page`` tells which begin a page.
    """

    starts: list[int]
    ends: list[int]
    gaps: list[int]
    opens_page: list[bool]

    @cached_property
    def usual_gap(self) -> int:
        """Return how many line ends stand between two lines of a paragraph: 1, or 2 where a blank follows each.

        It is the least that is at all common, as in a text of short paragraphs most gaps stand between those.
        """
        counted = Counter(gap for gap, opens in zip(self.gaps, self.opens_page, strict=True) if not opens)
        return min((gap for gap, count in counted.items() if gap and count >= _COMMON * counted.total()), default=1)

    def index_from(self, offset: int) -> int:
        """Return the number of the first line that starts at ``offset`` or after."""
        return bisect_left(self.starts, offset)

    def index_of(self, offset: int) -> int:
        """Return the number of the line in which ``offset`` stands, or of the last before it (-1: none)."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True)
class Document:
    """A text with its pages, and what on them is furniture (ascending).

    ``rewrapped`` says that its line ends were lost, or are not those that it had: a line's start tells nothing.
    """

    text: str
    page_starts: tuple[int, ...]
    furniture: Spans = ()
    rewrapped: bool = False

    @cached_property
    def lines(self) -> Lines:
        """Return the document's lines without furniture."""
        return _lines_of(self.text, self.page_starts, self.furniture)

    @cached_property
    def in_capitals(self) -> bool:
        """Tell whether all is written in capitals: then they tell nothing."""
        written = self.text.encode("latin-1", "replace")
        return len(written) - len(written.translate(None, _SMALL)) <= _FEW_SMALL * len(written)

    def passage(self, *spans: Span) -> Passage:
        """Return the normalised text of ``spans`` (ascending)."""
        return Passage.from_spans(self.text, spans, self.furniture, rejoin=self.rewrapped)

    def begins_line(self, offset: int) -> bool:
        """Tell whether a line starts at ``offset``."""
        line = self.lines.index_of(offset)
        return line >= 0 and self.lines.starts[line] == offset

    def words_before(self, offset: int, reach: int) -> str:
        """Return the normalised text of the ``reach`` characters before ``offset``."""
        start = max(0, offset - reach)
        first = bisect_left(self.furniture, start, key=_end_of)
        last = bisect_left(self.furniture, offset, key=_start_of)
        return Passage.from_spans(self.text, [Span(start, offset)], self.furniture[first:last]).text

    @cached_property
    def _shapes(self) -> list[str]:
        places = zip(self.lines.starts, self.lines.ends, strict=True)
        return shapes(self.text[start : min(start + 2, end)] for start, end in places) if self.lines.starts else []

    def matches(self, words: FixedWords) -> Iterator[tuple[str, Span, bool]]:
        """Yield the name and place of each of ``words``, in order, and whether it starts its line."""
        text = self.text
        inner = deque(sorted(words.anywhere_in(text)))
        for start, end, begins in zip(self.lines.starts, self.lines.ends, self._shapes, strict=True):
            match = words.match_line(text, start, begins)
            after = start
            if match:
                name = match.lastgroup or ""
                yield name, Span(start, match.end()), True
                after = match.end()
            elif near := words.near_line(text[start : min(end, start + _HEAD_REACH)], begins):
                name, length = near
                yield name, Span(start, start + length), True
                after = start + length
            while inner and inner[0][0].start < end:
                span, name = inner.popleft()
                if span.start >= after:
                    yield name, span, False


def follows_an_end(text: str, offset: int) -> bool:
    """Tell whether a sentence, a title or a heading ended before ``offset``."""
    return _ENDED.search(text[max(0, offset - _BEFORE) : offset]) is not None


def _lines_of(text: str, page_starts: tuple[int, ...], furniture: Spans) -> Lines:
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    opens_page: list[bool] = []
    page = 1
    last = 0
    form_feeds = "\f" in text
    for start, end in _line_places(text, furniture):
        opens = form_feeds and text.find("\f", last, start) >= 0
        while page < len(page_starts) and page_starts[page] <= start:
            opens = True
            page += 1
        starts.append(start)
        ends.append(end)
        gaps.append(text.count("\n", last, start))
        opens_page.append(opens)
        last = end
    return Lines(starts, ends, gaps, opens_page)


def _line_places(text: str, furniture: Spans) -> Iterator[tuple[int, int]]:
    """Yield where the lines stand; plain pairs, as there may be very many."""
    for match in _LINE.finditer(text):
        start = match.start()
        end = start + len(match.group().rstrip())
        if furniture:
            yield from _outside(text, start, end, furniture)
        else:
            yield start, end


def _outside(text: str, start: int, end: int, furniture: Spans) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line outside ``furniture``, without white space at either end."""
    for number in range(bisect_left(furniture, start, key=_end_of), len(furniture)):
        piece = furniture[number]
        if piece.start >= end:
            break
        yield from _stripped(text, start, piece.start)
        start = max(start, piece.end)
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        yield end - len(words.lstrip()), start + len(words.rstrip())


def _end_of(span: Span) -> int:
    return span.end


def _start_of(span: Span) -> int:
    return span.start
