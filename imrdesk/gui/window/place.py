"""Going on where the reviewer left off: document, field, scroll, source, filter; each store has a place of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.source.zoom import take_zoom, zoom_to_text
from imrdesk.gui.window.kept_place import KeptPlace, place_from_text, place_to_text
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.walking import Walking


class Place(QObject):
    """Keeps the place as the window closes and takes it again as the window opens."""

    def __init__(self, store: Path, walking: Walking, panes: tuple[QueuePane, SourcePane, RecordPane]) -> None:
        super().__init__(walking)
        # The name is kept short, and no settings file lists where stores lie.
        self._name = "place/" + hashlib.sha256(str(store).encode()).hexdigest()[:12]
        self._memory = WindowLayout()
        self._walking = walking
        self._queue, self._source, self._record = panes
        self._kept = KeptPlace()

    def here(self) -> KeptPlace:
        """Return where the reviewer is."""
        return KeptPlace(self._walking.document_id, self._record.place(), self._source.place(), self._queue.query)

    def remember(self) -> None:
        """Write down where the reviewer is."""
        self._memory.set(self._name, place_to_text(self.here()))
        for name, view in self._source.zoomed.items():
            self._memory.set(f"zoom_{name}", zoom_to_text(view))

    def restore_view(self) -> None:
        """Narrow and zoom what is shown as it was."""
        for name, view in self._source.zoomed.items():
            take_zoom(view, self._memory.text(f"zoom_{name}", ""))
        self._kept = place_from_text(self._memory.text(self._name, ""))
        self._queue.put(self._kept.query)

    def restore(self) -> None:
        """Show the document that was shown, and go to the place in it once the panes have their size."""
        self._walking.open_last(self._kept.document_id)
        self._take_soon()

    def go_back(self, kept: KeptPlace) -> None:
        """Show the document again in which the reviewer was, and go where they were in it."""
        self._kept = kept
        if kept.document_id is not None:
            self._walking.open_document(kept.document_id)
            self._take_soon()

    def go_back_in_restored(self, kept: KeptPlace, sha256: str, position: int) -> None:
        """Go back in a store that was restored, where another document may stand under any number.

        Where the document of that file is gone, the one at its position of the queue is shown.
        """
        if self._walking.open_again(sha256, position):
            self.go_back(replace(kept, document_id=self._walking.document_id))

    def _take_soon(self) -> None:
        if self._kept.document_id is not None and self._walking.document_id == self._kept.document_id:
            # The record goes to its first field as soon as nothing else happens; this comes after it.
            QTimer.singleShot(0, self, self._take)

    @Slot()
    def _take(self) -> None:
        if self._walking.document_id == self._kept.document_id:
            self._record.take_place(self._kept.record)
            self._source.go_to_place(self._kept.offset)
