from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from imrdesk.domain.exports import ExportChoice, Profile, RowShape
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.domain.returns import Proposed, Return
from imrdesk.errors import ExportError
from imrdesk.services.exporting import ExportService
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.unit.services.letters import add, read

Rows = list[dict[str, str]]
Edit = Callable[[Rows], object]
SLING, VISITS = 0, 1


class Files:
    """Exports of one store, edited as a spreadsheet would, and read back."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.reviewing = Reviewing(store, "Ada")
        self.returning = Returning(store, self.reviewing)
        self.folder = folder

    def export(self, name: str = "out.csv", choice: ExportChoice | None = None) -> Path:
        out = self.folder / name
        ExportService(self.store).export(out, choice or ExportChoice(), overwrite=True)
        return out

    def edited(self, edit: Edit, separator: str = ",", encoding: str = "utf-8") -> Path:
        out = self.export()
        with out.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        edit(rows)
        with out.open("w", encoding=encoding, errors="replace", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]), delimiter=separator)
            writer.writeheader()
            writer.writerows(rows)
        return out

    def returned(self, edit: Edit, **form: str) -> Return:
        return self.returning.propose(self.edited(edit, **form))

    def value(self, key: str, item_id: int | None = None) -> object:
        return self.store.load(1).record.value(FieldRef(key, item_id))


@pytest.fixture
def files(store: Store, tmp_path: Path) -> Files:
    add(store, summary=read("A café; “quoted” – text,\nwith lines", "Case Number"), worker_age=read(44, "42"))
    return Files(store, tmp_path)


def nothing(_rows: Rows) -> None:
    """Change nothing."""


def put(place: int, key: str, value: str) -> Edit:
    def edit(rows: Rows) -> None:
        rows[place][key] = value

    return edit


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("rows", [RowShape.ITEMS, RowShape.CASES])
def test_a_file_as_it_was_exported_proposes_nothing(files: Files, name: str, profile: Profile, rows: RowShape) -> None:
    found = files.returning.propose(files.export(name, ExportChoice(rows, profile)))
    assert found.proposals == ()
    assert found.unchanged > 10


@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig"])
def test_other_separators_and_encodings_change_nothing(files: Files, separator: str, encoding: str) -> None:
    found = files.returned(nothing, separator=separator, encoding=encoding)
    assert (found.proposals, found.notes) == ((), ())


def test_a_changed_cell_is_proposed_with_the_value_it_replaces(files: Files) -> None:
    (found,) = files.returned(put(VISITS, "treatment", "Ten visits")).proposals
    assert (found.kind, found.document_id, found.item_id, found.key) == (Proposed.SET, 1, 2, "treatment")
    assert (found.was, found.now, found.new) == ("Twelve visits", "Twelve visits", "Ten visits")
    assert (found.place, found.problem, found.moved_on) == ("row 3", "", False)
    assert files.value("treatment", 2) == "Twelve visits"


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("quantity", "10", 10.0),
        ("quantity", "10.00", 10.0),
        ("is_retrospective", "TRUE", True),
        ("is_retrospective", "no", False),
        ("body_parts", "left knee; back", ("left knee", "back")),
        ("decision", "Upheld", "Upheld"),
        ("strength", "'10/12", "10/12"),
    ],
)
def test_values_are_read_as_a_spreadsheet_leaves_them(files: Files, key: str, typed: str, value: object) -> None:
    (found,) = files.returned(put(VISITS, key, typed)).proposals
    assert (found.new, found.problem) == (value, "")


@pytest.mark.parametrize("typed", ["2/9/2016", "2016-02-09", "42409"])
def test_dates_are_read_however_they_were_formatted(files: Files, typed: str) -> None:
    (found,) = files.returned(put(SLING, "decision_date", typed)).proposals
    assert str(found.new) == "2016-02-09"


def test_a_comma_is_a_decimal_point_where_semicolons_separate(files: Files) -> None:
    (found,) = files.returned(put(VISITS, "quantity", "2,5"), separator=";").proposals
    assert found.new == 2.5


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        ("decision_date", "soon", "is not a date"),
        ("worker_age", "4.5", "is not a whole number"),
        ("decision", "Denied", "none of its choices"),
    ],
)
def test_what_breaks_its_fields_rules_is_shown_and_not_made(files: Files, key: str, typed: str, says: str) -> None:
    found = files.returned(put(SLING, key, typed))
    assert says in found.proposals[0].problem
    accepted = files.returning.accept(found.name, found.proposals)
    assert (accepted.proposals, accepted.changes) == (0, {})


def test_an_emptied_cell_takes_the_value_away(files: Files) -> None:
    found = files.returned(put(VISITS, "quantity", ""))
    files.returning.accept(found.name, found.proposals)
    assert files.store.load(1).record.field(FieldRef("quantity", 2)).state is FieldState.ABSENT


def test_what_is_accepted_is_logged_as_from_the_file_and_undone_as_one(files: Files) -> None:
    before = files.store.load(1).record

    def edit(rows: Rows) -> None:
        rows[VISITS]["treatment"] = "Ten visits"
        rows[SLING]["case_number"] = "CM16-0000043"
        rows.append({**rows[VISITS], "item_id": "", "item_number": "", "treatment": "A cane"})

    found = files.returned(edit)
    accepted = files.returning.accept(found.name, found.proposals)
    assert (accepted.proposals, set(accepted.changes)) == (3, {1})
    assert files.value("treatment", 2) == "Ten visits"
    assert files.value("case_number") == "CM16-0000043"
    assert [item.fields["treatment"].value for item in files.store.load(1).record.items][2:] == ["A cane"]
    assert {logged.reason for logged in files.store.log(1)} == {"from out.csv"}
    assert files.store.check() == ()
    assert files.returning.take_back(accepted) == 0
    after = files.store.load(1).record
    assert (after.fields, after.items) == (before.fields, before.items)


def test_a_document_changed_since_is_not_taken_back(files: Files) -> None:
    found = files.returned(put(SLING, "case_number", "CM16-0000043"))
    accepted = files.returning.accept(found.name, found.proposals)
    files.reviewing.set_value(1, FieldRef("priority"), "Standard")
    assert files.returning.take_back(accepted) == 1
    assert files.value("case_number") == "CM16-0000043"


def test_the_value_then_and_the_value_now_are_both_shown(files: Files) -> None:
    out = files.edited(put(VISITS, "treatment", "Ten visits"))
    files.reviewing.set_value(1, FieldRef("treatment", 2), "Eleven visits")
    files.reviewing.set_value(1, FieldRef("quantity", 2), 11.0)
    (found,) = files.returning.propose(out).proposals
    assert (found.was, found.now, found.new) == ("Twelve visits", "Eleven visits", "Ten visits")
    assert found.moved_on


def test_a_line_left_out_proposes_to_remove_its_item(files: Files) -> None:
    found = files.returned(lambda rows: rows.pop(VISITS))
    assert [(each.kind, each.item_id, each.now) for each in found.proposals] == [
        (Proposed.REMOVE_ITEM, 2, "Twelve visits")
    ]
    files.returning.accept(found.name, found.proposals)
    assert [item.item_id for item in files.store.load(1).record.items] == [1]


def test_moved_and_added_columns_change_nothing(files: Files) -> None:
    def edit(rows: Rows) -> None:
        rows[:] = [{"remark": "mine", **dict(reversed(row.items()))} for row in rows]

    found = files.returned(edit)
    assert found.proposals == ()
    assert found.notes == ("Columns that no export has were not read: remark.",)


def test_lines_of_a_case_that_disagree_are_a_problem(files: Files) -> None:
    def edit(rows: Rows) -> None:
        rows[SLING]["case_number"], rows[VISITS]["case_number"] = "CM16-0000001", "CM16-0000002"

    (found,) = files.returned(edit).proposals
    assert "say different things (row 2, row 3)" in found.problem


@pytest.mark.parametrize(("number", "says"), [("77", "no document number 77"), ("x", "names no document")])
def test_lines_of_no_document_of_this_store_are_told_of(files: Files, number: str, says: str) -> None:
    def edit(rows: Rows) -> None:
        for row in rows:
            row["document_id"] = number

    found = files.returned(edit)
    assert found.proposals == ()
    assert says in found.notes[0]


def test_what_the_checks_would_say_is_told(files: Files) -> None:
    (found,) = files.returned(put(SLING, "case_number", "17")).proposals
    assert found.problem == ""
    assert found.doubts


def test_an_edited_workbook_comes_back(files: Files) -> None:
    out = files.export("out.xlsx")
    book = openpyxl.load_workbook(out)
    header = [cell.value for cell in book["items"][1]]
    book["items"].cell(3, header.index("treatment") + 1, "Ten visits")
    book["items"].cell(3, header.index("quantity") + 1, 10)
    book.save(out)
    found = files.returning.propose(out)
    assert [(each.place, each.key, each.new) for each in found.proposals] == [
        ("items, row 3", "treatment", "Ten visits"),
        ("items, row 3", "quantity", 10.0),
    ]


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_a_file_that_is_none_of_ours_is_told_of(files: Files, name: str) -> None:
    (files.folder / name).write_bytes(b"a,b\r\n1,2\r\n")
    with pytest.raises(ExportError, match=r"has no column document_id|is damaged or of another form"):
        files.returning.propose(files.folder / name)


def test_a_file_that_is_not_there_is_told_of(files: Files) -> None:
    with pytest.raises(ExportError, match="cannot be read"):
        files.returning.propose(files.folder / "gone.csv")
