"""Exports as spreadsheets leave them behind: what nobody meant to change proposes nothing, and nothing is misread."""

from __future__ import annotations

import codecs
import csv
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from imrdesk.domain.exports import ExportChoice, Profile
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.returns import Return
from tests.unit.services.returned_files import SLING, VISITS, Files, Rows, nothing, put

TITLE = "Determinations of the spring"


def lines_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def write_lines(path: Path, lines: list[list[str]], separator: str = ",") -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(lines)


@pytest.mark.parametrize("above", [[[TITLE]], [[TITLE], [], ["Spring", "2026"]], [["sep=;"]]])
def test_a_title_above_the_header_changes_nothing(files: Files, above: list[list[str]]) -> None:
    path = files.edited(put(VISITS, "treatment", "Ten visits"))
    write_lines(path, [*above, *lines_of(path)], ";")
    (found,) = files.returning.propose(path).proposals
    assert (found.new, found.place) == ("Ten visits", f"row {3 + len(above)}")


def test_a_title_above_a_sheets_header_changes_nothing(files: Files) -> None:
    path = files.export("out.xlsx")
    book = openpyxl.load_workbook(path)
    for name in ("items", "cases"):
        book[name].insert_rows(1, 2)
        book[name]["A1"] = TITLE
    book.save(path)
    assert files.returning.propose(path).proposals == ()


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_what_a_workbook_keeps_of_a_long_text_changes_nothing(files: Files, letter: str) -> None:
    files.reviewing.set_value(1, FieldRef("rationale", 2), letter * 32_768)
    assert files.returning.propose(files.export("out.xlsx")).proposals == ()


def as_opened_by_a_program_that_knows_no_utf8(path: Path) -> None:
    """Let each byte of a file be a sign of its own, those that Windows-1252 has not as LibreOffice shows them."""
    signs = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(0xF100 + byte) for byte in range(256)}
    path.write_text("".join(signs[byte] for byte in path.read_bytes()), encoding="utf-8", newline="")


@pytest.mark.parametrize("profile", Profile)
def test_a_file_opened_in_other_characters_than_its_own_changes_nothing(files: Files, profile: Profile) -> None:
    files.reviewing.set_value(1, FieldRef("treatment", 2), "Ten “visits” – patient’s choice 膝")
    path = files.export(choice=ExportChoice(profile=profile))
    as_opened_by_a_program_that_knows_no_utf8(path)
    assert "â€œ" in path.read_text(encoding="utf-8")
    returned = files.returning.propose(path)
    assert (returned.proposals, returned.notes, returned.ignored) == ((), (), ())


def test_what_was_edited_in_other_characters_is_read_in_those_of_the_file(files: Files) -> None:
    files.reviewing.set_value(1, FieldRef("treatment", 2), "Ten “visits”")
    path = files.edited(put(VISITS, "treatment", "Eleven “visits”"))
    as_opened_by_a_program_that_knows_no_utf8(path)
    (found,) = files.returning.propose(path).proposals
    assert found.new == "Eleven “visits”"


def test_signs_that_only_look_like_it_stay(files: Files) -> None:
    (found,) = files.returned(put(VISITS, "treatment", "Ten Ã visits, â€")).proposals
    assert found.new == "Ten Ã visits, â€"


def test_names_of_columns_in_other_letter_case_are_known(files: Files) -> None:
    path = files.edited(put(VISITS, "treatment", "Ten visits"))
    header, *lines = lines_of(path)
    write_lines(path, [[name.upper().replace("ITEM_ID", " Item_Id ") for name in header], *lines])
    (found,) = files.returning.propose(path).proposals
    assert (found.key, found.item_id, found.new) == ("treatment", 2, "Ten visits")


def test_a_sum_below_is_told_of_and_changes_nothing(files: Files) -> None:
    def edit(rows: Rows) -> None:
        rows += [dict.fromkeys(rows[0], ""), {**dict.fromkeys(rows[0], ""), "document_id": "Total", "quantity": "12"}]

    found = files.returned(edit)
    assert found.proposals == ()
    assert any("names no document" in note for note in found.notes)


def test_lines_in_another_order_change_nothing(files: Files) -> None:
    assert files.returned(Rows.reverse).proposals == ()


def test_a_line_that_stands_twice_is_a_problem(files: Files) -> None:
    found = files.returned(lambda rows: rows.append(dict(rows[VISITS])))
    assert [bool(each.problem) for each in found.proposals] == [True]


def test_unicode_text_as_a_spreadsheet_saves_it_changes_nothing(files: Files) -> None:
    path = files.edited(nothing, separator="\t")
    path.write_bytes(codecs.BOM_UTF16_LE + path.read_text(encoding="utf-8").encode("utf-16-le"))
    assert files.returning.propose(path).proposals == ()


def test_an_empty_end_of_a_line_that_was_left_out_is_empty(files: Files) -> None:
    files.reviewing.set_value(1, FieldRef("duration", 1), "6 weeks")
    path = files.export("out.csv", ExportChoice(columns=("document_id", "item_id", "treatment", "duration")))
    lines = lines_of(path)
    write_lines(path, [lines[0], lines[1][:3], *lines[2:]])
    (found,) = files.returning.propose(path).proposals
    assert (found.key, found.was, found.new) == ("duration", "6 weeks", None)


