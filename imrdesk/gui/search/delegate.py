"""How a place that was found looks: its document above the first, where it is, and the words around the find."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from imrdesk.domain.search import Place
from imrdesk.gui.search.model import FOUND_ROLE, Found
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import visible

PADDING = 8
_LINES = 2
"""How many lines a snippet takes."""


class FoundDelegate(QStyledItemDelegate):
    """Paints a :class:`Found`."""

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the snippet, of where it is, and of the document's name where it stands above."""
        found = index.data(FOUND_ROLE)
        lines = _LINES + 1 + (isinstance(found, Found) and found.first)
        return QSize(120, lines * QFontMetrics(option.font).lineSpacing() + 2 * PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, document, place and snippet."""
        found = index.data(FOUND_ROLE)
        if not isinstance(found, Found):
            return
        painter.save()
        self._paint_ground(painter, option, found)
        line = QFontMetrics(option.font).lineSpacing()
        room = option.rect.adjusted(PADDING + 4, PADDING, -PADDING, -PADDING)
        if found.first:
            self._paint_document(painter, option.font, QRect(room.left(), room.top(), room.width(), line), found)
            room.setTop(room.top() + line)
        painter.setFont(option.font)
        painter.setPen(self._switch.theme.color("accent"))
        painter.drawText(QRect(room.left(), room.top(), room.width(), line), 0, found.where)
        room.setTop(room.top() + line)
        if found.place is not None:
            self._paint_snippet(painter, option.font, room, found.place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, found: Found) -> None:
        theme = self._switch.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("hover"))
        if found.first:
            painter.setPen(theme.color("border"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())

    def _paint_document(self, painter: QPainter, font: QFont, room: QRect, found: Found) -> None:
        theme = self._switch.theme
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.color("text" if found.hit.case_number else "muted"))
        metrics = QFontMetrics(bold)
        number = metrics.elidedText(
            found.hit.case_number or self.tr("no case number"), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, 0, number)
        left = room.left() + metrics.horizontalAdvance(number) + PADDING
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        rest = QRect(left, room.top(), room.right() - left, room.height())
        name = visible(found.hit.name)
        painter.drawText(rest, 0, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, rest.width()))

    def _paint_snippet(self, painter: QPainter, font: QFont, room: QRect, place: Place) -> None:
        theme = self._switch.theme
        text = QTextDocument()
        text.setDocumentMargin(0)
        text.setDefaultFont(font)
        text.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        color = theme.color("evidence").name()
        text.setHtml(f'<span style="color:{theme.color("text").name()}">{marked(place, color)}</span>')
        text.setTextWidth(room.width())
        painter.translate(QPointF(room.topLeft()))
        painter.setClipRect(QRect(0, 0, room.width(), _LINES * QFontMetrics(font).lineSpacing()))
        text.drawContents(painter)


def marked(place: Place, color: str) -> str:
    """Return a snippet as HTML, its finds on a ground of that colour."""
    parts, end = [], 0
    for mark in place.marks:
        parts.append(escape(place.snippet[end : mark.start]))
        parts.append(f'<span style="background:{color}">{escape(mark.quote(place.snippet))}</span>')
        end = mark.end
    return "".join([*parts, escape(place.snippet[end:])])
