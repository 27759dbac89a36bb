"""Vocabularies as data, and their phrases found in running text in one pass over its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from imrdesk.paths import resource_path

T = TypeVar("T")

Table = Mapping[str, Mapping[str, tuple[str, ...]]]
"""A vocabulary file: section, entry, and the terms that mean the entry."""

_WORD = re.compile(r"[^\W_]+(?:\.\d+)?(?:['’]s\b)?")
_KEPT_S = ("ss", "us", "is")
_NO_PLURALS = frozenset({"tens", "pens"})
"""Abbreviations that lose their meaning with the last letter: ten sessions are no TENS unit."""

_LONG_PLURALS = ("sses", "shes", "ches", "xes")
_SILENT_E = ("aches", "oches")
"""Plurals that keep an ``e`` (``headaches``, ``troches``), but for those of ``oach`` (``approaches``)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its ``key`` for comparison and where it stands."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found in a text: what it means, where it stands, and which words it covers (end exclusive)."""

    meaning: T
    start: int
    end: int
    first_word: int
    last_word: int


@lru_cache(maxsize=8192)
def key_of(word: str) -> str:
    """Return ``word`` in lower case and the singular: no dictionary, but the same for every word of a text."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) < 4 or not word.endswith("s") or word.endswith(_KEPT_S) or word in _NO_PLURALS:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_SILENT_E) and not word.endswith("oaches"):
        return word[:-1]
    return word[:-2] if word.endswith(_LONG_PLURALS) else word[:-1]


def words_of(text: str) -> list[Word]:
    """Cut ``text`` into its words; hyphens, slashes and other marks divide them."""
    return [Word(key_of(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]


@cache
def read_vocabulary(name: str) -> Table:
    """Return the vocabulary ``resources/vocabularies/<name>.toml``, read once."""
    raw = tomllib.loads(resource_path("vocabularies", f"{name}.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            section: MappingProxyType({entry: tuple(terms) for entry, terms in entries.items()})
            for section, entries in raw.items()
        }
    )


class Lexicon(Generic[T]):
    """Phrases with their meanings. Of phrases that overlap the leftmost counts, then the longest."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        phrases: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, meaning in entries:
            keys = tuple(word.key for word in words_of(phrase))
            if keys:
                phrases.setdefault(keys[0], {})[keys] = meaning
        self._phrases = {
            first: sorted(known.items(), key=lambda entry: -len(entry[0])) for first, known in phrases.items()
        }

    def __contains__(self, phrase: str) -> bool:
        keys = tuple(word.key for word in words_of(phrase))
        return bool(keys) and any(keys == known for known, _ in self._phrases.get(keys[0], ()))

    def find(self, words: Sequence[Word]) -> list[Match[T]]:
        """Return the phrases that stand in ``words``, in order, none overlapping another."""
        found: list[Match[T]] = []
        position = 0
        while position < len(words):
            match = self._at(words, position)
            if match is None:
                position += 1
            else:
                found.append(match)
                position = match.last_word
        return found

    def _at(self, words: Sequence[Word], position: int) -> Match[T] | None:
        for keys, meaning in self._phrases.get(words[position].key, ()):
            end = position + len(keys)
            if end <= len(words) and all(words[position + n].key == key for n, key in enumerate(keys)):
                return Match(meaning, words[position].start, words[end - 1].end, position, end)
        return None

    def single_words(self) -> dict[str, T]:
        """Return the phrases of one word, for a search that allows misspellings."""
        return {keys[0]: meaning for known in self._phrases.values() for keys, meaning in known if len(keys) == 1}
