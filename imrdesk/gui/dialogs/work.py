"""The work that was done: by whom, on which fields, how fast; as a table that can be sorted and exported."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.work import DECIDED, FieldWork, ReviewerWork, WorkReport
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.files import ask_where_to_write
from imrdesk.gui.forms.ui_work_dialog import Ui_WorkDialog
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.wording import explained, worded
from imrdesk.services.working import Period, Working

_NUMBER = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NONE = "–"


class WorkDialog(QDialog):
    """Shows a period's work; ``measuring_chosen`` tells whether time shall be measured."""

    measuring_chosen = Signal(bool)

    def __init__(
        self, working: Working, parent: QWidget, *, measuring: bool, codebook: Codebook = NO_OWN_FIELDS
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._working = working
        self._codebook = codebook
        self._report: WorkReport | None = None
        self._runner = TaskRunner(self)
        self.ui = Ui_WorkDialog()
        self.ui.setupUi(self)
        self._set_up()
        self.ui.measure.setChecked(measuring)
        self.ui.measure.toggled.connect(self.measuring_chosen)
        self.ui.period.currentIndexChanged.connect(self.load)
        self.finished.connect(self._runner.shut_down)
        self.load()

    def _set_up(self) -> None:
        periods = {
            Period.TODAY: self.tr("Today"),
            Period.WEEK: self.tr("The last 7 days"),
            Period.ALL: self.tr("All there is"),
        }
        for period, words in periods.items():
            self.ui.period.addItem(words, period)
        for tree in (self.ui.reviewers, self.ui.fields):
            tree.header().setStretchLastSection(False)
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            for column in range(1, tree.columnCount()):
                tree.headerItem().setTextAlignment(column, _RIGHT)
        self.ui.fields.sortByColumn(6, Qt.SortOrder.DescendingOrder)
        self._export_button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._export_button.setText(self.tr("Export…"))
        self._export_button.clicked.connect(self._ask_where)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    @Slot()
    def load(self) -> None:
        """Count the chosen period in the background."""
        working, period = self._working, Period(self.ui.period.currentData())

        def work(_progress: Progress, _cancel: threading.Event) -> tuple[Period, WorkReport]:
            return period, working.report(period)

        self._export_button.setEnabled(False)
        self.ui.state.setText(self.tr("Counting…"))
        task = self._runner.run(self.tr("Counting"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.ui.state.setText)

    @Slot(object)
    def _show(self, counted: tuple[Period, WorkReport]) -> None:
        period, report = counted
        if period != self.ui.period.currentData():
            return
        self._report = report
        self.ui.state.setText("" if report.reviewers else self.tr("Nothing was done yet."))
        self._export_button.setEnabled(True)
        alone = len(report.reviewers) < 2
        _fill(
            self.ui.reviewers, [self._reviewer(each) for each in (*(() if alone else report.reviewers), report.total)]
        )
        self.ui.reviewers.setFixedHeight(_height(self.ui.reviewers))
        _fill(self.ui.fields, [self._field(each) for each in report.fields])

    def _reviewer(self, work: ReviewerWork) -> QTreeWidgetItem:
        line = _Line([work.reviewer or self.tr("All together")])
        line.setToolTip(0, line.text(0))
        counts = [work.finished, *(work.states.get(state, 0) for state in DECIDED)]
        for column, count in enumerate(counts, start=1):
            _put(line, column, count, QLocale().toString(count))
        for column, seconds in ((6, work.seconds), (8, work.median_seconds)):
            _put(line, column, seconds or 0, self._duration(seconds))
        speed = work.documents_an_hour
        _put(line, 7, speed or 0, _NONE if speed is None else QLocale().toString(speed, "f", 1))
        return line

    def _field(self, work: FieldWork) -> QTreeWidgetItem:
        line = _Line([worded(self._codebook.label(work.key))])
        line.setToolTip(0, line.text(0))
        for column, count in enumerate([work.decided, *(work.states.get(state, 0) for state in DECIDED)], start=1):
            _put(line, column, count, QLocale().toString(count))
        rate = work.correction_rate or 0.0
        _put(line, 6, rate, self.tr("{share} %").format(share=QLocale().toString(100.0 * rate, "f", 0)))
        return line

    def _duration(self, seconds: float | None) -> str:
        if not seconds:
            return _NONE
        minutes, left = divmod(round(seconds), 60)
        if minutes < 60:
            return self.tr("{minutes} min {seconds:02} s").format(minutes=minutes, seconds=left)
        return self.tr("{hours} h {minutes:02} min").format(hours=minutes // 60, minutes=minutes % 60)

    @Slot()
    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = str(Path(folder, "progress.csv"))
        title, names = self.tr("Export the progress"), self.tr("Tables (*.csv)")
        ask_where_to_write(self, title, names, self.export_to, proposed=name, ending=".csv")

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Write what is shown to a file, and say so; the file dialog has asked before it names one that is there."""
        if self._report is None:
            return
        try:
            self._working.write(self._report, Path(name), overwrite=True)
        except ImrdeskError as problem:
            self.ui.state.setText(explained(problem))
            return
        self.ui.state.setText(self.tr("Written to {name}").format(name=name))


class _Line(QTreeWidgetItem):
    """A line that sorts by numbers where it has them."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        column = tree.sortColumn() if tree is not None else 0
        mine, theirs = self.data(column, _NUMBER), other.data(column, _NUMBER)
        return self.text(column) < other.text(column) if mine is None or theirs is None else mine < theirs


def _put(line: QTreeWidgetItem, column: int, number: float, words: str) -> None:
    line.setText(column, words)
    line.setData(column, _NUMBER, number)
    line.setTextAlignment(column, _RIGHT)


def _fill(tree: QTreeWidget, lines: list[QTreeWidgetItem]) -> None:
    tree.clear()
    tree.addTopLevelItems(lines)


def _height(tree: QTreeWidget) -> int:
    """Return the height at which all lines are in sight, up to five."""
    rows = min(tree.topLevelItemCount(), 5)
    line = tree.sizeHintForRow(0) if rows else 0
    return tree.header().sizeHint().height() + rows * line + 2 * tree.frameWidth() + 2
