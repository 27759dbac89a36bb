"""How sure the machine must have been of a value that nobody needs to look at, as this reviewer sets it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog

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
        dialog = QInputDialog(self._record)
        dialog.setWindowTitle(self.tr("How sure a reading must be"))
        dialog.setLabelText(
            self.tr(
                "Values of which the machine was less sure than this are left for you to look at (per cent).\n"
                "At first it is {usual}; at 100 nearly every value is left for you."
            ).format(usual=round(100 * LOW_CONFIDENCE))
        )
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(0, 100)
        dialog.setIntStep(5)
        dialog.setIntValue(round(100 * self._record.needing.sure))
        dialog.intValueSelected.connect(self.set)
        dialog.open()

    @Slot(int)
    def set(self, percent: int) -> None:
        """Leave what was read with less confidence for the reviewer, now and at the next start."""
        self._memory.set(_KEPT, percent)
        self._record.doubt_below(percent / 100)
