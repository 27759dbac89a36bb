"""What is shown in place of the desk where its store does not open, and the ways on from there."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from imrdesk.domain.backups import Backup
from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui.dialogs.backups import BackupsDialog
from imrdesk.gui.dialogs.files import ask_for_file
from imrdesk.gui.dialogs.fitting import fit_height
from imrdesk.gui.dialogs.passphrase import Answer, ask_for_backup
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_store_trouble import Ui_StoreTroubleDialog
from imrdesk.gui.tasks import Progress, Task, TaskRunner, Work
from imrdesk.gui.wording import counted, translated
from imrdesk.services.backing_up import list_backups, restore, take_repaired
from imrdesk.services.repairing import RepairReport, repair_apart

_SHOWN = 12


class StoreTroubleDialog(QDialog):
    """Says why the store at ``path`` does not open; ``following`` is the store to try next, ``None`` to give up."""

    def __init__(self, path: Path, sentence: str, passphrase: Passphrase | None = None) -> None:
        super().__init__()
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.following: Path | None = None
        self._path = path
        self._passphrase = passphrase
        self._report: RepairReport | None = None
        self._tasks = TaskRunner(self)
        self.ui = Ui_StoreTroubleDialog()
        self.ui.setupUi(self)
        self.ui.words.setText(sentence)
        self.ui.progress.hide()
        self._backups = list_backups(path, passphrase)
        self.ui.restore.setEnabled(any(not each.problem for each in self._backups))
        self.ui.repair.setEnabled(path.is_file())
        self.ui.again.clicked.connect(self._try_again)
        self.ui.restore.clicked.connect(self._ask_for_backup)
        self.ui.repair.clicked.connect(self._repair)
        self.ui.another.clicked.connect(self._ask_for_store)
        # The one way that changes nothing: the store may only need its passphrase, or a newer program.
        make_primary(self.ui.again)
        self.ui.again.setFocus()
        fit_height(self)

    def reject(self) -> None:
        """Give up, unless something is under way."""
        if not self._tasks.busy:
            super().reject()

    @Slot()
    def _try_again(self) -> None:
        self._go_on_with(self._path)

    def _go_on_with(self, path: Path) -> None:
        self.following = path
        self.accept()

    @Slot()
    def _ask_for_backup(self) -> None:
        dialog = BackupsDialog(self._backups, self)
        dialog.chosen.connect(self._begin)
        dialog.open()

    @Slot(object)
    def _begin(self, backup: Backup) -> None:
        """Restore a backup, after its passphrase was asked for where it is not known."""
        if not backup.needs_passphrase:
            self._restore(backup.path, self._passphrase if backup.encrypted else None)
            return
        dialog = ask_for_backup(backup.path, self)
        dialog.decided.connect(partial(self._restore_with, backup.path))

    def _restore_with(self, source: Path, answer: Answer) -> None:
        self._restore(source, answer.key)

    def _restore(self, source: Path, source_key: Passphrase | None) -> None:
        def work(_progress: Progress, _cancel: threading.Event) -> Path | None:
            return restore(self._path, source, self._passphrase, source_key)

        self._run(self.tr("Restoring"), work).succeeded.connect(self._try_again)

    @Slot()
    def _repair(self) -> None:
        def work(_progress: Progress, _cancel: threading.Event) -> RepairReport:
            return repair_apart(self._path, self._passphrase)

        self._run(self.tr("Saving what can be saved"), work).succeeded.connect(self._show_repaired)

    @Slot()
    def _ask_for_store(self) -> None:
        title, names = self.tr("Open another store"), self.tr("Stores (*.imrdesk)")
        ask_for_file(self, title, names, self._open_another, folder=str(self._path.parent))

    @Slot(str)
    def _open_another(self, file: str) -> None:
        self._go_on_with(Path(file))

    def _run(self, title: str, work: Work) -> Task:
        self.ui.words.setText(title)
        self._enable(on=False)
        task = self._tasks.run(title, work)
        task.failed.connect(self._show_trouble)
        return task

    def _enable(self, *, on: bool) -> None:
        for button in (self.ui.again, self.ui.restore, self.ui.repair, self.ui.another, self.ui.quit):
            button.setVisible(on)
        self.ui.progress.setVisible(not on)

    @Slot(str)
    def _show_trouble(self, sentence: str) -> None:
        self.ui.words.setText(sentence)
        self._enable(on=True)

    @Slot(object)
    def _show_repaired(self, report: RepairReport) -> None:
        self._enable(on=True)
        box = repaired_box(report, self)
        box.accepted.connect(self._take_repaired)
        self._report = report
        box.open()

    @Slot()
    def _take_repaired(self) -> None:
        """Put what was saved in the store's place, and open it."""
        report = self._report
        if report is None:
            return

        def work(_progress: Progress, _cancel: threading.Event) -> Path | None:
            return take_repaired(self._put_in_place, report)

        self._run(self.tr("Opening what was saved"), work).succeeded.connect(self._try_again)

    def _put_in_place(self, saved: Path) -> Path | None:
        return restore(self._path, saved, self._passphrase, self._passphrase)


def repaired_box(report: RepairReport, parent: QWidget) -> QMessageBox:
    """Return a box which says what was saved and what was not; accepting it is to put that in the store's place."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(parent.tr("Saved what can be saved"))
    documents, changes = (
        counted(report.documents, "document", "documents"),
        counted(report.changes, "change", "changes"),
    )
    words = parent.tr("{documents} with {changes} were saved into {name}.")
    box.setTextFormat(Qt.TextFormat.PlainText)
    # The lines of what was lost are longer than what a message box is wide by itself.
    box.setStyleSheet("QLabel#qt_msgbox_informativelabel { min-width: 36em; }")
    box.setText(words.format(documents=documents, changes=changes, name=report.path.name))
    losses = [translated(loss) for loss in report.losses]
    more = len(losses) - _SHOWN
    lines = [*losses[:_SHOWN], *([parent.tr("… and {count} more").format(count=more)] if more > 0 else [])]
    then = parent.tr("Used from now on, it takes the store's place, and the damaged file is kept among the backups.")
    box.setInformativeText("\n".join([*(lines or [parent.tr("Nothing was lost.")]), "", then]))
    box.setDetailedText("\n".join(losses) if more > 0 else "")
    use = box.addButton(parent.tr("&Use what was saved"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(parent.tr("&Not now"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(leave)
    # Nothing is gained by a store in which there is nothing.
    box.setDefaultButton(use if report.documents else leave)
    return box
