"""A document's pages as pictures, and the places of its passages on them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Self

from imrdesk import sources
from imrdesk.domain.documents import SourceText
from imrdesk.domain.pages import PageBox, PagePicture, PageSize
from imrdesk.domain.spans import Span
from imrdesk.errors import UnreadableFileError
from imrdesk.store import Store

_PDFIUM = threading.RLock()
"""PDFium must not be called from two threads at once, whatever the documents: one lock for all of them."""


class DocumentPages:
    """The open pages of one document; any thread may call, one at a time gets through."""

    def __init__(self, content: bytes, source: SourceText) -> None:
        with _PDFIUM:
            self._book = sources.PageBook(content, source)
        self._drawn: dict[tuple[int, float], PagePicture] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def sizes(self) -> Sequence[PageSize]:
        """Return how large each page is as displayed, in points; nothing for a text file."""
        with _PDFIUM:
            return self._book.sizes

    @property
    def placed(self) -> bool:
        """Tell whether the stored text was proven against the file, so that a highlight is right."""
        with _PDFIUM:
            return self._book.placed

    def picture(self, page: int, scale: float) -> PagePicture:
        """Return ``page`` (from 0) drawn at ``scale`` pixels a point."""
        with _PDFIUM:
            drawn = self._drawn.pop((page, scale), None)
            return drawn or self._book.picture(page, scale)

    def draw_ahead(self, page: int, scale: float) -> None:
        """Draw ``page`` for the next who asks for it at that ``scale``, and find the places of its text.

        A page that cannot be drawn says so when it is asked for.
        """
        with _PDFIUM, suppress(UnreadableFileError):
            self._drawn[page, scale] = self._book.picture(page, scale)
            self._book.is_placed(page)

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """Return where ``span`` stands, one box a line; nothing where it cannot be placed."""
        with _PDFIUM:
            return self._book.boxes(span)

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return the offset of the character at a point of ``page``, in points from its top left."""
        with _PDFIUM:
            return self._book.offset_at(page, x, y)

    def close(self) -> None:
        """Close the file."""
        with _PDFIUM:
            self._drawn.clear()
            self._book.close()


class Pages:
    """Opens the pages of one store's documents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, document_id: int, source: SourceText | None = None) -> DocumentPages:
        """Open a document's pages; whoever asks closes them. ``source`` saves reading its text again.

        Raises:
            StoreError: there is no such document.
        """
        text = self._store.load(document_id).source if source is None else source
        return DocumentPages(self._store.original(document_id), text)
