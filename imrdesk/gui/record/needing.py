"""Which fields a person should look at, and in what order. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from imrdesk.domain.fields import Field
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import Determination, DisputedItem, FieldState, RecordField
from imrdesk.domain.values import is_empty

LOW_CONFIDENCE = 0.7
"""Below it a value the machine read is one to look at, unless the reviewer asks for more, or for less."""

FlagsByField = Mapping[FieldRef, tuple[Flag, ...]]
_SEVERITIES = tuple(Severity)
_UNSURE = len(_SEVERITIES)


def flags_by_field(flags: tuple[Flag, ...]) -> FlagsByField:
    """Return each field's flags, the gravest first."""
    found: defaultdict[FieldRef, list[Flag]] = defaultdict(list)
    for flag in sorted(flags, key=_gravity):
        for ref in dict.fromkeys(flag.fields):
            found[ref].append(flag)
    return {ref: tuple(each) for ref, each in found.items()}


def flags_of_item(item: DisputedItem, flags: FlagsByField) -> tuple[Flag, ...]:
    """Return the flags that name any of the item's fields, each once, the gravest first."""
    found = dict.fromkeys(flag for key in item.fields for flag in flags.get(FieldRef(key, item.item_id), ()))
    return tuple(sorted(found, key=_gravity))


def is_doubtful(known: RecordField, sure: float = LOW_CONFIDENCE) -> bool:
    """Tell whether the machine was less than ``sure`` (0 to 1) of the value that stands."""
    return known.read is not None and not is_empty(known.read.value) and known.read.confidence < sure


def needing(record: Determination, flags: FlagsByField, sure: float = LOW_CONFIDENCE) -> tuple[FieldRef, ...]:
    """Return the fields no person has decided that deserve a look.

    Those with errors come first, then warnings, doubts, and values the machine was unsure of or should have
    found; within each, in the order of the record.
    """
    wanted = [place for place in _places(record, flags, sure) if record.field(place[2]).state is FieldState.UNSEEN]
    return tuple(ref for _, _, ref in sorted(wanted, key=_in_order))


def next_needing(
    record: Determination,
    flags: FlagsByField,
    after: FieldRef | None,
    *,
    back: bool = False,
    sure: float = LOW_CONFIDENCE,
) -> FieldRef | None:
    """Return the field to look at after ``after`` (``None``: the first), beginning again at the end.

    ``back`` looks the other way. The field itself is returned only where it is the last one left.
    """
    wanted = needing(record, flags, sure)
    places = {ref: (rank, order) for rank, order, ref in _places(record, flags, sure)}
    if back:
        wanted = wanted[::-1]
    if after in places:
        here = places[after]
        beyond = [ref for ref in wanted if (places[ref] < here if back else places[ref] > here)]
        return next(iter(beyond), wanted[0] if wanted else None)
    return wanted[0] if wanted else None


def _places(record: Determination, flags: FlagsByField, sure: float) -> list[tuple[int, int, FieldRef]]:
    fields = record.codebook.by_key
    ranked = (
        (_rank(record.field(ref), fields.get(ref.key), ref, flags, sure), order, ref)
        for order, ref in enumerate(record.refs())
    )
    return [(rank, order, ref) for rank, order, ref in ranked if rank is not None]


def _rank(known: RecordField, field: Field | None, ref: FieldRef, flags: FlagsByField, sure: float) -> int | None:
    if ref in flags:
        return _gravity(flags[ref][0])
    missing = is_empty(known.value) and field is not None and field.required
    return _UNSURE if missing or is_doubtful(known, sure) else None


def _gravity(flag: Flag) -> int:
    return _SEVERITIES.index(flag.severity)


def _in_order(place: tuple[int, int, FieldRef]) -> tuple[int, int]:
    return place[0], place[1]
