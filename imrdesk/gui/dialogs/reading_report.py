"""What came of reading again: every field that is read otherwise, and the conflicts, decided one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.domain.differences import from_difference
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Value, as_text
from imrdesk.gui.emphasis import give_role, make_primary
from imrdesk.gui.forms.ui_reading_report import Ui_ReadingReport
from imrdesk.gui.wording import worded
from imrdesk.services.conflicts import Conflict
from imrdesk.services.merging import Compared

_LONGEST = 120
_OUTCOME = 5


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One field, or item, in words: what came of it, and the conflict that waits for a decision, if one does."""

    what: str
    document_id: int
    name: str
    values: Compared
    outcome: str
    ref: FieldRef | None = None
    conflict: Conflict | None = None


class ReadingReport(QDialog):
    """Shows what is read otherwise; what the reviewer decides goes out in signals, and its end comes back by a call."""

    keep_requested = Signal(object)
    take_requested = Signal(object)
    place_requested = Signal(int, object)
    undo_requested = Signal()

    def __init__(self, summary: str, notes: str, lines: Sequence[ReportLine], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_ReadingReport()
        self.ui.setupUi(self)
        self._lines = list(lines)
        self._items = [_item(line) for line in lines]
        self._decided: set[int] = set()
        self.ui.summary.setText(summary)
        self.ui.notes.setText(notes)
        self.ui.notes.setVisible(bool(notes))
        for widget in (self.ui.changes, *self._values(), self.ui.keep, self.ui.take, self.ui.show_field):
            widget.setVisible(bool(lines))
        for widget in (self.ui.before_label, self.ui.now_label, self.ui.stands_label):
            widget.setVisible(bool(lines))
        self._fill()
        self.ui.keep.clicked.connect(self._keep)
        self.ui.take.clicked.connect(self._take)
        self.ui.show_field.clicked.connect(self._show_field)
        self.ui.changes.itemActivated.connect(self._show_field)
        self.ui.undo_all.clicked.connect(self.undo_requested)
        for key, button in (("K", self.ui.keep), ("T", self.ui.take)):
            shortcut = QShortcut(QKeySequence(key), self.ui.changes, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
        self.resize((self.size() if lines else QSize(560, 160)).boundedTo(parent.size()))

    def show_decided(self, conflict: Conflict, words: str) -> None:
        """Say at a conflict what was decided, and go on to the next."""
        row = self._row_of(conflict)
        self._decided.add(row)
        self._items[row].setText(_OUTCOME, words)
        following = [each for each in (*range(row + 1, len(self._lines)), *range(row)) if self._is_open(each)]
        self.ui.changes.setCurrentItem(self._items[following[0] if following else row])
        self._show_values()

    def show_problem(self, sentence: str) -> None:
        """Say why a decision could not be made."""
        self.ui.notes.setText(sentence)
        give_role(self.ui.notes, "danger")
        self.ui.notes.show()

    def _values(self) -> tuple[QWidget, ...]:
        return self.ui.before, self.ui.now, self.ui.stands

    def _fill(self) -> None:
        tree = self.ui.changes
        # Rows that are laid out before the style sheet is on stay as low as they are without it.
        tree.ensurePolished()
        tree.addTopLevelItems(self._items)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((190, 160, 170, 170, 170)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_OUTCOME, QHeaderView.ResizeMode.Stretch)
        tree.currentItemChanged.connect(self._show_values)
        first = next((row for row in range(len(self._lines)) if self._is_open(row)), 0)
        if self._lines:
            tree.setCurrentItem(self._items[first])
            tree.setFocus()
        if any(line.conflict for line in self._lines):
            make_primary(self.ui.keep)

    def _row(self) -> int:
        current = self.ui.changes.currentItem()
        return -1 if current is None else self.ui.changes.indexOfTopLevelItem(current)

    def _row_of(self, conflict: Conflict) -> int:
        return next(row for row, line in enumerate(self._lines) if line.conflict == conflict)

    def _is_open(self, row: int) -> bool:
        return self._lines[row].conflict is not None and row not in self._decided

    @Slot()
    def _show_values(self) -> None:
        row = self._row()
        if row < 0:
            return
        line = self._lines[row]
        self.ui.before.setPlainText(_words(line, line.values.before))
        self.ui.now.setPlainText(_words(line, line.values.now))
        self.ui.stands.setPlainText(_words(line, line.values.stands))
        for button in (self.ui.keep, self.ui.take):
            button.setEnabled(self._is_open(row))
        self.ui.show_field.setEnabled(line.ref is not None)

    @Slot()
    def _keep(self) -> None:
        self._tell(self.keep_requested)

    @Slot()
    def _take(self) -> None:
        self._tell(self.take_requested)

    def _tell(self, signal: SignalInstance) -> None:
        row = self._row()
        if row >= 0 and self._is_open(row):
            signal.emit(self._lines[row].conflict)

    @Slot()
    def _show_field(self) -> None:
        row = self._row()
        if row >= 0 and self._lines[row].ref is not None:
            self.place_requested.emit(self._lines[row].document_id, self._lines[row].ref)


def _words(line: ReportLine, value: Value) -> str:
    return as_text(value) if line.ref is None else worded(FIELDS[line.ref.key].worded(value))


def _item(line: ReportLine) -> QTreeWidgetItem:
    values = [_words(line, each) for each in (line.values.before, line.values.now, line.values.stands)]
    short = [each[:_LONGEST] for each in from_difference(*(" ".join(each.split()) for each in values))]
    item = QTreeWidgetItem([line.what, f"{line.document_id}: {line.name}", *short, line.outcome])
    for column, text in enumerate((line.what, line.name, *values, line.outcome)):
        item.setToolTip(column, text[: 20 * _LONGEST])
    return item
