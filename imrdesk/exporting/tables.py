"""Which columns a table has, and the lines a document makes in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from imrdesk.domain.exports import ExportedDocument, RowShape
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.records import RecordField
from imrdesk.domain.values import Kind
from imrdesk.exporting.cells import join_list, write_cell
from imrdesk.exporting.notes import write_notes


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the header, the kind of its values, and what it holds, in a sentence."""

    name: str
    kind: Kind
    help: str


_DOCUMENT = (
    Column("document_id", Kind.INTEGER, "The document's number in the store; it never changes."),
    Column("source_file", Kind.TEXT, "The name of the file the document was read from."),
    Column("state", Kind.CHOICE, "How far the review has come: new, in review, on hold or reviewed."),
)
ITEM_NUMBER = Column(
    "item_number", Kind.INTEGER, "The disputed item's place in the document, from 1; empty where it has no items."
)
ITEM_COUNT = Column("item_count", Kind.INTEGER, "How many disputed items the determination has.")
_NOTES = (
    Column("notes", Kind.LIST, "The notes on the document and on the fields of its case."),
    Column("item_notes", Kind.LIST, "The notes on the fields of the disputed item."),
)
STATE_SUFFIX = "_state"


@dataclass(frozen=True, slots=True)
class Table:
    """The form of a table: what a line is, and whether each field's state stands in a column of its own."""

    shape: RowShape = RowShape.ITEMS
    field_states: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns: the document's, the fields in catalogue order, the notes, and states where asked for."""
        counted = ITEM_NUMBER if self.shape is RowShape.ITEMS else ITEM_COUNT
        values = tuple(Column(field.key, field.kind, field.help) for field in (*CASE_FIELDS, *ITEM_FIELDS))
        states = tuple(_state_column(column) for column in values) if self.field_states else ()
        return (*_DOCUMENT, counted, *values, *_NOTES, *states)

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines: one an item (one with empty item cells where it has none), or one in all."""
        record = document.record
        front = [str(document.document_id), document.source_file, str(record.state)]
        case_notes, item_notes = write_notes(record)
        case = _texts(CASE_FIELDS, record.fields, case_notes)
        items = [_texts(ITEM_FIELDS, item.fields, notes) for item, notes in zip(record.items, item_notes, strict=True)]
        if self.shape is RowShape.CASES:
            yield self._row([*front, str(len(items))], case, _joined(items))
        elif not items:
            yield self._row([*front, ""], case, _joined(items))
        for number, item in enumerate(items if self.shape is RowShape.ITEMS else (), start=1):
            yield self._row([*front, str(number)], case, item)

    def _row(self, front: list[str], case: _Texts, item: _Texts) -> list[str]:
        states = [*case.states, *item.states] if self.field_states else []
        return [*front, *case.values, *item.values, case.notes, item.notes, *states]


@dataclass(frozen=True, slots=True)
class _Texts:
    """The cells of one scope's fields: their values, their states, and the notes on them."""

    values: list[str]
    states: list[str]
    notes: str


def _texts(fields: Iterable[Field], entries: Mapping[str, RecordField], notes: str) -> _Texts:
    found = [entries.get(field.key) for field in fields]
    return _Texts(
        [write_cell(each.value) if each else "" for each in found],
        [str(each.state) if each else "" for each in found],
        notes,
    )


def _joined(items: list[_Texts]) -> _Texts:
    """Return each field's cells of all items as one cell, an element an item, in the items' order."""
    if not items:
        return _Texts([""] * len(ITEM_FIELDS), [""] * len(ITEM_FIELDS), "")
    return _Texts(
        [join_list(cells) for cells in zip(*(item.values for item in items), strict=True)],
        [join_list(cells) for cells in zip(*(item.states for item in items), strict=True)],
        join_list(item.notes for item in items),
    )


def _state_column(column: Column) -> Column:
    return Column(
        f"{column.name}{STATE_SUFFIX}",
        Kind.CHOICE,
        f"What the reviewer said of {column.name}: unseen, confirmed, corrected, absent or unclear.",
    )
