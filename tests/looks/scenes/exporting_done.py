"""An export under way and done, the private details found before it, and what changed since."""

from __future__ import annotations

from threading import Event

from imrdesk.domain.exports import ExportChoice, Private, PrivateReport
from imrdesk.domain.flags import FieldRef
from imrdesk.errors import ExportCancelledError
from imrdesk.gui import dialogs
from imrdesk.gui.tasks import Task
from imrdesk.services.desk import Desk
from imrdesk.services.exporting import ExportService
from tests.looks.scene import scene
from tests.looks.stage import Stage, numbered
from tests.looks.work import REVIEWER, SHOWN

_MANY = 2500
_LONG = "Ms. Maria-Antonia Fernandez-Villanueva of the second floor, 1234 Avenue of the Americas, apartment 17"


def _private(stage: Stage, found: list[Private]) -> None:
    report = PrivateReport()
    for each in found:
        report.add(each, 10)
    dialogs.private.PrivateDialog(report, stage.window).open()


@scene
def private_few(stage: Stage) -> None:
    """A few words look private, one of them long."""
    stage.open(SHOWN)
    found = [
        Private("phone number", 3, "summary", "(555) 010-0199"),
        Private("name", 12, "rationale", _LONG),
        Private("e-mail address", 3, "rationale", "somebody@example.org"),
    ]
    _private(stage, [*found, *found[:1] * 1200])


@scene
def private_kept(stage: Stage) -> None:
    """Nothing of it is to be masked."""
    _private(stage, [Private("phone number", 3, "summary", "(555) 010-0199")])
    dialog = stage.dialog()
    assert isinstance(dialog, dialogs.private.PrivateDialog)
    dialog.ui.none.click()


@scene
def private_many(stage: Stage) -> None:
    """More words look private than are listed."""
    _private(stage, [Private("phone number", at, "rationale", f"(555) 010-{at:04}") for at in range(_MANY)])


@scene
def private_none(stage: Stage) -> None:
    """Nothing looks private: the file is written at once."""
    stage.open(SHOWN)
    request = dialogs.export.ExportRequest(stage.home / "out.csv", ExportChoice(columns=("case_number",)), look=True)
    stage.window.exports.start(request)


@scene
def exporting_running(stage: Stage) -> None:
    """An export is under way."""
    stage.open(SHOWN)
    task = Task("Exporting", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(1234, 25678, "")


@scene
def exporting_cancelled(stage: Stage) -> None:
    """An export was stopped."""
    stage.open(SHOWN)
    stage.window.exports.told.emit(_stopped(stage.desk.exporting, stage))


def _stopped(exporting: ExportService, stage: Stage) -> str:
    cancelled = Event()
    cancelled.set()
    try:
        exporting.export(stage.home / "out.csv", cancelled=cancelled)
    except ExportCancelledError as error:
        return str(error)
    raise AssertionError


@scene
def exporting_done(stage: Stage) -> None:
    """An export was written to a folder with a long name."""
    stage.open(SHOWN)
    folder = stage.home / "determinations of the years 2013 to 2022/second reading by another reviewer"
    folder.mkdir(parents=True)
    stage.window.exports.export(dialogs.export.ExportRequest(folder / "out.csv", ExportChoice()))


@scene
def exporting_package_done(stage: Stage) -> None:
    """A workbook was written, in which a cell is longer than a spreadsheet holds."""
    stage.open(SHOWN)
    document = numbered(stage.desk)[SHOWN]
    stage.desk.reviewing.set_value(document, FieldRef("summary"), "Long. " * 8000)
    stage.window.exports.export(dialogs.export.ExportRequest(stage.home / "out.xlsx", ExportChoice()))


@scene
def since_none(stage: Stage) -> None:
    """Nothing was exported from this store yet."""
    stage.do("export_since")


@scene
def since_same(stage: Stage) -> None:
    """Nothing changed since the last export."""
    stage.desk.exporting.export(stage.home / "out.csv")
    stage.do("export_since")


@scene
def since(stage: Stage) -> None:
    """What changed since an export, some of it long."""
    stage.desk.exporting.export(stage.home / "determinations of the years 2013 to 2022, second reading.csv")
    _change(stage)
    stage.do("export_since")


@scene
def since_many(stage: Stage) -> None:
    """What changed since an export that had nothing in it."""
    stage.move_to(Desk.open(stage.home / "grown.imrdesk", REVIEWER))
    stage.desk.exporting.export(stage.home / "nothing.csv")
    stage.window.imports.add_samples()
    stage.settle()
    _change(stage)
    stage.do("export_since")


@scene
def since_no_manifest(stage: Stage) -> None:
    """A file that is no manifest was chosen."""
    stage.desk.exporting.export(stage.home / "out.csv")
    stage.do("export_since")
    dialog = stage.dialog()
    assert isinstance(dialog, dialogs.since.SinceDialog)
    dialog.add_manifest(str(stage.home / "out.csv"))


def _change(stage: Stage) -> None:
    reviewing, document = stage.desk.reviewing, numbered(stage.desk)[SHOWN]
    record = reviewing.open(document).record
    reviewing.set_value(document, FieldRef("priority"), "Expedited", reason="As the second page says")
    reviewing.set_value(document, FieldRef("summary"), "Read anew. " * 60)
    reviewing.set_value(document, FieldRef("treatment", record.items[0].item_id), "Twelve visits of therapy, spine")
    reviewing.remove_item(document, record.items[1].item_id)
