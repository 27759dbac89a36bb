"""PDF files to source texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.sentences import sentence
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources import case_table
from imrdesk.sources.canonical import BuiltPage, build_page, join_pages
from imrdesk.sources.opening import damaged, open_document
from imrdesk.sources.pdfium import PdfiumLayer
from imrdesk.sources.pieces import pieces_of
from imrdesk.sources.readers import PDFIUM_READER, plumber_reader
from imrdesk.sources.texts import Page, is_damaged, make_source

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024


def is_pdf(content: bytes) -> bool:
    """Tell whether ``content`` is a PDF: its header stands in the first 1,024 bytes."""
    return _HEADER in content[: _HEADER_WITHIN + len(_HEADER)]


def read_pdf(content: bytes, name: str) -> SourceText:
    """Return the source text of a PDF.

    Raises:
        UnreadableFileError: it is locked, damaged or has no text layer.
    """
    with open_document(content, name) as document:
        read = [_read_page(document, number) for number in range(len(document))]
    if not any(page.is_broken for page in read):  # else the two readers may count the pages differently
        read = [page if page.is_whole else _better(page, content, number) for number, page in enumerate(read)]
    texts = join_pages(page.built for page in read)
    if not any(texts):
        raise _without_text(read, name)
    pages = [Page(text, page.is_doubtful) for text, page in zip(texts, read, strict=True)]
    return make_source(content, name, MediaType.PDF, pages, "; ".join(sorted({page.reader for page in read})))


def _without_text(read: list[_ReadPage], name: str) -> UnreadableFileError:
    if not read or any(page.is_broken for page in read):
        return damaged(name)
    message = sentence(
        "“{name}” has no text layer, only pictures; recognise its text (OCR) first, then load it again.", name=name
    )
    return UnreadableFileError(Refusal.NO_TEXT, message)


@dataclass(frozen=True, slots=True)
class _ReadPage:
    """A page as read. It is in doubt where it is broken, shows a picture only, or its letters are damaged."""

    built: BuiltPage
    reader: str = PDFIUM_READER
    is_broken: bool = False
    is_picture: bool = False
    is_damaged: bool = False

    @property
    def is_doubtful(self) -> bool:
        return self.is_broken or self.is_picture or self.is_damaged

    @property
    def is_whole(self) -> bool:
        return not self.is_damaged and case_table.is_whole(self.built.text)


_SPARSE, _MUCH = 80, 0.3
"""Fewer letters beside a picture of so large a part of the page are a stamp or the head of a fax, not what it says."""
_BROKEN = _ReadPage(BuiltPage(), is_broken=True)


def _read_page(document: pdfium.PdfDocument, number: int) -> _ReadPage:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return _BROKEN
    try:
        return _read_layer(page)
    except pdfium.PdfiumError:
        return _BROKEN
    finally:
        page.close()


def _read_layer(page: pdfium.PdfPage) -> _ReadPage:
    layer = PdfiumLayer(page)
    try:
        built = build_page(pieces_of(layer), layer.em)
        is_picture = len("".join(built.text.split())) < _SPARSE and _shows_picture(page, any_size=not built.text)
        return _ReadPage(built, is_picture=is_picture, is_damaged=is_damaged(layer.text))
    finally:
        layer.close()


def _better(page: _ReadPage, content: bytes, number: int) -> _ReadPage:
    """Return a page that is not whole as pdfplumber reads it, where it comes out whole there; it stays in doubt."""
    from imrdesk.sources import plumber  # noqa: PLC0415 -- its import takes longer than most files

    layer = plumber.open_layer(content, number)
    if layer is None or is_damaged(layer.text):
        return page
    again = build_page(pieces_of(layer), layer.em)
    is_better = case_table.is_whole(again.text) and _has_all_letters(again.text, page)
    return replace(page, built=again, reader=plumber_reader()) if is_better else page


def _has_all_letters(again: str, page: _ReadPage) -> bool:
    """Tell whether no letter of the first reading is missing in the second; of damaged ones, only their number."""
    first, second = (sorted("".join(text.split())) for text in (page.built.text, again))
    return len(first) <= len(second) if page.is_damaged else first == second


def _shows_picture(page: pdfium.PdfPage, *, any_size: bool) -> bool:
    """Tell whether a page shows a picture: one that takes much of it, or, where nothing else is there, any."""
    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if any_size or (right - left) * (top - bottom) >= _MUCH * width * height:
            return True
    return False
