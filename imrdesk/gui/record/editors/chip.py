"""One entry of a list: a rounded label that can be opened and removed, by key as by mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from imrdesk.gui.record.editors.inputs import is_plain_enter

_PAD = 8
_CROSS = 20
_TEXT_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QAbstractButton):
    """Shows an entry's text, wrapped where it is long. Every signal but ``menu_requested`` carries the chip."""

    remove_requested = Signal(object)
    open_requested = Signal(object)
    step_requested = Signal(object, int)
    entered = Signal()
    escaped = Signal()
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + _PAD + _CROSS + 2, metrics.lineSpacing() + 6)

    def hasHeightForWidth(self) -> bool:
        """Tell that long text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text wrapped to ``width``."""
        room = QRect(0, 0, width - _PAD - _CROSS, 10_000)
        return self.fontMetrics().boundingRect(room, _TEXT_FLAGS, self.text()).height() + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the label, its text and the cross that removes it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        edge = colors.color(QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colors.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colors.color(QPalette.ColorRole.Text))
        painter.drawText(self.rect().adjusted(_PAD, 0, -_CROSS, 0), _TEXT_FLAGS, self.text())
        self._draw_cross(painter, colors)

    def _draw_cross(self, painter: QPainter, colors: QPalette) -> None:
        hot = self._on_cross(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.setPen(QPen(colors.color(QPalette.ColorRole.Text if hot else QPalette.ColorRole.PlaceholderText), 1.4))
        middle, arm = QPointF(self.width() - _CROSS / 2 - 1, self.height() / 2), 3.2
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm))
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm))

    def _on_cross(self, place: QPoint) -> bool:
        return place.x() >= self.width() - _CROSS

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what a click would do."""
        super().mouseMoveEvent(event)
        self.setToolTip(self.tr("Remove") if self._on_cross(event.position().toPoint()) else "")
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remove the entry where the cross was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._on_cross(event.position().toPoint()):
            self.remove_requested.emit(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry."""
        if not self._on_cross(event.position().toPoint()):
            self.open_requested.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on, open, remove, or be done with the field."""
        key = event.key()
        if is_plain_enter(event):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _STEPS:
            self.step_requested.emit(self, _STEPS[Qt.Key(key)])
        elif key in {Qt.Key.Key_F2, Qt.Key.Key_Space}:
            self.open_requested.emit(self)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit(self)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions."""
        self.menu_requested.emit(QMenu(self), event.globalPos())
