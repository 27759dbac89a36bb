"""Which passage belongs to which field, both ways; no widgets here."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from imrdesk.domain.fields import FIELDS, Group
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span, Spans

_GROUP_SECTIONS = {
    Group.CASE: SectionKind.CASE,
    Group.REVIEWER: SectionKind.REVIEWER,
    Group.SUMMARY: SectionKind.SUMMARY,
}


class Passages:
    """The passages of a record's fields, put in order once: the others' are asked for at every step to a field."""

    def __init__(self, record: Determination) -> None:
        self.record = record
        self._holders = Counter(span for _, _, known in record.places() for span in set(known.spans) if len(span))
        self._ordered = sorted(self._holders, key=_ends)

    def besides(self, focused: FieldRef) -> Spans:
        """Return the passages of all fields but the focused one, each once, in text order."""
        others = self._ordered.copy()
        for span in set(self.record.field(focused).spans):
            if self._holders[span] == 1:
                del others[bisect_left(others, _ends(span), key=_ends)]
        return tuple(others)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def sections_of(record: Determination, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections of a reading, but the disputed items' as the record has them now, numbered as it does.

    What is of no item any more has no section; a copy of an item has none of its own.
    """
    blocks: dict[Span, int] = {}
    for place, item in enumerate(record.items):
        if item.span is not None:
            blocks.setdefault(item.span, place)
    others = (section for section in sections if section.kind is not SectionKind.ITEM)
    return (*others, *(Section(SectionKind.ITEM, span, place) for span, place in blocks.items()))


def section_of(ref: FieldRef, record: Determination, sections: tuple[Section, ...]) -> Span | None:
    """Return the stretch of the source that the field's section of the record was read from."""
    if ref.item_id is not None:
        return record.item(ref.item_id).span
    field = FIELDS.get(ref.key)
    kind = _GROUP_SECTIONS.get(field.group) if field else None
    return next((section.span for section in sections if section.kind is kind), None)


def field_at(record: Determination, offset: int, current: FieldRef | None) -> FieldRef | None:
    """Return the field read at ``offset``.

    The shortest passage there wins, as the most telling; among equals the first in catalogue order. Asking
    again at the passage of the current field gives the next longer one, so that clicks walk outwards.
    """
    found: list[tuple[int, FieldRef]] = []
    for ref, known in record.each():
        lengths = [len(span) for span in known.spans if span.contains(offset)]
        if lengths:
            found.append((min(lengths), ref))
    found.sort(key=_length)
    refs = [ref for _, ref in found]
    if current in refs:
        return refs[(refs.index(current) + 1) % len(refs)]
    return refs[0] if refs else None


def _length(entry: tuple[int, FieldRef]) -> int:
    return entry[0]
