"""The body parts a title names, each with its side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.coding.levels import levels_in
from imrdesk.parsing.coding.titles import Title
from imrdesk.parsing.vocabularies import Vocabularies

_LEVELS = {"C": "cervical spine", "T": "thoracic spine", "L": "lumbar spine", "S": "lumbar spine"}
_HIGHEST = {"C": 8, "T": 12, "L": 6, "S": 5}

_IN_LIST = re.compile(
    r"(?:[\s,/&()-]|\b(?:and|or|the|to|of|area|region|joint|joints|spine|sided|side|level|levels)\b)*", re.IGNORECASE
)
_OF = re.compile(r"\s*(?:of|on|in)\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"[\s,]*(?:and|or|&|/)?[\s,]*", re.IGNORECASE)
_LEVEL_NUMBER = re.compile(r"[ -]?\d")
_TOUCHING = re.compile(r"[\s,(-]*")
_SPINAL = {"cervical spine", "thoracic spine", "lumbar spine"}
_REACH = 3
"""How many words may stand between a side and the region it is said of (``right index finger``)."""


@dataclass(slots=True)
class _Mention:
    """A side, or a region with the sides found for it, where it stands in the title."""

    start: int
    end: int
    word: int
    region: str | None = None
    sides: tuple[str, ...] = ()
    implied: bool = False

    def names(self) -> Iterator[str]:
        """Yield the canonical names: one for each side said."""
        yield from (f"{side} {self.region}" for side in self.sides) if self.sides else (str(self.region),)


def code_body_parts(title: Title, vocabularies: Vocabularies) -> ReadValue:
    """Return the regions of the body that ``title`` names, each once, with the side it says."""
    mentions = sorted([*_words(title), *_levels(title)], key=lambda mention: mention.start)
    regions = _sided(_telling(mentions, title), title, vocabularies.midline)
    if not regions:
        return ReadValue((), (), "body-words", 0.9)
    named = dict.fromkeys(name for mention in regions for name in mention.names())
    bare = {mention.region for mention in regions if mention.sides}
    values = tuple(name for name in named if name not in bare)
    spans = tuple(dict.fromkeys(span for each in regions for span in title.passage.spans_of(each.start, each.end)))
    confidence = 0.85 if any(mention.implied for mention in regions) else 0.95
    return ReadValue(values, spans, "body-words", confidence)


def _telling(mentions: list[_Mention], title: Title) -> list[_Mention]:
    """Return the mentions without what a more exact one beside it makes superfluous."""
    spinal = [mention for mention in mentions if mention.region in _SPINAL]
    if spinal:
        only_neck = {mention.region for mention in spinal if not mention.implied} == {"cervical spine"}
        mentions = [each for each in mentions if each.region != "spine" or (only_neck and _is_back(each, title))]
    if any(mention.region and not mention.implied for mention in mentions):
        mentions = [mention for mention in mentions if not mention.implied]
    return mentions


def _is_back(mention: _Mention, title: Title) -> bool:
    """Tell whether the spine is meant by ``back``: beside the neck that is another part (``neck and back``)."""
    return title.text[mention.start : mention.end].lower() == "back"


def _words(title: Title) -> Iterator[_Mention]:
    for match in title.body:
        term = match.meaning
        place = (match.start, match.end, match.first_word)
        sides = (term.side,) if term.side else ()
        if not term.regions and sides and not _LEVEL_NUMBER.match(title.text, match.end):
            yield _Mention(*place, sides=sides)
        for region in term.regions:
            yield _Mention(*place, region, sides, term.implied)


def _levels(title: Title) -> Iterator[_Mention]:
    for levels in levels_in(title.text):
        word = sum(word.end <= levels.start for word in title.words)
        yield _Mention(levels.start, levels.end, word, levels.region)


def _sided(mentions: list[_Mention], title: Title, midline: frozenset[str]) -> list[_Mention]:
    """Return the mentions of regions, each with its side: said before it, before its list, or after it."""
    regions: list[_Mention] = []
    side: _Mention | None = None
    for index, mention in enumerate(mentions):
        before = regions[-1] if regions else None
        if mention.region is None:
            if not _said_after(mention, before, mentions[index + 1 :], title):
                side = _both(side, mention, before, title)
            continue
        if not mention.sides and side is not None and _reaches(side, before, mention, title, midline):
            mention.sides = side.sides
            if before and not before.sides and _OF.fullmatch(title.text, before.end, side.start):
                before.sides = side.sides
        regions.append(mention)
    if side is not None and len({region.region for region in regions}) == 1 and not any(r.sides for r in regions):
        regions[0].sides = side.sides
    return regions


def _both(side: _Mention | None, mention: _Mention, before: _Mention | None, title: Title) -> _Mention:
    """Return ``mention``, with the side before it where the two are joined (``left and right knee``)."""
    unused = side if side is not None and (before is None or before.start < side.start) else None
    if unused is not None and _AND.fullmatch(title.text, unused.end, mention.start):
        mention.sides = (*unused.sides, *mention.sides)
    return mention


def _reaches(side: _Mention, before: _Mention | None, mention: _Mention, title: Title, midline: frozenset[str]) -> bool:
    """Tell whether a side said earlier holds for ``mention``: next to it, or through a list it opened."""
    if before is None or before.start < side.start:
        return mention.word - side.word <= _REACH
    if before.sides != side.sides:
        return False
    if before.start == mention.start:
        return True
    if mention.region in midline and before.region not in midline:
        return False
    return _IN_LIST.fullmatch(title.text, before.end, mention.start) is not None


def _said_after(side: _Mention, before: _Mention | None, later: list[_Mention], title: Title) -> bool:
    """Give ``side`` to the region right before it, unless it belongs to a region that follows."""
    if before is None or before.sides or not _TOUCHING.fullmatch(title.text, before.end, side.start):
        return False
    following = next((mention for mention in later if mention.region), None)
    if following is not None and following.word - side.word <= _REACH:
        return False
    before.sides = side.sides
    return True
