"""A disputed item's title, cut once into words, with every vocabulary's phrases found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.values import Value
from imrdesk.lexicon import Match, Word, words_of
from imrdesk.parsing.coding.levels import levels_in
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.vocabularies import BodyTerm, Term, Vocabularies

_DATE = re.compile(r"\b\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(?:\d{4}|\d{2})\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_CODE = re.compile(r"\b(?:CPT|HCPCS|ICD)[ -]?(?:9|10)?:?\s*(?:codes?:?\s*)?[A-Z]?\d{3,5}(?:\.\d+)?|\b[AELJKGQ]\d{4}\b")


@dataclass(frozen=True, slots=True)
class Title:
    """What an item's title, or the disputed portion of it, says.

    ``plain`` is the text, as long as before, with digits that count nothing blanked out: those of dates, codes,
    spinal levels and names.
    """

    passage: Passage
    words: list[Word]
    terms: list[Match[Term]]
    body: list[Match[BodyTerm]]
    plain: str

    @classmethod
    def of(cls, passage: Passage, vocabularies: Vocabularies) -> Title:
        """Read ``passage`` with ``vocabularies``."""
        text = passage.text
        words = words_of(text)
        terms = vocabularies.treatments.find(words)
        named = [(term.start, term.end) for term in terms]
        named += [(levels.start, levels.end) for levels in levels_in(text)]
        plain = blank(text, [*named, *(match.span() for match in _DATE.finditer(text))], digits_only=True)
        plain = blank(plain, (match.span() for match in _CODE.finditer(plain)))
        return cls(passage, words, terms, vocabularies.body.find(words), plain)

    @property
    def text(self) -> str:
        """Return the title as written."""
        return self.passage.text

    def read(self, start: int, end: int, value: Value, rule: str, confidence: float) -> ReadValue:
        """Return ``value`` as read from ``text[start:end]``."""
        return self.passage.read(start, end, value, rule, confidence)


def blank(text: str, ranges: Iterable[tuple[int, int]], *, digits_only: bool = False) -> str:
    """Return ``text``, as long as before, with ``_`` in place of what stands in ``ranges``."""
    signs = list(text)
    for start, end in ranges:
        signs[start:end] = ["_" if sign.isdecimal() or not digits_only else sign for sign in signs[start:end]]
    return "".join(signs)


def nothing(rule: str = "", confidence: float = 0.9) -> ReadValue:
    """Return what is read where a rule looked and found no value."""
    return ReadValue(None, (), rule, confidence)
