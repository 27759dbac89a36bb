"""Which fields a person should look at, and in what order. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.records import Determination, FieldState, RecordField
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


def flags_by_item(flags: FlagsByField) -> Mapping[int, tuple[Flag, ...]]:
    """Return the flags that name any field of an item, each once, the gravest first; items without have no entry."""
    found: defaultdict[int, dict[int, Flag]] = defaultdict(dict)
    for ref, each in flags.items():
        if ref.item_id is not None:
            # By identity: a flag that names hundreds of fields takes long to hash.
            found[ref.item_id].update((id(flag), flag) for flag in each)
    return {item_id: tuple(sorted(each.values(), key=_gravity)) for item_id, each in found.items()}


def is_doubtful(known: RecordField, sure: float) -> bool:
    """Tell whether the machine was less than ``sure`` (0 to 1) of the value that stands."""
    return known.read is not None and not is_empty(known.read.value) and known.read.confidence < sure


class Needing:
    """What of the record shown deserves a person's look: what is flagged, missing, or read with little confidence."""

    def __init__(self) -> None:
        self.flags: FlagsByField = {}
        self._sure = LOW_CONFIDENCE
        self._record: Determination | None = None
        self._found: dict[FieldRef, tuple[int, int]] | None = None

    @property
    def sure(self) -> float:
        """Return how sure (0 to 1) the machine must have been of a value that needs no look."""
        return self._sure

    @sure.setter
    def sure(self, sure: float) -> None:
        self._sure, self._found = sure, None

    def take(self, record: Determination | None, flags: tuple[Flag, ...] = ()) -> None:
        """Look at a record from now on, at none where it is ``None``."""
        self._record, self.flags, self._found = record, flags_by_field(flags), None

    def fields(self) -> tuple[FieldRef, ...]:
        """Return the fields no person has decided that deserve a look.

        Those with errors come first, then warnings, doubts, and values the machine was unsure of or should have
        found; within each, in the order of the record.
        """
        record = self._record
        if record is None:
            return ()
        wanted = ((place, ref) for ref, place in self._places().items() if record.field(ref).state is FieldState.UNSEEN)
        return tuple(ref for _, ref in sorted(wanted, key=_in_order))

    def next(self, after: FieldRef | None, *, back: bool = False) -> FieldRef | None:
        """Return the field to look at after ``after`` (``None``: the first), beginning again at the end.

        ``back`` looks the other way. The field itself is returned only where it is the last one left, ``None`` where
        none is.
        """
        wanted, places = self.fields(), self._places()
        if back:
            wanted = wanted[::-1]
        here = None if after is None else places.get(after)
        if here is not None:
            beyond = (ref for ref in wanted if (places[ref] < here if back else places[ref] > here))
            return next(beyond, wanted[0] if wanted else None)
        return wanted[0] if wanted else None

    def _places(self) -> dict[FieldRef, tuple[int, int]]:
        """Return each field that deserves a look, decided or not, with its rank and its place in the record."""
        if self._found is None:
            self._found = {} if self._record is None else self._look_through(self._record)
        return self._found

    def _look_through(self, record: Determination) -> dict[FieldRef, tuple[int, int]]:
        found: dict[FieldRef, tuple[int, int]] = {}
        flagged = {(ref.key, ref.item_id): _gravity(flags[0]) for ref, flags in self.flags.items()}
        for order, (key, item_id, known) in enumerate(record.places()):
            rank = flagged.get((key, item_id))
            if rank is None and (is_doubtful(known, self._sure) or _is_missing(record, key, known)):
                rank = _UNSURE
            if rank is not None:
                found[FieldRef(key, item_id)] = rank, order
        return found


def _is_missing(record: Determination, key: str, known: RecordField) -> bool:
    field = record.codebook.get(key) if is_empty(known.value) else None
    return field is not None and field.required


def _gravity(flag: Flag) -> int:
    return _SEVERITIES.index(flag.severity)


def _in_order(placed: tuple[tuple[int, int], FieldRef]) -> tuple[int, int]:
    return placed[0]
