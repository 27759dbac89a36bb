"""How many fields of the record hold something that is not in the store yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.wording import worded


class Unsaved(QObject):
    """Counts the fields with something typed that was not handed on, or could not be saved."""

    changed = Signal(int)

    def __init__(self, rows: Callable[[], Sequence[FieldRow]], parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._last = 0

    def names(self) -> tuple[str, ...]:
        """Return what the fields are called that hold something unsaved, in the order of the record."""
        return tuple(worded(row.field.label) for row in self._rows() if row.is_unsaved)

    @Slot()
    def count(self) -> None:
        """Count anew, and tell where the number is another."""
        now = sum(row.told_unsaved for row in self._rows())
        if now != self._last:
            self._last = now
            self.changed.emit(now)
