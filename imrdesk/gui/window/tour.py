"""The tour of the window: shown once at the first start, and again whenever it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QToolBar, QWidget

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.forms.ui_main_window import Ui_MainWindow
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.tour.card import TourCard
from imrdesk.gui.window.imports import Imports
from imrdesk.gui.window.layout import WindowLayout

_KEPT = "tour"
_SEEN, _WAITING = "seen", "waiting"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to say, and about which widget."""

    title: str
    words: str
    target: Callable[[], QWidget | None]


class Tour(QObject):
    """Leads through the window. It never stands in the way: all that lies beneath the card can be used meanwhile."""

    def __init__(
        self,
        ui: Ui_MainWindow,
        panes: tuple[QueuePane, SourcePane, RecordPane],
        imports: Imports,
        actions: ActionTable,
        switch: ThemeSwitch,
    ) -> None:
        super().__init__(ui.stack)
        self._ui = ui
        self._queue, self._source, self._record = panes
        self._actions = actions
        self._memory = WindowLayout()
        self._is_first_start = self._memory.is_empty
        self._number = 0
        self._before: QWidget | None = None
        self.card = TourCard(switch, ui.stack.window())
        self.card.next_requested.connect(self._go_on)
        self.card.back_requested.connect(self._go_back)
        self.card.skip_requested.connect(self.end)
        imports.documents_added.connect(self._follow_import, Qt.ConnectionType.QueuedConnection)
        actions["tour"].triggered.connect(self.begin)

    @Slot()
    def offer(self) -> None:
        """Begin at the very first start of the desk, or where a first tour still waits for documents.

        Whatever question stands before the window is answered first.
        """
        question = QApplication.activeModalWidget()
        if isinstance(question, QDialog):
            question.finished.connect(self.offer)
            return
        kept = self._memory.text(_KEPT, "")
        if kept == _WAITING or (self._is_first_start and kept != _SEEN):
            self.begin()

    @Slot()
    def begin(self) -> None:
        """Show the first step."""
        self._before = QApplication.focusWidget()
        self._show(0)

    @Slot()
    def end(self) -> None:
        """Put the card away for good, and the focus back where it was."""
        self._memory.set(_KEPT, _SEEN)
        self._leave()

    def _leave(self) -> None:
        self.card.put_away()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _show(self, number: int) -> None:
        self._number, steps = number, self._steps()
        step = steps[number]
        self.card.point_at(step.target(), step.title, step.words, (number + 1, len(steps)))

    @Slot()
    def _go_on(self) -> None:
        if self._number + 1 == len(self._steps()):
            self.end()
        elif self._is_empty():
            # What comes next cannot be seen yet.
            self._memory.set(_KEPT, _WAITING)
            self._leave()
        else:
            self._show(self._number + 1)

    @Slot()
    def _go_back(self) -> None:
        self._show(max(0, self._number - 1))

    @Slot()
    def _follow_import(self) -> None:
        # The first document that is opened puts the focus on its first field; the card comes after it.
        QTimer.singleShot(0, self, self._go_on_where_waiting)

    @Slot()
    def _go_on_where_waiting(self) -> None:
        if self._memory.text(_KEPT, "") == _WAITING and not self._is_empty() and not self.card.isVisible():
            self._memory.set(_KEPT, _SEEN)
            self._before = QApplication.focusWidget()
            self._show(1)
        elif self.card.isVisible() and self._number == 0:
            self._show(0)

    def _is_empty(self) -> bool:
        return self._ui.stack.currentWidget() is self._ui.welcome

    # What is said

    def _steps(self) -> tuple[Step, ...]:
        return (self._adding(), self._queueing(), self._looking(), self._deciding(), self._finishing(), self._finding())

    def _adding(self) -> Step:
        words = self.tr(
            "Drop PDF or text files anywhere on the window, or choose them here. They are read in the background and"
            " stay on this machine."
        )
        if self._is_empty():
            words += " " + self.tr("The tour goes on once there are some; the samples will do.")
        return Step(self.tr("Add determinations"), words, self._add_button)

    def _add_button(self) -> QWidget | None:
        return self._ui.welcome_add_files if self._is_empty() else self._tool("add_files")

    def _queueing(self) -> Step:
        words = self.tr(
            "Each document shows its state by a shape: circle, half circle, pause, tick. Filter and sort them above; a"
            " number beside the flag says how much to look at."
        )
        if not self._queue.isVisible():
            words += " " + self.tr("It is hidden now; {key} shows it.").format(key=self._key("show_queue"))
        return Step(self.tr("The queue"), words, lambda: self._queue)

    def _looking(self) -> Step:
        words = self.tr(
            "The determination as it was read. The passage of the field in focus is marked; click into the text, and"
            " the field that was read there gets the focus."
        )
        return Step(self.tr("The source"), words, lambda: self._source)

    def _deciding(self) -> Step:
        words = self.tr(
            "What was read. Enter confirms a value and goes to the next that needs you; type to correct it. Every"
            " change is saved as you make it, and {undo} takes it back."
        ).format(undo=self._key("undo"))
        return Step(self.tr("The record"), words, lambda: self._record)

    def _finishing(self) -> Step:
        words = self.tr("When nothing is left to look at, {key} marks the document reviewed and opens the next one.")
        return Step(
            self.tr("Done with a document"), words.format(key=self._key("finish")), lambda: self._tool("finish")
        )

    def _finding(self) -> Step:
        words = self.tr(
            "{palette} finds every action, field and document by a few letters. {keys} lists all keys; the guide and"
            " this tour are in the Help menu."
        ).format(palette=self._key("palette"), keys=self._key("shortcuts"))
        return Step(self.tr("Everything else"), words, self._palette_button)

    def _palette_button(self) -> QWidget | None:
        return self._ui.tool_bar.findChild(QWidget, "palette_button")

    def _tool(self, name: str) -> QWidget | None:
        bar: QToolBar = self._ui.tool_bar
        return bar.widgetForAction(self._actions[name])

    def _key(self, name: str) -> str:
        action = self._actions[name]
        return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.text().replace("&", "")
