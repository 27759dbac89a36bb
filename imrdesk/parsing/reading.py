"""From a source text to a reading: the one place that knows every rule module."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.domain.values import empty
from imrdesk.parsing.authorisation import disputed_passage, read_authorisation
from imrdesk.parsing.blocks import Found, ItemBlock
from imrdesk.parsing.case_table import read_case_number, read_case_table
from imrdesk.parsing.citations import read_citations
from imrdesk.parsing.coding.fields import code_item, code_summary
from imrdesk.parsing.furniture import find_furniture
from imrdesk.parsing.headings import Heading, Headings, find_headings, stands_on_line
from imrdesk.parsing.issues import MOST_ITEMS, lost_items, read_issues, unlabelled_titles
from imrdesk.parsing.labels import Label, LabelPlace, find_labels
from imrdesk.parsing.layouts import recognize
from imrdesk.parsing.letter import read_letter_items, unlabelled_letter_items
from imrdesk.parsing.lines import Document
from imrdesk.parsing.mending import mend, restore
from imrdesk.parsing.misreading import misread_words, words_for
from imrdesk.parsing.notice import first_result, read_notice_dates, read_notice_items
from imrdesk.parsing.outcome import read_outcome
from imrdesk.parsing.professional import read_professional_item
from imrdesk.parsing.remarks import NO_ITEMS, SEVERAL, TOO_MANY, UNKNOWN_LAYOUT
from imrdesk.parsing.reviewer import read_reviewer
from imrdesk.parsing.sections import find_sections
from imrdesk.parsing.several import cut_at, other_starts
from imrdesk.parsing.summary import find_summary
from imrdesk.parsing.version import PARSER
from imrdesk.parsing.vocabularies import Vocabularies, load_vocabularies
from imrdesk.parsing.web_pages import with_markup, without_markup

_HEADER_REACH = 4000
"""How many characters from the start are the header where no heading ends it."""
_METHOD_REACH = 6000
_CODED_REACH = 6000
"""How many characters of a title are coded: more are no title, but a text gone wrong."""
_AFTER_HEADER = (
    *(Heading.METHOD, Heading.CREDENTIALS, Heading.DOCUMENTS, Heading.SUMMARY, Heading.ISSUES, Heading.LETTER_ITEMS),
    *(Heading.NOTICE_DECISION, Heading.QUALIFICATIONS, Heading.ISSUE),
)


@dataclass(frozen=True)
class _Parts:
    """What the rule modules work on."""

    document: Document
    headings: Headings
    labels: Sequence[LabelPlace]
    layout: Layout
    vocabularies: Vocabularies
    others: int

    @property
    def header_end(self) -> int:
        first = self.headings.first(*_AFTER_HEADER)
        end = first.start if first else min(len(self.document.text), _HEADER_REACH)
        return first_result(self.document.text, end) if self.layout is Layout.NOTICE else end


def parse(source: SourceText, vocabularies: Vocabularies | None = None) -> Reading:
    """Read a determination; a text that is none gives the unknown layout and no values, never an error.

    ``vocabularies`` are those of the store where a reviewer extended them; else the program's own.
    """
    vocabularies = vocabularies or load_vocabularies()
    rewriting = without_markup(source)
    if rewriting is None:
        return _parse(source, vocabularies)
    return with_markup(_parse(rewriting.source, vocabularies), rewriting)


def _parse(source: SourceText, vocabularies: Vocabularies) -> Reading:
    words = words_for(vocabularies)
    misread = misread_words(source.text, words)
    if not misread:
        return _read(source, _divide(source, vocabularies))
    mending = mend(source, words, misread)
    parts = _divide(mending.source, vocabularies)
    return restore(_read(mending.source, parts), mending, rejoin=parts.document.rewrapped)


def _read(source: SourceText, parts: _Parts) -> Reading:
    blocks, notes = _blocks(parts)
    items = [_item(block, parts) for block in blocks]
    fields, credentials = _case_fields(parts, [block.decision for block in blocks])
    return Reading(
        parts.layout,
        _complete(CASE_FIELDS, fields),
        tuple(items),
        find_sections(
            source.text,
            parts.headings,
            _case_span(fields, parts),
            credentials,
            [block.span for block in blocks],
        ),
        PARSER,
        tuple(notes),
    )


def _divide(source: SourceText, vocabularies: Vocabularies) -> _Parts:
    document = Document(source.text, source.page_starts, find_furniture(source.text, source.page_starts))
    headings, labels = find_headings(document), find_labels(document)
    others = other_starts(document, headings, labels)
    if others:
        document = cut_at(document, others[0])
        headings, labels = find_headings(document), find_labels(document)
    if _is_rewrapped(document, headings, labels):
        document = replace(document, rewrapped=True)
    layout = recognize(document, headings, items_labelled=len({place.label for place in labels}) > 1)
    return _Parts(document, headings, labels, layout, vocabularies, len(others))


def _is_rewrapped(document: Document, headings: Headings, labels: Sequence[LabelPlace]) -> bool:
    """Tell whether most headings and labels stand within lines: then the lines are not those of the document."""
    within = sum(not stands_on_line(document, span) for _, span in headings.places)
    within += sum(place.inline for place in labels)
    return within * 2 > len(headings.places) + len(labels)


def _blocks(parts: _Parts) -> tuple[list[ItemBlock], list[str]]:
    """Return the items and the parser's doubts."""
    document, headings = parts.document, parts.headings
    notes: list[str] = []
    blocks: list[ItemBlock] = []
    if parts.layout is Layout.ISSUES_AND_RATIONALES:
        start = headings.first(Heading.ISSUES, Heading.LETTER_ITEMS)
        blocks = read_issues(document, parts.labels, start.end if start else 0)
        notes = unlabelled_titles(blocks) + lost_items(parts.labels, blocks)
    elif parts.layout is Layout.LETTER:
        start = headings.first(Heading.LETTER_ITEMS) or headings.first(Heading.SUMMARY)
        blocks = read_letter_items(document, start.end if start else 0)
        notes = unlabelled_letter_items(blocks)
    elif parts.layout is Layout.NOTICE:
        blocks, notes = read_notice_items(document, headings)
    elif parts.layout is Layout.PROFESSIONAL_REVIEW:
        blocks = read_professional_item(document, headings)
    if parts.layout is Layout.UNKNOWN:
        notes.append(UNKNOWN_LAYOUT)
    elif not blocks:
        notes.append(NO_ITEMS)
    if parts.others:
        notes.append(sentence(SEVERAL, count=1 + parts.others))
    if len(blocks) >= MOST_ITEMS:
        notes.append(sentence(TOO_MANY, count=MOST_ITEMS))
    return blocks, notes


