"""What a title says of itself: that it is retrospective, that it goes with a surgery."""

from __future__ import annotations

import re

from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.passages import Passage

_DATE = (
    r"(?:\d{1,2}\s?[/–-]\s?\d{1,2}\s?[/–-]\s?(?:\d{4}|\d{2})"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4})"
)
_RETROSPECTIVE = re.compile(
    r"\bretro(?:spective(?:ly)?)?\b|\bd\.?o\.?s\b|\bdates? of services?\b"
    r"|\b(?:performed|provided|dispensed|administered|rendered|collected|given|done|obtained)"
    rf"\s+(?:on\s+|from\s+)?(?={_DATE})",
    re.IGNORECASE,
)
_BARE_DATE = re.compile(_DATE, re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"(?:\b(?:dated?|rfa|per|reports?|prescribed|prescription|rx|order(?:ed)?|request(?:ed)?|start(?:ing)?|beginning"
    r"|after|before|between|and|until|through|by|since|injury|doi|notes?|received|fill(?:ed)?|refill(?:ed)?|expires?|exp|letter|visit)\b"
    r"[\s:.,(]*(?:of|on|from|is)?\s*)$",
    re.IGNORECASE,
)
"""What stands before a date that is not one of service."""
_ASSOCIATED = re.compile(r"\s*associated\s+surgical\s+services?\b", re.IGNORECASE)
_AROUND_SURGERY = re.compile(
    r"\b(?:pre|post|peri|intra)\s?[-–]?\s?op(?:erative(?:ly)?|eration)?\b|\b(?:pre|post)\s?[-–]?\s?surg(?:ical(?:ly)?|ery)\b"
    r"|\b(?:assistant|asst\.?|assist|co)[\s-]+surgeon|\bsurg(?:ical|eon|ery)['’]?s?\s+assist(?:ant|ance|ing)?\b"
    r"|\bassistant\s+(?:pa|physician|rn|np)\b|\b(?:pa|pa-c|rnfa|physician'?s?)\s+assist(?:ant)?\b"
    r"|\b(?:rnfa|first assist(?:ant)?)\b",
    re.IGNORECASE,
)


def code_retrospective(title: Passage) -> ReadValue:
    """Return whether ``title`` says retrospective or gives a date of service."""
    match = _RETROSPECTIVE.search(title.text)
    if match is not None:
        return title.read(*match.span(), True, "retrospective-words", 0.97)
    for date in _BARE_DATE.finditer(title.text):
        if not _OTHER_DATE.search(title.text, 0, date.start()):
            return title.read(*date.span(), True, "date-in-title", 0.7)
    return title.read(0, None, False, "retrospective-words", 0.95)


def code_associated(title: Passage) -> ReadValue:
    """Return whether ``title`` is of a service that goes with a surgery."""
    match = _ASSOCIATED.match(title.text) or _AROUND_SURGERY.search(title.text)
    if match is not None:
        return title.read(*match.span(), True, "associated-words", 0.97)
    return title.read(0, None, False, "associated-words", 0.95)
