"""The palette's lines: what stands in them, and how they look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from imrdesk.gui.palette.ranking import PaletteEntry
from imrdesk.gui.theme import ThemeSwitch

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
_SPACE = 8
_ICON = 16


class PaletteModel(QAbstractListModel):
    """One entry a row; what cannot be done now can be read and not chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[PaletteEntry, ...] = ()

    def show(self, entries: Sequence[PaletteEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def first_enabled(self) -> int | None:
        """Return the first row that can be chosen."""
        return next((row for row, entry in enumerate(self._entries) if entry.enabled), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the entry itself, its title, or all of it in words for a screen reader."""
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let only what can be done now be chosen."""
        enabled = self._entries[index.row()].enabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags


class PaletteDelegate(QStyledItemDelegate):
    """Paints an entry: icon, title, what it belongs to, and its keys at the right."""

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line with room around it."""
        return QSize(120, QFontMetrics(option.font).height() + 2 * _SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, PaletteEntry):
            return
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._switch.theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver and entry.enabled:
            painter.fillRect(option.rect, self._switch.theme.color("hover"))
        self._paint_words(painter, option.rect.adjusted(_SPACE, 0, -_SPACE, 0), entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, line: QRect, entry: PaletteEntry) -> None:
        theme, metrics = self._switch.theme, painter.fontMetrics()
        if entry.icon is not None:
            place = QRect(line.left(), line.center().y() - _ICON // 2, _ICON, _ICON)
            mode = QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled
            entry.icon.paint(painter, place, mode=mode)
        painter.setPen(theme.color("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.keys)
        keys = metrics.horizontalAdvance(entry.keys) + 2 * _SPACE if entry.keys else 0
        words = line.adjusted(_ICON + _SPACE, 0, -keys, 0)
        painter.setPen(theme.color("text" if entry.enabled else "muted"))
        _draw(painter, words, entry.title)
        painter.setPen(theme.color("muted"))
        _draw(painter, words.adjusted(metrics.horizontalAdvance(entry.title) + 2 * _SPACE, 0, 0, 0), entry.detail)


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    if place.width() > 0:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
