"""Splitting a disputed item in two at a place of the source. Nothing here touches the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.citations import Citation
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField
from imrdesk.domain.sentences import word
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind, Value, empty, join_lines
from imrdesk.errors import ReviewError
from imrdesk.services.items import hull, made_from, placed

ReadBlock = Callable[[Span], Mapping[str, ReadValue] | None]
"""Reads a block of the source as one item; ``None`` where it is none."""

Fields = Mapping[str, RecordField]
Kinds = Mapping[str, Kind]

_BODY = ("claims_guideline", "reviewer_guideline", "rationale")


def split(record: Determination, item_id: int, offset: int, text: str, read: ReadBlock) -> Change:
    """Make two items of one, parted at ``offset`` of the source ``text``.

    A place inside the title parts the title, and both items keep all that stands outside it. A place after the
    title parts the block, and each part is what ``read`` finds in it. Where it finds no item, or a person has decided
    values of the first, that part keeps what stands on its side, and a text that runs across is cut.

    Raises:
        ReviewError: the place lies outside the item's block.
    """
    old = placed(record, item_id)
    block = old.item.span
    if block is None or not block.start < offset < block.end:
        raise ReviewError(
            word(
                "An item is split inside its own block; put the caret there, where the second item begins, "
                "and try again."
            )
        )
    sides = (Span(0, offset), Span(offset, len(text)))
    kinds = {key: field.kind for key, field in record.codebook.by_key.items()}
    title = _title_at(old.item, offset)
    if title:
        blocks = (block, block)
        parts = tuple(_share(old.item, kinds, side, title, text) for side in sides)
    else:
        blocks = (Span(block.start, offset), Span(offset, block.end))
        decided = any(field.state is not FieldState.UNSEEN for field in old.item.fields.values())
        found = (None if decided else _as_found(read(blocks[0])), _as_found(read(blocks[1])))
        kept = tuple(_keep(old.item, kinds, side, text) for side in sides)
        parts = tuple({**here, **(each or {})} for each, here in zip(found, kept, strict=True))
    added = tuple(
        PlacedItem(old.position + nth, DisputedItem(record.next_item_id + nth, parts[nth], blocks[nth]))
        for nth in range(2)
    )
    return Change(Action.SPLIT_ITEM, removed=(old,), added=added)


def found_in(block: Span, text: str, read: ReadBlock) -> Fields:
    """Return the fields of an item made of a passage: what ``read`` finds in it, else the passage as its title."""
    found = _as_found(read(block))
    return found or {"treatment": RecordField(Entry(join_lines(block.quote(text)), (block,), FieldState.CORRECTED))}


def _title_at(item: DisputedItem, offset: int) -> Span | None:
    """Return the item's title where ``offset`` lies in it.

    The title of a merged item reaches over what stood between its two; it is not one where a body stands before.
    """
    title = hull(item.fields["treatment"].spans)
    before = any(span.end <= offset for key in _BODY for span in item.fields[key].spans)
    return title if title is not None and title.start < offset < title.end and not before else None


def _as_found(values: Mapping[str, ReadValue] | None) -> Fields | None:
    if values is None:
        return None
    return {key: RecordField(Entry(read.value, read.spans), read) for key, read in values.items()}


def _share(item: DisputedItem, kinds: Kinds, side: Span, title: Span, text: str) -> Fields:
    """Return one side's part of what the title says, and all that stands outside it."""
    parted = _keep(item, kinds, side, text)
    return {
        key: parted[key]
        if any(span.overlaps(title) for span in field.spans)
        else made_from(field, field.value, field.spans)
        for key, field in item.fields.items()
    }


def _keep(item: DisputedItem, kinds: Kinds, side: Span, text: str) -> Fields:
    """Return what stands on one side; a value without evidence goes to both."""
    fields: dict[str, RecordField] = {}
    for key, field in item.fields.items():
        kept = _clipped(field.spans, side)
        if kept == field.spans:
            fields[key] = made_from(field, field.value, kept)
        elif kept:
            fields[key] = made_from(field, _cut(kinds[key], field.value, kept, side, text), kept)
        else:
            fields[key] = RecordField(Entry(empty(kinds[key])))
    return fields


def _clipped(spans: Spans, side: Span) -> Spans:
    parts = ((max(span.start, side.start), min(span.end, side.end)) for span in spans)
    return tuple(Span(start, end) for start, end in parts if start < end)


def _cut(kind: Kind, value: Value, kept: Spans, side: Span, text: str) -> Value:
    if kind in {Kind.TEXT, Kind.LONG_TEXT}:
        return join_lines(" ".join(span.quote(text) for span in kept)) or None
    if isinstance(value, tuple):
        # What is known to stand on the other side goes there; a list's own parts have no places.
        return tuple(
            part
            for part in value
            if not isinstance(part, Citation) or part.passage is None or side.overlaps(part.passage)
        )  # type: ignore[return-value] -- a part of a list or of citations is one again
    return value
