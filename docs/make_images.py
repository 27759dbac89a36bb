"""Make the pictures of docs/images: run it after a change of how the desk looks; names on the command line choose some.

The real desk is opened on the bundled samples in a home of its own, and drawn in memory unless QT_QPA_PLATFORM says
otherwise.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QPoint
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from imrdesk.app import make_application
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.values import Kind
from imrdesk.gui.source.lane import Lane
from imrdesk.gui.tasks import TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

IMAGES = Path(__file__).with_name("images")
SIZE = (1280, 800)
REVIEWER = "Ada Lindqvist"
SHOWN = "long-titles-2017.pdf"
"""The sample in the pictures of a single document: three items, two of them with a flag."""
_REST_MS = 600
"""Longer than any pause or glide of the desk."""
_MOST_LOOKS = 50
"""How often it is looked whether the desk has come to rest."""


@dataclass
class Stage:
    """The desk with its window, and what is done there before a picture is taken."""

    desk: Desk
    switch: ThemeSwitch
    window: MainWindow

    def do(self, action: str) -> None:
        """Do an action of the window's menus, and wait for what comes of it."""
        self.window.actions_table[action].trigger()
        self.settle()

    def open(self, name: str, key: str = "case_number", item: int | None = None) -> None:
        """Open a sample by its file's name, and go to a field; ``item`` counts from 0."""
        self.window.walking.open_document(numbered(self.desk)[name])
        self.settle()
        items = self.desk.reviewing.open(numbered(self.desk)[name]).record.items
        self.window.record.select_field(FieldRef(key, None if item is None else items[item].item_id))
        self.settle()

    def type(self, words: str) -> None:
        """Type where the caret stands."""
        focused = QApplication.focusWidget()
        if focused is None:
            sys.exit("Nothing has the focus.")
        QTest.keyClicks(focused, words)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way, and a little for what moves softly."""
        for _ in range(_MOST_LOOKS):
            QTest.qWait(_REST_MS)
            if self._is_still():
                return
        sys.exit("The desk did not come to rest.")

    def _is_still(self) -> bool:
        tops = QApplication.topLevelWidgets()
        runners = (runner for top in tops for runner in top.findChildren(TaskRunner))
        return not any(runner.busy for runner in runners) and all(lane.idle for lane in self.window.findChildren(Lane))

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        self.settle()
        opened = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
        return opened[-1]


def desk(stage: Stage) -> QPixmap:
    """The desk: an item in focus, its title marked on the page."""
    stage.open(SHOWN, "treatment", 1)
    return stage.window.grab()


def desk_dark(stage: Stage) -> QPixmap:
    """The same in dark colours, the source as text."""
    stage.switch.choose("dark")
    stage.window.source.set_view_mode("text")
    stage.open(SHOWN, "rationale", 1)
    return stage.window.grab()


def desk_contrast(stage: Stage) -> QPixmap:
    """The desk in high contrast."""
    stage.switch.choose("contrast_dark")
    stage.open("opioids-2017.pdf", "outcome")
    return stage.window.grab()


def history(stage: Stage) -> QPixmap:
    """The history of a document under the queue."""
    stage.open(SHOWN, "date_of_injury")
    stage.do("show_history")
    picture = stage.window.grab()
    stage.do("show_history")
    return picture


def queue(stage: Stage) -> QPixmap:
    """The panel in which the queue is narrowed."""
    stage.do("choose_shown")
    return over(stage.window, stage.window.queue_pane.panel)


def palette(stage: Stage) -> QPixmap:
    """Find or do anything: a few letters typed."""
    stage.open(SHOWN)
    stage.do("palette")
    stage.type("dec")
    return stage.window.grab()


def search(stage: Stage) -> QPixmap:
    """Words found in the texts and records of all documents."""
    stage.do("search")
    stage.type("physical therapy")
    return stage.dialog().grab()


def export(stage: Stage) -> QPixmap:
    """The export with its first rows."""
    stage.window.actions_table["export"].trigger()
    dialog = stage.dialog()
    for target in dialog.findChildren(QLineEdit, "target"):
        target.setText("~/corrected.csv")
    stage.settle()
    return dialog.grab()


def corrections(stage: Stage) -> QPixmap:
    """What a file that was corrected in a spreadsheet would change."""
    file = Path.home() / "corrected-by-ada.csv"
    stage.desk.exporting.export(file, ExportChoice(), overwrite=True)
    correct(file)
    stage.window.returns.read(str(file))
    return stage.dialog().grab()


def own_fields(stage: Stage) -> QPixmap:
    """Fields of a study's own."""
    stage.window.actions_table["own_fields"].trigger()
    return stage.dialog().grab()


def progress(stage: Stage) -> QPixmap:
    """The work that was done."""
    stage.window.actions_table["progress"].trigger()
    return stage.dialog().grab()


