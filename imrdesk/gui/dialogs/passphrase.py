"""Asking for a passphrase: to open a store or a backup, to encrypt, to change it, to take the encryption away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QWidget

from imrdesk.domain.passphrases import ADVISED, SHORTEST, Passphrase
from imrdesk.errors import StoreError, WrongPassphraseError
from imrdesk.gui.caps_lock import CapsLockHint
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_passphrase_dialog import Ui_PassphraseDialog
from imrdesk.gui.wording import explained
from imrdesk.services.encrypting import PlainCopies, prove
from imrdesk.services.remembering import can_remember

Prove = Callable[[Passphrase], object]
"""Raises :class:`StoreError` where a passphrase is not the right one."""


class Asking(Enum):
    """What a passphrase is asked for."""

    OPEN = auto()
    BACKUP = auto()
    ENCRYPT = auto()
    CHANGE = auto()
    REMOVE = auto()


_PRESENT = frozenset({Asking.OPEN, Asking.BACKUP, Asking.CHANGE, Asking.REMOVE})
_NEW = frozenset({Asking.ENCRYPT, Asking.CHANGE})
_REMEMBERED = frozenset({Asking.OPEN, Asking.ENCRYPT, Asking.CHANGE})


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed and chosen: ``key`` opens what is there, or is to open it, where a new one was asked for."""

    key: Passphrase
    remember: bool = False
    copies: PlainCopies = PlainCopies.KEEP


