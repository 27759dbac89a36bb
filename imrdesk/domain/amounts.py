"""Numbers, frequencies and durations as determinations write them, and what they come to."""

from __future__ import annotations

import re

_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_WORD = rf"(?:{'|'.join(_TENS)})(?:[-– ](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))}"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"

BARE_NUMBER = rf"(?:(?:{_DIGITS}|(?:{_WORD})\b)(?:\s*\(\s*#?\s*\d+\s*\))?)"
"""A pattern: a number, and the digits in parentheses that may say it again (``eight (8)``)."""

NUMBER = rf"(?:(?:(?<![\w.,/#–-])|(?<=\b[xX])){BARE_NUMBER})"
"""A pattern: a number that does not begin in the middle of one, nor of a word; ``x`` may touch it (``x2 weeks``)."""

RANGE = rf"(?:{NUMBER}\s*(?:-|–|to|or)\s*(?:{_DIGITS}|(?:{_WORD})\b)(?:\s*\(\s*\d+(?:\s*(?:-|–|to)\s*\d+)?\s*\))?)"
"""A pattern: a number to another."""

_DIGIT, _LETTERS = re.compile(r"\d"), re.compile(r"[a-z]+")
_FIRST = re.compile(rf"({_DIGITS})|({_WORD})", re.IGNORECASE)
_RANGE = re.compile(RANGE, re.IGNORECASE)
_RATE = re.compile(
    rf"(?:(?P<times>{NUMBER}|once|twice|thrice)[\s-]*"
    r"(?:times?|x['’]?s?|visits?|sessions?|treatments?|days?|tablets?|tabs?|capsules?|caps?)?"
    r"[\s-]*(?:in a|out of a|a|per|each|every|/|x)?\s*|(?:every|each)\s+)?"
    r"(?P<period>day|dai|night|week|wk|month|mo|year|yr)\w*",
    re.IGNORECASE,
)
_HOURLY = re.compile(r"(?:every|q)\s*(\d+)\s*(?:hours?|hrs?|h)", re.IGNORECASE)
_UNIT = re.compile(r"(?:day|night|week|wk|month|mo|year|yr)s?\b", re.IGNORECASE)
_WORD_RATES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_LATIN_RATES = {"bid": 2.0, "tid": 3.0, "qid": 4.0, "qd": 1.0, "qhs": 1.0}
_PERIODS = {"day": "day", "dai": "day", "nig": "day", "wee": "week", "wk": "week", "mon": "month", "mo": "month"}
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


def number_in(text: str) -> float:
    """Return the first number in ``text``; ``ValueError`` where there is none."""
    match = _FIRST.search(text)
    if match is None:
        raise ValueError(f"no number in {text!r}")
    if match[1]:
        return float(match[1].replace(",", ""))
    tens, _, unit = re.sub("[-–]", " ", match[2].lower()).partition(" ")
    return float(_WORDS[tens] + (_WORDS[unit] if unit else 0))


def has_number(text: str) -> bool:
    """Tell whether ``text`` may name a number, in digits or words: a quick look before a slower one."""
    return _DIGIT.search(text) is not None or not _WORDS.keys().isdisjoint(_LETTERS.findall(text.lower()))


def times_in_all(frequency: str, duration: str) -> float | None:
    """Return how often something happens at ``frequency`` over ``duration``.

    ``None`` for a range, for several frequencies at once, and where one of the two tells no number.
    """
    rate, length = _rate(frequency), _length(duration)
    if rate is None or length is None:
        return None
    held = _PERIODS_IN.get((rate[1], length[1]))
    return None if held is None else rate[0] * held * length[0]


def _rate(text: str) -> tuple[float, str] | None:
    bare = text.strip()
    latin = _LATIN_RATES.get(bare.lower().replace(".", ""))
    if latin is not None:
        return latin, "day"
    if hourly := _HOURLY.fullmatch(bare):
        return 24 / float(hourly[1]), "day"
    match = _RATE.fullmatch(bare)
    if match is None:
        return None
    times = match["times"]
    number = 1.0 if times is None else _WORD_RATES.get(times.lower()) or number_in(times)
    return number, _period(match["period"])


def _length(text: str) -> tuple[float, str] | None:
    unit = _UNIT.search(text)
    if unit is None or _RANGE.search(text) or not _FIRST.search(text):
        return None
    return number_in(text), _period(unit.group())


def _period(word: str) -> str:
    word = word.lower()
    return _PERIODS.get(word[:3]) or _PERIODS.get(word[:2], "year")
