"""The list of the queue: all rows are of one height, whatever they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView

Index = QModelIndex | QPersistentModelIndex


class QueueView(QListView):
    """Keeps its rows where they stand when they say something else."""

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew; a list view would also lay all rows out again, a hundred thousand in some milliseconds."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))
