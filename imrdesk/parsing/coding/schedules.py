"""How often and how long: frequency and duration, as a title writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.parsing.coding.numbers import NUMBER, RANGE, number_in
from imrdesk.parsing.coding.titles import blank

_COUNT = rf"(?:{RANGE}|{NUMBER})"
_PERIOD = r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)\b"
_THING = (
    r"(?:times?|x|visits?|sessions?|days?|hours?|hrs?|treatments?|doses?|tablets?|tabs?|capsules?|caps?|pills?|trips?)"
)

_FREQUENCY = re.compile(
    "|".join(
        (
            rf"{_COUNT}[\s-]*(?:{_THING}[\s-]*)?(?:(?:a|per|each|every|in a|out of a|every single)\s+|/\s*){_PERIOD}",
            rf"{_COUNT}[\s-]*{_THING}\s*(?:daily|weekly|monthly|yearly|nightly|wkly)\b",
            rf"{_COUNT}\s*x\s*(?:wk|week|day|month)\b(?!s)",
            rf"\b(?:once|twice|thrice)(?:[\s-]*(?:(?:a|per|each|every)\s+|/\s*)?{_PERIOD}|[\s-]*(?:daily|weekly|monthly|yearly|nightly))",
            rf"\bevery\s+(?:other\s+)?(?:(?:{_COUNT})\s*(?:-\s*)?(?:hours?|hrs?|days?|weeks?|wks?|months?)|day|night|week|month|morning|evening|year)\b",
            r"\bq\.?\s?\d+(?:\s?-\s?\d+)?\s?(?:hours?|hrs?|h|weeks?|wks?|months?|days?|d)\b",
            r"\b(?:q\.?\s?d|q\.?\s?h\.?\s?s|q\.?\s?a\.?m|q\.?\s?p\.?m|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|qod|p\.?r\.?n)\b\.?",
            r"\bas needed\b|\bas necessary\b|\bat bedtime\b|\bat night\b|\beach night\b|\b(?:before|with|after) meals\b|\bin the (?:morning|evening)\b",
            r"\b(?:daily|weekly|bi-?\s?weekly|nightly|monthly|bi-?\s?monthly|quarterly|annually|yearly)\b(?!\s+living)",
        )
    ),
    re.IGNORECASE,
)
_JOINT = re.compile(r"[\s,]*(?:and|or|x|times|for)?[\s,]*", re.IGNORECASE)

_LATER = r"(?!\s*(?:post|after|prior|before|ago|later|status|s/p|from|old|of age|out)\b)"
_DURATION = re.compile(
    rf"(?<!in )(?<!within )(?<!every )(?P<span>{_COUNT}[\s-]*(?:(?:additional|consecutive|more|full|calendar)\s+)?"
    rf"(?:days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?)\b(?:[\s-]*(?:rental|rent|trial|supply)\b)?){_LATER}"
    rf"|(?P<supply>\b(?:days?|month|week)(?:'s|s')?\s+supply\s*(?::|of|=|-)?\s*\d+(?:\s*days?)?\b)",
    re.IGNORECASE,
)

_RATE = re.compile(
    rf"(?:(?P<times>{NUMBER}|once|twice|thrice)[\s-]*(?:times?|x|visits?|sessions?|treatments?|days?|tablets?|tabs?|capsules?|caps?)?"
    rf"[\s-]*(?:in a|out of a|a|per|each|every|/)?\s*|(?:every|each)\s+)?(?P<period>day|dai|night|week|wk|month|mo|year|yr)\w*",
    re.IGNORECASE,
)
_HOURLY = re.compile(r"(?:every|q)\s*(\d+)\s*(?:hours?|hrs?|h)", re.IGNORECASE)
_WORD_RATES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_LATIN_RATES = {"bid": 2.0, "tid": 3.0, "qid": 4.0, "qd": 1.0, "qhs": 1.0}
_PERIODS = {"day": "day", "dai": "day", "nig": "day", "wee": "week", "wk": "week", "mon": "month", "mo": "month"}
_UNIT = re.compile(r"(?:day|night|week|wk|month|mo|year|yr)s?\b", re.IGNORECASE)
_PERIODS_IN = {
    ("day", "day"): 1,
    ("day", "week"): 7,
    ("day", "month"): 30,
    ("week", "week"): 1,
    ("week", "month"): 4,
    ("week", "year"): 52,
    ("month", "month"): 1,
    ("month", "year"): 12,
    ("year", "year"): 1,
}
"""How many of the first (what a frequency counts in) the second holds."""


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
            for match in _DURATION.finditer(without)
            if (name := match.lastgroup)
        )
        return cls(frequencies, durations, blank(without, ((each.start, each.end) for each in durations)))

    def total(self) -> float | None:
        """Return how often in all, where a single frequency and a single duration tell."""
        if len(self.frequencies) != 1 or len(self.durations) != 1:
            return None
        rate, length = _rate(self.frequencies[0].text), _length(self.durations[0].text)
        if rate is None or length is None:
            return None
        return _product(*rate, *length)


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


def _rate(text: str) -> tuple[float, str] | None:
    """Return how many times and in which period; ``None`` for a range, several at once, or what is no rate."""
    bare = text.strip().replace(".", "") if not any(sign.isdigit() for sign in text) else text.strip()
    if bare.lower() in _LATIN_RATES:
        return _LATIN_RATES[bare.lower()], "day"
    if hourly := _HOURLY.fullmatch(bare):
        return 24 / float(hourly[1]), "day"
    match = _RATE.fullmatch(bare)
    if match is None:
        return None
    times = match["times"]
    number = 1.0 if times is None else _WORD_RATES.get(times.lower()) or number_in(times)
    return number, _period(match["period"])


def _length(text: str) -> tuple[float, str] | None:
    """Return a duration's number and its unit; ``None`` for a range."""
    unit = _UNIT.search(text)
    return None if unit is None or re.search(RANGE, text, re.IGNORECASE) else (number_in(text), _period(unit.group()))


def _period(word: str) -> str:
    word = word.lower()
    return _PERIODS.get(word[:3]) or _PERIODS.get(word[:2], "year")


def _product(times: float, period: str, number: float, unit: str) -> float | None:
    held = _PERIODS_IN.get((period, unit))
    return None if held is None else times * held * number
