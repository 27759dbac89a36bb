"""A card of the record, and the one that holds a section of the case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.readings import SectionKind
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated

_EDGE = 4
MakeForm = Callable[[tuple[Field, ...], QWidget], FieldForm]


class Card(QFrame):
    """A surface with its section's colour along the left edge, the same as in the source's gutter.

    What stands in no section of the source has none.
    """

    def __init__(self, kind: SectionKind | None, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", True)
        self.switch = switch
        self._kind = kind
        self._position: int | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE + 2, 6, 10, 6)
        self.column.setSpacing(4)

    def set_position(self, position: int) -> None:
        """Say which item (from 0) the colour stands for."""
        if position != self._position:
            self._position = position
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, then the edge inside its rounded corners."""
        super().paintEvent(event)
        color = None if self._kind is None else self.switch.theme.edge(self._kind, self._position)
        if color is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), 6, 6)
            painter.setClipPath(outline)
            painter.fillRect(0, 0, _EDGE, self.height(), color)


class SectionCard(Card):
    """A section of the case: its title and its rows."""

    form: FieldForm

    def __init__(self, title: str, kind: SectionKind | None, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(kind, switch, parent)
        heading = QLabel(translated(title), self)
        heading.setProperty("role", "title")
        heading.setContentsMargins(8, 2, 0, 2)
        self.column.addWidget(heading)

    def put_form(self, form: FieldForm) -> None:
        """Put the rows under the title."""
        self.form = form
        self.column.addWidget(form)

    def drop_form(self) -> None:
        """Take the rows out, to put others under the title."""
        self.column.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
