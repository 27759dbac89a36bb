"""Locking: the window makes way for a page that asks for the passphrase, now or after the desk was left alone."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import StoreError, WrongPassphraseError
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.dialogs.questions import ask_for_number
from imrdesk.gui.tasks import TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.lock_page import LockPage
from imrdesk.gui.wording import explained
from imrdesk.services.desk import Desk

_KEPT = "lock_after"
_FIRST_MINUTES = 15
_MOST_MINUTES = 480
_TICK_MS = 5000
CLOSING_MS = 300
"""How long the store stays open for what is on its way to it, such as a search that waits for the next letter."""
_ACTIVE = frozenset({
    *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
    *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
})  # fmt: skip


class Locking(QObject):
    """Hides the window at once, and forgets the passphrase as soon as no task uses the store any more.

    ``locking`` is told before, while the store can still be written; ``locked`` when it is closed, ``unlocked`` when
    the window is back as it was.
    """

    locking = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(self, desk: Desk, switch: ThemeSwitch, actions: ActionTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._switch = switch
        self._window = window
        self._memory = WindowLayout()
        self.page: LockPage | None = None
        self._hidden: list[tuple[QWidget, bool]] = []
        self._focus: QWidget | None = None
        self._touched = time.time()
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._look)
        self._closing = QTimer(self, interval=CLOSING_MS)
        self._closing.timeout.connect(self._close_store)
        actions["lock"].triggered.connect(self.lock)
        actions["lock_after"].triggered.connect(self._ask_minutes)

    @property
    def minutes(self) -> int:
        """Return after how many minutes of nothing done the store is locked; 0 is never."""
        kept = self._memory.number(_KEPT)
        return _FIRST_MINUTES if kept is None else kept

    @minutes.setter
    def minutes(self, minutes: int) -> None:
        self._memory.set(_KEPT, minutes)
        self.watch()

    @Slot()
    def watch(self) -> None:
        """Watch for the desk being left alone, where the store is encrypted and that is wanted."""
        self._touched = time.time()
        if self._desk.encrypting.is_encrypted and self.minutes and self.page is None:
            self._clock.start()
            self._watch_windows()
        else:
            self._clock.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that something is done, without a look at what is typed."""
        if event.type() in _ACTIVE:
            self._touched = time.time()
        return False

    def _watch_windows(self) -> None:
        """Watch every window's handle, which gets each key and move first; dialogs come and go."""
        for handle in QGuiApplication.topLevelWindows():
            handle.installEventFilter(self)

    @Slot()
    def _look(self) -> None:
        # The clock on the wall: the time a machine was asleep counts as time nobody was there.
        if time.time() - self._touched >= self.minutes * 60:
            self.lock()
        else:
            self._watch_windows()

    @Slot()
    def lock(self) -> None:
        """Hide everything, save what is half-typed, and close the store once no task uses it."""
        if self.page is not None or not self._desk.encrypting.is_encrypted:
            return
        self._clock.stop()
        self._focus = QApplication.focusWidget()
        self.page = LockPage(self._desk.path.name, self._switch)
        self.page.setGeometry(self._window.geometry())
        self.page.setWindowState(self._window.windowState())
        self.page.unlock_requested.connect(self.unlock)
        self.page.left.connect(self._window.close)
        # Before anything is hidden: the program ends where no window is left.
        self.page.show()
        self._hide_windows()
        self.locking.emit()
        self._closing.start()

    def _hide_windows(self) -> None:
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget is not self.page]
        # Whether a dialog stands before all else is forgotten once it is hidden.
        kept = [widget for widget in shown if widget is self._window or isinstance(widget, QDialog)]
        self._hidden = [(widget, widget.isModal()) for widget in kept]
        for widget in shown:
            widget.hide()

    @Slot()
    def _close_store(self) -> None:
        """Forget the passphrase when the last task has ended, and what it brought is shown."""
        if self.page is None:
            return
        # Dialogs have tasks of their own.
        at_work = [runner.title for runner in self._window.findChildren(TaskRunner) if runner.busy]
        self.page.say_waiting(at_work[0] if at_work else "")
        if not at_work:
            self._closing.stop()
            self._desk.encrypting.lock()
            self.locked.emit()

    @Slot(object)
    def unlock(self, passphrase: Passphrase) -> None:
        """Bring the window back as it was, where the passphrase is the store's."""
        if self.page is None:
            return
        try:
            if self._desk.encrypting.is_locked:
                self._desk.encrypting.unlock(passphrase)
            else:
                self._desk.encrypting.prove(passphrase)
        except WrongPassphraseError:
            self.page.refuse(self.tr("It does not open with that."))
            return
        except StoreError as error:
            self.page.refuse(explained(error))
            return
        self._show_windows()
        self.watch()
        self.unlocked.emit()

    def _show_windows(self) -> None:
        page, self.page = self.page, None
        self._closing.stop()
        self._window.show()
        for widget, was_modal in self._hidden:
            if isinstance(widget, QDialog) and was_modal:
                widget.open()
            else:
                widget.show()
        self._hidden = []
        if page is not None:
            page.hide()
            page.deleteLater()
        self._window.activateWindow()
        if self._focus is not None:
            self._focus.setFocus()

    def leave(self) -> None:
        """End with the window."""
        self._clock.stop()
        self._closing.stop()
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
            self.page = None
            # The program ends with the last window that is seen to close, and this one is hidden.
            QTimer.singleShot(0, self, QApplication.quit)

    @Slot()
    def _ask_minutes(self) -> None:
        question = self.tr("Lock the store after so many minutes in which nothing was done; 0 is never:")
        ask_for_number(
            self._window, self.tr("Lock when idle"), question, self._take_minutes, now=self.minutes, most=_MOST_MINUTES
        )

    @Slot(int)
    def _take_minutes(self, minutes: int) -> None:
        self.minutes = minutes
