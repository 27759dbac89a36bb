"""What became of each file that was to be added."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.gui.dialogs.fitting import begin_at_first
from imrdesk.gui.dialogs.wrapping import WrappedColumn
from imrdesk.gui.forms.ui_import_report import Ui_ImportReportDialog
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, translated, visible
from imrdesk.services.importing import ImportEntry, ImportReport, Outcome

MARKS = {
    Outcome.ADDED: ("confirmed", "good"),
    Outcome.ALREADY_THERE: ("document", "muted"),
    Outcome.REFUSED: ("unsaved", "danger"),
}

_OUTCOME = Qt.ItemDataRole.UserRole


class ImportReportDialog(QDialog):
    """Lists the files, refused ones first, each with its reason."""

    def __init__(self, report: ImportReport, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._switch = switch
        self.ui = Ui_ImportReportDialog()
        self.ui.setupUi(self)
        self.ui.summary.setText(summary(report))
        for outcome in (Outcome.REFUSED, Outcome.ADDED, Outcome.ALREADY_THERE):
            for entry in report.entries:
                if entry.outcome is outcome:
                    self.ui.files.addTopLevelItem(self._line(entry))
        header = self.ui.files.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.ui.files.setColumnWidth(0, 340)
        for column in range(2):
            WrappedColumn(self.ui.files, column)
        begin_at_first(self.ui.files)
        switch.theme_changed.connect(self._paint)
        self._paint()

    def _line(self, entry: ImportEntry) -> QTreeWidgetItem:
        words = {Outcome.ADDED: self.tr("Added"), Outcome.ALREADY_THERE: self.tr("Was already there")}
        line = QTreeWidgetItem([visible(entry.path.name), words.get(entry.outcome, translated(entry.reason))])
        line.setData(0, _OUTCOME, entry.outcome)
        line.setToolTip(0, str(entry.path))
        line.setToolTip(1, translated(entry.reason))
        return line

    @Slot()
    def _paint(self) -> None:
        for place in range(self.ui.files.topLevelItemCount()):
            line = self.ui.files.topLevelItem(place)
            if line is not None:
                name, color = MARKS[line.data(0, _OUTCOME)]
                line.setIcon(0, icon(name, self._switch.theme, color))


def summary(report: ImportReport) -> str:
    """Return what came of an import in one line."""
    none_else = not (report.already_there or report.refused)
    parts = [counted(len(report.added), "added", "added")] if report.added or none_else else []
    if report.already_there:
        parts.append(counted(len(report.already_there), "already there", "already there"))
    if report.refused:
        parts.append(counted(len(report.refused), "refused", "refused"))
    if report.cancelled:
        parts.append(QCoreApplication.translate("ImportReportDialog", "stopped before the end"))
    return ", ".join(parts)
