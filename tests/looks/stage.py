"""The desk with its window, and what can be done there before a picture is taken."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QToolTip, QWidget

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.source.lane import Lane
from imrdesk.gui.tasks import TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.services.desk import Desk

_REST_MS = 600
"""Longer than any pause or glide of the desk."""
_MOST_LOOKS = 200
"""How often it is looked whether the desk has come to rest."""
_HINT_MS = 600_000


def _nothing() -> None:
    """Do nothing."""


def _lose() -> None:
    """Close all the same where it is asked whether to lose what is not saved."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        for button in box.buttons():
            if box.buttonRole(button) is QMessageBox.ButtonRole.DestructiveRole:
                button.click()


@dataclass
class Stage:
    """The desk with its window, and what is done there before a picture is taken."""

    desk: Desk
    switch: ThemeSwitch
    window: MainWindow
    home: Path
    """A folder of this scene's own, with its store in it."""
    each_time: Callable[[], object] = _nothing
    """What is done again whenever another theme was chosen: hints do not outlive it."""
    while_it_waits: Callable[[], None] = _nothing
    """What is done once a dialog that holds up its opener is open; it has to close it."""

    def do(self, action: str) -> None:
        """Do an action of the window's menus, and wait for what comes of it."""
        self.window.actions_table[action].trigger()
        self.settle()

    def open(self, name: str, key: str = "case_number", item: int | None = None) -> None:
        """Open a document by its file's name, and go to a field; ``item`` counts from 0."""
        document = numbered(self.desk)[name]
        self.window.walking.open_document(document)
        self.settle()
        items = self.desk.reviewing.open(document).record.items
        self.window.record.select_field(FieldRef(key, None if item is None else items[item].item_id))
        self.settle()

    def type(self, words: str) -> None:
        """Type where the caret stands."""
        QTest.keyClicks(self.focused(), words)
        self.settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is, one after another."""
        for key in keys:
            QTest.keyClick(self.focused(), key, held)
        self.settle()

    def focused(self) -> QWidget:
        """Return what has the focus."""
        focused = QApplication.focusWidget()
        if focused is None:
            sys.exit("Nothing has the focus.")
        return focused

    def move_to(self, desk: Desk) -> None:
        """Close the window and open another on another store, which is closed in the end."""
        self.close()
        self.desk = desk
        self.window = _opened(desk, self.switch, self.window.size())
        self.settle()

    def close(self) -> None:
        """Close the window, with all that stands over it."""
        for top in QApplication.topLevelWidgets():
            if top is not self.window:
                top.close()
        losing = QTimer(interval=_REST_MS)
        losing.timeout.connect(_lose)
        losing.start()
        self.window.close()
        losing.stop()
        self.window.deleteLater()

    def hint(self, widget: QWidget, words: str, place: QPoint | None = None) -> None:
        """Show what is said on hover, below a widget or at a place of it."""
        below = widget.mapToGlobal(place or QPoint(8, widget.height()))
        self.each_time = partial(QToolTip.showText, below, words, widget, widget.rect(), _HINT_MS)
        self.each_time()

    def wait_on(self, act: Callable[[], object]) -> None:
        """Do what comes back only when the dialog that it opens is closed."""
        QTimer.singleShot(_REST_MS, self.while_it_waits)
        act()

    def settle(self) -> None:
        """Wait until nothing is under way, and a little for what moves softly."""
        for _ in range(_MOST_LOOKS):
            QTest.qWait(_REST_MS)
            if self._is_still():
                return
        sys.exit("The desk did not come to rest.")

    def _is_still(self) -> bool:
        tops = QApplication.topLevelWidgets()
        runners = (runner for top in tops for runner in top.findChildren(TaskRunner))
        return not any(runner.busy for runner in runners) and all(lane.idle for lane in self.window.findChildren(Lane))

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        self.settle()
        opened = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
        return opened[-1]


@contextmanager
def staged(opened: Desk, switch: ThemeSwitch, home: Path, size: QSize | None = None) -> Iterator[Stage]:
    """Open a window as at its first start, in light colours; without a size it fills the screen."""
    switch.choose("light")
    stage = Stage(opened, switch, _opened(opened, switch, size), home)
    stage.settle()
    try:
        yield stage
    finally:
        stage.close()
        if stage.desk is not opened:
            stage.desk.close()


def _opened(desk: Desk, switch: ThemeSwitch, size: QSize | None) -> MainWindow:
    window = MainWindow(desk, switch)
    window.showNormal()
    window.setGeometry(QRect(QPoint(0, 0), size or window.screen().size()))
    window.start([])
    window.source.set_view_mode("pages")
    window.activateWindow()
    return window


def over(window: QWidget, popup: QWidget) -> QPixmap:
    """Return the picture of a window with what stands open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.grab())
    painter.end()
    return picture


def numbered(opened: Desk) -> dict[str, int]:
    """Return the documents' numbers in the store by their files' names."""
    return {row.name: row.document_id for row in opened.queue.rows(QueueQuery(), 0, 100)}
