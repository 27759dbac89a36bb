"""The three panes side by side: their order, which are shown, and going from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.window.layout import WindowLayout

LEAST_QUEUE_WIDTH = 200


class Columns(QObject):
    """Arranges queue, source and record in the window's splitter, and remembers how they were left."""

    def __init__(
        self, splitter: QSplitter, panes: tuple[QueuePane, SourcePane, RecordPane], actions: ActionTable
    ) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._queue, self._source, self._record = panes
        self._actions = actions
        for position, (pane, stretch) in enumerate(zip(panes, (0, 3, 2), strict=True)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(position, stretch)
        self._queue.setMinimumWidth(LEAST_QUEUE_WIDTH)
        todo = {
            "focus_queue": self.focus_queue,
            "focus_source": self.focus_source,
            "focus_record": self._record.setFocus,
            "show_queue": self._show_queue,
            "choose_shown": self.choose_shown,
            "keep_view": self._queue.views.ask_name,
            "views": self._show_views,
            "swap_sides": self._put_sides,
        }
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)

    def restore(self, memory: WindowLayout) -> None:
        """Put order, queue and view of the source as they were left."""
        swapped = memory.flag("swapped", default=False)
        self._actions["swap_sides"].setChecked(swapped)
        self._put_sides(swapped)
        memory.restore(self._splitter.window(), self._splitter)
        shown = memory.flag("queue_shown", default=True)
        self._queue.setVisible(shown)
        self._actions["show_queue"].setChecked(shown)
        self._source.set_view_mode(memory.text("view", "text"))

    def remember(self, memory: WindowLayout) -> None:
        """Write down how they stand."""
        memory.set("swapped", self._actions["swap_sides"].isChecked())
        memory.set("queue_shown", self._actions["show_queue"].isChecked())
        memory.set("view", self._source.view_mode)
        memory.remember(self._splitter.window(), self._splitter)

    @Slot()
    def focus_queue(self) -> None:
        """Put the focus on the queue."""
        self._queue.setVisible(True)
        self._queue.ui.queue.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_source(self) -> None:
        """Put the focus on the source, with the caret in sight."""
        self._source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def choose_shown(self) -> None:
        """Open the panel in which the queue is narrowed."""
        self._bring_out_queue()
        self._queue.open_facets()

    @Slot()
    def _show_views(self) -> None:
        self._bring_out_queue()
        self._queue.views.open()

    def _bring_out_queue(self) -> None:
        self._queue.setVisible(True)
        self._actions["show_queue"].setChecked(True)

    @Slot(bool)
    def _show_queue(self, shown: bool) -> None:
        self._queue.setVisible(shown)

    @Slot(bool)
    def _put_sides(self, swapped: bool) -> None:
        order = (self._record, self._source) if swapped else (self._source, self._record)
        _put_in_order(self._splitter, (self._queue, *order))


def _put_in_order(splitter: QSplitter, panes: Sequence[QWidget]) -> None:
    """Put the panes side by side in that order; each keeps its width."""
    sizes = dict(zip((splitter.widget(i) for i in range(splitter.count())), splitter.sizes(), strict=True))
    for pane in panes:
        if pane.isHidden():
            # The splitter gives a hidden pane no width, and would show it again with hardly any.
            sizes[pane] = pane.width()
    for position, pane in enumerate(panes):
        splitter.insertWidget(position, pane)
    if splitter.window().isVisible():
        splitter.setSizes([sizes[pane] for pane in panes])
