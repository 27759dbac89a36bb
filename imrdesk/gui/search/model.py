"""What a search found, a row for each place, fetched from the store as the view asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook, is_own
from imrdesk.domain.search import Place, SearchHit, SearchPage
from imrdesk.gui.wording import translated, visible
from imrdesk.services.searching import SearchHint

PAGE = 20
"""Documents fetched at a time."""
FOUND_ROLE = int(Qt.ItemDataRole.UserRole)


class Finder(Protocol):
    """What looks for words (``Desk.searching``)."""

    def find(self, typed: str, limit: int = ..., offset: int = ...) -> SearchPage | SearchHint:
        """Return a page of what is found, or a hint."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """One place in one document; ``first`` of those shown of it, and ``where`` it is in words."""

    hit: SearchHit
    place: Place | None
    first: bool
    where: str


class FoundModel(QAbstractListModel):
    """One place a row; ``FOUND_ROLE`` gives the :class:`Found`."""

    def __init__(self, finder: Finder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._typed = ""
        self._rows: list[Found] = []
        self._documents = 0
        self._codebook: Codebook = NO_OWN_FIELDS
        self.total = 0
        self.hint = ""

    def search(self, typed: str) -> None:
        """Show what is found for ``typed``; where it makes no sense, nothing, and ``hint`` says why."""
        page = self._finder.find(typed, PAGE)
        self.beginResetModel()
        self._typed = typed
        self.hint = page.sentence if isinstance(page, SearchHint) else ""
        found = SearchPage() if isinstance(page, SearchHint) else page
        self.total, self._documents = found.total, len(found.hits)
        self._rows = self._rows_of(found)
        self.endResetModel()

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether more documents were found than are shown."""
        return not parent.isValid() and self._documents < self.total

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Show the next documents."""
        page = self._finder.find(self._typed, PAGE, self._documents)
        rows = [] if isinstance(page, SearchHint) else self._rows_of(page)
        if isinstance(page, SearchHint) or not page.hits:
            # The store changed since: what is left is less than was counted.
            self.total = self._documents
            return
        self.beginInsertRows(parent, len(self._rows), len(self._rows) + len(rows) - 1)
        self._documents += len(page.hits)
        self._rows += rows
        self.endInsertRows()

    def _rows_of(self, page: SearchPage) -> list[Found]:
        self._codebook = page.codebook
        return [
            Found(hit, place, first=number == 0, where=self._where(hit, place))
            for hit in page.hits
            for number, place in enumerate(hit.places or (None,))
        ]

    def _where(self, hit: SearchHit, place: Place | None) -> str:
        if place is None or place.ref is None:
            return self.tr("Source")
        label = self._codebook.label(place.ref.key)
        label = label if is_own(place.ref.key) else translated(label)
        if place.ref.item_id not in hit.items:
            return label
        return self.tr("{field}, item {number}").format(field=label, number=hit.items.index(place.ref.item_id) + 1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of places shown so far."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the place itself, or what is read out of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        found = self._rows[index.row()]
        if role == FOUND_ROLE:
            return found
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            snippet = found.place.snippet if found.place else ""
            return f"{found.hit.case_number or visible(found.hit.name)}, {found.where}: {snippet}"
        return None
