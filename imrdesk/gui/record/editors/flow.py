"""A box that sets its members in lines, as words are set, and is as high as they need."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Fit(Enum):
    """How much of a line a member takes."""

    OWN = "as much as it needs"
    REST = "what is left of the line"
    LINE = "a line of its own"


class FlowBox(QWidget):
    """Places its members from left to right, line by line, and fixes its own height to what that takes."""

    def __init__(self, parent: QWidget | None = None, margin: int = 3, gap: int = 4, least_rest: int = 72) -> None:
        super().__init__(parent)
        self._margin = margin
        self._gap = gap
        self._least_rest = least_rest
        self._members: list[tuple[QWidget, Fit]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_members(self, members: Sequence[tuple[QWidget, Fit]]) -> None:
        """Show these members in this order, and no others; their parent is the box already.

        Where one that goes had the focus, the last of these gets it.
        """
        kept = {id(widget) for widget, _ in members}
        gone = [widget for widget, _ in self._members if id(widget) not in kept]
        self._members = list(members)
        for widget, _ in members:
            widget.show()
        if members and any(_holds_focus(widget) for widget in gone):
            # Hiding it would send the focus out of the box, and whoever follows the focus would think the person left.
            members[-1][0].setFocus()
        for widget in gone:
            widget.hide()
        self.arrange()

    def set_least_rest(self, width: int) -> None:
        """Say how much room a member that takes the rest of a line needs, before it begins a new one."""
        if width != self._least_rest:
            self._least_rest = width
            self.arrange()

    def arrange(self) -> None:
        """Place the members again, as when one says something longer."""
        room = max(self.width() - 2 * self._margin, 1)
        x = y = self._margin
        line = 0
        for widget, fit in self._members:
            width, height = self._size(widget, fit, room)
            if width and x > self._margin and x - self._margin + width > room:
                x, y, line = self._margin, y + line + self._gap, 0
            if fit is not Fit.OWN:
                width = max(0, room - (x - self._margin))
            widget.setGeometry(QRect(x, y, width, height))
            x += width + self._gap
            line = max(line, height)
        self.setFixedHeight(y + line + self._margin)

    def _size(self, widget: QWidget, fit: Fit, room: int) -> tuple[int, int]:
        hint = widget.sizeHint()
        width = {Fit.OWN: min(hint.width(), room), Fit.REST: min(self._least_rest, room)}.get(fit, room)
        tall = widget.heightForWidth(width) if widget.hasHeightForWidth() else hint.height()
        return width, tall

    def event(self, event: QEvent) -> bool:
        """Place the members again where one of them needs other room, as for larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what has changed while nothing was to be seen."""
        super().showEvent(event)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()


def _holds_focus(widget: QWidget) -> bool:
    inside = widget.focusWidget()
    return inside is not None and inside.hasFocus()
