"""The marks of one page, found in the lane and painted by the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from imrdesk.domain.pages import PageBox
from imrdesk.domain.readings import Section
from imrdesk.domain.spans import Span
from imrdesk.gui.source.book import Book
from imrdesk.gui.source.marks import Marks, is_long
from imrdesk.gui.source.sections import SectionMap

Boxes = tuple[PageBox, ...]
_AIR = 2.5
"""Points of tint above a section's first line and below its last."""


@dataclass(frozen=True, slots=True)
class PageBand:
    """A section's stretch of a page, from ``top`` to ``bottom`` in points."""

    section: Section
    top: float
    bottom: float
    strong: bool


@dataclass(frozen=True, slots=True)
class PageMarks:
    """All marks of one page; the ``long_`` ones are passages too long for strong colour."""

    bands: tuple[PageBand, ...] = ()
    fields: Boxes = ()
    long_fields: Boxes = ()
    evidence: Boxes = ()
    long_evidence: Boxes = ()
    hits: Boxes = ()
    hit: Boxes = ()


def place_marks(book: Book, page: int, sections: SectionMap, marks: Marks) -> PageMarks:
    """Find where the marks stand on ``page``."""

    here = book.page_span(page)
    fields = [span for span in marks.fields if span.overlaps(here)]

    def boxes(spans: Iterable[Span]) -> Boxes:
        return tuple(box for span in spans for box in book.boxes_on(page, span))

    return PageMarks(
        bands=tuple(_bands(book, page, sections, marks)),
        fields=boxes(span for span in fields if not is_long(span)),
        long_fields=boxes(span for span in fields if is_long(span)),
        evidence=boxes(span for span in marks.evidence if not is_long(span)),
        long_evidence=boxes(span for span in marks.evidence if is_long(span)),
        hits=boxes(span for span in marks.hits if span.overlaps(here)),
        hit=boxes(() if marks.hit is None else (marks.hit,)),
    )


def _bands(book: Book, page: int, sections: SectionMap, marks: Marks) -> Iterable[PageBand]:
    for run in sections.over(book.page_span(page)):
        boxes = book.boxes_on(page, run.span)
        if boxes:
            top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
            strong = marks.section is not None and marks.section.overlaps(run.span)
            yield PageBand(run.section, top - _AIR, bottom + _AIR, strong)
