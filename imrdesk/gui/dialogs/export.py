"""Where the corrected CSV goes, for whom, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton, QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, Profile, RowShape
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.forms.ui_export_dialog import Ui_ExportDialog
from imrdesk.gui.wording import counted, translated

Count = Callable[[frozenset[DocumentState]], int]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the reviewer asked for, and where it is to go."""

    target: Path
    what: ExportChoice
    overwrite: bool = False


class ExportDialog(QDialog):
    """Asks for an export; ``chosen`` carries the answer, and only an answer that can be carried out."""

    chosen = Signal(object)

    def __init__(self, suggestion: Path, count: Count, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = count
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self._fill(suggestion)
        self._connect()
        self._check()

    def _fill(self, suggestion: Path) -> None:
        self.ui.rows.addItem(self.tr("disputed item, the case's fields repeated"), RowShape.ITEMS)
        self.ui.rows.addItem(self.tr("case"), RowShape.CASES)
        self.ui.rows.addItem(self.tr("citation"), RowShape.CITATIONS)
        self.ui.rows.addItem(self.tr("change of the log"), RowShape.CHANGES)
        self.ui.profile.addItem(self.tr("R, pandas and other programs (values as they are)"), Profile.DATA)
        self.ui.profile.addItem(self.tr("Excel and LibreOffice (formulas guarded)"), Profile.EXCEL)
        self.ui.states.addItem(self.tr("All, with their state in a column"), None)
        for state in (DocumentState.REVIEWED, DocumentState.IN_REVIEW, DocumentState.ON_HOLD, DocumentState.NEW):
            self.ui.states.addItem(self.tr("Only {state}").format(state=translated(str(state))), state)
        self.ui.target.setText(str(suggestion))

    def _connect(self) -> None:
        self.ui.target.textChanged.connect(self._check)
        self.ui.states.currentIndexChanged.connect(self._check)
        self.ui.overwrite.toggled.connect(self._check)
        self.ui.choose.clicked.connect(self._choose_target)
        self.ui.buttons.accepted.connect(self._choose)
        self.ui.buttons.rejected.connect(self.reject)
        self._save_button().setText(self.tr("Export"))
        self._save_button().setProperty("primary", True)

    def choice(self) -> ExportRequest:
        """Return what the dialog says now."""
        state = self.ui.states.currentData()
        states = frozenset() if state is None else frozenset({DocumentState(state)})
        what = ExportChoice(
            RowShape(self.ui.rows.currentData()),
            Profile(self.ui.profile.currentData()),
            QueueQuery(states=states),
        )
        return ExportRequest(
            Path(self.ui.target.text().strip()).expanduser(), what, overwrite=self.ui.overwrite.isChecked()
        )

    def _save_button(self) -> QPushButton:
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)

    @Slot()
    def _check(self) -> None:
        choice = self.choice()
        documents = self._count(choice.what.query.states)
        problem = self._problem(choice, documents)
        there = choice.target.is_file()
        self.ui.overwrite.setVisible(there)
        self.ui.count.setText(
            self.tr("{documents} will be written.").format(documents=counted(documents, "document", "documents"))
        )
        self.ui.problem.setText(problem)
        self.ui.problem.setVisible(bool(problem))
        self._save_button().setEnabled(not problem)

    def _problem(self, choice: ExportRequest, documents: int) -> str:
        if not self.ui.target.text().strip() or choice.target.is_dir():
            return self.tr("Name the file to write.")
        if not choice.target.parent.is_dir():
            return self.tr("There is no folder {folder}; choose another.").format(folder=choice.target.parent)
        if choice.target.exists() and not choice.overwrite:
            return self.tr("{name} is there already; tick the box to replace it.").format(name=choice.target.name)
        return "" if documents else self.tr("No document is in this state; choose another.")

    @Slot()
    def _choose_target(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.ui.target.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.ui.target.setText)
        dialog.open()

    @Slot()
    def _choose(self) -> None:
        self._check()
        if self._save_button().isEnabled():
            self.chosen.emit(self.choice())
            self.accept()
