"""The headings that divide a determination, in every layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from imrdesk.domain.spans import Span
from imrdesk.parsing.lines import Document, follows_an_end
from imrdesk.parsing.noise import FixedWords, tolerant


class Heading(StrEnum):
    """A heading, or a label that works as one."""

    METHOD = "method"
    CREDENTIALS = "credentials"
    DOCUMENTS = "documents"
    SUMMARY = "summary"
    ISSUES = "issues"
    LETTER_ITEMS = "letter_items"
    LETTER = "letter"
    NOTICE = "notice"
    NOTICE_DECISION = "notice_decision"
    QUALIFICATIONS = "qualifications"
    EFFECT = "effect"
    PROFESSIONAL_REVIEW = "professional_review"
    ISSUE = "issue"
    GUIDELINES = "guidelines"
    RATIONALE = "rationale"


_TO_DECIDE = tolerant("by the ") + r"\w+\s+Reviewers?\s+to\s+Make\s+(?:His/Her|His\s+or\s+Her|Their)\s+Decisions?\s*:?"
"""How the notice's headings of guidelines end; they name the schedule's section where no other guideline is cited."""
_HEADINGS = FixedWords(
    {
        Heading.METHOD: tolerant("HOW THE IMR FINAL DETERMINATION WAS MADE"),
        Heading.CREDENTIALS: tolerant("The Expert Reviewer has the following credentials:"),
        Heading.DOCUMENTS: tolerant("DOCUMENTS REVIEWED") + rf"(?:{tolerant(' FOR DETERMINATION')})?\s*(?::|(?=\n))",
        Heading.SUMMARY: "|".join(
            map(tolerant, ("CLINICAL CASE SUMMARY", "CASE SUMMARY:", "Expert Reviewer Case Summary:"))
        ),
        Heading.ISSUES: tolerant("IMR ISSUES") + r"\s*[,.]?\s*" + tolerant("DECISIONS AND RATIONALES"),
        Heading.LETTER_ITEMS: tolerant("IMR DECISION") + r"\s*\(?s\)?\s*and\s*rationale\s*\(?s\)?",
        Heading.LETTER: tolerant("Independent Medical Review Final Determination Letter"),
        Heading.NOTICE: tolerant("Notice of Independent Medical Review Determination"),
        Heading.NOTICE_DECISION: tolerant("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"),
        Heading.QUALIFICATIONS: tolerant("Medical Qualifications of the ")
        + r"(?:expert|physician|professional)\s*reviewers?\s*:?|"
        + tolerant("MEDICAL REVIEWER QUALIFICATIONS")
        + r"\s*:?",
        Heading.EFFECT: tolerant("Effect of the Decision") + r"\s*:?",
        Heading.PROFESSIONAL_REVIEW: tolerant("MEDICAL PROFESSIONAL REVIEW"),
        Heading.ISSUE: tolerant("ISSUE") + r"\s*(?:\(?s\)?)?\s*(?:at|in)\s*dispute\s*:",
        Heading.GUIDELINES: tolerant("MEDICAL TREATMENT GUIDELINE")
        + rf"\s*\(?s?\)?\s*relied\s*upon\s*(?:by[^:]{{0,120}}:|{_TO_DECIDE})|"
        + tolerant("Section of the Medical Treatment Utilization Schedule Relied Upon ")
        + _TO_DECIDE,
        Heading.RATIONALE: tolerant("RATIONALE FOR")
        + r"\s*(?:the\s*decision|why\s*the\s*requested\s*treatment[^:]{0,80})\s*:",
    },
    starting=(
        *("how", "the", "documents", "clinical", "case", "imr", "independent", "notice", "medical"),
        *("effect", "issue", "rationale", "expert", "section"),
    ),
    anywhere=(
        (Heading.METHOD, r"HOW\s*THE\s*IMR\s*FINAL\s*DETERMINATION\s*WAS\s*MADE"),
        (Heading.CREDENTIALS, r"The\s*Expert\s*Reviewer\s*has\s*the\s*following\s*credentials:"),
        (Heading.DOCUMENTS, r"DOCUMENTS\s*REVIEWED\b"),
        (Heading.DOCUMENTS, r"Documents\s+Reviewed\s+for\s+Determination\s*:"),
        (Heading.SUMMARY, r"CLINICAL\s*CASE\s*SUMMARY"),
        (Heading.SUMMARY, r"CASE(?<!CLINICAL CASE)\s+SUMMARY\s*:"),
        (Heading.SUMMARY, r"Expert\s+Reviewer\s+Case\s+Summary\s*:"),
        (Heading.SUMMARY, r"Case\s+Summary\s*:"),
        (Heading.ISSUES, r"IMR\s*ISSUES,\s*DECISIONS\s*AND\s*RATIONALES"),
        (Heading.LETTER_ITEMS, r"IMR\s*DECISION\(S\)\s*AND\s*RATIONALE\(S\)"),
        (Heading.NOTICE_DECISION, r"INDEPENDENT\s+MEDICAL\s+REVIEW\s+DECISION\s+AND\s+RATIONALE"),
        (Heading.QUALIFICATIONS, r"Medical\s+Qualifications\s+of\s+the\s+\w+\s+Reviewers?\s*:"),
        (Heading.QUALIFICATIONS, r"MEDICAL\s+REVIEWER\s+QUALIFICATIONS\s*:"),
        (Heading.EFFECT, r"Effect\s+of\s+the\s+Decision\s*:"),
        (Heading.PROFESSIONAL_REVIEW, r"MEDICAL\s+PROFESSIONAL\s+REVIEW\b"),
        (Heading.ISSUE, r"ISSUE(?:S|\(S\))?\s+(?:AT|IN)\s+DISPUTE\s*:"),
        (Heading.GUIDELINES, r"Medical\s+Treatment\s+Guideline\(?s?\)?\s+Relied\s+Upon\s+[Bb]y\b[^:]{0,120}:"),
        (Heading.GUIDELINES, r"MEDICAL\s+TREATMENT\s+GUIDELINE\(?S?\)?\s+RELIED\s+UPON\s+BY\b[^:]{0,120}:"),
        (
            Heading.GUIDELINES,
            r"Section\s+of\s+the\s+Medical\s+Treatment\s+Utilization\s+Schedule\s+Relied\s+Upon\s+[Bb]y\b[^.:]{0,60}Decision\s*:?",
        ),
        (Heading.RATIONALE, r"Rationale\s+for\s+the\s+Decision\s*:"),
        (Heading.RATIONALE, r"RATIONALE\s+FOR\s+WHY\s+THE\s+REQUESTED\s+TREATMENT[^:]{0,80}:"),
    ),
    nearly={
        Heading.METHOD: "HOW THE IMR FINAL DETERMINATION WAS MADE",
        Heading.SUMMARY: "CLINICAL CASE SUMMARY",
        Heading.ISSUES: "IMR ISSUES, DECISIONS AND RATIONALES",
        Heading.LETTER_ITEMS: "IMR DECISION(S) AND RATIONALE(S)",
    },
)
_LEAD_INS = {
    Heading.SUMMARY: re.compile(
        r"The\s+\w+\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary\b", re.IGNORECASE
    ),
    Heading.ISSUES: re.compile(r"The\s+Final\s+Determination\s+was\s+based\s+on\s+decisions\s+for\b", re.IGNORECASE),
}
"""The sentences that follow two of the headings: they stand for them where those are missing."""
_LINE_LEFT = 3
"""How many signs may follow a heading that is not in capitals on its line; more, and it is a sentence."""


@dataclass(frozen=True)
class Headings:
    """Where each heading stands, in order; the notice repeats some for each item."""

    places: tuple[tuple[Heading, Span], ...]

    def first(self, *headings: Heading) -> Span | None:
        """Return where the first of ``headings`` stands."""
        return next((span for heading, span in self.places if heading in headings), None)

    def all(self, heading: Heading) -> tuple[Span, ...]:
        """Return where every ``heading`` stands."""
        return tuple(span for found, span in self.places if found is heading)

    def after(self, offset: int, end: int) -> int:
        """Return where the first heading from ``offset`` on starts; ``end`` where there is none before it."""
        return min((span.start for _, span in self.places if span.start >= offset), default=end)

    def between(self, start: int, end: int) -> tuple[tuple[Heading, Span], ...]:
        """Return the headings that start in ``[start, end)``."""
        return tuple(place for place in self.places if start <= place[1].start < end)

    def __contains__(self, heading: object) -> bool:
        return any(found is heading for found, _ in self.places)


def find_headings(document: Document) -> Headings:
    """Return the headings of a document."""
    places: list[tuple[Heading, Span]] = []
    for name, span, starts_line in document.matches(_HEADINGS):
        if _stands_alone(document, span) if starts_line else _stands_out(document, span):
            places.append((Heading(name), span))
    return Headings(tuple(_with_lead_ins(document.text, places)))


def _with_lead_ins(text: str, places: list[tuple[Heading, Span]]) -> list[tuple[Heading, Span]]:
    """Return the headings, and in place of those that are missing the sentences that follow them."""
    found = {heading for heading, _ in places}
    if Heading.LETTER_ITEMS in found:
        found.add(Heading.ISSUES)
    missing = [(heading, pattern.search(text)) for heading, pattern in _LEAD_INS.items() if heading not in found]
    added = [(heading, Span(*match.span())) for heading, match in missing if match]
    return sorted([*places, *added], key=_start_of) if added else places


def _start_of(place: tuple[Heading, Span]) -> int:
    return place[1].start


def stands_on_line(document: Document, span: Span) -> bool:
    """Tell whether a heading has its line to itself; after one that ends in a colon its text may follow."""
    if not document.begins_line(span.start):
        return False
    return span.quote(document.text).endswith(":") or _left_on_line(document, span) <= _LINE_LEFT


def _stands_out(document: Document, span: Span) -> bool:
    """Tell whether words within a line are a heading: in capitals, or where a sentence has ended."""
    if span.quote(document.text).isupper() and not document.in_capitals:
        return True
    return follows_an_end(document.text, span.start)


def _stands_alone(document: Document, span: Span) -> bool:
    """Tell whether words at the start of a line are a heading, not the start of a sentence."""
    quote = span.quote(document.text)
    if quote.endswith(":") or _left_on_line(document, span) <= _LINE_LEFT:
        return True
    return quote.isupper() and not document.in_capitals


def _left_on_line(document: Document, span: Span) -> int:
    return document.lines.ends[document.lines.index_of(span.end - 1)] - span.end
