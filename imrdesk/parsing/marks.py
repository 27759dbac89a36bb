"""Marks that programs put into a text or beside its lines, and that say nothing: Markdown, quoting, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from imrdesk.domain.spans import Span

_BOLD = re.compile(r"(?P<before>\*\*)(?=\S)(?:[^*\n]|\n(?!\s*\n)){1,600}?(?<=\S)(?P<after>\*\*)")
_HEADING = re.compile(r"^[ \t]*(?P<before>#{1,6})[ \t]+(?=\**[A-Z]{3})", re.MULTILINE)
"""Bold type and headings, as extractors write them that turn pages into Markdown."""
_QUOTED = re.compile(r"^[ \t]*(?:[>|][ \t]?)+", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*(?P<number>\d{1,3})(?=[ \t\n:]|$)[:]?", re.MULTILINE)
_MOST_LINES, _LEAST_LINES = 0.8, 8
"""Beside which part of the lines such marks stand at least, and beside how many."""


def find_marks(text: str) -> Iterator[Span]:
    """Yield what marks stand in ``text``."""
    if "**" in text:
        yield from (Span(*match.span(name)) for match in _BOLD.finditer(text) for name in ("before", "after"))
    if "# " in text:
        yield from (Span(*match.span("before")) for match in _HEADING.finditer(text))
    if "\n>" in text or "\n|" in text:
        yield from _beside_lines(text, list(_QUOTED.finditer(text)))
    yield from _line_numbers(text)


def _beside_lines(text: str, marks: list[re.Match[str]]) -> Iterator[Span]:
    """Yield ``marks``, if they stand at most lines."""
    if len(marks) >= max(_LEAST_LINES, _MOST_LINES * (text.count("\n") + 1)):
        yield from (Span(*mark.span()) for mark in marks)


def _line_numbers(text: str) -> Iterator[Span]:
    """Yield the numbers before the lines, if they count most of them, on each page anew or not."""
    first = _NUMBERED.match(text)
    if first is None:
        return
    marks = list(_NUMBERED.finditer(text))
    numbers = [int(mark["number"]) for mark in marks]
    counting = sum(after == before + 1 for before, after in pairwise(numbers))
    if counting >= _MOST_LINES * (len(numbers) - 1):
        yield from _beside_lines(text, marks)
