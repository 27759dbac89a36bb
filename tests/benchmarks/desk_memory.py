"""How much memory the desk holds while document after document is reviewed in one sitting, pages in sight."""

from __future__ import annotations

import gc
import re
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.at_desk import AtDesk, at_desk, determinations
from tests.benchmarks.desk_documents import open_by
from tests.benchmarks.large import multiply_apart
from tests.benchmarks.screen import wait

DOCUMENTS = 1_000
_TOLD = 10
"""How often it is told on the way."""


def measure(folder: Path, documents: int = DOCUMENTS) -> None:
    """Review documents one after another: look at the text and at the pages, confirm all, mark reviewed."""
    store = folder / "memory.imrdesk"
    multiply_apart(store, documents, determinations(folder))
    with at_desk(store) as sitting:
        every = max(1, documents // _TOLD)
        for number, document_id in enumerate(sitting.documents()):
            if number % every == 0:
                tell(f"{number} documents reviewed")
            review(sitting, document_id, pages=number % 4 != 3)
        tell(f"{documents} documents reviewed")


def review(sitting: AtDesk, document_id: int, *, pages: bool) -> None:
    """Review a document, and go on to the next."""
    window = sitting.window
    if window.walking.document_id != document_id:
        open_by(sitting, lambda: window.walking.open_document(document_id), document_id)
    window.source.set_view_mode("pages" if pages else "text")
    wait(30)
    for ref in window.record.rows.refs()[:12:3]:
        window.record.select_field(ref)
        wait(10)
    window.actions_table["confirm_rest"].trigger()
    wait(10)
    window.actions_table["finish"].trigger()
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
