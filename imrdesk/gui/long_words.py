"""Words longer than any line: a label breaks its lines between words alone."""

from __future__ import annotations

import re
from unicodedata import combining

_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(r"\S{25,}")
"""A word that may be wider than the narrowest pane: an address, a key, what a page ran together."""


def breakable(text: str) -> str:
    """Return ``text`` as it is to be shown where lines are narrow: words too long for one may go on in the next."""
    return _LONG.sub(_with_breaks, text)


def unbroken(shown: str) -> str:
    """Return what :func:`breakable` was given."""
    return shown.replace(_BREAK, "")


def _with_breaks(word: re.Match[str]) -> str:
    # An accent stays with its letter.
    return "".join(letter if combining(letter) else _BREAK + letter for letter in word.group()).removeprefix(_BREAK)
