"""Which disputed item of one reading is which of another, and which of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.readings import ReadItem
from imrdesk.domain.records import Determination, DisputedItem
from imrdesk.domain.spans import Span
from imrdesk.domain.values import as_text, is_empty

_SAME_BLOCK = 0.5
"""From this share of the shorter block on, two items were read from the same place."""


def match_items(old: Sequence[ReadItem], new: Sequence[ReadItem]) -> Mapping[int, int]:
    """Return which item of ``old`` each of ``new`` is, both by position; those that are none of the old are left out.

    Items are the same where their blocks overlap, else where they have the same title; the best pairs are made first.
    """
    pairs = sorted(
        (score, there, here)
        for here, item in enumerate(new)
        for there, before in enumerate(old)
        if (score := _unlikeness(before, there, item, here)) is not None
    )
    matched: dict[int, int] = {}
    for _, there, here in pairs:
        if here not in matched and there not in matched.values():
            matched[here] = there
    return matched


def owners(record: Determination, reading: Sequence[ReadItem]) -> Mapping[int, int]:
    """Return which item of the record was made of each item of its reading, by the reading's position.

    Items a person took out, parted or joined have none: what was made of them is the person's.
    """
    found: dict[int, int] = {}
    for place, read in enumerate(reading):
        for item in sorted(record.items, key=_item_id):
            same = item.span == read.span and item.fields["treatment"].read == read.values.get("treatment")
            if same and item.item_id not in found.values():
                found[place] = item.item_id
                break
    return found


def is_told_of(read: ReadItem, items: Sequence[DisputedItem]) -> bool:
    """Tell whether items of a person's own making tell of what was read: from the same place, or by the same title."""
    return any(
        (item.span is not None and _shared(item.span, read.span) > 0)
        or _same_title(item.fields["treatment"].value, read)
        for item in items
    )


def _unlikeness(before: ReadItem, there: int, item: ReadItem, here: int) -> tuple[float, bool, int] | None:
    shared = _shared(before.span, item.span)
    title = before.values.get("treatment")
    same_title = title is not None and _same_title(title.value, item)
    if shared < _SAME_BLOCK and not same_title:
        return None
    return -round(shared, 1), not same_title, abs(here - there)


def _shared(one: Span, other: Span) -> float:
    """Return how much of the shorter of two spans lies in the longer, from 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, min(len(one), len(other)))


def _same_title(title: object, read: ReadItem) -> bool:
    value = read.values.get("treatment")
    if value is None or is_empty(value.value):
        return False
    return isinstance(title, str) and title.casefold() == as_text(value.value).casefold()


def _item_id(item: DisputedItem) -> int:
    return item.item_id
