"""Choosing an export: what is shown is what will be written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, Profile, RowShape, Separator
from imrdesk.domain.fields import Scope
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.values import Kind
from imrdesk.gui.dialogs.export import ExportDialog
from imrdesk.services.desk import Desk

QUEUE = QueueQuery(text="surgery")
VIEWS = {"only opioids": QueueQuery(text="opioids")}
QUEUES_PLACE = 5
PACKAGES_PLACE = 3


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[ExportDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(tmp_path / "out.csv", desk.exporting, desk.presets, parent, queue=QUEUE, views=VIEWS)
    yield made
    made.reject()


def choose(box: QComboBox, place: int, dialog: ExportDialog) -> None:
    box.setCurrentIndex(place)
    dialog.look()


def header(dialog: ExportDialog) -> list[str]:
    table = dialog.ui.preview
    items = [table.horizontalHeaderItem(place) for place in range(table.columnCount())]
    return [item.text() for item in items if isinstance(item, QTableWidgetItem)]


def tick(dialog: ExportDialog, name: str) -> None:
    (item,) = dialog.ui.columns.findItems(name, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    dialog.look()


def test_at_first_everything_is_chosen(dialog: ExportDialog, desk: Desk) -> None:
    rows = desk.exporting.preview(dialog.choice().what).rows
    assert dialog.choice().what.columns == ()
    assert dialog.ui.count.text() == f"{rows} rows of 3 documents will be written."
    assert header(dialog)[0] == "document_id"
    assert dialog.ui.preview.rowCount() > 0


def test_the_queues_own_documents_can_be_chosen(dialog: ExportDialog) -> None:
    choose(dialog.ui.states, QUEUES_PLACE, dialog)
    assert dialog.choice().what.query == QUEUE
    assert "of 1 document will be written. Left out by the choice of documents: 2 new." in dialog.ui.count.text()


def test_a_state_nobody_is_in_cannot_be_exported(dialog: ExportDialog) -> None:
    choose(dialog.ui.states, 1, dialog)
    assert dialog.choice().what.query.states == {DocumentState.REVIEWED}
    assert dialog.ui.problem.text().startswith("No document is among these")
    assert not dialog.ui.buttons.button(dialog.ui.buttons.StandardButton.Save).isEnabled()


def test_columns_are_left_out_and_moved(dialog: ExportDialog) -> None:
    dialog.ui.none.click()
    dialog.look()
    assert dialog.ui.problem.text() == "Tick the columns to write."
    for name in ("document_id", "treatment"):
        tick(dialog, name)
    assert header(dialog) == ["document_id", "treatment"]
    model = dialog.ui.columns.model()
    model.moveRow(QModelIndex(), 0, QModelIndex(), model.rowCount())
    dialog.look()
    assert dialog.choice().what.columns == ("treatment", "document_id")
    dialog.ui.all.click()
    assert dialog.choice().what.columns == ()


def test_what_stands_beside_a_value_comes_into_the_preview(dialog: ExportDialog) -> None:
    dialog.extras[Extra.PAGE].setChecked(True)
    dialog.look()
    assert dialog.choice().what.extras == {Extra.PAGE}
    assert "decision_page" in header(dialog)


def test_another_kind_of_row_brings_its_own_columns(dialog: ExportDialog) -> None:
    dialog.ui.none.click()
    tick(dialog, "treatment")
    choose(dialog.ui.rows, 2, dialog)
    assert dialog.choice().what.rows is RowShape.CITATIONS
    assert header(dialog)[:3] == ["document_id", "item_id", "side"]
    assert not dialog.extras[Extra.PAGE].isEnabled()


@pytest.mark.parametrize(
    ("place", "name", "form"),
    [
        (1, "out.csv", Form.CSV),
        (2, "out.xlsx", Form.WORKBOOK),
        (3, "out.zip", Form.PACKAGE),
        (4, "out.jsonl", Form.JSON_LINES),
        (5, "out.parquet", Form.PARQUET),
    ],
)
def test_the_file_gets_the_ending_of_its_form(dialog: ExportDialog, place: int, name: str, form: Form) -> None:
    choose(dialog.ui.form_choice, place, dialog)
    assert (dialog.choice().target.name, dialog.form()) == (name, form)
    assert dialog.ui.rows.isEnabled() is (form in {Form.CSV, Form.PARQUET})
    assert dialog.choice().what.profile is (Profile.EXCEL if place == 1 else Profile.DATA)


def test_a_name_with_the_ending_of_another_form_is_told_of(dialog: ExportDialog) -> None:
    dialog.ui.target.setText(dialog.ui.target.text().replace(".csv", ".xlsx"))
    assert dialog.ui.problem.text() == "The name of this form ends in .csv."


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "with\0nothing.csv"])
def test_a_name_that_no_file_can_have_is_told_of(dialog: ExportDialog, tmp_path: Path, name: str) -> None:
    dialog.ui.target.setText(str(tmp_path / name))
    assert dialog.ui.problem.text().startswith("No file can be written there: ")
    assert not dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_a_home_that_nobody_has_is_no_folder(dialog: ExportDialog) -> None:
    dialog.ui.target.setText("~nobody-of-this-name/out.csv")
    assert dialog.ui.problem.text() == "There is no folder ~nobody-of-this-name; choose another."


def test_only_what_can_be_written_is_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.ui.buttons.accepted.emit()
    assert told.args == [dialog.choice()]


def test_a_kept_view_can_be_chosen(dialog: ExportDialog) -> None:
    choose(dialog.ui.states, QUEUES_PLACE + 1, dialog)
    assert dialog.choice().what.query == VIEWS["only opioids"]
    assert "of 1 document will be written" in dialog.ui.count.text()


def test_the_separator_is_asked_for_where_a_spreadsheet_reads_the_file(dialog: ExportDialog) -> None:
    assert dialog.ui.separator.isHidden()
    dialog.ui.separator.setCurrentIndex(1)
    assert dialog.choice().what.separator is Separator.COMMA
    choose(dialog.ui.form_choice, 1, dialog)
    assert not dialog.ui.separator.isHidden()
    assert dialog.choice().what.separator is Separator.SEMICOLON


def test_a_column_gets_another_name_in_the_file(dialog: ExportDialog) -> None:
    (item,) = dialog.ui.columns.findItems("treatment", Qt.MatchFlag.MatchExactly)
    item.setText("  Was strittig   ist ")
    dialog.look()
    assert dialog.choice().what.names == (("treatment", "Was strittig ist"),)
    assert "Was strittig ist" in header(dialog)
    assert dialog.choice().what.columns == ()
    item.setText("decision")
    dialog.look()
    assert "for another column is" in dialog.ui.problem.text()
    item.setText("")
    dialog.look()
    assert dialog.choice().what.names == ()


def test_columns_are_moved_and_renamed_by_keyboard(dialog: ExportDialog, qtbot: QtBot) -> None:
    columns = dialog.ui.columns
    columns.setCurrentRow(0)
    dialog.ui.down.click()
    assert [columns.item(row).text() for row in (0, 1)] == ["source_file", "document_id"]
    assert columns.currentRow() == 1
    dialog.ui.up.click()
    dialog.ui.up.click()
    assert dialog.choice().what.columns == ()
    dialog.show()
    dialog.ui.rename.click()
    editor = columns.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Nr.")
    with qtbot.waitSignal(dialog.columns.changed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert dialog.choice().what.names == (("document_id", "Nr."),)
    assert dialog.isVisible()


def test_choices_are_kept_and_taken_again(dialog: ExportDialog, desk: Desk) -> None:
    choose(dialog.ui.form_choice, 1, dialog)
    choose(dialog.ui.rows, 1, dialog)
    choose(dialog.ui.states, QUEUES_PLACE, dialog)
    dialog.ui.separator.setCurrentIndex(2)
    dialog.ui.private_details.setCurrentIndex(1)
    dialog.extras[Extra.STATE].setChecked(True)
    dialog.ui.none.click()
    for name in ("case_number", "outcome"):
        tick(dialog, name)
    dialog.ui.columns.findItems("outcome", Qt.MatchFlag.MatchExactly)[0].setText("Ergebnis")
    dialog.look()
    wanted = dialog.choice().what
    dialog.ui.preset.setEditText("for the group")
    dialog.ui.keep.click()
    assert dialog.ui.count.text() == "Kept as “for the group”."
    assert desk.presets.get("for the group") == ExportPreset("for the group", Form.CSV, wanted)
    choose(dialog.ui.form_choice, 0, dialog)
    dialog.ui.all.click()
    dialog.ui.private_details.setCurrentIndex(0)
    dialog.look()
    assert dialog.choice().what != wanted
    dialog.presets.chosen.emit(desk.presets.get("for the group"))
    assert dialog.choice().what == wanted
    assert dialog.choice().target.suffix == ".csv"
    dialog.ui.remove.click()
    assert desk.presets.names() == ()


def enter_a_name(dialog: ExportDialog, qtbot: QtBot, name: str) -> None:
    dialog.show()
    dialog.ui.preset.setFocus()
    qtbot.keyClicks(dialog.ui.preset, name)
    qtbot.keyClick(dialog.ui.preset, Qt.Key.Key_Return)


def test_enter_keeps_the_name_typed_before_it_exports(dialog: ExportDialog, desk: Desk, qtbot: QtBot) -> None:
    told = list[object]()
    dialog.chosen.connect(told.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    enter_a_name(dialog, qtbot, "mine")
    assert (desk.presets.names(), told, dialog.isVisible()) == (("mine",), [], True)
    qtbot.keyClick(dialog.ui.preset, Qt.Key.Key_Return)
    assert (len(told), dialog.isVisible()) == (1, False)


def test_enter_takes_the_preset_typed(dialog: ExportDialog, desk: Desk, qtbot: QtBot) -> None:
    enter_a_name(dialog, qtbot, "mine")
    dialog.ui.rows.setCurrentIndex(1)
    dialog.ui.preset.setEditText("")
    enter_a_name(dialog, qtbot, "other")
    dialog.ui.preset.setEditText("")
    enter_a_name(dialog, qtbot, "mine")
    assert (dialog.choice().what.rows, dialog.isVisible()) == (RowShape.ITEMS, True)


def test_a_preset_s_own_filter_is_offered(dialog: ExportDialog, desk: Desk) -> None:
    query = QueueQuery(years=frozenset({"2016"}))
    dialog.presets.chosen.emit(ExportPreset("of 2016", Form.WORKBOOK, ExportChoice(query=query)))
    assert dialog.choice().what.query == query
    assert dialog.ui.states.currentText() == "As in the preset “of 2016”"
    assert dialog.form() is Form.WORKBOOK


def test_a_name_that_is_none_is_told_of(dialog: ExportDialog, desk: Desk) -> None:
    dialog.ui.preset.setEditText("x" * 99)
    dialog.ui.keep.click()
    assert "is no name" in dialog.ui.count.text()
    assert desk.presets.names() == ()


@pytest.mark.parametrize(("place", "look", "masked"), [(0, True, False), (1, False, True), (2, False, False)])
def test_private_details_are_shown_masked_or_kept(dialog: ExportDialog, place: int, look: bool, masked: bool) -> None:
    dialog.ui.private_details.setCurrentIndex(place)
    assert (dialog.choice().look, dialog.choice().what.masked) == (look, masked)


def test_retired_fields_are_offered_where_there_are_some(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.own_fields.define(Codebook(), Codebook((own_field("own_old", "Old", Kind.TEXT, Scope.CASE, retired=True),)))
    made = ExportDialog(tmp_path / "out.csv", desk.exporting, desk.presets, parent, queue=QUEUE, views=VIEWS)
    assert "own_old" not in header(made)
    assert not made.ui.retired.isHidden()
    made.ui.retired.setChecked(True)
    made.look()
    assert "own_old" in header(made)


def test_without_retired_fields_there_is_nothing_to_offer(dialog: ExportDialog) -> None:
    assert dialog.ui.retired.isHidden()


def test_a_package_may_take_the_place_of_a_folder(dialog: ExportDialog, desk: Desk, tmp_path: Path) -> None:
    desk.exporting.export(tmp_path / "package", ExportChoice())
    choose(dialog.ui.form_choice, PACKAGES_PLACE, dialog)
    dialog.ui.target.setText(str(tmp_path / "package"))
    assert "is there already" in dialog.ui.problem.text()
    dialog.ui.overwrite.setChecked(True)
    assert dialog.ui.problem.isHidden()
    assert (dialog.choice().target, dialog.choice().overwrite) == (tmp_path / "package", True)


def test_another_form_takes_no_folders_place(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    dialog.ui.target.setText(str(tmp_path / "folder"))
    assert dialog.ui.problem.text() == "Name the file to write."


def test_of_a_log_only_the_documents_are_counted_beforehand(dialog: ExportDialog) -> None:
    choose(dialog.ui.rows, dialog.ui.rows.findData(RowShape.CHANGES), dialog)
    assert dialog.ui.count.text() == "Every one of them in 3 documents will be written."
