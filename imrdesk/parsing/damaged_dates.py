"""Dates of the case table that a scan damaged: what they may have been."""

from __future__ import annotations

from datetime import date

from imrdesk.domain.values import parse_date

_LIKE_DIGIT = r"[\dOoQDIl|!iSsZzBbGgqT]"
_LIKE_SLASH = r"[/|Il1!7.,-]"
DAMAGED = (
    rf"(?<![\w/-])(?=\S\S/|\S{{5}}/){_LIKE_DIGIT}{{2}}{_LIKE_SLASH}{_LIKE_DIGIT}{{2}}{_LIKE_SLASH}"
    rf"[12lI|!Zz]{_LIKE_DIGIT}{{3}}(?![\w/-])"
)
"""Ten signs as of ``02/14/2016``, with a slash or more digits than :data:`DATE` allows misread; one slash is whole."""
_READ_AS = str.maketrans("OoQDIl|!iSsZzBbGgqT", "0000111115522866997")
_TAKEN_FOR = dict(zip("0123456789", ("8", "7", "7", "8", "9", "6", "58", "1", "036", "4"), strict=True))
"""What each digit may have been."""
_YEARS = range(1940, 2050)
"""In which injuries and decisions fall; the digits of another year were misread."""
_PLAIN = len("02/14/2016")


def is_plausible(day: date) -> bool:
    """Tell whether something of a case may have happened on ``day``."""
    return day.year in _YEARS


def day_of_signs(written: str) -> date | None:
    """Return the day that ``MM/DD/YYYY`` stands for, whatever stands for its slashes and digits."""
    return _day(_digits(written))


def guessed_days(written: str) -> tuple[date, ...]:
    """Return the days that ``MM/DD/YYYY`` may have been before one digit of it was misread."""
    digits = _digits(written)
    mended = (
        _day(digits[:place] + other + digits[place + 1 :])
        for place, digit in enumerate(digits)
        for other in _TAKEN_FOR[digit]
    )
    return tuple(dict.fromkeys(day for day in mended if day))


def _digits(written: str) -> str:
    """Return the eight digits of ``written``; none where it has another form."""
    digits = (written[:2] + written[3:5] + written[6:]).translate(_READ_AS)
    return digits if len(written) == _PLAIN and digits.isdecimal() and digits.isascii() else ""


def _day(digits: str) -> date | None:
    day = parse_date(f"{digits[:2]}/{digits[2:4]}/{digits[4:]}")
    return day if day and is_plausible(day) else None
