"""Changes of the disputed items: which there are, in what order. Nothing here touches the store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.citations import Citation
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField, new_item
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind, Value, empty, is_empty, join_lines
from imrdesk.errors import ReviewError

_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})


def add(record: Determination, position: int, span: Span | None = None) -> Change:
    """Add an item without values at ``position`` (from 0; beyond the ends counts as the end)."""
    item = replace(new_item(record.next_item_id), span=span)
    return Change(Action.ADD_ITEM, added=(PlacedItem(_within(position, len(record.items)), item),))


def remove(record: Determination, item_id: int) -> Change:
    """Take an item out."""
    return Change(Action.REMOVE_ITEM, removed=(_placed(record, item_id),))


def move(record: Determination, item_id: int, position: int) -> Change:
    """Put an item at another ``position`` (from 0) among its fellows."""
    old = _placed(record, item_id)
    new = PlacedItem(_within(position, len(record.items) - 1), old.item)
    if new.position == old.position:
        return Change(Action.MOVE_ITEM)
    return Change(Action.MOVE_ITEM, removed=(old,), added=(new,))


def duplicate(record: Determination, item_id: int) -> Change:
    """Add an item with the same values and evidence after this one, seen by nobody."""
    old = _placed(record, item_id)
    fields = {key: _made(key, field, field.value, field.spans) for key, field in old.item.fields.items()}
    copy = DisputedItem(record.next_item_id, fields, old.item.span)
    return Change(Action.ADD_ITEM, added=(PlacedItem(old.position + 1, copy),))


def split(record: Determination, item_id: int, offset: int, text: str) -> Change:
    """Make two items of one, parted at ``offset`` of the source ``text``.

    A place inside the title parts the title, and both items keep all that stands outside it. A place after the
    title parts the block: each item keeps what stands on its side, and a text that runs across is cut.

    Raises:
        ReviewError: the place lies outside the item's block.
    """
    old = _placed(record, item_id)
    block = old.item.span
    if block is None or not block.start < offset < block.end:
        raise ReviewError(
            "An item is split inside its own block; put the caret there, where the second item begins, and try again."
        )
    title = _hull(old.item.fields["treatment"].spans)
    in_title = title is not None and title.start < offset < title.end
    halves = (block, block) if in_title else (Span(block.start, offset), Span(offset, block.end))
    sides = (Span(0, offset), Span(offset, len(text)))
    added = tuple(
        PlacedItem(
            old.position + nth,
            DisputedItem(
                record.next_item_id + nth, _side(old.item, sides[nth], title if in_title else None, text), half
            ),
        )
        for nth, half in enumerate(halves)
    )
    return Change(Action.SPLIT_ITEM, removed=(old,), added=added)


def merge(record: Determination, first: int, second: int) -> Change:
    """Make one item of two, at the place of the earlier one.

    Texts and lists are joined; of anything else the earlier item's value stands, to be looked at.

    Raises:
        ReviewError: both are the same item.
    """
    if first == second:
        raise ReviewError("An item cannot be merged with itself; choose two.")
    early, late = sorted((_placed(record, first), _placed(record, second)), key=_position)
    fields = {key: _joined(key, field, late.item.fields[key]) for key, field in early.item.fields.items()}
    blocks = [placed.item.span for placed in (early, late) if placed.item.span is not None]
    neighbours = late.position == early.position + 1
    span = _hull(blocks) if neighbours else early.item.span
    item = DisputedItem(record.next_item_id, fields, span)
    return Change(Action.MERGE_ITEMS, removed=(early, late), added=(PlacedItem(early.position, item),))


def _placed(record: Determination, item_id: int) -> PlacedItem:
    try:
        return PlacedItem(record.position(item_id), record.item(item_id))
    except KeyError:
        raise ReviewError("This item is no longer in the record; look at the items again.") from None


def _position(placed: PlacedItem) -> int:
    return placed.position


def _within(position: int, last: int) -> int:
    return max(0, min(position, last))


def _hull(spans: Iterable[Span]) -> Span | None:
    """Return the one span from the first start to the last end."""
    spans = tuple(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _clipped(spans: Spans, side: Span) -> Spans:
    parts = ((max(span.start, side.start), min(span.end, side.end)) for span in spans)
    return tuple(Span(start, end) for start, end in parts if start < end)


def _side(item: DisputedItem, side: Span, title: Span | None, text: str) -> dict[str, RecordField]:
    """Return the fields of the item made of one side of a split; ``title`` where it goes through the title."""
    fields: dict[str, RecordField] = {}
    for key, field in item.fields.items():
        kept = _clipped(field.spans, side)
        outside_title = title is not None and not any(span.overlaps(title) for span in field.spans)
        if outside_title or kept == field.spans:
            fields[key] = _made(key, field, field.value, field.spans)
        elif not kept:
            fields[key] = RecordField(Entry(empty(FIELDS[key].kind)))
        else:
            fields[key] = _made(key, field, _cut(key, field.value, kept, side, text), kept)
    return fields


def _cut(key: str, value: Value, kept: Spans, side: Span, text: str) -> Value:
    if FIELDS[key].kind in _TEXTS:
        return join_lines(" ".join(span.quote(text) for span in kept)) or None
    if isinstance(value, tuple):
        # What is known to stand on the other side goes there; a list's own parts have no places.
        return tuple(
            part
            for part in value
            if not isinstance(part, Citation) or part.passage is None or side.overlaps(part.passage)
        )  # type: ignore[return-value] -- a part of a list or of citations is one again
    return value


def _joined(key: str, early: RecordField, late: RecordField) -> RecordField:
    if is_empty(late.value) or late.value == early.value:
        return early
    if is_empty(early.value):
        return late
    spans = (*early.spans, *(span for span in late.spans if span not in early.spans))
    if FIELDS[key].kind in _TEXTS:
        return _made(key, early, f"{early.value} {late.value}", spans)
    if isinstance(early.value, tuple) and isinstance(late.value, tuple):
        more = tuple(part for part in late.value if part not in early.value)
        return _made(key, early, (*early.value, *more), spans)  # type: ignore[arg-type] -- both hold the same kind
    return replace(early, entry=replace(early.entry, state=FieldState.UNSEEN))


def _made(key: str, origin: RecordField, value: Value, spans: Spans) -> RecordField:
    """Return a field of an item made from another, which counts as read there, so that it can be reverted to."""
    if is_empty(value):
        return RecordField(Entry(empty(FIELDS[key].kind)))
    read = origin.read or ReadValue(value, spans)
    return RecordField(Entry(value, spans), replace(read, value=value, spans=spans))
