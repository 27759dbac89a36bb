"""Choosing an export: what is shown is what will be written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import Extra, Form, Profile, RowShape
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.dialogs.export import ExportDialog
from imrdesk.services.desk import Desk

QUEUE = QueueQuery(text="surgery")


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[ExportDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(tmp_path / "out.csv", desk.exporting.preview, QUEUE, parent)
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
    choose(dialog.ui.states, dialog.ui.states.count() - 1, dialog)
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
    ],
)
def test_the_file_gets_the_ending_of_its_form(dialog: ExportDialog, place: int, name: str, form: Form) -> None:
    choose(dialog.ui.form_choice, place, dialog)
    assert (dialog.choice().target.name, dialog.form()) == (name, form)
    assert dialog.ui.rows.isEnabled() is (form is Form.CSV)
    assert dialog.choice().what.profile is (Profile.EXCEL if place == 1 else Profile.DATA)


def test_a_name_with_the_ending_of_another_form_is_told_of(dialog: ExportDialog) -> None:
    dialog.ui.target.setText(dialog.ui.target.text().replace(".csv", ".xlsx"))
    assert dialog.ui.problem.text() == "The name of this form ends in .csv."


def test_only_what_can_be_written_is_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.ui.buttons.accepted.emit()
    assert told.args == [dialog.choice()]
