"""What a codebook file would make of the own fields, before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.gui.dialogs.fitting import begin_at_first
from imrdesk.gui.dialogs.wrapping import WrappedColumn
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_codebook_import_dialog import Ui_CodebookImportDialog
from imrdesk.gui.wording import counted, translated
from imrdesk.services.codebook_files import CodebookImport, Fate

_LABELS_WIDTH = 200


class CodebookImportDialog(QDialog):
    """Lists the fields of a file with what becomes of each; ``made`` is what they make together."""

    def __init__(self, made: CodebookImport, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.made = made
        self.ui = Ui_CodebookImportDialog()
        self.ui.setupUi(self)
        for each in made.fields:
            words = translated(each.words)
            line = QTreeWidgetItem([each.field.label, translated(each.fate), words])
            line.setToolTip(0, each.field.key)
            line.setToolTip(2, words)
            self.ui.fields.addTopLevelItem(line)
        begin_at_first(self.ui.fields)
        header = self.ui.fields.header()
        header.resizeSection(0, _LABELS_WIDTH)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        WrappedColumn(self.ui.fields, 0)
        WrappedColumn(self.ui.fields, 2)
        counts = {fate: sum(each.fate is fate for each in made.fields) for fate in Fate}
        self.ui.summary.setText(self._said(name, counts))
        ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        make_primary(ok)
        ok.setText(self.tr("&Take these"))
        ok.setEnabled(bool(counts[Fate.NEW] + counts[Fate.CHANGED]))
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)

    def _said(self, name: str, counts: dict[Fate, int]) -> str:
        words = self.tr("“{name}” has {fields}: {new} new, {changed} changed, {same} the same, {refused} refused.")
        told = {str(fate): count for fate, count in counts.items()}
        return words.format(name=name, fields=counted(len(self.made.fields), "field", "fields"), **told)
