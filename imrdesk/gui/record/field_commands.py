"""What can be done with the field at hand, and the way to the next one that deserves a look."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.record.actions import FIELD_MENU
from imrdesk.gui.record.row import FieldRow


class FieldCommands(QObject):
    """Confirm, mark, revert, show. ``look_requested`` asks for the next field, or (``True``) for the one before."""

    absent_requested = Signal(object)
    unclear_requested = Signal(object)
    evidence_requested = Signal(object)
    look_requested = Signal(bool)

    def __init__(self, actions: ActionTable, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._row: FieldRow | None = None
        todo = {
            "confirm_field": self.confirm,
            "mark_absent": self.mark_absent,
            "mark_unclear": self.mark_unclear,
            "revert_field": self.revert,
            "show_flag_passages": self.show_flag_passages,
            "next_needing": self.go_on,
            "previous_needing": self.go_back,
        }
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)

    def take(self, row: FieldRow | None) -> None:
        """Take another field in hand, and offer what can be done with it."""
        self._row = row
        self._actions.enable(*FIELD_MENU, on=row is not None)
        self._actions.enable("show_flag_passages", on=row is not None and any(flag.evidence for flag in row.flags))

    @Slot()
    def confirm(self) -> None:
        """Say that the value is right."""
        if self._row is not None:
            self._row.confirm()

    @Slot()
    def mark_absent(self) -> None:
        """Say that the document does not state it; what is half-typed is dropped."""
        if self._row is not None:
            self.drop_typing()
            self.absent_requested.emit(self._row.ref)

    def drop_typing(self) -> None:
        """Drop what is half-typed in the field."""
        if self._row is not None:
            self._row.drop_typing()

    @Slot()
    def mark_unclear(self) -> None:
        """Say that the document cannot be read with certainty here; what is typed is kept."""
        if self._row is not None and self._row.commit():
            self.unclear_requested.emit(self._row.ref)

    @Slot()
    def revert(self) -> None:
        """Ask for the value that was read."""
        if self._row is not None:
            self._row.revert()

    @Slot()
    def show_flag_passages(self) -> None:
        """Show what the field's flags speak of."""
        if self._row is not None:
            evidence = (span for flag in self._row.flags for span in flag.evidence)
            self.evidence_requested.emit(tuple(dict.fromkeys(evidence)))

    @Slot()
    def go_on(self) -> None:
        """Ask for the next field that deserves a look."""
        self.look_requested.emit(False)

    @Slot()
    def go_back(self) -> None:
        """Ask for the one before."""
        self.look_requested.emit(True)
