"""Ages and amounts that cannot be, or hardly can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.spans import Span

_AGES = (14, 95)
"""Between these are the ages of people who were hurt at work."""
_OLDEST = 120
_MOST = 2000
"""No more of a thing than this is asked for at once."""
_BORN = re.compile(
    r"\b(?:born\s+(?:in|on)|date\s+of\s+birth|d\.?o\.?b\b\.?|birth\s*date|year\s+of\s+birth)\s*(?:is|was|of|:|-|=)?\s*"
    r"(?:[A-Za-z]{3,9}\.?\s+(?:\d{1,2},?\s+)?|(?:\d{1,2}[/-]){1,2})?(?P<year>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)


def values_possible(case: Case) -> Iterator[Flag]:
    """Flag an age and a quantity that cannot be, or that hardly ever are."""
    age = case.value("worker_age")
    if isinstance(age, int) and not _AGES[0] <= age <= _AGES[1]:
        impossible = not 0 < age <= _OLDEST
        message = (
            f"An age of {age} years {'cannot be' if impossible else 'is rare among people hurt at work'}; look again."
        )
        severity = Severity.ERROR if impossible else Severity.DOUBT
        yield case.flag("age-impossible", severity, refs_of(None, "worker_age"), message)
    for item in case.record.items:
        quantity = case.value("quantity", item)
        if isinstance(quantity, int | float) and not 0 < quantity <= _MOST:
            what = "cannot be" if quantity <= 0 else "is more than anyone asks for at once"
            severity = Severity.ERROR if quantity <= 0 else Severity.DOUBT
            message = f"A quantity of {quantity:g} for {name_of(case, item)} {what}; look again."
            yield case.flag("quantity-impossible", severity, refs_of(item, "quantity"), message)


def age_fits_birth(case: Case) -> Iterator[Flag]:
    """Flag an age that the year of birth, which the summary gives, contradicts at every time of the case."""
    age, summary = case.value("worker_age"), case.field(refs_of(None, "summary")[0])
    injured, decided = case.day("date_of_injury"), case.day("decision_date")
    if not isinstance(age, int) or not summary.spans or decided is None:
        return
    start = summary.spans[0].start
    born = _BORN.search(case.source.text, start, summary.spans[-1].end)
    if born is None:
        return
    year, first = int(born["year"]), (injured or decided).year
    if first - year - 1 <= age <= decided.year - year:
        return
    message = (
        f"The age is {age}, but someone born in {year} was {decided.year - year} years old when the case was decided."
    )
    refs = refs_of(None, "worker_age")
    yield case.flag(
        "age-against-birth", Severity.WARNING, refs, message, (*case.field(refs[0]).spans, Span(*born.span()))
    )
