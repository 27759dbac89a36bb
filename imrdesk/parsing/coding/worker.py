"""The worker's age, sex and injury date, as the clinical summary states them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from imrdesk.domain.amounts import number_in
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.values import parse_date
from imrdesk.parsing.passages import Passage

_LOOKED_AT = 1500
"""How many of a summary's first characters tell of the worker."""

_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_AGE = re.compile(
    rf"\b(?P<age>\d{{1,3}}|{_TENS}(?:[-–\s]{_ONES})?)\s*[-–]?\s*(?:y\w{{2}}rs?|yrs?|y)\.?[\s–-]*(?:/\s*)?(?:[o0][l1I]d|o\b|of\s+age)"
    r"|\b(?:aged?|age\s+of)\s*:?\s*(?P<aged>\d{2})\b|\b(?P<short>\d{2})\s?(?:yo|y/o|yof|yom|yoa)\b",
    re.IGNORECASE,
)
_SEX = re.compile(
    r"\b(?P<female>f[ec](?:m|rn)a[l1I]es?|wom[ae]n|lady|girl)\b|\b(?P<male>(?:m|rn)a[l1I]es?|m[ae]n|gentlem[ae]n|boy)\b",
    re.IGNORECASE,
)
_SHORT_SEX = re.compile(r"\d\s?-?\s?(?:yo|y/o|year[-– ]old)?\s?(?:(?P<female>F)|(?P<male>M))\b")
_WORD_OF_SEX = re.compile(
    r"\b(?P<female>she|hers?|herself|ms\.?|mrs\.?|miss|female|woman|lady)\b"
    r"|\b(?P<male>he|him|his|himself|mr\.?|male|man|gentleman)\b",
    re.IGNORECASE,
)
_NEAR_AGE = 60

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_SLASH = r"\s?[/–-]\s?"
_DATE = (
    rf"(?:\d{{1,2}}{_SLASH}\d{{1,2}}{_SLASH}(?:\d{{4}}|\d{{2}})\b|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_HARM = r"(?:injur(?:y|ies|ed)|claim|accident|incident|trauma|exposure|illness)"
_DAY_OF_INJURY = (
    r"\b(?:date of (?:the\s+)?(?:(?:industrial|work|reported)\s+)?injury|doi|d/i|injury date|date of loss)"
    r"\s*(?:\(doi\))?\s*(?:is|was|of|on|:|-|=)*\s*"
)
_HARM_ON = (
    rf"\b{_HARM}\b(?:\s+(?:[a-z][\w-]*|\([\w\s]+\))){{0,8}}?\s*,?\s*"
    r"(?:\b(?:on|of|from|dated?|as of|occurring|since|until|through|to|dating back to)\b"
    r"\s*(?:or about\s+|the date of\s+)?|\s)\(?"
)
_INJURY_AFTER = r"\s+(?:(?:industrial|work|reported)\s+)?(?:date of (?:industrial\s+)?injury|doi|injury)\b"
_INJURY = re.compile(
    rf"{_DAY_OF_INJURY}(?P<date>{_DATE})|{_HARM_ON}(?P<after>{_DATE})|(?P<before>{_DATE}){_INJURY_AFTER}", re.IGNORECASE
)
_HAPPENED = (
    r"\b(?:sustain(?:ed|ing)|injur(?:ed|ing)|hurt(?:ing)?|fell|fall|slipp(?:ed|ing)|tripp(?:ed|ing)|struck|hit|kicked"
    r"|crush(?:ed|ing)|twist(?:ed|ing)|strain(?:ed|ing)|assaulted|attacked|bitten|burn(?:ed|t)|thrown"
    r"|rear-ended|collided|involved in|developed)\b"
)
_TOLD_OF = re.compile(
    rf"{_HAPPENED}(?:[^.;]{{0,100}}?\bon)?\s+(?:or about\s+)?(?P<on>{_DATE})"
    rf"|\bon\s+(?:or about\s+)?(?P<day>{_DATE})[^.;]{{0,100}}?{_HAPPENED}",
    re.IGNORECASE,
)
"""A day told with what happened on it, where no date is called that of the injury."""
_TOLD_EARLY = 400
"""How many of a summary's first characters may tell of it; later ones tell of other falls."""


def code_age(summary: Passage) -> ReadValue:
    """Return the first stated age of the worker, in years."""
    for match in _AGE.finditer(summary.text, 0, _LOOKED_AT):
        years = int(number_in(match["age"] or match["aged"] or match["short"]))
        if 14 <= years <= 99:
            return summary.read(*match.span(), years, "stated-age", 0.97)
    return ReadValue(None, (), "stated-age", 0.8)


def code_sex(summary: Passage) -> ReadValue:
    """Return the worker's sex: stated with the age, else by the first unambiguous word for the worker."""
    text = summary.text
    age = _AGE.search(text, 0, _LOOKED_AT)
    if age is not None:
        near = _SEX.search(text, age.start(), age.end() + _NEAR_AGE) or _SHORT_SEX.search(
            text, age.start(), age.end() + 4
        )
        near = near or _SEX.search(text, max(0, age.start() - _NEAR_AGE), age.start())
        if near is not None:
            return summary.read(*near.span(), near.lastgroup, "sex-with-age", 0.97)
    word = _WORD_OF_SEX.search(text)
    if word is None:
        return ReadValue(None, (), "sex-word", 0.8)
    return summary.read(*word.span(), word.lastgroup, "sex-word", 0.9)


def code_injury_date(summary: Passage, decision_date: date | None) -> ReadValue:
    """Return the injury date the summary states; two-digit years are such that it is not after the decision."""
    return (
        _first_date(summary, _INJURY.finditer(summary.text, 0, _LOOKED_AT), decision_date, 0.97)
        or _first_date(summary, _TOLD_OF.finditer(summary.text, 0, _TOLD_EARLY), decision_date, 0.75)
        or ReadValue(None, (), "injury-in-summary", 0.8)
    )


def _first_date(
    summary: Passage, matches: Iterable[re.Match[str]], decision_date: date | None, confidence: float
) -> ReadValue | None:
    for match in matches:
        name = str(match.lastgroup)
        written = re.sub(r"(?<=\d)\s?[/–-]\s?(?=\d)", "/", match[name].replace("Sept ", "Sep "))
        found = parse_date(written, not_after=decision_date)
        if found is not None and (decision_date is None or found <= decision_date):
            return summary.read(*match.span(name), found, "injury-in-summary", confidence)
    return None
