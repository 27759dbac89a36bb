"""The counts beside the states, there while the list of states is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueFacets

FLAGGED = "flagged"
NOTED = "noted"
WIDTH = 220


class StateCounts(QObject):
    """Writes the counts as the list opens, and takes them away as it closes: what stands there is never stale."""

    def __init__(self, states: QComboBox, counts: Callable[[], QueueFacets]) -> None:
        super().__init__(states)
        self._states = states
        self._counts = counts
        self._words: list[str] = []
        states.view().setMinimumWidth(WIDTH)
        states.view().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the list as it opens and closes."""
        if event.type() == QEvent.Type.Show:
            self.show()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def show(self) -> None:
        """Write beside each choice how many documents it would show."""
        self.hide()
        facets = self._counts()
        self._words = [self._states.itemText(place) for place in range(self._states.count())]
        for place, words in enumerate(self._words):
            count = _count(self._states.itemData(place), facets)
            self._states.setItemText(place, f"{words} ({count:,})")

    def hide(self) -> None:
        """Take the counts away."""
        for place, words in enumerate(self._words):
            self._states.setItemText(place, words)
        self._words = []


def _count(chosen: str | None, facets: QueueFacets) -> int:
    if chosen is None:
        return sum(facets.states.values())
    marked = {FLAGGED: facets.flagged, NOTED: facets.noted}
    return marked[chosen] if chosen in marked else facets.states[DocumentState(chosen)]
