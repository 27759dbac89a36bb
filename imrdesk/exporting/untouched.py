"""Lines of a returned file that nobody touched: told by comparing cells, long before values are read from them."""

from __future__ import annotations

from itertools import chain

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, RowShape
from imrdesk.exporting.extras import extra_name
from imrdesk.exporting.profiles import guarded
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable
from imrdesk.exporting.tables import table_of


class Untouched:
    """Compares the lines of one table with those an export of each record as it stands would have."""

    def __init__(self, table: ReturnedTable, codebook: Codebook = NO_OWN_FIELDS) -> None:
        self._of_items = "item_id" in table.columns
        shape = RowShape.ITEMS if self._of_items else RowShape.CASES
        whole = table_of(ExportChoice(retired=True, codebook=codebook), shape)
        names = [column.name for column in whole.columns]
        self._whole = whole
        self._item = names.index("item_id") if self._of_items else 0
        self._places = [
            (place, column.name, column.kind)
            for place, column in enumerate(whole.columns)
            if column.name in table.columns and column.name != "document_id"
        ]
        beside = {extra_name(key, extra) for key in codebook.by_key for extra in Extra}
        # What stands beside values is made of the whole document: no quicker than comparing in full.
        self._whole_is_known = not beside & set(table.columns)
        self.fields = sum(name in codebook.by_key for _, name, _ in self._places)

    def edited(self, document: ExportedDocument, rows: list[ReturnedRow]) -> frozenset[str] | None:
        """Return the columns with a cell that is none an export of this record has now; empty where no line has any.

        ``None`` where that does not tell: there are other lines, or columns that are made of the whole document.
        """
        if not self._whole_is_known:
            return None
        written = {cells[self._item] if self._of_items else "": cells for cells in self._whole.rows(document)}
        seen = {row.cells.get("item_id", "") if self._of_items else "": row for row in rows}
        if len(seen) != len(rows) or seen.keys() != written.keys():
            return None
        return frozenset(chain.from_iterable(self._other(row, written[key]) for key, row in seen.items()))

    def _other(self, row: ReturnedRow, written: list[str]) -> list[str]:
        cells = row.cells
        return [
            name
            for place, name, kind in self._places
            if (cell := cells.get(name)) != written[place] and cell != guarded(written[place], kind)
        ]
