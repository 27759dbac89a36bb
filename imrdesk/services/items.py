"""Changes of the disputed items: which there are, in what order. Nothing here touches the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField, new_item
from imrdesk.domain.sentences import word
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind, Value, is_empty
from imrdesk.errors import ReviewError

_NONE: Mapping[str, RecordField] = {}


def add(
    record: Determination, position: int, span: Span | None = None, fields: Mapping[str, RecordField] = _NONE
) -> Change:
    """Add an item at ``position`` (from 0; beyond the ends counts as the end), with no values but those given."""
    empty_item = new_item(record.next_item_id, record.codebook)
    item = replace(empty_item, span=span, fields={**empty_item.fields, **fields})
    return Change(Action.ADD_ITEM, added=(PlacedItem(_within(position, len(record.items)), item),))


def remove(record: Determination, item_id: int) -> Change:
    """Take an item out."""
    return Change(Action.REMOVE_ITEM, removed=(placed(record, item_id),))


def move(record: Determination, item_id: int, position: int) -> Change:
    """Put an item at another ``position`` (from 0) among its fellows."""
    old = placed(record, item_id)
    new = PlacedItem(_within(position, len(record.items) - 1), old.item)
    if new.position == old.position:
        return Change(Action.MOVE_ITEM)
    return Change(Action.MOVE_ITEM, removed=(old,), added=(new,))


def duplicate(record: Determination, item_id: int) -> Change:
    """Add an item with the same values and evidence after this one, seen by nobody."""
    old = placed(record, item_id)
    fields = {key: made_from(field, field.value, field.spans) for key, field in old.item.fields.items()}
    copy = DisputedItem(record.next_item_id, fields, old.item.span)
    return Change(Action.ADD_ITEM, added=(PlacedItem(old.position + 1, copy),))


def merge(record: Determination, first: int, second: int) -> Change:
    """Make one item of two, at the place of the earlier one.

    Long texts and lists are joined; of anything else the earlier item's value stands, to be looked at. What was
    confirmed of either is unseen again: nobody has looked at the item they make.

    Raises:
        ReviewError: both are the same item.
    """
    if first == second:
        raise ReviewError(word("An item cannot be merged with itself; choose two."))
    early, late = sorted((placed(record, first), placed(record, second)), key=_position)
    by_key = record.codebook.by_key
    fields = {
        key: _unconfirmed(_joined(by_key[key].kind, field, late.item.fields[key]))
        for key, field in early.item.fields.items()
    }
    blocks = [each.item.span for each in (early, late) if each.item.span is not None]
    neighbours = late.position == early.position + 1
    span = hull(blocks) if neighbours else early.item.span
    item = DisputedItem(record.next_item_id, fields, span)
    return Change(Action.MERGE_ITEMS, removed=(early, late), added=(PlacedItem(early.position, item),))


def placed(record: Determination, item_id: int) -> PlacedItem:
    """Return an item with its place; ``ReviewError`` where it is gone."""
    try:
        return PlacedItem(record.position(item_id), record.item(item_id))
    except KeyError:
        raise ReviewError(word("This item is no longer in the record; look at the items again.")) from None


def _position(item: PlacedItem) -> int:
    return item.position


def _within(position: int, last: int) -> int:
    return max(0, min(position, last))


def hull(spans: Iterable[Span]) -> Span | None:
    """Return the one span from the first start to the last end."""
    spans = tuple(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _joined(kind: Kind, early: RecordField, late: RecordField) -> RecordField:
    if is_empty(late.value) or late.value == early.value or late.untouched:
        return early
    if is_empty(early.value) or early.untouched:
        return late
    spans = (*early.spans, *(span for span in late.spans if span not in early.spans))
    if kind is Kind.LONG_TEXT:
        return made_from(early, f"{early.value} {late.value}", spans)
    if isinstance(early.value, tuple) and isinstance(late.value, tuple):
        more = tuple(part for part in late.value if part not in early.value)
        return made_from(early, (*early.value, *more), spans)  # type: ignore[arg-type] -- both hold the same kind
    return _unseen(early)


def _unconfirmed(field: RecordField) -> RecordField:
    """Return a field whose value no person has confirmed; what was corrected, absent or unclear stays so.

    The log tells of a confirmation which item it was of, and whether all the rest was confirmed at once: in another
    item neither could be known any more.
    """
    return _unseen(field) if field.state is FieldState.CONFIRMED else field


def _unseen(field: RecordField) -> RecordField:
    """Return a field with the same value, of which nobody has said anything."""
    if field.read is None:
        return made_from(field, field.value, field.spans)
    return replace(field, entry=replace(field.entry, state=FieldState.UNSEEN))


def made_from(origin: RecordField, value: Value, spans: Spans) -> RecordField:
    """Return a field of an item made from another, which counts as read there, so that it can be reverted to.

    One that nobody touched is as it was: an own field still follows its default.
    """
    if origin.untouched:
        return origin
    if is_empty(value):
        return RecordField(Entry(value))
    read = origin.read or ReadValue(value, spans)
    return RecordField(Entry(value, spans), replace(read, value=value, spans=spans))
