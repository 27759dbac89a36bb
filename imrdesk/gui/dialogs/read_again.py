"""Which documents are to be read again."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QRadioButton, QWidget

from imrdesk.gui.dialogs.fitting import fit_height
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_read_again_dialog import Ui_ReadAgainDialog
from imrdesk.gui.wording import counted


class Scope(StrEnum):
    """What is read again."""

    THIS = "this document"
    QUEUE = "the queue as filtered"
    OLDER = "what an older parser read"
    ALL = "all"


class ReadAgainDialog(QDialog):
    """Asks for a scope, of which ``counts`` says how many documents it is; ``chosen`` carries it."""

    chosen = Signal(object)

    def __init__(self, counts: Mapping[Scope, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_ReadAgainDialog()
        self.ui.setupUi(self)
        self._buttons: dict[Scope, QRadioButton] = {
            Scope.THIS: self.ui.this_document,
            Scope.QUEUE: self.ui.queue,
            Scope.OLDER: self.ui.older,
            Scope.ALL: self.ui.all,
        }
        words = {
            Scope.THIS: self.tr("&This document"),
            Scope.QUEUE: self.tr("The &queue as it is filtered now: {count}"),
            Scope.OLDER: self.tr("What an &older parser read: {count}"),
            Scope.ALL: self.tr("&All: {count}"),
        }
        for scope, button in self._buttons.items():
            button.setText(words[scope].format(count=counted(counts[scope], "document", "documents")))
            button.setEnabled(bool(counts[scope]))
        first = next(scope for scope in (Scope.OLDER, Scope.THIS, Scope.QUEUE, Scope.ALL) if counts[scope])
        self._buttons[first].setChecked(True)
        self._buttons[first].setFocus()
        start = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        start.setText(self.tr("Read again"))
        make_primary(start)
        fit_height(self)

    def choose(self, scope: Scope) -> None:
        """Choose a scope, as a click on it does."""
        self._buttons[scope].setChecked(True)

    def accept(self) -> None:
        """Tell what was chosen."""
        self.chosen.emit(next(scope for scope, button in self._buttons.items() if button.isChecked()))
        super().accept()
