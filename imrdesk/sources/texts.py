"""The canonical text of a text file, page by page, and pages to a source text."""

from __future__ import annotations

import re
from collections.abc import Collection
from hashlib import sha256
from itertools import accumulate

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.sources.characters import damaged_count, plain, plain_lines

_PAGE_END = re.compile(r"(?:\r\n|[\r\n])?\f")
DAMAGED_SHARE = 0.02
"""How large a part of a page's characters may be damaged before the page is in doubt."""


def canonical_pages(text: str) -> tuple[str, ...]:
    r"""Return the canonical text of each page of a text file; joined, they are its canonical text.

    A form feed ends a page. It does not stand in the text: the page ends with the line end before it, and is
    given one where it has none. What follows the last form feed is a page only if something stands there.
    """
    pages = [plain(plain_lines(page)) for page in _PAGE_END.split(text)]
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    return (*(f"{page}\n" for page in pages[:-1]), pages[-1])


def is_doubtful(text: str) -> bool:
    """Tell whether so many characters of a page are damaged that the page cannot be trusted."""
    return damaged_count(text) > DAMAGED_SHARE * max(len(text), 1)


def make_source(
    content: bytes,
    name: str,
    media_type: MediaType,
    pages: Collection[str],
    *,
    reader: str,
    doubts: Collection[int] = (),
) -> SourceText:
    """Return the source text whose pages are ``pages``; those in ``doubts`` are in doubt whatever their text says."""
    starts = (0, *accumulate(map(len, pages)))[:-1]
    in_doubt = tuple(number for number, page in enumerate(pages) if number in doubts or is_doubtful(page))
    return SourceText(name, sha256(content).hexdigest(), media_type, "".join(pages), starts, reader, in_doubt)
