"""Stores that do not open: each trouble, said in the program's own words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.store_trouble import StoreTroubleDialog
from imrdesk.gui.wording import explained
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import require_sqlcipher
from imrdesk.store import convert
from tests.looks.scene import scene
from tests.looks.scenes.storing import damage
from tests.looks.stage import Stage
from tests.looks.work import REVIEWER

_KEY = Passphrase("correct horse battery staple")
_DEEP = "determinations of the years 2013 to 2022/second reading by another reviewer/of the same study"


def _show(stage: Stage, path: Path, passphrase: Passphrase | None = None) -> StoreTroubleDialog:
    """Show what opening ``path`` says."""
    try:
        Desk.open(path, REVIEWER, passphrase=passphrase).close()
    except ImrdeskError as error:
        return _say(stage, path, explained(error))
    raise AssertionError(f"{path} opens")


def _say(stage: Stage, path: Path, sentence: str) -> StoreTroubleDialog:
    stage.window.hide()
    dialog = StoreTroubleDialog(path, sentence)
    # Nothing but this keeps a window without a parent.
    dialog.setParent(stage.window, dialog.windowFlags())
    dialog.show()
    dialog.activateWindow()
    return dialog


def _apart(stage: Stage, name: str = "review.imrdesk") -> Path:
    """Return a copy of the store in a folder of its own, with a backup beside it."""
    path = stage.home / "apart" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(stage.desk.backing_up.make(BackupReason.ASKED).read_bytes())
    with Desk.open(path, REVIEWER) as desk:
        desk.backing_up.make(BackupReason.ASKED)
    return path


@scene
def trouble_no_store(stage: Stage) -> None:
    """A file that is something else."""
    path = stage.home / "letter.pdf"
    path.write_bytes(b"%PDF-1.4 " * 900)
    _show(stage, path)


@scene
def trouble_other_program(stage: Stage) -> None:
    """A SQLite file of another program."""
    path = stage.home / "browser.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE visits (place TEXT)")
    _show(stage, path)


@scene
def trouble_newer(stage: Stage) -> None:
    """A store of a newer program."""
    path = _apart(stage)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    _show(stage, path)


@scene
def trouble_damaged(stage: Stage) -> None:
    """A store whose beginning is damaged, with a backup."""
    path = _apart(stage)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    _show(stage, path)


@scene
def trouble_damaged_deep(stage: Stage) -> None:
    """A damaged store in a folder with a long name, without a backup."""
    path = stage.home / _DEEP / "my review.imrdesk"
    path.parent.mkdir(parents=True)
    path.write_bytes(bytes(100) + stage.desk.backing_up.make(BackupReason.ASKED).read_bytes()[100:])
    _show(stage, path)


@scene
def trouble_damaged_encrypted(stage: Stage) -> None:
    """An encrypted store that the passphrase does not open any more."""
    path = _apart(stage)
    convert(path, None, _KEY)
    _show(stage, path, Passphrase("quite another passphrase"))


@scene
def trouble_no_passphrase(stage: Stage) -> None:
    """An encrypted store for which no passphrase was given."""
    path = _apart(stage)
    convert(path, None, _KEY)
    _show(stage, path)


@scene
def trouble_no_sqlcipher(stage: Stage) -> None:
    """An encrypted store where the library for it is not installed."""
    path = _apart(stage)
    convert(path, None, _KEY)
    with patch("imrdesk.store.drivers.SQLCIPHER", None):
        try:
            require_sqlcipher()
        except ImrdeskError as error:
            _say(stage, path, explained(error))


@scene
def trouble_folder(stage: Stage) -> None:
    """A folder in the place of a store."""
    _show(stage, stage.home)


@scene
def trouble_no_folder(stage: Stage) -> None:
    """A store in a folder that cannot be made."""
    file = stage.home / "not a folder"
    file.write_text("a file", "utf-8")
    _show(stage, file / "review.imrdesk")


@scene
def trouble_restoring(stage: Stage) -> None:
    """The choice of a backup in the place of a damaged store."""
    path = _apart(stage)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    _show(stage, path).ui.restore.click()


@scene
def trouble_repairing(stage: Stage) -> None:
    """What can be saved is being saved."""
    path = _apart(stage)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    dialog = _show(stage, path)
    dialog.ui.words.setText("Saving what can be saved")
    for button in (dialog.ui.again, dialog.ui.restore, dialog.ui.repair, dialog.ui.another, dialog.ui.quit):
        button.hide()
    dialog.ui.progress.show()


@scene
def trouble_repaired(stage: Stage) -> None:
    """What was saved of a damaged store, and what was not."""
    path = _apart(stage)
    damage(path)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    _show(stage, path).ui.repair.click()
