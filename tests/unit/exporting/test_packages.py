from __future__ import annotations

import csv
import json
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from imrdesk.domain.exports import ExportChoice, Extra, StoreMoment
from imrdesk.domain.fields import FIELDS
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.records import document
from tests.unit.exporting.test_outputs import documents

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of the libraries it loads
    frictionless = pytest.importorskip("frictionless", reason="frictionless, which checks packages, is not installed")

AWKWARD = 'He said "no", then\nleft; a\\b — ½ 膝 😀'


def export(out: Path, choice: ExportChoice = ExportChoice()) -> Path:  # noqa: B008 -- it is frozen
    awkward = document({"summary": AWKWARD}, {"treatment": "=1+1", "quantity": 2.5}, number=9)
    write_export(out, [*documents(), awkward, document({}, number=10)], choice, StoreMoment(), 0)
    return out


def described(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def schema(folder: Path, name: str) -> dict[str, Any]:
    (found,) = (each["schema"] for each in described(folder)["resources"] if each["name"] == name)
    return found


@pytest.mark.parametrize("extras", [frozenset(), frozenset(Extra)], ids=["plain", "all extras"])
@pytest.mark.filterwarnings("ignore")
def test_the_frictionless_library_finds_nothing_wrong(extras: frozenset[Extra], tmp_path: Path) -> None:
    folder = export(tmp_path / "out", ExportChoice(extras=extras))
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    tables = {
        table.name: table.read_rows() for table in frictionless.Package(str(folder / "datapackage.json")).resources
    }
    assert {name: len(rows) for name, rows in tables.items()} == {"cases": 5, "items": 7, "citations": 3, "changes": 0}
    assert [row["quantity"] for row in tables["items"] if row["document_id"] == 9] == [Decimal("2.5")]
    assert tables["cases"][0]["decision_date"] is None


@pytest.mark.filterwarnings("ignore")
def test_a_package_that_does_not_join_is_found_out(tmp_path: Path) -> None:
    folder = export(tmp_path / "out")
    described_now = described(folder)
    for resource in described_now["resources"]:
        del resource["bytes"], resource["hash"]
    (folder / "datapackage.json").write_text(json.dumps(described_now), encoding="utf-8")
    header, _first, *others = (folder / "cases.csv").read_bytes().splitlines(keepends=True)
    (folder / "cases.csv").write_bytes(b"".join([header, *others]))
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert {kind for (kind,) in report.flatten(["type"])} == {"foreign-key"}


def test_every_field_is_described_with_its_type_and_choices(tmp_path: Path) -> None:
    folder = export(tmp_path / "out")
    fields = {field["name"]: field for name in ("cases", "items") for field in schema(folder, name)["fields"]}
    assert set(FIELDS) <= set(fields)
    assert [fields[key]["type"] for key in ("decision_date", "worker_age", "quantity", "is_retrospective")] == [
        "date",
        "integer",
        "number",
        "boolean",
    ]
    assert fields["outcome"]["constraints"]["enum"] == list(FIELDS["outcome"].choices)
    assert fields["treatment"]["title"] == "Treatment"
    assert fields["treatment"]["description"] == FIELDS["treatment"].help


def test_the_tables_name_their_keys(tmp_path: Path) -> None:
    folder = export(tmp_path / "out")
    assert schema(folder, "items")["primaryKey"] == ["document_id", "item_id"]
    (join,) = schema(folder, "citations")["foreignKeys"]
    assert join == {
        "fields": ["document_id", "item_id"],
        "reference": {"resource": "items", "fields": ["document_id", "item_id"]},
    }


def test_values_stand_as_they_are(tmp_path: Path) -> None:
    folder = export(tmp_path / "out")
    with (folder / "cases.csv").open(encoding="utf-8", newline="") as stream:
        assert AWKWARD in {row["summary"] for row in csv.DictReader(stream)}
    with (folder / "items.csv").open(encoding="utf-8", newline="") as stream:
        assert "=1+1" in {row["treatment"] for row in csv.DictReader(stream)}


def test_chosen_columns_keep_the_keys(tmp_path: Path) -> None:
    folder = export(tmp_path / "out", ExportChoice(columns=("treatment", "case_number")))
    assert [field["name"] for field in schema(folder, "items")["fields"]] == ["document_id", "item_id", "treatment"]
    assert [field["name"] for field in schema(folder, "cases")["fields"]] == ["document_id", "case_number"]