class PassphraseDialog(QDialog):
    """Asks until the present passphrase is right and the new one will do; ``decided`` carries the answer.

    ``copies`` is how many backups anyone can read, which encrypting asks about.
    """

    decided = Signal(object)

    def __init__(
        self,
        asking: Asking,
        name: str,
        parent: QWidget | None = None,
        *,
        prove: Prove | None = None,
        copies: int = 0,
        remembered: bool = False,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._prove = prove
        self.answer: Answer | None = None
        self.ui = Ui_PassphraseDialog()
        self.ui.setupUi(self)
        self._say_what_for(name)
        self._offer_copies(copies)
        self.ui.remember.setChecked(remembered)
        self._show_what_is_asked(copies)
        self._lines = (self.ui.present, self.ui.new_one, self.ui.again)
        self._left: set[QLineEdit] = set()
        CapsLockHint(self.ui.caps, *self._lines)
        for line in self._lines:
            line.textEdited.connect(partial(self._follow, line))
            line.editingFinished.connect(partial(self._leave, line))
        self.ui.reveal.toggled.connect(self._reveal)
        make_primary(self.ok_button())
        self._judge()

    def ok_button(self) -> QPushButton:
        """Return the button that does it."""
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _say_what_for(self, name: str) -> None:
        lost = self.tr("Without the passphrase nobody can open the store again. Write it down, and keep it apart.")
        advice = self.tr("{least} characters at least; {better} or more are better, such as four words drawn by lot.")
        self.ui.advice.setText(f"{advice.format(least=SHORTEST, better=ADVISED)} {lost}")
        title, words, button = {
            Asking.OPEN: (self.tr("Open an encrypted store"), self.tr("{name} is encrypted."), self.tr("Open")),
            Asking.BACKUP: (
                self.tr("Restore a backup"),
                self.tr("The backup {name} opens with another passphrase than the store, such as the one before."),
                self.tr("Restore"),
            ),
            Asking.ENCRYPT: (
                self.tr("Encrypt the store"),
                self.tr(
                    "{name}, its temporary files and its backups will open with a passphrase only. Exports, and the "
                    "files you added, stay as they are. What was there before is deleted, not wiped: a disk may keep "
                    "it until it writes there again, and an SSD longer."
                ),
                self.tr("Encrypt"),
            ),
            Asking.CHANGE: (
                self.tr("Change the passphrase"),
                self.tr("Backups of {name} made before open with the passphrase they were made with."),
                self.tr("Change"),
            ),
            Asking.REMOVE: (
                self.tr("Remove the encryption"),
                self.tr("Anyone who has the file {name} will be able to read it. Encrypted backups stay encrypted."),
                self.tr("Remove the encryption"),
            ),
        }[self._asking]
        self.setWindowTitle(title)
        self.ui.words.setText(words.format(name=name))
        self.ok_button().setText(button)

    def _offer_copies(self, copies: int) -> None:
        self.ui.copies_label.setText(self.tr("&Backups and copies that anyone can read: {count}").format(count=copies))
        for choice, words in (
            (PlainCopies.ENCRYPT, self.tr("Encrypt them with the same passphrase")),
            (PlainCopies.REMOVE, self.tr("Remove them")),
            (PlainCopies.KEEP, self.tr("Leave them as they are, for anyone to read")),
        ):
            self.ui.copies.addItem(words, choice)

    def _show_what_is_asked(self, copies: int) -> None:
        for widget in (self.ui.present_label, self.ui.present):
            widget.setVisible(self._asking in _PRESENT)
        for widget in (self.ui.new_label, self.ui.new_one, self.ui.again_label, self.ui.again, self.ui.advice):
            widget.setVisible(self._asking in _NEW)
        for widget in (self.ui.copies_label, self.ui.copies):
            widget.setVisible(self._asking is Asking.ENCRYPT and copies > 0)
        self.ui.remember.setVisible(self._asking in _REMEMBERED and can_remember())
        self.ui.problem.hide()

    @Slot(bool)
    def _reveal(self, on: bool) -> None:
        for line in self._lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _follow(self, line: QLineEdit, _typed: str) -> None:
        self._left.discard(line)
        self._judge()

    def _leave(self, line: QLineEdit) -> None:
        """Say what is wrong with a new passphrase; what was refused before stays said until something is typed."""
        self._left.add(line)
        if problem := self._problem_to_say():
            self._say(problem)

    def _judge(self) -> None:
        """Let the button be pressed once all is typed that is asked for, and a new passphrase will do."""
        problem, asked = self._problem(), [line for line in self._lines if line.isVisibleTo(self)]
        self.ok_button().setEnabled(all(line.text() for line in asked) and not problem)
        self.ok_button().setToolTip(problem)
        self._say(self._problem_to_say())

    def _problem(self) -> str:
        """Return what is wrong with the new passphrase, in a sentence; empty where nothing is."""
        new, again = Passphrase(self.ui.new_one.text()), Passphrase(self.ui.again.text())
        if self._asking not in _NEW or new == again == Passphrase(""):
            return ""
        if new.refusal:
            return self.tr("It needs at least {least} characters.").format(least=SHORTEST)
        return "" if new == again else self.tr("The two are not the same.")

    def _problem_to_say(self) -> str:
        """Return what is wrong, once a person has typed what it is said of or has gone on."""
        new, again = self.ui.new_one, self.ui.again
        left = new in self._left and bool(new.text()) and bool(Passphrase(new.text()).refusal)
        typed = bool(again.text()) and (again in self._left or len(again.text()) >= len(new.text()))
        return self._problem() if left or typed else ""

    def _say(self, problem: str) -> None:
        self.ui.problem.setText(problem)
        self.ui.problem.setVisible(bool(problem))

    def _refuse(self, problem: str, line: QLineEdit) -> None:
        line.selectAll()
        line.setFocus()
        self._say(problem)

    def accept(self) -> None:
        """Tell what was decided, once it will do."""
        present, new = Passphrase(self.ui.present.text()), Passphrase(self.ui.new_one.text())
        if self._asking in _PRESENT and not self._is_present(present):
            return
        copies = self.ui.copies.currentData() or PlainCopies.KEEP
        remember = self.ui.remember.isVisibleTo(self) and self.ui.remember.isChecked()
        self.answer = Answer(new if self._asking in _NEW else present, remember, copies)
        for line in self._lines:
            line.clear()
        self.decided.emit(self.answer)
        super().accept()

    def _is_present(self, present: Passphrase) -> bool:
        if self._prove is None:
            return True
        try:
            self._prove(present)
        except WrongPassphraseError:
            self._refuse(self.tr("It does not open with that."), self.ui.present)
        except StoreError as error:
            self._refuse(explained(error), self.ui.present)
        else:
            return True
        return False


def ask_to_open(path: Path, prove: Prove) -> Answer | None:
    """Ask for the passphrase of a store before there is a window; ``None`` where the reviewer backs out."""
    dialog = PassphraseDialog(Asking.OPEN, path.name, prove=prove)
    dialog.exec()
    answer = dialog.answer
    dialog.deleteLater()
    return answer


def ask_for_backup(path: Path, parent: QWidget) -> PassphraseDialog:
    """Ask for the passphrase of a backup that does not open with the store's, and return the open dialog."""
    dialog = PassphraseDialog(Asking.BACKUP, path.name, parent, prove=partial(prove, path))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
