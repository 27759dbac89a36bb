"""The menu of kept views: a filter and an order under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.dialogs.questions import ask_for_words
from imrdesk.gui.long_words import as_hint
from imrdesk.gui.queue.views import KEPT, views_from_text, views_to_text
from imrdesk.gui.window.layout import WindowLayout

_WIDEST = 360
"""Pixels that the name of a view takes at most."""


class ViewsMenu(QObject):
    """Keeps, shows, renames and forgets views; ``chosen`` hands over the whole query of one."""

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
            self._offer(self.menu, "view", name)
        if views:
            self.menu.addSeparator()
        self._act(self.menu, self.tr("&Keep this view as…"), ("keep", ""))
        if views:
            self._offer_each(self.tr("&Rename a view"), "rename", views)
            self._offer_each(self.tr("&Forget a view"), "forget", views)

    def _offer_each(self, title: str, what: str, views: Mapping[str, QueueQuery]) -> None:
        menu = self.menu.addMenu(title)
        for name in views:
            self._offer(menu, what, name)

    def _offer(self, menu: QMenu, what: str, name: str) -> None:
        """Add a line for a view: of a long name its beginning and its end, the whole on hover."""
        short = menu.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self._act(menu, short.replace("&", "&&"), (what, name)).setToolTip(as_hint(name))
        menu.setToolTipsVisible(True)

    def _act(self, menu: QMenu, words: str, what: tuple[str, str]) -> QAction:
        action = menu.addAction(words)
        action.setData(what)
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        what, name = action.data()
        if what == "keep":
            self.ask_name()
        elif what == "view":
            self.chosen.emit(self._views()[name])
        elif what == "rename":
            self._ask_new_name(name)
        else:
            self._keep({each: query for each, query in self._views().items() if each != name})

    @Slot()
    def open(self) -> None:
        """Open the menu below its button, with its first line chosen for Enter."""
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    @Slot()
    def ask_name(self) -> None:
        """Ask under which name to keep what is shown now."""
        question = self.tr("What shall this filter and order be called?")
        ask_for_words(self._button, self.tr("Keep this view"), question, self.keep)

    def _ask_new_name(self, name: str) -> None:
        question = self.tr("What shall the view “{name}” be called?").format(name=name)
        ask_for_words(self._button, self.tr("Rename a view"), question, partial(self._rename, name), now=name)

    def _rename(self, name: str, to: str) -> None:
        """Give a view another name, in its place; a view of that name before is replaced."""
        to = to.strip() or name
        views = {each: query for each, query in self._views().items() if each == name or each != to}
        self._keep({to if each == name else each: query for each, query in views.items()})

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep what is shown now under a name; a view of that name before is replaced."""
        if name.strip():
            self._keep({**self._views(), name.strip(): self._query()})

    def _views(self) -> dict[str, QueueQuery]:
        return views_from_text(self._memory.text(KEPT, ""))

    def _keep(self, views: Mapping[str, QueueQuery]) -> None:
        self._memory.set(KEPT, views_to_text(views))
