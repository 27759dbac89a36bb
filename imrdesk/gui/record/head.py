"""The head of the record: whose it is, what came of it, what is left to look at, and its items at a glance."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from imrdesk.domain.records import Determination
from imrdesk.domain.values import as_text
from imrdesk.gui.forms.ui_record_head import Ui_RecordHead
from imrdesk.gui.record.marks import mark_icon
from imrdesk.gui.record.needing import FlagsByField, needing
from imrdesk.gui.record.pill import show_decision
from imrdesk.gui.record.strip import ItemStrip
from imrdesk.gui.theme import ThemeSwitch


class RecordHead(QFrame):
    """Stays in sight while the fields scroll."""

    item_chosen = Signal(int)
    look_requested = Signal(bool)

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self.ui = Ui_RecordHead()
        self.ui.setupUi(self)
        self.strip = ItemStrip(switch, self)
        self.ui.column.addWidget(self.strip)
        self.strip.item_chosen.connect(self.item_chosen)
        self.ui.needing.clicked.connect(self._ask_to_look)
        self.ui.needing.setToolTip(
            self.tr(
                "Fields no one has decided that a flag names, that were read with doubt, or that should have been\n"
                "found. The queue counts flags: one may name several fields. Go to the next field (F8)"
            )
        )

    def show_record(self, record: Determination, flags: FlagsByField) -> None:
        """Show a record's number, outcome and items, and how many fields deserve a look."""
        self.ui.title.setText(as_text(record.fields["case_number"].value) or self.tr("No case number"))
        show_decision(self.ui.outcome, as_text(record.fields["outcome"].value))
        left, theme = len(needing(record, flags)), self._switch.theme
        self.ui.needing.setText(self.tr("{count} left").format(count=left) if left else self.tr("None left"))
        self.ui.needing.setIcon(mark_icon("unseen", theme, "accent") if left else mark_icon("saved", theme, "good"))
        self.strip.show_items(record.items, flags)

    def set_current(self, item_id: int | None) -> None:
        """Mark the item the person works at."""
        self.strip.set_current(item_id)

    @Slot()
    def _ask_to_look(self) -> None:
        self.look_requested.emit(False)
