"""The source pane: a document as text and as pages, kept in step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QActionGroup, QCloseEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Section
from imrdesk.domain.spans import Span, Spans
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.forms.ui_source_pane import Ui_SourcePane
from imrdesk.gui.source.actions import SOURCE_ACTIONS
from imrdesk.gui.source.bar import SourceBar
from imrdesk.gui.source.book import Book, Pages
from imrdesk.gui.source.browsing import Browsing, View
from imrdesk.gui.source.find_bar import FindBar
from imrdesk.gui.source.marks import Marks, clip
from imrdesk.gui.source.outline import Outline
from imrdesk.gui.source.sections import SectionMap
from imrdesk.gui.source.steps import trimmed
from imrdesk.gui.source.zoom import Scaling, Zoomed
from imrdesk.gui.theme import ThemeSwitch

TEXT = "text"
PAGES = "pages"
_LONGEST_SUGGESTION = 80
_LEAST_WIDTH = 480
"""Pixels for the bar of a document of some hundred pages, at any zoom, without the words of the views' buttons."""
_UNTOUCHED = (0, 0)
"""Where the text's caret stands before anyone has put it anywhere."""


class SourcePane(QWidget):
    """Shows a document with its marks. Every offset and span is in code points of its canonical text.

    ``view_mode`` is the view the reviewer prefers; a document without pages shows as text all the same.
    """

    offset_clicked = Signal(int)
    click_taken_back = Signal()
    selection_changed = Signal(object)
    fill_requested = Signal(object, bool)
    view_mode_changed = Signal(str)

    def __init__(self, switch: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._source: SourceText | None = None
        self._sections = SectionMap()
        self._book: Book | None = None
        self._filled: list[View] = []
        self._marks = Marks()
        self._view_mode = TEXT
        self._unseen: Spans = ()
        self.ui = Ui_SourcePane()
        self.ui.setupUi(self)
        self.table = ActionTable(SOURCE_ACTIONS, self)
        self.table.enable("close_find", on=False)
        self.bar = SourceBar(self.ui, self.table, self)
        self.outline = Outline(self.table["go_to_section"], self.ui.outline_button)
        self.finder = FindBar(self.ui, self)
        self.browsing = Browsing(self.table, self._shown_view, self._page_count, self)
        self._connect()
        self.paint_theme()
        self.clear()
        self._follow_view()

    def _connect(self) -> None:
        views = QActionGroup(self)
        for name in ("show_pages", "show_text"):
            views.addAction(self.table[name])
        for view in (self.ui.source_text, self.ui.source_pages):
            view.offset_clicked.connect(self.offset_clicked)
            view.click_taken_back.connect(self.click_taken_back)
            view.span_selected.connect(self._tell_selection)
            view.place_changed.connect(self._show_place)
            view.zoom_changed.connect(self._show_zoom)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._open_menu)
        for name, slot in (
            ("show_pages", self._prefer_pages),
            ("show_text", self._prefer_text),
            ("find", self._open_find),
            ("find_next", self._find_next),
            ("find_previous", self._find_previous),
            ("close_find", self.finder.close),
            ("turn_pages", self.ui.source_pages.turn),
            ("dim_pages", self.paint_theme),
            ("put_into_field", self._put_into_field),
            ("append_to_field", self._append_to_field),
            ("copy_source", self._copy),
        ):
            self.table[name].triggered.connect(slot)
        self.ui.hint_button.clicked.connect(self._prefer_text)
        self.bar.page_chosen.connect(self._go_to_page)
        self.bar.given_up.connect(self._walk_on)
        self.outline.chosen.connect(self.browsing.go_to_section)
        self.ui.gutter.section_chosen.connect(self.browsing.go_to_section)
        self.finder.hits_changed.connect(self._show_hits)
        self.finder.closed.connect(self._leave_find)
        self._switch.theme_changing.connect(self.ui.source_text.hold_place)
        self._switch.theme_changed.connect(self.paint_theme)

    # What is shown

    def show_document(self, source: SourceText, sections: tuple[Section, ...], book: Pages | None) -> None:
        """Show a document from its beginning, without marks; ``book`` is there where it has pages.

        Nothing touches the book of the last document once this or :meth:`clear` returns.
        """
        self._source = source
        self._marks = Marks()
        self._unseen = ()
        self._sections = SectionMap(sections)
        self._empty_views()
        self._book = None if book is None else Book(book, source)
        self.outline.take(source, self._sections)
        self._choose_view()
        self._fill(self._view)
        self.finder.search_in(source.text)
        self._enable()
        self._show_place()

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Tint and name other sections of the same document; place, marks and selection stay."""
        self._sections = SectionMap(sections)
        for view in self._filled:
            view.show_sections(self._sections)
        self.outline.take(self._source, self._sections)
        self.ui.gutter.update()

    def clear(self) -> None:
        """Show no document."""
        self._source = None
        self._marks = Marks()
        self._unseen = ()
        self._sections = SectionMap()
        self._empty_views()
        self.outline.take(None, self._sections)
        self.finder.search_in("")
        self._choose_view()
        self._enable()
        self._show_place()

    def _empty_views(self) -> None:
        self._book = None
        for view in self._filled:
            view.clear_source()
        self._filled = []

    def _fill(self, view: View) -> None:
        """Let a view show the document; one that nobody looks at is not given it, which would take as long again."""
        if self._source is None or view in self._filled:
            return
        self._filled.append(view)
        if view is self.ui.source_text:
            self.ui.source_text.show_source(self._source, self._sections)
        elif self._book is not None:
            self.ui.source_pages.show_source(self._source, self._sections, self._book)

    def mark(
        self,
        evidence: Spans,
        section: Span | None,
        others: Spans | None = None,
        glide: bool = True,
        *,
        moving: bool = True,
    ) -> None:
        """Mark the focused field's passages and section; move to them only where none is in sight, and if ``moving``.

        ``others`` are the passages of the other fields, in text order, to be underlined instead of those of before.
        """
        passages = self._inside(evidence)
        fields = self._marks.fields if others is None else self._inside(others)
        self._show_marks(replace(self._marks, evidence=passages, section=section, fields=fields))
        if moving:
            self._reveal(passages, softly=glide)

    def _inside(self, spans: Spans) -> Spans:
        """Return what of ``spans`` the text holds; those made for another reading of the file may reach beyond it."""
        whole = Span(0, len(self._source.text) if self._source is not None else 0)
        return tuple(part for part in (clip(span, whole) for span in spans) if part is not None)

    def _show_marks(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self._view.set_marks(marks)
            self.ui.gutter.update()

    def _reveal(self, passages: Spans, *, softly: bool) -> None:
        if not self.isVisible():
            self._unseen = passages
            return
        self._unseen = ()
        self.ui.hint_bar.setVisible(not self._view.reveal(passages, softly=softly))

    @Slot()
    def paint_theme(self) -> None:
        """Show everything in the theme in force."""
        theme = self._switch.theme
        dark = theme.is_dark
        self.table.paint_icons(theme)
        for part in (self.ui.gutter, self.ui.source_text, self.ui.source_pages):
            part.set_theme(theme)
        self.table.enable("dim_pages", on=dark)
        self.ui.source_pages.dim(dark and self.table["dim_pages"].isChecked())

    # Selection

    def selection(self) -> Span | None:
        """Return what is selected; ``None`` where nothing is."""
        return self._view.selection()

    def selected_text(self) -> str:
        """Return the selected passage as the canonical text has it."""
        span = self.selection()
        return span.quote(self._source.text) if span is not None and self._source is not None else ""

    def select(self, span: Span | None) -> None:
        """Select a passage, or nothing, without moving the view."""
        self._view.select(next(iter(self._inside((span,))), None) if span is not None else None)

    def caret(self) -> int | None:
        """Return the offset at which the caret stands; ``None`` where it was put nowhere yet."""
        return self._view.caret() if self._source is not None else None

    @Slot(object)
    def _tell_selection(self, span: Span | None) -> None:
        self._enable_selection()
        self.selection_changed.emit(span)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selected_text())

    @Slot()
    def _put_into_field(self) -> None:
        self.fill_requested.emit(self.selected_words(), False)

    @Slot()
    def _append_to_field(self) -> None:
        self.fill_requested.emit(self.selected_words(), True)

    def selected_words(self) -> Span | None:
        """Return the selection without the blanks that a step by words takes along."""
        span = self.selection()
        return trimmed(self._source.text, span) if span is not None and self._source is not None else None

    def context_menu(self) -> QMenu:
        """Return what the right mouse button offers; it deletes itself once closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("put_into_field", "append_to_field", "", "copy_source", "", "find"):
            if name:
                menu.addAction(self.table[name])
            else:
                menu.addSeparator()
        return menu

    @Slot(QPoint)
    def _open_menu(self, point: QPoint) -> None:
        self.context_menu().popup(self._view.viewport().mapToGlobal(point))

    # The two views

    @property
    def zoomed(self) -> dict[str, Zoomed]:
        """Return both views by name, as what can be zoomed."""
        return {TEXT: self.ui.source_text, PAGES: self.ui.source_pages}

    def pages_shown(self) -> Scaling | None:
        """Return how pages are shown, ``None`` while text is preferred."""
        return self.ui.source_pages.scaling() if self._view_mode == PAGES else None

    def place(self) -> int:
        """Return the offset at which the view begins to show."""
        return self._view.place() if self._source is not None else 0

    def go_to_place(self, offset: int) -> None:
        """Show the source from an offset on."""
        if self._source is not None:
            self._view.go_to(min(offset, len(self._source.text)))

    @property
    def view_mode(self) -> str:
        """Return the preferred view, ``text`` or ``pages``."""
        return self._view_mode

    def set_view_mode(self, mode: str) -> None:
        """Prefer a view; the place, the marks and the selection go with it."""
        changed, self._view_mode = mode != self._view_mode, mode
        self._choose_view()
        if changed:
            self.view_mode_changed.emit(mode)

    @property
    def _view(self) -> View:
        shown = self.ui.views.currentWidget()
        return self.ui.source_pages if shown is self.ui.source_pages else self.ui.source_text

    def _shown_view(self) -> View:
        return self._view

    @Slot()
    def _prefer_text(self) -> None:
        self.set_view_mode(TEXT)

    @Slot()
    def _prefer_pages(self) -> None:
        self.set_view_mode(PAGES)

    def _choose_view(self) -> None:
        old, new = self._view, self.ui.source_pages if self._shows_pages() else self.ui.source_text
        if new is not old:
            self._change_view(old, new)
        self.table["show_pages" if new is self.ui.source_pages else "show_text"].setChecked(True)

    def _shows_pages(self) -> bool:
        return self._book is not None and self._view_mode == PAGES

    def _change_view(self, old: View, new: View) -> None:
        place, ends = old.place(), old.ends()
        was_in_sight = any(old.in_sight(span) for span in self._marks.evidence)
        new.resize(old.size())
        self._fill(new)
        self.ui.views.setCurrentWidget(new)
        if old.hasFocus():
            new.setFocus()
        new.set_marks(self._marks)
        if self._source is not None:
            with QSignalBlocker(new):
                new.take_ends(ends if ends != _UNTOUCHED else None)
            new.go_to(place)
        self._reveal(self._marks.evidence if was_in_sight else (), softly=False)
        self._follow_view()

    def _follow_view(self) -> None:
        view = self._view
        self.setFocusProxy(view)
        self.ui.gutter.follow(view)
        self.table.enable("turn_pages", on=view is self.ui.source_pages)
        self._show_zoom()
        self._show_place()

    @Slot()
    def _show_place(self) -> None:
        self.ui.gutter.update()
        self.bar.show_page(self._view.page_in_sight(), self._page_count())

    @Slot()
    def _show_zoom(self) -> None:
        self.bar.show_zoom(self._view.zoom)

    @Slot(int)
    def _go_to_page(self, page: int) -> None:
        self.browsing.go_to_page(page)
        self._walk_on()

    @Slot()
    def _walk_on(self) -> None:
        """Let whoever typed a page's number, or gave it up, go on in the source itself."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _page_count(self) -> int:
        return self._source.page_count if self._source is not None else 0

    def _enable(self) -> None:
        shown = self._source is not None
        self.ui.source_bar.setEnabled(shown)
        several = self._page_count() > 1
        self.bar.offer_pages(several)
        self.table.enable("go_to_page", on=several)
        self.table.enable("find", "find_next", "find_previous", "zoom_in", "zoom_out", "zoom_reset", on=shown)
        self.table.enable("fit_width", "show_text", on=shown)
        self.table.enable("show_pages", on=self._book is not None)
        self.ui.hint_bar.setVisible(False)
        self._enable_selection()

    def _enable_selection(self) -> None:
        on = self.selection() is not None
        self.table.enable("copy_source", "put_into_field", "append_to_field", on=on)

    # Finding

    @Slot()
    def _open_find(self) -> None:
        selected = self.selected_text()
        short = selected if len(selected) <= _LONGEST_SUGGESTION else ""
        self.finder.open(self._view.place(), short)
        self.table.enable("close_find", on=True)

    @Slot()
    def _find_next(self) -> None:
        self._find(1)

    @Slot()
    def _find_previous(self) -> None:
        self._find(-1)

    def _find(self, steps: int) -> None:
        if self.ui.find_bar.isHidden():
            self._open_find()
        else:
            self.finder.step(steps)

    @Slot(object, object)
    def _show_hits(self, hits: Spans, hit: Span | None) -> None:
        self._show_marks(replace(self._marks, hits=hits, hit=hit))
        if hit is not None:
            self._view.reveal((hit,), softly=False)

    @Slot(object)
    def _leave_find(self, hit: Span | None) -> None:
        self.table.enable("close_find", on=False)
        self._view.setFocus()
        if hit is not None:
            self._view.select(hit)

    # The window's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the gutter and the bar what room there is."""
        super().resizeEvent(event)
        self.ui.gutter.fit(self.width())
        self.bar.fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the bar can be made; the columns stay where they are from document to document."""
        return QSize(max(_LEAST_WIDTH, self.bar.least_width()), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Move to the passages that were marked before anything could be seen."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal_unseen)

    @Slot()
    def _reveal_unseen(self) -> None:
        if self._unseen:
            self._reveal(self._unseen, softly=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the document go, so that no thread draws for a pane that is gone."""
        self.clear()
        super().closeEvent(event)
