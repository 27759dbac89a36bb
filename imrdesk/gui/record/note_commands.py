"""Writing notes and going to them, and which fields carry one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Slot

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.record.notes_card import NotesCard
from imrdesk.gui.record.row import FieldRow


class NoteCommands(QObject):
    """Carries out the actions about notes; rows ask it for the notes on their fields."""

    def __init__(
        self,
        actions: ActionTable,
        card: NotesCard,
        rows: Callable[[], Iterable[FieldRow]],
        current: Callable[[], FieldRef | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._card = card
        self._rows = rows
        self._current = current
        self._notes: dict[FieldRef, tuple[Note, ...]] = {}
        actions["note_field"].triggered.connect(self._write_on_field)
        actions["note_document"].triggered.connect(self._write_on_document)
        actions["go_to_note"].triggered.connect(self._go_to_notes)

    def notes_on(self, ref: FieldRef) -> tuple[Note, ...]:
        """Return the notes on a field, open ones first."""
        return self._notes.get(ref, ())

    def take(self, notes: Iterable[Note]) -> None:
        """Mark the fields that these notes are on, and no others."""
        by_field: defaultdict[FieldRef, list[Note]] = defaultdict(list)
        for note in sorted(notes, key=_open_first):
            if note.ref is not None:
                by_field[note.ref].append(note)
        old, self._notes = self._notes, {ref: tuple(each) for ref, each in by_field.items()}
        for row in self._rows():
            if old.get(row.ref) != self._notes.get(row.ref):
                row.show_notes_on()

    def enable(self, ref: FieldRef | None) -> None:
        """Offer what can be done with the field at hand."""
        self._actions.enable("go_to_note", on=ref is not None and bool(self.notes_on(ref)))

    @Slot(object)
    def go_to_notes_on(self, ref: FieldRef) -> None:
        """Go to the first note on a field."""
        notes = self.notes_on(ref)
        if notes:
            self._card.go_to(notes[0].note_id)

    @Slot()
    def _go_to_notes(self) -> None:
        ref = self._current()
        if ref is not None:
            self.go_to_notes_on(ref)

    @Slot()
    def _write_on_field(self) -> None:
        self._card.write(self._current())

    @Slot()
    def _write_on_document(self) -> None:
        self._card.write(None)


def _open_first(note: Note) -> tuple[bool, int]:
    return note.settled, note.note_id
