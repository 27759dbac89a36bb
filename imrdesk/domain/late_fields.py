"""Fields of a record whose values are at hand, while what stands behind them is read when somebody asks for it.

An export of every document needs the values alone; their evidence, and what the machine read, are most of a store.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.records import FieldState, RecordField
from imrdesk.domain.values import Kind, Value, from_json

_PLACES = {field.key: place for fields in (CASE_FIELDS, ITEM_FIELDS) for place, field in enumerate(fields)}

Plain = str | int | float | None
"""A value as a column holds it: dates as ISO 8601, yes and no as 1 and 0, lists and citations as JSON."""


class Behind(Protocol):
    """What stands behind the values of one document; ``item_id`` is 0 for the case."""

    def fields(self, item_id: int) -> Mapping[str, RecordField]:
        """Return the fields of the case or an item, whole."""
        ...

    def corrected(self, item_id: int, plain: Sequence[Plain]) -> Collection[str]:
        """Return the keys of the built-in fields whose value is another than the machine read."""
        ...


class LateFields(Mapping[str, RecordField]):
    """The fields of a case or an item, as any other record has them.

    ``plain`` are the values of the built-in ones, in catalogue order; ``states`` says what a person said of one, where
    a person did; ``own`` are the fields that reviewers defined.
    """

    __slots__ = ("_behind", "_item_id", "own", "plain", "states")

    def __init__(
        self,
        plain: Sequence[Plain],
        states: Mapping[str, FieldState],
        own: Mapping[str, RecordField],
        behind: Behind,
        item_id: int = 0,
    ) -> None:
        self.plain = plain
        self.states = states
        self.own = own
        self._behind = behind
        self._item_id = item_id

    @property
    def corrected(self) -> Collection[str]:
        """Return the keys of the built-in fields whose value is another than the machine read."""
        return self._behind.corrected(self._item_id, self.plain)

    def value(self, field: Field) -> Value:
        """Return the value of a built-in field."""
        plain = self.plain[_PLACES[field.key]]
        if plain is not None and field.kind is Kind.YES_NO:
            return bool(plain)
        return from_json(field.kind, json.loads(plain) if field.kind.repeats and isinstance(plain, str) else plain)

    def __getitem__(self, key: str) -> RecordField:
        return self.own[key] if key in self.own else self._behind.fields(self._item_id)[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._behind.fields(self._item_id))

    def __len__(self) -> int:
        return len(self._behind.fields(self._item_id))


def value_of(entries: Mapping[str, RecordField], field: Field) -> Value:
    """Return the value of a built-in field, whichever the fields are."""
    return entries.value(field) if isinstance(entries, LateFields) else entries[field.key].value
