"""How large the record's letters are: chosen by key, remembered. The source has its zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.record.letters import STEPS, USUAL, size_sheet, stepped
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.window.layout import WindowLayout

_KEPT = "record_letters"


class TextSize(QObject):
    """Carries out the window's actions on the record's letters."""

    def __init__(self, record: RecordPane, actions: ActionTable) -> None:
        super().__init__(record)
        self._record = record
        self._actions = actions
        self._memory = WindowLayout()
        self.percent = USUAL
        todo = {"record_larger": self.enlarge, "record_smaller": self.shrink, "record_usual": self.reset}
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)
        kept = self._memory.number(_KEPT)
        self._put(kept if kept in STEPS else USUAL)

    @Slot()
    def enlarge(self) -> None:
        """Take the next larger letters."""
        self._choose(stepped(self.percent, 1))

    @Slot()
    def shrink(self) -> None:
        """Take the next smaller letters."""
        self._choose(stepped(self.percent, -1))

    @Slot()
    def reset(self) -> None:
        """Take letters as large as everywhere."""
        self._choose(USUAL)

    def _choose(self, percent: int) -> None:
        self._put(percent)
        self._memory.set(_KEPT, percent)

    def _put(self, percent: int) -> None:
        if percent != self.percent:
            self.percent = percent
            self._record.setStyleSheet(size_sheet(percent))
        self._actions.enable("record_larger", on=percent < STEPS[-1])
        self._actions.enable("record_smaller", on=percent > STEPS[0])
