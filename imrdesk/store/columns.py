"""Column types: how a field's value, a time and a list stand in SQLite."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Dialect, Enum, Float, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from imrdesk.domain.values import Kind, Value, from_json, is_empty, to_json

filled = partial(Column, nullable=False)
"""A column that always holds something."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: SQLite forgets the zone, so it is taken off on the way in and put on again on the way out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store a moment as UTC; a moment without a zone is a mistake of the caller."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone."""
        return value and value.replace(tzinfo=UTC)


class JsonText(TypeDecorator[Any]):
    """Anything JSON can say, as text a person can read in any SQLite browser."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write JSON, shortest form, letters as they are."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read JSON."""
        return None if value is None else json.loads(value)


class ValueList(TypeDecorator[Any]):
    """A list or the citations of one field, as JSON text; no value is NULL, so that SQL can ask for it."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Value, dialect: Dialect) -> str | None:
        """Write the list, citations with their passages."""
        return None if is_empty(value) else json.dumps(to_json(value, passages=True), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value:
        """Return the list as a tuple, empty for NULL."""
        return from_json(self.kind, None if value is None else json.loads(value))


def column_type(kind: Kind) -> TypeEngine[Any]:
    """Return the column type of a field of ``kind``."""
    if kind.repeats:
        return ValueList(kind)
    plain: dict[Kind, TypeEngine[Any]] = {
        Kind.DATE: Date(),
        Kind.INTEGER: Integer(),
        Kind.NUMBER: Float(),
        Kind.YES_NO: Boolean(),
    }
    return plain.get(kind, Text())


def one_of(choices: type[StrEnum], name: str, *, closed: bool = True) -> Enum:
    """Return the type of a column that holds one of ``choices`` by value, with a CHECK where the list is closed."""
    return Enum(choices, name=name, native_enum=False, create_constraint=closed, length=32, values_callable=list)
