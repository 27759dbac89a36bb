"""What is said under a field: why to look at it, what was read before it was changed, what could not be saved."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.flags import Flag
from imrdesk.domain.records import FieldState, RecordField
from imrdesk.domain.spans import Spans
from imrdesk.domain.values import is_empty
from imrdesk.gui.icons import SEVERITY_COLORS
from imrdesk.gui.long_words import breakable
from imrdesk.gui.record.marks import MARK_SIZE, mark_icon
from imrdesk.gui.theme import Theme
from imrdesk.gui.wording import translated, worded

LONGEST_QUOTE = 120
_SAID_SHORT = {"low-confidence": "The reading is uncertain; confirm or correct it."}
"""What a flag that names many fields at once says under each of them."""
_REVERT = "revert"
_EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Note:
    """One line under a field. ``revert`` offers to take the change back, ``evidence`` to show passages."""

    icon: str
    color: str
    sentence: str
    evidence: Spans = ()
    revert: bool = False


def notes_for(known: RecordField, flags: tuple[Flag, ...], problem: str, field: Field) -> tuple[Note, ...]:
    """Return what is to be said under a field, the most urgent first."""
    notes = [Note("unsaved", "danger", problem)] if problem else []
    notes += [Note("flag", SEVERITY_COLORS[flag.severity], _said(flag), flag.evidence) for flag in flags]
    changed = _change_note(known, field)
    if changed:
        notes.append(changed)
    elif known.derived and not is_empty(known.value):
        notes.append(Note("derived", "muted", _tr("Not printed: worked out from other passages."), known.spans))
    elif known.untouched and not is_empty(known.value):
        notes.append(Note("derived", "muted", _tr("The default; nobody has confirmed it here.")))
    return tuple(notes)


def _change_note(known: RecordField, field: Field) -> Note | None:
    if not known.differs or known.state is FieldState.UNSEEN:
        return None
    read = quoted(worded(field.worded(known.read.value))) if known.read is not None else ""
    said = _tr("Was read as “{value}”.").format(value=read) if read else _tr("Nothing was read here.")
    return Note("history", "muted", said, revert=True)


def _said(flag: Flag) -> str:
    return _tr(_SAID_SHORT[flag.rule]) if flag.rule in _SAID_SHORT else translated(flag.message)


def quoted(text: str) -> str:
    """Shorten a text for a note: its beginning, to the end of a word."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("notes", text)


class NoteLine(QWidget):
    """One note: icon, sentence, and a link where there is something to do."""

    evidence_requested = Signal(object)
    revert_requested = Signal()

    def __init__(self, note: Note, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = note
        self._picture = QLabel(self)
        self._picture.setFixedSize(MARK_SIZE + 2, MARK_SIZE + 2)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.label.setProperty("role", "danger" if note.color == "danger" else "muted")
        self.label.linkActivated.connect(self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.paint_icons(theme)

    def paint_icons(self, theme: Theme) -> None:
        """Tint the icon and the link."""
        picture = mark_icon(self.note.icon, theme, self.note.color)
        self._picture.setPixmap(picture.pixmap(QSize(MARK_SIZE, MARK_SIZE), self.devicePixelRatio()))
        # A label keeps the colour its links had when it was given its words, and takes the same words only once.
        self.label.clear()
        self.label.setText(_as_html(self.note))

    @Slot(str)
    def _follow(self, link: str) -> None:
        if link == _REVERT:
            self.revert_requested.emit()
        else:
            self.evidence_requested.emit(self.note.evidence)


class FieldNotes(QWidget):
    """The notes under one field."""

    evidence_requested = Signal(object)
    revert_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(2)
        self.lines: list[NoteLine] = []

    def show_notes(self, notes: tuple[Note, ...], theme: Theme) -> None:
        """Show these notes and no others."""
        if tuple(line.note for line in self.lines) == notes:
            return
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [NoteLine(note, theme, self) for note in notes]
        for line in self.lines:
            line.evidence_requested.connect(self.evidence_requested)
            line.revert_requested.connect(self.revert_requested)
            self._column.addWidget(line)

    def paint_icons(self, theme: Theme) -> None:
        """Tint every note's icon."""
        for line in self.lines:
            line.paint_icons(theme)


def _as_html(note: Note) -> str:
    links = []
    if note.evidence:
        links.append(f'<a href="{_EVIDENCE}">{_unbroken(_tr("Show passages"))}</a>')
    if note.revert:
        links.append(f'<a href="{_REVERT}">{_unbroken(_tr("Revert"))}</a>')
    return " ".join([escape(breakable(note.sentence)), *links])


def _unbroken(words: str) -> str:
    return words.replace(" ", "\N{NO-BREAK SPACE}")
