"""Teaching the program words: terms are added, tried on the stored titles first, removed, exported and imported."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from imrdesk.domain.findings import AddedTerm
from imrdesk.errors import ImrdeskError, VocabularyError
from imrdesk.gui.dialogs.files import ask_for_file, ask_where_to_write
from imrdesk.gui.emphasis import give_role, make_primary
from imrdesk.gui.forms.ui_vocabulary_dialog import Ui_VocabularyDialog
from imrdesk.gui.tasks import Progress, TaskRunner
from imrdesk.gui.wording import counted, explained, translated
from imrdesk.services.vocabulary import KINDS, OwnVocabulary, TermKind, Trial

TYPING_MS = 300
"""How long nothing must have been typed before a term is tried."""
_TERM = Qt.ItemDataRole.UserRole


class VocabularyDialog(QDialog):
    """Shows the reviewers' terms; ``changed`` tells that there are others now."""

    changed = Signal()

    def __init__(self, vocabulary: OwnVocabulary, reviewer: str, parent: QWidget, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._vocabulary = vocabulary
        self._reviewer = reviewer
        self._read_only = read_only
        self._typed: AddedTerm | None = None
        self._runner = TaskRunner(self)
        self._pause = QTimer(self, interval=TYPING_MS, singleShot=True)
        self.ui = Ui_VocabularyDialog()
        self.ui.setupUi(self)
        for kind in KINDS:
            self.ui.kind.addItem(translated(kind.name), kind)
        for tree in (self.ui.own, self.ui.examples):
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        make_primary(self.ui.add)
        self._connect()
        self._show_entries()
        self._show_own()

    def _connect(self) -> None:
        self.ui.kind.currentIndexChanged.connect(self._show_entries)
        self.ui.entry.currentIndexChanged.connect(self._look)
        self.ui.term.textChanged.connect(self._look)
        self._pause.timeout.connect(self._try)
        self.ui.add.clicked.connect(self._add)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.own.itemSelectionChanged.connect(self._enable_removing)
        self.ui.export_terms.clicked.connect(self._ask_where_to_export)
        self.ui.import_terms.clicked.connect(self._ask_what_to_import)
        self.ui.buttons.rejected.connect(self.reject)
        self.finished.connect(self._runner.shut_down)

    # The term at hand

    @property
    def _kind(self) -> TermKind:
        return self.ui.kind.currentData()

    @Slot()
    def _show_entries(self) -> None:
        entries = self._vocabulary.entries(self._kind)
        self.ui.entry.blockSignals(True)
        self.ui.entry.clear()
        self.ui.entry.addItems(entries)
        self.ui.entry.setCurrentIndex(-1)
        self.ui.entry.blockSignals(False)
        for widget in (self.ui.entry, self.ui.entry_label):
            widget.setVisible(bool(entries))
        self._look()

    @Slot()
    def _look(self) -> None:
        """Say what is wrong with what is typed, or try it once the reviewer pauses."""
        self._pause.stop()
        self._typed = None
        self.ui.add.setEnabled(False)
        self._show_examples(Trial(0, 0))
        if not self.ui.term.text().strip():
            self._say("")
            return
        try:
            self._typed = self._vocabulary.made(self._kind, self.ui.entry.currentText(), self.ui.term.text())
        except VocabularyError as problem:
            self._say_trouble(explained(problem))
            return
        self._say(self.tr("Trying it on the stored titles…"))
        self._pause.start()

    @Slot()
    def _try(self) -> None:
        term, vocabulary = self._typed, self._vocabulary
        if term is None:
            return

        def work(_progress: Progress, _cancel: threading.Event) -> tuple[AddedTerm, Trial]:
            return term, vocabulary.trial(term)

        task = self._runner.run(self.tr("Trying a term"), work)
        task.succeeded.connect(self._show_trial)
        task.failed.connect(self._say_trouble)

    @Slot(object)
    def _show_trial(self, result: tuple[AddedTerm, Trial]) -> None:
        term, trial = result
        if term != self._typed:
            return
        said = self.tr("It would code {titles} of {stored} differently.")
        stored = counted(trial.stored, "stored title", "stored titles")
        self._say(said.format(titles=trial.titles, stored=stored) if trial.titles else self._no_effect(stored))
        self._show_examples(trial)
        self.ui.add.setEnabled(not self._read_only)

    def _no_effect(self, stored: str) -> str:
        return self.tr("It would code none of {stored} differently.").format(stored=stored)

    def _show_examples(self, trial: Trial) -> None:
        self.ui.examples.clear()
        for each in trial.examples:
            line = _line(self.ui.examples, each.title, each.changes)
            line.setToolTip(0, each.title)
            line.setToolTip(1, each.changes)
        self.ui.examples.setVisible(bool(trial.examples))

    @Slot(str)
    def _say(self, words: str) -> None:
        give_role(self.ui.effect, "")
        self.ui.effect.setText(words)

    @Slot(str)
    def _say_trouble(self, words: str) -> None:
        give_role(self.ui.effect, "danger")
        self.ui.effect.setText(words)

    # The terms there are

    @Slot()
    def _add(self) -> None:
        if self._typed is not None and self._write([self._typed]):
            said = self.ui.effect.text()
            self.ui.term.clear()
            self._say(said)

    def _write(self, terms: list[AddedTerm]) -> bool:
        try:
            new = self._vocabulary.add(terms, self._reviewer)
        except ImrdeskError as problem:
            self._say_trouble(explained(problem))
            return False
        self._show_own()
        self.ui.own.scrollToBottom()
        self.changed.emit()
        self._say(self.tr("{terms} added.").format(terms=counted(new, "term", "terms")))
        return True

    @Slot()
    def _remove(self) -> None:
        try:
            for line in self.ui.own.selectedItems():
                self._vocabulary.remove(line.data(0, _TERM))
        except ImrdeskError as problem:
            self._say_trouble(explained(problem))
        self._show_own()
        self.changed.emit()
        self._look()

    def _show_own(self) -> None:
        names = {(kind.vocabulary, kind.section): kind.name for kind in KINDS}
        self.ui.own.clear()
        terms = self._vocabulary.terms()
        for term in terms:
            entry = "" if term.entry == term.term else term.entry
            line = _line(self.ui.own, term.term, translated(names.get((term.vocabulary, term.section), "")), entry)
            line.setData(0, _TERM, term)
        self.ui.own.setVisible(bool(terms))
        self.ui.nothing.setVisible(not terms)
        self.ui.export_terms.setEnabled(bool(terms))
        self.ui.import_terms.setEnabled(not self._read_only)
        self._enable_removing()

    @Slot()
    def _enable_removing(self) -> None:
        self.ui.remove.setEnabled(bool(self.ui.own.selectedItems()) and not self._read_only)

    # Files

    @Slot()
    def _ask_where_to_export(self) -> None:
        title, names = self.tr("Export your terms"), self.tr("Terms (*.toml)")
        ask_where_to_write(self, title, names, self.export_to, proposed="terms.toml", ending=".toml")

    @Slot()
    def _ask_what_to_import(self) -> None:
        ask_for_file(self, self.tr("Import terms"), self.tr("Terms (*.toml)"), self.import_from)

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Write the terms to a file and say so."""
        try:
            count = self._vocabulary.export(Path(name))
        except ImrdeskError as problem:
            self._say_trouble(explained(problem))
            return
        terms = counted(count, "term", "terms")
        self._say(self.tr("{terms} written to {name}").format(terms=terms, name=name))

    @Slot(str)
    def import_from(self, name: str) -> None:
        """Add the terms of a file, all or none."""
        try:
            terms = list(self._vocabulary.read(Path(name)))
        except ImrdeskError as problem:
            self._say_trouble(explained(problem))
            return
        self._write(terms)


def _line(tree: QTreeWidget, *cells: str) -> QTreeWidgetItem:
    line = QTreeWidgetItem(list(cells))
    tree.addTopLevelItem(line)
    return line
