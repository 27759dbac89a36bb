"""A study's codebook: the fields that reviewers define beside those built in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS, Field, Group, Scope
from imrdesk.domain.values import Kind

OWN_KINDS: tuple[Kind, ...] = (
    *(Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.DATE),
    *(Kind.YES_NO, Kind.CHOICE, Kind.LIST),
)
"""What an own field may hold; of a list, one or several of its choices."""
LISTED = frozenset({Kind.CHOICE, Kind.LIST})
"""Kinds that an own field has choices with."""
PREFIX = "own_"
"""How the key of every own field begins, so that none is ever a built-in field's, of this version or a later."""


def is_own(key: str) -> bool:
    """Tell whether a key is of an own field."""
    return key.startswith(PREFIX)


def own_field(key: str, label: str, kind: Kind, scope: Scope, help_: str = "", **more: object) -> Field:
    """Return an own field; ``more`` are ``choices``, ``required``, ``default`` and ``retired``."""
    return Field(key, label, kind, scope, Group.OWN, help_, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One own field's definition before and after; ``None`` before it was defined. Places count from 0."""

    before: Field | None
    after: Field
    place_before: int | None
    place_after: int


@dataclass(frozen=True, slots=True)
class Codebook:
    """The own fields of a store, in their order, the retired ones among them: a field is never taken out.

    It stands before the built-in catalogue wherever fields are gone through, so that both behave the same.
    """

    fields: tuple[Field, ...] = ()

    def own(self, scope: Scope) -> tuple[Field, ...]:
        """Return the own fields of a scope, in their order."""
        return tuple(field for field in self.fields if field.scope is scope)

    def of(self, scope: Scope) -> tuple[Field, ...]:
        """Return every field of a scope: the built-in ones, then the own ones, the retired among them."""
        return (*(CASE_FIELDS if scope is Scope.CASE else ITEM_FIELDS), *self.own(scope))

    def in_use(self, scope: Scope) -> tuple[Field, ...]:
        """Return the fields of a scope that are not retired."""
        return tuple(field for field in self.of(scope) if not field.retired)

    @property
    def by_key(self) -> Mapping[str, Field]:
        """Return every field by its key."""
        return {**FIELDS, **{field.key: field for field in self.fields}}

    def get(self, key: str) -> Field | None:
        """Return a field, built in or own; ``None`` where there is none of that key."""
        return FIELDS.get(key) or next((field for field in self.fields if field.key == key), None)

    def field(self, key: str) -> Field:
        """Return a field, built in or own; ``KeyError`` where there is none of that key."""
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def label(self, key: str) -> str:
        """Return how a field is called; the key itself where it is not known."""
        found = self.get(key)
        return key if found is None else found.label

    def place(self, key: str) -> int | None:
        """Return where (from 0) an own field stands; ``None`` where there is none of that key."""
        return next((place for place, field in enumerate(self.fields) if field.key == key), None)

    def with_field(self, field: Field) -> Codebook:
        """Return the codebook with a field in the place of the one of its key, else at the end."""
        place = self.place(field.key)
        if place is None:
            return Codebook((*self.fields, field))
        return Codebook((*self.fields[:place], field, *self.fields[place + 1 :]))

    def moved(self, key: str, step: int) -> Codebook:
        """Return the codebook with a field ``step`` places on among the fields of its scope (back where negative).

        Beyond the ends counts as the end.
        """
        field = self.field(key)
        kin = [each for each in self.own(field.scope) if each.key != key]
        at = self.own(field.scope).index(field) + step
        kin.insert(max(0, min(at, len(kin))), field)
        rest = tuple(each for each in self.fields if each.scope is not field.scope)
        return Codebook((*kin, *rest) if field.scope is Scope.CASE else (*rest, *kin))

    def definitions(self, after: Codebook) -> tuple[FieldDefinition, ...]:
        """Return what leads from this codebook to another: its fields that are new, other, or stand elsewhere."""
        made = (
            FieldDefinition(next((old for old in self.fields if old.key == field.key), None), field, was, place)
            for place, field in enumerate(after.fields)
            for was in (self.place(field.key),)
        )
        return tuple(each for each in made if each.before != each.after or each.place_before != each.place_after)

    def defined(self, definitions: Iterable[FieldDefinition]) -> Codebook:
        """Return the codebook that definitions lead to."""
        changed = {each.after.key: each for each in definitions}
        fields = [field for field in self.fields if field.key not in changed]
        for each in sorted(changed.values(), key=_place_after):
            fields.insert(each.place_after, each.after)
        return Codebook(tuple(fields))


NO_OWN_FIELDS = Codebook()
"""The codebook of a store in which nobody defined a field."""


@dataclass(frozen=True, slots=True)
class LoggedDefinitions:
    """A change of the codebook as the log holds it: its number in the store, whose it is, when (UTC) and why."""

    change_id: int
    definitions: tuple[FieldDefinition, ...]
    reviewer: str
    at: datetime
    reason: str = ""


def _place_after(definition: FieldDefinition) -> int:
    return definition.place_after
