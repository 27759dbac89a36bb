"""What the columns of a file from elsewhere mean: which names a document, which an item, which hold which field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHeaderView, QWidget

from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.returns import FileLook, FileMapping, ItemBy, KeyBy
from imrdesk.gui.dialogs.kept_names import KeptNames
from imrdesk.gui.dialogs.mapping_values import MappingValues, in_tab_order, told
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_mapping_dialog import Ui_MappingDialog
from imrdesk.gui.wording import counted, visible, worded
from imrdesk.services.presets import Mappings

_BEGINS = 40
"""How much of a column's first cells is shown."""
_ROOM = 16
"""Pixels around the widest field's name."""
_COLUMN, _BEGINNING, _FIELD = range(3)


class MappingDialog(QDialog):
    """Asks for a mapping; ``chosen`` carries one by which the file can be read."""

    chosen = Signal(object)

    def __init__(self, look: FileLook, mappings: Mappings, fields: Sequence[Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._fields = {field.key: field for field in fields}
        self._boxes: list[QComboBox] = []
        self.ui = Ui_MappingDialog()
        self.ui.setupUi(self)
        self.ui.words.setText(self._words())
        self._fill_keys()
        self._fill_columns()
        self.values = MappingValues(self.ui.values, self.ui.values_label)
        ui = self.ui
        self.kept = KeptNames(mappings, ui.mapping, ui.keep, ui.remove, self.mapping)
        self._connect()
        self._guess()
        self._check()

    def mapping(self, name: str = "") -> FileMapping:
        """Return what the dialog says now."""
        ui = self.ui
        item_by = ItemBy(ui.item_by.currentData()) if ui.item_by.isEnabled() else ItemBy.NOTHING
        fields = tuple((column, key) for column, key in zip(self._look.columns, self._keys(), strict=True) if key)
        return FileMapping(
            name,
            KeyBy(ui.key_by.currentData()),
            ui.key_column.currentText(),
            fields,
            item_by,
            ui.item_column.currentText() if item_by is not ItemBy.NOTHING else "",
            self.values.of({key for _, key in fields}),
        )

    @Slot(object)
    def put(self, mapping: FileMapping) -> None:
        """Show a mapping, as far as the file has its columns."""
        fields = dict(mapping.fields)
        _choose(self.ui.key_by, mapping.key_by)
        _choose(self.ui.item_by, mapping.item_by)
        self.ui.key_column.setCurrentText(mapping.key_column)
        self.ui.item_column.setCurrentText(mapping.item_column)
        for column, box in zip(self._look.columns, self._boxes, strict=True):
            _choose(box, fields.get(column, ""))
        self.values.put(mapping.values)
        self._show_values()
        self._check()

    def _words(self) -> str:
        words = self.tr(
            "“{name}” has {rows}. Say by what a line names its document, and which columns hold values. An empty cell "
            "says nothing. Nothing is changed before you have seen what would be."
        )
        return words.format(name=visible(self._look.name), rows=counted(self._look.rows, "line", "lines"))

    def _fill_keys(self) -> None:
        keys = {
            KeyBy.CASE_NUMBER: self.tr("case number"),
            KeyBy.FILE: self.tr("file name"),
            KeyBy.DOCUMENT: self.tr("document number"),
            KeyBy.ROW: self.tr("document and item number, as 12-3"),
        }
        items = {
            ItemBy.NOTHING: self.tr("nothing: it is the document's only one"),
            ItemBy.NUMBER: self.tr("its place in the document"),
            ItemBy.ITEM_ID: self.tr("its item number"),
            ItemBy.TREATMENT: self.tr("its treatment, word for word"),
        }
        for key, words in keys.items():
            self.ui.key_by.addItem(words, key)
        for item, words in items.items():
            self.ui.item_by.addItem(words, item)
        self.ui.key_column.addItems(self._look.columns)
        self.ui.item_column.addItems(self._look.columns)

    def _fill_columns(self) -> None:
        table = self.ui.columns
        table.setRowCount(len(self._look.columns))
        table.verticalHeader().setVisible(False)
        for row, (column, cells) in enumerate(zip(self._look.columns, self._look.cells, strict=True)):
            first = "; ".join(cells[:5])
            shown = first if len(first) <= _BEGINS else f"{first[:_BEGINS].rstrip()}…"
            for place, words, whole in ((_COLUMN, column, column), (_BEGINNING, shown, first)):
                table.setItem(row, place, told(words, whole))
            table.setCellWidget(row, _FIELD, self._field_box(column))
        in_tab_order(table, self._boxes)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_FIELD, QHeaderView.ResizeMode.Fixed)
        for box in self._boxes[:1]:  # all of them are as wide
            box.ensurePolished()
            header.resizeSection(_FIELD, box.sizeHint().width() + _ROOM)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _field_box(self, column: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("The field of the column {column}").format(column=column))
        box.addItem(self.tr("not read"), "")
        for field in self._fields.values():
            words = worded(field.label)
            words = words if field.scope is Scope.CASE else self.tr("Item: {label}").format(label=words)
            box.addItem(words, field.key)
        self._boxes.append(box)
        return box

    def _connect(self) -> None:
        for box in self._boxes:
            box.currentIndexChanged.connect(self._show_values)
            box.currentIndexChanged.connect(self._check)
        self.ui.columns.currentCellChanged.connect(self._show_values)
        self.ui.key_by.currentIndexChanged.connect(self._check)
        self.ui.item_by.currentIndexChanged.connect(self._check)
        self.kept.chosen.connect(self.put)
        self.kept.told.connect(self.ui.problem.setText)
        compare = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        compare.setText(self.tr("Compare"))
        make_primary(compare)
        self.ui.buttons.accepted.connect(self._choose_this)

    def _guess(self) -> None:
        """Propose what the columns' names suggest."""
        names = {column.casefold().replace("_", " "): place for place, column in enumerate(self._look.columns)}
        guesses = ((KeyBy.DOCUMENT, "document id"), (KeyBy.FILE, "source file"), (KeyBy.FILE, "file"))
        for key, name in (*guesses, (KeyBy.CASE_NUMBER, "case"), (KeyBy.CASE_NUMBER, "case number")):
            if name in names:
                _choose(self.ui.key_by, key)
                self.ui.key_column.setCurrentIndex(names[name])
        for item, name in ((ItemBy.NUMBER, "item"), (ItemBy.NUMBER, "item number"), (ItemBy.ITEM_ID, "item id")):
            if name in names:
                _choose(self.ui.item_by, item)
                self.ui.item_column.setCurrentIndex(names[name])
        for key, field in self._fields.items():
            place = names.get(key.replace("_", " "), names.get(field.label.casefold()))
            if place is not None and place != self.ui.key_column.currentIndex():
                _choose(self._boxes[place], key)
        self.ui.columns.setCurrentCell(0, _COLUMN)

    def _keys(self) -> list[str]:
        return [box.currentData() for box in self._boxes]

    @Slot()
    def _show_values(self) -> None:
        row = self.ui.columns.currentRow()
        key = self._boxes[row].currentData() if 0 <= row < len(self._boxes) else ""
        self.values.show(self._fields.get(key), self._look.columns[row] if key else "", self._look.cells[row])

    @Slot()
    def _check(self) -> None:
        in_one = self.ui.key_by.currentData() == KeyBy.ROW
        self.ui.item_by.setEnabled(not in_one)
        self.ui.item_column.setEnabled(not in_one and self.ui.item_by.currentData() != ItemBy.NOTHING)
        problem = self._problem()
        self.ui.problem.setText(problem)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _problem(self) -> str:
        keys = [key for key in self._keys() if key]
        if not self._look.rows:
            return self.tr("The file has headings, and no line under them; choose another.")
        if not keys:
            return self.tr("Choose a field for at least one column.")
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            return self.tr("Two columns hold {field}; choose one.").format(field=worded(self._fields[twice].label))
        return ""

    @Slot()
    def _choose_this(self) -> None:
        self.chosen.emit(self.mapping(self.kept.name))
        self.accept()


def _choose(box: QComboBox, data: object) -> None:
    for place in range(box.count()):
        if box.itemData(place) == data:
            box.setCurrentIndex(place)
            return
