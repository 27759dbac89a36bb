"""Reading again: of what, what came of it, and what is left to decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Reading
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.read_again import Scope
from imrdesk.gui.dialogs.reading_report import ReadingReport
from imrdesk.gui.tasks import Task
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.reading_files import read_document
from imrdesk.store import NewDocument, Store
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import REVIEWER, SHOWN

_LONG = "A summary that an older parser cut short in the middle of what the document says of the treatment, " * 6


def _of_older_parser(now: Reading) -> Reading:
    """Return a reading with some values read wrongly."""
    wrong = {"worker_age": 1, "priority": "Expedited", "summary": _LONG, "reviewer_specialty": "Surgery"}
    fields = {key: replace(read, value=wrong.get(key, read.value)) for key, read in now.fields.items()}
    return replace(now, parser="older", fields=fields)


def _older(stage: Stage, *decided: str) -> None:
    """Pose the desk on a store that an older parser read, some fields of its documents decided by a person."""
    path = stage.home / "older.imrdesk"
    with Store.open(path) as store:
        for name in ("therapies-2016.txt", "opioids-2017.pdf", SHOWN, "surgery-2016.pdf", "notice-2013.txt"):
            read = read_document(resource_path("samples", name))
            store.add(NewDocument(read.source, read.content, _of_older_parser(read.reading), datetime.now(UTC)))
    values = {"worker_age": 99, "priority": "Retrospective", "summary": f"By hand. {_LONG}"}
    with Desk.open(path, REVIEWER) as desk:
        for key in decided:
            for document in (1, 2, 3):
                desk.reviewing.set_value(document, FieldRef(key), values[key])
    stage.move_to(Desk.open(path, REVIEWER))


def _read_all(stage: Stage) -> ReadingReport:
    stage.window.rereading.read(Scope.ALL)
    dialog = stage.dialog()
    assert isinstance(dialog, ReadingReport)
    return dialog


@scene
def read_again(stage: Stage) -> None:
    """What is to be read again, where no older parser read anything."""
    stage.open(SHOWN)
    stage.do("read_again")


@scene
def read_again_none_open(stage: Stage) -> None:
    """What is to be read again, where much is due and no document is open."""
    counts = {Scope.THIS: 0, Scope.QUEUE: 0, Scope.OLDER: 123456, Scope.ALL: 123456}
    dialogs.read_again.ReadAgainDialog(counts, stage.window).open()


@scene
def older_parser(stage: Stage) -> None:
    """What is said once of documents that an older parser read."""
    _older(stage)
    stage.settle()


@scene
def reading_running(stage: Stage) -> None:
    """Documents are being read again."""
    stage.open(SHOWN)
    task = Task("Reading again", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(12, 60, "")


@scene
def reading_same(stage: Stage) -> None:
    """Everything reads as before."""
    stage.open(SHOWN)
    stage.window.rereading.read(Scope.ALL)


@scene
def reading_taken(stage: Stage) -> None:
    """Fields read otherwise, nothing left to decide."""
    _older(stage)
    _read_all(stage)


@scene
def reading_conflicts(stage: Stage) -> None:
    """Fields that read otherwise than a person had decided, the first of them at hand."""
    _older(stage, "worker_age", "priority", "summary")
    _read_all(stage)


@scene
def reading_conflict_long(stage: Stage) -> None:
    """A conflict of which all three values are long."""
    _older(stage, "summary")
    _read_all(stage)


@scene
def reading_decided(stage: Stage) -> None:
    """The same, one kept and one taken by their keys."""
    _older(stage, "worker_age", "priority")
    report = _read_all(stage)
    for key in (Qt.Key.Key_K, Qt.Key.Key_T):
        QTest.keyClick(report.ui.changes, key)


@scene
def reading_decided_all(stage: Stage) -> None:
    """Nothing is left to decide."""
    _older(stage, "worker_age")
    report = _read_all(stage)
    for _ in range(3):
        QTest.keyClick(report.ui.changes, Qt.Key.Key_T)


@scene
def reading_trouble(stage: Stage) -> None:
    """A decision could not be made."""
    _older(stage, "worker_age")
    _read_all(stage).show_problem("The store cannot be written: the disk is full. Free some space and try again.")


@scene
def reading_nothing_waits(stage: Stage) -> None:
    """Nothing waits for a decision."""
    stage.open(SHOWN)
    stage.do("read_again_decide")


@scene
def reading_taken_back(stage: Stage) -> None:
    """The last reading again was taken back."""
    _older(stage)
    _read_all(stage).close()
    stage.do("read_again_undo")
