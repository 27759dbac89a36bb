"""The status line: whether all is saved, what is under way, how far the review has come, and in which store."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from imrdesk.gui.icons import icon
from imrdesk.gui.one_line import OneLine
from imrdesk.gui.tasks import Task
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.wording import counted, translated

W = TypeVar("W", bound=QWidget)
_STORE_WIDTH = 160
"""So many pixels of the store's name stay, however much there is to say."""
_AROUND = 12
"""Pixels between whether all is saved and what is under way."""


class StatusLine(QObject):
    """Fills a status bar and keeps it true."""

    details_requested = Signal()

    def __init__(self, bar: QStatusBar, switch: ThemeSwitch) -> None:
        super().__init__(bar)
        self._switch = switch
        self._tasks: list[Task] = []
        self._calm = self._failure = self._read_only = ""
        self._typed = 0
        self._mark = QLabel(bar)
        self._words = _named(OneLine(bar), "saved")
        self._doing = _named(QLabel(bar), "task")
        self._progress = _named(QProgressBar(bar), "task_progress")
        self._cancel = _named(QToolButton(bar), "cancel_task")
        self._details = _named(QToolButton(bar), "task_details")
        self._quiet = _named(QLabel(bar), "quiet_task")
        self._today = _named(QLabel(bar), "today_count")
        self._reviewed = _named(QLabel(bar), "reviewed_count")
        self._store = _named(OneLine(bar), "store_name")
        self._lay_out(bar)
        self.show_saved(None)
        self._show_task()
        switch.theme_changed.connect(self._paint)

    def _lay_out(self, bar: QStatusBar) -> None:
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(8, 2, 8, 2)
        for widget in (self._mark, self._words, self._doing, self._progress, self._cancel, self._details):
            bar.addWidget(widget)
        for widget in (self._quiet, self._today, self._reviewed, self._store):
            widget.setContentsMargins(16, 0, 0, 0)
            bar.addPermanentWidget(widget)
        self._doing.setContentsMargins(8, 0, 0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._cancel.setText(self.tr("Cancel"))
        self._details.setVisible(False)
        self._details.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._cancel.clicked.connect(self._cancel_task)
        self._details.clicked.connect(self.details_requested)
        self._words.setAccessibleName(self.tr("Whether all is saved"))

    def show_saved(self, at: datetime | None) -> None:
        """Say that everything acknowledged so far is on disk; ``at`` is the last save, UTC."""
        when = "" if at is None else ", " + at.astimezone().strftime("%H:%M")
        self._calm, self._failure = self.tr("All saved") + when, ""
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(self._calm) + _AROUND)
        self._say()

    def show_unsaved(self, reason: str) -> None:
        """Say that a change is not on disk, and why."""
        self._failure = self.tr("Not saved: {reason}").format(reason=reason)
        self._say()

    @Slot(int)
    def show_typed(self, fields: int) -> None:
        """Say how many fields hold something that is not in the store yet; none ends a failure, too."""
        self._typed = fields
        self._failure = self._failure if fields else ""
        self._say()

    def _say(self) -> None:
        waiting = counted(self._typed, "field not saved yet", "fields not saved yet") if self._typed else ""
        self._words.setText(self._failure or waiting or self._calm)
        self._words.setToolTip(self._failure or self._read_only)
        self._paint()

    def words(self) -> str:
        """Return what the line says of the last save."""
        return self._words.text()

    def show_reviewed(self, reviewed: int, total: int) -> None:
        """Say how many documents are done."""
        text = self.tr("{reviewed} of {total} reviewed").format(reviewed=f"{reviewed:,}", total=f"{total:,}")
        self._reviewed.setText(text if total else "")

    @Slot(int)
    def show_today(self, documents: int) -> None:
        """Say how many documents were finished today; nothing where none was yet."""
        words = self.tr("today {documents}").format(documents=counted(documents, "document", "documents"))
        self._today.setText(words if documents else "")

    def show_store(self, path: Path, read_only: str = "", *, encrypted: bool = False) -> None:
        """Name the store, its whole path on hover; ``read_only`` says why nothing can be written, where that is so."""
        name = self.tr("{name} (encrypted)").format(name=path.name) if encrypted else path.name
        self._store.setText(self.tr("{name} (read only)").format(name=path.name) if read_only else name)
        self._store.setToolTip(read_only or str(path))
        self._store.setMinimumWidth(min(self._store.sizeHint().width(), _STORE_WIDTH))
        if read_only:
            self._calm, self._read_only = self.tr("Read only"), read_only
            self._say()

    @Slot(str)
    def show_quiet(self, words: str) -> None:
        """Say in passing what goes on in the background, nothing where nothing does."""
        self._quiet.setText(words)

    def show_details(self, words: str) -> None:
        """Offer what came of a finished task, in a few words to click on."""
        self._details.setText(words)
        self._details.setVisible(bool(words))

    @Slot(object)
    def follow(self, task: Task) -> None:
        """Show a task's progress until it ends, after those that were asked for before."""
        task.progressed.connect(self._advance)
        task.finished.connect(self._end_task)
        self.show_details("")
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self._show_task()

    @property
    def _task(self) -> Task | None:
        """Return the task under way: one runs at a time, in the order in which they were asked for."""
        return self._tasks[0] if self._tasks else None

    def _show_task(self) -> None:
        task = self._task
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(task is not None)
        if task is not None:
            self._doing.setText(task.title)
            self._progress.setRange(0, 0)
            self._cancel.setEnabled(True)

    @Slot(int, int, str)
    def _advance(self, done: int, total: int, what: str) -> None:
        if self._task is None:
            return
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        told = self.tr("{title}: {what}") if what and not total else self.tr("{title} {done:,} of {total:,}")
        self._doing.setText(told.format(title=self._task.title, done=done, total=total, what=translated(what)))
        self._doing.setToolTip(what)

    @Slot()
    def _end_task(self) -> None:
        del self._tasks[0]
        self._show_task()

    @Slot()
    def _cancel_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._cancel.setEnabled(False)
            self._doing.setText(self.tr("Stopping…"))

    @Slot()
    def _paint(self) -> None:
        name = "unsaved" if self._failure or self._typed else "saved"
        color = "danger" if self._failure else "warning" if self._typed else "good"
        self._mark.setPixmap(icon(name, self._switch.theme, color).pixmap(14, 14))
        self._words.setProperty("role", "danger" if self._failure else "muted")
        for label in (self._doing, self._quiet, self._today, self._reviewed, self._store):
            label.setProperty("role", "muted")
        for label in (self._words, self._doing, self._quiet, self._today, self._reviewed, self._store):
            label.style().unpolish(label)
            label.style().polish(label)


def _named(widget: W, name: str) -> W:
    widget.setObjectName(name)
    return widget
