"""How soon the first window stands there: from the program's start to its painting, and to that of its document."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.at_desk import at_desk
from tests.benchmarks.documents import determinations
from tests.benchmarks.figures import Took, line

STARTS = 9


def measure(folder: Path, starts: int = STARTS) -> None:
    """Start the desk on a store of some documents, time after time; the first warms the machine and is not told."""
    store = folder / "start.imrdesk"
    with at_desk(store, determinations(folder)):
        pass
    windows, documents = zip(*(start(store) for _ in range(1 + starts)), strict=True)
    print(line("first window painted, with its queue", windows[1:], "under 1000"), flush=True)
    print(line("  and the first document in it", documents[1:]), flush=True)
    print(line("  of that, Python and its libraries alone", [import_alone() for _ in range(starts)], "a reference"))


def start(store: Path) -> tuple[Took, Took]:
    """Start the desk in a process of its own; return when its window was painted, and when the first document."""
    window, document = _told([sys.executable, "-m", "tests.benchmarks.first_window", str(store)])
    return window, document


def import_alone() -> Took:
    """Return how long a process takes that only loads Qt's widgets."""
    program = (
        "import time, PySide6.QtWidgets as widgets; widgets.QApplication([]); print(time.time(), time.process_time())"
    )
    return _told([sys.executable, "-c", program])[0]


def _told(command: list[str]) -> list[Took]:
    """Return what a process tells: a line for each moment, in seconds since 1970 and of the processor."""
    began = time.time()
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    moments = [[float(number) for number in moment.split()] for moment in told]
    return [Took((clock - began) * 1000, worked * 1000) for clock, worked in moments]
