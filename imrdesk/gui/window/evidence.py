"""Which passage belongs to which field, both ways; no widgets here."""

from __future__ import annotations

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


def other_passages(record: Determination, focused: FieldRef | None) -> Spans:
    """Return the passages of all fields but the focused one, each once, in text order."""
    passages = {span for ref in record.refs() if ref != focused for span in record.field(ref).spans if len(span)}
    return tuple(sorted(passages))


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
    for ref in record.refs():
        lengths = [len(span) for span in record.field(ref).spans if span.contains(offset)]
        if lengths:
            found.append((min(lengths), ref))
    found.sort(key=_length)
    refs = [ref for _, ref in found]
    if current in refs:
        return refs[(refs.index(current) + 1) % len(refs)]
    return refs[0] if refs else None


def _length(entry: tuple[int, FieldRef]) -> int:
    return entry[0]
