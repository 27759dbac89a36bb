"""Page furniture: running heads, footers and page numbers, which are no part of any value."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from imrdesk.domain.spans import Span, Spans
from imrdesk.parsing.marks import find_marks

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
_PAGE_OF_PAGES = re.compile(
    r"[Pp](?:age|AGE)[ \t]*(?P<number>\d{1,3})[ \t]*(?:of|OF)[ \t]*(?P<count>\d{1,3})\b(?![/.-]\d)"
)
_LINE = re.compile(r"^(?=[^\n]{1,80}$)[^\n\d]*\d[^\n]*$", re.MULTILINE)
"""A line with a number, no longer than a running head."""
_USUAL_PAGE, _SHORTEST_PAGE = 300, 1
"""How many characters, at least, stand between the feet of two pages."""
_LAST_NUMBER = re.compile(r"[.!?)\"”][ \t]*\n\s*(?P<number>1)\s*$")
_TAIL = 60
_MOST_PAGES = 2000
_MOST_BEFORE = 9
"""How many numbered pages, such as a letter's, may stand before the first and be lost."""
_PAGES_TO_REPEAT = 3
"""On how many pages a line must head or close the page to be a running head or footer."""
_CASE_NUMBER = re.compile(r"CM\d\d-\d{7}")
_LONGEST_HEAD = 80
"""How many characters of a running head stand at most on either side of the case's number."""
_LETTERHEAD = re.compile(
    r"(?:[\W\d]|\b(?:MAXIMUS|Federal|Services|Inc|IMR|Independent|Medical|Review|Final|Determination|Letter|Notice"
    r"|Case|Number|No|Page|CM\d+|of|for|the)\b)*",
    re.IGNORECASE,
)
_OF_A_TABLE = re.compile(r"(?:IMR\s+)?Case\s+(?:Number|No\.?)\s*:?\s*CM[\d-]+", re.IGNORECASE)
"""The row of the header table that has the case number, and nothing else."""


def find_furniture(text: str, page_starts: tuple[int, ...]) -> Spans:
    """Return the page furniture of ``text``, ascending and without overlaps."""
    found = list(_footers(text))
    found += _lines_of_the_case(text)
    found += find_marks(text)
    pages = _page_edges(text, page_starts) if 1 < len(page_starts) <= _MOST_PAGES else []
    found += _repeated(text, pages)
    found += _numbers(text, pages)
    found += _pages_of_pages(text)
    found += _counting_lines(text)
    found += _number_at_end(text)
    return _merged(found)


def _pages_of_pages(text: str) -> Iterator[Span]:
    """Yield each ``Page 2 of 5``, even within a line, where they count up to the last page."""
    by_count: dict[int, list[re.Match[str]]] = defaultdict(list)
    for match in islice(_PAGE_OF_PAGES.finditer(text), _MOST_PAGES):
        by_count[int(match["count"])].append(match)
    for count, matches in by_count.items():
        numbers = [int(match["number"]) for match in matches]
        if numbers in (list(range(1, count + 1)), list(range(2, count + 1)), list(range(1, count))):
            yield from (Span(*match.span()) for match in matches)


def _counting_lines(text: str) -> Iterator[Span]:
    """Yield the lines, the same but for a number that counts from one on, that stand a page's height apart.

    Texts whose page ends were lost have them in mid-page, and even in mid-sentence.
    """
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    places: dict[str, list[Span]] = defaultdict(list)
    for match in _LINE.finditer(text):
        line = match.group()
        if not _PROSE.search(line):
            places[_DIGITS.sub("#", line)].append(Span(*match.span()))
    for words, found in places.items():
        at_edge = found[0].start <= first or found[-1].end >= last
        least = 2 if at_edge or words.strip() != "#" else _PAGES_TO_REPEAT
        if len(found) >= least and _are_pages_apart(found, at_edge) and _count(span.quote(text) for span in found):
            yield from found


def _are_pages_apart(found: list[Span], at_edge: bool) -> bool:
    """Tell whether lines stand a page's length apart; one page may be shorter, of two only where one is ``at_edge``."""
    lengths = sorted(below.start - above.end for above, below in pairwise(found))
    short_allowed = 1 if len(found) > 2 or at_edge else 0
    return lengths[0] >= _SHORTEST_PAGE and all(length >= _USUAL_PAGE for length in lengths[short_allowed:])


def _count(lines: Iterable[str]) -> bool:
    """Tell whether of the numbers in ``lines``, which are the same but for them, one counts with the lines."""
    rows = [[int(digits) for digits in _DIGITS.findall(line)] for line in lines]
    columns = [column for column in zip(*rows, strict=True) if len(set(column)) > 1]
    return len(columns) == 1 and columns[0][0] in {1, 2} and all(b - a == 1 for a, b in pairwise(columns[0]))


def _number_at_end(text: str) -> Iterator[Span]:
    """Yield the number of the only page, alone on the last line after the last sentence."""
    match = _LAST_NUMBER.search(text, max(0, len(text) - _TAIL))
    if match:
        yield Span(*match.span("number"))


def _footers(text: str) -> Iterator[Span]:
    """Yield the letter's footers, each with the page number that follows it on a line of its own."""
    if "etermination" not in text or "etter" not in text:
        return
    for match in _FOOTER.finditer(text):
        end = match.end()
        following = _ALONE_ON_NEXT_LINE.match(text, end)
        yield Span(match.start(), following.end() if following else end)


def _lines_of_the_case(text: str) -> Iterator[Span]:
    """Yield the lines that have nothing but the case's number and the words of a letterhead."""
    for match in _CASE_NUMBER.finditer(text):
        before = text[max(0, match.start() - _LONGEST_HEAD) : match.start()].rpartition("\n")[2].lstrip()
        after = text[match.end() : match.end() + _LONGEST_HEAD].partition("\n")[0].rstrip()
        line = f"{before}{match.group()}{after}"
        if _LETTERHEAD.fullmatch(line) and not _OF_A_TABLE.fullmatch(line):
            yield Span(match.start() - len(before), match.end() + len(after))


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
    """Yield the lines that head, or close, all pages but one at most, the same but for their numbers.

    Of two pages only lines are told that are wholly the same, or whose one number counts with the pages.
    """
    places: dict[tuple[bool, str], list[Span]] = defaultdict(list)
    for edges in pages:
        for edge in edges:
            places[edge is edges[0], _DIGITS.sub("#", edge.quote(text))].append(edge)
    for (_, words), spans in places.items():
        if words.upper() == words.lower() or _PROSE.search(words) or len(spans) < len(pages) - 1:
            continue
        lines = [span.quote(text) for span in spans]
        told_of_two = len(spans) == len(pages) and (len(set(lines)) == 1 or _count(lines))
        if len(spans) >= _PAGES_TO_REPEAT or told_of_two:
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
        if 0 <= offset <= _MOST_BEFORE and offsets[offset] * 2 >= len(pages):
            yield span


def _merged(spans: list[Span]) -> Spans:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)
