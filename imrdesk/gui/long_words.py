"""Words longer than any line: a label breaks its lines between words alone."""

from __future__ import annotations

import re
from html import escape
from unicodedata import combining

_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(r"\S{25,}")
"""A word that may be wider than the narrowest pane: an address, a key, what a page ran together."""


def breakable(text: str) -> str:
    """Return ``text`` as it is to be shown where lines are narrow: words too long for one may go on in the next."""
    return _LONG.sub(_with_breaks, text)


def as_hint(*paragraphs: str) -> str:
    """Return a tool tip of these words over as many lines as they take: plain text would run on to the screen's end."""
    lines = (escape(breakable(words)).replace("\n", "<br>") for words in paragraphs)
    return f"<div>{'<br><br>'.join(lines)}</div>"


def unbroken(text: str, start: int, end: int) -> str:
    """Return the part of ``text`` that stands from ``start`` to ``end`` in what :func:`breakable` shows of it."""
    places, at = [0], 0
    for letter in breakable(text):
        at += at < len(text) and letter == text[at]
        places.append(at)
    return text[places[start] : places[end]]


def _with_breaks(word: re.Match[str]) -> str:
    # An accent stays with its letter.
    return "".join(letter if combining(letter) else _BREAK + letter for letter in word.group()).removeprefix(_BREAK)
