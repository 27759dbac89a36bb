"""One field of the record: its mark, its label, its editor, and what is said under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from imrdesk.domain.codebook import is_own
from imrdesk.domain.fields import Field
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.notes import Note
from imrdesk.domain.records import FieldState, RecordField
from imrdesk.domain.values import Kind, Value, is_empty
from imrdesk.gui.long_words import breakable
from imrdesk.gui.record.editors.base import Commit
from imrdesk.gui.record.editors.make import make_editor
from imrdesk.gui.record.letters import grown
from imrdesk.gui.record.marks import Mark, state_words
from imrdesk.gui.record.needing import LOW_CONFIDENCE, is_doubtful
from imrdesk.gui.record.note_mark import NoteMark, note_words
from imrdesk.gui.record.notes import FieldNotes, notes_for
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import translated, worded

LONG_KINDS = frozenset({Kind.LONG_TEXT, Kind.LIST, Kind.CITATIONS})
LABEL_WIDTH = 136
LONGEST_BESIDE = 22
"""A longer label (characters) stands above its editor, over as many lines as it needs."""
NotesOn = Callable[[FieldRef], tuple[Note, ...]]
_UNDECIDED = frozenset({FieldState.UNSEEN, FieldState.UNCLEAR})


class FieldRow(QWidget):
    """Shows one field and tells what the person wants of it. Every signal's first argument is the field."""

    value_set_requested = Signal(object, object)
    confirm_requested = Signal(object)
    revert_requested = Signal(object)
    evidence_requested = Signal(object)
    entered = Signal(object)
    menu_requested = Signal(object, QMenu, QPoint)
    notes_requested = Signal(object)
    unsaved_changed = Signal()

    def __init__(self, field: Field, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.ref = FieldRef(field.key)
        # A label of a reviewer's own may be a whole question.
        self._wraps = is_own(field.key) and len(field.label) > LONGEST_BESIDE
        self.is_long = field.kind in LONG_KINDS or self._wraps
        self._switch = switch
        self._known: RecordField | None = None
        self._flags: tuple[Flag, ...] = ()
        self._problem = ""
        self._unsaved = False
        self._told_unsaved = False
        self._current = False
        self._sure = LOW_CONFIDENCE
        self.mark = Mark(self)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        # Of a label with a buddy an ampersand would make the next letter a key.
        self.label.setText(breakable(worded(field.label)).replace("&", "&&"))
        self.label.setProperty("role", "label")
        self.editor = make_editor(field, self)
        self.label.setBuddy(self.editor)
        self.setWhatsThis(worded(field.help))
        self.notes: FieldNotes | None = None
        self.note_mark: NoteMark | None = None
        self._notes_on: NotesOn | None = None
        self._lay_out()
        self._connect()
        self.editor.paint_icons(switch.theme)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 2, 0, 2)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        self._grid.setRowStretch(3, 1)
        self._grid.addWidget(self.mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._label_above: bool | None = None
        self._put_label(above=self.is_long)

    def _put_label(self, *, above: bool) -> None:
        if above == self._label_above:
            return
        self._label_above = above
        self._grid.addWidget(self.label, 0, 1, 1, 2 if above else 1, Qt.AlignmentFlag.AlignTop)
        self._size_label()
        self._grid.addWidget(self.editor, 1 if above else 0, 1 if above else 2, 1, 3 if above else 1)

    def _size_label(self) -> None:
        line = grown(24, self)
        self.mark.setFixedHeight(line)
        self.label.setWordWrap(self._wraps)
        # The first of several lines stands beside the mark as a single one does.
        above = max(0, line - self.label.fontMetrics().height()) // 2 if self._wraps else 0
        self.label.setContentsMargins(0, above, 0, 0)
        if not self._wraps:
            self.label.setFixedHeight(grown(24 if self._label_above else 26, self))
        self.label.setMinimumWidth(0 if self._label_above else grown(LABEL_WIDTH, self))

    def changeEvent(self, event: QEvent) -> None:
        """Give the label the room that larger or smaller letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_label()

    def _connect(self) -> None:
        self.mark.clicked.connect(self._click_mark)
        self.editor.committed.connect(self._hand_on)
        self.editor.edited.connect(self._forget_problem)
        self.editor.edited.connect(self._tell_unsaved)
        self.editor.entered.connect(self._tell_entered)
        self.editor.menu_requested.connect(self._tell_menu)

    # What it shows

    @property
    def known(self) -> RecordField | None:
        """Return the field as the record holds it."""
        return self._known

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Return the flags that name this field."""
        return self._flags

    @property
    def is_current(self) -> bool:
        """Tell whether it is the field the person works at."""
        return self._current

    @property
    def is_unsaved(self) -> bool:
        """Tell whether the editor holds something the record does not."""
        return self._unsaved or bool(self._problem) or self.editor.is_pending()

    @property
    def has_problem(self) -> bool:
        """Tell whether it says why what is typed could not be saved."""
        return bool(self._problem)

    @property
    def told_unsaved(self) -> bool:
        """Return whether the editor held something unsaved when last looked at, which costs nothing."""
        return self._told_unsaved

    @Slot()
    def _tell_unsaved(self) -> None:
        if self.is_unsaved != self._told_unsaved:
            self._told_unsaved = not self._told_unsaved
            self.unsaved_changed.emit()

    def show_field(self, ref: FieldRef, known: RecordField, flags: tuple[Flag, ...]) -> None:
        """Show a field of another document; whatever was typed is gone."""
        self.ref = ref
        self._problem, self._unsaved = "", False
        self.editor.set_value(known.value)
        self._show(known, flags)

    def update_field(self, known: RecordField, flags: tuple[Flag, ...]) -> None:
        """Follow the record. What is half-typed stays unless the record now says something else."""
        if self._known == known and self._flags == flags:
            return
        if self._known is not None and self._known.entry != known.entry:
            self._problem, self._unsaved = "", False
        self.editor.update_value(known.value)
        self._show(known, flags)

    def _show(self, known: RecordField, flags: tuple[Flag, ...]) -> None:
        self._known, self._flags = known, flags
        if self.field.kind is Kind.LONG_TEXT and not self.field.required and not self.editor.has_focus():
            self._put_label(above=not is_empty(known.value))
        self.show_notes_on()

    def doubt_below(self, sure: float) -> None:
        """Mark a value as doubtful where the machine was less than ``sure`` (0 to 1) of it."""
        if sure != self._sure:
            self._sure = sure
            self._refresh()

    def ask_for_notes(self, notes_on: NotesOn) -> None:
        """Learn from ``notes_on`` which notes people wrote on the field."""
        self._notes_on = notes_on

    def show_notes_on(self) -> None:
        """Mark that people wrote notes on the field, or that they no longer did."""
        notes = self._remarks()
        if notes and self.note_mark is None:
            self.note_mark = NoteMark(self)
            self.note_mark.clicked.connect(self._tell_notes)
            self._grid.addWidget(self.note_mark, 0, 3, Qt.AlignmentFlag.AlignTop)
        if self.note_mark is not None:
            self.note_mark.show_notes(notes, self._switch.theme)
        self._refresh()

    def _remarks(self) -> tuple[Note, ...]:
        return self._notes_on(self.ref) if self._notes_on is not None else ()

    def show_problem(self, sentence: str) -> None:
        """Say under the field why what is typed could not be saved; what is typed stays."""
        self._problem = sentence
        self._refresh()

    def set_current(self, current: bool) -> None:
        """Mark the field the person works at."""
        if current != self._current:
            self._current = current
            self.editor.follow_focus()
            self.update()

    def _refresh(self) -> None:
        if self._known is None:
            return
        theme, known = self._switch.theme, self._known
        unsaved = self._unsaved or bool(self._problem)
        self.mark.show_state(known.state, theme, doubtful=is_doubtful(known, self._sure), unsaved=unsaved)
        self.editor.mark_invalid(bool(self._problem))
        notes = notes_for(known, self._flags, self._problem, self.field)
        if notes and self.notes is None:
            self._make_notes()
        if self.notes is not None:
            self.notes.show_notes(notes, theme)
            self.notes.setVisible(bool(notes))
        self._explain(known)
        self._tell_unsaved()

    def _make_notes(self) -> None:
        self.notes = FieldNotes(self)
        self.notes.revert_requested.connect(self.revert)
        self.notes.evidence_requested.connect(self.evidence_requested)
        # Not over the column of the note's mark: a spanned column keeps its gap, and the editor would be narrower.
        self._grid.addWidget(self.notes, 2, 1, 1, 2)

    def _explain(self, known: RecordField) -> None:
        said = self.tr("Not saved") if self._unsaved or self._problem else state_words(known.state)
        lines = [said, *self._how_read(known)]
        self.mark.setToolTip("\n".join(lines))
        self.mark.setAccessibleName(f"{worded(self.field.label)}: {said}")
        self.label.setToolTip("\n".join([worded(self.field.help), *lines]))
        flags, notes = (translated(flag.message) for flag in self._flags), map(note_words, self._remarks())
        heard = [said, self._problem, *flags, *notes, worded(self.field.help)]
        self.editor.describe(worded(self.field.label), " ".join(part for part in heard if part))

    def _how_read(self, known: RecordField) -> list[str]:
        read = known.read
        if read is None or is_empty(read.value):
            return []
        share = self.tr("Read by the rule “{rule}”, {share} % sure.")
        return [share.format(rule=read.rule, share=round(100 * read.confidence))]

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        self.editor.paint_icons(self._switch.theme)
        if self.notes is not None:
            self.notes.paint_icons(self._switch.theme)
        self.show_notes_on()

    # What the person wants

    def commit(self) -> bool:
        """Hand on what is typed; ``False`` where something stays unsaved."""
        outcome = self.editor.commit()
        if outcome is Commit.REFUSED and not self._problem:
            self.show_problem(self.editor.problem())
        return not self.is_unsaved

    def leave(self) -> None:
        """Hand on what is typed as the person goes elsewhere, and write it the way its value is written."""
        if self.commit():
            self.editor.tidy()
        self.editor.follow_focus()

    def confirm(self) -> bool:
        """Say that the value is right; setting it says so already. ``False`` where it could not be saved."""
        if self.editor.is_pending():
            return self.commit()
        if self._known is not None and self._known.state in _UNDECIDED:
            self.confirm_requested.emit(self.ref)
        return not self.is_unsaved

    @Slot()
    def revert(self) -> None:
        """Ask for the value that was read; what is half-typed is dropped."""
        self.drop_typing()
        self.revert_requested.emit(self.ref)

    def drop_typing(self) -> None:
        """Show what the record holds again."""
        self.editor.reset()
        self._forget_problem()

    @Slot(object)
    def _hand_on(self, value: Value) -> None:
        self._problem = ""
        self.value_set_requested.emit(self.ref, value)
        self._unsaved = self.editor.is_pending()
        self._refresh()

    @Slot()
    def _forget_problem(self) -> None:
        if self._problem or self._unsaved:
            self._problem, self._unsaved = "", False
            self._refresh()

    @Slot()
    def _click_mark(self) -> None:
        if self._known is not None and (self._known.state in _UNDECIDED or self.editor.is_pending()):
            self.confirm()
        else:
            self._tell_menu(QMenu(self), self.mark.mapToGlobal(QPoint(0, self.mark.height())))

    @Slot()
    def _tell_entered(self) -> None:
        self.entered.emit(self.ref)

    @Slot()
    def _tell_notes(self) -> None:
        self.notes_requested.emit(self.ref)

    @Slot(QMenu, QPoint)
    def _tell_menu(self, menu: QMenu, place: QPoint) -> None:
        self.menu_requested.emit(self.ref, menu, place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's actions on its label and mark as well."""
        self._tell_menu(QMenu(self), event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the editor when the label is clicked."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.editor.focus_in()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark the field the person works at with a bar at its left."""
        if self._current:
            bar = self.rect().adjusted(0, 2, 0, -2)
            bar.setWidth(2)
            QPainter(self).fillRect(bar, self._switch.theme.color("accent"))

    def minimumSizeHint(self) -> QSize:
        """Let the pane be as narrow as it likes: texts wrap and elide."""
        return QSize(0, super().minimumSizeHint().height())
