"""Encrypting the store from the desk, changing its passphrase, and taking the encryption away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from imrdesk.errors import StoreError
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.locking import Locking
from imrdesk.gui.window.review import Review
from imrdesk.gui.window.second_reading import SecondReading
from imrdesk.gui.window.work import Work
from imrdesk.gui.wording import counted, explained, translated
from imrdesk.services import remembering
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import Encrypted, require_sqlcipher

if TYPE_CHECKING:
    from imrdesk.gui.dialogs.passphrase import Answer, Asking


class Encryption(QObject):
    """Asks, and does it in the background; ``done`` says what was done, ``changed`` that it is another file now."""

    done = Signal(str)
    changed = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        *,
        tasks: TaskRunner,
        review: Review,
        second_reading: SecondReading,
        work: Work,
        actions: ActionTable,
        switch: ThemeSwitch,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._review = review
        self._second_reading = second_reading
        self._actions = actions
        self._window = window
        self._focus: QWidget | None = None
        self.locking = Locking(desk, switch, actions, window)
        self.locking.locking.connect(review.leave)
        self.locking.locking.connect(review.ahead.forget)
        self.locking.locking.connect(work.stop)
        self.locking.locking.connect(second_reading.shut_down)
        self.locking.unlocked.connect(self._go_on)
        actions["encrypt"].triggered.connect(self._ask_to_encrypt)
        actions["change_passphrase"].triggered.connect(self._ask_to_change)
        actions["decrypt"].triggered.connect(self._ask_to_decrypt)
        self.changed.connect(self.enable)
        self.enable()

    @Slot()
    def enable(self) -> None:
        """Let be done what can be done with the store as it is."""
        encrypted, free = self._desk.encrypting.is_encrypted, not self._desk.read_only
        self._actions.enable("encrypt", on=free and not encrypted)
        self._actions.enable("change_passphrase", "decrypt", on=free and encrypted)
        self._actions.enable("lock", "lock_after", on=encrypted)
        self.locking.watch()

    @Slot()
    def _ask_to_encrypt(self) -> None:
        try:
            require_sqlcipher()
        except StoreError as error:
            self.trouble.emit(explained(error))
            return
        self._ask(dialogs.passphrase.Asking.ENCRYPT, self._encrypt, copies=len(self._desk.encrypting.plain_copies()))

    @Slot()
    def _ask_to_change(self) -> None:
        self._ask(dialogs.passphrase.Asking.CHANGE, self._change)

    @Slot()
    def _ask_to_decrypt(self) -> None:
        self._ask(dialogs.passphrase.Asking.REMOVE, self._decrypt)

    def _ask(self, asking: Asking, answered: Callable[[Answer], None], copies: int = 0) -> None:
        if not self._review.leave():
            return
        dialog = dialogs.passphrase.PassphraseDialog(
            asking,
            self._desk.path.name,
            self._window,
            prove=self._desk.encrypting.prove,
            copies=copies,
            remembered=remembering.remembered(self._desk.path) is not None,
        )
        dialog.decided.connect(answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _encrypt(self, answer: Answer) -> None:
        def work() -> Encrypted:
            done = self._desk.encrypting.encrypt(answer.key, answer.copies)
            self._remember(answer)
            return done

        self._run(self.tr("Encrypting"), work, self._say_encrypted)

    @Slot(object)
    def _change(self, answer: Answer) -> None:
        def work() -> None:
            self._desk.encrypting.change(answer.key)
            self._remember(answer)

        self._run(self.tr("Changing the passphrase"), work, self._say_changed)

    @Slot(object)
    def _decrypt(self, _answer: Answer) -> None:
        self._run(self.tr("Removing the encryption"), self._desk.encrypting.decrypt, self._say_decrypted)

    def _remember(self, answer: Answer) -> None:
        if answer.remember:
            remembering.remember(self._desk.path, answer.key)
        else:
            remembering.forget(self._desk.path)

    def _run(self, title: str, step: Callable[[], object], say: Callable[..., None]) -> None:
        """Do it while nobody else has the file open; nothing else can be done in the window meanwhile."""

        def work(_progress: Progress, _cancel: threading.Event) -> object:
            return step()

        self._second_reading.shut_down()
        self._review.ahead.forget()
        for runner in self._window.findChildren(TaskRunner):
            if runner is not self._tasks:
                runner.shut_down()
        # A window that is switched off forgets where the focus was.
        self._focus = self._window.focusWidget()
        self._window.setEnabled(False)
        task = self._tasks.run(title, work)
        task.succeeded.connect(say)
        task.failed.connect(self.trouble)
        task.finished.connect(self._let_go)

    @Slot()
    def _let_go(self) -> None:
        self._window.setEnabled(True)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._go_on()
        self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        self._second_reading.switch(self._actions["second_reading"].isChecked())

    @Slot(object)
    def _say_encrypted(self, result: Encrypted) -> None:
        if result.troubles:
            self.trouble.emit(self.tr("The store is encrypted, but: {why}").format(why=translated(result.troubles[0])))
            return
        words = [self.tr("The store is encrypted.")]
        if result.encrypted:
            words.append(
                self.tr("{copies} encrypted too.").format(
                    copies=counted(result.encrypted, "backup was", "backups were")
                )
            )
        if result.removed:
            words.append(
                self.tr("{copies} removed.").format(copies=counted(result.removed, "backup was", "backups were"))
            )
        if result.kept:
            words.append(
                self.tr("{copies} still be read by anyone.").format(
                    copies=counted(result.kept, "backup can", "backups can")
                )
            )
        self.done.emit(" ".join(words))

    @Slot(object)
    def _say_changed(self, _result: object) -> None:
        self.done.emit(self.tr("The passphrase was changed. Backups made before open with the one before."))

    @Slot(object)
    def _say_decrypted(self, _result: object) -> None:
        self.done.emit(self.tr("The store is not encrypted any more: anyone who has the file can read it."))
