"""What stands in the window's place while the store is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from imrdesk.domain.passphrases import Passphrase
from imrdesk.gui.caps_lock import CapsLockHint
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_lock_page import Ui_LockPage
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch


class LockPage(QWidget):
    """Asks for the passphrase; ``unlock_requested`` carries what was typed, ``left`` says that it was closed."""

    unlock_requested = Signal(object)
    left = Signal()

    def __init__(self, store: str, switch: ThemeSwitch) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.ui = Ui_LockPage()
        self.ui.setupUi(self)
        self._switch = switch
        self._store = store
        self.ui.problem.hide()
        CapsLockHint(self.ui.caps, self.ui.passphrase)
        make_primary(self.ui.unlock)
        self.ui.unlock.clicked.connect(self._unlock)
        self.ui.passphrase.returnPressed.connect(self._unlock)
        self.ui.reveal.toggled.connect(self._reveal)
        switch.theme_changed.connect(self._paint)
        self._paint()
        self.say_waiting("")

    @Slot()
    def _paint(self) -> None:
        self.ui.mark.setPixmap(icon("lock", self._switch.theme, "muted").pixmap(56, 56))

    def say_waiting(self, task: str) -> None:
        """Say which work still goes on in the store, where some does."""
        waiting = self.tr("“{task}” is still at work; the store is closed when it is done.").format(task=task)
        self.ui.words.setText(waiting if task else self._store)

    def refuse(self, problem: str) -> None:
        """Say why the store stays locked."""
        self.ui.problem.setText(problem)
        self.ui.problem.show()
        self.ui.passphrase.setFocus()

    @Slot()
    def _unlock(self) -> None:
        typed = self.ui.passphrase.text()
        self.ui.passphrase.clear()
        if typed:
            self.unlock_requested.emit(Passphrase(typed))

    @Slot(bool)
    def _reveal(self, on: bool) -> None:
        self.ui.passphrase.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window it stands for decide: it is the window that is closed."""
        event.ignore()
        self.left.emit()
