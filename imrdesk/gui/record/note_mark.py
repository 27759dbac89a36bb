"""The mark beside a field that people wrote a note on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from imrdesk.domain.notes import Note
from imrdesk.gui.long_words import as_hint
from imrdesk.gui.record.marks import FieldButton, mark_icon
from imrdesk.gui.theme import Theme


class NoteMark(FieldButton):
    """Shows that a field has notes, and whether one is still open; a click leads to them."""

    def show_notes(self, notes: tuple[Note, ...], theme: Theme) -> None:
        """Show the notes of the field; none hides the mark."""
        still_open = any(not note.settled for note in notes)
        name, color = ("note", "accent") if still_open else ("settled note", "muted")
        self.setIcon(mark_icon(name, theme, color))
        said = [note_words(note) for note in notes]
        self.setToolTip(as_hint(*said))
        self.setAccessibleName(self.tr("Go to the field's notes"))
        self.setAccessibleDescription("\n\n".join(said))
        self.setVisible(bool(notes))


def note_words(note: Note) -> str:
    """Return a note in one sentence: whether it is open, whose it is, and what it says."""
    said = "Settled note of {author}: {text}" if note.settled else "Open note of {author}: {text}"
    return QCoreApplication.translate("notes", said).format(author=note.reviewer, text=note.text)
