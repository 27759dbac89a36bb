"""The columns of an export as a list: ticked ones are written, in the order they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem


class ExportColumns(QObject):
    """Keeps the list; ``changed`` is told of every tick and move."""

    changed = Signal()

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self._names: tuple[str, ...] = ()
        view.itemChanged.connect(self.changed)
        view.model().rowsMoved.connect(self.changed)

    def offer(self, names: Sequence[str]) -> None:
        """Show the columns there are, all ticked; the same columns stay as the reviewer has put them."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._fill()

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked columns in their order; none where all stand as at first, which is the same export."""
        shown = [self._view.item(row) for row in range(self._view.count())]
        names = tuple(item.text() for item in shown if item.checkState() is Qt.CheckState.Checked)
        return () if names == self._names else names

    @property
    def is_empty(self) -> bool:
        """Tell whether every column is left out."""
        shown = [self._view.item(row) for row in range(self._view.count())]
        return bool(shown) and all(item.checkState() is Qt.CheckState.Unchecked for item in shown)

    @Slot()
    def take_all(self) -> None:
        """Tick every column and put each where it stood at first."""
        self._fill()
        self.changed.emit()

    @Slot()
    def take_none(self) -> None:
        """Untick every column."""
        blocker = QSignalBlocker(self._view)
        for row in range(self._view.count()):
            self._view.item(row).setCheckState(Qt.CheckState.Unchecked)
        blocker.unblock()
        self.changed.emit()

    def _fill(self) -> None:
        blocker = QSignalBlocker(self._view)
        self._view.clear()
        for name in self._names:
            item = QListWidgetItem(name, self._view)
            item.setCheckState(Qt.CheckState.Checked)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        blocker.unblock()
