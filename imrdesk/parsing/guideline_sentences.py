"""The guidelines named in the sentences of the letter and the notice.

``The … based its decision on the X, page 5, which is a part of the MTUS.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.parsing.mtus import PAGES, Part, page_list

_BASED_ON = re.compile(
    r"\b(?:based\s+(?:its|his/her|their|his|her|the)\s+decisions?\s+on|relied\s+(?:up)?on|found|cited|used)\s+"
    r"(?!(?:the\s+)?(?:recommendation|that\b|by\b|no\s|(?:same\s+)?guidelines?\s+(?:used|cited|referenced)\b))(?:the\s+)?",
    re.IGNORECASE,
)
_PART_OF_MTUS = (
    r"(?:a\s+)?part\s+of\s+(?:the\s+)?"
    r"(?:MTUS|(?:California\s+)?Medical\s+Treatment\s+Utilization\s+Schedule(?:\s*\(\s*MTUS\s*\))?)"
)
_OF_MTUS = re.compile(rf",?\s*(?:(?:which|that)\s+(?:is|are)\s+)?\b{_PART_OF_MTUS}", re.IGNORECASE)
_ARE = re.compile(r"\bare\b", re.IGNORECASE)
_NOT_OF_MTUS = re.compile(rf",?\s*(?:which|that)\s+(?:is|are)\s+not\s+{_PART_OF_MTUS}", re.IGNORECASE)
_ITS_OWN = re.compile(
    r"(?:Chronic\s+Pain|Acupuncture|Post-?\s?surgical)\s+(?:Medical\s+)?Treatment\s+Guidelines", re.IGNORECASE
)
"""Guidelines that the schedule itself has, whether or not a sentence says that they are a part of it."""
_RELEVANT = re.compile(r",?\s*(?:to\s+be\s+)?(?:relevant|applicable)\s+and\s+appropriate\b", re.IGNORECASE)
_NEXT = re.compile(r"\s*,?\s*(?:and|as\s+well\s+as)\s+(?:on\s+)?(?:the\s+)?", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?:(?P<non>Non\s*-\s*MTUS(?:\s+Citations?)?)|(?:(?:CA|California)\s+)?MTUS)\b[\s,:;-]*(?=[A-Z])", re.IGNORECASE
)
"""Whose a guideline is, said before its name."""
_ANOTHER = re.compile(
    r"[,;]?\s+and\s+(?:on\s+)?(?:the\s+)?(?=Non\s*-\s*MTUS|Official\s+Disability|ODG\b|(?:CA\s+|California\s+)?MTUS\b"
    r"|ACOEM\b|(?:Chronic\s+Pain|Acupuncture|Post-?\s?surgical)\s+(?:Medical\s+)?Treatment\s+Guidelines"
    r")|(?<=[\d)])[,;]?\s+and\s+(?:the\s+)?(?=(?:[A-Z][a-z]+,?\s+(?:and\s+)?){1,5}Complaints\b)"
)
"""What stands between two guidelines of which the other begins with whose it is."""
_SENTENCE = re.compile(r"\.\s+(?=T(?:he|HE)\s)|\.$")
_EDITION = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SECTION = re.compile(r"\s*[,:;]\s*")


def sentence_parts(text: str, *, whole: bool) -> Iterator[tuple[Part, bool]]:
    """Yield each guideline that ``text`` names and whether it is a part of the MTUS.

    ``whole`` says that the text is a guideline's name where no sentence names one.
    """
    found = False
    for start, end in _sentences(text):
        based = _BASED_ON.search(text, start, end)
        if based:
            found = True
            yield from _named(text, based.end(), end)
    if whole and not found and text:
        end = len(text.removesuffix(".").rstrip())
        yield Part(0, end, text[:end]), False


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(text):
        yield start, stop.start()
        start = stop.end()
    if start < len(text):
        yield start, len(text)


def _named(text: str, start: int, end: int) -> Iterator[tuple[Part, bool]]:
    """Yield the guidelines between ``start`` and the sentence's end: most of the MTUS say so after their names."""
    apart = _NOT_OF_MTUS.search(text, start, end)
    if apart:
        yield from _each(text, start, apart.start(), of_mtus=False)
        return
    while of_mtus := _OF_MTUS.search(text, start, end):
        yield from _each(text, start, of_mtus.start(), of_mtus=True, all_are=_ARE.search(of_mtus.group()) is not None)
        joined = _NEXT.match(text, of_mtus.end(), end)
        if joined is None:
            return
        start = joined.end()
    relevant = _RELEVANT.search(text, start, end)
    yield from _each(text, start, relevant.start() if relevant else end, of_mtus=False)


def _each(text: str, start: int, end: int, *, of_mtus: bool, all_are: bool = False) -> Iterator[tuple[Part, bool]]:
    """Yield each guideline named between ``start`` and ``end``; the last, or ``all_are``, said to be ``of_mtus``."""
    for another in _ANOTHER.finditer(text, start, end):
        yield _one(text, start, another.start(), of_mtus=all_are)
        start = another.end()
    if start < end:
        yield _one(text, start, end, of_mtus=of_mtus)


def _one(text: str, start: int, end: int, *, of_mtus: bool) -> tuple[Part, bool]:
    prefix = _PREFIX.match(text, start, end)
    start = prefix.end() if prefix else start
    if of_mtus or (prefix and not prefix["non"]) or _ITS_OWN.match(text, start, end):
        return _of_mtus(text, start, end), True
    return Part(start, end, text[start:end]), False


def _of_mtus(text: str, start: int, end: int) -> Part:
    """Read a name such as ``X Complaints (ACOEM …, 2nd Edition (2004), Chapter 8), pages 177-179``."""
    pages = PAGES.search(text, start, end)
    edition = _EDITION.search(text, start, end)
    within = bool(edition and pages and edition.start() < pages.start() < edition.end())
    name_end = pages.start() if pages and not within else end
    if edition and edition.start() < name_end and (year := _YEAR.search(edition["inside"])):
        chapter, section, number = text[start : edition.start()], text[edition.end() : name_end], int(year.group())
    else:
        comma = _SECTION.search(text, start, name_end)
        chapter = text[start : comma.start() if comma else name_end]
        section, number = text[comma.end() if comma else name_end : name_end], None
    return Part(start, end, chapter.strip(" ,") or None, number, section.strip(" ,") or None, page_list(pages))
