from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, PlacedItem, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState, new_item
from imrdesk.exporting.change_rows import ChangeTable
from tests.unit.exporting.records import document

AT = datetime(2026, 2, 9, 14, 2, tzinfo=UTC)
SET = FieldEdit(FieldRef("drug", 2), Entry("Exampel"), Entry("Example", (), FieldState.CORRECTED))


def lines(*changes: Change, after: int = 0) -> list[dict[str, str]]:
    logged = tuple(
        LoggedChange(number, 7, change, "Ada", AT, "a slip") for number, change in enumerate(changes, start=1)
    )
    table = ChangeTable(after)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(replace(document({}), changes=logged))]


def test_a_change_says_who_what_when_and_why() -> None:
    (line,) = lines(Change(Action.SET, (SET,)))
    assert [line[name] for name in ("change_id", "document_id", "at", "reviewer", "action", "reason")] == [
        "1",
        "7",
        "2026-02-09T14:02:00Z",
        "Ada",
        "set",
        "a slip",
    ]
    assert [line[name] for name in ("item_id", "field", "before", "after")] == ["2", "drug", "Exampel", "Example"]


def test_every_field_of_a_change_is_told() -> None:
    other = FieldEdit(FieldRef("outcome"), Entry(None), Entry("Upheld"))
    (line,) = lines(Change(Action.SET, (SET, other)))
    told = json.loads(line["edits"])
    assert [(edit["item_id"], edit["field"], edit["after"], edit["after_state"]) for edit in told] == [
        (2, "drug", "Example", "corrected"),
        (None, "outcome", "Upheld", "unseen"),
    ]


def test_items_that_come_and_go_are_named() -> None:
    (line,) = lines(
        Change(
            Action.MERGE_ITEMS,
            removed=(PlacedItem(0, new_item(1)), PlacedItem(1, new_item(2))),
            added=(PlacedItem(0, new_item(3)),),
        )
    )
    assert (line["items_removed"], line["items_added"], line["edits"]) == ("1; 2", "3", "")


def test_a_change_of_state_says_the_state_after() -> None:
    (line,) = lines(Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED)))
    assert (line["state_after"], line["field"]) == ("reviewed", "")


def test_changes_that_are_known_are_left_out() -> None:
    assert [line["change_id"] for line in lines(*[Change(Action.SET, (SET,))] * 3, after=2)] == ["3"]
