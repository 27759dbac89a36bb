"""A file from elsewhere, as the reviewer says what it means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QMainWindow
from pytestqt.qtbot import QtBot

from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.returns import FileLook, FileMapping, ItemBy, KeyBy
from imrdesk.gui.dialogs.mapping import MappingDialog
from imrdesk.gui.dialogs.returns import ReturnDialog
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

LOOK = FileLook(
    "model.csv",
    ("Case number", "Item", "pred", "Priority"),
    (("CM17-0000105",), ("1", "2"), ("deny", "grant"), ("Standard",)),
    2,
    ours=False,
)
MAPPING = FileMapping(
    "model",
    KeyBy.FILE,
    "Case number",
    (("pred", "decision"),),
    ItemBy.ITEM_ID,
    "Item",
    (("decision", "deny", "Upheld"), ("decision", "GRANT", "Overturned")),
)


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> Iterator[MappingDialog]:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    made = MappingDialog(LOOK, desk.mappings, tuple(FIELDS.values()), parent)
    yield made
    made.reject()


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(next(place for place in range(box.count()) if box.itemData(place) == data))


def field_box(dialog: MappingDialog, row: int) -> QComboBox:
    box = dialog.ui.columns.cellWidget(row, 2)
    assert isinstance(box, QComboBox)
    return box


def meaning(dialog: MappingDialog, row: int) -> QComboBox:
    box = dialog.ui.values.cellWidget(row, 1)
    assert isinstance(box, QComboBox)
    return box


def test_the_columns_names_suggest_what_they_hold(dialog: MappingDialog) -> None:
    mapping = dialog.mapping()
    assert (mapping.key_by, mapping.key_column) == (KeyBy.CASE_NUMBER, "Case number")
    assert (mapping.item_by, mapping.item_column) == (ItemBy.NUMBER, "Item")
    assert mapping.fields == (("Priority", "priority"),)


def test_headings_alone_are_not_compared(desk: Desk, qtbot: QtBot) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    look = FileLook("headings.csv", ("case", "priority"), ((), ()), 0, ours=False)
    dialog = MappingDialog(look, desk.mappings, tuple(FIELDS.values()), parent)
    assert dialog.ui.problem.text().startswith("The file has headings, and no line under them")
    assert not dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_a_column_is_mapped_and_its_cells_translated(dialog: MappingDialog, qtbot: QtBot) -> None:
    dialog.ui.columns.setCurrentCell(2, 0)
    choose(field_box(dialog, 2), "decision")
    assert dialog.ui.values_label.text() == "&What the cells of pred mean"
    assert [meaning(dialog, row).itemText(1) for row in (0, 1)] == ["Upheld", "Upheld"]
    meaning(dialog, 0).setCurrentText("Upheld")
    meaning(dialog, 1).setCurrentText("Overturned")
    dialog.ui.columns.setCurrentCell(0, 0)
    dialog.ui.columns.setCurrentCell(2, 0)
    assert [meaning(dialog, row).currentText() for row in (0, 1)] == ["Upheld", "Overturned"]
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.ui.buttons.accepted.emit()
    (mapping,) = told.args or [None]
    assert mapping.fields == (("pred", "decision"), ("Priority", "priority"))
    assert mapping.values == (("decision", "deny", "Upheld"), ("decision", "grant", "Overturned"))


def test_a_mapping_is_kept_and_taken_again(dialog: MappingDialog, desk: Desk) -> None:
    dialog.put(MAPPING)
    dialog.ui.mapping.setEditText("model")
    dialog.ui.keep.click()
    assert desk.mappings.get("model") == MAPPING
    choose(field_box(dialog, 2), "")
    choose(dialog.ui.key_by, KeyBy.ROW)
    assert not dialog.ui.item_by.isEnabled()
    dialog.kept.chosen.emit(desk.mappings.get("model"))
    assert dialog.mapping("model") == MAPPING
    dialog.ui.columns.setCurrentCell(2, 0)
    assert [meaning(dialog, row).currentText() for row in (0, 1)] == ["Upheld", "Overturned"]


def test_only_what_can_be_read_is_chosen(dialog: MappingDialog) -> None:
    compare = dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert compare.isEnabled()
    choose(field_box(dialog, 2), "priority")
    assert dialog.ui.problem.text() == "Two columns hold Priority; choose one."
    choose(field_box(dialog, 2), "")
    choose(field_box(dialog, 3), "")
    assert dialog.ui.problem.text() == "Choose a field for at least one column."
    assert not compare.isEnabled()


def test_a_file_from_elsewhere_is_asked_about_and_then_compared(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    item = desk.reviewing.open(2).record.items[0]
    other = "Overturned" if item.fields["decision"].value == "Upheld" else "Upheld"
    path = tmp_path / "model.csv"
    path.write_text(f"file;item;verdict\nopioids-2017.pdf;1;{other[0]}\n", encoding="utf-8")
    with qtbot.waitSignal(window.returns.shown) as told:
        window.returns.read(str(path))
    (asked,) = told.args or [None]
    assert isinstance(asked, MappingDialog)
    choose(field_box(asked, 2), "decision")
    asked.ui.columns.setCurrentCell(2, 0)
    meaning(asked, 0).setCurrentText(other)
    with qtbot.waitSignal(window.returns.shown) as told:
        asked.ui.buttons.accepted.emit()
    (found,) = told.args or [None]
    assert isinstance(found, ReturnDialog)
    with qtbot.waitSignal(window.returns.changed):
        found.ui.buttons.accepted.emit()
    assert desk.reviewing.open(2).record.value(FieldRef("decision", item.item_id)) == other


def test_tab_comes_from_a_table_to_its_boxes(dialog: MappingDialog, qtbot: QtBot) -> None:
    choose(field_box(dialog, 2), "decision")
    dialog.show()
    dialog.ui.columns.setFocus()
    dialog.ui.columns.setCurrentCell(2, 0)
    qtbot.keyClick(dialog.ui.columns, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is field_box(dialog, 0)
    dialog.ui.columns.setFocus()
    dialog.ui.columns.setCurrentCell(2, 0)
    assert dialog.ui.values_label.buddy() is meaning(dialog, 0)
    dialog.ui.values.setFocus()
    qtbot.keyClick(dialog.ui.values, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is meaning(dialog, 0)
    qtbot.keyClick(meaning(dialog, 0), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is meaning(dialog, 1)


def test_what_was_tried_stands_there_when_the_file_is_named_again(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "model.csv"
    path.write_text("file;item;verdict\nopioids-2017.pdf;1;maybe\n", encoding="utf-8")
    for _ in range(2):
        with qtbot.waitSignal(window.returns.shown) as told:
            window.returns.look(str(path))
        (asked,) = told.args or [None]
        assert isinstance(asked, MappingDialog)
        tried = asked.mapping()
        choose(field_box(asked, 2), "decision")
        with qtbot.waitSignal(window.returns.shown) as told:
            asked.ui.buttons.accepted.emit()
        (found,) = told.args or [None]
        assert isinstance(found, ReturnDialog)
        found.reject()
    assert tried.fields == (("verdict", "decision"),)


def test_a_file_is_asked_about_where_that_is_wanted(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.exporting.export(tmp_path / "out.csv")
    with qtbot.waitSignal(window.returns.shown) as told:
        window.returns.look(str(tmp_path / "out.csv"))
    (asked,) = told.args or [None]
    assert isinstance(asked, MappingDialog)
    assert asked.mapping().item_by is ItemBy.ITEM_ID
    asked.reject()
