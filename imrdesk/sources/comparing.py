"""The two-reader check: where PDFium and pdfplumber read other words, no field of that page can be trusted."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version

from pypdfium2 import PDFIUM_INFO, PdfDocument, PdfiumError

from imrdesk.sources.characters import plain, plain_lines
from imrdesk.sources.opening import open_document
from imrdesk.sources.pdfium import PdfiumLayer
from imrdesk.sources.readers import PLUMBER

_WORD = re.compile(r"\w{2,}|\d")
"""A letter by itself is none: pdfplumber reads the boxes and bullets of a symbol font as letters."""
_HYPHENS = str.maketrans(dict.fromkeys("\ufffe\x02", "-"))


@dataclass(frozen=True, slots=True)
class PageDifference:
    """A page (from 0) on which the readers differ: the words that only one of them read, sorted."""

    page: int
    only_pdfium: tuple[str, ...]
    only_pdfplumber: tuple[str, ...]


def compared_readers() -> str:
    """Name the two readers and their versions: what one pair found is asked anew of another."""
    return f"PDFium {PDFIUM_INFO.version.partition('@')[0]}, {PLUMBER} {version(PLUMBER)}"


def compare_readers(content: bytes, name: str = "the file") -> tuple[PageDifference, ...]:
    """Return the pages of a PDF on which the two readers find other words, whatever their order.

    It takes some tenths of a second a page: work for the background.

    Raises:
        UnreadableFileError: PDFium cannot open it.
    """
    from imrdesk.sources import plumber  # noqa: PLC0415 -- its import takes longer than most files

    first = _pdfium_words(content, name)
    second = [None if layer is None else _words(layer.text) for layer in plumber.layers(content, range(len(first)))]
    if len(first) != len(second):
        return ()
    pairs = enumerate(zip(first, second, strict=True))
    return tuple(
        PageDifference(page, tuple(sorted((one - other).elements())), tuple(sorted((other - one).elements())))
        for page, (one, other) in pairs
        if one is not None and other is not None and one != other
    )


def _pdfium_words(content: bytes, name: str) -> list[Counter[str] | None]:
    with open_document(content, name) as document:
        return [_page_words(document, number) for number in range(len(document))]


def _page_words(document: PdfDocument, number: int) -> Counter[str] | None:
    """Return the words of one page, ``None`` where it is broken."""
    try:
        page = document[number]
    except PdfiumError:
        return None
    layer = PdfiumLayer(page)
    words = _words(layer.text)
    layer.close()
    page.close()
    return words


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(plain(plain_lines(text.translate(_HYPHENS)))))
