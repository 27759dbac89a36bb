"""How soon the first window stands there, with a document in it: from the program's start to its painting."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.at_desk import at_desk, determinations
from tests.benchmarks.figures import Took, line

STARTS = 9


def measure(folder: Path, starts: int = STARTS) -> None:
    """Start the desk on a store of some documents, time after time; the first warms the machine and is not told."""
    store = folder / "start.imrdesk"
    with at_desk(store, determinations(folder)):
        pass
    took = [start(store) for _ in range(1 + starts)]
    print(line("first window painted", took[1:], "under 1000"), flush=True)
    print(line("  of that, Python and its libraries alone", [import_alone() for _ in range(starts)], "a reference"))


def start(store: Path) -> Took:
    """Start the desk in a process of its own; return when its window was painted."""
    command = [sys.executable, "-m", "tests.benchmarks.first_window", str(store)]
    began = time.time()
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Took((float(told[0]) - began) * 1000, float(told[1]) * 1000)


def import_alone() -> Took:
    """Return how long a process takes that only loads Qt's widgets."""
    program = (
        "import time, PySide6.QtWidgets as widgets; widgets.QApplication([]); print(time.time(), time.process_time())"
    )
    began = time.time()
    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    return Took((float(told[0]) - began) * 1000, float(told[1]) * 1000)
