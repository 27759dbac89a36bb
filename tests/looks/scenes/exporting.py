"""What goes out: the export in each of its forms, and what stands in its way."""

from __future__ import annotations

from unittest.mock import patch

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, RowShape, Separator
from imrdesk.domain.fields import Scope
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.values import Kind
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.export import ExportDialog
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

_DEEP = "determinations of the years 2013 to 2022/second reading by another reviewer/of the same study"
_LONG_NAME = "For the statistician of the second study, with page numbers"


def opened(stage: Stage) -> ExportDialog:
    """Open the export as a reviewer does."""
    stage.do("export")
    dialog = stage.dialog()
    assert isinstance(dialog, ExportDialog)
    return dialog


def _in_form(stage: Stage, place: int) -> ExportDialog:
    dialog = opened(stage)
    dialog.ui.form_choice.setCurrentIndex(place)
    return dialog


@scene
def export(stage: Stage) -> None:
    """The export with its first rows."""
    opened(stage)


@scene
def export_excel(stage: Stage) -> None:
    """CSV for spreadsheets, separated by semicolons."""
    dialog = _in_form(stage, 1)
    dialog.ui.separator.setCurrentIndex(dialog.ui.separator.findData(Separator.SEMICOLON))


@scene
def export_workbook(stage: Stage) -> None:
    """A workbook, which has a sheet a table."""
    _in_form(stage, 2)


@scene
def export_package(stage: Stage) -> None:
    """A data package."""
    _in_form(stage, 3)


@scene
def export_json(stage: Stage) -> None:
    """JSON Lines, a document a line."""
    _in_form(stage, 4)


@scene
def export_cases(stage: Stage) -> None:
    """A row a case, with everything that may stand beside a value."""
    dialog = opened(stage)
    dialog.ui.rows.setCurrentIndex(dialog.ui.rows.findData(RowShape.CASES))
    for box in dialog.extras.values():
        box.setChecked(True)


@scene
def export_citations(stage: Stage) -> None:
    """A row a citation."""
    dialog = opened(stage)
    dialog.ui.rows.setCurrentIndex(dialog.ui.rows.findData(RowShape.CITATIONS))


@scene
def export_changes(stage: Stage) -> None:
    """A row a change of the log."""
    dialog = opened(stage)
    dialog.ui.rows.setCurrentIndex(dialog.ui.rows.findData(RowShape.CHANGES))


@scene
def export_no_parquet(stage: Stage) -> None:
    """Where the library for Parquet is not installed, it is not offered."""
    with patch.object(stage.desk.exporting, "can_write", side_effect=lambda form: form is not Form.PARQUET):
        dialog = opened(stage)
        dialog.ui.form_choice.showPopup()
        stage.settle()


@scene
def export_columns_own(stage: Stage) -> None:
    """Columns left out, moved and renamed, one of them to a long name."""
    dialog = opened(stage)
    keys = [dialog.ui.columns.item(row).text() for row in range(dialog.ui.columns.count())]
    names = {"case_number": "ID", "decision": "what the expert reviewer decided of this disputed item in the end"}
    dialog.columns.put(("decision", "treatment", *keys[:6]), names)


@scene
def export_rename(stage: Stage) -> None:
    """Another name is being typed for a column."""
    dialog = opened(stage)
    dialog.ui.columns.setCurrentRow(3)
    dialog.ui.rename.click()


@scene
def export_no_column(stage: Stage) -> None:
    """Every column is left out."""
    opened(stage).ui.none.click()


@scene
def export_preset(stage: Stage) -> None:
    """The choices were just kept under a long name."""
    dialog = opened(stage)
    dialog.extras[Extra.PAGE].setChecked(True)
    dialog.ui.preset.setEditText(_LONG_NAME)
    dialog.ui.keep.click()


@scene
def export_presets(stage: Stage) -> None:
    """The choice among many presets."""
    dialog = opened(stage)
    choice = dialog.choice().what
    for number in range(12):
        stage.desk.presets.save(ExportPreset(f"Delivery {number}, {_LONG_NAME}"[:60], Form.CSV, choice))
    dialog.reject()
    dialog = opened(stage)
    dialog.ui.preset.showPopup()


@scene
def export_preset_removed(stage: Stage) -> None:
    """A preset is kept no more."""
    dialog = opened(stage)
    dialog.ui.preset.setEditText(_LONG_NAME)
    dialog.ui.keep.click()
    dialog.ui.remove.click()


@scene
def export_views(stage: Stage) -> None:
    """The documents of a view with a long name."""
    dialog = dialogs.export.ExportDialog(
        stage.home / "out.csv",
        stage.desk.exporting,
        stage.desk.presets,
        stage.window,
        queue=QueueQuery(),
        views={f"Those I want to look at again before the study closes, {number}": QueueQuery() for number in range(9)},
    )
    dialog.open()
    stage.settle()
    dialog.ui.states.setCurrentIndex(dialog.ui.states.count() - 1)
    dialog.ui.states.showPopup()


@scene
def export_private_choices(stage: Stage) -> None:
    """What becomes of words that look private."""
    opened(stage).ui.private_details.showPopup()


@scene
def export_retired(stage: Stage) -> None:
    """Own fields of which some are retired."""
    before = stage.desk.own_fields.codebook()
    gone = own_field("own_gone", "Not asked for any more", Kind.TEXT, Scope.CASE, retired=True)
    stage.desk.own_fields.define(before, Codebook((*before.fields, gone)))
    opened(stage).ui.retired.setChecked(True)


@scene
def export_there(stage: Stage) -> None:
    """A file of that name, which is long, is there."""
    dialog = opened(stage)
    there = stage.home / _DEEP / "corrected determinations of the second delivery.csv"
    there.parent.mkdir(parents=True)
    there.write_text("mine", "utf-8")
    dialog.ui.target.setText(str(there))


@scene
def export_no_folder(stage: Stage) -> None:
    """There is no such folder."""
    opened(stage).ui.target.setText(str(stage.home / _DEEP / "out.csv"))


@scene
def export_other_ending(stage: Stage) -> None:
    """The file's name has the ending of another form."""
    opened(stage).ui.target.setText(str(stage.home / "out.docx"))


@scene
def export_nameless(stage: Stage) -> None:
    """No file is named."""
    opened(stage).ui.target.clear()


@scene
def export_none_chosen(stage: Stage) -> None:
    """No document is among those chosen."""
    dialog = opened(stage)
    new = dialog.ui.states.findText("Only new")
    dialog.ui.states.setCurrentIndex(new if new >= 0 else 4)
    stage.settle()


@scene
def export_where(stage: Stage) -> None:
    """The choice of where to write."""
    opened(stage).ui.choose.click()


@scene
def export_not_writable(stage: Stage) -> None:
    """The file cannot be written: its name is longer than a disk takes."""
    stage.open(SHOWN)
    request = dialogs.export.ExportRequest(stage.home / f"{'determinations ' * 20}.csv", ExportChoice())
    stage.window.exports.export(request)
