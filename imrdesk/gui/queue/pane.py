"""The queue's pane: filter, order, the list, and how many are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.gui.forms.ui_queue_pane import Ui_QueuePane
from imrdesk.gui.icons import icon
from imrdesk.gui.queue.counting import Counting
from imrdesk.gui.queue.delegate import QueueDelegate
from imrdesk.gui.queue.facet_panel import FacetPanel
from imrdesk.gui.queue.facets import chosen_in, narrowed, nothing_chosen, said
from imrdesk.gui.queue.finding import Finding, Found
from imrdesk.gui.queue.model import ROW_ROLE, QueueModel, Rows
from imrdesk.gui.queue.orders import explain_order, offer_orders
from imrdesk.gui.queue.views_menu import ViewsMenu
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted

FILTER_PAUSE_MS = 120
"""How long typing must pause before the filter is run."""
_LEAST_PANEL = 280
_INTO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QueuePane(QWidget):
    """Shows the documents that match; ``document_chosen`` tells which one the reviewer goes to.

    What filter and order say is looked for in another thread, and shown once it is found: ``listed`` tells when.
    """

    document_chosen = Signal(int)
    query_changed = Signal()
    listed = Signal()

    def __init__(self, rows: Rows, switch: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._states: Mapping[DocumentState, int] = {}
        self._marked: int | None = None
        self._going_in = False
        self.model = QueueModel(rows, self)
        self.ui = Ui_QueuePane()
        self.ui.setupUi(self)
        self.ui.queue.setModel(self.model)
        self.ui.queue.setItemDelegate(QueueDelegate(switch, self.ui.queue))
        self._pause = QTimer(self, singleShot=True, interval=FILTER_PAUSE_MS)
        self.finding = Finding(rows, self)
        self.panel = FacetPanel(Counting(rows, self), self._asked, self)
        self.views = ViewsMenu(self.ui.views, self._asked)
        offer_orders(self.ui.sort_column)
        self._connect()
        self._show_choice()
        self._paint_icons()

    def _connect(self) -> None:
        ui = self.ui
        self._pause.timeout.connect(self.apply)
        self.finding.found.connect(self._take)
        ui.filter_text.textChanged.connect(self._wait_for_typing)
        ui.filter_text.installEventFilter(self)
        ui.queue.typed.connect(self._type)
        ui.facets.clicked.connect(self.open_facets)
        ui.clear_facets.clicked.connect(self.clear_filter)
        ui.sort_column.currentIndexChanged.connect(self._reorder)
        ui.sort_direction.toggled.connect(self._turn_round)
        ui.clear_filter.clicked.connect(self.clear_filter)
        ui.queue.selectionModel().currentChanged.connect(self._choose)
        self.panel.changed.connect(self.apply)
        self.views.chosen.connect(self.show_view)
        self._switch.theme_changed.connect(self._paint_icons)

    @property
    def query(self) -> QueueQuery:
        """Return what the filter and the order say."""
        typed = QueueQuery(
            text=self.ui.filter_text.text().strip(),
            sort=QueueColumn(self.ui.sort_column.currentData()),
            descending=self.ui.sort_direction.isChecked(),
        )
        return narrowed(typed, self.panel.chosen)

    def _asked(self) -> QueueQuery:
        return self.query

    @Slot()
    def open_facets(self) -> None:
        """Open the panel in which the queue is narrowed, below its button."""
        button, window = self.ui.facets, self.window()
        self._show_choice()
        place = button.mapToGlobal(QPoint(0, button.height() + 2))
        below = window.mapToGlobal(QPoint(0, window.height())).y() - place.y()
        self.panel.open_at(place, QSize(window.width(), max(below, _LEAST_PANEL)))

    @Slot(object)
    def show_view(self, query: QueueQuery) -> None:
        """Filter and order as a kept view says."""
        self.put(query)
        self.look()

    def put(self, query: QueueQuery) -> None:
        """Let filter and order say what a query says; it is shown when the rows are read next."""
        ui = self.ui
        with (
            QSignalBlocker(ui.filter_text),
            QSignalBlocker(ui.sort_column),
            QSignalBlocker(ui.sort_direction),
        ):
            ui.filter_text.setText(query.text)
            ui.sort_column.setCurrentIndex(ui.sort_column.findData(query.sort))
            ui.sort_direction.setChecked(query.descending)
        self.panel.choose(chosen_in(query))
        explain_order(ui.sort_column)
        self._paint_icons()
        self._tell_query()

    def narrow(self, **chosen: frozenset[str]) -> None:
        """Show the documents with one of the values of each facet named, and of nothing else that was chosen."""
        self.panel.choose(chosen)
        self.apply()

    @property
    def total(self) -> int:
        """Return how many documents there are in all."""
        return sum(self._states.values())

    @property
    def reviewed(self) -> int:
        """Return how many of them are reviewed."""
        return self._states.get(DocumentState.REVIEWED, 0)

    def select(self, document_id: int | None) -> None:
        """Mark a document as the current one, wherever it stands, without choosing it again, and scroll to it.

        One that was chosen in the list stays under the hand that chose it.
        """
        chosen, self._marked = document_id is not None and self.current() == document_id, document_id
        place = None if document_id is None else self.model.position(document_id)
        self._mark(place)
        if place is not None and not chosen:
            self.ui.queue.bring(place)
        elif place is None and document_id is not None:
            self.look()

    @Slot()
    def look(self) -> None:
        """Have the rows read again; they are shown once they are there."""
        self.finding.look(self.query, self._marked)

    def refresh(self, document_id: int | None) -> None:
        """Read the rows again, now, with this document marked."""
        self._marked = document_id
        self.finding.look_now(self.query, document_id)

    @Slot()
    def apply(self) -> None:
        """Have shown what the filter says, in the order it says."""
        self.look()
        self._tell_query()

    def _tell_query(self) -> None:
        self._pause.stop()
        self._show_choice()
        self.query_changed.emit()

    @Slot(object)
    def _take(self, found: Found) -> None:
        """Show what was found, and the open document where it stands in it."""
        query, stretch, view = found.asked.query, found.stretch, self.ui.queue
        if found.asked.document_id != self._marked and not stretch.holds(self._marked):
            self.look()
            return
        seen, other = view.seen(), query != self.model.query
        with QSignalBlocker(view.selectionModel()):
            self.model.take(query, stretch)
        self._states = found.states
        place = None if self._marked is None else self.model.position(self._marked)
        self._mark(place)
        if place is not None and (other or seen.row < 0):
            view.go_to(place)
        elif other:
            view.scrollToTop()
        else:
            view.see_again(seen, stretch.place if place is None else place)
        self._show_count()
        self.listed.emit()
        self._go_in()

    def _mark(self, place: int | None) -> None:
        selection = self.ui.queue.selectionModel()
        with QSignalBlocker(selection):
            if place is None:
                selection.clear()
            else:
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                selection.setCurrentIndex(self.model.index(place), flag)
        self.ui.queue.viewport().update()

    def stop(self) -> None:
        """Ask nothing more of the store in other threads; none reads it any more once this returns."""
        self._pause.stop()
        self.finding.stop()
        self.panel.stop()

    @Slot()
    def clear_filter(self) -> None:
        """Show every document again."""
        with QSignalBlocker(self.ui.filter_text):
            self.ui.filter_text.clear()
        self.panel.choose(nothing_chosen())
        self.apply()

    @property
    def position(self) -> int:
        """Return where the current document stands (from 0), -1 where it is not shown."""
        return self.ui.queue.currentIndex().row()

    def shows(self, document_id: int) -> bool:
        """Tell whether a document is the current one of a list that shows what is asked for now."""
        return self.model.query == self.query and self.current() == document_id

    def beside(self, step: int) -> int | None:
        """Return the document so many rows below the current one (above, where negative), ``None`` past the ends."""
        row = self.model.row(self.position + step) if self.position + step >= 0 else None
        return None if row is None else row.document_id

    def current(self) -> int | None:
        """Return the document marked as current, ``None`` where it is not shown."""
        row = self.ui.queue.currentIndex().data(ROW_ROLE)
        return None if row is None else row.document_id

    @Slot()
    def _wait_for_typing(self) -> None:
        self._going_in = False
        self._pause.start()

    @Slot(str)
    def _type(self, letters: str) -> None:
        """Filter by what is typed in the list."""
        self.ui.filter_text.setFocus()
        self.ui.filter_text.selectAll()
        self.ui.filter_text.insert(letters)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Down, Page Down and Enter lead from the filter into the list, once it shows what was typed."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in _INTO_LIST:
            return False
        if self._pause.isActive():
            self.apply()
        self._going_in = True
        self._go_in()
        return True

    def _go_in(self) -> None:
        """Put the focus on the list; where the open document is not in it, its first is opened."""
        if self._going_in and self.finding.is_done:
            self._going_in = False
            if self.model.rowCount():
                self.ui.queue.setFocus()
                if not self.ui.queue.currentIndex().isValid():
                    self.ui.queue.setCurrentIndex(self.model.index(0))

    @Slot()
    def _reorder(self) -> None:
        explain_order(self.ui.sort_column)
        self.apply()

    @Slot(bool)
    def _turn_round(self, _down: bool) -> None:
        self._paint_icons()
        self.apply()

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if row is not None:
            self._marked = row.document_id
            self.document_chosen.emit(row.document_id)

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.total
        self.ui.stack.setCurrentIndex(0 if shown or not total else 1)
        self.ui.count.setText(
            counted(shown, "determination", "determinations")
            if shown == total
            else self.tr("{shown} of {total}").format(shown=f"{shown:,}", total=f"{total:,}")
        )

    def _show_choice(self) -> None:
        """Say on the button what is chosen; it stays pressed in while something is."""
        words = said(self.panel.chosen, self.panel.facets)
        self.ui.facets.setChecked(bool(words))
        self.ui.facets.show_words(words or self.tr("All documents"), words or self.tr("Choose what the queue shows"))
        self.ui.clear_facets.setVisible(bool(words))

    @Slot()
    def _paint_icons(self) -> None:
        theme = self._switch.theme
        self.ui.facets.setIcon(icon("filter", theme))
        self.ui.clear_facets.setIcon(icon("clear", theme))
        self.ui.views.setIcon(icon("views", theme))
        self.ui.sort_direction.setIcon(icon("down" if self.ui.sort_direction.isChecked() else "up", theme))
        self.ui.queue.viewport().update()
