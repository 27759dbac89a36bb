"""Who defined which own field, and when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.domain.codebook import LoggedDefinitions
from imrdesk.gui.dialogs.wrapping import WrappedColumn
from imrdesk.gui.forms.ui_own_fields_log_dialog import Ui_OwnFieldsLogDialog
from imrdesk.gui.wording import on_clock, translated
from imrdesk.services.codebook_files import described


class OwnFieldsLogDialog(QDialog):
    """Lists the changes of the codebook, a line for each field, the newest first."""

    def __init__(self, log: Iterable[LoggedDefinitions], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_OwnFieldsLogDialog()
        self.ui.setupUi(self)
        header = self.ui.changes.header()
        for column in range(2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        WrappedColumn(self.ui.changes, 2)
        for logged in sorted(log, key=_number, reverse=True):
            for definition in logged.definitions:
                words = translated(described(definition))
                line = QTreeWidgetItem([on_clock(logged.at), logged.reviewer, words])
                line.setToolTip(2, words)
                self.ui.changes.addTopLevelItem(line)
        newest = self.ui.changes.topLevelItem(0)
        self.ui.changes.setVisible(newest is not None)
        self.ui.nothing.setVisible(newest is None)
        if newest is not None:
            self.ui.changes.setCurrentItem(newest)
            self.ui.changes.setFocus()
        self.ui.buttons.rejected.connect(self.reject)


def _number(logged: LoggedDefinitions) -> int:
    return logged.change_id
