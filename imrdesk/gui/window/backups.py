"""Backups from the desk: made in the background each day and when asked for, and put back."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import BackupCancelledError
from imrdesk.gui import dialogs
from imrdesk.gui.tasks import Progress, Task, TaskRunner, Work
from imrdesk.services.backing_up import Repaired
from imrdesk.services.desk import Desk


class Backups(QObject):
    """Makes and restores backups; ``made`` and ``restored`` say in one sentence what was done.

    ``alone_wanted`` asks whoever else has the store open to let go of it.
    """

    made = Signal(str)
    restored = Signal(str)
    trouble = Signal(str)
    alone_wanted = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._window = window

    @Slot()
    def start_daily(self) -> None:
        """Make a backup in the background where the newest is over a day old; nothing is said where it succeeds."""
        if not self._desk.read_only and self._desk.backing_up.is_due():
            self._run(BackupReason.DAILY)

    @Slot()
    def back_up_now(self) -> None:
        """Make a backup in the background, and say where it lies."""
        self._run(BackupReason.ASKED).succeeded.connect(self._say_made)

    def _run(self, reason: BackupReason) -> Task:
        backing_up = self._desk.backing_up

        def work(progress: Progress, cancel: threading.Event) -> Path | None:
            try:
                return backing_up.make(reason, progress=progress, cancelled=cancel)
            except BackupCancelledError:
                return None

        task = self._tasks.run(self.tr("Backing up"), work)
        task.failed.connect(self._say_not_made)
        return task

    @Slot(str)
    def _say_not_made(self, why: str) -> None:
        self.trouble.emit(self.tr("No backup was made. {why}").format(why=why))

    @Slot(object)
    def _say_made(self, made: Path | None) -> None:
        if made is not None:
            self.made.emit(self.tr("The store was copied to {path}").format(path=made))

    @Slot()
    def ask(self) -> None:
        """Let the reviewer choose a backup to restore."""
        if not self._desk.encrypting.is_encrypted:
            self._show(self._desk.backing_up.listed())
            return

        # Opening an encrypted one takes a tenth of a second.
        def work(_progress: Progress, _cancel: threading.Event) -> tuple[Backup, ...]:
            return self._desk.backing_up.listed()

        task = self._tasks.run(self.tr("Looking at the backups"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _show(self, backups: tuple[Backup, ...]) -> None:
        dialog = dialogs.backups.BackupsDialog(backups, self._window)
        dialog.chosen.connect(self._begin)
        dialog.open()

    @Slot(object)
    def _begin(self, backup: Backup) -> None:
        """Restore a backup, after its passphrase was asked for where that is not the store's."""
        if not backup.needs_passphrase:
            self.restore(backup.path)
            return
        dialog = dialogs.passphrase.ask_for_backup(backup.path, self._window)
        dialog.decided.connect(partial(self._restore_with, backup.path))

    def _restore_with(self, source: Path, answer: dialogs.passphrase.Answer) -> None:
        self.restore(source, answer.key)

    def restore(self, source: Path, source_key: Passphrase | None = None) -> None:
        """Put a backup in the store's place; nothing else can be done in the window meanwhile."""
        backing_up = self._desk.backing_up

        def work(_progress: Progress, _cancel: threading.Event) -> Path | None:
            return backing_up.restore(source, source_key)

        self._run_alone(self.tr("Restoring"), work).succeeded.connect(self._say_restored)

    @Slot(object)
    def take_repaired(self, repaired: Repaired) -> None:
        """Put what was saved of a damaged store in its place, in the same way."""
        backing_up = self._desk.backing_up

        def work(_progress: Progress, _cancel: threading.Event) -> Path | None:
            return backing_up.take_repaired(repaired)

        self._run_alone(self.tr("Opening what was saved"), work).succeeded.connect(self._say_taken)

    def _run_alone(self, title: str, work: Work) -> Task:
        self._window.setEnabled(False)
        self.alone_wanted.emit()
        task = self._tasks.run(title, work)
        task.failed.connect(self.trouble)
        task.finished.connect(self._let_go)
        return task

    @Slot()
    def _let_go(self) -> None:
        self._window.setEnabled(True)

    @Slot(object)
    def _say_restored(self, kept: Path | None) -> None:
        name = "" if kept is None else kept.name
        self.restored.emit(self.tr("The backup was restored. The store before it is kept as {name}").format(name=name))

    @Slot(object)
    def _say_taken(self, kept: Path | None) -> None:
        name = "" if kept is None else kept.name
        words = self.tr("What was saved is the store now. The damaged one is kept as {name}")
        self.restored.emit(words.format(name=name))
