"""The items of the 2013-2014 letter: a numbered title that holds the verdict, then sentences for each side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found, ItemBlock
from imrdesk.parsing.closings import rationale_end
from imrdesk.parsing.decisions import verdict
from imrdesk.parsing.issues import MOST_ITEMS
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.remarks import UNLABELLED

_LABEL = re.compile(
    rf"(?:The\s*)?(?:{tolerant('Physician')}|{tolerant('Expert')}|{tolerant('Professional')})\s*{tolerant('Reviewer')}\s*"
    rf"['’‘`]?\s*[s5]?\s*{tolerant('decision rationale')}\s*[:;]",
    re.IGNORECASE,
)
_SIDE = re.compile(
    rf"(?P<claims>\bThe\s*{tolerant('Claims Administrator')}\b)"
    r"|(?P<reviewer>\bThe\s*(?:Physician|Expert|Professional)\s*Reviewer\b(?!\s*['’‘`]?\s*s?\s*decision\s*rationale))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(?<=\n)|^|(?<=[.:] ))[ \t]*(?P<number>\d{1,3})[ \t]*[.)](?=[ \t\n]*\S)(?!\d)", re.MULTILINE)
_LEADING_NUMBER = re.compile(r"\d{1,3}\s*[.)](?!\d)\s*")
_OF_ANOTHER = re.compile(
    r"\bThe\s+Claims\s+Administrator\s+(?:based|did\s+not\s+cite)\b.{1,800}?\bThe\s+\w+\s+Reviewer\s+"
    r"(?:based|did\s+not\s+cite|relied|found)\b",
    re.DOTALL,
)
_SENTENCE_REACH = 120
"""How far before a sentence the one before it may end: page furniture may stand between them."""
_TITLE_REACH = 1500
"""How many characters before an item's first sentence its title may begin."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item's title starts, where each side's sentences do (-1: none), and its rationale label."""

    start: int
    claims: int
    reviewer: int
    label: Span

    @property
    def title_end(self) -> int:
        return min(place for place in (self.claims, self.reviewer, self.label.start) if place >= 0)


def read_letter_items(document: Document, start: int) -> list[ItemBlock]:
    """Return the items of a letter that stand after ``start``."""
    places = list(_places(document, start))
    ends = [*(place.start for place in places[1:])]
    ends.append(rationale_end(document, places[-1].label.end) if places else 0)
    return [_block(document, place, end) for place, end in zip(places, ends, strict=False)]


def unlabelled_letter_items(blocks: Sequence[ItemBlock]) -> list[str]:
    """Return a doubt for each rationale that goes on with the guidelines of another item."""
    return [
        sentence(UNLABELLED, number=number)
        for number, block in enumerate(blocks, start=1)
        if block.rationale and _OF_ANOTHER.search(block.rationale.passage.text)
    ]


def _places(document: Document, start: int) -> Iterator[_Place]:
    after = start
    for number, label in enumerate(_LABEL.finditer(document.text, start), start=1):
        if number > MOST_ITEMS:
            return
        yield _place(document, after, Span(*label.span()), number)
        after = label.end()


def _place(document: Document, after: int, label: Span, number: int) -> _Place:
    text = document.text
    start = _numbered_title(text, after, label.start, number)
    sides = {"claims": -1, "reviewer": -1}
    first = _SIDE.search(text, after if start is None else start, label.start)
    for side in _SIDE.finditer(text, after if start is None else start, label.start):
        name = side.lastgroup or ""
        if sides[name] < 0 and _opens_sentence(document, side.start()):
            sides[name] = side.start()
    if start is None:
        start = _paragraph_start(document, after, first.start() if first else label.start)
    return _Place(start, sides["claims"], sides["reviewer"], label)


def _opens_sentence(document: Document, offset: int) -> bool:
    """Tell whether a sentence begins at ``offset``: after a full stop, or where the line begins."""
    before = document.text[max(0, offset - 8) : offset]
    if not before.strip() or "\n" in before:
        return True
    return document.words_before(offset, _SENTENCE_REACH).endswith((".", ":", "”", '"'))


def _numbered_title(text: str, after: int, end: int, number: int) -> int | None:
    """Return where the title with the item's number starts: the one whose sentence holds the verdict."""
    found: int | None = None
    for match in _NUMBER.finditer(text, max(after, end - 20 * _TITLE_REACH), end):
        title = text[match.end() : match.end() + _TITLE_REACH]
        side = _SIDE.search(title)
        if verdict(title[: side.start() if side else len(title)]) is None:
            continue
        if int(match["number"]) == number:
            return match.start("number")
        found = match.start("number")
    return found


def _paragraph_start(document: Document, after: int, end: int) -> int:
    """Return where the paragraph before ``end`` starts, for a title without a number."""
    lines = document.lines
    first, line = lines.index_from(after), lines.index_of(end - 1)
    if line < first:
        return end
    while line > first and lines.gaps[line] <= lines.usual_gap:
        line -= 1
    return lines.starts[line]


def _block(document: Document, place: _Place, end: int) -> ItemBlock:
    title, decision = title_and_verdict(document.passage(Span(place.start, place.title_end)))
    end = max(end, place.label.end)
    reviewer_end = place.label.start
    claims_end = place.reviewer if place.reviewer > place.claims else reviewer_end
    return ItemBlock(
        Span(place.start, end),
        title,
        decision,
        _sentences(document, place.claims, claims_end),
        _sentences(document, place.reviewer, reviewer_end if place.reviewer > place.claims else place.claims),
        Found(document.passage(Span(place.label.end, end)), "rationale-label", 0.97),
    )


def _sentences(document: Document, start: int, end: int) -> Found | None:
    if start < 0:
        return None
    return Found(document.passage(Span(start, max(start, end))), "guideline-sentence", 0.95)


def title_and_verdict(passage: Passage) -> tuple[Found, ReadValue]:
    """Split ``1. X is not medically necessary and appropriate.`` into X and the decision."""
    number = _LEADING_NUMBER.match(passage.text)
    start = number.end() if number else 0
    decided = verdict(passage.text)
    if decided is None:
        return Found(passage.sub(start), "numbered-title", 0.6), ReadValue(None)
    decision = passage.read(decided.start, decided.end, decided.value, "verdict-in-title", 0.97)
    return Found(passage.sub(start, decided.start), "numbered-title", 0.97), decision
