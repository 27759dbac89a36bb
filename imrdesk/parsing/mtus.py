"""The chapters named in one ``Decision based on MTUS …`` clause.

From 2015 on each is a name with its year and perhaps ``Section(s):``; before, a name with perhaps ``Page(s):``. No
list of chapters is kept: the form tells where each begins and ends (domain.md, section 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_YEAR = re.compile(
    r"(?<=[A-Za-z)\"”])\s*,?\s*\(?(?P<year>(?:19|20)\d\d)\)?(?:\s+(?:Treatment\s+)?Guidelines?)?"
    r"(?=\s*(?:[,.;]|$|and\s|Page|Section))",
    re.IGNORECASE,
)
_SECTIONS = re.compile(r"[,;.]?\s*\bSections?\s*(?:\(\s*s\s*\))?\s*[:;]\s*", re.IGNORECASE)
_NUMBER = r"\d+(?:\s*[-–—]\s*\d+)?(?:\s*of\s*\d+)?"
PAGES = re.compile(
    r"[,;]?\s*\(?\b(?:pages?\s*\(\s*s\s*\)|pages?|pgs?\b\.?|pp\b\.?)\s*[:.]?\s*"
    rf"(?P<pages>{_NUMBER}(?:\s*(?:[,;&]|,?\s*and)\s*{_NUMBER})*)\)?",
    re.IGNORECASE,
)
"""A list of pages in any of the forms in use; ``pages`` is the list."""
_OF_TOTAL = re.compile(r"\s*of\s*\d+", re.IGNORECASE)
_NEXT_OLDER = re.compile(
    r",\s+(?i:and\s+)?(?=(?:MTUS\s+)?ACOEM\b|(?i:Chapter)\s+\d|(?:[A-Z][\w-]+\s+){1,5}(?i:Treatment\s+Guidelines)\b)"
    r"|,?\s+(?i:and)\s+(?=ACOEM\b|(?:[A-Z][\w-]+\s+){1,5}(?i:Treatment\s+Guidelines)\b)"
)
_GUIDELINES = re.compile(r"Guidelines", re.IGNORECASE)
_JOINED = re.compile(r"[\s,;]*(?:\band\s+)?", re.IGNORECASE)
_ELEMENT = re.compile(r",\s*")
_PART_OF_LIST_NAME = re.compile(r"(?:and\s+)?(?:Forearm|Forewarm|Wrist|Hand)\b", re.IGNORECASE)
"""The words of the one chapter whose name is a list in every edition."""
_ONE_WORD = re.compile(r"(?i:and\s+)?[A-Z](?:[a-z]+|[A-Z]+)$")
_AND = re.compile(r"and\s", re.IGNORECASE)
_CLOSING_AND = re.compile(r"[\s,;.]+and$", re.IGNORECASE)
_BETWEEN = re.compile(r"\sand\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One cited chapter: its place in the clause, and what it names."""

    start: int
    end: int
    chapter: str | None = None
    year: int | None = None
    section: str | None = None
    pages: str | None = None


def mtus_parts(clause: str) -> list[Part]:
    """Return the chapters that a clause (without ``Decision based on MTUS`` and its final full stop) names."""
    years = list(_YEAR.finditer(clause))
    if not years:
        return list(_older(clause, 0, len(clause))) or [Part(0, len(clause))]
    starts = [_name_start(clause, years[n - 1].end() if n else 0, year.start(), n == 0) for n, year in enumerate(years)]
    parts: list[Part] = []
    for number, year in enumerate(years):
        end = starts[number + 1] if number + 1 < len(years) else len(clause)
        parts += _with_year(clause, starts[number], year, end)
    return parts


