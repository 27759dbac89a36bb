"""The guidelines cited in a guideline field, by the form of the clauses that name them (fields.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Spans
from imrdesk.parsing.blocks import Found
from imrdesk.parsing.guideline_sentences import sentence_parts
from imrdesk.parsing.mtus import Part, mtus_parts
from imrdesk.parsing.noise import tolerant

_CLAUSE = re.compile(
    rf"\b{tolerant('Decision')}s?\s*(?:(?:is|was)\s+)?{tolerant('based on')}\s*(?:the\s+)?"
    r"(?:(?P<non>N[o0]n\s*[-–—~]?\s*MTUS(?:\s*Citations?\b)?)|(?P<mtus>MTUS\b))\s*[:,]?\s*",
    re.IGNORECASE,
)
_NONE_CITED = re.compile(r"\bdid\s+not\s+cite\b|\bno\s+(?:medical\s+)?evidence\s+(?:was\s+)?cited\b", re.IGNORECASE)
_NAMES_MTUS = re.compile(r"(?<!Non-)\bMTUS\b|\bMedical\s+Treatment\s+Utilization\s+Schedule\b", re.IGNORECASE)
_ODG = re.compile(r"Official\s+Disability\s+Guid|\bODG\b", re.IGNORECASE)
_ACOEM = re.compile(r"\bACOEM\b|American\s+College\s+of\s+Occupational\s+and\s+Environmental\s+Medicine", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation's place in the field's text and its parts."""

    start: int
    end: int
    source: GuidelineSource
    part: Part
    rule: str


def read_citations(guideline: Found, *, whole: bool = False) -> ReadValue:
    """Return one citation for each guideline that the field cites, none where it says that nothing was cited.

    ``whole`` says that the field is a guideline's name and no sentence, as in the professional review.
    """
    passage = guideline.passage
    citations: list[Citation] = []
    spans: list[Spans] = []
    rules: list[str] = []
    for cited in _cited(passage.text, whole):
        places = passage.spans_of(cited.start, cited.end)
        part = cited.part
        citations.append(
            Citation(cited.source, part.chapter, part.year, part.section, part.pages, places[0] if places else None)
        )
        spans.append(places)
        rules.append(cited.rule)
    if not citations:
        none_cited = _NONE_CITED.search(passage.text) is not None
        return ReadValue((), (), "no-evidence-cited" if none_cited else "", 0.99 if none_cited else 0.0)
    rule = rules[0] if len(set(rules)) == 1 else "mtus-and-other"
    sure = min(guideline.confidence, 0.9 if "mtus-older-form" in rules else 0.98)
    return ReadValue(tuple(citations), tuple(span for places in spans for span in places), rule, sure)


def _cited(text: str, whole: bool) -> Iterator[_Cited]:
    clauses = list(_CLAUSE.finditer(text))
    if clauses:
        yield from _in_clauses(text, clauses)
    elif not _NONE_CITED.search(text):
        yield from _in_sentences(text, whole)


def _in_sentences(text: str, whole: bool) -> Iterator[_Cited]:
    """Yield what the sentences of the letter and the notice name."""
    for part, of_mtus in sentence_parts(text, whole=whole):
        words = text[part.start : part.end]
        source = GuidelineSource.MTUS if of_mtus or _NAMES_MTUS.search(words) else _source(words)
        yield _Cited(part.start, part.end, source, part, "guideline-in-sentence")


def _in_clauses(text: str, clauses: list[re.Match[str]]) -> Iterator[_Cited]:
    for number, clause in enumerate(clauses):
        end = clauses[number + 1].start() if number + 1 < len(clauses) else len(text)
        words = text[clause.end() : end].rstrip()
        words = words.removesuffix(".").rstrip()
        if clause["non"]:
            part = Part(0, len(words), words or None)
            found = [(_source(words), part, "non-mtus-clause")]
        else:
            found = [(GuidelineSource.MTUS, part, _mtus_rule(part)) for part in mtus_parts(words)]
        for source, part, rule in found:
            start, stop = clause.end() + part.start, clause.end() + part.end
            yield _Cited(start if stop > start else clause.start(), max(stop, clause.end()), source, part, rule)


def _mtus_rule(part: Part) -> str:
    return "mtus-older-form" if part.year is None else "mtus-chapter-and-year"


def _source(words: str) -> GuidelineSource:
    if _ODG.search(words):
        return GuidelineSource.ODG
    return GuidelineSource.ACOEM if _ACOEM.search(words) else GuidelineSource.OTHER
