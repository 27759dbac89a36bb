"""The desk with its window, and what can be done there before a picture is taken."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

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


def _nothing() -> None:
    """Do nothing."""


@dataclass
class Stage:
    """The desk with its window, and what is done there before a picture is taken."""

    desk: Desk
    switch: ThemeSwitch
    window: MainWindow
    home: Path
    """A folder of this scene's own, with its store in it."""
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
        focused = QApplication.focusWidget()
        if focused is None:
            sys.exit("Nothing has the focus.")
        QTest.keyClicks(focused, words)
        self.settle()

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
    window = MainWindow(opened, switch)
    window.showNormal()
    window.setGeometry(QRect(QPoint(0, 0), size or window.screen().size()))
    window.start([])
    window.source.set_view_mode("pages")
    window.activateWindow()
    stage = Stage(opened, switch, window, home)
    stage.settle()
    yield stage
    for top in QApplication.topLevelWidgets():
        if top is not window:
            top.close()
    window.close()
    window.deleteLater()


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
