"""The canonical text of a text file, page by page, and pages to a source text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.sources.characters import damaged_count, plain, plain_lines
from imrdesk.sources.gutters import by_columns

_PAGE_END = re.compile(r"(?:\r\n|[\r\n])?\f")
_DAMAGED_SHARE = 0.02
"""How large a part of a page's characters may be damaged before the page is in doubt."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's part of the canonical text, and whether what was read there looks damaged."""

    text: str
    is_doubtful: bool = False


def pages_of(text: str) -> list[Page]:
    r"""Return the pages of a text file in canonical form; joined, they are its canonical text.

    A form feed ends a page. It does not stand in the text: the page ends with the line end before it, and is
    given one where it has none. What follows the last form feed is a page only if something stands there.
    """
    *ended, last = _PAGE_END.split(text)
    pages = [Page(f"{by_columns(plain(plain_lines(page)))}\n", is_damaged(page)) for page in ended]
    remaining = plain(plain_lines(last))
    return [*pages, Page(by_columns(remaining), is_damaged(last))] if remaining.strip() or not pages else pages


def is_damaged(read: str) -> bool:
    """Tell whether so much of what was ``read`` from a page is damaged that the page cannot be trusted."""
    return damaged_count(read) > _DAMAGED_SHARE * len(read)


def make_source(content: bytes, name: str, media_type: MediaType, pages: Sequence[Page], reader: str) -> SourceText:
    """Return the source text whose pages are ``pages``."""
    starts = (0, *accumulate(len(page.text) for page in pages))[:-1]
    text = "".join(page.text for page in pages)
    doubts = tuple(number for number, page in enumerate(pages) if page.is_doubtful)
    return SourceText(name, sha256(content).hexdigest(), media_type, text, starts, reader, doubts)
