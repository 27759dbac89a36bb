"""The codebook's tables: the own fields that reviewers define, and what stands in them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Computed,
    Connection,
    ForeignKey,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    select,
    text,
    type_coerce,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook, is_own, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, DisputedItem, Entry, FieldState, RecordField
from imrdesk.domain.spans import spans_from_json, spans_to_json
from imrdesk.domain.values import Kind, is_empty
from imrdesk.store.codec import own_value_from_json, read_value_from_json, read_value_to_json, value_to_json
from imrdesk.store.columns import JsonText, filled, one_of
from imrdesk.store.schema import DOCUMENTS, METADATA

Columns = dict[str, Any]
OwnValues = Mapping[tuple[int, str], RecordField]
"""What was put into the own fields of one document, by item (0 for the case) and key."""
_CASE_LEVEL = 0

OWN_FIELDS = Table(
    "own_fields",
    METADATA,
    filled("key", Text, primary_key=True),
    filled("place", Integer),
    filled("scope", one_of(Scope, "scope", closed=False)),
    filled("kind", one_of(Kind, "kind", closed=False)),
    filled("label", Text),
    filled("help", Text),
    filled("choices", JsonText),
    filled("required", Boolean),
    Column("default_value", JsonText),
    filled("retired", Boolean),
)
"""An own field as it is defined; rows are never taken out, so that no value is ever without its field."""

_WORDS = (
    "CASE WHEN json_valid(value) THEN CASE json_type(value) "
    "WHEN 'text' THEN json_extract(value, '$') WHEN 'array' THEN value END END"
)

OWN_VALUES = Table(
    "own_values",
    METADATA,
    filled("value_id", Integer, primary_key=True),
    filled("document_id", Integer, ForeignKey(DOCUMENTS.c.document_id)),
    filled("item_id", Integer),
    filled("key", Text, index=True),
    Column("value", JsonText),
    filled("state", one_of(FieldState, "state")),
    filled("spans", JsonText),
    Column("read", JsonText),
    Column("words", Text, Computed(_WORDS, persisted=False)),
    UniqueConstraint("document_id", "item_id", "key"),
)
"""What was put into one own field: only where somebody put something there; ``item_id`` is 0 for the case.

