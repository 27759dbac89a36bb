"""Page furniture: running heads, footers and page numbers, which are no part of any value."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from imrdesk.domain.spans import Span, Spans

_FOOTER = re.compile(
    r"(?:IMR[ \t]+)?Final\s*Determination\s*Letter\s*for\s*(?:the\s*)?IMR\s*Case\s*(?:Number|No\.?)?\s*:?\s*"
    r"CM\s*\d\d\s*-\s*\d{5,8}(?:[ \t]*(?:Page[ \t]*)?\d{1,3}(?:[ \t]*of[ \t]*\d{1,3})?(?![\d/.\-]))?",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:[-–—][ \t]*)?(?P<word>Page[ \t]*)?(?P<number>\d{1,3})(?:[ \t]*(?:of|/)[ \t]*\d{1,3})?(?:[ \t]*[-–—])?",
    re.IGNORECASE,
)
_ALONE_ON_NEXT_LINE = re.compile(r"[ \t]*\n[ \t]*\d{1,3}[ \t]*(?=[\n\f]|$)")
_DIGITS = re.compile(r"\d+")
_PROSE = re.compile(r"[.:;,?!]$|necessary|Upheld|Overturned|guideline", re.IGNORECASE)
_MOST_PAGES = 2000
_PAGES_TO_REPEAT = 3
"""On how many pages a line must head or close the page to be a running head or footer."""


def find_furniture(text: str, page_starts: tuple[int, ...]) -> Spans:
    """Return the page furniture of ``text``, ascending and without overlaps."""
    found = list(_footers(text))
    pages = _page_edges(text, page_starts) if 1 < len(page_starts) <= _MOST_PAGES else []
    found += _repeated(text, pages)
    found += _numbers(text, pages)
    return _merged(found)


def _footers(text: str) -> Iterator[Span]:
    """Yield the letter's footers, each with the page number that follows it on a line of its own."""
    if "etermination" not in text or "etter" not in text:
        return
    for match in _FOOTER.finditer(text):
        end = match.end()
        following = _ALONE_ON_NEXT_LINE.match(text, end)
        yield Span(match.start(), following.end() if following else end)


def _page_edges(text: str, page_starts: tuple[int, ...]) -> list[tuple[Span, ...]]:
    """Return each page's first and last line that is not blank (one where they are the same)."""
    edges: list[tuple[Span, ...]] = []
    for start, end in zip(page_starts, (*page_starts[1:], len(text)), strict=True):
        page = text[start:end]
        body = page.strip()
        if not body:
            edges.append(())
            continue
        first = start + len(page) - len(page.lstrip())
        last = first + len(body)
        head = Span(first, first + len(body.partition("\n")[0].rstrip()))
        foot_text = body.rpartition("\n")[2].lstrip()
        foot = Span(last - len(foot_text), last)
        edges.append((head, foot) if foot.start > head.end else (head,))
    return edges


def _repeated(text: str, pages: list[tuple[Span, ...]]) -> Iterator[Span]:
    """Yield the lines that head, or close, all pages but one at most, the same but for their numbers."""
    if len(pages) < _PAGES_TO_REPEAT:
        return
    places: dict[tuple[bool, str], list[Span]] = defaultdict(list)
    for edges in pages:
        for edge in edges:
            places[edge is edges[0], _DIGITS.sub("#", edge.quote(text))].append(edge)
    needed = max(_PAGES_TO_REPEAT, len(pages) - 1)
    for (_, words), spans in places.items():
        if len(spans) >= needed and words.upper() != words.lower() and not _PROSE.search(words):
            yield from spans


def _numbers(text: str, pages: list[tuple[Span, ...]]) -> Iterator[Span]:
    """Yield the page numbers that stand alone on a line at a page's edge, and count with the pages."""
    candidates: list[tuple[int, Span]] = []
    for page, edges in enumerate(pages):
        for edge in edges:
            match = _PAGE_NUMBER.fullmatch(text, edge.start, edge.end)
            if match:
                candidates.append((int(match["number"]) - page, edge))
    offsets = Counter(offset for offset, _ in candidates)
    for offset, span in candidates:
        if offset in {0, 1} and offsets[offset] * 2 >= len(pages):
            yield span


def _merged(spans: list[Span]) -> Spans:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)
