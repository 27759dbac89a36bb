"""A document's pages as pictures, and the places of its text on them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

import pypdfium2 as pdfium

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.pages import PageBox, PagePicture, PageSize
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources.frames import Frame
from imrdesk.sources.opening import load_document
from imrdesk.sources.pdfium import PdfiumLayer
from imrdesk.sources.pieces import TextLayer
from imrdesk.sources.placement import PlacedPage
from imrdesk.sources.readers import PLUMBER

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
        self._content = content
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

    @cached_property
    def sizes(self) -> tuple[PageSize, ...]:
        """How large each page is as displayed."""
        document = self._document
        return () if document is None else tuple(_size(document, number) for number in range(len(document)))

    @property
    def placed(self) -> bool:
        """Tell whether every page's stored text was proven against the file, so that highlights are right."""
        return bool(self.sizes) and all(self.is_placed(number) for number in range(self._source.page_count))

    def is_placed(self, page: int) -> bool:
        """Tell whether the stored text of ``page`` was proven against the file."""
        return self._proven[page] if page in self._proven else self._placed(page) is not None

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
        found: list[PageBox] = []
        for page in range(self._source.page_of(span.start), self._source.page_count):
            held = self._source.page_span(page)
            if held.start >= span.end:
                break
            placed = self._placed(page)
            if placed is not None:
                start, end = max(span.start, held.start), min(span.end, held.end)
                found += placed.boxes(start - held.start, end - held.start)
        return tuple(found)

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return where in the stored text the character at or nearest to a point of ``page`` stands.

        ``None`` where no text is near, or where the page cannot be placed.
        """
        placed = self._placed(page)
        offset = None if placed is None else placed.offset_near(x, y)
        return None if offset is None else self._source.page_starts[page] + offset

    def _placed(self, page: int) -> PlacedPage | None:
        """Return the text of a page with its places, ``None`` where the file does not give the stored text."""
        if self._document is None or len(self._document) != self._source.page_count:
            return None
        if self._proven.get(page) is False:
            return None
        try:
            opened = self._opened(page)
        except UnreadableFileError:
            self._proven[page] = False
            return None
        if opened.placed is None:
            opened.placed = self._prove(opened)
            self._proven[page] = opened.placed is not None
        return opened.placed

    def _prove(self, opened: _OpenPage) -> PlacedPage | None:
        text = self._source.page_span(opened.number).quote(self._source.text)
        for layer in self._layers(opened):
            placed = PlacedPage(opened.number, layer, Frame(opened.page))
            if placed.proves(text):
                return placed
            placed.close()
        return None

    def _layers(self, opened: _OpenPage) -> Iterator[TextLayer]:
        """Read a page as it was read for the stored text: by PDFium, else by pdfplumber where that was used."""
        yield PdfiumLayer(opened.page)
        if PLUMBER in self._source.reader:
            from imrdesk.sources import plumber  # noqa: PLC0415 -- its import takes longer than most files

            layer = plumber.open_layer(self._content, opened.number)
            if layer is not None:
                yield layer

    def _opened(self, page: int) -> _OpenPage:
        if page in self._open:
            self._open.move_to_end(page)
            return self._open[page]
        if self._document is None:
            raise ValueError(f"“{self._source.name}” has no pages to draw: it is a text, or its book is closed")
        self._open[page] = _OpenPage(page, _load_page(self._document, page, self._source.name))
        if len(self._open) > _OPEN_PAGES:
            self._open.popitem(last=False)[1].close()
        return self._open[page]


@dataclass(slots=True)
class _OpenPage:
    """A page held open, and its text once that was proven."""

    number: int
    page: pdfium.PdfPage
    placed: PlacedPage | None = None

    def close(self) -> None:
        """Close the text, then the page under it."""
        if self.placed is not None:
            self.placed.close()
        self.page.close()


def _load_page(document: pdfium.PdfDocument, number: int, name: str) -> pdfium.PdfPage:
    try:
        return document[number]
    except pdfium.PdfiumError as error:
        message = sentence(
            "Page {page} of “{name}” is damaged and cannot be shown; get the file again.", page=number + 1, name=name
        )
        raise UnreadableFileError(Refusal.DAMAGED, message) from error


def _size(document: pdfium.PdfDocument, number: int) -> PageSize:
    try:
        return PageSize(*document.get_page_size(number))
    except pdfium.PdfiumError:
        return _LETTER  # a broken page still has its place in the book
