"""Runs the real program on the samples and closes it: ``python desk_driver.py STORE OUT``.

What a reviewer does in a day is done once: samples come in, a value is changed, broken files are refused, a backup is
made, all is read again and exported to OUT, and once to where nothing can be written.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from imrdesk import app, logs
from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.flags import FieldRef
from imrdesk.gui.dialogs.export import ExportRequest
from imrdesk.gui.dialogs.read_again import Scope
from imrdesk.gui.window.main_window import MainWindow


def a_day(window: MainWindow, out: Path) -> Iterator[Callable[[], object]]:
    """Yield one piece of work after the other; each ends before the next begins."""
    yield window.imports.add_samples
    yield lambda: window.walking.open_document(1)
    yield lambda: window.record.value_set_requested.emit(FieldRef("case_number"), "CM17-7654321")
    yield lambda: window.imports.add([out.with_name("broken.pdf"), out.with_name("nothing.txt")])
    yield window.backups.back_up_now
    yield lambda: window.rereading.read(Scope.ALL)
    yield lambda: window.exports.export(ExportRequest(out, ExportChoice(), overwrite=True))
    yield lambda: window.exports.export(ExportRequest(out.parent, ExportChoice(), overwrite=True))
    yield window.close


def main(store: Path, out: Path) -> int:
    """Run the program, its log as talkative as can be; its own event loop ends when the day is over."""
    app.logs.start = partial(logs.start, level=logging.DEBUG)
    qt = app.make_application()
    day: Iterator[Callable[[], object]] | None = None

    def go_on() -> None:
        nonlocal day
        window = next((each for each in qt.topLevelWidgets() if isinstance(each, MainWindow)), None)
        if window is None or window.tasks.busy:
            return
        day = day or a_day(window, out)
        next(day, qt.quit)()

    timer = QTimer(interval=50)
    timer.timeout.connect(go_on)
    timer.start()
    return app.run([], store)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
