"""The rows of one section, in one column or, where the pane is wide, short fields in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from imrdesk.domain.fields import CATEGORIES, Field, Group
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import RecordField
from imrdesk.gui.record.editors.choice import ChoiceEditor
from imrdesk.gui.record.letters import grown
from imrdesk.gui.record.needing import FlagsByField
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated

WIDE = 640
"""From this width on (pixels, at the usual letters) short fields stand in two columns."""


class FieldForm(QWidget):
    """Holds a row for each field and follows the record with them."""

    def __init__(self, fields: Iterable[Field], switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: dict[str, FieldRow] = {field.key: FieldRow(field, switch, self) for field in fields}
        self._columns = 0
        self._heading = self._make_heading()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._arrange(1)

    def _make_heading(self) -> QLabel | None:
        """Make what stands above own fields where they follow built-in ones."""
        groups = {row.field.group for row in self}
        if Group.OWN not in groups or len(groups) == 1:
            return None
        heading = QLabel(translated(str(Group.OWN)), self)
        heading.setProperty("role", "title")
        heading.setContentsMargins(8, 6, 0, 2)
        return heading

    def __iter__(self) -> Iterator[FieldRow]:
        return iter(self.rows.values())

    def show_fields(
        self, known: Mapping[str, RecordField], flags: FlagsByField, item_id: int | None, name: str
    ) -> None:
        """Show another document's fields; ``name`` begins every editor's object name."""
        self.name_editors(name)
        for key, row in self.rows.items():
            if key in known:
                ref = FieldRef(key, item_id)
                row.show_field(ref, known[key], flags.get(ref, ()))
        self._narrow_subcategories(known)

    def update_fields(self, known: Mapping[str, RecordField], flags: FlagsByField) -> None:
        """Follow the record; what is half-typed stays."""
        for key, row in self.rows.items():
            if key in known:
                row.update_field(known[key], flags.get(row.ref, ()))
        self._narrow_subcategories(known)

    def name_editors(self, name: str) -> None:
        """Name the editors after their fields, behind ``name``."""
        for key, row in self.rows.items():
            row.editor.setObjectName(f"{name}.{key}")

    def _narrow_subcategories(self, known: Mapping[str, RecordField]) -> None:
        row = self.rows.get("subcategory")
        if row is not None and isinstance(row.editor, ChoiceEditor):
            category = known["category"].value
            row.editor.set_choices(CATEGORIES.get(str(category), row.field.choices))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take as many columns as letters of another size leave room for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._arrange(2 if self.width() >= grown(WIDE, self) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setColumnStretch(1, columns - 1)
        line = column = 0
        headed = False
        for row in self.rows.values():
            if self._heading is not None and row.field.group is Group.OWN and not headed:
                headed, line, column = True, line + (column > 0), 0
                self._grid.addWidget(self._heading, line, 0, 1, columns)
                line += 1
            wide = row.is_long or columns == 1
            if wide and column:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, columns if wide else 1)
            column = 0 if wide else (column + 1) % columns
            line += column == 0
