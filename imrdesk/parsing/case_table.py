"""The case's number, dates and priority: from the header table, whatever order an extractor gave its cells."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.domain.values import parse_date
from imrdesk.parsing.damaged_dates import DAMAGED, day_of_signs, guessed_days, is_plausible
from imrdesk.parsing.noise import NOISY_DIGIT, as_digits, tolerant

DATE_FIELDS = ("date_of_injury", "ur_denial_date", "application_received", "date_assigned", "decision_date")
"""In the order in which these days follow each other in every case."""

_NUMERIC_DATE = (
    rf"{NOISY_DIGIT}{{1,2}}\s?[/-]\s?{NOISY_DIGIT}{{1,2}}\s?[/-]\s?(?:{NOISY_DIGIT}{{4}}|{NOISY_DIGIT}{{2}})"
)
_NAMED_DATE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s\d{4}"
DATE = rf"(?<![\d/-])(?:{_NUMERIC_DATE}|{_NAMED_DATE})(?![\d/-])"
"""A date as the forms print it, scan noise allowed."""

_CELL = re.compile(
    r"(?=[\da-dfgijl-oqs-vz|!])"  # what none of these begins with is passed over at once
    rf"(?:(?P<date_of_injury>{tolerant('Date of Injury')}|{tolerant('Injury Date')})"
    rf"|(?P<ur_denial_date>{tolerant('UR Denial Date')}|UR Decision Date"
    r"|Date of (?:the )?(?:UR|Utilization Review) (?:Decision|Denial|Determination))"
    rf"|(?P<application_received>(?<!IMR\s){tolerant('Application')}(?:\s*{tolerant('Received')}|(?=\s*[\n\d:]|\s\s|\s+Priority))"
    r"|Application Received)"
    rf"|(?P<date_assigned>{tolerant('Date Assigned')})"
    rf"|(?P<decision_date>{tolerant('Decision Date')}|{tolerant('Dated')}\s*:)"
    rf"|(?P<other>\bDate (?:of )?(?:\w+ ){{0,3}}\w+:\s{{0,12}}{DATE})"
    rf"|(?P<date>{DATE})|(?P<damaged>{DAMAGED}))",
    re.IGNORECASE,
)
_OTHER = "other"
"""The group of a day with a label that no field has."""
_PRIORITY = re.compile(tolerant("Priority"), re.IGNORECASE)
_PRIORITY_VALUE = re.compile(
    rf"\b(?:(?P<Standard>{tolerant('Standard')}|Regular)|(?P<Expedited>{tolerant('Expedited')}))\b", re.IGNORECASE
)
_STRICT_NUMBER = re.compile(r"CM\s?(?P<year>\d\d)\s?[-–—‐]\s?(?P<serial>\d{7})(?!\d)")
_NOISY_NUMBER = re.compile(
    rf"\b[CG](?:M|rn|nn)\s?(?P<year>{NOISY_DIGIT}{{2}})\s?[-–—‐~.]\s?(?P<serial>{NOISY_DIGIT}{{7}})(?!\w)"
)
_VALUE_REACH = 30
"""How many characters before its label a value may stand."""
_BY_ORDER = "case-header-by-order"
_MENDED, _GUESSED = 0.8, 0.6
"""How sure a damaged date is whose signs stand for one day, and one that only the days beside it tell."""
_LONGEST_CASE = timedelta(days=730)
"""How far apart, at most, two days of a case's review are."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date and where it stands; one that had to be guessed may be any of several days, or of none."""

    days: tuple[date, ...]
    span: Span
    sure: float = 0.99

    @property
    def is_known(self) -> bool:
        """Tell whether its signs stand for a day."""
        return self.sure > _GUESSED

    @property
    def day(self) -> date:
        """Return the day, of one that is known or was chosen."""
        return self.days[0]


@dataclass(slots=True)
class _Pairs:
    """Dates by field; ``in_order`` tells that each label stood before its value."""

    dates: dict[str, _Dated] = field(default_factory=dict)
    without_label: list[_Dated] = field(default_factory=list)
    in_order: bool = True


def read_case_table(text: str, end: int) -> dict[str, ReadValue]:
    """Return the dates and the priority that the header, which ends at ``end``, states, by field."""
    pairs = _paired(text, end)
    _mend(pairs)
    dates, rule, sure = pairs.dates, "case-header", 0.99
    if not _follow_each_other(dates) or pairs.without_label:
        dates, rule, sure = _by_order(pairs)
    values = {name: ReadValue(dated.day, (dated.span,), rule, min(sure, dated.sure)) for name, dated in dates.items()}
    values["priority"] = _priority(text, end)
    return values


