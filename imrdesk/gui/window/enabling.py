"""Which of the window's actions make sense now."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.documents import DocumentState
from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.window.actions import WRITING
from imrdesk.gui.window.review import Review

_GOING = ("focus_queue", "focus_source", "focus_record")
"""What goes to a pane: they stand behind the welcome where there are no documents."""


@dataclass(frozen=True, slots=True)
class Doable:
    """What there is to act on: so many documents, a report of an import, a field that was edited, a returned file."""

    total: int
    reported: bool
    edited: bool
    returned: bool
    read_only: str


def enable_actions(table: ActionTable, review: Review, there: Doable) -> None:
    """Enable what can be done with the open document and with what else is there."""
    document = review.document
    state = None if document is None else document.record.state
    table.enable("previous", "next", on=document is not None)
    table.enable("undo", on=review.can_undo)
    table.enable("reason_last", on=document is not None and document.can_undo)
    table.enable("redo", on=document is not None and document.can_redo)
    table.enable("finish", "confirm_rest", "reason_next", on=state is not None)
    table.enable("same_as_last", on=state is not None and review.before is not None)
    table.enable("hold", on=state is not None and state is not DocumentState.ON_HOLD)
    table.enable("reopen", on=state in {DocumentState.ON_HOLD, DocumentState.REVIEWED})
    table.enable("export", "export_since", "back_up", "check_store", "search", on=bool(there.total))
    table.enable("read_again", "read_again_decide", "read_again_undo", on=bool(there.total))
    table.enable("choose_shown", "keep_view", "views", *_GOING, on=bool(there.total))
    table.enable("import_report", on=there.reported)
    table.enable("last_edit", on=document is not None and there.edited)
    table.enable("return_undo", on=there.returned)
    if there.read_only:
        table.enable(*WRITING, on=False)
