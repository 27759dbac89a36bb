"""Records to export, made of words of our own."""

from __future__ import annotations

from collections.abc import Mapping

from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value


def determination(fields: Mapping[str, Value], *items: Mapping[str, Value]) -> Determination:
    read = tuple(ReadItem(Span(0, 0), {key: ReadValue(value) for key, value in item.items()}) for item in items)
    case = {key: ReadValue(value) for key, value in fields.items()}
    return Determination.from_reading(Reading(Layout.UNKNOWN, case, read, (), "test"))


def document(
    fields: Mapping[str, Value], *items: Mapping[str, Value], number: int = 7, name: str = "letter.pdf"
) -> ExportedDocument:
    return ExportedDocument(number, name, determination(fields, *items))
