"""Reading again from the desk: ask for what, read in the background, show what came of it, decide what is left open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from imrdesk.domain.flags import FieldRef
from imrdesk.errors import ImrdeskError
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.review import Review
from imrdesk.gui.wording import counted, explained, visible, worded
from imrdesk.services.conflicts import Conflict
from imrdesk.services.desk import Desk
from imrdesk.services.history import field_words
from imrdesk.services.merging import Compared
from imrdesk.services.reading_again import DocumentReport
from imrdesk.services.reading_again import ReadingReport as Told

if TYPE_CHECKING:
    from imrdesk.gui.dialogs.read_again import Scope
    from imrdesk.gui.dialogs.reading_report import ReadingReport, ReportLine

SHOWN = 2000
"""So many lines a report shows at most; the store has the rest, in each document's history."""
_ASKED = "read_again_asked"


class Rereading(QObject):
    """``changed`` says in a sentence that records changed, ``decided`` that a conflict was decided.

    ``older_found`` says that there are documents to be read again; ``shown`` carries the report that was opened.
    """

    changed = Signal(str)
    decided = Signal()
    older_found = Signal(str)
    place_requested = Signal(int, object)
    shown = Signal(object)
    trouble = Signal(str)

    def __init__(
        self, desk: Desk, tasks: TaskRunner, review: Review, queue_pane: QueuePane, actions: ActionTable
    ) -> None:
        super().__init__(queue_pane)
        self._desk = desk
        self._tasks = tasks
        self._review = review
        self._queue_pane = queue_pane
        self._quiet = TaskRunner(self)
        self._report: ReadingReport | None = None
        todo = {"read_again": self.ask, "read_again_decide": self.decide, "read_again_undo": self.take_back}
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)

    # What an older parser read

    def look_for_older(self) -> None:
        """Say once for each parser, and only where it is so, that documents were read by an older one."""
        again = self._desk.reading_again
        asked = f"{again.parser} {self._desk.path}"
        if self._desk.read_only or WindowLayout().text(_ASKED, "") == asked:
            return

        def work(_progress: Progress, _cancel: threading.Event) -> int:
            return len(again.waiting())

        self._quiet.run("", work).succeeded.connect(self._tell_older)

    @Slot(object)
    def _tell_older(self, count: int) -> None:
        if count:
            WindowLayout().set(_ASKED, f"{self._desk.reading_again.parser} {self._desk.path}")
            words = self.tr(
                "{count} of this store were read by an older parser. Document › Read again… brings them up to date; "
                "what you decided stays."
            )
            self.older_found.emit(words.format(count=counted(count, "document", "documents")))

    @property
    def looking(self) -> bool:
        """Tell whether it is being found out."""
        return self._quiet.busy

    def shut_down(self) -> None:
        """Wait for what is under way, so that it does not outlive the window."""
        self._quiet.shut_down()

    # Reading again

    @Slot()
    def ask(self) -> None:
        """Let the reviewer say which documents."""
        if not self._review.leave():
            return
        queue, scope = self._desk.queue, dialogs.read_again.Scope
        counts = {
            scope.THIS: int(self._review.document is not None),
            scope.QUEUE: queue.count(self._queue_pane.query),
            scope.OLDER: len(self._desk.reading_again.waiting()),
            scope.ALL: queue.count(),
        }
        dialog = dialogs.read_again.ReadAgainDialog(counts, self._queue_pane.window())
        dialog.chosen.connect(self.read)
        dialog.open()

    @Slot(object)
    def read(self, scope: Scope) -> None:
        """Read the documents of a scope again in the background."""
        again, ids = self._desk.reading_again, self._ids(scope)

        def work(progress: Progress, cancel: threading.Event) -> tuple[Told, tuple[Conflict, ...]]:
            told = again.run(ids(), progress=progress, cancelled=cancel)
            left = [document.document_id for document in told.changed if document.conflicts or document.kept]
            return told, tuple(each for document_id in left for each in self._desk.conflicts.of(document_id))

        task = self._tasks.run(self.tr("Reading again"), work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.trouble)

    def _ids(self, scope: Scope) -> Callable[[], Iterable[int] | None]:
        """Return what finds the documents of a scope as it is now; ``None`` stands for all."""
        queue, again, query = self._desk.queue, self._desk.reading_again, self._queue_pane.query
        document = self._review.document
        known = dialogs.read_again.Scope
        if scope is known.THIS and document is not None:
            return lambda: (document.document_id,)
        if scope is known.QUEUE:
            return lambda: tuple(row.document_id for row in queue.rows(query, 0, queue.count(query)))
        return again.waiting if scope is known.OLDER else lambda: None

    @Slot(object)
    def _show(self, done: tuple[Told, tuple[Conflict, ...]]) -> None:
        told, conflicts = done
        if told.changed:
            self.changed.emit(self._summary(told))
        lines = [*self._conflict_lines(conflicts), *self._other_lines(told)]
        notes = [] if len(lines) <= SHOWN else [self.tr("Here are the first {count}.").format(count=SHOWN)]
        if told.changed and not lines:
            notes.append(self.tr("The values are the same, read from other passages."))
        self._open(self._summary(told), " ".join(notes), lines[:SHOWN], undo=bool(told.changed))

    def _summary(self, told: Told) -> str:
        documents = counted(len(told.documents), "document", "documents")
        if not told.changed:
            words = self.tr("{documents} read again. Nothing changed: all {same} are read as before.")
            return words.format(documents=documents, same=counted(told.same, "field", "fields"))
        sums = {
            name: sum(len(getattr(each, name)) for each in told.changed)
            for name in ("taken", "agreed", "conflicts", "kept", "came", "gone")
        }
        parts = {
            self.tr("{count:,} read otherwise"): sums["taken"],
            self.tr("{count:,} now as a person had put them"): sums["agreed"],
            self.tr("{count:,} for you to decide"): sums["conflicts"] + sums["kept"],
            self.tr("{count:,} items added"): sums["came"],
            self.tr("{count:,} items taken out"): sums["gone"],
        }
        same = self.tr("{fields} read as before").format(fields=counted(told.same, "field", "fields"))
        others = [words.format(count=count) for words, count in parts.items() if count]
        changed = self.tr("{documents} read again, {changed:,} changed")
        said = changed.format(documents=documents, changed=len(told.changed))
        return f"{said}: {', '.join([same, *others])}."

    def _conflict_lines(self, conflicts: Iterable[Conflict]) -> Iterator[ReportLine]:
        line = dialogs.reading_report.ReportLine
        for each in conflicts:
            outcome = self.tr("Item not found any more: decide") if each.lost else self.tr("Decide")
            what = worded(field_words(each.ref, each.record))
            yield line(what, each.document_id, visible(each.name), each.values, outcome, each.ref, each)

    def _other_lines(self, told: Told) -> Iterator[ReportLine]:
        for document in told.changed:
            yield from self._field_lines(document)
            yield from self._item_lines(document)

    def _field_lines(self, document: DocumentReport) -> Iterator[ReportLine]:
        line = dialogs.reading_report.ReportLine
        outcomes = ((document.taken, self.tr("Taken")), (document.agreed, self.tr("As a person had put it")))
        for refs, outcome in outcomes:
            for ref in refs:
                what = ref.key if document.record is None else worded(field_words(ref, document.record))
                values = replace(document.values[ref], stands=document.values[ref].now)
                yield line(what, document.document_id, visible(document.name), values, outcome, ref)

    def _item_lines(self, document: DocumentReport) -> Iterator[ReportLine]:
        line = dialogs.reading_report.ReportLine
        for ids, outcome in ((document.came, self.tr("Item added")), (document.gone, self.tr("Item taken out"))):
            for item_id in ids:
                ref = FieldRef("treatment", item_id)
                title = document.titles.get(item_id)
                values = Compared(None, title, title) if item_id in document.came else Compared(title, None, None)
                what = self.tr("A disputed item")
                there = ref if item_id in document.came else None
                yield line(what, document.document_id, visible(document.name), values, outcome, there)

    # Deciding

    @Slot()
    def decide(self) -> None:
        """Show all that reading again left for a person, whenever it was."""
        if not self._review.leave():
            return
        conflicts = self._desk.conflicts

        def work(_progress: Progress, _cancel: threading.Event) -> tuple[Conflict, ...]:
            return conflicts.waiting()

        task = self._tasks.run(self.tr("Looking for what is left to decide"), work)
        task.succeeded.connect(self._show_waiting)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _show_waiting(self, conflicts: tuple[Conflict, ...]) -> None:
        lines = list(self._conflict_lines(conflicts))
        words = self.tr("{count} read otherwise than a person had decided.")
        nothing = self.tr("Nothing that was read again waits for a decision.")
        self._open(words.format(count=counted(len(lines), "field", "fields")) if lines else nothing, "", lines[:SHOWN])

    def _open(self, summary: str, notes: str, lines: list[ReportLine], *, undo: bool = False) -> None:
        dialog = self._report = dialogs.reading_report.ReadingReport(summary, notes, lines, self._queue_pane.window())
        dialog.ui.undo_all.setVisible(undo)
        dialog.keep_requested.connect(self._keep)
        dialog.take_requested.connect(self._take)
        dialog.place_requested.connect(self._go_to)
        dialog.undo_requested.connect(self._undo_from_report)
        dialog.finished.connect(self._forget_report)
        dialog.open()
        self.shown.emit(dialog)

    @Slot(object)
    def _keep(self, conflict: Conflict) -> None:
        self._make(conflict, lambda: self._desk.conflicts.keep(conflict), self.tr("Kept"))

    @Slot(object)
    def _take(self, conflict: Conflict) -> None:
        self._make(conflict, lambda: self._desk.conflicts.take(conflict), self.tr("Taken"))

    def _make(self, conflict: Conflict, decide: Callable[[], object], words: str) -> None:
        if self._report is None:
            return
        try:
            decide()
        except ImrdeskError as error:
            self._report.show_problem(explained(error))
        else:
            self._report.show_decided(conflict, words)
            self.decided.emit()

    @Slot(int, object)
    def _go_to(self, document_id: int, ref: FieldRef) -> None:
        if self._report is not None:
            self._report.reject()
        self.place_requested.emit(document_id, ref)

    @Slot()
    def _forget_report(self) -> None:
        self._report = None

    # Taking back

    @Slot()
    def _undo_from_report(self) -> None:
        if self._report is not None:
            self._report.accept()
        self.take_back()

    @Slot()
    def take_back(self) -> None:
        """Undo in the background what the last run changed, as far as its documents were not changed since."""
        if not self._review.leave():
            return
        again = self._desk.reading_again

        def work(_progress: Progress, _cancel: threading.Event) -> tuple[int, tuple[int, ...]]:
            return again.take_last_back()

        task = self._tasks.run(self.tr("Taking the last reading back"), work)
        task.succeeded.connect(self._say_taken_back)
        task.failed.connect(self.trouble)

    @Slot(object)
    def _say_taken_back(self, done: tuple[int, tuple[int, ...]]) -> None:
        changed, back = done
        words = self.tr("The last reading again was taken back in {count}")
        said = words.format(count=counted(len(back), "document", "documents"))
        if changed > len(back):
            kept = counted(changed - len(back), "document that was changed since", "documents that were changed since")
            said += self.tr(", but for {kept}").format(kept=kept)
        self.changed.emit(said)
