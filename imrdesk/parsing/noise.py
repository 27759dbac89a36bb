"""Patterns for fixed words that allow for what text recognition and extraction do to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import Levenshtein

from imrdesk.domain.spans import Span

_LOOKALIKES = {
    "l": "[lI1i|!]",
    "i": "[iIl1|!j]",
    "o": "[oO0Q]",
    "m": "(?:m|rn|nn)",
    "n": "(?:n|ri)",
    "s": "[s5$]",
    "e": "[ec]",
    "a": "[ao]",
    "g": "[gq9]",
    "d": "(?:d|cl)",
    "u": "[uv]",
    "'": "['’‘`]?",
    " ": r"\s*",
}
_DIGITS = str.maketrans("OoQIl|!", "0001111")

_SHAPES = str.maketrans("l1|!jo0q5$c", "iiiiiaaasse")
_LIKE_TWO = {"m": "rn", "n": "ri", "d": "cl"}

_HEAD = re.compile(r"(?P<words>[^:;.\n]{14,50})(?:(?P<mark>[:;.](?=\s|$))|$)")
_LETTERS_AN_ERROR = 8
"""One letter in so many may be another, missing or too many, where fixed words are known by what they are nearly."""
NOISY_DIGIT = r"[\dOoQIl|!]"
"""A digit, or a letter that stands for one where a scan was misread."""


def tolerant(words: str) -> str:
    """Return a pattern (to be used without regard to case) for ``words`` as a scan or an extractor may have them.

    Letters may be lookalikes (``l`` and ``1``, ``rn`` and ``m``), blanks may be missing or line ends, or within a word.
    """
    return " ?".join(_LOOKALIKES.get(char, re.escape(char)) for char in words.lower()).replace(" ?\\s* ?", "\\s*")


def as_digits(text: str) -> str:
    """Return ``text`` with the letters that stand for digits read as such."""
    return text.translate(_DIGITS)


class FixedWords:
    """Headings or labels: where a line starts they are read tolerantly, within a line only as they should be.

    Extractors run lines together, so that they may stand within one; but a sentence may hold words like them.
    """

    def __init__(
        self,
        at_line_start: Mapping[str, str],
        starting: Iterable[str],
        anywhere: Iterable[tuple[str, str]],
        nearly: Mapping[str, str],
    ) -> None:
        """Make them of patterns by name.

        ``starting`` are the words with which one ``at_line_start`` may begin (a quick look spares most lines the
        patterns); those for ``anywhere`` mind the case and each should begin with letters, which makes them fast.
        ``nearly`` are words that may differ in a letter or two from what a line begins with up to its colon, or, where
        they are in capitals, from the line.
        """
        named = "|".join(f"(?P<{name}>{pattern})" for name, pattern in at_line_start.items())
        self._at_line_start = re.compile(rf"\W{{0,3}}(?:{named})", re.IGNORECASE)
        self._shapes = _first_shapes(starting)
        self._nearly = nearly
        self._near_starts = frozenset(shape[0] for shape in shapes(words[0] for words in nearly.values()))
        self._in_capitals = all(words.isupper() for words in nearly.values())
        self._anywhere = [(name, re.compile(pattern)) for name, pattern in anywhere]

    def match_line(self, text: str, start: int, shape: str) -> re.Match[str] | None:
        """Match one of the words at the start of the line at ``start``, whose first letters have ``shape``.

        Signs such as a bullet may stand before it.
        """
        if shape in self._shapes or not shape[0].isalnum():
            return self._at_line_start.match(text, start)
        return None

    def near_line(self, line: str, shape: str) -> tuple[str, int] | None:
        """Return which of the words ``line`` begins with but for a few letters, and where they end in it."""
        if shape[0] not in self._near_starts or (self._in_capitals and not line.isupper()):
            return None
        head = _HEAD.match(line)
        if head is None or not (head["mark"] or self._in_capitals):
            return None
        said = head["words"].rstrip()
        said = said if self._in_capitals else said.lower()
        for name, words in self._nearly.items():
            if Levenshtein.distance(
                said, words, score_cutoff=len(words) // _LETTERS_AN_ERROR
            ) * _LETTERS_AN_ERROR <= len(words):
                return name, head.end()
        return None

    def anywhere_in(self, text: str) -> Iterator[tuple[Span, str]]:
        """Yield the place and name of all that stand in ``text`` exactly as they should."""
        for name, pattern in self._anywhere:
            for match in pattern.finditer(text):
                yield Span(*match.span()), name


def shapes(starts: Iterable[str]) -> list[str]:
    """Return the shape of each line's first letters: the same for all that :func:`tolerant` takes for one."""
    return "\n".join(starts).lower().translate(_SHAPES).split("\n")


def _first_shapes(words: Iterable[str]) -> frozenset[str]:
    begins = [word[:2].lower() for word in words]
    begins += [_LIKE_TWO[begin[0]] for begin in begins if begin[0] in _LIKE_TWO]
    begins += [f"{begin[0]} " for begin in begins]  # set with space between the letters
    return frozenset(shapes(begins))
