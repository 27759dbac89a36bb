"""The head of the record: whose it is, what came of it, what is left to look at, and its items at a glance."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.records import Determination
from imrdesk.domain.values import as_text
from imrdesk.gui.forms.ui_record_head import Ui_RecordHead
from imrdesk.gui.record.editors.inputs import is_plain_enter
from imrdesk.gui.record.letters import grown
from imrdesk.gui.record.marks import mark_icon
from imrdesk.gui.record.needing import FlagsByField
from imrdesk.gui.record.pill import show_decision
from imrdesk.gui.record.strip import ItemStrip
from imrdesk.gui.theme import ThemeSwitch

_LEAST_WIDTH = 326
"""Pixels for number, outcome and what is left to look at; the longest outcome is shortened then."""
_NUMBER = "CM00-0000000"


class RecordHead(QFrame):
    """Stays in sight while the fields scroll."""

    item_chosen = Signal(int)
    look_requested = Signal(bool)
    finish_requested = Signal()

    def __init__(self, switch: ThemeSwitch, parent: QWidget) -> None:
        super().__init__(parent)
        self._switch = switch
        self._may_finish = False
        self.ui = Ui_RecordHead()
        self.ui.setupUi(self)
        self.ui.held.hide()
        self.strip = ItemStrip(switch, self)
        self.ui.column.addWidget(self.strip)
        self.strip.item_chosen.connect(self.item_chosen)
        self.ui.needing.clicked.connect(self._ask_to_look)

    def show_record(self, record: Determination, flags: FlagsByField, left: int, *, read_only: bool) -> None:
        """Show a record: its number, outcome, why it waits, its items, and how many fields to look at are ``left``."""
        self.ui.title.setText(as_text(record.fields["case_number"].value) or self.tr("No case number"))
        show_decision(self.ui.outcome, as_text(record.fields["outcome"].value))
        self._may_finish = not (left or read_only or record.state is DocumentState.REVIEWED)
        self._show_left(left)
        self._show_hold(record)
        self.strip.show_items(record.items, flags)

    def _show_hold(self, record: Determination) -> None:
        why = record.hold_reason
        self.ui.held.setText(self.tr("On hold: {reason}").format(reason=why) if why else self.tr("On hold"))
        self.ui.held.setVisible(record.state is DocumentState.ON_HOLD)

    def _show_left(self, left: int) -> None:
        button, theme = self.ui.needing, self._switch.theme
        if left:
            button.setText(self.tr("{count} left").format(count=left))
            button.setIcon(mark_icon("unseen", theme, "accent"))
            button.setToolTip(
                self.tr(
                    "Fields no one has decided that a flag names, that were read with doubt, or that should have been\n"
                    "found. The queue counts flags: one may name several fields. Go to the next field (F8)"
                )
            )
        elif self._may_finish:
            button.setText(self.tr("Finish"))
            button.setIcon(mark_icon("saved", theme, "good"))
            button.setToolTip(self.tr("Nothing is left to look at: mark reviewed and open the next document"))
        else:
            button.setText(self.tr("None left"))
            button.setIcon(mark_icon("saved", theme, "good"))
            button.setToolTip(self.tr("Nothing is left to look at"))

    def offer_to_finish(self) -> bool:
        """Put the focus where Enter finishes the document; ``False`` where that is not the next thing to do."""
        if self._may_finish:
            self.ui.needing.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._may_finish

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish on Enter, where that is offered."""
        if self._may_finish and self.ui.needing.hasFocus() and is_plain_enter(event):
            self.finish_requested.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for a whole case number, however large its letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._keep_number)  # the number has its own letters a moment later

    @Slot()
    def _keep_number(self) -> None:
        self.ui.title.setMinimumWidth(self.ui.title.fontMetrics().horizontalAdvance(_NUMBER) + 2)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same width whatever it says: the columns stay where they are from document to document."""
        return QSize(grown(_LEAST_WIDTH, self), super().minimumSizeHint().height())

    def set_current(self, item_id: int | None) -> None:
        """Mark the item the person works at."""
        self.strip.set_current(item_id)

    @Slot()
    def _ask_to_look(self) -> None:
        if self._may_finish:
            self.finish_requested.emit()
        else:
            self.look_requested.emit(False)
