"""The queue's orders in the menu, in the palette and by keys: the one in force is checked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup

from imrdesk.domain.queue import QueueColumn
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.queue.pane import QueuePane


class QueueOrders(QObject):
    """Carries a chosen order to the queue's own list of them, and follows what is chosen there."""

    def __init__(self, pane: QueuePane, actions: ActionTable) -> None:
        super().__init__(pane)
        self._pane = pane
        self._box = pane.ui.sort_column
        self._orders = {column: actions[f"order_{column}"] for column in QueueColumn}
        self._round = actions["order_round"]
        alternatives = QActionGroup(self)
        for column, action in self._orders.items():
            action.setData(column)
            alternatives.addAction(action)
        alternatives.triggered.connect(self._choose)
        self._round.toggled.connect(pane.ui.sort_direction.setChecked)
        pane.query_changed.connect(self._follow)
        self._follow()

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._box.setCurrentIndex(self._box.findData(action.data()))

    @Slot()
    def _follow(self) -> None:
        query = self._pane.query
        self._orders[query.sort].setChecked(True)
        self._round.setChecked(query.descending)
