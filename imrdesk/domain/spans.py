"""Places in a source text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``[start, end)``, in one source text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0: got [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, offset: int) -> bool:
        """Tell whether the code point at ``offset`` lies inside."""
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def quote(self, text: str) -> str:
        """Return the passage of ``text`` this span names."""
        return text[self.start : self.end]


Spans = tuple[Span, ...]


def spans_to_json(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as ``[[start, end], ...]``."""
    return [[span.start, span.end] for span in spans]


def spans_from_json(raw: Iterable[Iterable[int]]) -> Spans:
    """Read back what :func:`spans_to_json` wrote."""
    return tuple([Span(start, end) for start, end in raw])
