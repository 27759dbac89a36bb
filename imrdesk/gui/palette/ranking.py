"""Which entries answer what is typed, the best first. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QIcon
from rapidfuzz import fuzz, utils

_AS_IT_STANDS = 104.0
"""The whole title is typed, or its beginning in several words: it is meant, whatever else has these words."""
_WORDS_BEGIN = 100.0
"""Every typed word begins a word of the title: better than any likeness."""
_WITH_DETAIL = 96.0
"""The same with the words of the detail taken in."""
_LIKE_ENOUGH = 65.0
_SHORTEST = 3
"""Fewer letters are like everything: they must begin a word."""


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing to do or to go to. ``name`` tells it from all others and is what is remembered of it."""

    name: str
    title: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""
    icon: QIcon | None = None
    enabled: bool = True


def ranked(typed: str, entries: Sequence[PaletteEntry], recent: Sequence[str]) -> list[PaletteEntry]:
    """Return the entries that answer ``typed``; among equals those used last, then in the order given.

    Nothing typed is answered by everything.
    """
    ages = {name: age for age, name in enumerate(recent)}
    words = _words(typed)
    found: list[tuple[float, int, int]] = []
    for place, entry in enumerate(entries):
        likeness = _likeness(words, entry) if words else 0.0
        if not words or likeness >= _LIKE_ENOUGH:
            found.append((-likeness, ages.get(entry.name, len(ages)), place))
    return [entries[place] for _, _, place in sorted(found)]


def _likeness(words: list[str], entry: PaletteEntry) -> float:
    title = _words(entry.title)
    if words == title or (len(words) > 1 and " ".join(title).startswith(" ".join(words))):
        return _AS_IT_STANDS
    if _begin(words, title):
        return _WORDS_BEGIN
    if _begin(words, [*title, *_words(entry.detail)]):
        return _WITH_DETAIL
    typed = " ".join(words)
    return 0.9 * fuzz.partial_ratio(typed, " ".join(title)) if len(typed) >= _SHORTEST else 0.0


def _begin(words: Iterable[str], known: Sequence[str]) -> bool:
    """Tell whether each word begins one of those known, no two of them the same."""
    free = sorted(known, key=len)
    for word in sorted(words, key=len, reverse=True):
        begun = next((each for each in free if each.startswith(word)), None)
        if begun is None:
            return False
        free.remove(begun)
    return True


def _words(text: str) -> list[str]:
    return utils.default_process(text).split()
