"""The items of the issues-and-rationales layout (2014 on): a title with the decision, then three labelled fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found, ItemBlock
from imrdesk.parsing.closings import rationale_end
from imrdesk.parsing.decisions import DECISION_AT_END, decision_word, verdict
from imrdesk.parsing.labels import Label, LabelPlace
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.remarks import LABEL_TWICE, UNLABELLED
from imrdesk.parsing.titles import TitleFinder, TitleStart
from imrdesk.parsing.wrapping import Wrapping

MOST_ITEMS = 300
"""No determination has near as many; what follows is not read."""
_LEAD_IN = re.compile(rf"{tolerant('set forth below')}\s*[:;.]", re.IGNORECASE)
_TITLE_END = re.compile(r":\s?(?:Upheld|Overturned)(?=\s[A-Z\d]|$)")
_ITEM_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?=\S)")
_DASH = re.compile(r"\s[-–—]+$")
"""What stands before a decision in place of the colon."""
_LONGEST_TITLE = 3000
"""How many characters after the lead-in may be a title; more, and something else stands there too."""
_RULES = {Label.CLAIMS: "claims-label", Label.REVIEWER: "maximus-label", Label.RATIONALE: "rationale-label"}


@dataclass(slots=True)
class _Labels:
    """One item's labels."""

    places: dict[Label, LabelPlace] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return min(place.span.start for place in self.places.values())

    @property
    def end(self) -> int:
        return max(place.span.end for place in self.places.values())

    def takes(self, place: LabelPlace) -> bool:
        """Tell whether ``place`` is this item's next label, as all its labels stand in order."""
        return all(label < place.label for label in self.places)


def read_issues(document: Document, labels: Sequence[LabelPlace], first_from: int) -> list[ItemBlock]:
    """Return the items whose ``labels`` these are; the first title stands after ``first_from``."""
    groups = _grouped(document, labels)
    if not groups:
        return []
    finder = TitleFinder(document, _is_spaced(document, groups), _is_run_together(groups), Wrapping(document))
    starts = _title_starts(document, finder, groups, first_from)
    ends = [*(start.offset for start in starts[1:]), rationale_end(document, groups[-1].end)]
    found = list(zip(groups, starts, ends, strict=True))
    return _without_numbers([_block(document, *each) for each in found[:MOST_ITEMS]])


def _without_numbers(blocks: list[ItemBlock]) -> list[ItemBlock]:
    """Return the items without the numbers before their titles, where all are numbered in turn."""
    titles = [block.title for block in blocks if block.title]
    numbers = [_ITEM_NUMBER.match(title.passage.text) for title in titles]
    counted = [int(number["number"]) if number else 0 for number in numbers]
    if len(titles) < len(blocks) or counted != list(range(1, len(blocks) + 1)):
        return blocks
    return [
        replace(block, title=replace(title, passage=title.passage.sub(number.end())))
        for block, title, number in zip(blocks, titles, numbers, strict=True)
        if number
    ]


def unlabelled_titles(blocks: Sequence[ItemBlock]) -> list[str]:
    """Return a doubt for each rationale that holds what reads like the title of an item without labels."""
    return [
        sentence(UNLABELLED, number=number)
        for number, block in enumerate(blocks, start=1)
        if block.rationale and _TITLE_END.search(block.rationale.passage.text)
    ]


def lost_items(labels: Sequence[LabelPlace], blocks: Sequence[ItemBlock]) -> list[str]:
    """Return a doubt for each item within which a label begins a line that is none of its own."""
    notes: list[str] = []
    for number, block in enumerate(blocks, start=1):
        inside = [place.label for place in labels if not place.inline and block.span.contains(place.span.start)]
        if len(set(inside)) < len(inside):
            notes.append(sentence(LABEL_TWICE, number=number))
    return notes


def _grouped(document: Document, labels: Sequence[LabelPlace]) -> list[_Labels]:
    """Gather the labels of each item; one that is out of order and after no decision is a sentence's."""
    groups: list[_Labels] = []
    for place in labels:
        if groups and groups[-1].takes(place):
            groups[-1].places[place.label] = place
        elif not groups or place.label is Label.CLAIMS or _after_decision(document.text, place.span.start):
            if len(groups) > MOST_ITEMS:
                break
            groups.append(_Labels({place.label: place}))
    return groups


