"""How fast the desk is: ``python -m tests.benchmarks.desk [--only NAME]`` drives the real window, offscreen.

It reads the real determinations where a folder ``shared`` lies beside the project, else the samples. Every line tells
what was measured and how often, then median, 95th percentile and longest, in milliseconds, by the clock and of the
processor, and what the project promises. The machine's own unrest in the same minute stands above each group: by how
much a timer is late in a window in which nothing happens.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import desk_documents, desk_keys, desk_long, desk_memory, desk_queue, desk_start
from tests.benchmarks.at_desk import application, own_home
from tests.benchmarks.figures import heading, line
from tests.benchmarks.screen import stalls, wait

_REST_MS = 2000
MEASURES: dict[str, Callable[[Path], None]] = {
    "documents": desk_documents.measure,
    "focus": desk_keys.measure_focus,
    "typing": desk_keys.measure_typing,
    "long": desk_long.measure,
    "queue": desk_queue.measure,
    "start": desk_start.measure,
    "memory": desk_memory.measure,
}


def main() -> None:
    """Measure one thing, or one after another, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.desk", description=__doc__)
    parser.add_argument("--only", choices=MEASURES, help="measure one thing alone")
    only = parser.parse_args().only
    if only is None:
        for name in MEASURES:
            subprocess.run([sys.executable, "-m", "tests.benchmarks.desk", "--only", name], check=True)
        return
    with TemporaryDirectory() as name:
        own_home(Path(name))
        _tell_unrest(only)
        MEASURES[only](Path(name))


def _tell_unrest(name: str) -> None:
    application()
    with stalls() as idle:
        wait(_REST_MS)
    print(heading())
    print(line(f"{name}: a timer late with nothing done", idle.gaps, "a reference"), flush=True)


if __name__ == "__main__":
    main()
