"""Yes, no, or neither."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value
from imrdesk.gui.record.editors.base import FieldEditor
from imrdesk.gui.record.editors.inputs import is_plain_enter

_VALUES: tuple[bool | None, ...] = (True, False, None)
_KEYS = {
    Qt.Key.Key_Y: 0,
    Qt.Key.Key_N: 1,
    Qt.Key.Key_Delete: 2,
    Qt.Key.Key_Backspace: 2,
    Qt.Key.Key_Minus: 2,
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segment(QToolButton):
    """One of the answers: pressed with the mouse, or reached with the arrows, Y, N and Delete."""

    entered = Signal()
    escaped = Signal()
    chosen = Signal(int)
    menu_requested = Signal(QMenu, QPoint)

    def __init__(self, place: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("segment", ("first", "middle", "last")[place])
        self.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key."""
        if is_plain_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _KEYS:
            self.chosen.emit(_KEYS[Qt.Key(event.key())])
        elif event.key() in _STEPS:
            self.chosen.emit(min(max(self._place + _STEPS[Qt.Key(event.key())], 0), len(_VALUES) - 1))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's own actions."""
        self.menu_requested.emit(QMenu(self), event.globalPos())


class YesNoEditor(FieldEditor):
    """Edits a yes or a no; the third answer is that there is none. Each choice is handed on at once."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        words = (self.tr("Yes"), self.tr("No"), self.tr("—"))
        self.segments = [Segment(place, word, self) for place, word in enumerate(words)]
        self.segments[2].setToolTip(self.tr("No answer"))
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment in self.segments:
            group.addButton(segment)
            row.addWidget(segment)
            segment.chosen.connect(self._choose)
            segment.entered.connect(self.entered)
            segment.escaped.connect(self.escape)
            segment.menu_requested.connect(self.menu_requested)
        row.addStretch(1)
        self.render_value(None)

    def chain(self) -> list[QWidget]:
        """Return the answer that is chosen: the others are reached from it with the arrows."""
        return [next(segment for segment in self.segments if segment.isChecked())]

    def typed(self) -> Value:
        """Return the answer that is chosen."""
        return next(value for value, segment in zip(_VALUES, self.segments, strict=True) if segment.isChecked())

    def render_value(self, value: Value) -> None:
        """Press the value's segment."""
        chosen = self.segments[2 if value is None else int(not value)]
        chosen.setChecked(True)
        self.setFocusProxy(chosen)

    def describe(self, name: str, description: str) -> None:
        """Name each answer with its question."""
        answers = (self.tr("yes"), self.tr("no"), self.tr("no answer"))
        for segment, answer in zip(self.segments, answers, strict=True):
            segment.setAccessibleName(f"{name}: {answer}")
            segment.setAccessibleDescription(description)

    @Slot(int)
    def _choose(self, place: int) -> None:
        focused = self.has_focus()
        self.render_value(_VALUES[place])
        if focused:
            self.segments[place].setFocus()
        self.edited.emit()
        self.commit()
