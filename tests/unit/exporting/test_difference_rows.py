from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange, NoteEdit, PlacedItem, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.records import Entry, FieldState, new_item
from imrdesk.domain.values import Value
from imrdesk.exporting.difference_rows import DifferenceTable
from tests.unit.exporting.records import document

AT = datetime(2026, 2, 9, 14, 2, tzinfo=UTC)
CASE, TREATMENT = FieldRef("case_number"), FieldRef("treatment", 1)


def with_changes(start: ExportedDocument, *changes: Change) -> ExportedDocument:
    record = start.record
    log: list[LoggedChange] = []
    for number, change in enumerate(changes, start=1):
        record = change.apply(record)
        log.append(LoggedChange(number, start.document_id, change, "Ada", AT, f"why {number}"))
    return replace(start, record=record, changes=tuple(log), last_change_id=len(log))


def put(ref: FieldRef, before: Value, after: Value) -> Change:
    return Change(Action.SET, (FieldEdit(ref, Entry(before), Entry(after, (), FieldState.CORRECTED)),))


def rows(of: ExportedDocument, after: int = 0, after_document: int = 100) -> list[dict[str, str]]:
    table = DifferenceTable(after, after_document)
    names = [column.name for column in table.columns]
    return [dict(zip(names, cells, strict=True)) for cells in table.rows(of)]


START = document({"case_number": "A"}, {"treatment": "Sling"})


def test_each_value_stands_with_what_it_was_and_whose_it_is() -> None:
    (row,) = rows(with_changes(START, put(CASE, "A", "B"), put(CASE, "B", "C"), put(TREATMENT, "Sling", "Sling")))
    assert (row["what"], row["field"], row["before"], row["after"]) == ("value", "case_number", "A", "C")
    assert (row["reviewer"], row["at"], row["reason"], row["change_id"]) == (
        "Ada",
        "2026-02-09T14:02:00Z",
        "why 2",
        "2",
    )


def test_what_was_changed_back_is_no_difference() -> None:
    assert rows(with_changes(START, put(CASE, "A", "B"), put(CASE, "B", "A"))) == []


def test_only_what_came_after_the_moment_counts() -> None:
    changed = with_changes(START, put(CASE, "A", "B"), put(TREATMENT, "Sling", "Cast"))
    assert [(row["item_id"], row["before"], row["after"]) for row in rows(changed, after=1)] == [("1", "Sling", "Cast")]
    assert rows(changed, after=2) == []


def test_items_notes_and_states_are_told_of() -> None:
    item = START.record.items[0]
    removed = Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, item),))
    added = Change(Action.ADD_ITEM, added=(PlacedItem(0, new_item(2).with_entry("treatment", Entry("Cast"))),))
    noted = Change(Action.ADD_NOTE, notes=(NoteEdit(None, Note(1, None, "Ask.", False, "Ada", AT)),))
    state = Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.REVIEWED))
    found = rows(with_changes(START, removed, added, noted, state))
    assert [(row["what"], row["item_id"], row["before"], row["after"][:8], row["change_id"]) for row in found] == [
        ("document state", "", "new", "reviewed", "4"),
        ("item added", "2", "", "Cast", "2"),
        ("item removed", "1", "Sling", "", "1"),
        ("notes", "", "", "open | b", "4"),
    ]


def test_a_document_added_since_is_one_line() -> None:
    (row,) = rows(START, after_document=6)
    assert (row["what"], row["after"]) == ("document added", "A")
