"""The three labels of an item in the issues-and-rationales layout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from imrdesk.domain.spans import Span
from imrdesk.parsing.decisions import DECISION_AT_END
from imrdesk.parsing.lines import Document, follows_an_end
from imrdesk.parsing.noise import FixedWords, tolerant


class Label(IntEnum):
    """A label of an item, in the order in which they stand."""

    CLAIMS = 0
    REVIEWER = 1
    RATIONALE = 2


_COLON = r"\s*(?:[:;]|(?=\s(?:Decision\s*based|The\s*(?:Claims|Expert|Physician)\s)))"
_LABELS = FixedWords(
    {
        "CLAIMS": rf"{tolerant('Claims Administrator')}(?:['’]s)?\s*{tolerant('guideline')}s?{_COLON}",
        "REVIEWER": rf"{tolerant('MAXIMUS')}\s*{tolerant('guideline')}s?{_COLON}",
        "RATIONALE": rf"{tolerant('Decision rationale')}\s*(?:[:;.]|(?=\s[A-Z0-9\"“]))",
    },
    starting=("claims", "maximus", "decision"),
    anywhere=(
        ("CLAIMS", r"Claims\s*Administrator\s*guidelines?\s*[:;]"),
        ("REVIEWER", r"MAXIMUS\s*guidelines?\s*[:;]"),
        ("RATIONALE", r"Decision\s*rationale\s*[:;]"),
    ),
    nearly={
        "CLAIMS": "claims administrator guideline",
        "REVIEWER": "maximus guideline",
        "RATIONALE": "decision rationale",
    },
)
_BEFORE = 60
"""How many characters before a label within a line are looked at."""


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """Where a label stands; ``inline`` where other words stand before it on its line."""

    label: Label
    span: Span
    inline: bool


def find_labels(document: Document) -> list[LabelPlace]:
    """Return the labels of a document's items, in order."""
    places: list[LabelPlace] = []
    for name, span, starts_line in document.matches(_LABELS):
        place = LabelPlace(Label[name], span, inline=not starts_line)
        if not place.inline or _is_run_on(document.text, place):
            places.append(place)
    return places


def _is_run_on(text: str, place: LabelPlace) -> bool:
    """Tell whether a label within a line opens a field whose line was run together with the one before."""
    if place.label is Label.CLAIMS:
        return DECISION_AT_END.search(text[max(0, place.span.start - _BEFORE) : place.span.start]) is not None
    return follows_an_end(text, place.span.start)
