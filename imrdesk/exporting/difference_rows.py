"""One line a value that is another than at an earlier moment: what changed since an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.records import Determination, DisputedItem, RecordField
from imrdesk.domain.values import Kind
from imrdesk.exporting.cells import write_cell
from imrdesk.exporting.columns import DOCUMENT_ID, ITEM_ID, Column
from imrdesk.exporting.notes import write_notes

Difference = tuple[str, str, str, str, str]
"""The item's number (empty: the case), what differs, the field, and its cell before and after."""


class What(StrEnum):
    """What of a document differs."""

    VALUE = "value"
    ITEM_ADDED = "item added"
    ITEM_REMOVED = "item removed"
    NOTES = "notes"
    STATE = "document state"
    DOCUMENT_ADDED = "document added"


class DifferenceTable:
    """What differs between each document's record as it stands and as it was; each difference once, with its last hand.

    A value that was changed and changed back is no difference.
    """

    key = ("document_id", "item_id", "what", "field")
    columns = (
        DOCUMENT_ID,
        Column("source_file", Kind.TEXT, "The name of the file the document was read from.", "File"),
        ITEM_ID,
        Column("what", Kind.CHOICE, "What differs.", "What", tuple(What)),
        Column("field", Kind.TEXT, "The field whose value differs.", "Field"),
        Column("before", Kind.LONG_TEXT, "What stood there at the earlier moment, as a cell of an export.", "Before"),
        Column("after", Kind.LONG_TEXT, "What stands there now.", "After"),
        Column("reviewer", Kind.TEXT, "Who changed it last.", "Reviewer"),
        Column("at", Kind.TEXT, "When that was, in UTC: 2026-02-09T14:02:00Z.", "At"),
        Column("reason", Kind.TEXT, "Why, where it was said.", "Reason"),
        Column("change_id", Kind.INTEGER, "The number of that change in the log.", "Change"),
    )

    def __init__(self, after: int = 0, after_document: int = 0) -> None:
        """Compare with the moment after the change ``after``; documents after ``after_document`` count as added."""
        self._after = after
        self._after_document = after_document

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield a line for each difference of the document."""
        new = [logged for logged in document.changes if logged.change_id > self._after]
        front = [str(document.document_id), document.source_file]
        if document.document_id > self._after_document:
            number = write_cell(document.record.fields["case_number"].value)
            yield [*front, "", What.DOCUMENT_ADDED, "case_number", "", number, *_last_hand(new, "", "")]
            return
        for item_id, what, key, before, after in differences(record_before(document, new), document.record):
            yield [*front, item_id, what, key, before, after, *_last_hand(new, item_id, key)]


def record_before(document: ExportedDocument, new: list[LoggedChange]) -> Determination:
    """Return the record as it was before the newest changes of its log."""
    record = document.record
    for logged in reversed(new):
        record = logged.change.inverse().apply(record)
    return record


def differences(before: Determination, after: Determination) -> Iterator[Difference]:
    """Yield what differs between two states of one record."""
    if before.state is not after.state:
        yield "", What.STATE, "", str(before.state), str(after.state)
    yield from _values("", before.fields, after.fields)
    there = {item.item_id: item for item in before.items}
    for item in after.items:
        old = there.pop(item.item_id, None)
        if old is None:
            yield str(item.item_id), What.ITEM_ADDED, "treatment", "", _title(item)
        yield from _values(str(item.item_id), old.fields if old else {}, item.fields)
    for item in there.values():
        yield str(item.item_id), What.ITEM_REMOVED, "treatment", _title(item), ""
    yield from _notes(before, after)


def _values(item_id: str, before: Mapping[str, RecordField], after: Mapping[str, RecordField]) -> Iterator[Difference]:
    for key, field in after.items():
        was = before[key].value if key in before else None
        if key in before and was != field.value:
            yield item_id, What.VALUE, key, write_cell(was), write_cell(field.value)


def _notes(before: Determination, after: Determination) -> Iterator[Difference]:
    cells: dict[str, list[str]] = {}
    for place, record in enumerate((before, after)):
        case, items = write_notes(record)
        numbered = zip((str(item.item_id) for item in record.items), items, strict=True)
        for item_id, cell in [("", case), *numbered]:
            cells.setdefault(item_id, ["", ""])[place] = cell
    for item_id, (was, now) in cells.items():
        if was != now:
            yield item_id, What.NOTES, "", was, now


def _title(item: DisputedItem) -> str:
    return write_cell(item.fields["treatment"].value)


def _last_hand(new: list[LoggedChange], item_id: str, key: str) -> list[str]:
    """Return who changed it last, when, why and in which change; of what no change names, the newest of all."""
    touched = [
        logged
        for logged in new
        if any((write_cell(edit.ref.item_id), edit.ref.key) == (item_id, key) for edit in logged.change.edits)
        or any(str(placed.item.item_id) == item_id for placed in (*logged.change.added, *logged.change.removed))
    ]
    if not new:
        return [""] * 4
    last = (touched or new)[-1]
    return [last.reviewer, f"{last.at:%Y-%m-%dT%H:%M:%SZ}", last.reason, str(last.change_id)]
