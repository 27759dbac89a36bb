"""What changed since an export: each value with what it was and is, and the way to write the list as a file."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.differences import from_difference
from imrdesk.domain.exports import ExportChoice, ExportPreview, MadeExport, RowShape
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.files import ask_for_file, ask_where_to_write
from imrdesk.gui.dialogs.fitting import begin_at_first
from imrdesk.gui.emphasis import give_role
from imrdesk.gui.forms.ui_since_dialog import Ui_SinceDialog
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.wording import counted, explained, on_clock, translated, visible, worded
from imrdesk.services.exporting import ExportService

_MOST = 5000
"""How many differences are listed; a file holds all of them."""
_LONGEST = 120
_WIDTHS = (190, 170, 170, 170, 110, 130)
_DOCUMENT = Qt.ItemDataRole.UserRole


class SinceDialog(QDialog):
    """Lists what differs; ``write_requested`` carries the choice and the file, ``document_chosen`` a document."""

    write_requested = Signal(object, str)
    document_chosen = Signal(int)

    def __init__(
        self, exporting: ExportService, suggestion: Path, parent: QWidget, codebook: Codebook = NO_OWN_FIELDS
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._exporting = exporting
        self._codebook = codebook
        self._suggestion = suggestion
        self._runner = TaskRunner(self)
        self.ui = Ui_SinceDialog()
        self.ui.setupUi(self)
        for place, width in enumerate(_WIDTHS):
            self.ui.found.setColumnWidth(place, width)
        for made in exporting.made():
            self.ui.since.addItem(self._named(made), (made.last_change_id, made.last_document_id))
        self.ui.since.currentIndexChanged.connect(self._look)
        self.ui.manifest.clicked.connect(self._ask_for_manifest)
        self.ui.write.clicked.connect(self._ask_where)
        self.ui.found.itemActivated.connect(self._open)
        self.finished.connect(self._runner.shut_down)
        self._look()

    def choice(self) -> ExportChoice | None:
        """Return what is to be compared, ``None`` where there is nothing to compare with."""
        since = self.ui.since.currentData()
        if since is None:
            return None
        return ExportChoice(RowShape.DIFFERENCES, after=since[0], after_document=since[1])

    @Slot(str)
    def add_manifest(self, file: str) -> None:
        """Compare with the export that a manifest speaks of."""
        try:
            moment = self._exporting.since(Path(file))
        except ImrdeskError as error:
            self._say_trouble(explained(error))
            return
        self.ui.since.addItem(visible(Path(file).name), (moment.last_change_id, moment.last_document_id))
        self.ui.since.setCurrentIndex(self.ui.since.count() - 1)

    def _named(self, made: MadeExport) -> str:
        rows = counted(made.rows, "row", "rows")
        return self.tr("{at}: {name}, {rows}, by {reviewer}").format(
            at=on_clock(made.at), name=visible(made.name), rows=rows, reviewer=made.reviewer
        )

    @Slot()
    def _look(self) -> None:
        choice, exporting = self.choice(), self._exporting
        self.ui.found.clear()
        give_role(self.ui.words, "")
        self.ui.write.setEnabled(choice is not None)
        if choice is None:
            self.ui.words.setText(
                self.tr("Nothing was exported from this store yet. What changes after an export is listed here.")
            )
            return
        self.ui.words.setText(self.tr("Comparing…"))

        def work(_progress: Progress, _cancel: threading.Event) -> tuple[ExportChoice, ExportPreview]:
            return choice, exporting.preview(choice, limit=_MOST + 1)

        task = self._runner.run(self.tr("Comparing"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self._say_trouble)

    @Slot(str)
    def _say_trouble(self, sentence: str) -> None:
        give_role(self.ui.words, "danger")
        self.ui.words.setText(sentence)

    @Slot(object)
    def _show(self, found: tuple[ExportChoice, ExportPreview]) -> None:
        choice, preview = found
        if choice != self.choice():
            return  # another export was chosen meanwhile
        lines = [dict(zip(preview.columns, cells, strict=True)) for cells in preview.lines[:_MOST]]
        self.ui.found.addTopLevelItems([self._line(line) for line in lines])
        begin_at_first(self.ui.found)
        words = self.tr("{differences}. What was changed and then changed back is not listed.")
        if not lines:
            words = self.tr("Nothing differs from that export.")
        if len(preview.lines) > _MOST:
            words = self.tr("The first {differences}; a file holds all of them.")
        give_role(self.ui.words, "")
        self.ui.words.setText(words.format(differences=counted(len(lines), "difference", "differences")))

    def _line(self, cells: dict[str, str]) -> QTreeWidgetItem:
        what = worded(self._codebook.label(cells["field"]))
        if cells["what"] != "value":
            what = translated(cells["what"]).capitalize()
        if cells["item_id"]:
            what = self.tr("{what}, item {number}").format(what=what, number=cells["item_id"])
        document = f"{cells['document_id']}: {cells['source_file']}"
        values = from_difference(*(" ".join(cells[name].split()) for name in ("before", "after")))
        before, after = (value[:_LONGEST] for value in values)
        when = on_clock(datetime.fromisoformat(cells["at"])) if cells["at"] else ""
        line = QTreeWidgetItem([document, what, before, after, cells["reviewer"], when, cells["reason"]])
        for place, whole in enumerate((document, what, cells["before"], cells["after"], cells["reviewer"], when)):
            line.setToolTip(place, whole[: 20 * _LONGEST])
        line.setToolTip(6, cells["reason"])
        line.setData(0, _DOCUMENT, int(cells["document_id"]))
        return line

    @Slot(QTreeWidgetItem)
    def _open(self, line: QTreeWidgetItem) -> None:
        self.document_chosen.emit(line.data(0, _DOCUMENT))
        self.accept()

    @Slot()
    def _ask_for_manifest(self) -> None:
        names = self.tr("Manifests (*.manifest.json manifest.json)")
        ask_for_file(self, self.tr("The manifest of an export"), names, self.add_manifest)

    @Slot()
    def _ask_where(self) -> None:
        title, names = self.tr("Write what changed"), self.tr("Tables (*.csv)")
        ask_where_to_write(self, title, names, self._write, proposed=str(self._suggestion), ending=".csv")

    @Slot(str)
    def _write(self, file: str) -> None:
        self.write_requested.emit(self.choice(), file)
        self.accept()
