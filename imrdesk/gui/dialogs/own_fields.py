"""Defining own fields: a list of them, a form for the one at hand, and codebook files in and out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidgetItem, QWidget

from imrdesk.domain.fields import Scope
from imrdesk.errors import ImrdeskError
from imrdesk.gui.dialogs.codebook_import import CodebookImportDialog
from imrdesk.gui.dialogs.files import ask_for_file, ask_where_to_write
from imrdesk.gui.dialogs.own_field_form import OwnFieldForm
from imrdesk.gui.dialogs.own_fields_log import OwnFieldsLogDialog
from imrdesk.gui.emphasis import give_role, make_primary
from imrdesk.gui.forms.ui_own_fields_dialog import Ui_OwnFieldsDialog
from imrdesk.gui.wording import explained, translated
from imrdesk.services.codebook_draft import CodebookDraft, Typed
from imrdesk.services.codebook_files import merge, read_codebook, write_codebook
from imrdesk.services.own_fields import OwnFields, kind_name

_NUMBER = Qt.ItemDataRole.UserRole
_FILES = "codebook.toml"


class OwnFieldsDialog(QDialog):
    """Shows a draft of the codebook; ``defined`` tells that it was saved, and whether flags may be others now."""

    defined = Signal(bool)

    def __init__(self, own: OwnFields, parent: QWidget, *, read_only: bool = False) -> None:
        # Read first: of a store that cannot be read no dialog is left behind.
        draft = CodebookDraft(own.definition())
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._own = own
        self._read_only = read_only
        self.draft = draft
        self._said = self._trouble = ""
        self.ui = Ui_OwnFieldsDialog()
        self.ui.setupUi(self)
        self.form = OwnFieldForm(self.ui, self)
        self.ui.fields.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.ui.fields.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.fields.header().setStretchLastSection(False)
        make_primary(self.ui.buttons.button(QDialogButtonBox.StandardButton.Save))
        self._connect()
        self._list(next(iter(self.draft), None))
        if self.number is None:
            self.ui.add.setFocus()

    def _connect(self) -> None:
        self.ui.fields.currentItemChanged.connect(self._show)
        self.ui.add.clicked.connect(self._add)
        self.ui.up.clicked.connect(self._move_up)
        self.ui.down.clicked.connect(self._move_down)
        self.ui.retire.clicked.connect(self._retire)
        self.ui.import_file.clicked.connect(self._ask_what_to_import)
        self.ui.export_file.clicked.connect(self._ask_where_to_export)
        self.ui.history.clicked.connect(self.show_history)
        self.ui.buttons.accepted.connect(self._save)
        self.ui.buttons.rejected.connect(self.reject)
        self.form.typed.connect(self._take)

    # The list

    @property
    def number(self) -> int | None:
        """Return the field at hand, ``None`` where there is none."""
        item = self.ui.fields.currentItem()
        return None if item is None else item.data(0, _NUMBER)

    def _list(self, current: int | None) -> None:
        """Fill the list anew, the case's fields before the items', and go to one of them."""
        self.ui.fields.blockSignals(True)
        self.ui.fields.clear()
        heads = {Scope.CASE: self.tr("Of the case"), Scope.ITEM: self.tr("Of each disputed item")}
        numbers = list(self.draft)
        for scope, words in heads.items():
            kin = [number for number in numbers if self.draft[number].scope is scope]
            if kin:
                head = QTreeWidgetItem([words])
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.ui.fields.addTopLevelItem(head)
                head.setFirstColumnSpanned(True)
            for number in kin:
                item = QTreeWidgetItem()
                item.setData(0, _NUMBER, number)
                self.ui.fields.addTopLevelItem(item)
        self.ui.fields.blockSignals(False)
        self._name_all()
        self.go_to(current)

    def go_to(self, number: int | None) -> None:
        """Show a field of the draft in the form; ``None`` for none."""
        item = None if number is None else self._item(number)
        if item is None:
            self.ui.fields.clearSelection()
        else:
            self.ui.fields.setCurrentItem(item)
        self._show()

    def _item(self, number: int) -> QTreeWidgetItem | None:
        items = (self.ui.fields.topLevelItem(place) for place in range(self.ui.fields.topLevelItemCount()))
        return next((item for item in items if item is not None and item.data(0, _NUMBER) == number), None)

    def _name_all(self) -> None:
        for number in self.draft:
            item = self._item(number)
            if item is None:
                continue
            typed, problem = self.draft[number], translated(self.draft.problem(number))
            label = typed.label.strip() or self.tr("(no label yet)")
            if typed.retired:
                label = self.tr("{label} (retired)").format(label=label)
            item.setText(0, f"\N{WARNING SIGN} {label}" if problem else label)
            item.setToolTip(0, problem or label)
            item.setText(1, translated(kind_name(typed.kind)) + (" *" if typed.required else ""))
            font = item.font(0)
            font.setItalic(typed.retired)
            item.setFont(0, font)

    @Slot()
    def _show(self) -> None:
        number = self.number
        if number is None:
            self.form.show_nothing()
        else:
            self.form.show_field(self.draft, number, read_only=self._read_only)
        self._tell()

    # What the reviewer does

    @Slot()
    def _add(self) -> None:
        here = self.number
        self._list(self.draft.add(Scope.CASE if here is None else self.draft[here].scope))
        self.ui.label.setFocus()

    @Slot(object)
    def _take(self, typed: Typed) -> None:
        number = self.number
        if number is None:
            return
        before = self.draft[number]
        self.draft.change(number, typed)
        self._said = self._trouble = ""
        if typed.scope is not before.scope:
            self._list(number)
        else:
            self._name_all()
            self._tell()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        number = self.number
        if number is not None:
            self.draft.move(number, step)
            self._list(number)

    @Slot()
    def _retire(self) -> None:
        """Retire a field or bring it back; one that was never saved is taken out."""
        number = self.number
        if number is None:
            return
        if self.draft.is_stored(number):
            self.form.retire(on=not self.draft[number].retired)
            self._show()
        else:
            self.draft.drop(number)
            self._list(next(iter(self.draft), None))

    def _tell(self) -> None:
        """Say what is wrong, and let be done what can be done."""
        number, wrong = self.number, self.draft.wrong
        problem = translated(self.draft.problem(number)) if number is not None else ""
        if not problem and wrong:
            label = self.draft[wrong[0]].label or self.tr("Another field")
            problem = f"{label}: {translated(self.draft.problem(wrong[0]))}"
        problem = problem or self._trouble
        give_role(self.ui.problem, "danger" if problem else "muted")
        self.ui.problem.setText(problem or self._said)
        self.ui.problem.setVisible(bool(problem or self._said))
        may = not self._read_only
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(
            may and self.draft.is_changed and not wrong
        )
        self.ui.add.setEnabled(may)
        self.ui.import_file.setEnabled(may)
        self.ui.export_file.setEnabled(bool(self.draft.codebook.fields) and not wrong)
        for button in (self.ui.up, self.ui.down, self.ui.retire):
            button.setEnabled(may and number is not None)
        if number is not None:
            words = self.tr("Bring &back") if self.draft[number].retired else self.tr("Re&tire")
            self.ui.retire.setText(words if self.draft.is_stored(number) else self.tr("&Take out"))

    def _say(self, sentence: str) -> None:
        self._said, self._trouble = sentence, ""
        self._tell()

    def _say_trouble(self, problem: ImrdeskError) -> None:
        self._trouble = explained(problem)
        self._tell()

    @Slot()
    def _save(self) -> None:
        try:
            again = self._own.define(self.draft.before, self.draft.codebook)
        except ImrdeskError as problem:
            self._say_trouble(problem)
            return
        self.defined.emit(again)
        self.accept()

    # Files

    @Slot()
    def _ask_where_to_export(self) -> None:
        title, names = self.tr("Export the codebook"), self.tr("Codebooks (*.toml)")
        ask_where_to_write(self, title, names, self.export_to, proposed=_FILES, ending=".toml")

    @Slot()
    def _ask_what_to_import(self) -> None:
        ask_for_file(self, self.tr("Import a codebook"), self.tr("Codebooks (*.toml)"), self.import_from)

    @Slot()
    def show_history(self) -> None:
        """Show who defined which field, and when."""
        try:
            OwnFieldsLogDialog(self._own.history(), self).open()
        except ImrdeskError as error:
            self._say_trouble(error)

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Write the draft to a file and say so."""
        try:
            write_codebook(Path(name), self.draft.codebook)
        except ImrdeskError as problem:
            self._say_trouble(problem)
            return
        self._say(self.tr("The codebook was written to {name}.").format(name=name))

    @Slot(str)
    def import_from(self, name: str) -> None:
        """Show what a file would make of the draft, to be taken or not."""
        try:
            made = merge(self.draft.definition, read_codebook(Path(name)))
        except ImrdeskError as problem:
            self._say_trouble(problem)
            return
        dialog = CodebookImportDialog(made, Path(name).name, self)
        dialog.accepted.connect(self._take_import)
        dialog.open()

    @Slot()
    def _take_import(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, CodebookImportDialog):
            self.draft.take(dialog.made.after)
            self._list(next(iter(self.draft), None))
            self._say("")
