"""The list of the queue: all rows are of one height, whatever they say, and it stays where it was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

Index = QModelIndex | QPersistentModelIndex
_NEIGHBOURS = 2
"""So many rows are kept in sight on each side of the current one."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a list is scrolled (pixels), its current row (-1: none), and whether that one is in sight."""

    scrolled: int
    row: int
    in_sight: bool


class QueueView(QListView):
    """Keeps its rows where they stand when they say something else; ``typed`` tells letters typed into it."""

    typed = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        """Tell it: a list would look through its rows for the next that begins so, a hundred thousand in seconds."""
        self.typed.emit(search)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew; a list view would also lay all rows out again, a hundred thousand in some milliseconds."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def seen(self) -> Seen:
        """Return where the list stands."""
        current = self.currentIndex()
        in_sight = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        return Seen(self.verticalScrollBar().value(), current.row(), in_sight)

    def see_again(self, seen: Seen, row: int) -> None:
        """Let a row stand as high as the one did that was current; scroll as far as before where that was not seen."""
        bar, index = self.verticalScrollBar(), self.model().index(row, 0)
        # This also lays out what has been there only since the rows were set.
        height = self.visualRect(index).height()
        bar.setValue(seen.scrolled + (row - seen.row) * height if seen.in_sight else seen.scrolled)
        if seen.in_sight:
            self.bring(row)

    def bring(self, row: int) -> None:
        """Bring a row into sight with its neighbours: what comes next is seen before it is there."""
        last = self.model().rowCount() - 1
        for near in (min(row + _NEIGHBOURS, last), max(row - _NEIGHBOURS, 0), row):
            self.scrollTo(self.model().index(near, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight where there is less room for the list, as beside the history."""
        current = self.currentIndex()
        was_in_sight = current.isValid() and QRect(QPoint(), event.oldSize()).intersects(self.visualRect(current))
        super().resizeEvent(event)
        if was_in_sight:
            self.scrollTo(current)

    def go_to(self, row: int) -> None:
        """Show a row with what stands around it."""
        self.scrollTo(self.model().index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
