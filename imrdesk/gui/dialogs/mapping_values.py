"""What the cells of one column of a file from elsewhere mean: a code on the left, the field's value on the right."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.values import Kind

Meanings = tuple[tuple[str, str, str], ...]
"""A field's key, a cell, and the value it means."""

_TOLD = 1200
"""How much of a cell is told on hover."""


class MappingValues(QObject):
    """Fills a table for the column at hand and remembers what was said of every column's cells."""

    def __init__(self, table: QTableWidget, label: QLabel) -> None:
        super().__init__(table)
        self._table = table
        self._label = label
        self._means: dict[tuple[str, str], str] = {}
        self._key = ""
        self._cells: list[str] = []
        table.verticalHeader().setVisible(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def of(self, keys: Collection[str]) -> Meanings:
        """Return what was said of the cells of these fields."""
        return tuple((key, cell, value) for (key, cell), value in self._means.items() if key in keys)

    def put(self, meanings: Iterable[tuple[str, str, str]]) -> None:
        """Take over what a mapping says."""
        self._means = {(key, cell): value for key, cell, value in meanings}

    def show(self, field: Field | None, column: str, cells: Sequence[str]) -> None:
        """Show the different cells of a column, each with what it means; empty means: as it stands."""
        self._key = field.key if field is not None else ""
        self._cells = list(cells) if field is not None else []
        words = self.tr("&What the cells of {column} mean").format(column=column.replace("&", "&&"))
        self._label.setText(words if column else self.tr("&What its cells mean: say first which field it holds"))
        self._label.setToolTip(column)
        self._table.setRowCount(len(self._cells))
        choices = _choices(field)
        boxes = [self._box(cell, choices) for cell in self._cells]
        for row, (cell, box) in enumerate(zip(self._cells, boxes, strict=True)):
            self._table.setItem(row, 0, told(cell, cell))
            self._table.setCellWidget(row, 1, box)
        in_tab_order(self._table, boxes)
        self._label.setBuddy(boxes[0] if boxes else self._table)

    def _box(self, cell: str, choices: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(self.tr("What “{cell}” means").format(cell=cell))
        box.addItems(["", *choices])
        box.setCurrentText(self._meaning(cell))
        edit = box.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("as it stands"))
        box.setProperty("cell", cell)
        box.currentTextChanged.connect(self._remember)
        return box

    def _meaning(self, cell: str) -> str:
        folded = cell.casefold()
        return next(
            (value for (key, said), value in self._means.items() if (key, said.casefold()) == (self._key, folded)), ""
        )

    @Slot(str)
    def _remember(self, value: str) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self._means.pop((self._key, box.property("cell")), None)
            if value.strip():
                self._means[self._key, box.property("cell")] = value.strip()


def in_tab_order(before: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab come to widgets right after one: those made late come after everything else by themselves."""
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget


def told(words: str, whole: str) -> QTableWidgetItem:
    """Return a cell that shows some words, and on hover the whole of them."""
    item = QTableWidgetItem(words)
    item.setToolTip(whole[:_TOLD])
    return item


def _choices(field: Field | None) -> Sequence[str]:
    if field is None:
        return ()
    return field.choices or (("yes", "no") if field.kind is Kind.YES_NO else ())
