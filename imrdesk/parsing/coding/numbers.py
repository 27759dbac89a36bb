"""Numbers as titles write them: in digits, in words, or both."""

from __future__ import annotations

import re

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501, SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905

_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}

_WORD = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))}"
_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"

BARE_NUMBER = rf"(?:(?:{_DIGITS}|(?:{_WORD})\b)(?:\s*\(\s*#?\s*\d+\s*\))?)"
"""A number, and the digits in parentheses that may say it again (``eight (8)``)."""

NUMBER = rf"(?:(?<![\w.,/#–-]){BARE_NUMBER})"
"""A number that does not begin in the middle of one, nor of a word."""

RANGE = rf"(?:{NUMBER}\s*(?:-|–|to|or)\s*(?:{_DIGITS}|(?:{_WORD})\b)(?:\s*\(\s*\d+\s*(?:-|–|to)\s*\d+\s*\))?)"
"""A number to another."""

_FIRST = re.compile(rf"({_DIGITS})|({_WORD})", re.IGNORECASE)


def number_in(text: str) -> float:
    """Return the first number in ``text``; ``ValueError`` where there is none."""
    match = _FIRST.search(text)
    if match is None:
        raise ValueError(f"no number in {text!r}")
    if match[1]:
        return float(match[1].replace(",", ""))
    tens, _, unit = match[2].lower().replace("-", " ").partition(" ")
    return float(_WORDS[tens] + (_WORDS[unit] if unit else 0))
