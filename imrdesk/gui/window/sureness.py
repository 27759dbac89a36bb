"""How sure the machine must have been of a value that nobody needs to look at, as this reviewer sets it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from imrdesk.gui.dialogs.questions import ask_for_number
from imrdesk.gui.record.needing import LOW_CONFIDENCE
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.window.layout import WindowLayout

_KEPT = "sure_enough"


class Sureness(QObject):
    """Asks for the threshold in per cent, keeps it, and lets the record follow it."""

    def __init__(self, record: RecordPane, memory: WindowLayout) -> None:
        super().__init__(record)
        self._record = record
        self._memory = memory
        kept = memory.number(_KEPT)
        record.doubt_below((kept if kept is not None else round(100 * LOW_CONFIDENCE)) / 100)
        record.actions_table["sureness"].triggered.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask from which confidence on a value needs no look."""
        question = self.tr(
            "Values of which the machine was less sure than this are left for you to look at (per cent).\n"
            "At first it is {usual}; at 100 nearly every value is left for you."
        ).format(usual=round(100 * LOW_CONFIDENCE))
        now = round(100 * self._record.needing.sure)
        ask_for_number(
            self._record, self.tr("How sure a reading must be"), question, self.set, now=now, most=100, step=5
        )

    @Slot(int)
    def set(self, percent: int) -> None:
        """Leave what was read with less confidence for the reviewer, now and at the next start."""
        self._memory.set(_KEPT, percent)
        self._record.doubt_below(percent / 100)
