"""Opening a store for the desk: where it does not open, the reviewer is shown why and the ways on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import ImrdeskError, WrongPassphraseError
from imrdesk.gui import dialogs
from imrdesk.gui.wording import explained
from imrdesk.services import remembering
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import is_encrypted, opens, prove, require_sqlcipher


def open_desk(path: Path, reviewer: str = "", passphrase: Passphrase | None = None) -> Desk | None:
    """Return the open desk on the store at ``path``, or on another the reviewer chose; ``None`` where they gave up.

    Where no ``passphrase`` is given, that of an encrypted store is taken from the keyring, or asked for.
    """
    while True:
        key = passphrase
        try:
            key = key or _passphrase_of(path)
            return Desk.open(path, reviewer, passphrase=key)
        except WrongPassphraseError as error:
            # What is put in the store's place must not be encrypted with what opens nothing.
            following = _ask(path, explained(error), None)
        except ImrdeskError as error:
            following = _ask(path, explained(error), key)
        if following is None:
            return None
        path, passphrase = following, None


def _passphrase_of(path: Path) -> Passphrase | None:
    """Return what opens the store; ``None`` where it needs none, or the reviewer gave none."""
    if not is_encrypted(path):
        return None
    require_sqlcipher()
    known = remembering.remembered(path)
    if known is not None and opens(path, known):
        return known
    with _program_goes_on():
        answer = dialogs.passphrase.ask_to_open(path, partial(prove, path))
    if answer is not None and answer.remember:
        remembering.remember(path, answer.key)
    return None if answer is None else answer.key


def _ask(path: Path, sentence: str, passphrase: Passphrase | None) -> Path | None:
    with _program_goes_on():
        dialog = dialogs.store_trouble.StoreTroubleDialog(path, sentence, passphrase)
        dialog.exec()
    return dialog.following


@contextmanager
def _program_goes_on() -> Iterator[None]:
    """Keep the program from ending with the last window that closes: the desk's own is still to come."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no program to show a window")
    app.setQuitOnLastWindowClosed(False)
    try:
        yield
    finally:
        app.setQuitOnLastWindowClosed(True)
