"""Which columns a table has, and the lines a document makes in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from imrdesk.domain.documents import DocumentState, SourceText
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, RowShape
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field, Scope
from imrdesk.domain.late_fields import LateFields
from imrdesk.domain.records import RecordField
from imrdesk.domain.sentences import sentence
from imrdesk.domain.values import Kind
from imrdesk.errors import ExportError
from imrdesk.exporting.cells import PlainCells, join_list, write_cell
from imrdesk.exporting.change_rows import ChangeTable
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.columns import DOCUMENT_ID, ITEM_ID, LAST_CHANGE_ID, Column, field_column
from imrdesk.exporting.difference_rows import DifferenceTable
from imrdesk.exporting.extras import extra_cell, extra_column, extra_name
from imrdesk.exporting.notes import write_notes

SOURCE_FILE = Column("source_file", Kind.TEXT, "The name of the file the document was read from.", "File")
STATE = Column(
    "state",
    Kind.CHOICE,
    "How far the review has come: new, in review, on hold or reviewed.",
    "State",
    tuple(DocumentState),
)
ITEM_NUMBER = Column(
    "item_number",
    Kind.INTEGER,
    "The disputed item's place in the document, from 1; empty where it has no items.",
    "Number",
)
ITEM_COUNT = Column("item_count", Kind.INTEGER, "How many disputed items the determination has.", "Items")
NOTES = Column("notes", Kind.LIST, "The notes on the document and on the fields of its case.", "Notes")
ITEM_NOTES = Column("item_notes", Kind.LIST, "The notes on the fields of the disputed item.", "Notes on the item")
_CELLS = {
    Scope.CASE: PlainCells(field.kind for field in CASE_FIELDS),
    Scope.ITEM: PlainCells(field.kind for field in ITEM_FIELDS),
}
_NOTHING: list[Any] = []
_DOCUMENT = (DOCUMENT_ID, SOURCE_FILE, STATE, LAST_CHANGE_ID)


class AnyTable(Protocol):
    """What every table offers: its columns, the columns that name a line for good, and a document's lines."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns, in their order."""
        ...

    @property
    def key(self) -> tuple[str, ...]:
        """Return the names of the columns that together name a line."""
        ...

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines, a cell a column."""
        ...


def table_for(choice: ExportChoice) -> AnyTable:
    """Return the table a choice asks for.

    Raises:
        ExportError: it names a column the table has not.
    """
    table: AnyTable = table_of(choice, choice.rows)
    if choice.rows is RowShape.CITATIONS:
        table = CitationTable()
    elif choice.rows is RowShape.CHANGES:
        table = ChangeTable(choice.after)
    elif choice.rows is RowShape.DIFFERENCES:
        table = DifferenceTable(choice.after, choice.after_document)
    return ChosenTable(table, choice.columns) if choice.columns else table


def table_of(choice: ExportChoice, shape: RowShape, *, flat: bool = True) -> Table:
    """Return the whole table of cases or of items, whichever columns are chosen."""
    return Table(shape, choice.extras, flat, choice.fields(Scope.CASE), choice.fields(Scope.ITEM))


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of disputed items or of cases. ``extras`` stand beside each field in columns of their own.

    A ``flat`` table says all in one place: items repeat the fields of their case, and cases hold their items' fields
    as lists. Where it is not, both tables are joined by ``document_id``.
    """

    shape: RowShape = RowShape.ITEMS
    extras: frozenset[Extra] = frozenset()
    flat: bool = True
    case: tuple[Field, ...] = CASE_FIELDS
    item: tuple[Field, ...] = ITEM_FIELDS

    @property
    def key(self) -> tuple[str, ...]:
        """Return what names a line; an item's number is empty in the line of a document without items."""
        return ("document_id", "item_id") if self.shape is RowShape.ITEMS else ("document_id",)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields the lines hold, in catalogue order."""
        return (*self._case_fields, *self._item_fields)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns: what names the line, the fields in catalogue order, the notes, what stands beside."""
        an_item = self.shape is RowShape.CASES
        beside = {
            extra: [
                *(extra_column(field, extra) for field in self._case_fields),
                *(replace(extra_column(field, extra), an_item=an_item) for field in self._item_fields),
            ]
            for extra in self._extras
        }
        return (
            *self._front_columns,
            *map(field_column, self._case_fields),
            *(replace(field_column(field), an_item=an_item) for field in self._item_fields),
            *[NOTES] * bool(self._case_fields),
            *[replace(ITEM_NOTES, an_item=an_item)] * bool(self._item_fields),
            *chain.from_iterable(beside.values()),
        )

    @property
    def _case_fields(self) -> tuple[Field, ...]:
        return self.case if self.flat or self.shape is RowShape.CASES else ()

    @property
    def _item_fields(self) -> tuple[Field, ...]:
        return self.item if self.flat or self.shape is RowShape.ITEMS else ()

    @property
    def _extras(self) -> tuple[Extra, ...]:
        return tuple(extra for extra in Extra if extra in self.extras)

    @property
    def _front_columns(self) -> tuple[Column, ...]:
        document = _DOCUMENT if self._case_fields else (DOCUMENT_ID,)
        return (*document, ITEM_COUNT) if self.shape is RowShape.CASES else (*document, ITEM_ID, ITEM_NUMBER)

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines: one an item, or one in all.

        In a flat table a document without items has one line, its item cells empty.
        """
        record = document.record
        front = [str(document.document_id)]
        if self._case_fields:
            front += [document.source_file, str(record.state), str(document.last_change_id)]
        case_notes, item_notes = write_notes(record) if record.notes else ("", [""] * len(record.items))
        case = self._texts(self._case_fields, record.fields, case_notes, document.source)
        item_fields = self._item_fields
        items = [
            self._texts(item_fields, item.fields, notes, document.source)
            for item, notes in zip(record.items, item_notes, strict=True)
        ]
        if self.shape is RowShape.CASES:
            yield _row([*front, str(len(items))], case, self._joined(items))
        elif not items and self.flat:
            yield _row([*front, "", ""], case, self._joined(items))
        for number, item in enumerate(items if self.shape is RowShape.ITEMS else (), start=1):
            yield _row([*front, str(record.items[number - 1].item_id), str(number)], case, item)

    def _texts(
        self, fields: Sequence[Field], entries: Mapping[str, RecordField], notes: str, source: SourceText | None
    ) -> _Texts:
        if isinstance(entries, LateFields) and not self.extras:
            return _Texts(_plain_values(fields, entries), _NOTHING, [notes] if fields else _NOTHING)
        found = [entries.get(field.key) for field in fields]
        return _Texts(
            [write_cell(each.value) if each else "" for each in found],
            [[extra_cell(extra, each, source) if each else "" for each in found] for extra in self._extras],
            [notes] * bool(fields),
        )

    def _joined(self, items: list[_Texts]) -> _Texts:
        """Return each field's cells of all items as one cell, an element an item, in the items' order."""
        blank = [""] * len(self._item_fields)
        if not items or not blank:
            return _Texts(blank, [blank] * len(self._extras), [""] * bool(blank))
        return _Texts(
            _join(item.values for item in items),
            [_join(beside) for beside in zip(*(item.beside for item in items), strict=True)],
            _join(item.notes for item in items),
        )


class _Texts(NamedTuple):
    """The cells of one scope's fields: their values, what stands beside them (a list an extra), and the notes."""

    values: list[str]
    beside: list[list[str]]
    notes: list[str]


