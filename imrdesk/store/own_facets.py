"""Filtering and counting by own fields that have choices: a value stands in its row, or is the field's default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, column, func, literal, or_, select, text, union

from imrdesk.domain.codebook import Codebook
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.queue import own_choices
from imrdesk.domain.values import as_text, is_empty
from imrdesk.store.marked import among
from imrdesk.store.own_fields import OWN_VALUES
from imrdesk.store.schema import DOCUMENTS, ITEMS

# A sum is in no index: SQLite then goes through that of the groups, which is all that is asked for, and looks each up.
_NUMBER = DOCUMENTS.c.document_id + 0
_EACH = text(
    "SELECT own_values.document_id AS document_id, "
    "CASE each.type WHEN 'true' THEN 'yes' WHEN 'false' THEN 'no' ELSE each.value END AS value "
    "FROM own_values, json_each(CASE json_type(own_values.value) WHEN 'array' THEN own_values.value "
    "ELSE json_array(json(own_values.value)) END) AS each "
    "WHERE own_values.key = :own_key AND each.type <> 'null'"
)


def own_conditions(codebook: Codebook, own: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    """Yield what leaves the documents with one of the values asked for, of each own field that is asked for."""
    for key, values in own_choices(own).items():
        field = codebook.get(key)
        if field is not None:
            yield _has_one(field, values)


def count_own(connection: Connection, field: Field, others: bytes | None, total: int) -> dict[str, int]:
    """Return how many documents have each value of an own field; an empty text stands for those that have none.

    ``others`` are the documents left by all else that is asked for, marked (``None``: all there are), ``total`` their
    number.
    """
    standing = _standing(field).subquery()
    counted = select(standing.c.value, func.count(standing.c.document_id.distinct())).group_by(standing.c.value)
    having = select(func.count(standing.c.document_id.distinct()))
    if others is not None:
        counted, having = (each.where(among(standing.c.document_id, others)) for each in (counted, having))
    found = {row[0]: row[1] for row in connection.execute(counted)}
    without = total - (connection.scalar(having) or 0)
    return {**({"": without} if without else {}), **found}


def _has_one(field: Field, values: frozenset[str]) -> ColumnElement[bool]:
    standing = _standing(field).subquery()
    wanted = sorted(values - {""})
    has = _NUMBER.in_(select(standing.c.document_id).where(standing.c.value.in_(wanted)))
    return or_(has, _NUMBER.not_in(select(standing.c.document_id))) if "" in values else has


def _standing(field: Field) -> Any:
    """Return the documents and the values that stand in a field of theirs, those by default among them."""
    typed = _EACH.bindparams(bindparam("own_key", field.key, unique=True)).columns(
        column("document_id"), column("value")
    )
    if is_empty(field.default):
        return select(typed.subquery())
    parts = field.default if isinstance(field.default, tuple) else (field.default,)
    owner = DOCUMENTS if field.scope is Scope.CASE else ITEMS
    item_id = literal(0) if field.scope is Scope.CASE else ITEMS.c.item_id
    there = (
        select(1)
        .where(
            OWN_VALUES.c.document_id == owner.c.document_id,
            OWN_VALUES.c.item_id == item_id,
            OWN_VALUES.c.key == field.key,
        )
        .exists()
    )
    by_default = [select(owner.c.document_id, literal(as_text(part)).label("value")).where(~there) for part in parts]  # type: ignore[arg-type]
    return union(select(typed.subquery()), *by_default)
