"""The menu of kept views: a filter and an order under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.dialogs.questions import ask_for_words
from imrdesk.gui.queue.views import views_from_text, views_to_text
from imrdesk.gui.window.layout import WindowLayout

_KEPT = "queue_views"


class ViewsMenu(QObject):
    """Keeps, shows and forgets views; ``chosen`` hands over the whole query of one."""

    chosen = Signal(object)

    def __init__(self, button: QToolButton, query: Callable[[], QueueQuery]) -> None:
        super().__init__(button)
        self._button = button
        self._query = query
        self._memory = WindowLayout()
        self.menu = QMenu(button)
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._take)

    @Slot()
    def fill(self) -> None:
        """Offer the views there are."""
        self.menu.clear()
        views = self._views()
        for name in views:
            self._act(self.menu, name.replace("&", "&&"), ("view", name))
        if views:
            self.menu.addSeparator()
        self._act(self.menu, self.tr("Keep this view as…"), ("keep", ""))
        if views:
            forget = self.menu.addMenu(self.tr("Forget a view"))
            for name in views:
                self._act(forget, name.replace("&", "&&"), ("forget", name))

    def _act(self, menu: QMenu, words: str, what: tuple[str, str]) -> QAction:
        action = menu.addAction(words)
        action.setData(what)
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        what, name = action.data()
        if what == "keep":
            self._ask_name()
        elif what == "view":
            self.chosen.emit(self._views()[name])
        else:
            self._keep({each: query for each, query in self._views().items() if each != name})

    def _ask_name(self) -> None:
        question = self.tr("What shall this filter and order be called?")
        ask_for_words(self._button, self.tr("Keep this view"), question, self.keep)

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep what is shown now under a name; a view of that name before is replaced."""
        if name.strip():
            self._keep({**self._views(), name.strip(): self._query()})

    def _views(self) -> dict[str, QueueQuery]:
        return views_from_text(self._memory.text(_KEPT, ""))

    def _keep(self, views: Mapping[str, QueueQuery]) -> None:
        self._memory.set(_KEPT, views_to_text(views))
