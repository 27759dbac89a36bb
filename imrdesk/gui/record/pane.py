"""The record's pane: shows what the people say of a determination and tells what they want changed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from imrdesk.domain.fields import Field
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.records import Determination
from imrdesk.domain.values import Value, ValueProblem
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.forms.ui_record_pane import Ui_RecordPane
from imrdesk.gui.record.actions import FIELD_MENU, ITEM_MENU, SPECS, pop_up
from imrdesk.gui.record.field_commands import FieldCommands
from imrdesk.gui.record.first_sight import FirstSight
from imrdesk.gui.record.form import FieldForm
from imrdesk.gui.record.head import RecordHead
from imrdesk.gui.record.item_commands import ItemCommands
from imrdesk.gui.record.needing import Needing
from imrdesk.gui.record.note_commands import NoteCommands
from imrdesk.gui.record.notes_card import NotesCard
from imrdesk.gui.record.place import RecordPlace
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.record.rows import RecordRows
from imrdesk.gui.record.scroll import Scroller
from imrdesk.gui.record.tab_order import beside, leave
from imrdesk.gui.record.undo_gate import UndoGate
from imrdesk.gui.record.unsaved import Unsaved
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, explained


class RecordPane(QWidget):
    """The form of one record. It holds no store: every edit leaves as an intent and comes back as a record."""

    field_selected = Signal(object)
    value_set_requested = Signal(object, object)
    confirm_requested = Signal(object)
    absent_requested = Signal(object)
    unclear_requested = Signal(object)
    revert_requested = Signal(object)
    evidence_requested = Signal(object)
    item_add_requested = Signal(int)
    item_remove_requested = Signal(int)
    item_duplicate_requested = Signal(int)
    item_split_requested = Signal(int)
    item_merge_requested = Signal(int, int)
    item_move_requested = Signal(int, int)
    finish_requested = Signal()

    def __init__(self, switch: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._record: Determination | None = None
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self._current: FieldRow | None = None
        self._working: FieldRow | None = None
        self._read_only = False
        self.needing = Needing()
        self.ui = Ui_RecordPane()
        self.ui.setupUi(self)
        self.setObjectName("record")
        self.actions_table = ActionTable(SPECS, self)
        self._scroller = Scroller(self.ui.scroll, self.ui.contents)
        FirstSight(self.ui.scroll, self._scroller)
        self.unsaved = Unsaved(self._made_rows, self)
        self.head = RecordHead(switch, self)
        self.ui.column.insertWidget(0, self.head)
        self.notes = NotesCard(switch, self.ui.contents)
        self.note_commands = NoteCommands(self.actions_table, self.notes, self._made_rows, self.current_field, self)
        columns = self.ui.case_column, self.ui.items_column
        self.rows = RecordRows(self._make_form, switch, *columns, self.ui.contents)
        self.sections, self.cards = self.rows.sections, self.rows.cards
        self.ui.notes_column.addWidget(self.notes)
        self.field_commands = FieldCommands(self.actions_table, self)
        self.item_commands = ItemCommands(self.actions_table, self.cards, self.commit_pending, self)
        self._gate = UndoGate(self)
        self._connect()
        self.paint_icons()
        self.clear()
        self.ui.nothing_text.hide()  # the window may be about to show one

    # Building

    def _make_form(self, fields: tuple[Field, ...], parent: QWidget) -> FieldForm:
        form = FieldForm(fields, self._switch, parent)
        for row in form:
            row.value_set_requested.connect(self.value_set_requested)
            row.confirm_requested.connect(self.confirm_requested)
            row.revert_requested.connect(self.revert_requested)
            row.evidence_requested.connect(self.evidence_requested)
            row.entered.connect(self._be_done_with)
            row.unsaved_changed.connect(self.unsaved.count)
            row.editor.sight_requested.connect(self._scroller.reveal)
            row.menu_requested.connect(self._show_field_menu)
            row.notes_requested.connect(self.note_commands.go_to_notes_on)
            row.ask_for_notes(self.note_commands.notes_on)
            row.doubt_below(self.needing.sure)
            self._suggest(row)
        return form

    def _connect(self) -> None:
        fields, commands = self.field_commands, self.item_commands
        fields.absent_requested.connect(self.absent_requested)
        fields.unclear_requested.connect(self.unclear_requested)
        fields.evidence_requested.connect(self.evidence_requested)
        fields.look_requested.connect(self._look)
        commands.add_requested.connect(self.item_add_requested)
        commands.remove_requested.connect(self.item_remove_requested)
        commands.duplicate_requested.connect(self.item_duplicate_requested)
        commands.split_requested.connect(self.item_split_requested)
        commands.merge_requested.connect(self.item_merge_requested)
        commands.move_requested.connect(self.item_move_requested)
        commands.item_chosen.connect(self.select_item)
        self.head.item_chosen.connect(self.select_item)
        self.head.look_requested.connect(self._look)
        self.head.finish_requested.connect(self.finish_requested)
        buttons = {"add_item": self.ui.add, "expand_items": self.ui.expand, "collapse_items": self.ui.collapse}
        for name, button in buttons.items():
            button.setDefaultAction(self.actions_table[name])
        self.cards.menu_requested.connect(self._show_item_menu)
        self.cards.toggled.connect(self._scroller.hold)
        self.cards.card_left.connect(self._scroller.forget)
        self.notes.field_chosen.connect(self.select_field)
        self.notes.sight_requested.connect(self._scroller.reveal)
        self._switch.theme_changed.connect(self.paint_icons)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    # What is shown

    def show_record(self, record: Determination, flags: tuple[Flag, ...]) -> None:
        """Show another document's record from its beginning. Whatever was typed and not committed is gone."""
        self._leave_unsaved()
        self._take(record, flags)
        self.note_commands.take(record.notes)
        self.rows.show_record(record, self.needing.flags)
        self.notes.show_notes(record)
        self.ui.stack.setCurrentWidget(self.ui.scroll)
        self.head.show()
        self._show_head()
        self._scroller.to_top()

    def update_record(self, record: Determination, flags: tuple[Flag, ...]) -> None:
        """Follow a change of the same document: focus, caret, scroll and half-typed text stay."""
        old = self._record
        self._take(record, flags)
        self._scroller.settle()
        lost = self._lost_place(record)
        self.note_commands.take(record.notes)
        current = None if self.rows.knows(record) else self.current_field()
        if current is not None:
            self._leave_unsaved()
            self._scroller.forget(self.ui.contents)
        self.rows.update_record(record, self.needing.flags)
        self.notes.update_notes(record)
        self._show_head()
        if current is not None:
            self._go_to(current)
        self._go_where_items_came(old, record, lost)

    def _take(self, record: Determination | None, flags: tuple[Flag, ...] = ()) -> None:
        self._record = record
        self.needing.take(record, flags)

    def _lost_place(self, record: Determination) -> int | None:
        """Return where the item at hand stood, if the record has it no more; its fields are left first."""
        item_id = self.item_commands.item_id
        place = None if item_id is None else self.cards.position(item_id)
        if place is None or any(item.item_id == item_id for item in record.items):
            return None
        self._leave_unsaved()
        return place

    def _leave_unsaved(self) -> None:
        """Leave the field at hand without handing on what is typed: it is of another document, or its item is gone."""
        self._working = None
        if self._holds_focus():
            self.ui.scroll.setFocus()
        self._set_current(None)

    def _go_where_items_came(self, old: Determination | None, record: Determination, lost: int | None) -> None:
        known = set() if old is None else {item.item_id for item in old.items}
        new = [item.item_id for item in record.items if item.item_id not in known]
        if new:
            self.select_item(new[0])
        elif lost is not None and record.items:
            self.select_item(record.items[min(lost, len(record.items) - 1)].item_id)

    def clear(self) -> None:
        """Show no record."""
        self._leave_unsaved()
        self._take(None)
        self.cards.show_items((), {})
        self.ui.stack.setCurrentWidget(self.ui.nothing_open)
        self.ui.nothing_text.show()
        self.head.hide()
        self._enable()

    def _show_head(self) -> None:
        record = self._record
        if record is None:
            return
        self.head.show_record(record, self.needing.flags, len(self.needing.fields()), read_only=self._read_only)
        self.unsaved.count()
        items = len(record.items)
        self.ui.items_title.setText(counted(items, "disputed item", "disputed items"))
        self.ui.no_items.setVisible(not items)
        self._enable()

    def _enable(self) -> None:
        table = self.actions_table
        table.enable("next_needing", "previous_needing", "add_item", "note_document", on=self._record is not None)
        several = self._record is not None and len(self._record.items) > 1
        table.enable("expand_items", "collapse_items", on=several)
        self.ui.expand.setVisible(several)
        self.ui.collapse.setVisible(several)
        item_id = None if self._current is None else self._current.ref.item_id
        self.field_commands.take(self._current)
        self.note_commands.enable(self.current_field())
        self.item_commands.take(item_id)
        self.head.set_current(item_id)
        if self._read_only:
            for action in table:
                action.setEnabled(False)

    def set_read_only(self, read_only: bool) -> None:
        """Let the record be looked at and not be changed, or be changed again."""
        self._read_only = read_only
        self.ui.contents.setEnabled(not read_only)
        self._enable()

    def set_suggestions(self, suggestions: dict[str, tuple[str, ...]]) -> None:
        """Offer words while the person types; keys are field keys or names of vocabularies."""
        self._suggestions = dict(suggestions)
        for row in self.rows.all():
            self._suggest(row)

    def _suggest(self, row: FieldRow) -> None:
        words = self._suggestions.get(row.field.key) or self._suggestions.get(row.field.vocabulary or "")
        if words:
            row.editor.set_suggestions(words)

    @Slot()
    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        self.actions_table.paint_icons(self._switch.theme)
        self.rows.paint_icons()
        self.notes.paint_icons()
        self._show_head()

    # Where the person is

    def current_field(self) -> FieldRef | None:
        """Return the field last worked at, ``None`` where none was since the document was opened."""
        return None if self._current is None else self._current.ref

    def place(self) -> RecordPlace:
        """Return where the person is."""
        height = 0 if self._current is None else self._scroller.height_of(self._current)
        return RecordPlace(self.current_field(), height, self.cards.open_items())

    def take_place(self, place: RecordPlace) -> None:
        """Go where a person was: items open as they were, and the field at the height where it stood."""
        self.cards.open_only(place.open_items)
        if place.field is not None:
            self._go_to(place.field)
        if self._current is not None and self.current_field() == place.field:
            self._scroller.put(self._current, place.height)

    def select_field(self, ref: FieldRef) -> None:
        """Put the focus on a field and bring it into view; an unknown field is let be."""
        self._go_to(ref)

    def take_up(self, ref: FieldRef) -> bool:
        """Have another field at hand, with the focus where it is; ``False`` where there is no such field."""
        row = self.rows.row(ref)
        if row is not None:
            self._set_current(row)
            self._scroller.reveal(row)
        return row is not None

    def focus_first(self) -> None:
        """Put the focus on the first field that deserves a look, else on the first of all."""
        refs = self.rows.refs()
        target = self.needing.next(None) or (refs[0] if refs else None)
        if target is not None:
            self._go_to(target)

    @Slot(int)
    def select_item(self, item_id: int) -> None:
        """Go to an item: to its first field that deserves a look, else to its first."""
        found = [ref for ref in self.needing.fields() if ref.item_id == item_id]
        target = found[0] if found else next((ref for ref in self.cards.refs() if ref.item_id == item_id), None)
        card = self.cards.card(item_id)
        if target is not None and card is not None:
            self._go_to(target)
            self._scroller.show_from(card)

    def doubt_below(self, sure: float) -> None:
        """Let a person look at every value of which the machine was less than ``sure`` (0 to 1)."""
        self.needing.sure = sure
        for row in self.rows.all():
            row.doubt_below(sure)
        self._show_head()

    def _go_to(self, ref: FieldRef, *, last: bool = False) -> None:
        row = self.rows.row(ref)
        if row is None:
            return
        row.editor.focus_in(last=last)
        if self._current is not row:
            self._enter(row)
        self._scroller.reveal(row)

    def _made_rows(self) -> list[FieldRow]:
        return self.rows.all()

    def _holds_focus(self) -> bool:
        return self.focusWidget() is not None and self.focusWidget().hasFocus()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        row = self.rows.row_at(now, self) if self._record is not None else None
        self._gate.stand_before(now if row is not None else None, row.editor if row is not None else None)
        left, self._working = self._working, row
        if left is not None and left is not row:
            left.leave()
        if row is not None and left is not row:
            self._enter(row)

    def _enter(self, row: FieldRow) -> None:
        self._working = row
        self._set_current(row)
        self._scroller.hold(row)
        self.field_selected.emit(row.ref)

    def _set_current(self, row: FieldRow | None) -> None:
        if self._current is not None:
            self._current.set_current(False)
        self._current = row
        if row is not None:
            row.set_current(True)
        self._enable()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the field last worked at, else to the first to look at."""
        super().focusInEvent(event)
        if self._current is not None:
            self._go_to(self._current.ref)
        elif self._record is not None:
            self.focus_first()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab visit the editors and nothing else; from the last it leaves the pane."""
        here = self.focusWidget()
        if self._record is None or here is None:
            return super().focusNextPrevChild(forward)
        row = self.rows.row_at(here, self)
        if forward and self.notes.isAncestorOf(here):
            return leave(self, forward)
        inside = beside(row.editor.chain(), here, forward) if row is not None else None
        if inside is not None:
            inside.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        refs = self.rows.refs()
        stands = row.ref if row is not None else self.cards.end_of(here, last=forward)
        target = refs[0 if forward else -1] if stands is None else beside(refs, stands, forward)
        if target is None:
            return leave(self, forward)
        self._go_to(target, last=not forward)
        return True

    # What the person wants

    def commit_pending(self) -> bool:
        """Hand on whatever is half-typed; ``False``, and the field selected, where it could not be saved."""
        unsaved = [row for row in self.rows.all() if not row.commit()]
        if unsaved:
            self._go_to(unsaved[0].ref)
        return self.notes.commit() and not unsaved

    def fill(self, ref: FieldRef, text: str, append: bool) -> Value:
        """Put text selected in the source into a field, behind what stands there where ``append``.

        Return the value handed on; ``None``, and the reason under the field, where the text is no such value.
        """
        row = self.rows.row(ref)
        if row is None:
            return None
        try:
            return row.editor.fill(text, append)
        except ValueProblem as problem:
            row.show_problem(explained(problem))
            return None

    def show_problem(self, ref: FieldRef, sentence: str) -> None:
        """Say under a field why what is typed there could not be saved; what is typed stays, marked unsaved."""
        row = self.rows.row(ref)
        if row is not None:
            row.show_problem(sentence)

    def has_problem(self, ref: FieldRef) -> bool:
        """Tell whether a field still says why it could not be saved; typing there takes that away."""
        row = self.rows.row(ref)
        return row is not None and row.has_problem

    @Slot(object)
    def _be_done_with(self, ref: FieldRef) -> None:
        row, needed = self.rows.row(ref), bool(self.needing.fields())
        if row is None or not row.confirm():
            return
        following = self.needing.next(ref)
        if following is None and needed and self.head.offer_to_finish():
            return
        following = following or beside(self.rows.refs(), ref, forward=True)
        if following is not None:
            self._go_to(following)

    @Slot(bool)
    def _look(self, back: bool = False) -> None:
        found = self.needing.next(self.current_field(), back=back)
        if found is not None:
            self._go_to(found)
        else:
            self.head.offer_to_finish()

    @Slot(object, QMenu, QPoint)
    def _show_field_menu(self, ref: FieldRef, menu: QMenu, place: QPoint) -> None:
        row = self.rows.row(ref)
        if row is not None and row is not self._current:
            self._enter(row)
        if not menu.isEmpty():
            menu.addSeparator()
        pop_up(menu, self.actions_table, FIELD_MENU, place)

    @Slot(int, QPoint)
    def _show_item_menu(self, item_id: int, place: QPoint) -> None:
        self.item_commands.take(item_id)
        pop_up(QMenu(self), self.actions_table, ITEM_MENU, place)
