"""The store: its backups, looking through it, and closing what is not saved."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from imrdesk.domain.backups import BackupReason
from imrdesk.gui import dialogs
from imrdesk.gui.tasks import Task
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

_DAYS = 24
_BROKEN = (3, 9)


@scene
def leave_unsaved(stage: Stage) -> None:
    """Whether to close although two fields are not saved."""
    stage.wait_on(lambda: stage.window.notices.may_close_unsaved(("Age", "Date of injury")))


@scene
def leave_unsaved_many(stage: Stage) -> None:
    """Whether to close although many fields with long names are not saved."""
    names = ("Specialty of the expert reviewer", "Guideline the decision relies on", "Date the review was applied for")
    stage.wait_on(lambda: stage.window.notices.may_close_unsaved((*names, "Age", "Units")))


@scene
def leave_unsaved_change(stage: Stage) -> None:
    """Whether to close although the last change could not be saved."""
    stage.wait_on(lambda: stage.window.notices.may_close_unsaved(()))


@scene
def backups_none(stage: Stage) -> None:
    """No backups yet."""
    dialogs.backups.BackupsDialog((), stage.window).open()


@scene
def backups(stage: Stage) -> None:
    """The backups there are after a day or two."""
    stage.desk.backing_up.make(BackupReason.ASKED)
    stage.do("restore")


@scene
def backups_many(stage: Stage) -> None:
    """Backups of every kind, of many days, two of them broken."""
    made = stage.desk.backing_up.make(BackupReason.ASKED)
    reasons = list(BackupReason)
    for day in range(_DAYS):
        moment = datetime.now(UTC) - timedelta(days=day, minutes=7 * day)
        stem = f"{stage.desk.path.stem}.{reasons[day % len(reasons)]}.{moment:%Y%m%d-%H%M%S}"
        copy = Path(shutil.copy(made, made.with_name(f"{stem}{made.suffix}")))
        if day in _BROKEN:
            copy.write_bytes(bytes(5000))
    stage.do("restore")


@scene
def backups_broken(stage: Stage) -> None:
    """Nothing but a broken backup."""
    made = stage.desk.backing_up.make(BackupReason.ASKED)
    for backup in made.parent.iterdir():
        backup.write_bytes(bytes(5000))
    stage.do("restore")


@scene
def restored(stage: Stage) -> None:
    """What is said once a backup was restored."""
    made = stage.desk.backing_up.make(BackupReason.ASKED)
    stage.open(SHOWN)
    stage.window.backups.restore(made)
    stage.settle()


@scene
def backed_up(stage: Stage) -> None:
    """What is said once a backup was made."""
    stage.open(SHOWN)
    stage.do("back_up")


@scene
def store_check(stage: Stage) -> None:
    """The store was looked through, and nothing is wrong."""
    stage.do("check_store")


@scene
def store_check_found(stage: Stage) -> None:
    """The store was looked through, and much is wrong with it."""
    damage(stage.desk.path)
    stage.do("check_store")


@scene
def store_check_running(stage: Stage) -> None:
    """The store is being looked through: how far, stands in the status line."""
    stage.open(SHOWN)
    task = Task("Checking the store", stage.window)
    stage.window.status.follow(task)
    task.progressed.emit(5, 12, "")


@scene
def store_repaired(stage: Stage) -> None:
    """What was saved of a damaged store, and what was not."""
    damage(stage.desk.path)
    stage.window.checking.repair()
    stage.settle()


def damage(path: Path) -> None:
    """Damage a store in several places."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            DROP TRIGGER changes_refuse_update;
            UPDATE documents SET name = 'other.txt' WHERE document_id = 1;
            UPDATE changes SET reviewer = 'Somebody' WHERE change_id = 5;
            UPDATE cases SET case_number = 'CM00-0000000' WHERE document_id = 4;
            UPDATE notes SET text = 'Another question';
            """
        )
