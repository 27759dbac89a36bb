"""How one change looks in the history: what was done, then who and when; undone ones are struck out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import on_clock
from imrdesk.services.history import HistoryLine

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_SPACE = 8
_LINES = 3
_AS_THEY_ARE = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


def local_time(at: datetime, now: datetime) -> str:
    """Return a time of the log on the reviewer's clock, with its day where that is not today's."""
    local = at.astimezone()
    return f"{local:%H:%M}" if local.date() == now.astimezone().date() else on_clock(at)


def fitted(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return ``text`` in at most so many lines of a width, the last with an ellipsis where there is more to say."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units, said = text.encode("utf-16-le"), list[str]()
    layout.beginLayout()
    while len(said) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = 2 * line.textStart()
        said.append(units[start : None if len(said) + 1 == most else start + 2 * line.textLength()].decode("utf-16-le"))
    layout.endLayout()
    return [QFontMetrics(font).elidedText(each.rstrip(), Qt.TextElideMode.ElideRight, width) for each in said]


class HistoryDelegate(QStyledItemDelegate):
    """Paints a :class:`HistoryLine`."""

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines of words and one of who and when."""
        return QSize(120, _LINES * QFontMetrics(option.font).height() + 2 * _SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one change."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, HistoryLine):
            return
        theme = self._switch.theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.color("hover"))
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self._paint_words(painter, option.font, option.rect.adjusted(_SPACE + 2, _SPACE, -_SPACE, -_SPACE), index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, plain: QFont, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: HistoryLine = index.data(LINE_ROLE)
        theme, height = self._switch.theme, QFontMetrics(plain).height()
        font = QFont(plain)
        font.setStrikeOut(not line.stands)
        painter.setFont(font)
        painter.setPen(theme.color("text" if line.stands else "muted"))
        said = fitted(index.data(Qt.ItemDataRole.DisplayRole), font, place.width(), _LINES - 1)
        words, below = QRect(place), QRect(place)
        # What needs one line only stands in the middle, with whose it is right under it.
        words.setHeight(len(said) * height)
        words.moveTop(place.top() + ((_LINES - 1) * height - words.height()) // 2)
        below.setTop(words.bottom() + 1)
        below.setHeight(height)
        painter.drawText(words, _AS_THEY_ARE, "\n".join(said))
        painter.setFont(plain)
        painter.setPen(theme.color("muted"))
        whose = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.StatusTipRole), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, whose)
