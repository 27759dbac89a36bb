"""What a corrected file would change: each change with the values it stands between, to tick or leave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidgetItem, QWidget

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.differences import from_difference
from imrdesk.domain.returns import Proposal, Proposed, Return, place_words
from imrdesk.domain.values import Value, as_text
from imrdesk.gui.dialogs.fitting import fit_height
from imrdesk.gui.emphasis import make_primary
from imrdesk.gui.forms.ui_return_dialog import Ui_ReturnDialog
from imrdesk.gui.wording import counted, translated, visible, worded

_LONGEST = 120
_NOTES = 8
"""How many lines on what was not read are shown."""
_WIDTHS = (190, 165, 130, 130, 130)
_EXPORTED = 2


class ReturnDialog(QDialog):
    """Lists the proposals; ``accepted_some`` carries those that are ticked when the reviewer agrees.

    What cannot be made has no box to tick, and what was changed here since begins unticked.
    """

    accepted_some = Signal(str, object)

    def __init__(self, returned: Return, parent: QWidget, codebook: Codebook = NO_OWN_FIELDS) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._returned = returned
        self._codebook = codebook
        self.ui = Ui_ReturnDialog()
        self.ui.setupUi(self)
        self.ui.ignored.setText("\n".join(map(translated, returned.ignored)))
        self.ui.ignored.setVisible(bool(returned.ignored))
        self.ui.notes.setText("\n".join(self._first([_begun(translated(note)) for note in returned.notes])))
        self.ui.notes.setVisible(bool(returned.notes))
        self._lines = [self._line(each) for each in returned.proposals]
        self.ui.proposals.addTopLevelItems(self._lines)
        for place, width in enumerate(_WIDTHS):
            self.ui.proposals.setColumnWidth(place, width)
        # Where nothing was changed since, or nothing was exported at all, this is what stands now.
        self.ui.proposals.setColumnHidden(_EXPORTED, not any(each.moved_on for each in returned.proposals))
        self._accept_button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        make_primary(self._accept_button)
        self.ui.proposals.itemChanged.connect(self._count)
        self.ui.proposals.currentItemChanged.connect(self._show_to_know)
        self.ui.all.clicked.connect(self._tick_all)
        self.ui.none.clicked.connect(self._tick_none)
        self.ui.buttons.accepted.connect(self._accept)
        self._count()
        for line in self._lines[:1]:
            self.ui.proposals.setCurrentItem(line)
        if not self._lines:
            self._show_notes_alone()

    def _show_notes_alone(self) -> None:
        ui = self.ui
        for part in (ui.proposals, ui.to_know, ui.all, ui.none, self._accept_button):
            part.hide()
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        fit_height(self)

    def _first(self, notes: Sequence[str]) -> list[str]:
        beyond = [self.tr("… and {count} more like these").format(count=len(notes) - _NOTES)]
        return [*notes[:_NOTES], *beyond * (len(notes) > _NOTES)]

    def ticked(self) -> list[Proposal]:
        """Return the proposals that are ticked."""
        pairs = zip(self._lines, self._returned.proposals, strict=True)
        return [each for line, each in pairs if line.checkState(0) is Qt.CheckState.Checked and not each.problem]

    def _line(self, each: Proposal) -> QTreeWidgetItem:
        values = [self._said(each, value) for value in (each.was, each.now, each.new)]
        short = [value[:_LONGEST] for value in from_difference(*values)]
        line = QTreeWidgetItem([self._what(each), f"{each.document_id}: {visible(each.source_file)}", *short])
        line.setText(5, self._to_know(each))
        for place, text in enumerate((translated(place_words(each.place)), line.text(1), *values, line.text(5))):
            line.setToolTip(place, text[: 20 * _LONGEST])
        if each.problem:
            line.setFlags(line.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            line.setText(0, f"\N{WARNING SIGN} {line.text(0)}")
        else:
            line.setCheckState(0, Qt.CheckState.Unchecked if each.moved_on else Qt.CheckState.Checked)
        return line

    def _what(self, each: Proposal) -> str:
        if each.kind is Proposed.ADD_ITEM:
            return self.tr("A new item")
        if each.kind is Proposed.REMOVE_ITEM:
            return self.tr("Item {number} removed").format(number=each.item_id)
        label = worded(self._codebook.label(each.key)) if each.key else translated(place_words(each.place))
        if each.kind is Proposed.SAY:
            label = self.tr("{label}: what is said of it").format(label=label)
        return (
            label
            if each.item_id is None
            else self.tr("{label}, item {number}").format(label=label, number=each.item_id)
        )

    def _said(self, each: Proposal, value: Value) -> str:
        if each.kind is Proposed.SAY:
            return translated(as_text(value))
        field = self._codebook.get(each.key)
        return as_text(value) if field is None else worded(field.worded(value))

    def _to_know(self, each: Proposal) -> str:
        since = self.tr("Changed here since the file was exported.") if each.moved_on else ""
        return " ".join(part for part in (translated(each.problem), since, *map(translated, each.doubts)) if part)

    @Slot()
    def _tick_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    @Slot()
    def _tick_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        for line, each in zip(self._lines, self._returned.proposals, strict=True):
            if not each.problem:
                line.setCheckState(0, state)

    @Slot(QTreeWidgetItem)
    def _show_to_know(self, line: QTreeWidgetItem) -> None:
        """Say in full what the column of the chosen change may be too narrow for."""
        self.ui.to_know.setText(line.text(5))

    @Slot()
    def _count(self) -> None:
        found = self._returned
        words = self.tr("{name}: {rows}, {changes}")
        rows, changes = counted(found.rows, "row", "rows"), counted(len(found.proposals), "change", "changes")
        parts = {
            self.tr("{count:,} cannot be made"): sum(bool(each.problem) for each in found.proposals),
            self.tr("{count:,} changed here since"): sum(each.moved_on for each in found.proposals),
        }
        said = [words.format(name=visible(found.name), rows=rows, changes=changes)]
        said += [part.format(count=count) for part, count in parts.items() if count]
        self.ui.summary.setText("; ".join(said))
        ticked = len(self.ticked())
        self._accept_button.setText(self.tr("Make {changes}").format(changes=counted(ticked, "change", "changes")))
        self._accept_button.setEnabled(bool(ticked))

    @Slot()
    def _accept(self) -> None:
        self.accepted_some.emit(self._returned.name, self.ticked())
        self.accept()


def _begun(note: str) -> str:
    """Return a sentence that may begin with a place in the file, beginning as sentences do."""
    return note[:1].upper() + note[1:]