def _case_fields(parts: _Parts, decisions: Sequence[ReadValue]) -> tuple[dict[str, ReadValue], Span | None]:
    """Return the case's values, and where running text states the reviewer's credentials."""
    text, end = parts.document.text, parts.header_end
    fields = read_case_table(text, end)
    if parts.layout is Layout.NOTICE:
        method = parts.headings.first(Heading.QUALIFICATIONS, Heading.SUMMARY)
        fields = {**read_notice_dates(parts.document, method.start if method else _HEADER_REACH), **fields}
    fields["case_number"] = read_case_number(text, end)
    fields["outcome"] = read_outcome(text, end, decisions)
    reviewer, credentials = read_reviewer(parts.document, parts.headings, _reviewer_span(parts), parts.vocabularies)
    fields.update(reviewer)
    summary = _summary(parts)
    if summary:
        fields["summary"] = summary.read()
        decided = fields["decision_date"].value if "decision_date" in fields else None
        day = decided if isinstance(decided, date) else None
        fields = {**code_summary(summary.passage, day, parts.vocabularies), **fields}
    return fields, credentials


def _reviewer_span(parts: _Parts) -> Span:
    """Return the stretch in which the reviewer's credentials stand."""
    length = len(parts.document.text)
    heading = parts.headings.first(Heading.CREDENTIALS) or parts.headings.first(Heading.QUALIFICATIONS, Heading.METHOD)
    start = heading.start if heading else 0
    further = parts.headings.all(Heading.CREDENTIALS)
    last = max((span.end for span in further), default=heading.end if heading else 0)
    end = parts.headings.after(last, length) if heading else length
    return Span(start, min(end, start + _METHOD_REACH))


def _summary(parts: _Parts) -> Found | None:
    heading = parts.headings.first(Heading.SUMMARY)
    if heading is None:
        return None
    end = parts.headings.after(heading.end, len(parts.document.text))
    first_label = next((place.span.start for place in parts.labels if place.label is Label.CLAIMS), end)
    return find_summary(parts.document, heading.end, min(end, first_label))


def _item(block: ItemBlock, parts: _Parts) -> ReadItem:
    whole = parts.layout is Layout.PROFESSIONAL_REVIEW
    values: dict[str, ReadValue] = {"decision": block.decision}
    for name, found in (("claims", block.claims), ("reviewer", block.reviewer)):
        if found:
            values[f"{name}_guideline"] = found.read()
            values[f"{name}_citations"] = read_citations(found, whole=whole)
    if block.rationale:
        values["rationale"] = block.rationale.read()
    if block.title and block.title.passage:
        values["treatment"] = block.title.read()
        values.update(read_authorisation(block.title))
        title, disputed = block.title.passage.sub(0, _CODED_REACH), disputed_passage(block.title)
        rationale = block.rationale.passage if block.rationale else None
        values.update(code_item(title, disputed and disputed.sub(0, _CODED_REACH), rationale, parts.vocabularies))
    return ReadItem(block.span, _complete(ITEM_FIELDS, values))


def _case_span(fields: Mapping[str, ReadValue], parts: _Parts) -> Span | None:
    """Return where the header states the case's number and dates."""
    names = ("case_number", "date_assigned", "decision_date", "ur_denial_date", "application_received", "priority")
    spans = [span for name in names for span in fields.get(name, ReadValue(None)).spans if span.end <= parts.header_end]
    if not spans:
        return None
    lines = parts.document.lines
    first = lines.index_of(min(spans).start)
    start = lines.starts[first] if parts.layout is Layout.LETTER else 0
    last = max(span.end for span in spans)
    return Span(start, last if parts.layout is Layout.LETTER else parts.header_end)


def _complete(fields: Sequence[Field], values: Mapping[str, ReadValue]) -> dict[str, ReadValue]:
    """Return a value for every field, in the catalogue's order."""
    return {field.key: values.get(field.key) or ReadValue(empty(field.kind)) for field in fields}
