"""Words that look private, before they are written: each to be masked or kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.domain.exports import PrivateReport
from imrdesk.domain.fields import FIELDS
from imrdesk.gui.dialogs.fitting import begin_at_first
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_private_dialog import Ui_PrivateDialog
from imrdesk.gui.wording import counted, translated, worded

_MOST = 2000
"""How many different words are listed; those beyond are masked."""
_LONGEST = 80


class PrivateDialog(QDialog):
    """Lists what was found, all of it ticked at first; ``decided`` carries the words that are to stay as they are."""

    decided = Signal(object)

    def __init__(self, report: PrivateReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_PrivateDialog()
        self.ui.setupUi(self)
        self.ui.words.setText(self._words(report))
        self._lines = [self._line(report, words, times) for words, times in report.often.most_common(_MOST)]
        self.ui.found.addTopLevelItems(self._lines)
        begin_at_first(self.ui.found)
        header = self.ui.found.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._write_button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        make_primary(self._write_button)
        self.ui.found.itemChanged.connect(self._count)
        self.ui.all.clicked.connect(self._mask_all)
        self.ui.none.clicked.connect(self._keep_all)
        self.ui.buttons.accepted.connect(self._decide)
        self._count()

    def kept(self) -> frozenset[str]:
        """Return the words that are not ticked."""
        return frozenset(line.text(0) for line in self._lines if line.checkState(0) is Qt.CheckState.Unchecked)

    def _words(self, report: PrivateReport) -> str:
        kinds = ", ".join(f"{count:,} × {translated(kind)}" for kind, count in report.counts.most_common())
        words = self.tr("In the free text stands what looks like it could tell who somebody is: {kinds}.")
        more = self.tr("What is ticked is written as its kind in brackets, wherever it stands; nothing changes here.")
        beyond = self.tr("Only the {most} most frequent are listed; the others are masked.").format(most=f"{_MOST:,}")
        said = [words.format(kinds=kinds), more, *[beyond] * (len(report.often) > _MOST)]
        return " ".join(said)

    def _line(self, report: PrivateReport, words: str, times: int) -> QTreeWidgetItem:
        first = report.places[words]
        field = FIELDS.get(first.column)
        where = first.column if field is None else worded(field.label)
        place = self.tr("{field} of document {number}").format(field=where, number=first.document_id)
        line = QTreeWidgetItem([words, translated(first.kind), f"{times:,}", place])
        line.setToolTip(0, words[: 4 * _LONGEST])
        line.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setCheckState(0, Qt.CheckState.Checked)
        return line

    @Slot()
    def _mask_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    @Slot()
    def _keep_all(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        for line in self._lines:
            line.setCheckState(0, state)

    @Slot()
    def _count(self) -> None:
        masked = len(self._lines) - len(self.kept())
        words = self.tr("Export, {masked} masked").format(masked=counted(masked, "word", "words"))
        self._write_button.setText(words if masked else self.tr("Export as it is"))

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self.kept())
        self.accept()
