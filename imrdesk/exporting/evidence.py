"""One line a passage: what each value stands on, in the document's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.records import RecordField
from imrdesk.domain.values import Kind, join_lines
from imrdesk.exporting.columns import DOCUMENT_ID, ITEM_ID, Column


class EvidenceTable:
    """The passages of each document: its case's first, then those of each item, in catalogue order."""

    key = ("document_id", "item_id", "field", "passage_number")
    columns = (
        DOCUMENT_ID,
        ITEM_ID,
        Column("field", Kind.TEXT, "The field whose value stands on it.", "Field"),
        Column("passage_number", Kind.INTEGER, "Its place among the passages of that value, from 1.", "Number"),
        Column("page", Kind.INTEGER, "The page, from 1.", "Page"),
        Column("passage", Kind.LONG_TEXT, "The passage, wrapped lines joined.", "Passage"),
    )

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield a line for each passage of the document."""
        yield from _passages(document, "", document.record.fields)
        for item in document.record.items:
            yield from _passages(document, str(item.item_id), item.fields)


def _passages(document: ExportedDocument, item_id: str, fields: Mapping[str, RecordField]) -> Iterator[list[str]]:
    source = document.source
    if source is None:
        return
    for key, field in fields.items():
        for number, span in enumerate(field.spans, start=1):
            page, passage = source.page_of(span.start) + 1, join_lines(span.quote(source.text))
            yield [str(document.document_id), item_id, key, str(number), str(page), passage]