def read_case_number(text: str, header_end: int) -> ReadValue:
    """Return the case number from the header, else from a footer or the letter's text."""
    for pattern, sure in ((_STRICT_NUMBER, 0.99), (_NOISY_NUMBER, 0.7)):
        match = pattern.search(text, 0, header_end) or pattern.search(text)
        if match:
            number = f"CM{as_digits(match['year'])}-{as_digits(match['serial'])}"
            rule = "case-header" if match.end() <= header_end else "case-number-in-text"
            return ReadValue(number, (Span(*match.span()),), rule, sure)
    return ReadValue(None)


def date_in(text: str) -> date | None:
    """Read a date that :data:`DATE` matched."""
    if text[:1].isalpha() and not text[:2].strip("OoQIl|!0123456789/- "):
        text = as_digits(text)
    return parse_date(text) or parse_date(as_digits(re.sub(r"\s", "", text)))


def _paired(text: str, end: int) -> _Pairs:
    """Pair labels and dates first come, first served: some extractors print a column of labels, then of values,
    and some a value before its label. What a cover says counts before what a table after it repeats.
    """
    pairs = _Pairs()
    labels: deque[str] = deque()
    dates: deque[_Dated] = deque()
    for match in _CELL.finditer(text, 0, end):
        name = match.lastgroup or ""
        if name == _OTHER:
            continue
        if name not in {"date", "damaged"}:
            labels.append(name)
            pairs.in_order = pairs.in_order and not dates
        else:
            dates.append(_dated(match))
        if labels and dates:
            pairs.dates.setdefault(labels.popleft(), dates.popleft())
    pairs.without_label = list(dates)
    return pairs


def _dated(match: re.Match[str]) -> _Dated:
    """Return the date of a cell; one that cannot be read keeps the cell's place."""
    span = Span(*match.span())
    day = date_in(match.group()) if match.lastgroup == "date" else None
    if day and is_plausible(day):
        return _Dated((day,), span)
    if day := day_of_signs(match.group()):
        return _Dated((day,), span, _MENDED)
    return _Dated(guessed_days(match.group()), span, _GUESSED)


def _mend(pairs: _Pairs) -> None:
    """Choose the day of each damaged date by the others; leave it out where none, or more than one, fits."""
    pairs.without_label = [dated for dated in pairs.without_label if dated.is_known]
    known = {name: dated.day for name, dated in pairs.dates.items() if dated.is_known}
    for name, dated in list(pairs.dates.items()):
        if name not in known:
            fitting = tuple(day for day in dated.days if _fits(name, day, known))
            if len(fitting) == 1:
                pairs.dates[name] = replace(dated, days=fitting)
            else:
                del pairs.dates[name]


def _fits(name: str, day: date, known: Mapping[str, date]) -> bool:
    """Tell whether ``day`` may be that of ``name`` where the others are ``known``."""
    place = DATE_FIELDS.index(name)
    before = [known[each] for each in DATE_FIELDS[:place] if each in known]
    after = [known[each] for each in DATE_FIELDS[place + 1 :] if each in known]
    reviewed = [known[each] for each in DATE_FIELDS[1:] if each in known] if place else []
    near = all(abs(day - other) <= _LONGEST_CASE for other in reviewed)
    return near and all(other <= day for other in before) and all(day <= other for other in after)


def _follow_each_other(dates: Mapping[str, _Dated]) -> bool:
    days = [dates[name].day for name in DATE_FIELDS if name in dates]
    return all(earlier <= later for earlier, later in pairwise(days))


def _by_order(pairs: _Pairs) -> tuple[dict[str, _Dated], str, float]:
    """Return the dates in the order in which these days always follow each other, where the cells are in disorder.

    Where every label stood before its value the table is as printed, and the days themselves are unusual.
    """
    every = sorted([*pairs.dates.values(), *pairs.without_label], key=_day)
    if len(every) == len(DATE_FIELDS) and (pairs.without_label or not pairs.in_order):
        return dict(zip(DATE_FIELDS, every, strict=True)), _BY_ORDER, _GUESSED
    return pairs.dates, "case-header", 0.99 if _follow_each_other(pairs.dates) else 0.8


def _day(dated: _Dated) -> date:
    return dated.day


def _priority(text: str, end: int) -> ReadValue:
    label = _PRIORITY.search(text, 0, end)
    if label is None:
        return ReadValue(None)
    match = _PRIORITY_VALUE.search(text, label.end(), end)
    if match is None:
        # Some extractors print a value before its label, as they do with dates.
        match = _PRIORITY_VALUE.search(text, max(0, label.start() - _VALUE_REACH), label.start())
    if match is None:
        return ReadValue(None)
    return ReadValue(match.lastgroup, (Span(*match.span()),), "case-header", 0.99)
