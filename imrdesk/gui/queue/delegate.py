"""How one document looks in the queue: two lines, its state by shape, its flags with their count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueRow
from imrdesk.gui.icons import icon
from imrdesk.gui.queue.model import ROW_ROLE
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, translated, visible

STATE_MARKS: dict[DocumentState, tuple[str, str]] = {
    DocumentState.NEW: ("new", "muted"),
    DocumentState.IN_REVIEW: ("in review", "accent"),
    DocumentState.ON_HOLD: ("hold", "warning"),
    DocumentState.REVIEWED: ("reviewed", "good"),
}
PADDING = 8
ICON = 16


class QueueDelegate(QStyledItemDelegate):
    """Paints a :class:`QueueRow`."""

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines with room around them."""
        return QSize(120, 2 * QFontMetrics(option.font).height() + 2 * PADDING + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, state mark, case number, outcome, flags, file name."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, QueueRow):
            return
        painter.save()
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(PADDING + 2, PADDING, -PADDING, -PADDING)
        self._paint_mark(painter, inner, row)
        text = inner.adjusted(ICON + PADDING, 0, 0, 0)
        line = QFontMetrics(option.font).height()
        first, second = QRect(text), QRect(text)
        first.setHeight(line)
        second.setTop(text.bottom() - line + 1)
        self._paint_first(painter, option.font, first, row)
        self._paint_second(painter, option.font, second, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._switch.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.color("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("hover"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_mark(self, painter: QPainter, inner: QRect, row: QueueRow) -> None:
        name, color = STATE_MARKS[row.state]
        icon(name, self._switch.theme, color).paint(painter, QRect(inner.left(), inner.top() + 1, ICON, ICON))

    def _paint_first(self, painter: QPainter, font: QFont, rect: QRect, row: QueueRow) -> None:
        theme = self._switch.theme
        painter.setFont(font)
        for mark, count in ((("flag", "warning"), row.flags), (("note", "accent"), row.open_notes)):
            if count:
                rect = self._paint_count(painter, rect, mark, str(count))
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.color("text"))
        if row.case_number:
            _draw(painter, rect, row.case_number)
        else:
            # Names of files often differ in their ends alone.
            _draw(painter, rect, visible(row.name), Qt.TextElideMode.ElideMiddle)

    def _paint_count(self, painter: QPainter, rect: QRect, mark: tuple[str, str], count: str) -> QRect:
        """Paint a mark and its count at the right of ``rect``; return the room left of it."""
        name, color = mark
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(self._switch.theme.color(color))
        place = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, count)
        icon(name, self._switch.theme, color).paint(painter, QRect(place.left() - 16, rect.top() + 2, 13, 13))
        return QRect(rect.left(), rect.top(), place.left() - 20 - rect.left(), rect.height())

    def _paint_second(self, painter: QPainter, font: QFont, rect: QRect, row: QueueRow) -> None:
        painter.setFont(font)
        painter.setPen(self._switch.theme.color("muted"))
        items = counted(row.items, "item", "items")
        outcome = translated(row.outcome) if row.outcome else self.tr("no outcome")
        last = visible(row.name) if row.case_number else self.tr("no case number")
        _draw(painter, rect, " · ".join([items, outcome, last]))


def _draw(painter: QPainter, rect: QRect, text: str, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
    elided = painter.fontMetrics().elidedText(text, cut, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
