"""The main window: how it begins, what it adds, what it says, and what stands over it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui.tasks import Task
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.looks.scene import SCENES, Scene, scene
from tests.looks.stage import Stage
from tests.looks.work import REVIEWER, SHOWN

_STEPS = 6
_LONG = (
    "The store “a-very-long-name-of-a-store-of-the-second-arm-of-the-study-2026.imrdesk” was moved, removed or replaced"
    " while it was open. Put it back where it was: what you typed is kept here, and saved as soon as the file is there."
)


def _empty(stage: Stage, *names: str) -> None:
    """Open a store with nothing in it but these samples."""
    desk = Desk.open(stage.home / "new.imrdesk", REVIEWER)
    if names:
        desk.importing.run([resource_path("samples") / name for name in names])
    stage.move_to(desk)


@scene
def start_empty(stage: Stage) -> None:
    """No documents yet."""
    _empty(stage)


@scene
def start_first(stage: Stage) -> None:
    """The very first start: the tour begins where documents are added."""
    _empty(stage)
    stage.do("tour")


@scene
def start_one(stage: Stage) -> None:
    """One document, and nothing done yet."""
    _empty(stage, "chapters-2019.pdf")
    stage.window.walking.open_first()


def _tour(step: int) -> Scene:
    def pose(stage: Stage) -> None:
        stage.open(SHOWN, "treatment", 1)
        stage.do("tour")
        for _ in range(step - 1):
            stage.window.tour.card.next_requested.emit()
            stage.settle()

    pose.__doc__ = f"Step {step} of the tour."
    return pose


SCENES.update({f"tour-{step}": _tour(step) for step in range(1, _STEPS + 1)})


@scene
def adding(stage: Stage) -> None:
    """Files are being added, and how far it is."""
    stage.open(SHOWN)
    task = Task("Adding", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(113, 1254, "CM17-0000136-amended-after-the-second-request-for-records.pdf")


@scene
def added(stage: Stage) -> None:
    """Files were added, and some could not be."""
    stage.open(SHOWN)
    broken = stage.home / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    again = Path(shutil.copy(resource_path("samples") / "surgery-2016.pdf", stage.home / "again.pdf"))
    stage.window.imports.add([broken, again])


@scene
def told_done(stage: Stage) -> None:
    """Something went well."""
    stage.open(SHOWN)
    stage.window.notices.show_done("A backup was made: my-review.2026-11-21.imrdesk.")


@scene
def told_news(stage: Stage) -> None:
    """Something is good to know."""
    stage.open(SHOWN)
    stage.window.notices.show_news(
        "12 documents were read by an older version of the parser. “Read again…” in the menu Document reads them anew;"
        " what you decided stays."
    )


@scene
def told_trouble(stage: Stage) -> None:
    """Something could not be done, in many words."""
    stage.open(SHOWN)
    stage.window.notices.show_trouble(_LONG)
    stage.window.status.show_unsaved(_LONG)


@scene
def told_today(stage: Stage) -> None:
    """The status line with all that it can say at once."""
    stage.open(SHOWN)
    status = stage.window.status
    status.show_saved(datetime.now(UTC))
    status.show_quiet("Reading PDFs again: 9 of 1254")
    status.show_today(127)
    status.show_details("3 added, 1 already there, 1 could not be read")
    status.show_store(Path("a-very-long-name-of-a-store-of-the-second-arm-of-the-study-2026.imrdesk"), encrypted=True)


@scene
def read_only(stage: Stage) -> None:
    """A store that somebody else has open."""
    stage.move_to(Desk.open(stage.desk.path, "Eve Okafor"))
    stage.open(SHOWN, "treatment", 1)


def _menus(stage: Stage, *titles: str) -> None:
    """Open some menus of the menu bar side by side."""
    left = 0
    for action in stage.window.ui.menu_bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu) and action.text().replace("&", "") in titles:
            menu.popup(stage.window.mapToGlobal(QPoint(left, stage.window.ui.menu_bar.height())))
            left += menu.width() + 8


@scene
def menus_store(stage: Stage) -> None:
    """The menus of files, the store and editing."""
    stage.open(SHOWN, "treatment", 1)
    _menus(stage, "File", "Store", "Edit")


@scene
def menus_view(stage: Stage) -> None:
    """The menus of the document and of what is seen."""
    stage.open(SHOWN, "treatment", 1)
    _menus(stage, "Document", "View", "Help")


@scene
def menus_record(stage: Stage) -> None:
    """The menus of the record and of the source."""
    stage.open(SHOWN, "treatment", 1)
    _menus(stage, "Field", "Disputed item", "Source")


@scene
def menus_view_no_document(stage: Stage) -> None:
    """What the menus offer where there are no documents."""
    _empty(stage)
    _menus(stage, "File", "Document", "Field")


@scene
def palette_empty(stage: Stage) -> None:
    """Find or do anything: nothing typed yet."""
    stage.open(SHOWN)
    stage.do("palette")


@scene
def palette_hits(stage: Stage) -> None:
    """Find or do anything: a few letters typed."""
    palette_empty(stage)
    stage.type("re")


@scene
def palette_documents(stage: Stage) -> None:
    """Find or do anything: a part of a case's number."""
    palette_empty(stage)
    stage.type("cm1")


@scene
def palette_none(stage: Stage) -> None:
    """Find or do anything: nothing is called that."""
    palette_empty(stage)
    stage.type("xylophone")


@scene
def search_empty(stage: Stage) -> None:
    """Search everything: nothing typed yet."""
    stage.open(SHOWN)
    stage.do("search")


@scene
def search_hits(stage: Stage) -> None:
    """Search everything: words found in texts and records."""
    search_empty(stage)
    stage.type("physical therapy")


@scene
def search_many(stage: Stage) -> None:
    """Search everything: a word of every document."""
    search_empty(stage)
    stage.type("the")


@scene
def search_none(stage: Stage) -> None:
    """Search everything: nothing found."""
    search_empty(stage)
    stage.type("xylophone")


@scene
def search_hint(stage: Stage) -> None:
    """Search everything: what is typed cannot be looked for."""
    search_empty(stage)
    stage.type('"')


def _encrypted(stage: Stage) -> Passphrase:
    passphrase = Passphrase("four words drawn by lot")
    stage.desk.encrypting.encrypt(passphrase)
    stage.window.show()
    return passphrase


@scene
def locked(stage: Stage) -> None:
    """The page of a locked store."""
    _encrypted(stage)
    stage.window.encryption.locking.lock()


@scene
def locked_refused(stage: Stage) -> None:
    """The page of a locked store after a wrong passphrase."""
    locked(stage)
    stage.settle()
    page = stage.window.encryption.locking.page
    if page is not None:
        page.refuse("It does not open with that.")
        page.ui.passphrase.setText("four words drawn by chance")
        page.ui.reveal.setChecked(True)
