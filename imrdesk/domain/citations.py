"""A guideline cited for a decision."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from imrdesk.domain.spans import Span


class GuidelineSource(StrEnum):
    """Whose guideline is cited (fields.md: ``MTUS``, ``ODG``, ``ACOEM``, ``Other``)."""

    MTUS = "MTUS"
    ODG = "ODG"
    ACOEM = "ACOEM"
    OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Citation:
    """One guideline named in a guideline clause.

    ``year`` is four digits; ``pages`` is text as written (``98``, ``98-99``). ``passage`` is where it stands
    in the source; two citations that say the same are equal wherever they stand.
    """

    source: GuidelineSource
    chapter: str | None = None
    year: int | None = None
    section: str | None = None
    pages: str | None = None
    passage: Span | None = field(default=None, compare=False)

    def __str__(self) -> str:
        name = " ".join(str(part) for part in (self.chapter, self.year) if part is not None)
        parts = [
            f"{self.source}: {name}" if name else str(self.source),
            f"Section(s): {self.section}" if self.section else "",
            f"Page(s): {self.pages}" if self.pages else "",
        ]
        return ", ".join(part for part in parts if part)
