"""All disputed items at a glance: a small button each, with its number and decision."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from imrdesk.domain.records import DisputedItem
from imrdesk.domain.values import as_text
from imrdesk.gui.icons import SEVERITY_COLORS
from imrdesk.gui.record.editors.flow import Fit, FlowBox
from imrdesk.gui.record.marks import mark_icon, restyle
from imrdesk.gui.record.needing import FlagsByField, flags_of_item
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated

FEW = 4
"""Up to so many items the decisions are written out; beyond it their first letter stands."""

_TILE = 60
"""The width of a short button (pixels), a flag and two digits included: the same for all, so they stand in columns."""


class ItemStrip(FlowBox):
    """Shows every item and goes to the one that is clicked; with one item or none there is nothing to show."""

    item_chosen = Signal(int)

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent, margin=0)
        self._switch = switch
        self._buttons: list[ItemButton] = []

    def show_items(self, items: tuple[DisputedItem, ...], flags: FlagsByField) -> None:
        """Show these items."""
        self.setVisible(len(items) > 1)
        while len(self._buttons) < len(items):
            button = ItemButton(self)
            button.chosen.connect(self.item_chosen)
            self._buttons.append(button)
        used = self._buttons[: len(items)]
        for position, (button, item) in enumerate(zip(used, items, strict=True)):
            button.show_item(item, position, short=len(items) > FEW)
            grave = flags_of_item(item, flags)
            theme = self._switch.theme
            button.show_flag(mark_icon("flag", theme, SEVERITY_COLORS[grave[0].severity]) if grave else QIcon())
        self.set_members([(button, Fit.OWN) for button in used])

    def set_current(self, item_id: int | None) -> None:
        """Mark the item the person works at."""
        for button in self._buttons:
            button.setChecked(button.item_id == item_id)


class ItemButton(QToolButton):
    """One item in the strip."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.item_id = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setIconSize(QSize(12, 12))
        self.clicked.connect(self._choose)

    def show_item(self, item: DisputedItem, position: int, *, short: bool) -> None:
        """Show an item's number and decision, whole or as one letter."""
        decision = translated(as_text(item.fields["decision"].value) or "No decision")
        treatment = as_text(item.fields["treatment"].value)
        self.item_id = item.item_id
        self.setText(f"{position + 1} {decision[:1] if short else decision}")
        self.setToolTip(f"{position + 1}  {decision}\n{treatment}")
        self.setAccessibleName(f"{position + 1} {decision}: {treatment}")
        kind = as_text(item.fields["decision"].value).lower() or "none"
        if (self.property("tile"), self.property("short")) != (kind, short):
            self.setProperty("tile", kind)
            self.setProperty("short", short)
            restyle(self)

    def sizeHint(self) -> QSize:
        """Be as wide as every other short button, so that they stand in columns."""
        size = super().sizeHint()
        return QSize(_TILE, size.height()) if self.property("short") else size

    def show_flag(self, flag: QIcon) -> None:
        """Show a flag before the number; a null icon for none."""
        style = Qt.ToolButtonStyle
        self.setIcon(flag)
        self.setToolButtonStyle(style.ToolButtonTextOnly if flag.isNull() else style.ToolButtonTextBesideIcon)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.item_id)
