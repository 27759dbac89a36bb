"""The queue's menu of choices: outcome, specialty and year with their counts, and the views kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from imrdesk.domain.queue import QueueFacets, QueueQuery
from imrdesk.gui.queue.views import views_from_text, views_to_text
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.wording import translated

_KEPT = "queue_views"
KINDS = ("outcomes", "specialties", "years")


class FacetMenu(QObject):
    """Holds what is chosen of outcome, specialty and year. The counts are read as the menu opens, so they are live.

    ``changed`` tells that the choice is another; ``view_chosen`` hands over the whole query of a kept view.
    """

    changed = Signal()
    view_chosen = Signal(object)

    def __init__(self, button: QToolButton, counts: Callable[[], QueueFacets], query: Callable[[], QueueQuery]) -> None:
        super().__init__(button)
        self._button = button
        self._counts = counts
        self._query = query
        self._chosen: dict[str, frozenset[str]] = dict.fromkeys(KINDS, frozenset())
        self._memory = WindowLayout()
        self.menu = QMenu(button)
        self.menu.setToolTipsVisible(True)
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._take)

    @property
    def chosen(self) -> Mapping[str, frozenset[str]]:
        """Return what is chosen, by kind; an empty text stands for documents that have none."""
        return self._chosen

    def choose(self, query: QueueQuery) -> None:
        """Take over what a query asks for, without telling."""
        self._chosen = {kind: getattr(query, kind) for kind in KINDS}
        self._show()

    def narrowed(self, query: QueueQuery) -> QueueQuery:
        """Return the query with what is chosen here."""
        asked: dict[str, Any] = dict(self._chosen)
        return replace(query, **asked)

    @Slot()
    def fill(self) -> None:
        """Offer the choices there are now, each with the number of documents it would show."""
        self.menu.clear()
        facets = self._counts()
        titles = (self.tr("Outcome"), self.tr("Expert reviewer's specialty"), self.tr("Year of the decision"))
        for kind, title in zip(KINDS, titles, strict=True):
            self._offer(kind, self.menu.addMenu(title), getattr(facets, kind))
        self.menu.addSeparator()
        self._act(self.menu, self.tr("Nothing of these"), ("clear", ""))
        self._act(self.menu, self.tr("Keep this view as…"), ("keep", ""))
        views = self._views()
        if views:
            drop = QMenu(self.tr("Forget a view"), self.menu)
            self.menu.addSeparator()
            for name in views:
                self._act(self.menu, name, ("view", name))
                self._act(drop, name, ("forget", name))
            self.menu.addMenu(drop)

    def _offer(self, kind: str, menu: QMenu, counts: Mapping[str, int]) -> None:
        # What was chosen stays to be taken back, even where nothing answers it any more.
        for value in sorted({*counts, *self._chosen[kind]}):
            words = translated(value) if value else self.tr("none stated")
            action = self._act(menu, f"{words} ({counts.get(value, 0):,})".replace("&", "&&"), (kind, value))
            action.setCheckable(True)
            action.setChecked(value in self._chosen[kind])

    def _act(self, menu: QMenu, words: str, what: tuple[str, str]) -> QAction:
        action = menu.addAction(words)
        action.setData(what)
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        kind, value = action.data()
        if kind in KINDS:
            self._chosen[kind] = self._chosen[kind] ^ {value}
            self._tell()
        elif kind == "clear":
            self._chosen = dict.fromkeys(KINDS, frozenset())
            self._tell()
        elif kind == "keep":
            self._ask_name()
        elif kind == "view":
            self.view_chosen.emit(self._views()[value])
        else:
            self._keep({name: query for name, query in self._views().items() if name != value})

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._button.setChecked(any(self._chosen.values()))

    def _ask_name(self) -> None:
        dialog = QInputDialog(self._button)
        dialog.setWindowTitle(self.tr("Keep this view"))
        dialog.setLabelText(self.tr("What shall this filter and order be called?"))
        dialog.textValueSelected.connect(self.keep)
        dialog.open()

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep what is shown now under a name; a view of that name before is replaced."""
        if name.strip():
            self._keep({**self._views(), name.strip(): self._query()})

    def _views(self) -> dict[str, QueueQuery]:
        return views_from_text(self._memory.text(_KEPT, ""))

    def _keep(self, views: Mapping[str, QueueQuery]) -> None:
        self._memory.set(_KEPT, views_to_text(views))
