"""The steps a caret takes through a text, by characters and words; no Qt here. Every place is an offset."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto

from imrdesk.domain.spans import Span

_RUN = re.compile(r"\w+|[^\w\s]+")
"""A word, or signs that stand together: where a step by words ends."""
_REACH = 400
"""How far around a place the beginning of a word is looked for."""


class Step(Enum):
    """Which way a caret goes."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    START = auto()
    END = auto()


FORWARD = frozenset({Step.RIGHT, Step.WORD_RIGHT, Step.DOWN, Step.LINE_END, Step.PAGE_DOWN, Step.END})


def stepped(text: str, at: int, step: Step) -> int:
    """Return where a step that needs no picture leads; steps to other lines stay where they are."""
    line = line_at(text, at)
    match step:
        case Step.LEFT:
            return _left(text, at)
        case Step.RIGHT:
            return _right(text, at)
        case Step.WORD_LEFT:
            return _word_left(text, at)
        case Step.WORD_RIGHT:
            return _word_right(text, at)
        case Step.LINE_START:
            return line.start
        case Step.LINE_END:
            return line.end
        case Step.START:
            return 0
        case Step.END:
            return len(text)
        case _:
            return at


def line_at(text: str, at: int) -> Span:
    """Return the line of a place, without its end."""
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def line_beside(text: str, line: Span, *, forward: bool) -> Span | None:
    """Return the next line, or the one before, that holds something to see; ``None`` where none does."""
    while True:
        if (line.end >= len(text)) if forward else (line.start == 0):
            return None
        line = line_at(text, line.end + 1 if forward else line.start - 1)
        if line.quote(text).strip():
            return line


def trimmed(text: str, span: Span) -> Span:
    """Return a passage without the blanks at its ends; where it is all blank, as it is."""
    quote = span.quote(text)
    start = span.start + len(quote) - len(quote.lstrip())
    end = span.end - (len(quote) - len(quote.rstrip()))
    return Span(start, end) if start < end else span


def _left(text: str, at: int) -> int:
    at = max(0, at - 1)
    while at > 0 and _is_part(text[at]):
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    at = min(len(text), at + 1)
    while at < len(text) and _is_part(text[at]):
        at += 1
    return at


def _is_part(character: str) -> bool:
    """Tell whether a code point belongs to the character before it, as an accent of its own does."""
    return unicodedata.combining(character) > 0


def _word_right(text: str, at: int) -> int:
    return next((match.start() for match in _RUN.finditer(text, at) if match.start() > at), len(text))


def _word_left(text: str, at: int) -> int:
    first = max(0, at - _REACH)
    starts = [match.start() for match in _RUN.finditer(text, first, at)]
    return starts[-1] if starts else first
