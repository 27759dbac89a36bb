from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from imrdesk.domain.exports import ExportedDocument, RowShape
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.exporting.cells import split_list
from imrdesk.exporting.tables import Table
from tests.unit.exporting.records import document

AT = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=UTC)
ASK = Note(1, None, "Ask; or | guess\nlater.", False, "Ada", AT)


def noted(*notes: Note, items: int = 2) -> ExportedDocument:
    made = document({}, *({"treatment": "Sling"} for _ in range(items)))
    return replace(made, record=replace(made.record, notes=notes))


def cells(exported: ExportedDocument, shape: RowShape = RowShape.ITEMS) -> list[tuple[str, str]]:
    table = Table(shape)
    names = [column.name for column in table.columns]
    rows = (dict(zip(names, row, strict=True)) for row in table.rows(exported))
    return [(row["notes"], row["item_notes"]) for row in rows]


def test_a_note_is_written_with_what_became_of_it_who_wrote_it_and_when() -> None:
    (found,) = set(cells(noted(ASK)))
    assert found == ("open | by: Ada | at: 2026-03-04T05:06:07Z | text: Ask\\; or \\\\| guess\nlater.", "")


def test_notes_stand_with_the_case_or_the_item_they_are_on() -> None:
    on_case = replace(ASK, ref=FieldRef("priority"), text="Case.")
    on_second = replace(ASK, ref=FieldRef("decision", 2), text="Second.", settled=True)
    tail = "by: Ada | at: 2026-03-04T05:06:07Z | text:"
    assert cells(noted(on_case, on_second)) == [
        (f"open | field: priority | {tail} Case.", ""),
        (f"open | field: priority | {tail} Case.", f"settled | field: decision | {tail} Second."),
    ]


def test_a_note_on_an_item_that_is_gone_stands_with_the_case() -> None:
    ((case, _),) = cells(noted(replace(ASK, ref=FieldRef("decision", 9)), items=0))
    assert case.startswith("open | field: decision | item: removed | by: Ada")


def test_a_case_line_keeps_each_item_s_notes_in_its_place() -> None:
    on_second = replace(ASK, ref=FieldRef("decision", 2), text="Second.")
    ((_, items),) = cells(noted(on_second), RowShape.CASES)
    first, second = split_list(items)
    assert (first, second.startswith("open | field: decision")) == ("", True)


def test_notes_are_told_apart_in_one_cell() -> None:
    found = cells(noted(ASK, replace(ASK, text="More.", settled=True)))[0][0]
    assert [element.split(" | ")[0] for element in split_list(found)] == ["open", "settled"]
