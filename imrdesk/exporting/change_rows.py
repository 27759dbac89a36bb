"""One line a change: the log of who changed what, when and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.values import Kind, to_json
from imrdesk.exporting.cells import join_list, write_cell
from imrdesk.exporting.columns import DOCUMENT_ID, ITEM_ID, Column

_EDITS_HELP = (
    "Every field the change touched, as JSON: item_id (null: the case), field, value and what was said of it before "
    "and after."
)
_UNDOES_HELP = (
    "The change that this one took back, where it is an undo or redo; the changes “type on” right after that one were "
    "taken back with it."
)


class ChangeTable:
    """The log of each document, oldest change first; ``change_id`` names a change for good."""

    key = ("change_id",)
    columns = (
        Column("change_id", Kind.INTEGER, "The change's number in the store; the log only grows.", "Change"),
        DOCUMENT_ID,
        Column("at", Kind.TEXT, "When it was made, in UTC: 2026-02-09T14:02:00Z.", "At"),
        Column("reviewer", Kind.TEXT, "Who made it.", "Reviewer"),
        Column("action", Kind.CHOICE, "What was done.", "Action", tuple(Action)),
        Column("reason", Kind.TEXT, "Why, where it was said.", "Reason"),
        Column("undoes", Kind.INTEGER, _UNDOES_HELP, "Undoes"),
        ITEM_ID,
        Column("field", Kind.TEXT, "The field that was changed; where there are several, the first.", "Field"),
        Column("before", Kind.TEXT, "Its value before.", "Before"),
        Column("after", Kind.TEXT, "Its value after.", "After"),
        Column("edits", Kind.TEXT, _EDITS_HELP, "All fields"),
        Column("items_removed", Kind.LIST, "The numbers of the items that left the record.", "Items removed"),
        Column("items_added", Kind.LIST, "The numbers of the items that came into it.", "Items added"),
        Column("state_after", Kind.TEXT, "The document's state after, where it changed.", "State after"),
    )

    def __init__(self, after: int = 0) -> None:
        """Leave out the changes up to the one numbered ``after``."""
        self._after = after

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield a line for each change of the document."""
        for logged in document.changes:
            if logged.change_id > self._after:
                yield _cells(logged)


def _cells(logged: LoggedChange) -> list[str]:
    change = logged.change
    return [
        str(logged.change_id),
        str(logged.document_id),
        f"{logged.at:%Y-%m-%dT%H:%M:%SZ}",
        logged.reviewer,
        str(change.action),
        logged.reason,
        write_cell(logged.undoes),
        *_subject(change),
        json.dumps([_edit(edit) for edit in change.edits], ensure_ascii=False) if change.edits else "",
        join_list(str(placed.item.item_id) for placed in change.removed),
        join_list(str(placed.item.item_id) for placed in change.added),
        str(change.state.after) if change.state is not None else "",
    ]


def _subject(change: Change) -> list[str]:
    """Return the item, the field, and its value before and after, of the first field that was changed."""
    if not change.edits:
        return [""] * 4
    edit = change.edits[0]
    return [write_cell(edit.ref.item_id), edit.ref.key, write_cell(edit.before.value), write_cell(edit.after.value)]


def _edit(edit: FieldEdit) -> dict[str, Any]:
    return {
        "item_id": edit.ref.item_id,
        "field": edit.ref.key,
        "before": to_json(edit.before.value),
        "before_state": str(edit.before.state),
        "after": to_json(edit.after.value),
        "after_state": str(edit.after.state),
    }
