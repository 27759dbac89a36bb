"""Opens the desk and closes it at its first painting: ``python -m tests.benchmarks.first_window STORE``.

Prints the moment of that painting (seconds since 1970) and the processor time the program had taken by then.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from imrdesk.app import make_application
from imrdesk.cli import main as desk_main


class FirstPainting(QObject):
    """Waits for the window's first painting, tells its end, and closes the window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event of the program until the window is painted."""
        if event.type() is QEvent.Type.UpdateRequest and isinstance(watched, QMainWindow):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, watched, self._tell)
        return False

    def _tell(self) -> None:
        print(time.time(), time.process_time(), flush=True)
        QTimer.singleShot(0, QApplication.closeAllWindows)


def main() -> None:
    """Open the desk as the command line does."""
    FirstPainting(make_application())
    sys.exit(desk_main(["--store", sys.argv[1]]))


if __name__ == "__main__":
    main()
