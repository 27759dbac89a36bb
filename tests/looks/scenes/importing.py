"""What comes in: the files chosen, what became of each, and what is said meanwhile."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from fpdf import FPDF

from imrdesk.domain.sentences import sentence
from imrdesk.errors import Refusal
from imrdesk.gui import dialogs
from imrdesk.gui.tasks import Task
from imrdesk.paths import resource_path
from imrdesk.services.importing import ImportEntry, ImportReport, Outcome
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

_LONG = "determinations-of-the-years-2013-to-2022-second-delivery-of-the-claims-administrator-part-{}.{}"
_LINES = 400


def _report(stage: Stage, report: ImportReport) -> None:
    dialogs.import_report.ImportReportDialog(report, stage.switch, stage.window).open()


def _run(stage: Stage, *paths: Path) -> ImportReport:
    return stage.desk.importing.run(paths)


def refused_files(folder: Path) -> list[Path]:
    """Write a file of every kind that is refused."""
    made = {name: folder / name for name in ("empty.txt", "damaged.pdf", "picture.txt", "letter to a friend.txt")}
    made["empty.txt"].write_bytes(b"")
    made["damaged.pdf"].write_bytes(b"%PDF-1.4 " * 900)
    made["picture.txt"].write_bytes(bytes(range(256)) * 40)
    made["letter to a friend.txt"].write_text("Dear friend, nothing here was ever determined. " * 40, "utf-8")
    scan, locked = folder / _LONG.format(1, "pdf"), folder / _LONG.format(2, "pdf")
    page = FPDF()
    page.add_page()
    page.rect(20, 20, 100, 100)
    page.output(str(scan))
    with pikepdf.open(scan) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="owner", user="user"))
    (folder / "an empty folder").mkdir()
    return [*made.values(), scan, locked, folder / "an empty folder", folder / "not there.pdf"]


@scene
def report_added(stage: Stage) -> None:
    """All that was chosen is in the store now."""
    copy = stage.home / "again.txt"
    copy.write_text(resource_path("samples", "notice-2013.txt").read_text("utf-8") + "\nOne more line.\n", "utf-8")
    _report(stage, _run(stage, copy))


@scene
def report_doubles(stage: Stage) -> None:
    """All that was chosen was there already."""
    _report(stage, _run(stage, resource_path("samples")))


@scene
def report_refused(stage: Stage) -> None:
    """Files of every kind that is refused, two of them with long names, among others."""
    files = refused_files(stage.home)
    report = _run(stage, *files, resource_path("samples"))
    slow = sentence("Reading “{name}” took more than {seconds} seconds; it was left out.", name="slow.pdf", seconds=60)
    more = ImportEntry(stage.home / "slow.pdf", Outcome.REFUSED, refusal=Refusal.TIMED_OUT, reason=slow)
    _report(stage, ImportReport((more, *report.entries)))


@scene
def report_stopped(stage: Stage) -> None:
    """Very many files, stopped before the end."""
    entries = tuple(
        ImportEntry(stage.home / _LONG.format(number, "txt"), Outcome.ALREADY_THERE if number % 3 else Outcome.ADDED)
        for number in range(_LINES)
    )
    _report(stage, ImportReport(entries, (stage.home / "left.txt",)))


@scene
def report_empty(stage: Stage) -> None:
    """A folder with nothing in it that could be read."""
    (stage.home / "an empty folder").mkdir()
    _report(stage, _run(stage, stage.home / "an empty folder"))


@scene
def importing_running(stage: Stage) -> None:
    """Files are being added: how far, stands in the status line."""
    stage.open(SHOWN)
    task = Task("Adding", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(1234, 25678, _LONG.format(7, "pdf"))


@scene
def importing_done(stage: Stage) -> None:
    """Files were added, and some refused: the status line offers the report."""
    stage.open(SHOWN)
    stage.window.imports.add(refused_files(stage.home))
    stage.settle()


@scene
def importing_failed(stage: Stage) -> None:
    """Files could not be added."""
    stage.open(SHOWN)
    stage.window.imports.trouble.emit("The store cannot be written: the disk is full. Free some space and add again.")


@scene
def choose_files(stage: Stage) -> None:
    """The choice of files to add."""
    stage.do("add_files")


@scene
def choose_folder(stage: Stage) -> None:
    """The choice of a folder to add."""
    stage.do("add_folder")
