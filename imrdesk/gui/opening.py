"""Opening a store for the desk: where it does not open, the reviewer is shown why and the ways on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.store_trouble import StoreTroubleDialog
from imrdesk.services.desk import Desk


def open_desk(path: Path, reviewer: str = "", passphrase: Passphrase | None = None) -> Desk | None:
    """Return the open desk on the store at ``path``, or on another the reviewer chose; ``None`` where they gave up."""
    while True:
        try:
            return Desk.open(path, reviewer, passphrase=passphrase)
        except ImrdeskError as error:
            following = _ask(path, str(error), passphrase)
        if following is None:
            return None
        path = following


def _ask(path: Path, sentence: str, passphrase: Passphrase | None) -> Path | None:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no program to show a window")
    # The last window that closes ends the program; the desk's own is still to come.
    app.setQuitOnLastWindowClosed(False)
    try:
        dialog = StoreTroubleDialog(path, sentence, passphrase)
        dialog.exec()
    finally:
        app.setQuitOnLastWindowClosed(True)
    return dialog.following
