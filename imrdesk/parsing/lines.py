"""The lines of a document, with what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from imrdesk.domain.spans import Span, Spans
from imrdesk.parsing.noise import FixedWords
from imrdesk.parsing.passages import Passage

_LINE = re.compile(r"\S[^\n\f]*")


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
        """Return how many line ends stand between most lines: 1, or 2 where a blank follows each."""
        counted = Counter(gap for gap, opens in zip(self.gaps, self.opens_page, strict=True) if not opens)
        most = max(counted.values(), default=0)
        return min((gap for gap, count in counted.items() if count == most), default=1)

    def index_from(self, offset: int) -> int:
        """Return the number of the first line that starts at ``offset`` or after."""
        return bisect_left(self.starts, offset)

    def index_of(self, offset: int) -> int:
        """Return the number of the line in which ``offset`` stands, or of the last before it (-1: none)."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True)
class Document:
    """A text with its pages, and what on them is furniture (ascending)."""

    text: str
    page_starts: tuple[int, ...]
    furniture: Spans = ()

    @cached_property
    def lines(self) -> Lines:
        """Return the document's lines without furniture."""
        return _lines_of(self.text, self.page_starts, self.furniture)

    def passage(self, *spans: Span) -> Passage:
        """Return the normalised text of ``spans`` (ascending)."""
        return Passage.from_spans(self.text, spans, self.furniture)

    def matches(self, words: FixedWords) -> Iterator[tuple[str, Span, bool]]:
        """Yield the name and place of each of ``words``, in order, and whether it starts its line."""
        text = self.text
        inner = deque(sorted(words.anywhere_in(text)))
        for start, end in zip(self.lines.starts, self.lines.ends, strict=True):
            match = words.match_line(text, start)
            after = start
            if match:
                name = match.lastgroup or ""
                yield name, Span(*match.span(name)), True
                after = match.end()
            while inner and inner[0][0].start < end:
                span, name = inner.popleft()
                if span.start >= after:
                    yield name, span, False


def _lines_of(text: str, page_starts: tuple[int, ...], furniture: Spans) -> Lines:
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    opens_page: list[bool] = []
    page = 1
    last = 0
    form_feeds = "\f" in text
    for span in _line_spans(text, furniture):
        opens = form_feeds and text.find("\f", last, span.start) >= 0
        while page < len(page_starts) and page_starts[page] <= span.start:
            opens = True
            page += 1
        starts.append(span.start)
        ends.append(span.end)
        gaps.append(text.count("\n", last, span.start))
        opens_page.append(opens)
        last = span.end
    return Lines(starts, ends, gaps, opens_page)


def _line_spans(text: str, furniture: Spans) -> list[Span]:
    spans = [Span(match.start(), match.start() + len(match.group().rstrip())) for match in _LINE.finditer(text)]
    if not furniture:
        return spans
    return [part for span in spans for part in _outside(text, span, furniture)]


def _outside(text: str, span: Span, furniture: Spans) -> list[Span]:
    """Return the parts of a line outside ``furniture``."""
    parts: list[Span] = []
    start = span.start
    for piece in furniture[bisect_left(furniture, span.start, key=_end_of) :]:
        if piece.start >= span.end:
            break
        parts.append(Span(start, max(start, piece.start)))
        start = max(start, piece.end)
    parts.append(Span(min(start, span.end), span.end))
    return [_stripped(text, part) for part in parts if part.quote(text).strip()]


def _end_of(span: Span) -> int:
    return span.end


def _stripped(text: str, span: Span) -> Span:
    quote = span.quote(text)
    return Span(span.end - len(quote.lstrip()), span.start + len(quote.rstrip()))
