"""Corrections that come back in a file, and files of other programs."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from imrdesk.domain.exports import ExportChoice, Profile
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.returns import Proposal, Proposed, Return
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.mapping import MappingDialog
from imrdesk.gui.dialogs.returns import ReturnDialog
from imrdesk.gui.tasks import Task
from tests.looks.scene import scene
from tests.looks.stage import Stage, numbered
from tests.looks.work import SHOWN

Rows = list[dict[str, str]]
_MANY = 4000
_LONG_NAME = "corrected determinations of the years 2013 to 2022 as they came back from the statistician.csv"
_LONG = "Twelve visits of physical therapy for the lumbar spine, twice a week for six weeks, and one evaluation"


def _edited(stage: Stage, edit: Callable[[Rows], object], name: str = "out.csv") -> Path:
    """Return an export as somebody sent it back."""
    out = stage.home / name
    stage.desk.exporting.export(out, ExportChoice(profile=Profile.EXCEL))
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    edit(rows)
    with out.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return out


def _come_back(stage: Stage, edit: Callable[[Rows], object], name: str = "out.csv") -> ReturnDialog:
    stage.window.returns.read(str(_edited(stage, edit, name)))
    dialog = stage.dialog()
    assert isinstance(dialog, ReturnDialog)
    return dialog


def _few(rows: Rows) -> None:
    rows[0]["priority"] = "Standard"
    rows[1]["treatment"] = _LONG
    rows[2]["decision_date"] = "soon"
    rows[3]["worker_age"] = "very old"
    rows[4]["decision"] = "Denied"
    rows.append(dict(rows[5], item_id="", treatment="A brace for the knee"))


@scene
def returned_same(stage: Stage) -> None:
    """A file that came back as it went out."""
    stage.open(SHOWN)
    stage.window.returns.read(str(_edited(stage, len)))


@scene
def returned_few(stage: Stage) -> None:
    """A few changes, some of which cannot be made."""
    _come_back(stage, _few, _LONG_NAME)


@scene
def returned_conflict(stage: Stage) -> None:
    """Values that were changed here since the file was exported."""
    out = _edited(stage, _few)
    for document in numbered(stage.desk).values():
        stage.desk.reviewing.set_value(document, FieldRef("priority"), "Concurrent")
        stage.desk.reviewing.set_value(document, FieldRef("worker_age"), 51)
    stage.window.returns.read(str(out))


@scene
def returned_mangled(stage: Stage) -> None:
    """A file as a spreadsheet mangled it: dates turned round, numbers lost, a column gone, a line twice."""

    def mangle(rows: Rows) -> None:
        for row in rows:
            row["decision_date"] = row["decision_date"].replace("2017-", "17/")
            row["case_number"] = row["case_number"].replace("CM", "")
            row["a note of mine"] = "look"
        rows.append(dict(rows[0]))
        rows.append(dict.fromkeys(rows[0], "x"))

    _come_back(stage, mangle)


@scene
def returned_many(stage: Stage) -> None:
    """Thousands of changes."""
    each = Proposal(Proposed.SET, 1, "a.pdf", "row 2", 1, "treatment", "Sling", "Sling", _LONG)
    notes = tuple(f"Row {number} names no document of this store; it was left out." for number in range(40))
    dialogs.returns.ReturnDialog(Return(_LONG_NAME, 12345, (each,) * _MANY, notes=notes), stage.window).open()


@scene
def returned_all_left(stage: Stage) -> None:
    """Nothing is ticked."""
    _come_back(stage, _few).ui.none.click()


@scene
def returned_accepted(stage: Stage) -> None:
    """All that could be made was made."""
    stage.open(SHOWN)
    dialog = _come_back(stage, _few)
    dialog.ui.buttons.accepted.emit()


@scene
def returned_undone(stage: Stage) -> None:
    """All of it was taken back."""
    stage.open(SHOWN)
    _come_back(stage, _few).ui.buttons.accepted.emit()
    stage.settle()
    stage.do("return_undo")


@scene
def returned_none(stage: Stage) -> None:
    """A file that is no table."""
    stage.open(SHOWN)
    file = stage.home / "letter.xlsx"
    file.write_bytes(b"%PDF-1.4 " * 900)
    stage.window.returns.read(str(file))


@scene
def returned_other_store(stage: Stage) -> None:
    """An export of another store."""
    stage.open(SHOWN)

    def elsewhere(rows: Rows) -> None:
        for row in rows:
            row["document_id"] = f"9{row['document_id']}"

    stage.window.returns.read(str(_edited(stage, elsewhere)))


@scene
def returning_running(stage: Stage) -> None:
    """A large file is being compared."""
    stage.open(SHOWN)
    task = Task("Reading corrections", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(1234, 25678, "")


@scene
def returned_where(stage: Stage) -> None:
    """The choice of a corrected file."""
    stage.do("return")


def _foreign(stage: Stage, head: list[str], *lines: list[str]) -> MappingDialog:
    file = stage.home / "predictions of a model, second run, of the determinations of 2013 to 2022.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([head, *lines])
    stage.window.returns.look(str(file))
    dialog = stage.dialog()
    assert isinstance(dialog, MappingDialog)
    return dialog


def _lines(stage: Stage) -> list[list[str]]:
    rows = stage.desk.queue.rows
    numbers = [row.case_number or "" for row in rows(QueueQuery(), 0, 100)]
    decisions = ("deny", "grant", "DENY", "unknown")
    return [[number, "1", decisions[at % 4], _LONG, f"{at / 7:.3f}"] for at, number in enumerate(numbers)]


@scene
def mapping(stage: Stage) -> None:
    """A file of another program; one column is still to be said."""
    _foreign(stage, ["Case number", "Item", "pred", "title", "score"], *_lines(stage))


@scene
def mapping_long(stage: Stage) -> None:
    """Very many columns with long headings and long cells."""
    heads = [f"What the model made of the question number {number} of the questionnaire" for number in range(40)]
    _foreign(stage, ["Case number", *heads], *[["CM1", *[f"{_LONG} {at}"] * 40] for at in range(30)])


@scene
def mapping_values(stage: Stage) -> None:
    """What the cells of a column mean is being said."""
    dialog = _said(_foreign(stage, ["Case number", "Item", "pred", "title", "score"], *_lines(stage)))
    box = dialog.ui.values.cellWidget(0, 1)
    assert isinstance(box, QComboBox)
    box.setFocus()


@scene
def mapping_twice(stage: Stage) -> None:
    """Two columns hold the same field."""
    dialog = _said(_foreign(stage, ["Case number", "Item", "pred", "title", "score"], *_lines(stage)))
    other = dialog.ui.columns.cellWidget(3, 2)
    assert isinstance(other, QComboBox)
    other.setCurrentIndex(other.findData("decision"))


@scene
def mapping_kept(stage: Stage) -> None:
    """The mapping was kept under a name."""
    dialog = _said(_foreign(stage, ["Case number", "Item", "pred", "title", "score"], *_lines(stage)))
    dialog.ui.mapping.setEditText("The second run of the model, as of the spring of this year")
    dialog.ui.keep.click()


@scene
def mapping_done(stage: Stage) -> None:
    """What the file would change, with values that do not fit."""
    dialog = _said(_foreign(stage, ["Case number", "Item", "pred", "title", "score"], *_lines(stage)))
    for row, value in enumerate(("Upheld", "Overturned")):
        box = dialog.ui.values.cellWidget(row, 1)
        assert isinstance(box, QComboBox)
        box.setEditText(value)
    dialog.ui.buttons.accepted.emit()
    stage.settle()


@scene
def mapping_empty(stage: Stage) -> None:
    """A file with headings alone."""
    stage.open(SHOWN)
    file = stage.home / "headings.csv"
    file.write_text("case,decision\n", "utf-8")
    stage.window.returns.look(str(file))


def _said(dialog: MappingDialog) -> MappingDialog:
    """Say that the third column holds the decision, as a reviewer does by keys."""
    box = dialog.ui.columns.cellWidget(2, 2)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("decision"))
    dialog.ui.columns.setCurrentCell(2, 0)
    QTest.keyClick(dialog.ui.columns, Qt.Key.Key_Right)
    return dialog
