"""Ages and amounts that cannot be, or hardly can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import sentence
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
        message = sentence(
            "An age of {age} years cannot be; look again."
            if impossible
            else "An age of {age} years is rare among people hurt at work; look again.",
            age=age,
        )
        severity = Severity.ERROR if impossible else Severity.DOUBT
        yield case.flag("age-impossible", severity, refs_of(None, "worker_age"), message)
    for item in case.record.items:
        quantity = case.value("quantity", item)
        if isinstance(quantity, int | float) and not 0 < quantity <= _MOST:
            severity = Severity.ERROR if quantity <= 0 else Severity.DOUBT
            message = sentence(
                "A quantity of {quantity:g} for {item} cannot be; look again."
                if quantity <= 0
                else "A quantity of {quantity:g} for {item} is more than anyone asks for at once; look again.",
                quantity=quantity,
                item=name_of(case, item),
            )
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
    message = sentence(
        "The age is {age}, but someone born in {year} was {then} years old when the case was decided.",
        age=age,
        year=year,
        then=decided.year - year,
    )
    refs = refs_of(None, "worker_age")
    yield case.flag(
        "age-against-birth", Severity.WARNING, refs, message, (*case.field(refs[0]).spans, Span(*born.span()))
    )
