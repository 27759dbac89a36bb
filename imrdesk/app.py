"""Starts the desk: the one place that knows every room."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from imrdesk import logs
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import ImrdeskError
from imrdesk.gui.first_painting import FirstPainting
from imrdesk.gui.garbage import GarbageCollection
from imrdesk.gui.opening import open_desk
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import default_store, resource_path
from imrdesk.services.desk import Desk

_UNSEEN = frozenset({"offscreen", "minimal"})
"""Where nobody could see a question, let alone answer it."""


def make_application() -> QApplication:
    """Return the program's one QApplication, named and translated."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication([sys.argv[0]])
    app.setApplicationName("imrdesk")
    app.setApplicationDisplayName("imrdesk")
    app.setDesktopFileName("imrdesk")
    app.setWindowIcon(QIcon(str(resource_path("imrdesk.svg"))))
    install_translations(app, QLocale(), resource_path("translations"))
    return app


def install_translations(app: QApplication, locale: QLocale, folder: Path) -> None:
    """Let the program speak the language of ``locale``, where Qt's and the program's own words are there in it."""
    own_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in (("qtbase", own_folder), ("imrdesk", str(folder))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", place):
            app.installTranslator(translator)


def run(
    paths: Sequence[Path] = (),
    store: Path | None = None,
    sample: bool = False,
    reviewer: str = "",
    passphrase: Passphrase | None = None,
) -> int:
    """Open the desk on a store, add ``paths`` (and the samples where asked for), and return the exit status.

    ``reviewer`` is whose name changes are logged under; where not given, who was at work last. ``passphrase`` opens an
    encrypted store; where not given, it is asked for.
    """
    logs.start()
    app = make_application()
    GarbageCollection(app)
    switch = ThemeSwitch(app, WindowLayout().text("theme", "system"))
    desk = _opened(store or default_store(), reviewer, passphrase)
    if desk is None:
        return 1
    window = MainWindow(desk, switch)
    added = [*paths, *([resource_path("samples")] if sample else [])]
    FirstPainting(window).over.connect(partial(_begin, window, added, ask=not (sample or reviewer)))
    window.show()
    _let_ctrl_c_close(app, window)
    status = app.exec()
    # While the program is still there: parts of a window that end after it find no event loop, and say so.
    delete(window)
    desk.close()
    return status


def _begin(window: MainWindow, added: Sequence[Path], *, ask: bool) -> None:
    """Do what can wait until the window is seen: whatever it takes comes after."""
    window.start(added)
    QTimer.singleShot(0, window, window.tour.offer)
    if ask:
        window.reviewers.ask_first()


def _opened(path: Path, reviewer: str, passphrase: Passphrase | None) -> Desk | None:
    if QApplication.platformName() not in _UNSEEN:
        return open_desk(path, reviewer, passphrase)
    try:
        return Desk.open(path, reviewer, passphrase=passphrase)
    except ImrdeskError as error:
        sys.stderr.write(f"imrdesk: {error}\n")
        return None


def main() -> int:
    """Open the desk from a launcher, with the files it hands over."""
    return run([Path(name) for name in sys.argv[1:]])


def _let_ctrl_c_close(app: QApplication, window: MainWindow) -> None:
    """Close the window on Ctrl+C or SIGTERM as if by hand: Python sees a signal only when it gets to run."""
    wake = QTimer(app, interval=200)
    wake.timeout.connect(_nothing)
    wake.start()

    def close(_number: int, _frame: object) -> None:
        window.close()

    signal.signal(signal.SIGINT, close)
    signal.signal(signal.SIGTERM, close)


def _nothing() -> None:
    """Let the interpreter run."""
