"""The next documents' pages, opened and begun to be drawn while the reviewer is still at the one before."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from imrdesk.errors import ImrdeskError
from imrdesk.gui.source.lane import Job, Lane
from imrdesk.gui.source.zoom import Scaling
from imrdesk.services.pages import DocumentPages, Pages

_LOG = logging.getLogger(__name__)

WAIT_MS = 120
"""How long a document must have been shown: it is drawn first, and who only leafs through is not held up."""
_DRAWN = 2
"""How many pages of each document are drawn: what the view shows of it at first."""

Following = Callable[[], Sequence[int]]
"""Returns the documents to be ready, the next one first; it is asked in another thread."""
PagesShown = Callable[[], Scaling | None]
"""Returns how pages are shown, ``None`` while the source is shown as text; it is asked in the window's thread."""


class Ahead(QObject):
    """Keeps a few documents' pages ready. Nothing else is kept: records are read from the store when they are shown."""

    def __init__(self, pages: Pages, pages_shown: PagesShown, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._pages_shown = pages_shown
        self._following: Following = tuple
        self._ready: dict[int, DocumentPages] = {}
        self._lane = Lane(self)
        self._forgotten = threading.Event()
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._begin)

    @property
    def settled(self) -> bool:
        """Tell whether nothing is waited for or under way."""
        return self._lane.idle and not self._wait.isActive()

    def holds(self, document_id: int) -> bool:
        """Tell whether a document's pages are ready."""
        return document_id in self._ready

    def prepare(self, following: Following) -> None:
        """Make these documents ready soon, and let go of all others."""
        self._following = following
        self._wait.start()

    def take(self, document_id: int) -> DocumentPages | None:
        """Hand over a document's pages, which whoever takes them closes; ``None`` where they are not ready."""
        self._wait.stop()
        return self._ready.pop(document_id, None)

    @Slot()
    def forget(self) -> None:
        """Let go of everything; once this returns, no document but the one shown is open."""
        self._wait.stop()
        self._forgotten.set()
        self._lane.stop()
        self._forgotten.clear()
        self._keep(())

    @Slot()
    def _begin(self) -> None:
        work = partial(self._open_all, self._following, self._pages_shown())
        self._lane.wish([Job(object(), work)])

    def _open_all(self, following: Following, scaling: Scaling | None) -> bool:
        """Open and draw what is missing, in the lane's thread."""
        try:
            wanted = following()
            self._keep(wanted)
            for document_id in wanted:
                if document_id not in self._ready and not self._forgotten.is_set():
                    self._open(document_id, scaling)
        except ImrdeskError as error:
            _LOG.info("not made ready: %s", type(error).__name__)  # the reviewer is told when it is to be shown
        return True

    def _keep(self, wanted: Sequence[int]) -> None:
        for document_id in [each for each in self._ready if each not in wanted]:
            left = self._ready.pop(document_id, None)
            if left is not None:  # it may have been taken meanwhile
                left.close()

    def _open(self, document_id: int, scaling: Scaling | None) -> None:
        pages = self._pages.open(document_id)
        if scaling is not None and pages.sizes:
            scale = scaling.scale_for(pages.sizes)
            for page in range(min(_DRAWN, len(pages.sizes))):
                if not self._forgotten.is_set():
                    pages.draw_ahead(page, scale)
        self._ready[document_id] = pages
