"""What the machine itself is in doubt of: the text, the layout, its own readings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from imrdesk.domain.sentences import listed, lowered, sentence, word
from imrdesk.domain.values import is_empty

SURE_ENOUGH = 0.7
"""Below this stand only readings by fallback rules: a name before a dose that no vocabulary lists, a title coded by
its general words (``therapy``, ``unit``) or not at all. None occurs in the 65 real determinations; 0.7 and above,
99 in 100 values were right there."""

_SPEAKS_OF_DIAGNOSES = re.compile(r"\b(?:diagnos[ei]s|diagnosed)\b", re.IGNORECASE)
_ODD_TITLE = re.compile(
    r"[a-z)\"”]{3}[.!?][\"”)]*\s+[A-Z][a-z]|^(?:and|of|the|was|is|to|for|or|with|in|by)\s|^[(\"“)\]]"
    r"|\bnecess|\bmedically\b|\bguidelines?\b|\bThe (?:patient|injured|worker|claimant|applicant)\b"
)
"""What only three in 500 titles, real ones and our own, have, but most that were cut wrong."""
_PARTIAL = re.compile(r"original request|authorized|Claims Administrator", re.IGNORECASE)
SPARSE = 80
"""Fewer letters than these are hardly what a page says: a stamp, a number, the head of a fax."""
_UNREAD_PAGE = word(
    "Page {page} has no text, or hardly any, behind its picture: what it says was not read. Recognise its text (OCR) "
    "and load the file again, or enter what it says."
)
_UNKNOWN = word("The layout of the document is not known; only what stands in a known form was read.")


def damaged_text(case: Case) -> Iterator[Flag]:
    """Flag each page that is a picture without its text, or whose text layer looks damaged, and what was read there."""
    for page in case.source.doubts:
        place = case.source.page_span(page)
        if len("".join(place.quote(case.source.text).split())) < SPARSE:
            message = sentence(_UNREAD_PAGE, page=page + 1)
            yield case.flag("page-without-text", Severity.WARNING, (), message, (place,))
            continue
        refs = tuple(ref for ref, field in case.refs() if any(span.overlaps(place) for span in field.spans))
        message = sentence(
            "The text layer of page {page} looks damaged; compare what was read from it with the picture.",
            page=page + 1,
        )
        yield case.flag("damaged-text", Severity.DOUBT, refs, message, (place,))


def parser_notes(case: Case) -> Iterator[Flag]:
    """Flag what the parser noted, and a layout it does not know."""
    unknown = case.reading.layout is Layout.UNKNOWN
    rule, severity = ("unknown-layout", Severity.ERROR) if unknown else ("parser-note", Severity.WARNING)
    for note in case.reading.notes or ((_UNKNOWN,) if unknown else ()):
        yield case.flag(rule, severity, (), note)


def diagnoses_unread(case: Case) -> Iterator[Flag]:
    """Flag that no diagnosis was read where the summary speaks of one."""
    field = case.field(FieldRef("diagnoses"))
    if field.state is not FieldState.UNSEEN or not is_empty(field.value):
        return
    if _SPEAKS_OF_DIAGNOSES.search(case.text("summary")):
        message = word(
            "The clinical summary speaks of a diagnosis, but none was read; enter what it states, or mark it absent."
        )
        yield case.flag("diagnoses-unread", Severity.DOUBT, (FieldRef("diagnoses"),), message)


def titles_odd(case: Case) -> Iterator[Flag]:
    """Flag a treatment that may have swallowed words of what stands before it, or lost its own beginning.

    What it swallowed is missing from the rationale before it.
    """
    rationale: tuple[FieldRef, ...] = ()
    for item in case.record.items:
        title = case.text("treatment", item)
        if _ODD_TITLE.search(title) and not _PARTIAL.search(title):
            message = sentence(
                "The treatment of {item} may hold more than the title, or less; look where it begins.",
                item=name_of(case, item),
            )
            yield case.flag("title-odd", Severity.DOUBT, (*refs_of(item, "treatment"), *rationale), message)
        rationale = refs_of(item, "rationale")


def _told_by(case: Case, ref: FieldRef) -> tuple[FieldRef, ...]:
    """Return the field that is empty because the value of ``ref`` is uncertain: a treatment's subcategory."""
    part = FieldRef("subcategory", ref.item_id)
    empty = ref.key == "category" and is_empty(case.field(part).value)
    return (part,) if empty and case.field(part).state is FieldState.UNSEEN else ()


def low_confidence(case: Case) -> Iterator[Flag]:
    """Flag, once for the case and once for each item, the values that the parser is not sure of."""
    unsure: dict[int | None, list[FieldRef]] = {}
    for item_id, definition, field in case.fields():
        read = field.read
        if read is None or read.confidence >= SURE_ENOUGH or field.state is not FieldState.UNSEEN:
            continue
        if not is_empty(field.value):
            ref = FieldRef(definition.key, item_id)
            unsure.setdefault(ref.item_id, []).extend([ref, *_told_by(case, ref)])
    for item_id, refs in unsure.items():
        labels: str = listed(lowered(case.definition(ref).label) for ref in refs)
        if item_id is not None:
            item = name_of(case, case.record.item(item_id))
            labels = sentence("{label} of {item}", label=labels, item=item)
        message = sentence("The reading of {labels} is uncertain; confirm or correct it.", labels=labels)
        yield case.flag("low-confidence", Severity.DOUBT, tuple(refs), message)
