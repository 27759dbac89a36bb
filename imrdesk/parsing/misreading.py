"""Words that text recognition misread, told by their look: no word of these letters, but shaped like one that is.

A text of a few such words is as people write; one that is full of them was scanned, and is read tolerantly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from imrdesk.lexicon import key_of
from imrdesk.parsing.vocabularies import Vocabularies

WORD = re.compile(r"[^\W_](?:[^\W_]|[|!$](?=[^\W_]))*")
_WORDS_ONLY = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
"""What leaves of Latin-1 its letters and digits."""
_LETTERS = re.compile(r"[^\W\d_]+")
_LIKE_ONE = (("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"), ("ri", "n"), ("ii", "u"))
_LIKE = str.maketrans("l1|!jo0q59$c8z2hfv", "iiiiiaagsgsebzzbty")
"""Letters that a scan takes for one another come to the same."""
_ENDINGS = ("s", "ed", "ing", "ly", "d", "er", "al", "es", "ion", "ally")
_LEAST, _SHARE = 4, 0.003
"""How many words, and which part of all, look misread where a text was scanned. In 65 real determinations and 34
samples no more than two and one in 550 do; with one letter in 150 misread it is one in 70 at least."""
_LEAST_NEAR, _SHARE_NEAR = 5, 0.007
"""The same of words that are but a letter from one: in those no more than seven and one in 200 are."""
_LEAST_GLUED, _SHARE_UNKNOWN = 5, 0.012
"""How many are two words run together in a text that lost its blanks; in those no more than three are."""
_RARE = 2
"""A word of letters that stands there more often was hardly misread each time."""
_SHORTEST, _SHORTEST_GLUED, _LONGEST = 3, 7, 40
_MOST_PIECES = 3
_SHORT_PIECES = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "are",
            "as",
            "at",
            "be",
            "but",
            "by",
            "for",
            "had",
            "has",
            "have",
            "he",
            "her",
            "his",
            "if",
        ),
        *("in", "is", "it", "its", "may", "no", "nor", "not", "of", "on", "or", "she", "that", "the", "their", "then"),
        *("there", "this", "to", "was", "were", "will", "with", "old", "year"),
    }
)
_COMMONEST = "of|the|is|and|to|for|was|not|with|that|this|has|were|are"
_GLUED = re.compile(rf"(?:{_COMMONEST})(?P<after>\w{{3,}})|(?P<before>\w{{3,}})(?:{_COMMONEST})")
_SLIGHT = ((5, 1), (9, 2))
"""From how many letters on how many may be others."""


@dataclass(frozen=True, eq=False)
class Words:
    """The words that determinations are made of, and each by its look; ``common`` are those that are no names."""

    known: frozenset[str]
    common: frozenset[str]
    by_look: Mapping[str, tuple[str, ...]]

    @cached_property
    def known_bytes(self) -> frozenset[bytes]:
        """Return the words in Latin-1."""
        return frozenset(word.encode("latin-1", "replace") for word in self.known)

    def knows(self, word: str) -> bool:
        """Tell whether ``word`` is one, or one with an ending."""
        word = word.lower()
        if word in self.known or key_of(word) in self.known:
            return True
        return any(
            word.endswith(ending) and (word[: -len(ending)] in self.known or f"{word[: -len(ending)]}e" in self.known)
            for ending in _ENDINGS
        )

    def alike(self, word: str) -> str | None:
        """Return the one word that looks most like ``word``, which is none; ``None`` where several do, or none does."""
        return _nearest(word.lower(), self.by_look.get(_look(word), ()))

    def near(self, word: str) -> str | None:
        """Return the one word from which ``word`` differs in a letter, or in two of many."""
        allowed = max((letters for length, letters in _SLIGHT if len(word) >= length), default=0)
        if not allowed:
            return None
        found = process.extract(
            word.lower(), self.known, scorer=Levenshtein.distance, score_cutoff=allowed, limit=2, processor=None
        )
        if not found or (len(found) > 1 and found[0][1] == found[1][1]):
            return None
        return found[0][0]

    def is_near_one(self, word: str) -> bool:
        """Tell whether ``word`` differs in a letter, not the first, from a word: a quicker look than :meth:`near`."""
        length = len(word)
        if length < _SLIGHT[0][0] or word.isupper():
            return False
        lower = word.lower()
        candidates = chain.from_iterable(
            self._starting.get((lower[0], near), ()) for near in range(length - 1, length + 2)
        )
        return (
            process.extractOne(lower, candidates, scorer=Levenshtein.distance, score_cutoff=1, processor=None)
            is not None
        )

    @cached_property
    def _starting(self) -> Mapping[tuple[str, int], list[str]]:
        """Return the words by first letter and length."""
        starting: dict[tuple[str, int], list[str]] = {}
        for word in self.known:
            starting.setdefault((word[0], len(word)), []).append(word)
        return starting

    def is_glued(self, word: str) -> bool:
        """Tell whether ``word`` is another with one of the commonest before or after it."""
        match = _GLUED.fullmatch(word.lower())
        return match is not None and (match["after"] or match["before"]) in self.known

    def pieces(self, word: str) -> tuple[str, ...]:
        """Return the words that ``word`` was glued from, as few as there can be; nothing where it was not."""
        if not _SHORTEST_GLUED <= len(word) <= _LONGEST:
            return ()
        best: list[tuple[str, ...] | None] = [(), *(None for _ in word)]
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 18), end):
                before = best[start]
                if before is None or len(before) == _MOST_PIECES or not self._is_piece(word[start:end]):
                    continue
                if best[end] is None or len(before) + 1 < len(best[end] or ()):
                    best[end] = (*before, word[start:end])
        return best[-1] or ()

    def _is_piece(self, piece: str) -> bool:
        lower = piece.lower()
        return lower in _SHORT_PIECES or (len(piece) > 3 and (lower in self.known or key_of(lower) in self.known))


@lru_cache(maxsize=4)
def words_for(vocabularies: Vocabularies) -> Words:
    """Return the words of ``vocabularies``."""
    known = frozenset(
        word
        for table in vocabularies.tables.values()
        for entries in table.values()
        for entry, terms in entries.items()
        for phrase in (entry, *terms)
        for word in _LETTERS.findall(phrase.lower())
    )
    by_look: dict[str, tuple[str, ...]] = {}
    several = [word for word in known if len(word) >= _SHORTEST]
    for word, look in zip(several, _looks(several), strict=True):
        by_look[look] = (*by_look.get(look, ()), word)
    return Words(known, frozenset(vocabularies.word_list("words", "common")), by_look)


def misread_words(text: str, words: Words) -> list[str]:
    """Return the words of ``text`` that look misread, where so many do that the text was scanned; else nothing."""
    # Bytes are cut and counted faster than text, and most texts are looked at for nothing.
    counted = Counter(text.encode("latin-1", "replace").translate(_WORDS_ONLY).split())
    size, known = counted.total(), words.known_bytes
    rare = [
        word.decode("latin-1")
        for word, times in counted.items()
        if word.lower() not in known and (times <= _RARE or not word.isalpha())
    ]
    suspects = [word for word in rare if _is_word(word)]
    looks = zip(suspects, _looks(suspects), strict=True)
    unknown = [(word, look in words.by_look or words.is_glued(word)) for word, look in looks if not words.knows(word)]
    found = [word for word, alike in unknown if alike]
    if len(found) >= max(_LEAST, _SHARE * size):
        return found
    others = [word for word, alike in unknown if not alike]
    least = max(_LEAST_NEAR, _SHARE_NEAR * size)
    near = list(found)
    for number, word in enumerate(others):
        if len(near) + len(others) - number < least:
            break
        near += [word] if words.is_near_one(word) else []
    if len(near) >= least:
        return near
    glued = [word for word in others if words.pieces(word)] if len(others) > _SHARE_UNKNOWN * size else []
    return found + glued if len(glued) >= _LEAST_GLUED else []


def _is_word(word: str) -> bool:
    """Tell whether ``word`` is neither a number nor an abbreviation."""
    return len(word) >= _SHORTEST and not word.isdigit() and (not word.isupper() or len(word) > 5)


def _nearest(word: str, candidates: Iterable[str]) -> str | None:
    ranked = sorted((Levenshtein.distance(word, each), each) for each in candidates)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _look(word: str) -> str:
    return next(iter(_looks([word])))


def _looks(words: Iterable[str]) -> Iterator[str]:
    """Yield what each word looks like: the same for all that a scan takes for one another."""
    text = "\n".join(words).lower()
    for two, one in _LIKE_ONE:
        text = text.replace(two, one)
    return iter(text.translate(_LIKE).split("\n") if text else ())
