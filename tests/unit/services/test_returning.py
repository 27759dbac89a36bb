from __future__ import annotations

from functools import partial
from threading import Event

import openpyxl
import pytest

from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, Profile, RowShape, Separator
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.domain.returns import Proposed
from imrdesk.errors import ExportCancelledError, ExportError
from imrdesk.services.presets import Presets
from imrdesk.services.returning import Returning
from tests.unit.exporting.awkward import TEXTS
from tests.unit.services.letters import add, read
from tests.unit.services.returned_files import SLING, VISITS, Files, Rows, nothing, put


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
    taken = files.returning.take_back(accepted)
    assert (taken.done, taken.changed_since, taken.left.changes) == (1, 0, {})
    after = files.store.load(1).record
    assert (after.fields, after.items) == (before.fields, before.items)


def test_a_document_changed_since_is_not_taken_back(files: Files) -> None:
    found = files.returned(put(SLING, "case_number", "CM16-0000043"))
    accepted = files.returning.accept(found.name, found.proposals)
    files.reviewing.set_value(1, FieldRef("priority"), "Standard")
    assert files.returning.take_back(accepted).changed_since == 1
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


# Columns under other names

NAMES = (("treatment", "Was strittig ist"), ("document_id", "Nr."), ("item_id", "Posten"))


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
@pytest.mark.parametrize("profile", Profile)
def test_renamed_columns_are_known_again_by_what_lies_beside_or_inside(
    files: Files, name: str, profile: Profile
) -> None:
    out = files.export(name, ExportChoice(profile=profile, names=NAMES))
    found = files.returning.propose(out)
    assert (found.proposals, found.notes, found.ignored) == ((), (), ())


def test_renamed_columns_are_known_again_by_a_preset_of_the_store(files: Files) -> None:
    choice = ExportChoice(names=NAMES)
    Presets(files.store, files.reviewing).save(ExportPreset("german", Form.CSV, choice))
    out = files.export("out.csv", choice)
    moved = out.rename(out.with_name("corrected by Ben.csv"))
    moved.write_bytes(moved.read_bytes().replace(b"Twelve visits", b"Ten visits"))
    (found,) = files.returning.propose(moved).proposals
    assert (found.key, found.item_id, found.new) == ("treatment", 2, "Ten visits")


def test_without_either_the_file_is_told_to_need_them(files: Files) -> None:
    out = files.export("out.csv", ExportChoice(names=NAMES))
    moved = out.rename(out.with_name("alone.csv"))
    with pytest.raises(ExportError, match="put the manifest of the export beside it"):
        files.returning.propose(moved)


@pytest.mark.parametrize("separator", Separator)
def test_every_separator_comes_back(files: Files, separator: Separator) -> None:
    files.reviewing.set_value(1, FieldRef("quantity", 2), 2.5)
    out = files.export("out.csv", ExportChoice(profile=Profile.EXCEL, separator=separator))
    assert files.returning.propose(out).proposals == ()
    out.write_bytes(out.read_bytes().decode("utf-8-sig").encode("utf-16"))
    assert files.returning.propose(out).proposals == ()


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
@pytest.mark.parametrize("profile", Profile)
def test_awkward_texts_come_back_as_they_are(files: Files, name: str, profile: Profile) -> None:
    for place, text in enumerate(TEXTS):
        document_id = add(files.store, f"{place}.txt")
        files.reviewing.set_value(document_id, FieldRef("summary"), text)
        files.reviewing.set_value(document_id, FieldRef("drug", 1), text)
    found = files.returning.propose(files.export(name, ExportChoice(profile=profile, extras=frozenset(Extra))))
    assert (found.proposals, found.notes, found.ignored) == ((), (), ())


# Taking back


def test_what_came_from_the_last_file_can_be_taken_back_after_a_restart(files: Files) -> None:
    before = files.value("case_number")
    found = files.returned(put(SLING, "case_number", "CM16-0000043"))
    accepted = files.returning.accept(found.name, found.proposals)
    again = Returning(files.store, files.reviewing)
    assert again.last() == accepted
    last = again.last()
    assert last is not None
    assert again.take_back(last).done == 1
    assert files.value("case_number") == before
    assert again.last() is None


def test_a_file_that_changed_nothing_leaves_nothing_to_take_back(files: Files) -> None:
    files.returning.accept("x.csv", [])
    assert files.returning.last() is None


def test_it_is_known_whether_anything_can_be_taken_back(files: Files) -> None:
    assert not files.returning.can_take_back()
    add(files.store, "other.txt", summary=read("Another", "Case Number"))

    def edit(rows: Rows) -> None:
        for row in rows:
            row["priority"] = "Expedited"

    found = files.returned(edit)
    accepted = files.returning.accept(found.name, found.proposals)
    assert files.returning.can_take_back()
    files.reviewing.undo(1)
    assert files.returning.can_take_back()  # the other document is as the file left it
    files.reviewing.set_value(2, FieldRef("priority"), "Standard")
    assert not files.returning.can_take_back()
    assert files.returning.take_back(accepted).done == 0


# Progress and stopping


def test_a_comparison_tells_its_progress_and_can_be_stopped(files: Files) -> None:
    out = files.export()
    told: list[tuple[int, int, str]] = []
    files.returning.propose(out, progress=lambda *now: told.append(now))
    assert told == [(0, 1, "letter.txt"), (1, 1, "")]
    cancelled = Event()
    cancelled.set()
    with pytest.raises(ExportCancelledError, match="nothing was changed"):
        files.returning.propose(out, cancelled=cancelled)


def test_accepting_stops_between_documents_and_can_be_taken_back(files: Files) -> None:
    add(files.store, "other.txt", summary=read("Another", "Case Number"))

    def edit(rows: Rows) -> None:
        for row in rows:
            row["priority"] = "Expedited"

    found = files.returned(edit)
    assert {each.document_id for each in found.proposals} == {1, 2}
    cancelled = Event()
    stop_after_first = partial(_set_once, cancelled)
    accepted = files.returning.accept(found.name, found.proposals, progress=stop_after_first, cancelled=cancelled)
    assert (accepted.stopped, accepted.proposals, set(accepted.changes)) == (True, 1, {1})
    assert files.store.load(2).record.value(FieldRef("priority")) != "Expedited"
    taken = files.returning.take_back(accepted)
    assert (taken.done, taken.left.changes) == (1, {})


def test_taking_back_can_be_stopped_and_gone_on_with(files: Files) -> None:
    found = files.returned(put(SLING, "case_number", "CM16-0000043"))
    accepted = files.returning.accept(found.name, found.proposals)
    cancelled = Event()
    cancelled.set()
    taken = files.returning.take_back(accepted, cancelled=cancelled)
    assert (taken.done, taken.left.changes) == (0, accepted.changes)
    assert files.returning.take_back(taken.left).done == 1


def _set_once(cancelled: Event, *_told: object) -> None:
    cancelled.set()
