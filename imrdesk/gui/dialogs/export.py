"""Where the corrected data goes, for whom, and what is in it, with its first rows shown before anything is written."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportPreset, ExportPreview, Extra, Form, Profile, RowShape, Separator
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.export_columns import ExportColumns
from imrdesk.gui.dialogs.files import ask_where_to_write
from imrdesk.gui.dialogs.kept_names import KeptNames
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_export_dialog import Ui_ExportDialog
from imrdesk.gui.wording import counted, explained, translated, visible
from imrdesk.services.exporting import ExportService
from imrdesk.services.presets import Presets

Views = Mapping[str, QueueQuery]

_CELL = 80
"""How much of a cell the preview shows."""

_WIDEST = 240
"""How wide (pixels) a column of the preview is at most."""

_REST_MS = 120
"""How long the choices must rest before the first rows are read anew."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the reviewer asked for, and where it is to go.

    ``look`` asks to show what looks private before anything is written.
    """

    target: Path
    what: ExportChoice
    overwrite: bool = False
    look: bool = False


class Handling(StrEnum):
    """What becomes of words that look private."""

    SHOW = "show"
    MASK = "mask"
    KEEP = "keep"


class ExportDialog(QDialog):
    """Asks for an export; ``chosen`` carries the answer, and only an answer that can be carried out."""

    chosen = Signal(object)

    def __init__(
        self,
        suggestion: Path,
        exporting: ExportService,
        presets: Presets,
        parent: QWidget,
        *,
        queue: QueueQuery,
        views: Views,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._exporting = exporting
        self._trouble = ""
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.columns = ExportColumns(self.ui.columns)
        self.extras: dict[Extra, QCheckBox] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.ui.preview.horizontalHeader().setDefaultAlignment(left)
        self.ui.preview.horizontalHeader().setMaximumSectionSize(_WIDEST)
        self.ui.preview.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fill_forms(exporting)
        self._fill(suggestion)
        self._fill_documents(queue, views)
        self._fill_extras()
        self.ui.retired.setVisible(exporting.has_retired())
        ui = self.ui
        self.presets = KeptNames(presets, ui.preset, ui.keep, ui.remove, self._as_preset)
        self._connect()
        self._follow_form()
        self.ui.form_choice.setFocus()
        self.look()

    def _fill_forms(self, exporting: ExportService) -> None:
        forms = (
            (self.tr("CSV for R, pandas and other programs (values as they are)"), (".csv", Profile.DATA)),
            (self.tr("CSV for Excel and LibreOffice (formulas guarded)"), (".csv", Profile.EXCEL)),
            (self.tr("workbook for Excel and LibreOffice (a sheet a table)"), (".xlsx", Profile.DATA)),
            (self.tr("data package (all tables, described for other programs)"), (".zip", Profile.DATA)),
            (self.tr("JSON Lines (a document a line, with its passages)"), (".jsonl", Profile.DATA)),
            (self.tr("Parquet for pandas, DuckDB and R (values with their types)"), (".parquet", Profile.DATA)),
        )
        for words, form in forms:
            if exporting.can_write(Form.of(Path(f"export{form[0]}"))):
                self.ui.form_choice.addItem(words, form)
        self.ui.separator.addItem(self.tr("commas"), Separator.COMMA)
        self.ui.separator.addItem(self.tr("semicolons (with decimal commas)"), Separator.SEMICOLON)
        self.ui.separator.addItem(self.tr("tabs"), Separator.TAB)

    def _fill(self, suggestion: Path) -> None:
        self.ui.rows.addItem(self.tr("disputed item, the case's fields repeated"), RowShape.ITEMS)
        self.ui.rows.addItem(self.tr("case"), RowShape.CASES)
        self.ui.rows.addItem(self.tr("citation"), RowShape.CITATIONS)
        self.ui.rows.addItem(self.tr("change of the log"), RowShape.CHANGES)
        names = self.tr("names, phones, e-mails and numbers of persons in free text")
        self.ui.private_details.addItem(self.tr("Show {names} before writing").format(names=names), Handling.SHOW)
        self.ui.private_details.addItem(self.tr("Mask all {names}").format(names=names), Handling.MASK)
        self.ui.private_details.addItem(self.tr("Keep {names}").format(names=names), Handling.KEEP)
        self.ui.target.setText(str(suggestion))

    def _fill_documents(self, queue: QueueQuery, views: Views) -> None:
        self.ui.states.addItem(self.tr("All, with their state in a column"), QueueQuery())
        for state in (DocumentState.REVIEWED, DocumentState.IN_REVIEW, DocumentState.ON_HOLD, DocumentState.NEW):
            only = self.tr("Only {state}").format(state=translated(str(state)))
            self.ui.states.addItem(only, QueueQuery(states=frozenset({state})))
        self.ui.states.addItem(self.tr("Those the queue shows now, in its order"), queue)
        for name, query in views.items():
            self.ui.states.addItem(self.tr("The view “{name}”").format(name=name), query)

    def _fill_extras(self) -> None:
        words = {
            Extra.STATE: self.tr("state (why it is blank)"),
            Extra.QUOTE: self.tr("evidence quotes"),
            Extra.PAGE: self.tr("page numbers"),
            Extra.CONFIDENCE: self.tr("confidence"),
            Extra.CORRECTED: self.tr("corrected or not"),
            Extra.ORIGINAL: self.tr("value as read"),
        }
        for place, (extra, said) in enumerate(words.items()):
            self.extras[extra] = QCheckBox(said, self)
            self.ui.extras.addWidget(self.extras[extra], place // 3, place % 3)
            self.extras[extra].toggled.connect(self._rest.start)

    def _connect(self) -> None:
        self._rest.timeout.connect(self.look)
        self.finished.connect(self._rest.stop)
        self.ui.target.textChanged.connect(self._check)
        self.ui.overwrite.toggled.connect(self._check)
        self.ui.form_choice.currentIndexChanged.connect(self._follow_form)
        for choice in (self.ui.rows, self.ui.states, self.ui.private_details, self.ui.separator):
            choice.currentIndexChanged.connect(self._rest.start)
        self.columns.changed.connect(self._rest.start)
        self.ui.up.clicked.connect(self.columns.move_up)
        self.ui.down.clicked.connect(self.columns.move_down)
        self.ui.rename.clicked.connect(self.columns.rename)
        self.presets.chosen.connect(self._take)
        self.presets.told.connect(self.ui.count.setText)
        self.ui.all.clicked.connect(self.columns.take_all)
        self.ui.none.clicked.connect(self.columns.take_none)
        self.ui.retired.toggled.connect(self._rest.start)
        self.ui.choose.clicked.connect(self._choose_target)
        self.ui.buttons.accepted.connect(self._choose)
        self.ui.buttons.rejected.connect(self.reject)
        self._save_button().setText(self.tr("Export"))
        make_primary(self._save_button())

    def choice(self) -> ExportRequest:
        """Return what the dialog says now."""
        _ending, profile = self.ui.form_choice.currentData()
        handling = Handling(self.ui.private_details.currentData())
        spreadsheet = profile == Profile.EXCEL
        what = ExportChoice(
            RowShape(self.ui.rows.currentData()) if self.form().is_one_table else RowShape.ITEMS,
            Profile(profile),
            self.ui.states.currentData(),
            self.columns.chosen(),
            frozenset(extra for extra, box in self.extras.items() if box.isEnabled() and box.isChecked()),
            masked=handling is Handling.MASK,
            names=self.columns.names(),
            separator=Separator(self.ui.separator.currentData()) if spreadsheet else Separator.COMMA,
            retired=self.ui.retired.isChecked(),
        )
        target = Path(os.path.expanduser(self.ui.target.text().strip()))  # noqa: PTH111 -- leaves a name it cannot expand
        return ExportRequest(target, what, self.ui.overwrite.isChecked(), handling is Handling.SHOW)

    def form(self) -> Form:
        """Return the form that is chosen."""
        return Form.of(Path(f"export{self.ui.form_choice.currentData()[0]}"))

    def _as_preset(self, name: str) -> ExportPreset:
        return ExportPreset(name, self.form(), self.choice().what)

    @Slot(object)
    def _take(self, preset: ExportPreset) -> None:
        """Put every choice as a preset has it."""
        choice = preset.choice
        self._choose_form(preset.form, choice.profile)
        _set(self.ui.separator, choice.separator)
        _set(self.ui.rows, choice.rows)
        if not _set(self.ui.states, choice.query):
            self.ui.states.addItem(self.tr("As in the preset “{name}”").format(name=preset.name), choice.query)
            _set(self.ui.states, choice.query)
        if choice.masked or self.ui.private_details.currentData() == Handling.MASK:
            _set(self.ui.private_details, Handling.MASK if choice.masked else Handling.SHOW)
        for extra, box in self.extras.items():
            box.setChecked(extra in choice.extras)
        self.ui.retired.setChecked(choice.retired)
        self.look()
        self.columns.put(choice.columns, dict(choice.names))
        self.look()

    def _choose_form(self, form: Form, profile: Profile) -> None:
        for place in range(self.ui.form_choice.count()):
            ending, whose = self.ui.form_choice.itemData(place)
            if Form.of(Path(f"export{ending}")) is form and (whose == profile or form is not Form.CSV):
                self.ui.form_choice.setCurrentIndex(place)
                return

    def _save_button(self) -> QPushButton:
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)

    @Slot()
    def _follow_form(self) -> None:
        """Give the file the ending of its form, and offer what that form has."""
        target = self.ui.target.text().strip()
        if target:
            self.ui.target.setText(str(Path(target).with_suffix(self.ui.form_choice.currentData()[0])))
        self.ui.rows.setEnabled(self.form().is_one_table)
        spreadsheet = self.ui.form_choice.currentData()[1] == Profile.EXCEL
        self.ui.separator.setVisible(spreadsheet)
        self.ui.separator_label.setVisible(spreadsheet)
        self._rest.start()

    @Slot()
    def look(self) -> None:
        """Read the first rows of what is chosen now, and say how much it is and what it leaves out."""
        self._rest.stop()
        choice = self.choice().what
        beside = choice.rows in {RowShape.ITEMS, RowShape.CASES} and self.form() is not Form.JSON_LINES
        for box in self.extras.values():
            box.setEnabled(beside)
        try:
            found = self._exporting.preview(self._fitting(choice), self.form())
        except ImrdeskError as error:
            self._trouble = explained(error)
        else:
            self._trouble = "" if found.documents else self.tr("No document is among these; choose others.")
            _show(self.ui.preview, found)
            self.ui.count.setText(self._size(found))
        self._check()

    def _fitting(self, choice: ExportChoice) -> ExportChoice:
        """Return the choice without columns that its table has not: those of another table, chosen before."""
        self.columns.offer(self._exporting.columns(choice, self.form()))
        return self.choice().what

    def _size(self, found: ExportPreview) -> str:
        documents = counted(found.documents, "document", "documents")
        if found.rows is None:
            words = self.tr("Every one of them in {documents} will be written.").format(documents=documents)
        else:
            parts = (counted(found.rows, "row", "rows"), documents)
            words = self.tr("{size} will be written.").format(size=self.tr(" of ").join(parts))
        if found.left_out:
            states = ", ".join(f"{count:,} {translated(str(state))}" for state, count in found.left_out.items())
            words += " " + self.tr("Left out by the choice of documents: {states}.").format(states=states)
        return words

    @Slot()
    def _check(self) -> None:
        choice = self.choice()
        problem = self._problem(choice)
        replaceable = not _why_not(choice.target) and (choice.target.is_file() or self._is_package(choice.target))
        self.ui.overwrite.setVisible(replaceable)
        self.ui.problem.setText(problem)
        self.ui.problem.setVisible(bool(problem))
        self._save_button().setEnabled(not problem)

    def _problem(self, choice: ExportRequest) -> str:
        if why := _why_not(choice.target):
            return self.tr("No file can be written there: {why}. Name another.").format(why=why)
        if not self.ui.target.text().strip() or (choice.target.is_dir() and not self._is_package(choice.target)):
            return self.tr("Name the file to write.")
        if not choice.target.parent.is_dir():
            return self.tr("There is no folder {folder}; choose another.").format(folder=choice.target.parent)
        if Form.of(choice.target) is not self.form():
            ending = self.ui.form_choice.currentData()[0]
            return self.tr("The name of this form ends in {ending}.").format(ending=ending)
        if choice.target.exists() and not choice.overwrite:
            return self.tr("{name} is there already; tick the box to replace it.").format(
                name=visible(choice.target.name)
            )
        return self.tr("Tick the columns to write.") if self.columns.is_empty else self._trouble

    def _is_package(self, target: Path) -> bool:
        """Tell whether there is a folder that a data package may take the place of."""
        return self.form() is Form.PACKAGE and not target.suffix and target.is_dir()

    @Slot()
    def _choose_target(self) -> None:
        ending = self.ui.form_choice.currentData()[0]
        title, names = self.tr("Export to"), self.tr("Exports (*{ending})").format(ending=ending)
        proposed, take = self.ui.target.text(), self.ui.target.setText
        ask_where_to_write(self, title, names, take, proposed=proposed, ending=ending, warn=False)

    @Slot()
    def _choose(self) -> None:
        self.look()
        if self._save_button().isEnabled():
            self.chosen.emit(self.choice())
            self.accept()


def _why_not(target: Path) -> str:
    """Return what the system says against a name: that it is too long, say; nothing where there may be such a file."""
    try:
        target.stat()
    except FileNotFoundError:
        return ""
    except OSError as error:
        return os.strerror(error.errno or errno.EIO)
    except ValueError:
        return os.strerror(errno.EINVAL)
    return ""


def _set(box: QComboBox, data: object) -> bool:
    """Choose the line of a box that stands for ``data``; tell whether there is one."""
    for place in range(box.count()):
        if box.itemData(place) == data:
            box.setCurrentIndex(place)
            return True
    return False


def _show(table: QTableWidget, found: ExportPreview) -> None:
    table.setColumnCount(len(found.columns))
    for place, column in enumerate(found.columns):
        head = QTableWidgetItem(column)
        head.setToolTip(column)
        table.setHorizontalHeaderItem(place, head)
    table.setRowCount(len(found.lines))
    for row, cells in enumerate(found.lines):
        for place, cell in enumerate(cells):
            item = QTableWidgetItem(" ".join(cell[: 2 * _CELL].split())[:_CELL])
            item.setToolTip(cell[: 20 * _CELL])
            table.setItem(row, place, item)
    table.resizeColumnsToContents()
