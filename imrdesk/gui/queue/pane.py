"""The queue's pane: filter, order, the list, and how many are shown."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn, QueueFacets, QueueQuery
from imrdesk.gui.forms.ui_queue_pane import Ui_QueuePane
from imrdesk.gui.icons import icon
from imrdesk.gui.queue.delegate import STATE_MARKS, QueueDelegate
from imrdesk.gui.queue.facets import FacetMenu
from imrdesk.gui.queue.model import ROW_ROLE, QueueModel, Rows
from imrdesk.gui.queue.state_counts import FLAGGED, NOTED, StateCounts
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, translated

FILTER_PAUSE_MS = 120
"""How long typing must pause before the filter is run."""
_MARKS = {FLAGGED: ("flag", "warning"), NOTED: ("note", "accent")}


class QueuePane(QWidget):
    """Shows the documents that match; ``document_chosen`` tells which one the reviewer goes to."""

    document_chosen = Signal(int)
    query_changed = Signal()

    def __init__(self, rows: Rows, switch: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = switch
        self._total = 0
        self.model = QueueModel(rows, self)
        self.ui = Ui_QueuePane()
        self.ui.setupUi(self)
        self.ui.queue.setModel(self.model)
        self.ui.queue.setItemDelegate(QueueDelegate(switch, self.ui.queue))
        self._pause = QTimer(self, singleShot=True, interval=FILTER_PAUSE_MS)
        self.facets = FacetMenu(self.ui.facets, self._counts, self._asked)
        self._rows = rows
        self.state_counts = StateCounts(self.ui.filter_state, self._counts)
        self._fill_choices()
        self._connect()
        self._paint_icons()

    def _fill_choices(self) -> None:
        states = self.ui.filter_state
        states.addItem(self.tr("All states"), None)
        for state in DocumentState:
            states.addItem(translated(str(state).capitalize()), state)
        states.addItem(self.tr("With flags"), FLAGGED)
        states.addItem(self.tr("With open notes"), NOTED)
        for label, column in (
            (self.tr("As added"), QueueColumn.ADDED),
            (self.tr("Need of attention"), QueueColumn.ATTENTION),
            (self.tr("Case number"), QueueColumn.CASE_NUMBER),
            (self.tr("File"), QueueColumn.NAME),
            (self.tr("Items"), QueueColumn.ITEMS),
            (self.tr("Outcome"), QueueColumn.OUTCOME),
            (self.tr("Flags"), QueueColumn.FLAGS),
            (self.tr("State"), QueueColumn.STATE),
            (self.tr("Decision date"), QueueColumn.DECISION_DATE),
        ):
            self.ui.sort_column.addItem(label, column)
        attention = self.tr(
            "First documents in which an error flag speaks of a field nobody has looked at, then those with warnings,"
            " then with doubts, then those nobody has opened; reviewed ones come last. More flags come before fewer."
        )
        place = self.ui.sort_column.findData(QueueColumn.ATTENTION)
        self.ui.sort_column.setItemData(place, attention, Qt.ItemDataRole.ToolTipRole)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.apply)
        self.ui.filter_text.textChanged.connect(self._wait_for_typing)
        self.ui.filter_state.currentIndexChanged.connect(self.apply)
        self.ui.sort_column.currentIndexChanged.connect(self.apply)
        self.ui.sort_direction.toggled.connect(self._turn_round)
        self.ui.clear_filter.clicked.connect(self.clear_filter)
        self.ui.queue.selectionModel().currentChanged.connect(self._choose)
        self.facets.changed.connect(self.apply)
        self.facets.view_chosen.connect(self.show_view)
        self._switch.theme_changed.connect(self._paint_icons)

    @property
    def query(self) -> QueueQuery:
        """Return what the filter and the order say."""
        chosen = self.ui.filter_state.currentData()
        typed = QueueQuery(
            text=self.ui.filter_text.text().strip(),
            states=frozenset({DocumentState(chosen)}) if chosen and chosen not in _MARKS else frozenset(),
            flagged_only=chosen == FLAGGED,
            noted_only=chosen == NOTED,
            sort=QueueColumn(self.ui.sort_column.currentData()),
            descending=self.ui.sort_direction.isChecked(),
        )
        return self.facets.narrowed(typed)

    def _asked(self) -> QueueQuery:
        return self.query

    def _counts(self) -> QueueFacets:
        return self._rows.facets(self.query)

    @Slot(object)
    def show_view(self, query: QueueQuery) -> None:
        """Filter and order as a kept view says."""
        chosen = FLAGGED if query.flagged_only else NOTED if query.noted_only else next(iter(query.states), None)
        ui = self.ui
        with (
            QSignalBlocker(ui.filter_text),
            QSignalBlocker(ui.filter_state),
            QSignalBlocker(ui.sort_column),
            QSignalBlocker(ui.sort_direction),
        ):
            ui.filter_text.setText(query.text)
            ui.filter_state.setCurrentIndex(ui.filter_state.findData(chosen))
            ui.sort_column.setCurrentIndex(ui.sort_column.findData(query.sort))
            ui.sort_direction.setChecked(query.descending)
        self.facets.choose(query)
        self._paint_icons()
        self.apply()

    @property
    def total(self) -> int:
        """Return how many documents there are in all."""
        return self._total

    def set_total(self, total: int) -> None:
        """Say how many documents there are in all."""
        self._total = total
        self._show_count()

    def select(self, document_id: int | None, position: int | None = None) -> None:
        """Mark a document as the current one without choosing it again; ``position`` saves looking it up."""
        where = position if position is not None else self._position(document_id)
        selection = self.ui.queue.selectionModel()
        with QSignalBlocker(selection):
            if where is None:
                selection.clear()
            else:
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                selection.setCurrentIndex(self.model.index(where), flag)
        if where is not None:
            self.ui.queue.scrollTo(self.model.index(where))
        self.ui.queue.viewport().update()

    def refresh(self, document_id: int | None) -> None:
        """Read the rows again, keeping the current document marked."""
        self.model.refresh()
        self.select(document_id)
        self._show_count()

    @Slot()
    def apply(self) -> None:
        """Show what the filter says, in the order it says."""
        current = self.current()
        with QSignalBlocker(self.ui.queue.selectionModel()):
            self.model.show(self.query)
        self.select(current)
        self._show_count()
        self.query_changed.emit()

    @Slot()
    def clear_filter(self) -> None:
        """Show every document again."""
        with QSignalBlocker(self.ui.filter_state), QSignalBlocker(self.ui.filter_text):
            self.ui.filter_state.setCurrentIndex(0)
            self.ui.filter_text.clear()
        self.facets.choose(QueueQuery())
        self.apply()

    def current(self) -> int | None:
        """Return the document marked as current, ``None`` where it is not shown."""
        row = self.ui.queue.currentIndex().data(ROW_ROLE)
        return None if row is None else row.document_id

    def _position(self, document_id: int | None) -> int | None:
        if document_id is None:
            return None
        self.model.row(0)
        return self.model.position(document_id)

    @Slot()
    def _wait_for_typing(self) -> None:
        self._pause.start()

    @Slot(bool)
    def _turn_round(self, _down: bool) -> None:
        self._paint_icons()
        self.apply()

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if row is not None:
            self.document_chosen.emit(row.document_id)

    def _show_count(self) -> None:
        shown = self.model.rowCount()
        self.ui.stack.setCurrentIndex(0 if shown or not self._total else 1)
        self.ui.count.setText(
            counted(shown, "determination", "determinations")
            if shown == self._total
            else self.tr("{shown} of {total}").format(shown=shown, total=self._total)
        )

    @Slot()
    def _paint_icons(self) -> None:
        theme = self._switch.theme
        self.ui.facets.setIcon(icon("filter", theme))
        self.ui.sort_direction.setIcon(icon("down" if self.ui.sort_direction.isChecked() else "up", theme))
        for index in range(self.ui.filter_state.count()):
            chosen = self.ui.filter_state.itemData(index, Qt.ItemDataRole.UserRole)
            if chosen is not None:
                name, color = _MARKS[chosen] if chosen in _MARKS else STATE_MARKS[DocumentState(chosen)]
                self.ui.filter_state.setItemIcon(index, icon(name, theme, color))
        self.ui.queue.viewport().update()
