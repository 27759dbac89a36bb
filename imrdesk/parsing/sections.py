"""The named stretches of a determination, which the source pane tints."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span
from imrdesk.parsing.headings import Heading, Headings

_KINDS = {
    Heading.METHOD: SectionKind.METHOD,
    Heading.CREDENTIALS: SectionKind.REVIEWER,
    Heading.QUALIFICATIONS: SectionKind.REVIEWER,
    Heading.DOCUMENTS: SectionKind.DOCUMENTS,
    Heading.SUMMARY: SectionKind.SUMMARY,
    Heading.ISSUES: SectionKind.BOILERPLATE,
    Heading.LETTER_ITEMS: SectionKind.BOILERPLATE,
    Heading.NOTICE_DECISION: SectionKind.BOILERPLATE,
    Heading.EFFECT: SectionKind.BOILERPLATE,
}


class _Mark(NamedTuple):
    """From ``offset`` on the text is of this kind; where a stretch ends and another begins, ``begins`` counts."""

    offset: int
    begins: bool
    kind: SectionKind
    item: int | None = None


def find_sections(
    text: str, headings: Headings, case: Span | None, credentials: Span | None, items: Sequence[Span]
) -> tuple[Section, ...]:
    """Cover ``text`` with sections, without overlaps.

    ``case`` is where the case's number and dates stand, ``credentials`` where running text states the reviewer's,
    ``items`` the blocks of the disputed items in document order.
    """
    marks = [mark for mark in _heading_marks(headings) if not _stands_in(mark.offset, items)]
    marks += _inset(case, SectionKind.CASE, SectionKind.BOILERPLATE)
    if credentials and not any(mark.kind is SectionKind.REVIEWER for mark in marks):
        marks += _inset(credentials, SectionKind.REVIEWER, SectionKind.METHOD)
    marks += [_Mark(item.start, True, SectionKind.ITEM, position) for position, item in enumerate(items)]
    marks += _after_items(text, items)
    return tuple(_cover(text, sorted(marks)))


def _stands_in(offset: int, items: Sequence[Span]) -> bool:
    """Tell whether ``offset`` stands in one of ``items``, which are in order and do not overlap."""
    passed = bisect_right(items, offset, key=_start_of)
    return passed > 0 and items[passed - 1].contains(offset)


def _start_of(span: Span) -> int:
    return span.start


def _heading_marks(headings: Headings) -> list[_Mark]:
    return [_Mark(span.start, True, _KINDS[heading]) for heading, span in headings.places if heading in _KINDS]


def _inset(span: Span | None, kind: SectionKind, after: SectionKind) -> list[_Mark]:
    """Return the marks of a stretch inside another section, which goes on after it."""
    return [] if span is None else [_Mark(span.start, True, kind), _Mark(span.end, False, after)]


def _after_items(text: str, items: Sequence[Span]) -> list[_Mark]:
    """Return the marks of what stands after an item and belongs to none; blanks go with the item before."""
    next_starts = [*(item.start for item in items[1:]), len(text)]
    return [
        _Mark(item.end, False, SectionKind.BOILERPLATE)
        for item, end in zip(items, next_starts, strict=False)
        if text[item.end : end].strip()
    ]


def _cover(text: str, marks: Sequence[_Mark]) -> Iterator[Section]:
    """Yield a section from each mark to the next."""
    begun, kind, item = 0, SectionKind.BOILERPLATE, None
    for mark in marks:
        if text[begun : mark.offset].strip():
            yield Section(kind, Span(begun, mark.offset), item)
            begun = mark.offset
        kind, item = mark.kind, mark.item
    if begun < len(text):
        yield Section(kind, Span(begun, len(text)), item)
