"""Every row of the record: those of the case's sections, of its own fields, and of the items' cards."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.fields import CASE_FIELDS, Group, Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import SectionKind
from imrdesk.domain.records import Determination
from imrdesk.gui.record.card import MakeForm, SectionCard
from imrdesk.gui.record.items import ItemCards
from imrdesk.gui.record.needing import FlagsByField
from imrdesk.gui.record.row import FieldRow
from imrdesk.gui.theme import ThemeSwitch

_SECTIONS = (
    (Group.CASE, SectionKind.CASE),
    (Group.REVIEWER, SectionKind.REVIEWER),
    (Group.SUMMARY, SectionKind.SUMMARY),
)


class RecordRows(QObject):
    """Makes the rows, shows a record in them, and finds them. Rows of own fields follow the record's codebook."""

    def __init__(
        self, form: MakeForm, switch: ThemeSwitch, case: QVBoxLayout, items: QVBoxLayout, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._codebook = NO_OWN_FIELDS
        self.sections: list[SectionCard] = []
        for group, kind in _SECTIONS:
            card = SectionCard(str(group), kind, switch, parent)
            card.put_form(form(tuple(field for field in CASE_FIELDS if field.group is group), card))
            self.sections.append(card)
        self.own = SectionCard(str(Group.OWN), None, switch, parent)
        self.own.put_form(form((), self.own))
        self.own.hide()
        for card in (*self.sections, self.own):
            case.addWidget(card)
        self.cards = ItemCards(form, switch, items, parent)

    def knows(self, record: Determination) -> bool:
        """Tell whether the rows are those of the record's codebook."""
        return record.codebook == self._codebook

    def follow(self, codebook: Codebook) -> None:
        """Make the rows of own fields anew. Nothing typed in the old ones is kept: they are to be left before."""
        self._codebook = codebook
        fields = tuple(field for field in codebook.own(Scope.CASE) if not field.retired)
        self.own.drop_form()
        self.own.put_form(self._form(fields, self.own))
        self.own.setVisible(bool(fields))
        self.cards.set_fields(codebook.in_use(Scope.ITEM))

    def show_record(self, record: Determination, flags: FlagsByField) -> None:
        """Show another document's record."""
        if not self.knows(record):
            self.follow(record.codebook)
        for section in self._of_case():
            section.form.show_fields(record.fields, flags, None, "field")
        self.cards.show_items(record.items, flags)

    def update_record(self, record: Determination, flags: FlagsByField) -> None:
        """Follow a change of the same document."""
        if not self.knows(record):
            self.follow(record.codebook)
            self.own.form.show_fields(record.fields, flags, None, "field")
        for section in self._of_case():
            section.form.update_fields(record.fields, flags)
        self.cards.update_items(record.items, flags)

    def row(self, ref: FieldRef) -> FieldRow | None:
        """Return a field's row, an item's card opened; ``None`` where there is none."""
        if ref.item_id is not None:
            return self.cards.row(ref)
        return next((section.form.rows[ref.key] for section in self._of_case() if ref.key in section.form.rows), None)

    def all(self) -> list[FieldRow]:
        """Return every row that is made."""
        return [row for section in self._of_case() for row in section.form] + self.cards.rows()

    def refs(self) -> list[FieldRef]:
        """Return every field in the order in which it is shown, made or not."""
        return [row.ref for section in self._of_case() for row in section.form] + self.cards.refs()

    def row_at(self, widget: QWidget | None, inside: QWidget) -> FieldRow | None:
        """Return the row that a widget ``inside`` of which it must lie is part of."""
        while widget is not None and widget is not inside:
            if isinstance(widget, FieldRow) and inside.isAncestorOf(widget):
                return widget
            widget = widget.parentWidget()
        return None

    def paint_icons(self) -> None:
        """Tint every icon for the theme in force."""
        for row in self.all():
            row.paint_icons()
        self.cards.paint_icons()

    def _of_case(self) -> tuple[SectionCard, ...]:
        return (*self.sections, self.own)