``words`` are what the index finds of the value: a text, or a list as it is written; of a day or a number, none.
The index names the row by its number.
"""


_SAID = ("key", "label", "kind", "scope", "help", "required", "retired")
_WRITTEN = ("choices", "default_value")
_FIELDS = select(
    *(OWN_FIELDS.c[name] for name in _SAID),
    # As they stand in the row: what was read before is known by them.
    *(type_coerce(OWN_FIELDS.c[name], Text).label(name) for name in _WRITTEN),
).order_by(OWN_FIELDS.c.place)
_STANDING = ("value", "state", "spans", "read")
_VALUES = select(*(OWN_VALUES.c[name] for name in ("document_id", "item_id", "key", *_STANDING))).where(
    OWN_VALUES.c.document_id.in_(text("SELECT value FROM json_each(:these)"))
)
_OF_DOCUMENT = OWN_VALUES.c.document_id == bindparam("of_document", type_=Integer)
_OF_ITEM = OWN_VALUES.c.item_id == bindparam("of_item", type_=Integer)
_NO_ITEM = delete(OWN_VALUES).where(_OF_DOCUMENT, _OF_ITEM)
_NO_VALUE = _NO_ITEM.where(OWN_VALUES.c.key == bindparam("of_key"))
_NEW = upsert(OWN_VALUES)
_PUT = _NEW.on_conflict_do_update(
    index_elements=[OWN_VALUES.c.document_id, OWN_VALUES.c.item_id, OWN_VALUES.c.key],
    set_={name: _NEW.excluded[name] for name in _STANDING},
)


def load_codebook(connection: Connection) -> Codebook:
    """Read the own fields, in their order."""
    rows = connection.execute(_FIELDS).all()
    return _codebook(tuple(map(tuple, rows))) if rows else NO_OWN_FIELDS


@lru_cache(maxsize=8)
def _codebook(rows: tuple[tuple[Any, ...], ...]) -> Codebook:
    """Return the codebook that rows make; every document is read with it, so it is made once."""
    return Codebook(tuple(_field(dict(zip((*_SAID, *_WRITTEN), row, strict=True))) for row in rows))


def write_fields(connection: Connection, codebook: Codebook) -> None:
    """Bring the table of the own fields to where a codebook stands."""
    connection.execute(delete(OWN_FIELDS))
    if codebook.fields:
        rows = [
            {"place": place, **_said(field), "default_value": _default(field)}
            for place, field in enumerate(codebook.fields)
        ]
        connection.execute(insert(OWN_FIELDS), rows)


def field_to_json(field: Field) -> Columns:
    """Return an own field's definition in JSON's types."""
    return {**_said(field), "scope": str(field.scope), "kind": str(field.kind), "default": _default(field)}


def field_from_json(raw: Mapping[str, Any]) -> Field:
    """Read back what :func:`field_to_json` wrote."""
    more = {"required": bool(raw["required"]), "retired": bool(raw["retired"]), "choices": tuple(raw["choices"])}
    default = own_value_from_json(raw["default"])
    return own_field(
        raw["key"], raw["label"], Kind(raw["kind"]), Scope(raw["scope"]), raw["help"], default=default, **more
    )


def _said(field: Field) -> Columns:
    return {
        "key": field.key,
        "scope": field.scope,
        "kind": field.kind,
        "label": field.label,
        "help": field.help,
        "choices": list(field.choices),
        "required": field.required,
        "retired": field.retired,
    }


def _default(field: Field) -> Any:
    return None if is_empty(field.default) else value_to_json(field.key, field.default)


def _field(row: Columns) -> Field:
    choices, default = (json.loads(row[name] or "null") for name in _WRITTEN)
    return field_from_json({**row, "choices": choices, "default": default})


def load_their_values(connection: Connection, ids: Sequence[int]) -> dict[int, OwnValues]:
    """Read what was put into the own fields of each of these documents."""
    found: defaultdict[int, dict[tuple[int, str], RecordField]] = defaultdict(dict)
    for row in connection.execute(_VALUES, {"these": json.dumps(list(ids))}):
        found[row.document_id][row.item_id, row.key] = _record_field(row)
    return {**found}


def own_record_fields(fields: Iterable[Field], item_id: int, values: OwnValues) -> dict[str, RecordField]:
    """Return a case's or an item's own fields; those into which nobody put anything say their default."""
    return {field.key: values.get((item_id, field.key), RecordField(Entry(field.blank))) for field in fields}


def write_own_value(connection: Connection, document_id: int, ref: FieldRef, field: RecordField) -> None:
    """Bring the row of one own field to where the record stands."""
    item_id = ref.item_id or _CASE_LEVEL
    columns = _value_columns(item_id, ref.key, field)
    if columns is None:
        connection.execute(_NO_VALUE, {"of_document": document_id, "of_item": item_id, "of_key": ref.key})
    else:
        connection.execute(_PUT, {"document_id": document_id, **columns})


def insert_item_values(connection: Connection, document_id: int, item: DisputedItem) -> None:
    """Write the own fields of an item that has none in the store yet."""
    _insert(connection, document_id, _rows_of(item.item_id, item.fields))


def delete_item_values(connection: Connection, document_id: int, item_id: int) -> None:
    """Take out the own fields of an item."""
    connection.execute(_NO_ITEM, {"of_document": document_id, "of_item": item_id})


def rewrite_values(connection: Connection, document_id: int, record: Determination) -> None:
    """Write the own fields of a record in the place of all that stood there."""
    connection.execute(delete(OWN_VALUES).where(OWN_VALUES.c.document_id == document_id))
    rows = _rows_of(_CASE_LEVEL, record.fields)
    for item in record.items:
        rows += _rows_of(item.item_id, item.fields)
    _insert(connection, document_id, rows)


def _insert(connection: Connection, document_id: int, rows: list[Columns]) -> None:
    if rows:
        connection.execute(insert(OWN_VALUES), [{"document_id": document_id, **row} for row in rows])


def _rows_of(item_id: int, fields: Mapping[str, RecordField]) -> list[Columns]:
    made = (_value_columns(item_id, key, field) for key, field in fields.items() if is_own(key))
    return [columns for columns in made if columns is not None]


def _value_columns(item_id: int, key: str, field: RecordField) -> Columns | None:
    if field.untouched:
        return None
    return {
        "item_id": item_id,
        "key": key,
        "value": value_to_json(key, field.value),
        "state": field.state,
        "spans": spans_to_json(field.spans),
        "read": None if field.read is None else read_value_to_json(key, field.read),
    }


def _record_field(row: Row[Any]) -> RecordField:
    read = None if row.read is None else read_value_from_json(row.key, row.read)
    return RecordField(Entry(own_value_from_json(row.value), spans_from_json(row.spans), row.state), read)
