"""The professional review of 2013: one issue, under headings of its own."""

from __future__ import annotations

import re

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.blocks import Found, ItemBlock
from imrdesk.parsing.closings import rationale_end
from imrdesk.parsing.coding.conclusions import code_conclusion
from imrdesk.parsing.headings import Heading, Headings
from imrdesk.parsing.lines import Document
from imrdesk.parsing.notice import split_sides
from imrdesk.parsing.passages import Passage

_NEGATED = re.compile(r"\bnot\s*medically\s*(?:necessary|appropriate)", re.IGNORECASE)
_POSITIVE = re.compile(r"medically\s*(?:necessary|appropriate)", re.IGNORECASE)


def read_professional_item(document: Document, headings: Headings) -> list[ItemBlock]:
    """Return the one item of a professional review; none where it names no issue."""
    issue = _under(document, headings, Heading.ISSUE)
    if issue is None or not issue.passage:
        return []
    guidelines = _under(document, headings, Heading.GUIDELINES)
    claims, reviewer = split_sides(guidelines) if guidelines else (None, None)
    rationale = _under(document, headings, Heading.RATIONALE)
    spans = [*issue.passage.spans, *(rationale.passage.spans if rationale else ())]
    decision = _decision(document, headings, rationale)
    # A text gone wrong may have the rationale before the issue.
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return [ItemBlock(whole, issue, decision, claims, reviewer, rationale)]


def _under(document: Document, headings: Headings, heading: Heading) -> Found | None:
    span = headings.first(heading)
    if span is None:
        return None
    end = headings.after(span.end, len(document.text))
    return Found(document.passage(Span(span.end, rationale_end(document, span.end, end))), f"{heading}-heading", 0.9)


def _decision(document: Document, headings: Headings, rationale: Found | None) -> ReadValue:
    """Read the decision from the rationale's heading: why the treatment is, or is not, medically necessary.

    The heading is the form's own; where the rationale concludes otherwise, that decides, with little trust.
    """
    span = headings.first(Heading.RATIONALE)
    heading = document.passage(span) if span else Passage.from_spans("", ())
    decision = ReadValue(None)
    if match := _NEGATED.search(heading.text):
        decision = heading.read(*match.span(), "Upheld", "verdict-in-heading", 0.8)
    elif match := _POSITIVE.search(heading.text):
        decision = heading.read(*match.span(), "Overturned", "verdict-in-heading", 0.7)
    concluded = code_conclusion(rationale.passage if rationale else None)
    value = "Overturned" if concluded.value else "Upheld"
    if concluded.value is None or decision.value in {None, value}:
        return decision
    return ReadValue(value, concluded.spans, "verdict-in-rationale", 0.6)