def _with_year(clause: str, start: int, year: re.Match[str], end: int) -> Iterator[Part]:
    """Yield the chapter whose ``year`` this is, and what older forms follow it up to ``end``."""
    chapter = clause[start : year.start()].strip(" ,") or None
    sections = _SECTIONS.match(clause, year.end())
    pages = PAGES.match(clause, year.end())
    section_start = sections.end() if sections else pages.end() if pages else year.end()
    rest = _trimmed(clause, section_start, end)
    if sections:
        pages = PAGES.search(clause, section_start, rest)
        section = clause[section_start : pages.start() if pages else rest].strip(" ,;")
        yield Part(start, rest, chapter, int(year["year"]), section or None, page_list(pages))
        return
    stop = pages.end() if pages else year.end()
    yield Part(start, stop, chapter, int(year["year"]), None, page_list(pages))
    further = _JOINED.match(clause, stop, rest)
    if further and further.end() > stop and further.end() < rest and clause[further.end()].isupper():
        yield from _older(clause, further.end(), rest)


def _name_start(clause: str, after: int, year: int, first: bool) -> int:
    """Return where the name starts whose year stands at ``year``, in a text that runs on from ``after``."""
    if first:
        return _JOINED.match(clause, after).end()  # type: ignore[union-attr]
    sections = _SECTIONS.search(clause, after, year)
    if sections is None:
        return _JOINED.match(clause, after).end()  # type: ignore[union-attr]
    breaks = [sections.end(), *(match.end() for match in _ELEMENT.finditer(clause, sections.end(), year))]
    elements = [clause[start:stop].strip(" ,") for start, stop in zip(breaks, [*breaks[1:], year], strict=True)]
    number = _first_of_name(elements)
    if number == 0:
        joined = list(_BETWEEN.finditer(clause, sections.end(), year))
        return joined[-1].end() if joined else breaks[0]
    start = breaks[number]
    return start + 4 if _AND.match(clause, start) else start


def _first_of_name(elements: list[str]) -> int:
    """Return with which of the elements between two commas a chapter's name begins: the last, unless the name
    is itself a list (``Forearm, Wrist, and Hand Complaints``).
    """
    number = len(elements) - 1
    while number > 1 and _PART_OF_LIST_NAME.match(elements[number]) and _ONE_WORD.match(elements[number - 1]):
        if not _PART_OF_LIST_NAME.match(elements[number - 1]):
            break
        number -= 1
    opener = number
    while opener > 1 and _ONE_WORD.match(elements[opener - 1]):
        opener -= 1
        if _AND.match(elements[opener]):
            return opener
    return number


def _older(clause: str, start: int, end: int) -> Iterator[Part]:
    """Yield the chapters of the form used before years were printed: each ends with its pages, or where the next
    begins.
    """
    starts = sorted({start, *(match.end() for match in _NEXT_OLDER.finditer(clause, start + 1, end))})
    for begin, limit in zip(starts, [*starts[1:], end], strict=True):
        after = begin
        for pages in PAGES.finditer(clause, begin, limit):
            yield from _older_part(clause, after, pages.end(), pages)
            after = pages.end()
        yield from _older_part(clause, after, limit, None)


def _older_part(clause: str, start: int, stop: int, pages: re.Match[str] | None) -> Iterator[Part]:
    start = _JOINED.match(clause, start, stop).end()  # type: ignore[union-attr]
    name = clause[start : pages.start() if pages else stop].rstrip(" ,.;")
    name = name if pages else _CLOSING_AND.sub("", name)
    stop = stop if pages else start + len(name)
    if not name and not pages:
        return
    sections = _SECTIONS.search(name)
    if sections:
        chapter, section = name[: sections.start()], name[sections.end() :]
    else:
        guidelines = _GUIDELINES.search(name)
        end = guidelines.end() if guidelines else len(name)
        chapter, section = name[:end], name[end:]
    yield Part(start, stop, chapter or None, None, section.strip(" ,:;-") or None, page_list(pages))


def _trimmed(clause: str, start: int, end: int) -> int:
    """Return where the text before the next chapter ends, without the words that join the two."""
    words = clause[start:end].rstrip(" ,;")
    words = _CLOSING_AND.sub("", words) if end < len(clause) else words
    return start + len(words)


def page_list(match: re.Match[str] | None) -> str | None:
    """Return the pages that :data:`PAGES` matched, without ``of`` how many."""
    return _OF_TOTAL.sub("", match["pages"]) if match else None
