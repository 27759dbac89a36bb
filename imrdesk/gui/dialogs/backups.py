"""The backups of the store, to put one in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QPushButton, QTreeWidgetItem, QWidget

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.gui.dialogs.fitting import fit_height
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_backups_dialog import Ui_BackupsDialog
from imrdesk.gui.wording import on_clock, translated

_BACKUP = Qt.ItemDataRole.UserRole
_NUMBERS = (2, 3, 4)
_NARROW = 460
"""How wide a few words alone are laid out (pixels)."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsDialog(QDialog):
    """Lists the backups, newest first; ``chosen`` carries the one to restore."""

    chosen = Signal(object)

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_BackupsDialog()
        self.ui.setupUi(self)
        self.ui.words.setText(self._words(backups))
        # Rows that are laid out before the style sheet is on stay as low as they are without it.
        self.ui.backups.ensurePolished()
        self.ui.backups.addTopLevelItems([self._line(backup) for backup in backups])
        header = self.ui.backups.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in _NUMBERS:
            self.ui.backups.headerItem().setTextAlignment(column, _RIGHT)
        self.restore_button().setText(self.tr("Restore"))
        make_primary(self.restore_button())
        self.ui.backups.currentItemChanged.connect(self._enable)
        self.ui.buttons.accepted.connect(self._choose)
        self._choose_first_sound()
        if not backups:
            self._offer_nothing()

    def restore_button(self) -> QPushButton:
        """Return the button that restores the backup chosen."""
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _offer_nothing(self) -> None:
        """Leave only the words and the way out."""
        self.ui.backups.hide()
        self.restore_button().hide()
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        self.resize(_NARROW, self.height())
        fit_height(self)

    def _words(self, backups: Sequence[Backup]) -> str:
        if not backups:
            return self.tr(
                "There are no backups yet. One is made each day the desk is opened, and whenever you choose “Back up "
                "now” in the menu of the store."
            )
        if all(backup.problem for backup in backups):
            return self.tr("None of these backups can be restored.")
        return self.tr("The backup takes the place of the store. The store as it is now becomes a backup itself.")

    def _line(self, backup: Backup) -> QTreeWidgetItem:
        reasons = {
            BackupReason.DAILY: self.tr("Daily"),
            BackupReason.ASKED: self.tr("Asked for"),
            BackupReason.BEFORE_BULK: self.tr("Before a change of many documents"),
            BackupReason.BEFORE_UPDATE: self.tr("Before an update of the store"),
            BackupReason.BEFORE_RESTORE: self.tr("Before a backup was restored"),
        }
        locale = QLocale()
        counts = ["" if count is None else locale.toString(count) for count in (backup.documents, backup.reviewed)]
        line = QTreeWidgetItem(
            [on_clock(backup.made_at), reasons[backup.reason], *counts, locale.formattedDataSize(backup.size, 1)]
        )
        line.setData(0, _BACKUP, backup)
        line.setToolTip(0, str(backup.path))
        for column in _NUMBERS:
            line.setTextAlignment(column, _RIGHT)
        if backup.needs_passphrase:
            line.setText(1, self.tr("{why} (opens with another passphrase)").format(why=line.text(1)))
        if backup.problem:
            line.setText(1, self.tr("Cannot be restored: {problem}").format(problem=translated(backup.problem)))
        line.setToolTip(1, line.text(1))
        return line

    def _choose_first_sound(self) -> None:
        self._enable()
        for row in range(self.ui.backups.topLevelItemCount()):
            line = self.ui.backups.topLevelItem(row)
            if line is not None and self._sound(line) is not None:
                self.ui.backups.setCurrentItem(line)
                return

    def _sound(self, line: QTreeWidgetItem | None) -> Backup | None:
        backup = None if line is None else line.data(0, _BACKUP)
        return backup if isinstance(backup, Backup) and not backup.problem else None

    @Slot()
    def _enable(self) -> None:
        self.restore_button().setEnabled(self._sound(self.ui.backups.currentItem()) is not None)

    @Slot()
    def _choose(self) -> None:
        backup = self._sound(self.ui.backups.currentItem())
        if backup is not None:
            self.chosen.emit(backup)
            self.accept()
