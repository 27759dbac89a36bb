"""What was edited in a returned file where nothing can be taken from one: told, so that no one believes it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, RowShape
from imrdesk.domain.fields import Scope
from imrdesk.domain.sentences import Sentence, sentence
from imrdesk.domain.values import Kind
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.columns import Column
from imrdesk.exporting.extras import extra_name
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable
from imrdesk.exporting.returning import Versions, key_of, says
from imrdesk.exporting.tables import table_of

_KEYS = frozenset({"document_id", "item_id", "last_change_id"})
_TYPED = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.YES_NO})


class Unread:
    """Looks through the columns of one table that corrections are not taken from."""

    def __init__(
        self, table: ReturnedTable, citations: ReturnedTable | None = None, codebook: Codebook = NO_OWN_FIELDS
    ) -> None:
        self._table = table
        self._edited: Counter[str] = Counter()
        self._recited: list[int] = []
        self._of_items = "item_id" in table.columns
        beside = {extra for extra in Extra if any(name.endswith(f"_{extra}") for name in table.columns)}
        self._every = ExportChoice(extras=frozenset(beside), retired=True, codebook=codebook)
        self._whole = table_of(self._every, RowShape.ITEMS if self._of_items else RowShape.CASES)
        self._watched = [
            (place, column)
            for place, column in enumerate(self._whole.columns)
            if column.name in table.columns and not self._is_read(column)
        ]
        names = [column.name for column in self._whole.columns]
        self._item = names.index("item_id") if self._of_items else 0
        self._citations = _by_document(citations) if citations is not None else None

    def look(self, versions: Versions, rows: list[ReturnedRow], edited: Collection[str] | None = None) -> None:
        """Count what was edited in the lines of one document: in the columns ``edited``, where they are known."""
        document = ExportedDocument(versions.document_id, versions.source_file, versions.then, versions.source)
        if edited is None or any(column.name in edited for _, column in self._watched):
            self._look_at_cells(document, rows)
        self.look_at_citations(document)

    def _look_at_cells(self, document: ExportedDocument, rows: list[ReturnedRow]) -> None:
        written = {cells[self._item] if self._of_items else "": cells for cells in self._whole.rows(document)}
        for row in rows:
            cells = written.get(row.cells.get("item_id", "").strip() if self._of_items else "")
            if cells is not None:
                self._compare(row, cells)

    def look_at_citations(self, document: ExportedDocument) -> None:
        """Tell whether the sheet of citations says of a document what an export of it would say now."""
        if self._citations is not None:
            found = self._citations.get(document.document_id, [])
            if sorted(found) != sorted(map(tuple, CitationTable().rows(document))):
                self._recited.append(document.document_id)

    def sentences(self) -> Iterator[Sentence]:
        """Yield what was found."""
        if self._edited:
            cells = ", ".join(f"{name} ({count})" for name, count in self._edited.most_common())
            yield sentence(
                "Edited in the file and not taken from it, with how many cells: {cells}. Notes, a document's state "
                "and the order of items are set in the desk; the rest follows from the values.",
                cells=cells,
            )
        if self._recited:
            numbers = ", ".join(map(str, sorted(self._recited)[:10])) + ", …" * (len(self._recited) > 10)
            yield sentence(
                "The sheet “citations” was edited for document {numbers} and not read; correct the columns "
                "claims_citations and reviewer_citations of the sheet “items”.",
                numbers=numbers,
            )

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Return the columns that no export has."""
        shapes = (RowShape.ITEMS, RowShape.CASES)
        own = {column.name for shape in shapes for column in table_of(self._every, shape).columns}
        beside = {extra_name(key, extra) for key in self._every.codebook.by_key for extra in Extra}
        return tuple(name for name in self._table.columns if name and name not in own | beside)

    def _is_read(self, column: Column) -> bool:
        name = column.name
        key = name.removesuffix(f"_{Extra.STATE}")
        codebook = self._every.codebook
        field = codebook.get(name) or codebook.get(key)
        return name in _KEYS or (field is not None and (self._of_items or field.scope is Scope.CASE))

    def _compare(self, row: ReturnedRow, cells: list[str]) -> None:
        for place, column in self._watched:
            cell = row.cells.get(column.name)
            if cell is None or says(self._table, column.kind, cell, cells[place]):
                continue
            if column.kind in _TYPED and _plain(cell) == _plain(cells[place]):
                continue
            self._edited[column.name] += 1


def _plain(cell: str) -> str | float:
    """Return a number or a yes or no without the form a spreadsheet gave it."""
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell.strip().casefold()


def _by_document(citations: ReturnedTable) -> Mapping[int, list[tuple[str, ...]]]:
    names = [column.name for column in CitationTable.columns]
    found: dict[int, list[tuple[str, ...]]] = {}
    for row in citations.rows:
        document_id = key_of(row, "document_id")
        if document_id is not None:
            found.setdefault(document_id, []).append(tuple(_cells(row, names)))
    return found


def _cells(row: ReturnedRow, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield row.cells.get(name, "")
