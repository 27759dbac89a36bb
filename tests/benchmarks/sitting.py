"""A sitting at the desk: ``python -m tests.benchmarks.sitting STORE`` reviews all documents, and tells the memory held.

Nothing is loaded but the program: what makes the benchmarks' documents holds 80 MB.
"""

from __future__ import annotations

import gc
import re
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.at_desk import AtDesk, at_desk
from tests.benchmarks.screen import wait

_TOLD = 10
"""How often it is told on the way."""


def main() -> None:
    """Look at each document's text or pages and at some fields, confirm all, mark it reviewed."""
    with at_desk(Path(sys.argv[1])) as sitting:
        documents = sitting.documents()
        every = max(1, len(documents) // _TOLD)
        for number, document_id in enumerate(documents):
            if number % every == 0:
                tell(f"{number} documents reviewed")
            review(sitting, document_id, pages=number % 4 != 3)
        tell(f"{len(documents)} documents reviewed")


def review(sitting: AtDesk, document_id: int, *, pages: bool) -> None:
    """Review a document, and go on to the next."""
    window = sitting.window
    if window.walking.document_id != document_id:
        window.walking.open_document(document_id)
    window.source.set_view_mode("pages" if pages else "text")
    wait(30)
    for ref in window.record.rows.refs()[:12:3]:
        window.record.select_field(ref)
        wait(10)
    window.actions_table["confirm_rest"].trigger()
    wait(10)
    window.actions_table["finish"].trigger()
    wait(10)
    while not sitting.settled():
        wait(10)


def tell(when: str) -> None:
    """Print what this process holds: memory, widgets, objects of Python."""
    wait(300)
    gc.collect()
    widgets = len(QApplication.allWidgets())
    objects = len(gc.get_objects())
    print(f"{when:<32}{resident_megabytes():8.1f} MB   {widgets:6} widgets   {objects:8} objects", flush=True)


def resident_megabytes() -> float:
    """Return how much memory this process holds now; on Linux only."""
    held = re.search(r"VmRSS:\s*(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    assert held is not None
    return int(held[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()