PICTURES: dict[str, Callable[[Stage], QPixmap]] = {
    made.__name__.replace("_", "-"): made
    for made in (
        *(desk, desk_dark, desk_contrast, queue, history, palette),
        *(search, export, corrections, own_fields, progress),
    )
}


def over(window: QWidget, popup: QWidget) -> QPixmap:
    """Return the picture of a window with what stands open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.grab())
    painter.end()
    return picture


def numbered(opened: Desk) -> dict[str, int]:
    """Return the samples' numbers in the store by their files' names."""
    return {row.name: row.document_id for row in opened.queue.rows(QueueQuery(), 0, 100)}


def correct(file: Path) -> None:
    """Change some cells of an export, as somebody would in a spreadsheet."""
    lines = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    lines[0]["reviewer_specialties"] = "Occupational Medicine"
    lines[1]["decision"] = "Upheld"
    lines[3]["quantity"] = "12"
    lines[4]["treatment"] = "Physical therapy, 12 sessions"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)


def review(opened: Desk) -> None:
    """Do some of the work a reviewer does, so that the pictures have something to show."""
    numbers, reviewing = numbered(opened), opened.reviewing
    own = (
        own_field("own_interpreter", "Interpreter mentioned", Kind.YES_NO, Scope.CASE, "Anywhere in the letter."),
        own_field("own_strength", "Strength of evidence", Kind.CHOICE, Scope.ITEM, "As the rationale weighs it.",
                  choices=("strong", "moderate", "weak", "none cited"), required=False),
    )  # fmt: skip
    opened.own_fields.define(Codebook(), Codebook(own))
    for name in ("chapters-2019.pdf", "chapters-2022.pdf", "letter-2014-upheld.txt"):
        record = reviewing.open(numbers[name]).record
        reviewing.confirm(numbers[name], *(FieldRef(key) for key in list(record.fields)[:8]))
        reviewing.confirm_rest(numbers[name])
        reviewing.set_state(numbers[name], DocumentState.REVIEWED)
    reviewing.set_state(numbers["notice-2013.txt"], DocumentState.ON_HOLD, "The second page is missing")
    shown = numbers[SHOWN]
    first = reviewing.open(shown).record.items[0].item_id
    reviewing.confirm(shown, FieldRef("case_number"), FieldRef("decision_date"))
    reviewing.set_value(shown, FieldRef("unit", first), "visits", reason="As the rationale counts them")
    reviewing.set_value(shown, FieldRef("duration", first), "16 weeks")
    reviewing.mark_absent(shown, FieldRef("drug", first))
    reviewing.set_value(shown, FieldRef("frequency", first), "twice a week")
    reviewing.undo(shown)
    reviewing.add_note(shown, "Is the sedation a service of its own?", FieldRef("treatment", first))


@contextmanager
def staged(opened: Desk, switch: ThemeSwitch) -> Iterator[Stage]:
    """Open a window as at its first start, with the second document in it and nothing left from the last picture."""
    switch.choose("light")
    window = MainWindow(opened, switch)
    window.showNormal()
    window.resize(*SIZE)
    window.start([])
    window.source.set_view_mode("pages")
    window.activateWindow()
    stage = Stage(opened, switch, window)
    stage.settle()
    yield stage
    for top in QApplication.topLevelWidgets():
        if top is not window:
            top.close()
    window.close()
    window.deleteLater()


def write(picture: QPixmap, to: Path) -> None:
    """Write a picture in few bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as full:
        full.convert("RGB").save(to, "PNG", optimize=True)


def make(names: list[str], into: Path) -> None:
    """Make the named pictures."""
    app = make_application()
    app.setFont(QFont("DejaVu Sans", 9))
    app.setCursorFlashTime(0)
    switch = ThemeSwitch(app, "light")
    WindowLayout().set("second_reading", False)
    with Desk.open(Path.home() / "my-review.imrdesk", REVIEWER) as opened:
        opened.importing.run([resource_path("samples")])
        review(opened)
        for name in names:
            with staged(opened, switch) as stage:
                write(PICTURES[name](stage), into / f"{name}.png")


def main() -> None:
    """Make the pictures asked for, or all, where nothing of whoever runs this is seen or changed."""
    asked = argparse.ArgumentParser(description="Make the pictures of docs/images.")
    asked.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PICTURES))
    asked.add_argument("--into", type=Path, default=IMAGES, help="the folder to write them into")
    options = asked.parse_args()
    unknown = [name for name in options.names if name not in PICTURES]
    if unknown:
        asked.error(f"there is no picture {unknown[0]!r}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["HOME"] = home
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(home, name.lower()))
        for name in ("USERPROFILE", "WIN_PD_OVERRIDE_LOCAL_APPDATA", "WIN_PD_OVERRIDE_APPDATA"):
            os.environ[name] = home
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        make(options.names or list(PICTURES), options.into)


if __name__ == "__main__":
    main()
