"""All disputed items at a glance: a small button each, with its number and decision."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QWidget

from imrdesk.domain.flags import Flag
from imrdesk.domain.records import DisputedItem
from imrdesk.domain.values import as_text
from imrdesk.gui.icons import SEVERITY_COLORS
from imrdesk.gui.record.editors.flow import Fit, FlowBox
from imrdesk.gui.record.marks import mark_icon, restyle
from imrdesk.gui.record.needing import FlagsByField, flags_by_item
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated

FEW = 4
"""Up to so many items the decisions are written out; beyond it their first letter stands."""
LINES = 4
"""Of more lines of buttons the rest is scrolled to: the fields below need the room."""
_TOGETHER = 32
"""So many buttons are made at once, and so many more whenever nothing else happens: 300 would be felt."""
_GAP = 4
_TILE = 60
"""The width of a short button (pixels), a flag and two digits included: the same for all, so they stand in columns."""
_THREE_DIGITS = 100
_WIDE_TILE = 70
"""The same where numbers have three digits."""


class ItemStrip(QScrollArea):
    """Shows every item and goes to the one that is clicked; with one item or none there is nothing to show."""

    item_chosen = Signal(int)

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self._items: tuple[DisputedItem, ...] = ()
        self._flags: Mapping[int, tuple[Flag, ...]] = {}
        self._current: int | None = None
        self._buttons: list[ItemButton] = []
        self._box = FlowBox(self, margin=0, gap=_GAP)
        self._box.installEventFilter(self)
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_some)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._box)
        for ground in (self._box, self.viewport()):
            ground.setAutoFillBackground(False)

    def show_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Show these items."""
        self._items, self._flags = items, flags_by_item(flags)
        self.setVisible(len(items) > 1)
        for button in self._buttons[max(len(items), _TOGETHER) :]:
            button.deleteLater()
        del self._buttons[max(len(items), _TOGETHER) :]
        for position in range(min(len(items), len(self._buttons))):
            self._show(position)
        self._add_some()

    @Slot()
    def _add_some(self) -> None:
        """Make some of the buttons that are missing, and place all that are there."""
        there = len(self._buttons)
        for position in range(there, min(len(self._items), there + _TOGETHER)):
            button = ItemButton(self._box)
            button.chosen.connect(self.item_chosen)
            self._buttons.append(button)
            self._show(position)
        self._box.set_members([(button, Fit.OWN) for button in self._buttons[: len(self._items)]])
        if len(self._buttons) < len(self._items):
            self._more.start()
        else:
            self._more.stop()
        self.set_current(self._current)

    def _show(self, position: int) -> None:
        button, item = self._buttons[position], self._items[position]
        many = len(self._items)
        button.show_item(item, position, width=0 if many <= FEW else _TILE if many < _THREE_DIGITS else _WIDE_TILE)
        flags, theme = self._flags.get(item.item_id), self._switch.theme
        button.show_flag(mark_icon("flag", theme, SEVERITY_COLORS[flags[0].severity]) if flags else QIcon())

    def set_current(self, item_id: int | None) -> None:
        """Mark the item the person works at, and bring it into sight."""
        self._current = item_id
        for button in self._buttons:
            button.setChecked(button.item_id == item_id)
            if button.isChecked():
                self.ensureWidgetVisible(button, 0, _GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the buttons, up to some lines."""
        if watched is self._box and event.type() is QEvent.Type.Resize and self._buttons:
            line = self._buttons[0].sizeHint().height() + _GAP
            scrolls = self._box.height() > LINES * line
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff)
            self.setFixedHeight(LINES * line if scrolls else self._box.height())
        return super().eventFilter(watched, event)


class ItemButton(QToolButton):
    """One item in the strip."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.item_id = 0
        self._width = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setIconSize(QSize(12, 12))
        self.clicked.connect(self._choose)

    def show_item(self, item: DisputedItem, position: int, *, width: int) -> None:
        """Show an item's number and decision: whole (``width`` 0), or as one letter in so many pixels."""
        decision = translated(as_text(item.fields["decision"].value) or "No decision")
        treatment = as_text(item.fields["treatment"].value)
        self.item_id = item.item_id
        self.setText(f"{position + 1} {decision[:1] if width else decision}")
        self.setToolTip(f"{position + 1}  {decision}\n{treatment}")
        self.setAccessibleName(f"{position + 1} {decision}: {treatment}")
        kind = as_text(item.fields["decision"].value).lower() or "none"
        if self.property("tile") != kind:
            self.setProperty("tile", kind)
            restyle(self)
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as wide as every other short button, so that they stand in columns."""
        size = super().sizeHint()
        return QSize(self._width, size.height()) if self._width else size

    def show_flag(self, flag: QIcon) -> None:
        """Show a flag before the number; a null icon for none."""
        style = Qt.ToolButtonStyle
        self.setIcon(flag)
        self.setToolButtonStyle(style.ToolButtonTextOnly if flag.isNull() else style.ToolButtonTextBesideIcon)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.item_id)
