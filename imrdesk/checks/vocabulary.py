"""Values that no vocabulary knows, or that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.fields import CATEGORIES, FIELDS
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import Sentence, sentence, word
from imrdesk.lexicon import read_vocabulary

_NAMED = {
    "reviewer_states": ("states", "unknown-state", word("US state")),
    "reviewer_specialties": ("specialties", "unknown-specialty", word("specialty")),
}
_CASE_NUMBER = re.compile(r"CM\d{2}-\d{7}")
_FEWEST_DIGITS = 5
"""Of a case number: the first ones of 2013 had no CM, and fewer digits than later ones."""
_MOST_NAMES = 20
"""How many states or specialties are looked up; no reviewer has as many, a text gone wrong may have thousands."""
_LONGEST_CHAPTER = 90
_NO_CHAPTER = re.compile(
    r"\bSections?\b\s*(?:\(s\))?\s*:|\bPages?\b|\bDecision based\b|\bNon-MTUS\b|\b(?:19|20)\d{2}\b", re.IGNORECASE
)
_FIRST_EDITION, _LAST_EDITION = 1990, 2100


@cache
def _known(vocabulary: str) -> Mapping[str, str]:
    """Return the names of a vocabulary, canonical and other, by their case-folded form."""
    entries = read_vocabulary(vocabulary)[vocabulary]
    return {name.casefold(): name for entry, others in entries.items() for name in (entry, *others)}


def names_known(case: Case) -> Iterator[Flag]:
    """Flag a state or a specialty that the vocabulary does not know, with the nearest one it does."""
    for key, (vocabulary, rule, what) in _NAMED.items():
        known = {**_known(vocabulary), **{each.term.casefold(): each.term for each in case.own(vocabulary)}}
        for name in case.texts(key)[:_MOST_NAMES]:
            if name.casefold() in known:
                continue
            near = get_close_matches(name.casefold(), known, n=1, cutoff=0.8)
            message = sentence(
                "“{name}” is no {what} the vocabulary knows; did the document mean “{near}”?"
                if near
                else "“{name}” is no {what} the vocabulary knows.",
                name=name,
                what=what,
                near=known[near[0]] if near else "",
            )
            yield case.flag(rule, Severity.DOUBT, refs_of(None, key), message)


def case_number_shape(case: Case) -> Iterator[Flag]:
    """Flag a case number of another form than CM17-0001234."""
    number = case.text("case_number")
    if number and not _CASE_NUMBER.fullmatch(number):
        message = sentence(
            "“{number}” is no case number: CM, two digits, a hyphen and seven digits, like CM17-0001234.",
            number=number,
        )
        numbered = sum(character.isdigit() for character in number) >= _FEWEST_DIGITS
        severity = Severity.WARNING if numbered else Severity.ERROR
        yield case.flag("case-number-shape", severity, refs_of(None, "case_number"), message)


def subcategory_in_category(case: Case) -> Iterator[Flag]:
    """Flag a subcategory that its category does not have."""
    for item in case.record.items:
        category, subcategory = case.text("category", item), case.text("subcategory", item)
        if not subcategory or subcategory in CATEGORIES.get(category, ()):
            continue
        message = sentence(
            "“{subcategory}” of {item} is not a subcategory of {category}."
            if category
            else "“{subcategory}” of {item} is not possible without its category.",
            subcategory=FIELDS["subcategory"].worded(subcategory),
            item=name_of(case, item),
            category=FIELDS["category"].worded(category),
        )
        refs = refs_of(item, "category", "subcategory")
        yield case.flag("subcategory-not-of-category", Severity.ERROR, refs, message)


def chapters_well_formed(case: Case) -> Iterator[Flag]:
    """Flag an MTUS citation whose chapter or year has swallowed something else of its clause."""
    for item in case.record.items:
        for key in ("claims_citations", "reviewer_citations"):
            value = case.value(key, item)
            for citation in value if isinstance(value, tuple) else ():
                if isinstance(citation, Citation) and (fault := _fault(citation, case)):
                    evidence = (citation.passage,) if citation.passage else ()
                    message = sentence("In {item}, {fault}.", item=name_of(case, item), fault=fault)
                    yield case.flag("citation-shape", Severity.DOUBT, refs_of(item, key), message, evidence)


def _fault(citation: Citation, case: Case) -> Sentence | None:
    decided = case.day("decision_date")
    latest = decided.year if decided else _LAST_EDITION
    if citation.year is not None and not _FIRST_EDITION <= citation.year <= latest:
        return sentence("a guideline of the year {year} cannot have been cited", year=citation.year)
    if citation.source is not GuidelineSource.MTUS or citation.chapter is None:
        return None
    if len(citation.chapter) > _LONGEST_CHAPTER or _NO_CHAPTER.search(citation.chapter):
        chapter = citation.chapter[:60]
        return sentence("“{chapter}” does not look like the name of one chapter", chapter=chapter)
    return None
