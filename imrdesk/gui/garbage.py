"""Garbage is collected in the window's thread and in no other.

Widgets often lie in cycles of references, and Python frees those in whichever thread its collector happens to run. Qt
lets a widget be freed in the window's thread alone: in any other the whole program ends there and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000


class GarbageCollection(QObject):
    """Collects by a timer of the thread it is made in what Python would collect wherever it is at work."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program was loaded with stays as long as it runs
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    @Slot()
    def _collect(self) -> None:
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which there is more than Python's thresholds allow, and all younger."""
    due = [age for age, (held, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if held > most]
    if due:
        gc.collect(due[-1])