def test_a_case_value_hidden_by_merged_cells_is_not_taken_away(files: Files) -> None:
    files.reviewing.set_value(1, FieldRef("priority"), "Standard")
    (found,) = files.returned(put(VISITS, "priority", "")).proposals
    assert "say different things" in found.problem


def reread(files: Files, key: str, stood: str | float, typed: str, **form: str) -> Return:
    """Return what comes of a cell that a spreadsheet showed otherwise than it was written."""
    files.reviewing.set_value(1, FieldRef(key, 2), stood)
    return files.returned(put(VISITS, key, typed), **form)


@pytest.mark.parametrize(
    ("key", "stood", "typed"),
    [
        ("strength", "0012", "12"),
        ("strength", "1E5", "1.00E+05"),
        ("strength", "12345678901234567", "1.23457E+16"),
        ("strength", "2.50", "2.5"),
        ("quantity", 150000.0, "1.5E+05"),
        ("quantity", 123456.0, "1.23E+05"),
        ("quantity", 2.5, "2.500"),
    ],
)
def test_digits_that_a_spreadsheet_lost_change_nothing(files: Files, key: str, stood: str | float, typed: str) -> None:
    assert reread(files, key, stood, typed).proposals == ()


@pytest.mark.parametrize(("stood", "typed", "new"), [(123456.0, "1.24E+05", 124000.0), (150000.0, "1.6E+05", 160000.0)])
def test_other_digits_are_a_change(files: Files, stood: float, typed: str, new: float) -> None:
    (found,) = reread(files, "quantity", stood, typed).proposals
    assert found.new == new


@pytest.mark.parametrize(("typed", "new"), [("1.234,50", 1234.5), ("12,5", 12.5), ("1234", 1234.0)])
def test_a_number_with_points_and_a_comma_is_read_as_it_was_meant(files: Files, typed: str, new: float) -> None:
    (found,) = reread(files, "quantity", 2.0, typed, separator=";").proposals
    assert (found.new, found.problem) == (new, "")


def test_a_number_that_may_be_two_is_a_problem(files: Files) -> None:
    (found,) = reread(files, "quantity", 2.0, "1.234", separator=";").proposals
    assert "either of two numbers" in found.problem


@pytest.mark.parametrize("typed", ["#NAME?", "#REF!", "########"])
@pytest.mark.parametrize("key", ["treatment", "quantity"])
def test_an_error_of_a_spreadsheet_is_no_value(files: Files, key: str, typed: str) -> None:
    (found,) = files.returned(put(VISITS, key, typed)).proposals
    assert "in place of a value" in found.problem


def dates(files: Files, decided: str, assigned: str) -> Return:
    files.reviewing.set_value(1, FieldRef("decision_date"), date(2016, 2, 9))
    files.reviewing.set_value(1, FieldRef("date_assigned"), date(2016, 1, 25))

    def edit(rows: Rows) -> None:
        for row in rows[: VISITS + 1]:
            row.update(decision_date=decided, date_assigned=assigned)

    return files.returned(edit)


@pytest.mark.parametrize(
    ("decided", "assigned"),
    [
        ("2/9/2016", "1/25/2016"),
        ("09/02/2016", "25/01/2016"),
        ("9.2.2016", "25.01.2016"),
        ("42409", "42394"),
        ("02/09/2016 00:00", "1/25/2016 0:00:00"),
    ],
)
def test_dates_in_a_form_of_their_own_change_nothing(files: Files, decided: str, assigned: str) -> None:
    assert dates(files, decided, assigned).proposals == ()


def test_a_year_is_no_day(files: Files) -> None:
    (found,) = files.returned(put(SLING, "decision_date", "2016")).proposals
    assert "is not a date" in found.problem


@pytest.mark.parametrize("typed", ["", "1.2E+01", "n/a"])
def test_a_lost_number_of_the_newest_change_is_told_of(files: Files, typed: str) -> None:
    def edit(rows: Rows) -> None:
        rows[VISITS]["treatment"] = "Ten visits"
        for row in rows:
            row["last_change_id"] = typed

    found = files.returned(edit)
    assert [each.new for each in found.proposals] == ["Ten visits"]
    assert any("last_change_id is no number" in note for note in found.notes)


def test_lines_of_two_exports_are_compared_with_the_older(files: Files) -> None:
    old = lines_of(files.export())[1]
    files.reviewing.set_value(1, FieldRef("treatment", 1), "A wrist sling")
    files.reviewing.set_value(1, FieldRef("treatment", 2), "Nine visits")
    path = files.edited(put(VISITS, "treatment", "Ten visits"))
    header, _, *rest = lines_of(path)
    write_lines(path, [header, *rest, old])
    found = {each.item_id: each for each in files.returning.propose(path).proposals}
    assert found[2].moved_on


def test_a_file_of_changes_this_store_has_not_is_told_of(files: Files) -> None:
    def edit(rows: Rows) -> None:
        rows[VISITS].update(treatment="Ten visits", last_change_id="99")

    assert any("this store has not" in note for note in files.returned(edit).notes)


def test_a_file_of_another_store_is_told_of(files: Files) -> None:
    path = files.export()
    beside = path.with_name(f"{path.name}.manifest.json")
    beside.write_text(re.sub(r'"id": "[0-9a-f]+"', '"id": "00"', beside.read_text(encoding="utf-8")), encoding="utf-8")
    assert any("of another store" in note for note in files.returning.propose(path).notes)
