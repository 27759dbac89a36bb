"""Content that breaks files: it survives, or is refused or told of with its place."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from imrdesk.domain.exports import ExportChoice, Profile, StoreMoment
from imrdesk.errors import ExportError
from imrdesk.exporting.outputs import write_export
from imrdesk.exporting.profiles import SPREADSHEET_CELL
from imrdesk.exporting.returned_files import read_returned
from imrdesk.exporting.writing import Written
from tests.unit.exporting.records import document

LARGE = "A cell of a megabyte, “quoted”;\n" * 32_768
TABLES = ("out.csv", "out.xlsx", "out.zip", "out.parquet", "out")
ODD = {
    "right to left": "case \u200f\u202eolleh\u202c end",
    "zero width": "a\u200bb\ufeffc\u2060d",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0cf",
    "control characters": "a\x01b\x1fc\x7fd",
    "no characters": "a\ufffeb\uffffc",
    "astral": "𝒜😀🏳️‍🌈",
    "carriage returns": "a\rb\r\nc",
}


def export(out: Path, text: str, choice: ExportChoice = ExportChoice()) -> Written:  # noqa: B008
    hostile = document({"case_number": "CM16-0000001", "summary": text}, {"treatment": text}, number=3)
    return write_export(out, [document({}, number=1), hostile], choice, StoreMoment(), 0)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"], ids=["NUL", "half a character"])
@pytest.mark.parametrize("profile", Profile)
def test_what_no_table_can_hold_is_refused_with_its_place_and_leaves_nothing(
    name: str, text: str, profile: Profile, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=r"summary.* of document 3 .* at position 2"):
        export(tmp_path / name, text, ExportChoice(profile=profile))
    assert list(tmp_path.iterdir()) == []


def test_json_holds_a_nul_but_not_half_a_character(tmp_path: Path) -> None:
    export(tmp_path / "out.jsonl", "a\0b")
    line = (tmp_path / "out.jsonl").read_bytes().split(b"\n")[1]
    assert json.loads(line)["fields"]["summary"]["value"] == "a\0b"
    with pytest.raises(ExportError, match="Document 3 holds half a character"):
        export(tmp_path / "half.jsonl", "a\ud800b")
    assert not (tmp_path / "half.jsonl").exists()


def cells(out: Path, sheet: str = "") -> Iterator[str]:
    for table in read_returned(out).tables:
        if table.sheet in {sheet, ""}:
            yield from (row.cells["treatment"] for row in table.rows if row.cells.get("treatment"))


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
@pytest.mark.parametrize("profile", Profile)
def test_odd_characters_survive_in_csv(text: str, profile: Profile, tmp_path: Path) -> None:
    export(tmp_path / "out.csv", text, ExportChoice(profile=profile))
    assert list(cells(tmp_path / "out.csv")) == [text]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_characters_survive_in_json(text: str, tmp_path: Path) -> None:
    export(tmp_path / "out.jsonl", text)
    line = (tmp_path / "out.jsonl").read_bytes().split(b"\n")[1]
    assert json.loads(line)["items"][0]["fields"]["treatment"]["value"] == text


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_characters_survive_in_a_workbook(text: str, tmp_path: Path) -> None:
    export(tmp_path / "out.xlsx", text)
    assert list(cells(tmp_path / "out.xlsx", "items")) == [text]


@pytest.mark.parametrize("profile", Profile)
def test_a_megabyte_in_a_cell_survives_in_csv_and_is_told_of_for_spreadsheets(profile: Profile, tmp_path: Path) -> None:
    written = export(tmp_path / "out.csv", LARGE, ExportChoice(profile=profile))
    assert list(cells(tmp_path / "out.csv")) == [LARGE]
    told = [note for note in written.notes if "treatment of document 3 (letter.pdf) is longer than the 32,767" in note]
    assert len(told) == (profile is Profile.EXCEL)


def test_a_megabyte_in_a_cell_is_cut_in_a_workbook_and_told_of(tmp_path: Path) -> None:
    written = export(tmp_path / "out.xlsx", LARGE)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    header = [cell.value for cell in book["items"][1]]
    kept = book["items"].cell(3, header.index("treatment") + 1).value
    assert kept == LARGE[:SPREADSHEET_CELL]
    assert any(
        "the workbook holds its beginning" in note and "treatment of document 3" in note for note in written.notes
    )


def test_a_cell_with_quotes_and_line_ends_only_is_one_cell(tmp_path: Path) -> None:
    export(tmp_path / "out.csv", '"\r\n",";\t"""')
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, strict=True))
    assert [row["treatment"] for row in rows] == ["", '"\r\n",";\t"""']
