"""One document under review: joins the source, the record and the store. Every edit is committed as it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from imrdesk.domain.documents import DocumentState, MediaType
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Section
from imrdesk.domain.search import Place
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind, Value, ValueProblem
from imrdesk.errors import ImrdeskError, StoreError
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.window.ahead import Ahead
from imrdesk.gui.window.evidence import Passages, field_at, section_of, sections_of
from imrdesk.gui.window.retrying import Key, Retrying, Step
from imrdesk.gui.wording import explained
from imrdesk.services.desk import Desk
from imrdesk.services.pages import DocumentPages
from imrdesk.services.reviewing import OpenDocument


class Review(QObject):
    """Holds the open document and carries every intent of the panes to the store."""

    document_shown = Signal()
    document_changed = Signal()
    saved = Signal(object)
    save_failed = Signal(str)
    trouble = Signal(str)

    def __init__(self, desk: Desk, source: SourcePane, record: RecordPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._record = record
        self._book: DocumentPages | None = None
        self._sections: tuple[Section, ...] = ()
        self._passages: Passages | None = None
        self._filling: tuple[FieldRef, Spans] | None = None
        self._typing: FieldRef | None = None
        self._before_click: FieldRef | None = None
        self._in_sight = False
        self._retrying = Retrying(self)
        self.ahead = Ahead(desk.pages, source.pages_shown, self)
        self.waiting_changed = self._retrying.changed
        self.document: OpenDocument | None = None
        self.before: int | None = None
        self._connect()

    def _connect(self) -> None:
        record, source = self._record, self._source
        record.field_selected.connect(self._enter)
        record.evidence_requested.connect(self._show_passages)
        record.value_set_requested.connect(self._set_value)
        record.confirm_requested.connect(self._confirm)
        record.absent_requested.connect(self._mark_absent)
        record.unclear_requested.connect(self._mark_unclear)
        record.revert_requested.connect(self._revert)
        record.item_add_requested.connect(self._add_item)
        record.item_remove_requested.connect(self._remove_item)
        record.item_duplicate_requested.connect(self._duplicate_item)
        record.item_split_requested.connect(self._split_item)
        record.item_merge_requested.connect(self._merge_items)
        record.item_move_requested.connect(self._move_item)
        record.notes.add_requested.connect(self._add_note)
        record.notes.edit_requested.connect(self._edit_note)
        record.notes.settle_requested.connect(self._settle_note)
        record.notes.reopen_requested.connect(self._reopen_note)
        record.notes.remove_requested.connect(self._remove_note)
        source.offset_clicked.connect(self._go_to_field_at)
        source.click_taken_back.connect(self._go_back_to_field)
        source.fill_requested.connect(self.fill)
        self._retrying.due.connect(self._try_again)

    # Opening and leaving

    def open(self, document_id: int) -> bool:
        """Show a document; ``False`` where the one on screen holds an edit that could not be saved."""
        if not self.leave():
            return False
        try:
            document = self._desk.reviewing.open(document_id)
            book = self._pages_of(document)
        except ImrdeskError as error:
            self.trouble.emit(explained(error))
            if self.document is not None:
                self._show(self.document)  # it was about to be left, and may not have been drawn since it was changed
            return False
        last, self._book = self._book, book
        self._retrying.forget_all()
        if self.document is not None and self.document.document_id != document_id:
            self.before = self.document.document_id
        self.document = document
        self._sections = sections_of(document.record, document.reading.sections)
        self._source.show_document(document.source, self._sections, book)
        if last is not None:
            last.close()
        self._record.show_record(document.record, document.flags)
        self.document_shown.emit()
        return True

    def _pages_of(self, document: OpenDocument) -> DocumentPages | None:
        if document.source.media_type is not MediaType.PDF:
            return None
        ready = self.ahead.take(document.document_id)
        return ready or self._desk.pages.open(document.document_id, document.source)

    @Slot()
    def look_again(self) -> None:
        """Show the flags that the document on screen has got meanwhile."""
        if self.document is None:
            return
        try:
            self.document = self._desk.reviewing.open(self.document.document_id)
        except ImrdeskError as error:
            self.trouble.emit(explained(error))
            return
        self._show(self.document)

    def leave(self) -> bool:
        """Commit what is half-typed or still waits; the one gate on every way out of a document."""
        return self.document is None or (self._record.commit_pending() and self._do_what_waits())

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back, or one that could not be made and can be given up."""
        return self.document is not None and (self.document.can_undo or bool(self._retrying.deeds()))

    def _do_what_waits(self) -> bool:
        """Try again what could not be done before; ``False`` where it still cannot."""
        return all(self._save(step, deed) for deed, step in self._retrying.deeds().items())

    def close(self) -> None:
        """Show no document any more."""
        self._retrying.forget_all()
        self.document = self.before = None
        self._source.clear()
        self._record.clear()
        self.ahead.forget()
        last, self._book = self._book, None
        if last is not None:
            last.close()

    # The store

    def _save(self, step: Step, key: Key | None = None, *, leaving: bool = False) -> bool:
        """Take a step, and show what came of it; one that fails for the store's sake is tried again under its key.

        Where another document is opened next (``leaving``) what came of it need not be drawn.
        """
        try:
            document = step()
        except StoreError as error:
            self._show_problem(key, explained(error))
            if key is not None:
                self._retrying.keep(key, step, explained(error))
            self.save_failed.emit(explained(error))
            return False
        except (ImrdeskError, ValueProblem) as error:
            self._show_problem(key, explained(error))
            if isinstance(key, tuple):
                self._retrying.forget(key)
            self.trouble.emit(explained(error))
            return False
        if key is not None:
            self._retrying.forget(key)
        self.document = document
        if not leaving:
            self._show(document)
        self._tell_saved()
        self.document_changed.emit()
        return True

    def _show(self, document: OpenDocument) -> None:
        """Follow a change of the document on screen, in the record and beside the source."""
        self._record.update_record(document.record, document.flags)
        sections = sections_of(document.record, document.reading.sections)
        if sections != self._sections:
            self._sections = sections
            self._source.show_sections(sections)

    def _show_problem(self, key: Key | None, sentence: str) -> None:
        if isinstance(key, FieldRef):
            self._record.show_problem(key, sentence)

    def _tell_saved(self) -> None:
        """Say that all is saved, unless another field's save still waits."""
        self._drop_changed()
        if self._retrying.reason:
            self.save_failed.emit(self._retrying.reason)
        else:
            self.saved.emit(datetime.now(UTC))

    def _drop_changed(self) -> None:
        """Forget the saves of fields in which the reviewer has done something else since."""
        for key in self._retrying.waiting():
            if isinstance(key, FieldRef) and not self._record.has_problem(key):
                self._retrying.forget(key)

    @Slot()
    def _try_again(self) -> None:
        self._drop_changed()
        for key, step in self._retrying.waiting().items():
            if not self._save(step, key):
                return

    @Slot(object, object)
    def _set_value(self, ref: FieldRef, value: Value) -> None:
        if self.document is not None:
            spans = self._filling[1] if self._filling and self._filling[0] == ref else None
            set_value, number = self._desk.reviewing.set_value, self.document.document_id
            typed_on = spans is None and self._typing == ref
            saved = self._save(lambda: set_value(number, ref, value, spans=spans, typed_on=typed_on), ref)
            self._typing = ref if saved and spans is None and self._saves_itself(ref) else None

    def _saves_itself(self, ref: FieldRef) -> bool:
        """Tell whether the field is one that is saved while it is being typed."""
        return self.document is not None and self.document.record.codebook.field(ref.key).kind is Kind.LONG_TEXT

    @Slot(object)
    def _enter(self, ref: FieldRef) -> None:
        """Show what the field was read from; what is typed in it now is another run of typing."""
        self._typing = self._before_click = None
        self.show_evidence(ref, moving=not self._in_sight)

    @Slot(object)
    def _confirm(self, ref: FieldRef) -> None:
        self._on_field(self._desk.reviewing.confirm, ref)

    @Slot(object)
    def _mark_absent(self, ref: FieldRef) -> None:
        self._on_field(self._desk.reviewing.mark_absent, ref)

    @Slot(object)
    def _mark_unclear(self, ref: FieldRef) -> None:
        self._on_field(self._desk.reviewing.mark_unclear, ref)

    @Slot(object)
    def _revert(self, ref: FieldRef) -> None:
        self._on_field(self._desk.reviewing.revert, ref)

    def _on_field(self, step: Callable[[int, FieldRef], OpenDocument], ref: FieldRef) -> None:
        document = self.document
        if document is not None and self._save(lambda: step(document.document_id, ref), ref):
            self.show_evidence(ref)

    @Slot(int)
    def _add_item(self, position: int) -> None:
        """Add an item, made of the passage that is selected in the source where one is."""
        self._on_record(self._desk.reviewing.add_item, position, self._source.selected_words())
        self._source.select(None)

    @Slot(int)
    def _remove_item(self, item_id: int) -> None:
        self._on_record(self._desk.reviewing.remove_item, item_id)

    @Slot(int)
    def _duplicate_item(self, item_id: int) -> None:
        self._on_record(self._desk.reviewing.duplicate_item, item_id)

    @Slot(int)
    def _split_item(self, item_id: int) -> None:
        place = self._source.caret()
        if place is None:
            self.trouble.emit(self.tr("Put the caret in the source where the second item begins, then split."))
        else:
            self._on_record(self._desk.reviewing.split_item, item_id, place)

    @Slot(int, int)
    def _merge_items(self, first: int, second: int) -> None:
        self._on_record(self._desk.reviewing.merge_items, first, second)

    @Slot(int, int)
    def _move_item(self, item_id: int, position: int) -> None:
        self._on_record(self._desk.reviewing.move_item, item_id, position)

    @Slot(object, str)
    def _add_note(self, ref: FieldRef | None, text: str) -> None:
        self._on_record(self._desk.reviewing.add_note, text, ref)

    @Slot(int, str)
    def _edit_note(self, note_id: int, text: str) -> None:
        self._on_record(self._desk.reviewing.edit_note, note_id, text)

    @Slot(int)
    def _settle_note(self, note_id: int) -> None:
        self._on_record(self._desk.reviewing.settle_note, note_id)

    @Slot(int)
    def _reopen_note(self, note_id: int) -> None:
        self._on_record(self._desk.reviewing.reopen_note, note_id)

    @Slot(int)
    def _remove_note(self, note_id: int) -> None:
        self._on_record(self._desk.reviewing.remove_note, note_id)

    def _on_record(self, step: Callable[..., OpenDocument], *told: object) -> None:
        document = self.document
        if document is None or not self._save(partial(step, document.document_id, *told), (step.__name__, *told)):
            return
        if self._record.current_field() is None:
            self._source.mark((), None)  # the last item went, and its evidence with it

    def set_state(self, state: DocumentState, reason: str = "", *, leaving: bool = False) -> bool:
        """Mark the document reviewed, on hold or open again; ``False`` where it could not be saved.

        With ``leaving`` another document is to be opened next.
        """
        document, deed = self.document, ("set_state",)
        self._retrying.forget(deed)
        if document is None or not self.leave():
            return False
        step = partial(self._desk.reviewing.set_state, document.document_id, state, reason)
        return self._save(step, deed, leaving=leaving)

    @Slot()
    def undo(self) -> None:
        """Take the last change back; what could not be done yet is given up first."""
        waiting = self._retrying.deeds()
        if waiting:
            self._retrying.forget(list(waiting)[-1])
            self._tell_saved()
        else:
            self.change(self._desk.reviewing.undo)

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self.change(self._desk.reviewing.redo)

    def change(self, step: Callable[[int], OpenDocument]) -> bool:
        """Make a change of the whole document, after what is half-typed; ``False`` where it could not be saved."""
        document = self.document
        if document is None or not self.leave() or not self._save(lambda: step(document.document_id)):
            return False
        self._show_current_evidence()
        return True

    # Evidence, both ways

    @Slot(object)
    def show_evidence(self, ref: FieldRef, *, moving: bool = True) -> None:
        """Mark in the source what the field was read from, and go there where it is out of sight, if ``moving``."""
        if self.document is None:
            return
        record = self.document.record
        try:
            field = record.field(ref)
        except KeyError:
            return
        if self._passages is None or self._passages.record is not record:
            self._passages = Passages(record)
        sections = self.document.reading.sections
        others = self._passages.besides(ref)
        self._source.mark(field.spans, section_of(ref, record, sections), others, moving=moving)

    def _show_current_evidence(self) -> None:
        ref = self._record.current_field()
        if ref is not None:
            self.show_evidence(ref)

    @Slot(object)
    def _show_passages(self, passages: Spans) -> None:
        self._source.mark(passages, None)

    def show_place(self, place: Place) -> None:
        """Go to where a search found words: to the field, or to the passage of the source, which is selected."""
        if place.ref is not None:
            self._record.select_field(place.ref)
        elif place.span is not None:
            self._source.mark((place.span,), None)
            self._source.select(place.span)
            self._source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _go_to_field_at(self, offset: int) -> None:
        if self.document is not None:
            before = self._record.current_field()
            ref = field_at(self.document.record, offset, before)
            # Who clicks there sees it; under a second click there is to be the same word as under the first.
            self._in_sight = True
            if ref is not None:
                self._record.select_field(ref)
            self._in_sight = False
            self._before_click = before

    @Slot()
    def _go_back_to_field(self) -> None:
        """Take up the field again that was at hand before a click: the second one selects words for that field."""
        ref = self._before_click
        if ref is not None and self._record.take_up(ref):
            self.show_evidence(ref, moving=False)

    @Slot(object, bool)
    def fill(self, span: Span | None, append: bool) -> None:
        """Put a passage of the source into the focused field, or append it; its evidence moves with it."""
        ref = self._record.current_field()
        if self.document is None or ref is None or span is None or not len(span):
            self.trouble.emit(self.tr("Select text in the source and put the focus on a field first."))
            return
        old = self.document.record.field(ref).spans if append else ()
        self._filling = (ref, (*old, span))
        try:
            self._record.fill(ref, span.quote(self.document.source.text), append)
        except ValueProblem as problem:
            self._record.show_problem(ref, explained(problem))
        finally:
            self._filling = None
        self.show_evidence(ref)
