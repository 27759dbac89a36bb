"""The progress of the day in the window: time is measured, today's documents are counted, the report opens."""

from __future__ import annotations

import logging
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from imrdesk.errors import StoreError
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.stopwatch import Stint, Stopwatch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.review import Review
from imrdesk.services.desk import Desk

_LOG = logging.getLogger(__name__)
_KEPT = "measure_time"
_ACTIVE = frozenset({
    *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
    *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
})  # fmt: skip


class Work(QObject):
    """Watches the window for activity, without a look at what is typed; ``counted`` tells today's documents."""

    counted = Signal(int)

    def __init__(self, desk: Desk, review: Review, actions: ActionTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = review
        self._window = window
        self._memory = WindowLayout()
        self._measure = actions["measure_time"]
        self._measure.setChecked(self._memory.flag(_KEPT, default=True))
        self._measure.toggled.connect(self._switch)
        actions["progress"].triggered.connect(self.show)
        self.stopwatch = Stopwatch()
        self._state = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.count)
        review.document_shown.connect(self._note)
        review.document_changed.connect(self._note)
        review.document_changed.connect(self._follow_state)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is done; the window's handle, which gets every key and move first, is there once it is shown."""
        kind = event.type()
        if kind in _ACTIVE and watched is not self._window:
            self._note()
        elif kind is QEvent.Type.Show and watched is self._window:
            self._window.windowHandle().installEventFilter(self)
        return False

    @Slot()
    def _note(self) -> None:
        document = self._review.document
        if self._measure.isChecked():
            self._keep(self.stopwatch.touch(None if document is None else document.document_id))

    def stop(self) -> None:
        """Keep the time of what is under way: the window closes, or the store is locked."""
        self._keep(self.stopwatch.stop())

    def _keep(self, stint: Stint | None) -> None:
        if stint is None or self._desk.read_only:
            return
        try:
            self._desk.working.add_time(stint.document_id, self._desk.reviewer, stint.started_at, stint.seconds)
        except StoreError as error:
            # The time is no work of the reviewer's; losing some must not stop them.
            _LOG.info("time not kept: %s", error)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._memory.set(_KEPT, on)
        if not on:
            self.stopwatch.stop()

    @Slot()
    def _follow_state(self) -> None:
        document = self._review.document
        state = "" if document is None else f"{document.document_id} {document.record.state}"
        if state != self._state:
            self._state = state
            self._soon.start()

    @Slot()
    def count(self) -> None:
        """Count today's documents again; a store that is locked just now keeps its count."""
        with suppress(StoreError):
            self.counted.emit(len(self._desk.working.finished_today()))

    @Slot()
    def show(self) -> None:
        """Open the report; what is under way counts in it."""
        self.stop()
        codebook = self._desk.own_fields.codebook()
        dialog = dialogs.work.WorkDialog(
            self._desk.working, self._window, measuring=self._measure.isChecked(), codebook=codebook
        )
        dialog.measuring_chosen.connect(self._measure.setChecked)
        dialog.open()
