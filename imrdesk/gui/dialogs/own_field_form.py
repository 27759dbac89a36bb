"""The form of one own field: what is typed there is told letter by letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot

from imrdesk.domain.codebook import LISTED, OWN_KINDS
from imrdesk.domain.fields import NO, YES, Scope
from imrdesk.domain.values import Kind
from imrdesk.gui.forms.ui_own_fields_dialog import Ui_OwnFieldsDialog
from imrdesk.gui.wording import counted, translated
from imrdesk.services.codebook_draft import CodebookDraft, Typed
from imrdesk.services.own_fields import kind_name

_HINTS = {
    Kind.DATE: "2017-01-31",
    Kind.NUMBER: "2.5",
    Kind.LIST: "first choice; second choice",
}


def _as_shown(typed: Typed) -> str:
    return translated(typed.default) if typed.kind is Kind.YES_NO else typed.default


def _in_english(shown: str) -> str:
    """Return what is stored for a default that was typed or chosen as it is shown."""
    return {translated(YES): str.__str__(YES), translated(NO): str.__str__(NO)}.get(shown.strip(), shown)


class OwnFieldForm(QObject):
    """Fills the form's widgets and reads them; ``typed`` carries what stands there after each change."""

    typed = Signal(object)

    def __init__(self, ui: Ui_OwnFieldsDialog, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._draft: CodebookDraft | None = None
        self._number = 0
        self._retired = False
        self._key_follows = False
        ui.scope.addItem(self.tr("the case"), Scope.CASE)
        ui.scope.addItem(self.tr("each disputed item"), Scope.ITEM)
        for kind in OWN_KINDS:
            ui.kind.addItem(translated(kind_name(kind)), kind)
        self._inputs = (ui.label, ui.key, ui.scope, ui.kind, ui.choices, ui.default_value, ui.required, ui.help_text)
        ui.label.textEdited.connect(self._name)
        ui.key.textEdited.connect(self._name_key)
        for signal in (
            ui.scope.currentIndexChanged,
            ui.kind.currentIndexChanged,
            ui.choices.textChanged,
            ui.default_value.editTextChanged,
            ui.required.toggled,
            ui.help_text.textChanged,
        ):
            signal.connect(self._tell)

    def show_nothing(self) -> None:
        """Show that there is no field at hand, and what to do."""
        self._draft = None
        self._put(Typed())
        self._show_rows(on=False)
        self._ui.usage.setText(self.tr("No field yet. Press New to define one, or import a codebook."))

    def show_field(self, draft: CodebookDraft, number: int, *, read_only: bool) -> None:
        """Show a field of the draft."""
        self._draft, self._number = draft, number
        typed = draft[number]
        self._retired = typed.retired
        self._key_follows = not draft.is_stored(number) and (
            not typed.key or typed.key == draft.suggested_key(number, typed.label)
        )
        self._show_rows(on=True)
        self._put(typed)
        used = draft.used(number)
        self._ui.form.setEnabled(not read_only)
        self._ui.key.setReadOnly(draft.is_stored(number))
        self._ui.scope.setEnabled(not used)
        self._ui.kind.setEnabled(not used)
        self._ui.usage.setText(self._said_of(typed, used))

    def retire(self, *, on: bool) -> None:
        """Retire the field at hand, or bring it back."""
        self._retired = on
        self._tell()

    def _said_of(self, typed: Typed, used: int) -> str:
        said = []
        if used:
            places = counted(used, "place", "places")
            said.append(self.tr("It holds something in {places}: its kind stays.").format(places=places))
        if typed.retired:
            said.append(self.tr("Retired: it is no longer asked for; what stands in it is kept."))
        return " ".join(said)

    def _show_rows(self, *, on: bool) -> None:
        for widget in self._inputs:
            self._ui.rows.setRowVisible(widget, on)

    def _put(self, typed: Typed) -> None:
        ui = self._ui
        blockers = [QSignalBlocker(widget) for widget in self._inputs]
        ui.label.setText(typed.label)
        ui.label.setCursorPosition(0)
        ui.key.setText(typed.key)
        ui.scope.setCurrentIndex(ui.scope.findData(typed.scope))
        ui.kind.setCurrentIndex(ui.kind.findData(typed.kind))
        ui.choices.setPlainText(typed.choices)
        ui.required.setChecked(typed.required)
        ui.help_text.setPlainText(typed.help)
        self._fit_to_kind(typed)
        ui.default_value.setEditText(_as_shown(typed))
        for blocker in blockers:
            blocker.unblock()

    def _fit_to_kind(self, typed: Typed) -> None:
        """Show the choices where the kind has some, and offer what the default may be."""
        ui = self._ui
        listed = typed.kind in LISTED
        ui.rows.setRowVisible(ui.choices, listed)
        answers = ("", translated(YES), translated(NO))
        offered = {Kind.YES_NO: answers, Kind.CHOICE: ("", *typed.listed)}.get(typed.kind, ())
        blocker = QSignalBlocker(ui.default_value)
        said = ui.default_value.currentText()
        ui.default_value.clear()
        ui.default_value.addItems(list(offered))
        ui.default_value.setEditText(said)
        line = ui.default_value.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("none") if typed.kind not in _HINTS else translated(_HINTS[typed.kind]))
        blocker.unblock()

    def _read(self) -> Typed:
        ui = self._ui
        return Typed(
            ui.label.text(),
            ui.key.text().strip(),
            Kind(ui.kind.currentData()),
            Scope(ui.scope.currentData()),
            ui.help_text.toPlainText(),
            ui.choices.toPlainText(),
            ui.required.isChecked(),
            _in_english(ui.default_value.currentText()),
            self._retired,
        )

    @Slot(str)
    def _name(self, label: str) -> None:
        if self._key_follows and self._draft is not None:
            self._ui.key.setText(self._draft.suggested_key(self._number, label))
        self._tell()

    @Slot(str)
    def _name_key(self, key: str) -> None:
        self._key_follows = not key
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._draft is None:
            return
        typed = self._read()
        before = self._draft[self._number]
        if typed.kind is not before.kind or typed.listed != before.listed:
            self._fit_to_kind(typed)
        if typed.kind not in LISTED:
            typed = replace(typed, choices="")
        self.typed.emit(typed)
