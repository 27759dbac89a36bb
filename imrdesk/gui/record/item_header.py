"""The head of a disputed item's card."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from imrdesk.domain.flags import Flag
from imrdesk.domain.records import DisputedItem
from imrdesk.domain.values import as_text
from imrdesk.gui.forms.ui_item_header import Ui_ItemHeader
from imrdesk.gui.icons import SEVERITY_COLORS
from imrdesk.gui.record.marks import mark_icon
from imrdesk.gui.record.pill import show_decision
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, translated

_NUMBER = 18
"""Pixels for a number: up to two digits stand below one another, more are shown whole beside a long treatment."""


class ItemHeader(QWidget):
    """The head of an item's card: what it is at a glance. A click opens and closes the card."""

    clicked = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self._flags: tuple[Flag, ...] = ()
        self._told: tuple[object, ...] = ()
        self._expanded = False
        self.ui = Ui_ItemHeader()
        self.ui.setupUi(self)
        self.ui.chevron.clicked.connect(self.clicked)
        self.ui.menu.clicked.connect(self._ask_for_menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_item(self, item: DisputedItem, position: int, flags: tuple[Flag, ...]) -> None:
        """Show an item's number, treatment, decision and flags."""
        treatment, decision = as_text(item.fields["treatment"].value), as_text(item.fields["decision"].value)
        told = (treatment, decision, position, *((flag.severity, flag.message) for flag in flags))
        if self._told == told:
            return
        self._told = told
        self.ui.number.setText(str(position + 1))
        self.ui.number.setMinimumWidth(max(_NUMBER, self.ui.number.sizeHint().width()))
        self.ui.treatment.setText(treatment or self.tr("No treatment yet"))
        show_decision(self.ui.decision, decision)
        self._flags = flags
        self.ui.flags.setVisible(bool(flags))
        self.ui.flags.setText(str(len(flags)))
        self.ui.flags.setToolTip("\n".join(dict.fromkeys(translated(flag.message) for flag in flags)))
        self.ui.flags.setAccessibleName(counted(len(flags), "flag", "flags"))
        self.setAccessibleName(self.tr("Disputed item {number}: {treatment}").format(
            number=position + 1, treatment=treatment))  # fmt: skip
        self.paint_icons()

    def show_expanded(self, expanded: bool) -> None:
        """Turn the chevron."""
        self._expanded = expanded
        said = self.tr("Close this item") if expanded else self.tr("Open this item")
        self.ui.chevron.setToolTip(said)
        self.ui.chevron.setAccessibleName(said)
        self.paint_icons()

    def paint_icons(self) -> None:
        """Tint the icons."""
        theme = self._switch.theme
        self.ui.chevron.setIcon(mark_icon("opened" if self._expanded else "closed", theme, "muted"))
        self.ui.menu.setIcon(mark_icon("menu", theme, "muted"))
        if self._flags:
            self.ui.flags.setIcon(mark_icon("flag", theme, SEVERITY_COLORS[self._flags[0].severity]))

    @Slot()
    def _ask_for_menu(self) -> None:
        self.menu_requested.emit(self.ui.menu.mapToGlobal(QPoint(0, self.ui.menu.height())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close the card."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the item."""
        self.menu_requested.emit(event.globalPos())
