"""Drives the real window in a process of its own, so that a test can kill it: ``python window_driver.py STORE``.

Types one case number after the other and prints each as soon as the status line says that all is saved.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from imrdesk.domain.flags import FieldRef
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk


def main(store: Path) -> int:
    """Open the window and edit without end; whoever started this ends it."""
    app = QApplication([])
    desk = Desk.open(store, "Ada")
    window = MainWindow(desk, ThemeSwitch(app, "light"))
    window.start([])
    window.show()
    edits = iter(range(10_000_000))

    def edit() -> None:
        number = f"CM17-{next(edits):07d}"
        window.record.value_set_requested.emit(FieldRef("case_number"), number)
        if window.status.words().startswith("All saved"):
            print(number, flush=True)

    timer = QTimer(interval=0)
    timer.timeout.connect(edit)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