def _plain_values(fields: Sequence[Field], entries: LateFields) -> list[str]:
    """Return the values' cells without making the fields, which would take ten times as long."""
    if not fields:
        return []
    cells = _CELLS[fields[0].scope].write(entries.plain)
    if len(fields) > len(cells):
        own = [entries.own.get(field.key) for field in fields[len(cells) :]]
        cells += [write_cell(each.value) if each else "" for each in own]
    return cells


def _row(front: list[str], case: _Texts, item: _Texts) -> list[str]:
    if not case.beside:
        return [*front, *case.values, *item.values, *case.notes, *item.notes]
    beside = chain.from_iterable(chain(*pair) for pair in zip(case.beside, item.beside, strict=True))
    return [*front, *case.values, *item.values, *case.notes, *item.notes, *beside]


def _join(lines: Iterable[list[str]]) -> list[str]:
    return [join_list(cells) for cells in zip(*lines, strict=True)]


class ChosenTable:
    """Some columns of a table, in an order of one's own; what stands beside a chosen field comes along at the end."""

    def __init__(self, table: AnyTable, names: Sequence[str]) -> None:
        known = {column.name: place for place, column in enumerate(table.columns)}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise ExportError(
                sentence(
                    "There is no column {names}; choose from {known}.",
                    names=", ".join(unknown),
                    known=", ".join(known),
                )
            )
        beside = [extra_name(name, extra) for extra in Extra for name in names]
        chosen = list(dict.fromkeys([*names, *(name for name in beside if name in known)]))
        self._table = table
        self._places = [known[name] for name in chosen]
        self.columns = tuple(table.columns[place] for place in self._places)

    @property
    def key(self) -> tuple[str, ...]:
        """Return what names a line in the whole table; it may not have been chosen."""
        return self._table.key

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield the document's lines with the chosen cells only."""
        take = itemgetter(*self._places, 0)  # one place more than needed, so that it always gives a tuple
        for cells in self._table.rows(document):
            yield list(take(cells))[:-1]
