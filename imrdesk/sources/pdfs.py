"""PDF files to source texts."""

from __future__ import annotations

import pypdfium2 as pdfium

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.sources.canonical import BUILDER, BuiltPage, build_page, join_pages
from imrdesk.sources.opening import damaged, open_document
from imrdesk.sources.pdfium import PdfiumLayer
from imrdesk.sources.pieces import pieces_of
from imrdesk.sources.texts import make_source

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
PDFIUM_READER = f"PDFium {pdfium.PDFIUM_INFO.version.partition('@')[0]}, lines {BUILDER}"


def is_pdf(content: bytes) -> bool:
    """Tell whether ``content`` is a PDF: its header stands in the first 1,024 bytes."""
    return _HEADER in content[: _HEADER_WITHIN + len(_HEADER)]


def read_pdf(content: bytes, name: str) -> SourceText:
    """Return the source text of a PDF.

    Raises:
        UnreadableFileError: it is locked, damaged or has no text layer.
    """
    with open_document(content, name) as document:
        pages = [_read_page(document, number) for number in range(len(document))]
    if not pages or all(page is None for page in pages):
        raise damaged(name)
    texts = join_pages(page or BuiltPage() for page in pages)
    if not any(texts):
        if None in pages:
            raise damaged(name)
        message = f"“{name}” has no text layer, only pictures; recognise its text (OCR) first, then load it again."
        raise UnreadableFileError(Refusal.NO_TEXT, message)
    unread = [number for number, page in enumerate(pages) if page is None]
    return make_source(content, name, MediaType.PDF, texts, reader=PDFIUM_READER, doubts=unread)


def _read_page(document: pdfium.PdfDocument, number: int) -> BuiltPage | None:
    """Return one page's text, or ``None`` where the page is broken."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return None
    try:
        layer = PdfiumLayer(page)
        try:
            return build_page(pieces_of(layer))
        finally:
            layer.close()
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()
