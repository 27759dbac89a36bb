"""Sentences in a column of a tree, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

_PADDING = 6
_AIR = 12
"""Pixels above and below the words: in high contrast a chosen line has a frame, too."""
_BESIDE = 24
"""Pixels that an icon, or a box to tick, takes before the words."""
_BESIDES = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole)


class WrappedColumn(QStyledItemDelegate):
    """Makes a line as high as its words need at the column's width, which a tree does not ask for by itself."""

    def __init__(self, tree: QTreeWidget, column: int) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.setWordWrap(True)
        tree.setItemDelegateForColumn(column, self)
        tree.header().sectionResized.connect(self._wrap_again)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width that one line would take and the height that all of them take."""
        size = super().sizeHint(option, index)
        beside = sum(_BESIDE for role in _BESIDES if index.data(role) is not None)
        room = QRect(0, 0, self._tree.columnWidth(index.column()) - 2 * _PADDING - beside, 0)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return size.expandedTo(QSize(0, words.height() + _AIR))

    @Slot()
    def _wrap_again(self) -> None:
        self._tree.scheduleDelayedItemsLayout()
