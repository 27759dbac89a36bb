"""The notice of 2013: results listed twice, then a block for each request with the reviewer's reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found, ItemBlock
from imrdesk.parsing.case_table import DATE, date_in
from imrdesk.parsing.closings import rationale_end
from imrdesk.parsing.decisions import verdict
from imrdesk.parsing.headings import Heading, Headings
from imrdesk.parsing.issues import MOST_ITEMS
from imrdesk.parsing.lines import Document
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.remarks import DISAGREEING

_RESULT = re.compile(r"has\s*determined\s*(?:that\s*)?the\s*request\s*for\s+", re.IGNORECASE)
_RESULT_NUMBER = re.compile(r"(?P<number>\d{1,3})\s*[.)]\s*(?:MAXIMUS\b[^.\n]{0,40}(?:Inc\.)?\s*)?$", re.IGNORECASE)
_REGARDING = re.compile(
    r"(?:(?:(?<=\n)|^)[ \t]*(?:(?P<number>\d{1,3})[ \t]*[.)][ \t\n]*)?|\b(?P<within>\d{1,3})[ \t]*[.)][ \t\n]*)"
    r"Regarding\s+the\s+requests?\s+for\s+",
    re.MULTILINE | re.IGNORECASE,
)
_REVIEWER_SIDE = re.compile(r"\bThe\s+(?:Expert|Physician|Professional)\s+Reviewer\b", re.IGNORECASE)
_CLAIMS_SIDE = re.compile(r"\bThe\s+Claims\s+Administrator\b", re.IGNORECASE)
_PROSE_DATES = {
    "application_received": re.compile(rf"\bfiled\s+on\s+(?P<date>{DATE})", re.IGNORECASE),
    "ur_denial_date": re.compile(rf"\bUtilization\s+Review\s+Denial\s+dated\s+(?P<date>{DATE})", re.IGNORECASE),
    "date_assigned": re.compile(rf"\bprovided\b[^.]{{0,80}}?\bon\s+(?P<date>{DATE})", re.IGNORECASE),
}
_REACH = 600


@dataclass(frozen=True, slots=True)
class _Result:
    """One line of the result list: its number (0: none), the request, and the decision."""

    number: int
    request: Passage
    decision: ReadValue
    span: Span


@dataclass(frozen=True, slots=True)
class _Block:
    """The block of one request: where it begins, its number, and the headings inside."""

    match: re.Match[str]
    end: int
    number: int
    inside: tuple[tuple[Heading, Span], ...]


def read_notice_items(document: Document, headings: Headings) -> tuple[list[ItemBlock], list[str]]:
    """Return the items of a notice, and the doubts: the two lists of results should agree."""
    results = _results(document)
    blocks = list(islice(_REGARDING.finditer(document.text), MOST_ITEMS))
    notes = _disagreements(results)
    if not blocks:
        return [_from_result(result) for result in _unique(results)], notes
    ends = [*(match.start() for match in blocks[1:]), _end(document, headings, blocks[-1].end())]
    items = [
        _block(
            document,
            _Block(match, end, int(match["number"] or match["within"] or number), headings.between(match.end(), end)),
            results,
        )
        for number, (match, end) in enumerate(zip(blocks, ends, strict=True), start=1)
    ]
    return items, notes


def read_notice_dates(document: Document, end: int) -> dict[str, ReadValue]:
    """Return the dates that the notice tells of in prose before ``end``."""
    passage = document.passage(Span(0, end))
    values: dict[str, ReadValue] = {}
    for name, pattern in _PROSE_DATES.items():
        match = pattern.search(passage.text)
        day = date_in(match["date"]) if match else None
        if match and day:
            values[name] = passage.read(*match.span("date"), day, "notice-prose", 0.95)
    return values


def first_result(text: str, end: int) -> int:
    """Return where the list of results begins, before ``end``: a title there may tell of days of its own."""
    result = _RESULT.search(text, 0, end)
    return result.start() if result else end


def _results(document: Document) -> list[_Result]:
    text, results = document.text, list[_Result]()
    for match in islice(_RESULT.finditer(text), 2 * MOST_ITEMS):
        stop = _REGARDING.search(text, match.end(), match.end() + _REACH)
        passage = document.passage(Span(match.end(), stop.start() if stop else min(len(text), match.end() + _REACH)))
        decided = verdict(passage.text)
        if decided is None:
            continue
        number = _RESULT_NUMBER.search(text[max(0, match.start() - 80) : match.start()])
        decision = passage.read(decided.start, decided.end, decided.value, "verdict-in-results", 0.95)
        span = Span(match.start(), decision.spans[-1].end)
        results.append(_Result(int(number["number"]) if number else 0, passage.sub(0, decided.start), decision, span))
    return results


def _unique(results: Sequence[_Result]) -> list[_Result]:
    """Return each result once: the list is printed twice."""
    seen: dict[tuple[int, str], _Result] = {}
    for result in results:
        seen.setdefault((result.number, result.request.text.casefold()), result)
    return list(seen.values())


def _disagreements(results: Sequence[_Result]) -> list[str]:
    decisions: dict[tuple[int, str], set[object]] = {}
    for result in results:
        key = result.number, result.request.text.casefold()
        decisions.setdefault(key, set()).add(result.decision.value)
    return [sentence(DISAGREEING, number=number or "?") for (number, _), values in decisions.items() if len(values) > 1]


def _from_result(result: _Result) -> ItemBlock:
    return ItemBlock(result.span, Found(result.request, "notice-result", 0.8), result.decision)


def _end(document: Document, headings: Headings, after: int) -> int:
    effect = next((span.start for span in headings.all(Heading.EFFECT) if span.start > after), len(document.text))
    return rationale_end(document, after, effect)


def _block(document: Document, block: _Block, results: Sequence[_Result]) -> ItemBlock:
    title_end = block.inside[0][1].start if block.inside else block.end
    title = document.passage(Span(block.match.end(), title_end))
    title = title.sub(0, len(title.text.rstrip(" :.")))
    guidelines = _under(document, block, Heading.GUIDELINES)
    claims, reviewer = split_sides(guidelines) if guidelines else (None, None)
    words = block.match.group()
    return ItemBlock(
        Span(block.match.end() - len(words.lstrip()), block.end),
        Found(title, "regarding-the-request", 0.95),
        _decision(block.number, title, results),
        claims,
        reviewer,
        _under(document, block, Heading.RATIONALE),
    )


def _decision(number: int, title: Passage, results: Sequence[_Result]) -> ReadValue:
    named = [result for result in results if result.request.text.casefold() == title.text.casefold()]
    numbered = [result for result in named or results if result.number == number]
    chosen = numbered or named
    return chosen[0].decision if chosen else ReadValue(None)


def _under(document: Document, block: _Block, heading: Heading) -> Found | None:
    """Return what stands under the first ``heading`` of a block."""
    for number, (found, span) in enumerate(block.inside):
        if found is heading:
            stop = block.inside[number + 1][1].start if number + 1 < len(block.inside) else block.end
            return Found(document.passage(Span(span.end, stop)), f"{heading}-heading", 0.95)
    return None


def split_sides(found: Found) -> tuple[Found | None, Found | None]:
    """Split a guideline text into the claims administrator's sentences and the reviewer's."""
    text = found.passage.text
    claims, reviewer = _CLAIMS_SIDE.search(text), _REVIEWER_SIDE.search(text)
    if claims is None:
        return None, found if text else None
    if reviewer is None:
        return found, None
    split = max(claims.start(), reviewer.start())
    parts = (found.passage.sub(0, split), found.passage.sub(split))
    first, second = (Found(part, found.rule, found.confidence) for part in parts)
    return (first, second) if claims.start() < reviewer.start() else (second, first)
