"""The columns of an export as a list: ticked ones are written, in the order they stand in, under the names given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

KEY = Qt.ItemDataRole.UserRole
_AIR = 6
"""Pixels between two lines of the list."""


class _Named(QStyledItemDelegate):
    """Shows behind a name of the reviewer's own what the column is called elsewhere."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw both names where they differ."""
        super().initStyleOption(option, index)
        key = index.data(KEY)
        if option.text != key:
            option.text = f"{option.text}  ({key})"

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Leave some air between the lines."""
        return super().sizeHint(option, index) + QSize(0, _AIR)


class ExportColumns(QObject):
    """Keeps the list; ``changed`` is told of every tick, move and name."""

    changed = Signal()

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self._keys: tuple[str, ...] = ()
        view.setItemDelegate(_Named(view))
        view.itemChanged.connect(self._keep_a_name)
        view.model().rowsMoved.connect(self.changed)

    def offer(self, keys: Sequence[str]) -> None:
        """Show the columns there are, all ticked; the same columns stay as the reviewer has put them."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self._fill(self._keys, frozenset(keys), {})

    def put(self, chosen: Sequence[str], names: Mapping[str, str]) -> None:
        """Tick columns (all where none is named), in their order before the others, under these names."""
        ticked = [key for key in chosen if key in self._keys] or list(self._keys)
        rest = [key for key in self._keys if key not in ticked]
        self._fill((*ticked, *rest), frozenset(ticked), names)
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked columns in their order; none where all stand as at first, which is the same export."""
        keys = tuple(item.data(KEY) for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        return () if keys == self._keys else keys

    def names(self) -> tuple[tuple[str, str], ...]:
        """Return the ticked columns that have another name in the file, with it, in the order of the keys."""
        ticked = [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        return tuple(sorted((item.data(KEY), item.text()) for item in ticked if item.text() != item.data(KEY)))

    @property
    def is_empty(self) -> bool:
        """Tell whether every column is left out."""
        items = self._items()
        return bool(items) and all(item.checkState() is Qt.CheckState.Unchecked for item in items)

    @Slot()
    def take_all(self) -> None:
        """Tick every column, put each where it stood at first, and give it its own name."""
        self._fill(self._keys, frozenset(self._keys), {})
        self.changed.emit()

    @Slot()
    def take_none(self) -> None:
        """Untick every column."""
        blocker = QSignalBlocker(self._view)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)
        blocker.unblock()
        self.changed.emit()

    @Slot()
    def move_up(self) -> None:
        """Move the column at hand one place up."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the column at hand one place down."""
        self._move(1)

    @Slot()
    def rename(self) -> None:
        """Let the reviewer type another name for the column at hand."""
        if self._view.currentItem() is not None:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.editItem(self._view.currentItem())

    def _move(self, step: int) -> None:
        row = self._view.currentRow()
        if row < 0 or not 0 <= row + step < self._view.count():
            return
        blocker = QSignalBlocker(self._view)
        item = self._view.takeItem(row)
        self._view.insertItem(row + step, item)
        self._view.setCurrentItem(item)
        blocker.unblock()
        self.changed.emit()

    @Slot(QListWidgetItem)
    def _keep_a_name(self, item: QListWidgetItem) -> None:
        """Give a column whose name was emptied its own back, and tell of the change."""
        name = " ".join(item.text().split()) or item.data(KEY)
        if name != item.text():
            item.setText(name)  # which comes back here
            return
        self.changed.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self._view.item(row) for row in range(self._view.count())]

    def _fill(self, keys: Sequence[str], ticked: frozenset[str], names: Mapping[str, str]) -> None:
        blocker = QSignalBlocker(self._view)
        self._view.clear()
        for key in keys:
            item = QListWidgetItem(names.get(key, key), self._view)
            item.setData(KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
            item.setFlags((item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled) | Qt.ItemFlag.ItemIsEditable)
        blocker.unblock()
