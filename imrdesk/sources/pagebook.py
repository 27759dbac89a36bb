"""A document's pages as pictures, and the places of its text on them."""

from __future__ import annotations

from collections import OrderedDict
from math import sqrt

import pypdfium2 as pdfium

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.pages import PageBox, PagePicture, PageSize
from imrdesk.domain.spans import Span
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources.frames import Frame
from imrdesk.sources.opening import load_document
from imrdesk.sources.pdfium import PdfiumLayer
from imrdesk.sources.placement import PlacedPage

_OPEN_PAGES = 6
"""How many pages are held open, with their characters; the one used longest ago is closed for the next."""
_MOST_PIXELS = 40_000_000
_LETTER = PageSize(612, 792)


class PageBook:
    """The pages of one document, for one thread: PDFium must not be called from two.

    A text file has no pages to show: ``sizes`` is empty, and nothing can be placed.
    """

    def __init__(self, content: bytes, source: SourceText) -> None:
        self._source = source
        self._document = load_document(content, source.name) if source.media_type is MediaType.PDF else None
        self._open: OrderedDict[int, _OpenPage] = OrderedDict()
        self._proven: dict[int, bool] = {}

    def close(self) -> None:
        """Close every page and the document."""
        while self._open:
            self._open.popitem()[1].close()
        if self._document is not None:
            self._document.close()
            self._document = None

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        """Return how large each page is as displayed."""
        document = self._document
        return () if document is None else tuple(_size(document, number) for number in range(len(document)))

    @property
    def placed(self) -> bool:
        """Tell whether every page's stored text was proven against the file, so that highlights are right."""
        return bool(self.sizes) and all(self.is_placed(number) for number in range(self._source.page_count))

    def is_placed(self, page: int) -> bool:
        """Tell whether the stored text of ``page`` was proven against the file."""
        if page not in self._proven:
            self._proven[page] = self._prove(page)
        return self._proven[page]

    def picture(self, page: int, scale: float) -> PagePicture:
        """Draw ``page`` at ``scale`` pixels a point, or at less where that would be more than a screen can show.

        Raises:
            UnreadableFileError: the page is broken.
        """
        drawn = self._opened(page)
        width, height = drawn.page.get_size()
        scale = min(scale, sqrt(_MOST_PIXELS / (width * height)))
        bitmap = drawn.page.render(scale=scale, prefer_bgrx=True)  # pyright: ignore[reportArgumentType] -- it takes a float
        try:
            data = bytes(bitmap.buffer)
            return PagePicture(page, scale, bitmap.width, bitmap.height, bitmap.stride, data)
        finally:
            bitmap.close()

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """Return where ``span`` of the stored text stands: a box a line, none where it cannot be placed."""
        if self._document is None:
            return ()
        found: list[PageBox] = []
        for page in range(self._source.page_of(span.start), self._source.page_count):
            held = self._source.page_span(page)
            if held.start >= span.end:
                break
            if self.is_placed(page):
                start, end = max(span.start, held.start), min(span.end, held.end)
                found += self._opened(page).text.boxes(start - held.start, end - held.start)
        return tuple(found)

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return where in the stored text the character at or nearest to a point of ``page`` stands.

        ``None`` where no text is near, or where the page cannot be placed.
        """
        if self._document is None or not self.is_placed(page):
            return None
        offset = self._opened(page).text.offset_near(x, y)
        return None if offset is None else self._source.page_starts[page] + offset

    def _prove(self, page: int) -> bool:
        if self._document is None or len(self._document) != self._source.page_count:
            return False
        try:
            opened = self._opened(page)
        except UnreadableFileError:
            return False
        return opened.text.proves(self._source.page_span(page).quote(self._source.text))

    def _opened(self, page: int) -> _OpenPage:
        if page in self._open:
            self._open.move_to_end(page)
            return self._open[page]
        self._open[page] = _OpenPage(self._document_or_raise(), page, self._source.name)
        if len(self._open) > _OPEN_PAGES:
            self._open.popitem(last=False)[1].close()
        return self._open[page]

    def _document_or_raise(self) -> pdfium.PdfDocument:
        if self._document is None:
            raise ValueError(f"“{self._source.name}” has no pages to draw: it is a text, or its book is closed")
        return self._document


class _OpenPage:
    """A page held open, and its text once it is asked for."""

    def __init__(self, document: pdfium.PdfDocument, number: int, name: str) -> None:
        try:
            self.page = document[number]
        except pdfium.PdfiumError as error:
            message = f"Page {number + 1} of “{name}” is damaged and cannot be shown; get the file again."
            raise UnreadableFileError(Refusal.DAMAGED, message) from error
        self._number = number
        self._text: PlacedPage | None = None

    @property
    def text(self) -> PlacedPage:
        """Return the page's text with its places."""
        if self._text is None:
            self._text = PlacedPage(self._number, PdfiumLayer(self.page), Frame(self.page))
        return self._text

    def close(self) -> None:
        """Close the page and its text."""
        if self._text is not None:
            self._text.close()
        self.page.close()


def _size(document: pdfium.PdfDocument, number: int) -> PageSize:
    try:
        return PageSize(*document.get_page_size(number))
    except pdfium.PdfiumError:
        return _LETTER  # a broken page still has its place in the book
