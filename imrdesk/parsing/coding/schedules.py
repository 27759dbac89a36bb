"""How often and how long: frequency and duration, as a title writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.amounts import NUMBER, RANGE, has_number, times_in_all
from imrdesk.parsing.coding.titles import blank

_COUNT = rf"(?:{RANGE}|{NUMBER})"
_PERIOD = r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)\b"
_EACH = r"(?:(?:a|per|each|every|in a|out of a|every single)\s+|/\s*)"
_ADVERB = r"(?:daily|weekly|wkly|monthly|yearly|nightly)\b"
_THING = r"(?:times?|x['’]?s?|visits?|sessions?|days?|hours?|hrs?|treatments?|doses?|trips?)"
_PILL = r"(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?)"
"""What is taken so many of a day; so many of a month are its supply."""
_FREQUENCIES = (
    rf"{_COUNT}[\s-]*(?:{_THING}[\s-]*)?{_EACH}{_PERIOD}",
    rf"{_COUNT}[\s-]*{_PILL}[\s-]*{_EACH}(?:day|night)\b",
    rf"{_COUNT}[\s-]*(?:times?|x['’]?s?|visits?|sessions?|treatments?)\s*{_ADVERB}",
    rf"{_COUNT}\s*x\s*(?:wk|week|day|month)\b(?!s)",
    rf"\b(?:once|twice|thrice)[\s-]*(?:{_EACH}?{_PERIOD}|{_ADVERB})",
    rf"\bevery\s+(?:other\s+)?{_COUNT}\s*(?:-\s*)?(?:hours?|hrs?|days?|weeks?|wks?|months?)\b",
    r"\bevery\s+(?:other\s+)?(?:day|night|week|month|morning|evening|year)\b",
    r"\bq\.?\s?\d+(?:\s?-\s?\d+)?\s?(?:hours?|hrs?|h|weeks?|wks?|months?|days?|d)\b",
    r"\b(?:q\.?\s?d|q\.?\s?h\.?\s?s|q\.?\s?[ap]\.?m|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|qod|p\.?r\.?n)\b\.?",
    r"\bh\.?s\b\.?",
    r"\b(?:as needed|as necessary|at bedtime|at night|each night|(?:before|with|after) meals)\b",
    r"\bin the (?:morning|evening)\b",
    r"\b(?:daily|(?:bi-?\s?)?weekly|nightly|(?:bi-?\s?)?monthly|quarterly|annually|yearly)\b(?!\s+living)",
)
_FREQUENCY = re.compile("|".join(_FREQUENCIES), re.IGNORECASE)
_JOINT = re.compile(r"[\s,]*(?:and|or|x|times|for)?[\s,]*", re.IGNORECASE)

_LATER = r"(?!\s*(?:post|apart|after|prior|before|ago|later|status|s/p|from|old|of age|out)\b)"
_LENGTH = (
    rf"{_COUNT}[\s-]*(?:(?:additional|consecutive|more|full|calendar)\s+)?"
    r"(?:days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?)\b(?:[\s-]*(?:rental|rent|trial|supply)\b)?"
)
_DURATION = re.compile(
    rf"(?<=\bfor )(?P<length>{_LENGTH})|(?:(?<=\bx )|(?<=\bx))(?P<times>{_LENGTH})"
    rf"|(?<!in )(?<!within )(?<!every )(?P<span>{_LENGTH}){_LATER}"
    rf"|(?P<supply>\b(?:days?|month|week)(?:'s|s')?\s+supply\s*(?::|of|=|-)?\s*\d+(?:\s*days?)?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a frequency or a duration stands in a title, and its text as written."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """A title's frequencies and durations, and the title's text without them (blanked, of the same length)."""

    frequencies: tuple[Stretch, ...]
    durations: tuple[Stretch, ...]
    rest: str

    @classmethod
    def of(cls, text: str) -> Schedule:
        """Read ``text``: a title whose dates and codes are blanked out."""
        frequencies = tuple(_joined(text))
        without = blank(text, ((each.start, each.end) for each in frequencies))
        durations = tuple(
            Stretch(match.start(name), match.end(name), text[match.start(name) : match.end(name)].strip())
            for match in (_DURATION.finditer(without) if has_number(without) else ())
            if (name := match.lastgroup)
        )
        return cls(frequencies, durations, blank(without, ((each.start, each.end) for each in durations)))

    def total(self) -> float | None:
        """Return how often in all, where a single frequency and a single duration tell."""
        if len(self.frequencies) != 1 or len(self.durations) != 1:
            return None
        return times_in_all(self.frequencies[0].text, self.durations[0].text)


def _joined(text: str) -> Iterator[Stretch]:
    """Yield frequencies; those with nothing but a joint between them are one (``every 6 hours as needed``)."""
    start = end = -1
    for match in _FREQUENCY.finditer(text):
        if end >= 0 and _JOINT.fullmatch(text, end, match.start()):
            end = match.end()
            continue
        if end >= 0:
            yield Stretch(start, end, text[start:end])
        start, end = match.span()
    if end >= 0:
        yield Stretch(start, end, text[start:end])
