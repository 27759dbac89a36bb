"""The queue's rows, fetched from the store in pages as the view asks for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueQuery, QueueRow, QueueStretch
from imrdesk.gui.long_words import as_hint
from imrdesk.gui.queue.facets import Counted
from imrdesk.gui.wording import counted, translated, visible

PAGE = 64
"""Rows fetched at a time; a screen holds some twenty."""
KEPT_PAGES = 24
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class Rows(Counted, Protocol):
    """Where the rows come from (``Desk.queue``)."""

    def rows(self, query: QueueQuery, offset: int, limit: int) -> list[QueueRow]:
        """Return up to ``limit`` rows from ``offset``."""
        ...

    def around(self, query: QueueQuery, document_id: int | None, size: int) -> QueueStretch:
        """Return two pages of ``size`` rows around where a document stands, or would; without one the first."""
        ...

    def state_counts(self) -> Mapping[DocumentState, int]:
        """Return how many documents of each state there are in all."""
        ...


class QueueModel(QStringListModel):
    """One document a row; ``ROW_ROLE`` gives the :class:`QueueRow`.

    Before it shows anything a list view asks for the number of rows twice for every row: of 100,000 documents, Python
    would answer for a tenth of a second. A list of so many empty texts answers by itself.
    """

    def __init__(self, rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = rows
        self._query = QueueQuery()
        self._pages: OrderedDict[int, list[QueueRow]] = OrderedDict()

    @property
    def query(self) -> QueueQuery:
        """Return what is shown."""
        return self._query

    def take(self, query: QueueQuery, stretch: QueueStretch) -> None:
        """Show what matches ``query``, of which ``stretch`` was read; the view keeps its place among as many rows."""
        self._query = query
        self._pages.clear()
        for start in range(0, len(stretch.rows), PAGE):
            self._pages[(stretch.start + start) // PAGE] = list(stretch.rows[start : start + PAGE])
        if stretch.count != self.rowCount():
            self.setStringList([""] * stretch.count)
        elif stretch.count:
            self.dataChanged.emit(self.index(0), self.index(stretch.count - 1))

    def row(self, position: int) -> QueueRow | None:
        """Return the row at a position (from 0), ``None`` past the end."""
        number = position // PAGE
        if number not in self._pages:
            self._pages[number] = self._source.rows(self._query, number * PAGE, PAGE)
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        page = self._pages[number]
        return page[position % PAGE] if position % PAGE < len(page) else None

    def position(self, document_id: int) -> int | None:
        """Return where a document stands, ``None`` where its row is not among those that were read."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if row.document_id == document_id:
                    return number * PAGE + offset
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let a row be chosen, and not typed into as the texts of such a list could be."""
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return chosen if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or what is read out and shown as a hint."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.case_number or visible(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_hint(self.sentence(row))
        return None

    def sentence(self, row: QueueRow) -> str:
        """Return all a row says in words, for screen readers and the hint."""
        parts = [
            *(
                [row.case_number, visible(row.name)]
                if row.case_number
                else [visible(row.name), self.tr("no case number")]
            ),
            counted(row.items, "disputed item", "disputed items"),
            translated(row.outcome) if row.outcome else self.tr("no outcome"),
            counted(row.flags, "flag", "flags"),
            *([counted(row.open_notes, "open note", "open notes")] if row.open_notes else []),
            translated(str(row.state)),
        ]
        return ", ".join(parts)
