"""Dates that cannot be in that order, that cannot be at all, or that the summary contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from imrdesk.checks.case import Case, refs_of
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import lowered, sentence
from imrdesk.domain.spans import Span
from imrdesk.domain.values import join_lines, parse_date

_IN_ORDER = ("date_of_injury", "ur_denial_date", "application_received", "date_assigned", "decision_date")
"""None comes before the one in front of it; it held in each of the determinations counted."""
_REVIEWED = _IN_ORDER[1:]
_LONGEST_STEP = timedelta(days=365)
"""How far apart two days of a review that follow each other are, at most; weeks are usual."""
_FIRST_REVIEW = date(2013, 1, 1)
"""The day independent medical review began; no denial, application or decision is older."""
_FIRST_INJURY = date(1940, 1, 1)

_OPENING = 700
"""How many characters of a summary tell of the injury; later dates are those of visits and studies."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(rf"(?<![\d/-])(?:\d{{1,2}}[/-]\d{{1,2}}[/-](?:\d{{4}}|\d{{2}})\b|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})")
_INJURED = re.compile(
    r"\b(?:injur\w+|occupational claim|doi)\b[^.;]{0,40}$|\b(?:date of injury)\b[^.;]{0,12}$", re.IGNORECASE
)
_OF_INJURY = re.compile(r"\s*(?:date of injury|industrial injury)\b", re.IGNORECASE)


def dates_in_order(case: Case) -> Iterator[Flag]:
    """Flag each pair of dates of the case that stand the wrong way round."""
    known = [(key, day) for key in _IN_ORDER if (day := case.day(key)) is not None]
    for (early, before), (late, after) in pairwise(known):
        if before > after:
            yield case.flag(
                "dates-out-of-order",
                Severity.ERROR,
                refs_of(None, early, late),
                sentence(
                    "{early} ({before}) comes after {late} ({after}).",
                    early=FIELDS[early].label,
                    before=before,
                    late=lowered(FIELDS[late].label),
                    after=after,
                ),
            )


def dates_far_apart(case: Case) -> Iterator[Flag]:
    """Flag each pair of dates of the review that are more than a year apart: a digit was misread or mistyped."""
    known = [(key, day) for key in _REVIEWED if (day := case.day(key)) is not None]
    for (early, before), (late, after) in pairwise(known):
        if after - before > _LONGEST_STEP:
            yield case.flag(
                "dates-far-apart",
                Severity.WARNING,
                refs_of(None, early, late),
                sentence(
                    "More than a year lies between {early} ({before}) and {late} ({after}); look at both.",
                    early=lowered(FIELDS[early].label),
                    before=before,
                    late=lowered(FIELDS[late].label),
                    after=after,
                ),
            )


def dates_possible(case: Case) -> Iterator[Flag]:
    """Flag a date that lies in the future or before such a date could be."""
    today = date.today()  # noqa: DTZ011 -- a calendar day on the reviewer's own wall
    for key in _IN_ORDER:
        day = case.day(key)
        first = _FIRST_INJURY if key == "date_of_injury" else _FIRST_REVIEW
        if day is None or first <= day <= today:
            continue
        message = sentence(
            "{label} ({day}) lies in the future, which cannot be."
            if day > today
            else "{label} ({day}) is before {first}, which cannot be.",
            label=FIELDS[key].label,
            day=day,
            first=first,
        )
        yield case.flag("date-impossible", Severity.ERROR, refs_of(None, key), message)


def injury_in_summary(case: Case) -> Iterator[Flag]:
    """Flag an injury date that is another than the one the summary's opening tells of."""
    injury, summary = case.day("date_of_injury"), case.field(refs_of(None, "summary")[0])
    if injury is None or not summary.spans:
        return
    start = summary.spans[0].start
    stretch = case.source.text[start : min(start + _OPENING, summary.spans[-1].end)]
    dates = [
        (match, parse_date(join_lines(match.group()), not_after=case.day("decision_date")))
        for match in _DATE.finditer(stretch)
    ]
    if any(day == injury for _, day in dates):
        return
    told = next(((match, day) for match, day in dates if day and _tells_of_injury(stretch, match)), None)
    if told is None:
        return
    match, day = told
    refs = refs_of(None, "date_of_injury", "summary")
    yield case.flag(
        "injury-date-in-summary",
        Severity.WARNING,
        refs,
        sentence("The date of injury is {injury}, but the clinical summary tells of {day}.", injury=injury, day=day),
        (*case.field(refs[0]).spans, Span(start + match.start(), start + match.end())),
    )


def _tells_of_injury(stretch: str, match: re.Match[str]) -> bool:
    before = stretch[max(0, match.start() - 60) : match.start()]
    return bool(_INJURED.search(before) or _OF_INJURY.match(stretch, match.end()))
