"""Which section of the determination a place in the source belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from PySide6.QtCore import QCoreApplication

from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span

_FIXED = frozenset({SectionKind.METHOD, SectionKind.BOILERPLATE})
_NAMES: dict[SectionKind, str] = {
    SectionKind.CASE: "Case",
    SectionKind.METHOD: "How it was made",
    SectionKind.REVIEWER: "Expert reviewer",
    SectionKind.DOCUMENTS: "Documents",
    SectionKind.SUMMARY: "Clinical summary",
    SectionKind.ITEM: "Item {number}",
    SectionKind.BOILERPLATE: "Fixed wording",
}


def section_name(section: Section) -> str:
    """Return what the gutter calls a section; items count from 1."""
    name = QCoreApplication.translate("sections", _NAMES[section.kind])
    return name.format(number=(section.item or 0) + 1)


def is_fixed(section: Section) -> bool:
    """Tell whether a section says the same in every determination, so that it may be dimmed."""
    return section.kind in _FIXED


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that belongs to one section alone."""

    span: Span
    section: Section


class SectionMap:
    """Finds the section of any offset; where sections lie in one another, the innermost."""

    def __init__(self, sections: Iterable[Section] = ()) -> None:
        self.runs = tuple(_flat(sections))
        self._starts = [run.span.start for run in self.runs]

    def at(self, offset: int) -> Section | None:
        """Return the section the code point at ``offset`` belongs to."""
        run = self._run_before(offset)
        return run.section if run is not None and run.span.contains(offset) else None

    def over(self, span: Span) -> Iterator[Run]:
        """Yield the runs that share something with ``span``, in text order."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for run in islice(self.runs, first, None):
            if run.span.start >= span.end:
                return
            if run.span.overlaps(span):
                yield run

    def most_of(self, span: Span) -> Section | None:
        """Return the section most of ``span`` belongs to."""
        runs = list(self.over(span))
        return max(runs, key=lambda run: _shared(run.span, span)).section if runs else None

    def _run_before(self, offset: int) -> Run | None:
        number = bisect_right(self._starts, offset) - 1
        return self.runs[number] if number >= 0 else None


def _flat(sections: Iterable[Section]) -> Iterator[Run]:
    last: Run | None = None
    for piece, owner in _pieces(sorted(sections, key=_outermost_first)):
        if last is not None and owner is last.section and last.span.end == piece.start:
            last = Run(Span(last.span.start, piece.end), last.section)
            continue
        if last is not None:
            yield last
        last = None if owner is None else Run(piece, owner)
    if last is not None:
        yield last


def _pieces(nested: Sequence[Section]) -> Iterator[tuple[Span, Section | None]]:
    """Yield the text between every two edges of sections with the innermost section there, if any."""
    edges = sorted({edge for section in nested for edge in (section.span.start, section.span.end)})
    coming = deque(nested)
    begun: list[Section] = []
    for start, end in pairwise(edges):
        while coming and coming[0].span.start <= start:
            begun.append(coming.popleft())
        while begun and begun[-1].span.end <= start:
            begun.pop()
        yield Span(start, end), begun[-1] if begun else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _outermost_first(section: Section) -> tuple[int, int]:
    return section.span.start, -section.span.end
