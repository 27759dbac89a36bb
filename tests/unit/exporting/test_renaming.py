from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from imrdesk.domain.exports import ExportChoice, Form, Profile, Separator, StoreMoment
from imrdesk.errors import ExportError
from imrdesk.exporting.outputs import main_table, write_export
from tests.unit.exporting.records import document

NAMES = (("treatment", "Was, strittig"), ("document_id", "Nr."))


def export(out: Path, choice: ExportChoice) -> Path:
    records = [document({"case_number": "CM16-0000001"}, {"treatment": "Sling", "quantity": 2.5}, number=3)]
    write_export(out, records, choice, StoreMoment(), 0)
    return out


@pytest.mark.parametrize("separator", Separator)
def test_columns_stand_under_their_new_names(tmp_path: Path, separator: Separator) -> None:
    choice = ExportChoice(profile=Profile.EXCEL, names=NAMES, separator=separator)
    with export(tmp_path / "out.csv", choice).open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream, delimiter=separator.mark)
    assert (row["Nr."], row["Was, strittig"], row["case_number"]) == ("3", "Sling", "CM16-0000001")
    assert row["quantity"] == ("2,5" if separator is Separator.SEMICOLON else "2.5")


def test_a_file_for_programs_has_commas_whatever_the_separator(tmp_path: Path) -> None:
    out = export(tmp_path / "out.csv", ExportChoice(columns=("treatment", "quantity"), separator=Separator.SEMICOLON))
    assert out.read_bytes() == b"treatment,quantity\r\nSling,2.5\r\n"


def test_the_manifest_says_which_column_is_which(tmp_path: Path) -> None:
    export(tmp_path / "out.csv", ExportChoice(columns=("treatment",), names=NAMES))
    made = json.loads((tmp_path / "out.csv.manifest.json").read_text(encoding="utf-8"))
    (column,) = made["tables"]["items"]["columns"]
    assert (column["name"], column["key"]) == ("Was, strittig", "treatment")


def test_a_workbook_says_so_in_its_dictionary(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export(tmp_path / "out.xlsx", ExportChoice(names=NAMES)), read_only=True)
    assert next(book["cases"].iter_rows(values_only=True))[0] == "Nr."
    said = {row[:3] for row in book["dictionary"].iter_rows(values_only=True)}
    assert ("items", "Was, strittig", "treatment") in said
    book.close()


def test_a_package_names_its_keys_as_they_stand_in_the_files(tmp_path: Path) -> None:
    folder = export(tmp_path / "out", ExportChoice(names=NAMES))
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    schemas = {each["name"]: each["schema"] for each in described["resources"]}
    assert schemas["items"]["primaryKey"] == ["Nr.", "item_id"]
    assert schemas["citations"]["foreignKeys"][0]["reference"]["fields"] == ["Nr.", "item_id"]


def test_json_keeps_the_keys(tmp_path: Path) -> None:
    line = json.loads(export(tmp_path / "out.jsonl", ExportChoice(names=NAMES)).read_text(encoding="utf-8"))
    assert line["items"][0]["fields"]["treatment"]["value"] == "Sling"


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ({"treatment": "Decision"}, "for another column is"),
        ({"treatment": "x", "decision": "X"}, "have the same name"),
        ({"treatment": " "}, "cannot be called"),
        ({"treatment": "a\nb"}, "cannot be called"),
        ({"treatment": "a\0"}, "cannot be called"),
        ({"treatment": "a\ud800"}, "cannot be called"),
    ],
)
def test_names_that_would_be_misread_are_refused(names: dict[str, str], says: str) -> None:
    with pytest.raises(ExportError, match=says):
        main_table(Form.CSV, ExportChoice(names=tuple(names.items())))
