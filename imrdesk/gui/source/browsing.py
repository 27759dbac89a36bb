"""Moving about in the source: nearer and farther, from page to page, to a section."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from imrdesk.domain.readings import Section
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.source.pages_view import SourcePagesView
from imrdesk.gui.source.text_view import SourceTextView
from imrdesk.gui.source.zoom import stepped

View = SourceTextView | SourcePagesView


class Browsing(QObject):
    """Moves in whichever view ``view`` says is shown; ``page_count`` is 0 where there is no document."""

    def __init__(
        self, table: ActionTable, view: Callable[[], View], page_count: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._page_count = page_count
        for name, slot in (
            ("zoom_out", self._zoom_out),
            ("zoom_reset", self._zoom_reset),
            ("zoom_in", self._zoom_in),
            ("fit_width", self._fit_width),
            ("previous_page", self._previous_page),
            ("next_page", self._next_page),
        ):
            table[name].triggered.connect(slot)

    @Slot(int)
    def go_to_page(self, page: int) -> None:
        """Show a page, counted from 0; beyond the ends, the first or the last."""
        count = self._page_count()
        if count:
            self._view().go_to_page(max(0, min(page, count - 1)))

    @Slot(object)
    def go_to_section(self, section: Section) -> None:
        """Put the caret where a section begins, and that at the top of the view."""
        view, start = self._view(), section.span.start
        view.take_ends((start, start))
        view.go_to(start)

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom(-1)

    def _zoom(self, steps: int) -> None:
        view = self._view()
        view.zoom_to(stepped(view.zoom, steps))

    @Slot()
    def _zoom_reset(self) -> None:
        self._view().zoom_to(1.0)

    @Slot()
    def _fit_width(self) -> None:
        self._view().fit_width()

    @Slot()
    def _previous_page(self) -> None:
        self.go_to_page(self._view().page_in_sight() - 1)

    @Slot()
    def _next_page(self) -> None:
        self.go_to_page(self._view().page_in_sight() + 1)
