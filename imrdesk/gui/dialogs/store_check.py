"""What checking the store found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from imrdesk import __version__
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_store_check import Ui_StoreCheckDialog
from imrdesk.gui.wording import counted, translated


class StoreCheckDialog(QDialog):
    """Lists the problems; ``restore_requested`` and ``repair_requested`` are the ways to mend them."""

    restore_requested = Signal()
    repair_requested = Signal()

    def __init__(self, store: Path, documents: int, problems: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_StoreCheckDialog()
        self.ui.setupUi(self)
        found = self.tr("{count} found").format(count=counted(len(problems), "problem", "problems"))
        self.ui.summary.setText(found if problems else self.tr("Nothing is wrong with the store."))
        damaged = self.tr(
            "Nothing was changed. A backup brings back all that was in it; saving what can be saved makes a new store "
            "beside this one, makes again what can be made again, and tells what is lost."
        )
        sound = self.tr(
            "{documents} were looked through: the file itself, the original files, their texts and readings, the chain "
            "of the history, the search index, and that every record is its reading with its changes."
        )
        words = sound.format(documents=counted(documents, "document", "documents"))
        self.ui.words.setText(damaged if problems else words)
        said = [translated(problem) for problem in problems] or [words]
        self.ui.report.setPlainText("\n".join([f"imrdesk {__version__}, {store}", *said]))
        self.ui.report.setVisible(bool(problems))
        for button in (self.ui.restore, self.ui.repair):
            button.setVisible(bool(problems))
        self.ui.copy.clicked.connect(self._copy)
        self.ui.restore.clicked.connect(self._restore)
        self.ui.repair.clicked.connect(self._repair)
        if problems:
            make_primary(self.ui.restore)
        else:
            self.resize(520, 180)
            close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
            close.setDefault(True)
            close.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())

    @Slot()
    def _restore(self) -> None:
        self.accept()
        self.restore_requested.emit()

    @Slot()
    def _repair(self) -> None:
        self.accept()
        self.repair_requested.emit()
