"""The real window on a store of its own, offscreen: what the benchmarks of the desk sit at.

It loads the program and nothing else, so that what the process holds is what the program holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.app import make_application
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.garbage import GarbageCollection
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk
from tests.benchmarks.screen import Screen, wait

NO_MOTION = "QScrollBar { widget-animation-duration: 0 }"
"""As where the system asks for less motion: a glide of 160 ms is meant, and hides how long the work takes."""
_CALM = "does not support"
"""What Qt says of this platform: it has no place on a screen to raise a window to."""


@dataclass(frozen=True, slots=True)
class AtDesk:
    """The open desk, its window, and a watch over what is painted in it."""

    desk: Desk
    window: MainWindow
    screen: Screen

    def settled(self) -> bool:
        """Tell whether everything in sight is drawn and marked."""
        source = self.window.source
        return source.view_mode == "text" or source.ui.source_pages.settled

    def documents(self) -> list[int]:
        """Return the documents in the order of the queue."""
        queue = self.desk.queue
        return [row.document_id for row in queue.rows(QueueQuery(), 0, queue.count())]

    def view(self, mode: str) -> None:
        """Look at the source as text or as pages."""
        self.window.source.set_view_mode(mode)
        wait(300)


def focused() -> QWidget:
    """Return where the keyboard is."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise LookupError("the keyboard is nowhere")
    return widget


def own_home(folder: Path) -> None:
    """Keep settings, logs and the store of this process in a folder; draw in memory, not on a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(folder)


def application() -> QApplication:
    """Return the program, without a caret that blinks, which would be painted for ever."""
    qInstallMessageHandler(_tell)
    app = make_application()
    app.setCursorFlashTime(0)
    GarbageCollection(app)
    return app


def _tell(kind: QtMsgType, _context: object, message: str) -> None:
    if _CALM not in message:
        print(kind.name, message)


def _get_ready(window: MainWindow) -> None:
    loop = QEventLoop()
    window.readying.ready.connect(loop.quit)
    window.readying.start()
    loop.exec()


@contextmanager
def at_desk(store: Path, files: Sequence[Path] = ()) -> Iterator[AtDesk]:
    """Sit down at the desk of a store, with ``files`` added and the first document open."""
    app = application()
    with Desk.open(store, "Ada") as desk:
        if files:
            desk.importing.run(files)
        switch = ThemeSwitch(app, "light")
        app.setStyleSheet(app.styleSheet() + NO_MOTION)
        window = MainWindow(desk, switch)
        window.second_reading.switch(False)
        window.show()
        window.activateWindow()
        window.walking.open_first()
        _get_ready(window)
        source, record, queue = window.source.ui, window.record.ui, window.queue_pane.ui
        views = (source.source_text, source.source_pages, record.scroll, queue.queue)
        try:
            yield AtDesk(desk, window, Screen(record.contents, *(view.viewport() for view in views)))
        finally:
            window.close()