def _after_decision(text: str, offset: int) -> bool:
    return DECISION_AT_END.search(text[max(0, offset - 60) : offset].rstrip()) is not None


def _is_spaced(document: Document, groups: Sequence[_Labels]) -> bool:
    """Tell whether blank lines set the items' fields apart."""
    lines = document.lines
    places = [lines.index_from(place.span.start) for group in groups for place in group.places.values()]
    inner = [line for line in places if line < len(lines.starts) and not lines.opens_page[line]]
    return sum(lines.gaps[line] > lines.usual_gap for line in inner) * 2 > len(inner)


def _is_run_together(groups: Sequence[_Labels]) -> bool:
    """Tell whether most labels stand within lines, as where all was wrapped anew as one paragraph."""
    inline = [place.inline for group in groups for place in group.places.values()]
    return sum(inline) * 2 > len(inline)


def _title_starts(
    document: Document, finder: TitleFinder, groups: Sequence[_Labels], first_from: int
) -> list[TitleStart]:
    """Return where each item's title starts; the first stands between the lead-in and the first label."""
    starts: list[TitleStart] = []
    after = first_from
    for group in groups:
        after = min(after, group.start)
        first = None if starts else _after_lead_in(document, after, group.start)
        starts.append(first or finder.start(after, group.start))
        after = group.end
    return starts


def _after_lead_in(document: Document, start: int, end: int) -> TitleStart | None:
    """Return where the title starts that stands, alone, between the lead-in and the item's first label."""
    lead_in = _LEAD_IN.search(document.text, start, end)
    if lead_in is None:
        return None
    rest = document.text[lead_in.end() : end]
    offset = lead_in.end() + len(rest) - len(rest.lstrip())
    return TitleStart(offset, "title-after-lead-in", 0.99) if end - offset <= _LONGEST_TITLE else None


def _block(document: Document, group: _Labels, start: TitleStart, end: int) -> ItemBlock:
    title, decision = _title_and_decision(document.passage(Span(start.offset, group.start)), start)
    fields = _fields(document, group, end)
    return ItemBlock(
        Span(start.offset, max(end, group.end)),
        title,
        decision,
        fields.get(Label.CLAIMS),
        fields.get(Label.REVIEWER),
        fields.get(Label.RATIONALE),
    )


def _fields(document: Document, group: _Labels, end: int) -> dict[Label, Found]:
    places = list(group.places.values())
    ends = [*(place.span.start for place in places[1:]), max(end, places[-1].span.end)]
    return {
        place.label: Found(
            document.passage(Span(place.span.end, field_end)), _RULES[place.label], 0.9 if place.inline else 0.99
        )
        for place, field_end in zip(places, ends, strict=True)
    }


def _title_and_decision(passage: Passage, start: TitleStart) -> tuple[Found, ReadValue]:
    decided = decision_word(passage.text)
    if decided is None and (told := verdict(passage.text)) and not passage.text[told.end :].strip(" .:"):
        decision = passage.read(told.start, told.end, told.value, "verdict-in-title", 0.85)
        return Found(title_words(passage, told.start), start.rule, min(start.confidence, 0.85)), decision
    if decided is None:
        return Found(title_words(passage, len(passage)), start.rule, min(start.confidence, 0.6)), ReadValue(None)
    colon = ":" in passage.text[max(0, decided.start - 3) : decided.start]
    decision = passage.read(decided.start, decided.end, decided.value, "decision-after-title", 0.99 if colon else 0.9)
    return Found(title_words(passage, decided.start), start.rule, start.confidence), decision


def title_words(passage: Passage, end: int) -> Passage:
    """Return the title up to ``end`` without its colon and a closing ``is``."""
    words = _DASH.sub("", passage.text[:end].rstrip(" :;"))
    if words.endswith((" is", " IS")):
        words = words[:-3].rstrip(" :;")
    return passage.sub(0, len(words))
