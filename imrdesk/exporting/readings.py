"""What the machine read in one file, as JSON: the form ``imrdesk parse --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import spans_to_json
from imrdesk.domain.values import empty, to_json


def reading_to_json(source: SourceText, reading: Reading, flags: Iterable[Flag]) -> dict[str, Any]:
    """Return a file's reading with its flags; every field of the catalogue is there, found or not."""
    record = Determination.from_reading(reading)
    return {
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "media_type": str(source.media_type),
            "pages": source.page_count,
        },
        "layout": str(reading.layout),
        "fields": _values(CASE_FIELDS, reading.fields),
        "items": [_values(ITEM_FIELDS, item.values) for item in reading.items],
        "flags": [_flag(flag, record) for flag in flags],
        "error": None,
    }


def refusal_to_json(name: str, reason: str) -> dict[str, Any]:
    """Return what stands in the place of a reading for a file that cannot be read."""
    return {
        "source": {"name": name, "sha256": None, "media_type": None, "pages": None},
        "layout": None,
        "fields": {},
        "items": [],
        "flags": [],
        "error": reason,
    }


def _values(fields: Iterable[Field], found: Mapping[str, ReadValue]) -> dict[str, Any]:
    return {field.key: _value(found.get(field.key) or ReadValue(empty(field.kind))) for field in fields}


def _value(read: ReadValue) -> dict[str, Any]:
    return {
        "value": to_json(read.value),
        "spans": spans_to_json(read.spans),
        "rule": read.rule,
        "confidence": read.confidence,
        "derived": read.derived,
    }


def _flag(flag: Flag, record: Determination) -> dict[str, Any]:
    return {
        "rule": flag.rule,
        "severity": str(flag.severity),
        "fields": [record.path(ref) for ref in flag.fields],
        "message": flag.message,
    }
