from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, StoreMoment
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.errors import ExportError
from imrdesk.exporting import workbook
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.records import document

TEXT = "A sling is asked for."


def export(out: Path, *documents: ExportedDocument, choice: ExportChoice = ExportChoice()) -> Workbook:  # noqa: B008
    write_export(out, documents, choice, StoreMoment(), 0)
    return openpyxl.load_workbook(out)


def cells(sheet: Worksheet, row: int = 2) -> dict[str, object]:
    names = [cell.value for cell in sheet[1]]
    return {str(name): cell.value for name, cell in zip(names, sheet[row], strict=False)}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.xlsx"


def test_values_have_their_own_types(out: Path) -> None:
    item = {"quantity": 2.5, "is_retrospective": True, "strength": "10/12", "treatment": "=1+1"}
    book = export(out, document({"decision_date": date(2016, 2, 9), "worker_age": 44}, item))
    found = cells(book["items"])
    assert found["decision_date"] == datetime(2016, 2, 9)  # noqa: DTZ001 -- a sheet's days have no zone
    assert (found["worker_age"], found["quantity"], found["is_retrospective"]) == (44, 2.5, True)
    assert (found["strength"], found["treatment"]) == ("10/12", "=1+1")
    assert book["items"]["A1"].font.bold
    assert {cell.data_type for cell in book["items"][2] if cell.value == "=1+1"} <= {"s", "inlineStr"}


def test_a_date_before_excels_calendar_stays_text(out: Path) -> None:
    book = export(out, document({"date_of_injury": date(1899, 12, 31)}))
    assert cells(book["cases"])["date_of_injury"] == "1899-12-31"


def test_the_sheets_are_the_tables_and_a_dictionary(out: Path) -> None:
    book = export(out, document({}, {}))
    assert book.sheetnames == ["items", "cases", "citations", "dictionary", "lists"]
    assert book["lists"].sheet_state == "hidden"
    described = {(row[0], row[1]) for row in book["dictionary"].iter_rows(min_row=2, values_only=True)}
    assert {("items", "treatment"), ("cases", "outcome"), ("citations", "side")} <= described


def test_each_sheet_keeps_its_header_in_sight_and_can_be_filtered(out: Path) -> None:
    book = export(out, document({}, {}, {}))
    for name in ("items", "cases"):
        assert book[name].freeze_panes == "A2"
        assert book[name].auto_filter.ref
    assert str(book["items"].auto_filter.ref).endswith("3")


def test_closed_choices_are_chosen_from_a_list(out: Path) -> None:
    book = export(out, document({}, {"decision": "Upheld"}))
    sheet = book["items"]
    column = [cell.value for cell in sheet[1]].index("decision") + 1
    place = sheet.cell(2, column).coordinate
    (rule,) = (rule for rule in sheet.data_validations.dataValidation if place in rule.sqref)
    listed = [cell.value for (cell,) in book["lists"][str(rule.formula1).partition("!")[2].replace("$", "")]]
    assert listed == ["Upheld", "Overturned"]


def test_an_item_is_linked_to_the_words_it_stands_on(out: Path) -> None:
    source = SourceText("letter.txt", "", MediaType.TEXT, TEXT, (0,), "test 1")
    sling = ReadValue("sling", (Span(2, 7),), "rule", 0.5)
    case = {"summary": ReadValue("A sling", (Span(0, 7),))}
    read = Reading(Layout.UNKNOWN, case, (ReadItem(Span(0, 7), {"treatment": sling}),), (), "test 1")
    made = ExportedDocument(1, "letter.txt", Determination.from_reading(read), source)
    book = export(out, made, choice=ExportChoice(extras=frozenset({Extra.QUOTE})))
    (link,) = [cell.value for cell in book["items"][2] if "HYPERLINK" in str(cell.value)]
    assert link == '=HYPERLINK("#evidence!A3","passages")'
    assert cells(book["evidence"], 3) == {
        "document_id": 1,
        "item_id": 1,
        "field": "treatment",
        "passage_number": 1,
        "page": 1,
        "passage": "sling",
    }


@pytest.mark.parametrize(("letter", "kept"), [("x", 32_767), ("😀", 16_383)])
def test_a_cell_too_long_is_cut_and_told_of(letter: str, kept: int, out: Path) -> None:
    written = write_export(out, [document({"summary": letter * 32_768})], ExportChoice(), StoreMoment(), 0)
    assert cells(openpyxl.load_workbook(out)["cases"])["summary"] == letter * kept
    assert written.notes
    assert all(note.startswith("The summary of document 7") for note in written.notes)
    assert all(note.endswith("; the workbook holds its beginning.") for note in written.notes)


def test_more_rows_than_a_sheet_keeps_are_refused(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "SHEET_ROWS", 3)
    with pytest.raises(ExportError, match="would have more than the 3 rows"):
        export(out, document({}, {}, {}, {}))
    assert not out.exists()
