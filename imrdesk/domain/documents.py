"""A document and its text as read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.spans import Span


class MediaType(StrEnum):
    """What kind of file a document came from."""

    PDF = "application/pdf"
    TEXT = "text/plain"


class DocumentState(StrEnum):
    """How far a person has come with a document."""

    NEW = "new"
    IN_REVIEW = "in review"
    ON_HOLD = "on hold"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""The canonical text of one file: it owns every offset.

    Line ends are ``\n`` and there is no NUL. ``page_starts`` holds where each page begins (first is 0, never
    empty). ``sha256`` is of the file's bytes, in hex. ``reader`` names the reader and its version, because
    offsets made by one are worth nothing in another's text.
    ``doubts`` are pages (from 0) whose text layer looks damaged.
    """

    name: str
    sha256: str
    media_type: MediaType
    text: str
    page_starts: tuple[int, ...]
    reader: str
    doubts: tuple[int, ...] = ()

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self.page_starts)

    def page_of(self, offset: int) -> int:
        """Return the page (from 0) on which the code point at ``offset`` stands."""
        return max(0, bisect_right(self.page_starts, offset) - 1)

    def page_span(self, page: int) -> Span:
        """Return the part of the text that stands on ``page`` (from 0)."""
        end = self.page_starts[page + 1] if page + 1 < len(self.page_starts) else len(self.text)
        return Span(self.page_starts[page], end)
