"""What is done to a whole document at once, or with the help of the one before, and the reasons for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from imrdesk.domain.records import Determination, FieldState
from imrdesk.errors import ImrdeskError
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.record.pane import RecordPane
from imrdesk.gui.window.notices import Notices
from imrdesk.gui.window.review import Review
from imrdesk.gui.wording import counted, explained
from imrdesk.services.reviewing import Reviewing


class DocumentCommands(QObject):
    """Carries out the window's actions on the open document."""

    def __init__(
        self, reviewing: Reviewing, review: Review, record: RecordPane, notices: Notices, actions: ActionTable
    ) -> None:
        super().__init__(review)
        self._reviewing = reviewing
        self._review = review
        self._record = record
        self._notices = notices
        todo = {
            "confirm_rest": self.confirm_rest,
            "same_as_last": self.take_from_last,
            "reason_last": self.ask_why_last,
            "reason_next": self.ask_why_next,
        }
        for name, slot in todo.items():
            actions[name].triggered.connect(slot)

    @Slot()
    def confirm_rest(self) -> None:
        """Confirm what nobody has looked at and nobody needs to, and say how much that was."""
        before = self._review.document
        if before is None or not self._review.leave():
            return
        step = partial(self._reviewing.confirm_rest, but=self._record.needing.fields())
        if not self._review.change(step):
            return
        after = self._review.document
        if after is not None:
            done = counted(_unseen(before.record) - _unseen(after.record), "field", "fields")
            left = counted(len(self._record.needing.fields()), "field", "fields")
            said = self.tr("{done} confirmed at once, {left} left to look at.")
            self._notices.show_done(said.format(done=done, left=left))

    @Slot()
    def take_from_last(self) -> None:
        """Put into the field at hand what stands there in the document shown before."""
        ref, before = self._record.current_field(), self._review.before
        if ref is None or before is None:
            self._notices.show_trouble(self.tr("Put the focus on a field first."))
            return
        try:
            other = self._reviewing.open(before).record
        except ImrdeskError as error:
            self._notices.show_trouble(explained(error))
            return
        self._record.field_commands.drop_typing()
        self._review.change(partial(self._reviewing.take_over, ref=ref, other=other))

    @Slot()
    def ask_why_last(self) -> None:
        """Ask why the last change was made."""
        self._notices.ask_text(self.tr("The last change"), self.tr("Why was the last change made?"), self.explain_last)

    def explain_last(self, reason: str) -> None:
        """Log the reason for the last change."""
        if reason.strip():
            self._review.change(partial(self._reviewing.explain_last, reason=reason))

    @Slot()
    def ask_why_next(self) -> None:
        """Ask why the next change will be made."""
        self._notices.ask_text(
            self.tr("The next change"), self.tr("Why will the next change be made?"), self.explain_next
        )

    def explain_next(self, reason: str) -> None:
        """Keep the reason for the change to come."""
        self._reviewing.explain_next(reason)
        if reason.strip():
            self._notices.show_done(self.tr("The next change will be logged with this reason."))


def _unseen(record: Determination) -> int:
    return sum(record.field(ref).state is FieldState.UNSEEN for ref in record.refs())
