"""What became of each file that was to be added."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from imrdesk.gui.forms.ui_import_report import Ui_ImportReportDialog
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import Theme
from imrdesk.gui.wording import counted, translated, visible
from imrdesk.services.importing import ImportEntry, ImportReport, Outcome

PADDING = 6
MARKS = {
    Outcome.ADDED: ("confirmed", "good"),
    Outcome.ALREADY_THERE: ("document", "muted"),
    Outcome.REFUSED: ("unsaved", "danger"),
}


class WrappedDelegate(QStyledItemDelegate):
    """Makes a line as high as its words need at the column's width, which a tree does not ask for by itself."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width that one line would take and the height that all of them take."""
        size = super().sizeHint(option, index)
        room = QRect(0, 0, self._tree.columnWidth(index.column()) - 2 * PADDING, 0)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return size.expandedTo(QSize(0, words.height() + PADDING))


class ImportReportDialog(QDialog):
    """Lists the files, refused ones first, each with its reason."""

    def __init__(self, report: ImportReport, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_ImportReportDialog()
        self.ui.setupUi(self)
        self.ui.summary.setText(summary(report))
        for outcome in (Outcome.REFUSED, Outcome.ADDED, Outcome.ALREADY_THERE):
            for entry in report.entries:
                if entry.outcome is outcome:
                    self.ui.files.addTopLevelItem(self._line(entry, theme))
        header = self.ui.files.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.ui.files.setColumnWidth(0, 240)
        self.ui.files.setItemDelegateForColumn(1, WrappedDelegate(self.ui.files))
        header.sectionResized.connect(self._wrap_again)

    @Slot()
    def _wrap_again(self) -> None:
        self.ui.files.scheduleDelayedItemsLayout()

    def _line(self, entry: ImportEntry, theme: Theme) -> QTreeWidgetItem:
        words = {Outcome.ADDED: self.tr("Added"), Outcome.ALREADY_THERE: self.tr("Was already there")}
        line = QTreeWidgetItem([visible(entry.path.name), words.get(entry.outcome, translated(entry.reason))])
        name, color = MARKS[entry.outcome]
        line.setIcon(0, icon(name, theme, color))
        line.setToolTip(0, str(entry.path))
        line.setToolTip(1, translated(entry.reason))
        return line


def summary(report: ImportReport) -> str:
    """Return what came of an import in one line."""
    parts = [counted(len(report.added), "added", "added")]
    if report.already_there:
        parts.append(counted(len(report.already_there), "already there", "already there"))
    if report.refused:
        parts.append(counted(len(report.refused), "refused", "refused"))
    if report.cancelled:
        parts.append(QCoreApplication.translate("ImportReportDialog", "stopped before the end"))
    return ", ".join(parts)
