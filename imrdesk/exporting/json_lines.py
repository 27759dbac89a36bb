"""JSON Lines: one object a document, each value with its passages in the text and what was said of it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from imrdesk.domain.exports import ExportChoice, ExportedDocument
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.records import RecordField
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import spans_to_json
from imrdesk.domain.values import to_json
from imrdesk.errors import ExportError
from imrdesk.exporting.private import masked
from imrdesk.exporting.writing import Written


def write_json_lines(path: Path, documents: Iterable[ExportedDocument], choice: ExportChoice) -> Written:
    """Write ``documents`` to ``path``, one a line, with the fields among the chosen columns (none named: all).

    Spans are ``[start, end]`` in code points of the text as read, end exclusive.

    Raises:
        ExportError: a value holds half a character.
    """
    written = Written()
    fields = [field for scope in Scope for field in choice.fields(scope)]
    keys = [field.key for field in fields if field.key in choice.columns or not choice.columns]
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for document in documents:
            line = json.dumps(document_to_json(document, keys), ensure_ascii=False)
            try:
                stream.write(f"{masked(line, choice.kept) if choice.masked else line}\n")
            except UnicodeEncodeError as error:
                raise ExportError(
                    sentence(
                        "Document {document_id} holds half a character (a lone surrogate), which no file can hold; "
                        "correct it and export again.",
                        document_id=document.document_id,
                    )
                ) from error
            written.rows += 1
            written.documents += 1
    return written


def document_to_json(document: ExportedDocument, keys: Collection[str]) -> dict[str, Any]:
    """Return one document's record with the fields named by ``keys``."""
    record, source = document.record, document.source
    return {
        "document_id": document.document_id,
        "source": {
            "name": document.source_file,
            "sha256": source.sha256 if source else None,
            "reader": source.reader if source else None,
            "parser": document.parser,
        },
        "state": str(record.state),
        "last_change_id": document.last_change_id,
        "fields": _values(record.codebook.of(Scope.CASE), record.fields, keys),
        "items": [
            {"item_id": item.item_id, "fields": _values(record.codebook.of(Scope.ITEM), item.fields, keys)}
            for item in record.items
        ],
    }


def _values(fields: Iterable[Field], entries: Mapping[str, RecordField], keys: Collection[str]) -> dict[str, Any]:
    return {field.key: _value(entries[field.key]) for field in fields if field.key in keys and field.key in entries}


def _value(field: RecordField) -> dict[str, Any]:
    return {
        "value": to_json(field.value, passages=True),
        "spans": spans_to_json(field.spans),
        "state": str(field.state),
        "derived": field.derived,
        "read": None if field.read is None else to_json(field.read.value),
        "confidence": None if field.read is None else field.read.confidence,
    }
