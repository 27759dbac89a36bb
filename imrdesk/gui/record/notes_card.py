"""The notes at the end of the record: what people wrote, open ones first, and a line to write another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Determination
from imrdesk.gui.forms.ui_notes_card import Ui_NotesCard
from imrdesk.gui.icons import icon
from imrdesk.gui.record.note_row import NoteRow
from imrdesk.gui.record.tab_order import beside
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import worded


class NotesCard(QFrame):
    """Shows a record's notes. What is typed stays in its line until the record holds it."""

    add_requested = Signal(object, str)
    edit_requested = Signal(int, str)
    settle_requested = Signal(int)
    reopen_requested = Signal(int)
    remove_requested = Signal(int)
    field_chosen = Signal(object)
    sight_requested = Signal(QWidget)

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self._record: Determination | None = None
        self._aim: FieldRef | None = None
        self._changing: Note | None = None
        self.rows: dict[int, NoteRow] = {}
        self.ui = Ui_NotesCard()
        self.ui.setupUi(self)
        self.setObjectName("notes")
        self.ui.input.setObjectName("note.input")
        self.ui.aim_away.setIconSize(QSize(12, 12))
        self.ui.input.entered.connect(self._finish)
        self.ui.input.escaped.connect(self._give_up)
        self.ui.input.textChanged.connect(self._enable)
        self.ui.input.menu_requested.connect(self._show_menu)
        self.ui.add.clicked.connect(self._finish)
        self.ui.aim_away.clicked.connect(self._aim_at_document)
        self._take_aim(None)
        self.paint_icons()

    # What is shown

    def show_notes(self, record: Determination) -> None:
        """Show another document's notes; whatever was typed is gone."""
        for note_id in tuple(self.rows):
            self._drop(note_id)
        self.clear_input()
        self._show(record)

    def update_notes(self, record: Determination) -> None:
        """Follow the record; what is typed stays, unless it is a note now."""
        old = self._record
        known = set() if old is None else set(old.notes)
        self._show(record)
        words = self._typed()
        if words and any(note.text == words for note in record.notes if note not in known):
            self.clear_input()
        elif self._changing is not None and self._changing.note_id not in self.rows:
            self._take_aim(None)

    def _show(self, record: Determination) -> None:
        self._record = record
        notes = [*record.open_notes, *(note for note in record.notes if note.settled)]
        shown = {note.note_id for note in notes}
        for note_id in [note_id for note_id in self.rows if note_id not in shown]:
            self._drop(note_id)
        for place, note in enumerate(notes):
            row = self.rows.get(note.note_id) or self._make(note)
            row.show_note(note, self._words_of(note.ref), self._switch.theme)
            self.ui.rows.insertWidget(place, row)
        self.ui.count.setText(self._count(len(record.open_notes), len(notes)))

    def _make(self, note: Note) -> NoteRow:
        row = NoteRow(note, self)
        row.settle_requested.connect(self.settle_requested)
        row.reopen_requested.connect(self.reopen_requested)
        row.remove_requested.connect(self.remove_requested)
        row.edit_requested.connect(self._change)
        row.field_chosen.connect(self._go_to_field)
        self.rows[note.note_id] = row
        return row

    def _drop(self, note_id: int) -> None:
        row = self.rows.pop(note_id)
        if row.isAncestorOf(self.focusWidget() or self):
            self.ui.input.setFocus()
        self.ui.rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _count(self, still_open: int, total: int) -> str:
        settled = self.tr("{count} settled").format(count=total - still_open) if total > still_open else ""
        opened = self.tr("{count} open").format(count=still_open) if still_open else ""
        return ", ".join(part for part in (opened, settled) if part)

    def _words_of(self, ref: FieldRef | None) -> str:
        if ref is None or self._record is None:
            return ""
        label = worded(self._record.codebook.label(ref.key))
        if ref.item_id is None:
            return label
        try:
            return self.tr("{field}, item {number}").format(field=label, number=self._record.position(ref.item_id) + 1)
        except KeyError:
            return self.tr("{field}, an item since removed").format(field=label)

    @Slot()
    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        theme = self._switch.theme
        self.ui.add.setIcon(icon("add", theme))
        self.ui.aim_away.setIcon(icon("clear", theme, "muted"))
        for row in self.rows.values():
            row.paint_icons(theme)

    # Writing

    def write(self, ref: FieldRef | None) -> None:
        """Put the caret where a note on ``ref`` (``None``: the whole document) is typed; what is typed stays."""
        if self._changing is None or not self.is_pending():
            self._take_aim(ref)
        self.ui.input.setFocus()
        self.sight_requested.emit(self)

    def go_to(self, note_id: int) -> None:
        """Put the focus on a note and bring it into view."""
        row = self.rows.get(note_id)
        if row is not None:
            row.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.sight_requested.emit(row)

    def is_pending(self) -> bool:
        """Tell whether something is typed that is no note yet."""
        return bool(self._typed()) and (self._changing is None or self._typed() != self._changing.text)

    def commit(self) -> bool:
        """Hand on what is typed; ``False`` where it could not be kept."""
        if self.is_pending():
            words, changing = self._typed(), self._changing
            if changing is None:
                self.add_requested.emit(self._aim, words)
            else:
                self.edit_requested.emit(changing.note_id, words)
        return not self.is_pending()

    def clear_input(self) -> None:
        """Drop what is typed; the next note is on the whole document."""
        self._take_aim(None)
        self.ui.input.clear()

    def _typed(self) -> str:
        return self.ui.input.toPlainText().strip()

    def _take_aim(self, ref: FieldRef | None, changing: Note | None = None) -> None:
        self._aim, self._changing = ref, changing
        where = self._words_of(ref)
        if changing is not None:
            self.ui.aim_words.setText(self.tr("Changing a note of {author}").format(author=changing.reviewer))
        else:
            self.ui.aim_words.setText(self.tr("On {field}").format(field=where))
        self.ui.aim.setVisible(bool(where) or changing is not None)
        hint = self.tr("Note on this field") if where else self.tr("Note on the document")
        self.ui.input.setPlaceholderText(hint)
        self._enable()

    @Slot()
    def _aim_at_document(self) -> None:
        if self._changing is not None:
            self.ui.input.clear()
        self._take_aim(None)

    @Slot()
    def _enable(self) -> None:
        self.ui.add.setEnabled(self.is_pending())

    @Slot()
    def _finish(self) -> None:
        aim = self._aim
        if self.commit():
            self.clear_input()
            if aim is not None:
                self.field_chosen.emit(aim)

    @Slot()
    def _give_up(self) -> None:
        self.clear_input()

    @Slot(int)
    def _change(self, note_id: int) -> None:
        note = self.rows[note_id].note
        if self.commit():
            self._take_aim(note.ref, note)
            self.ui.input.setPlainText(note.text)
            self.ui.input.selectAll()
            self.ui.input.setFocus()

    @Slot(int)
    def _go_to_field(self, note_id: int) -> None:
        self.field_chosen.emit(self.rows[note_id].note.ref)

    @Slot(QMenu, QPoint)
    def _show_menu(self, menu: QMenu, place: QPoint) -> None:
        menu.setParent(self, menu.windowFlags())
        menu.popup(place)

    # Keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab visit each note's buttons, then the line to write in; beyond them the pane decides."""
        ordered = sorted(self.rows.values(), key=self.ui.rows.indexOf)
        stops: list[QWidget] = [*(button for row in ordered for button in row.buttons()), self.ui.input]
        here = self.focusWidget()
        following = None if here is None else beside(stops, here, forward)
        if following is None:
            return super().focusNextPrevChild(forward)
        following.setFocus()
        return True
