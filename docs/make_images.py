"""Make the pictures of docs/images: run it after a change of how the desk looks; names on the command line choose some.

The real desk is opened on the bundled samples in a home of its own, and drawn in memory unless QT_QPA_PLATFORM says
otherwise.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QSize
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QLineEdit

from imrdesk.app import make_application
from imrdesk.domain.exports import ExportChoice
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.looks.stage import Stage, over, staged
from tests.looks.work import REVIEWER, SHOWN, review

IMAGES = Path(__file__).with_name("images")
SIZE = QSize(1280, 800)


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
            with staged(opened, switch, Path.home(), SIZE) as stage:
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
