"""A document's pages as the window uses them: one call at a time, and no question asked twice."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Protocol

from imrdesk.domain.documents import SourceText
from imrdesk.domain.pages import PageBox, PagePicture, PageSize
from imrdesk.domain.spans import Span
from imrdesk.gui.source.marks import clip


class Pages(Protocol):
    """What the pane needs of a PDF. Lengths are points of the displayed page, from its top left."""

    @property
    def sizes(self) -> Sequence[PageSize]:
        """Return how large each page is."""
        ...

    def picture(self, page: int, scale: float) -> PagePicture:
        """Return ``page`` (from 0) drawn at ``scale`` pixels a point."""
        ...

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """Return where ``span`` stands, one box a line; empty where it cannot be placed."""
        ...

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of a page."""
        ...


class Book:
    """Hands every call on under one lock, because the window and its renderer share the pages."""

    def __init__(self, pages: Pages, source: SourceText) -> None:
        self._pages = pages
        self._source = source
        self._lock = threading.Lock()
        self._boxes: dict[Span, tuple[PageBox, ...]] = {}
        self.sizes = tuple(pages.sizes)

    def picture(self, page: int, scale: float) -> PagePicture:
        """Return ``page`` drawn at ``scale`` pixels a point."""
        with self._lock:
            return self._pages.picture(page, scale)

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of a page."""
        with self._lock:
            return self._pages.offset_at(page, x, y)

    def page_of(self, offset: int) -> int:
        """Return the page (from 0) on which ``offset`` stands."""
        return self._source.page_of(offset)

    def page_span(self, page: int) -> Span:
        """Return the part of the text that stands on ``page``."""
        return self._source.page_span(page)

    def boxes_on(self, page: int, span: Span) -> tuple[PageBox, ...]:
        """Return where the part of ``span`` that stands on ``page`` is, one box a line."""
        part = clip(span, self.page_span(page))
        return self._placed(part) if part is not None else ()

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """Return where ``span`` is, page by page, one box a line."""
        pages = range(self._source.page_of(span.start), self._source.page_of(max(span.start, span.end - 1)) + 1)
        return tuple(box for page in pages for box in self.boxes_on(page, span))

    def _placed(self, span: Span) -> tuple[PageBox, ...]:
        with self._lock:
            if span not in self._boxes:
                self._boxes[span] = self._pages.boxes(span)
            return self._boxes[span]
