"""The desk's one window: it puts the panes side by side and hands intents on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from imrdesk.domain.flags import FieldRef
from imrdesk.gui import dialogs
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.forms.ui_main_window import Ui_MainWindow
from imrdesk.gui.icons import icon
from imrdesk.gui.key_bindings import KeyBindings
from imrdesk.gui.queue.pane import QueuePane
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.record.tab_order import stop_beside
from imrdesk.gui.source.pane import SourcePane
from imrdesk.gui.tasks import TaskRunner
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.actions import SPECS, fill_menus
from imrdesk.gui.window.backups import Backups
from imrdesk.gui.window.checking import Checking
from imrdesk.gui.window.columns import Columns
from imrdesk.gui.window.document_commands import DocumentCommands
from imrdesk.gui.window.enabling import Doable, enable_actions
from imrdesk.gui.window.encryption import Encryption
from imrdesk.gui.window.exports import Exports
from imrdesk.gui.window.history import History
from imrdesk.gui.window.imports import Imports, dropped_paths
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.notices import Notices
from imrdesk.gui.window.own_fields import DefinedFields
from imrdesk.gui.window.palette import WindowPalette
from imrdesk.gui.window.place import Place
from imrdesk.gui.window.queue_orders import QueueOrders
from imrdesk.gui.window.readying import Readying
from imrdesk.gui.window.rereading import Rereading
from imrdesk.gui.window.returns import Returns
from imrdesk.gui.window.review import Review
from imrdesk.gui.window.reviewers import Reviewers
from imrdesk.gui.window.searches import Searches
from imrdesk.gui.window.second_reading import SecondReading
from imrdesk.gui.window.sharpness import Sharpness
from imrdesk.gui.window.shortcut_gate import ShortcutGate
from imrdesk.gui.window.status import StatusLine
from imrdesk.gui.window.sureness import Sureness
from imrdesk.gui.window.text_size import TextSize
from imrdesk.gui.window.theme_actions import ThemeActions
from imrdesk.gui.window.tool_bar import fill_tool_bar
from imrdesk.gui.window.tour import Tour
from imrdesk.gui.window.walking import Walking
from imrdesk.gui.window.work import Work
from imrdesk.gui.wording import translated, visible
from imrdesk.services.desk import Desk


class MainWindow(QMainWindow):
    """Queue, source and record of one store."""

    def __init__(self, desk: Desk, switch: ThemeSwitch) -> None:
        super().__init__()
        self._desk = desk
        self._switch = switch
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.layout_memory = WindowLayout()
        self.tasks = TaskRunner(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.actions_table = ActionTable(SPECS, self)
        self.queue_pane = QueuePane(desk.queue, switch, self)
        self.source = SourcePane(switch, self)
        self.record = RecordPane(switch, self)
        self.review = Review(desk, self.source, self.record, self)
        self.imports = Imports(desk, self.tasks, switch, self)
        self.searches = Searches(desk, self.review, switch, self)
        self.history = History(desk.reviewing, self.review, switch, self.actions_table, self.queue_pane)
        self.exports = Exports(desk, self.tasks, self)
        self.returns = Returns(desk, self.tasks, self)
        self.backups = Backups(desk, self.tasks, self)
        self.second_reading = SecondReading(desk, self.tasks, self)
        self.columns = Columns(self.ui.columns, (self.queue_pane, self.source, self.record), self.actions_table)
        self.status = StatusLine(self.ui.status_bar, switch)
        self.notices = Notices(self.ui, self, switch)
        self.reviewers = Reviewers(desk, self.review, self.actions_table, switch, self.ui.status_bar)
        self.walking = Walking(desk.queue, self.review, self.queue_pane, self.notices, self.actions_table)
        self.rereading = Rereading(desk, self.tasks, self.review, self.queue_pane, self.actions_table)
        self.checking = Checking(desk, self.tasks, self.review, self.actions_table, self)
        self.commands = DocumentCommands(desk.reviewing, self.review, self.record, self.notices, self.actions_table)
        self.text_size = TextSize(self.record, self.actions_table)
        self.own_fields = DefinedFields(desk, self.tasks, self.review, self.queue_pane, self.actions_table)
        panes = (self.queue_pane, self.source, self.record)
        self.place = Place(desk.path, self.walking, panes)
        self.tour = Tour(self.ui, panes, self.imports, self.actions_table, switch)
        self.work = Work(desk, self.review, self.actions_table, self)
        self.sureness = Sureness(self.record, self.layout_memory)
        self.encryption = Encryption(
            desk,
            self,
            tasks=self.tasks,
            review=self.review,
            second_reading=self.second_reading,
            work=self.work,
            actions=self.actions_table,
            switch=switch,
        )
        QueueOrders(self.queue_pane, self.actions_table)
        Sharpness(self, switch)
        self.gate = ShortcutGate([*self.actions_table, *self.record.actions_table, *self.source.table], self)
        self.bindings = KeyBindings(self._action_groups(), self)
        self.readying = Readying(self)
        self.finder = WindowPalette(self._action_groups(), self.review, desk.queue, switch, self)
        self._fill_menus()
        fill_tool_bar(self.ui.tool_bar, self.actions_table)
        self._connect_actions()
        self._connect_parts()
        self._restore()
        self._paint()
        self.refresh()

    # Building

    def _action_groups(self) -> dict[str, tuple[QAction, ...]]:
        return self.actions_table.by_group() | self.record.actions_table.by_group() | self.source.table.by_group()

    def _fill_menus(self) -> None:
        panes = self.record.actions_table.by_group() | {"Sou&rce": tuple(self.source.table)}
        fill_menus(self.ui.menu_bar, self.actions_table, panes)
        ThemeActions(self.actions_table, self._switch, self.layout_memory, self)

    def _connect_actions(self) -> None:
        todo = {
            "add_files": self.imports.ask_for_files,
            "add_folder": self.imports.ask_for_folder,
            "add_samples": self.imports.add_samples,
            "import_report": self.imports.show_report,
            "export": self._export,
            "export_since": self.exports.show_since,
            "return": self._return,
            "return_mapped": self._return_mapped,
            "return_undo": self.returns.take_back,
            "second_reading": self.second_reading.switch,
            "vocabularies": self._show_vocabularies,
            "back_up": self.backups.back_up_now,
            "restore": self._restore_backup,
            "quit": self.close,
            "undo": self.review.undo,
            "redo": self.review.redo,
            "search": self.searches.ask,
            "palette": self.finder.ask,
            "last_edit": self.history.go_to_last_edit,
            "shortcuts": self._show_keys,
            "guide": self.notices.show_guide,
            "privacy": self._show_privacy,
            "about": self.notices.show_about,
        }
        for name, slot in todo.items():
            self.actions_table[name].triggered.connect(slot)
        self.ui.welcome_add_files.clicked.connect(self.imports.ask_for_files)
        self.ui.welcome_add_folder.clicked.connect(self.imports.ask_for_folder)
        self.ui.welcome_samples.clicked.connect(self.imports.add_samples)

    def _connect_parts(self) -> None:
        self.tasks.task_started.connect(self.status.follow)
        self.searches.document_requested.connect(self.walking.open_document)
        self.finder.document_chosen.connect(self.walking.open_document)
        self.history.field_chosen.connect(self.record.select_field)
        self.finder.field_chosen.connect(self.record.select_field)
        self._soon.timeout.connect(self.queue_pane.look)
        self.queue_pane.listed.connect(self._show_progress)
        self.queue_pane.ui.queue.activated.connect(self.record.focus_first)
        self.record.finish_requested.connect(self.walking.finish)
        self.review.document_shown.connect(self._show_document)
        self.review.document_changed.connect(self._show_change)
        self.review.saved.connect(self.status.show_saved)
        self.review.save_failed.connect(self.status.show_unsaved)
        self.review.waiting_changed.connect(self._enable_actions)
        self.record.unsaved.changed.connect(self.status.show_typed)
        self.imports.documents_added.connect(self._show_added)
        self.imports.summarised.connect(self.status.show_details)
        self.status.details_requested.connect(self.imports.show_report)
        for part in (
            self.review,
            self.imports,
            self.exports,
            self.returns,
            self.backups,
            self.reviewers,
            self.checking,
            self.rereading,
            self.own_fields,
            self.encryption,
        ):
            part.trouble.connect(self.notices.show_trouble)
        self.work.counted.connect(self.status.show_today)
        self.second_reading.told.connect(self.status.show_quiet)
        self.second_reading.flagged.connect(self._show_flagged)
        self.backups.made.connect(self.notices.show_done)
        self.backups.alone_wanted.connect(self.review.ahead.forget)
        self.checking.restore_requested.connect(self._restore_backup)
        self.checking.use_requested.connect(self.backups.take_repaired)
        self.encryption.done.connect(self.notices.show_done)
        self.encryption.changed.connect(self._show_store)
        self.encryption.locking.locking.connect(self.readying.stop)
        self.encryption.locking.locked.connect(self.queue_pane.stop)
        self.encryption.locking.unlocked.connect(self.queue_pane.look)
        self.encryption.locking.unlocked.connect(self.readying.start)
        self.backups.restored.connect(self._show_restored)
        self.exports.written.connect(self.notices.show_done)
        self.exports.told.connect(self.notices.show_news)
        self.returns.told.connect(self.notices.show_news)
        self.exports.document_requested.connect(self.walking.open_document)
        self.returns.changed.connect(self._show_returned)
        self.rereading.changed.connect(self._show_returned)
        self.rereading.decided.connect(self._show_flagged)
        self.own_fields.changed.connect(self._show_flagged)
        self.rereading.older_found.connect(self.notices.show_news)
        self.rereading.place_requested.connect(self._go_to_field)
        self.readying.ready.connect(self._offer_words)
        self._switch.theme_changed.connect(self._paint)

    def _restore(self) -> None:
        self.columns.restore(self.layout_memory)
        self.place.restore_view()
        self._show_store()
        read_again = self.layout_memory.flag("second_reading", default=True)
        self.actions_table["second_reading"].setChecked(read_again)
        self.second_reading.switch(read_again)
        if self._desk.read_only:
            self.record.set_read_only(True)
            self.setAcceptDrops(False)

    @Slot()
    def _show_store(self) -> None:
        self.status.show_store(
            self._desk.path, translated(self._desk.read_only), encrypted=self._desk.encrypting.is_encrypted
        )

    # Documents

    def start(self, paths: Sequence[Path]) -> None:
        """Add what the command line names, and go on where the reviewer left off."""
        if paths:
            self.imports.add(paths)
        self.backups.start_daily()
        self.rereading.look_for_older()
        self.work.count()
        trouble = self._desk.read_only or self._desk.warning
        if trouble:
            self.notices.show_trouble(translated(trouble))
        self.place.restore()
        if self.review.document is None:
            self.record.clear()
        self.readying.start()

    @Slot()
    def refresh(self) -> None:
        """Read the queue again, now."""
        self._soon.stop()
        self.queue_pane.refresh(self.walking.document_id)

    @Slot()
    def _show_progress(self) -> None:
        """Say how far the review has come."""
        total = self.queue_pane.total
        self.status.show_reviewed(self.queue_pane.reviewed, total)
        self.returns.refresh()
        self.ui.stack.setCurrentIndex(1 if total else 0)
        self._enable_actions()

    @Slot()
    def _show_document(self) -> None:
        document = self.review.document
        if document is None:
            return
        self.queue_pane.select(document.document_id)
        self._name_document()
        self._enable_actions()
        if not self.queue_pane.ui.queue.hasFocus():
            QTimer.singleShot(0, self, self._begin_record)

    @Slot()
    def _begin_record(self) -> None:
        """Put the focus on the first field to look at, unless a key or a jump has led to another meanwhile."""
        if self.record.current_field() is None:
            self.record.focus_first()

    @Slot()
    def _show_change(self) -> None:
        """Let the queue follow in a turn of its own, behind what is to be painted first."""
        self._soon.start()
        self._enable_actions()
        self._name_document()

    def _name_document(self) -> None:
        document = self.review.document
        if document is not None:
            number = document.record.fields["case_number"].value
            self.setWindowTitle(f"{number or visible(document.name)} · imrdesk")

    @Slot()
    def _show_flagged(self) -> None:
        self.review.look_again()
        self._soon.start()

    @Slot()
    def _show_added(self) -> None:
        if self.walking.document_id is None:
            self.refresh()
            self.walking.open_first()
        else:
            self._soon.start()
            self._enable_actions()

    @Slot()
    def _export(self) -> None:
        if self.review.leave():
            self.exports.ask(self.queue_pane.query)

    @Slot()
    def _return(self) -> None:
        if self.review.leave():
            self.returns.ask()

    @Slot()
    def _return_mapped(self) -> None:
        if self.review.leave():
            self.returns.ask_mapped()

    @Slot(str)
    def _show_returned(self, sentence: str) -> None:
        """Show the records as they are with what came from a file or a new reading, or without it again."""
        here = self.place.here()
        self.review.close()
        self.refresh()
        self.place.go_back(here)
        self.notices.show_done(sentence)

    @Slot(int, object)
    def _go_to_field(self, document_id: int, ref: FieldRef) -> None:
        self.walking.open_document(document_id)
        self.record.select_field(ref)

    @Slot()
    def _restore_backup(self) -> None:
        if self.review.leave():
            self.backups.ask()

    @Slot(str)
    def _show_restored(self, sentence: str) -> None:
        """Show the store that was restored, at the same document as before where it still is in it."""
        here, document, position = self.place.here(), self.review.document, self.queue_pane.position
        self.encryption.changed.emit()
        self.review.close()
        self.refresh()
        self.place.go_back_in_restored(here, "" if document is None else document.source.sha256, position)
        self.work.count()
        self.notices.show_done(sentence)

    # The window itself

    @Slot()
    def _show_vocabularies(self) -> None:
        dialog = dialogs.vocabulary.VocabularyDialog(
            self._desk.vocabulary, self._desk.reviewer, self, read_only=bool(self._desk.read_only)
        )
        dialog.changed.connect(self._offer_words)
        dialog.open()

    @Slot()
    def _show_privacy(self) -> None:
        dialogs.privacy.PrivacyDialog(self._desk.privacy.places(), self).open()

    @Slot()
    def _offer_words(self) -> None:
        self.record.set_suggestions(self._desk.suggestions())

    @Slot()
    def _show_keys(self) -> None:
        dialogs.keys.KeysDialog(self.bindings, self).open()

    @Slot()
    def _enable_actions(self) -> None:
        there = Doable(
            total=self.queue_pane.total,
            reported=self.imports.report is not None,
            edited=self.history.last_edit is not None,
            returned=self.returns.can_take_back,
            read_only=self._desk.read_only,
        )
        enable_actions(self.actions_table, self.review, there)

    @Slot()
    def _paint(self) -> None:
        self.actions_table.paint_icons(self._switch.theme)
        self.ui.welcome_icon.setPixmap(icon("import", self._switch.theme, "muted").pixmap(56, 56))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders that are dragged over the window."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files and folders that are dropped."""
        event.acceptProposedAction()
        self.imports.add(dropped_paths(event.mimeData()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab come to the record at the field at hand: its rows were made in another order than they stand."""
        here = self.focusWidget()
        if here is None or self.record.isAncestorOf(here):
            return super().focusNextPrevChild(forward)
        stop = stop_beside(here, forward)
        if stop is None or not self.record.isAncestorOf(stop):
            return super().focusNextPrevChild(forward)
        self.record.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is half-typed, stop what is under way, and remember how the window stood."""
        if not self.review.leave() and not self.notices.may_close_unsaved(self.record.unsaved.names()):
            event.ignore()
            return
        if self.imports.is_under_way and not self.notices.may_close_adding():
            event.ignore()
            return
        self._soon.stop()
        self.queue_pane.stop()
        self.readying.stop()
        self.work.stop()
        self.encryption.locking.leave()
        self.second_reading.shut_down()
        self.rereading.shut_down()
        self.tasks.close()
        memory = self.layout_memory
        self.place.remember()
        memory.set("second_reading", self.actions_table["second_reading"].isChecked())
        self.columns.remember(memory)
        self.review.close()
        event.accept()
