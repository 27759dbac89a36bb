from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportedDocument, Extra, Form, RowShape, StoreMoment
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState
from imrdesk.errors import ExportError
from imrdesk.exporting.manifest import moment_of, sidecar
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.records import document

MOMENT = StoreMoment("0123456789abcdef", 2, "feed", 9, 5)
NAMES = ("out.csv", "out.xlsx", "out.jsonl", "out.zip", "out.parquet", "out")
CITATION = Citation(GuidelineSource.MTUS, "Neck Complaints", 2004)


def documents(count: int = 3) -> list[ExportedDocument]:
    items = ({"treatment": "Sling", "quantity": 2.0, "claims_citations": (CITATION,)}, {"treatment": "=MRI"})
    made = (document({"case_number": "CM15-0000001"}, *items, number=number) for number in range(1, count + 1))
    return [replace(each, last_change_id=number, parser="rules 1") for number, each in enumerate(made)]


def export(out: Path, choice: ExportChoice = ExportChoice(), *, overwrite: bool = False) -> None:  # noqa: B008
    write_export(out, documents(), choice, MOMENT, 4, overwrite=overwrite)


def content(out: Path) -> dict[str, bytes]:
    files = out.rglob("*") if out.is_dir() else (out, sidecar(out))
    return {path.name: path.read_bytes() for path in files if path.is_file()}


def made(out: Path) -> dict[str, Any]:
    if out.suffix == ".zip":
        with zipfile.ZipFile(out) as archive:
            return json.loads(archive.read("manifest.json"))
    return json.loads((out / "manifest.json" if out.is_dir() else sidecar(out)).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", Form.CSV),
        ("a.txt", Form.CSV),
        ("a.XLSX", Form.WORKBOOK),
        ("a.jsonl", Form.JSON_LINES),
        ("a.zip", Form.PACKAGE),
        ("a", Form.PACKAGE),
    ],
)
def test_the_name_says_the_form(name: str, form: Form) -> None:
    assert Form.of(Path(name)) is form


@pytest.mark.parametrize("name", NAMES)
def test_the_same_choice_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    choice = ExportChoice(extras=frozenset(Extra))
    export(tmp_path / name, choice)
    export(tmp_path / "again" / name, choice)
    assert content(tmp_path / name) == content(tmp_path / "again" / name)


@pytest.mark.parametrize("name", NAMES)
def test_every_form_has_a_manifest_of_its_store(name: str, tmp_path: Path) -> None:
    export(tmp_path / name)
    found = made(tmp_path / name)
    assert found["store"] == {
        "id": "0123456789abcdef",
        "schema": 2,
        "audit_head": "feed",
        "newest_change": 9,
        "newest_document": 5,
    }
    assert (found["last_change_id"], found["last_document_id"], found["parsers"]) == (2, 3, {"rules 1": 3})
    assert (found["documents"]["exported"], found["documents"]["left_out"]) == (3, 4)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_that_fails_leaves_nothing(name: str, tmp_path: Path) -> None:
    def broken() -> Iterator[ExportedDocument]:
        yield from documents()
        raise ExportError("stopped")

    with pytest.raises(ExportError, match="stopped"):
        write_export(tmp_path / name, broken(), ExportChoice(), MOMENT, 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    # JSON has a form for NUL.
    [(name, value) for name in NAMES for value in ("a\0b", "a\ud800b") if (name, value) != ("out.jsonl", "a\0b")],
)
def test_what_no_file_can_hold_is_refused(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="correct it and export again"):
        write_export(tmp_path / name, [document({"summary": value})], ExportChoice(), MOMENT, 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_replaced_unasked(name: str, tmp_path: Path) -> None:
    export(tmp_path / name)
    before = content(tmp_path / name)
    with pytest.raises(ExportError, match="is there already"):
        export(tmp_path / name, ExportChoice(RowShape.CASES))
    assert content(tmp_path / name) == before
    export(tmp_path / name, ExportChoice(RowShape.CASES), overwrite=True)
    assert content(tmp_path / name) != before


def test_a_manifest_whose_export_is_gone_may_be_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    export(out)
    out.unlink()
    export(out)
    assert out.is_file()


def test_another_file_with_the_name_of_a_manifest_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    sidecar(out).write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        export(out)
    assert sidecar(out).read_text() == "mine"
    assert not out.exists()


def test_a_folder_that_is_no_export_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="no export of ours"):
        export(tmp_path / "out", overwrite=True)
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "mine.txt"]


def test_a_manifest_says_which_columns_and_documents_were_chosen(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    export(out, ExportChoice(columns=("treatment", "state"), extras=frozenset({Extra.PAGE})))
    found = made(out)
    assert found["choice"]["columns"] == ["treatment", "state"]
    assert [column["name"] for column in found["tables"]["items"]["columns"]] == [
        "treatment",
        "state",
        "treatment_page",
    ]
    assert found["tables"]["items"]["rows"] == 6
    assert found["choice"]["filter"]["states"] == []


def test_a_manifest_reads_back_as_the_moment_of_its_store(tmp_path: Path) -> None:
    export(tmp_path / "out.csv")
    assert moment_of(sidecar(tmp_path / "out.csv")) == MOMENT


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"store": 3}'])
def test_what_is_no_manifest_is_told_of(text: str, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text(text)
    with pytest.raises(ExportError, match="is no manifest of an export"):
        moment_of(tmp_path / "other.json")


def reviewed(number: int, *, corrected: bool) -> ExportedDocument:
    plain = document({"case_number": "CM15-0000001"}, number=number)
    ref = FieldRef("case_number")
    entry = Entry("CM15-0000002", (), FieldState.CORRECTED) if corrected else plain.record.field(ref).entry
    return replace(plain, record=replace(plain.record.with_entry(ref, entry), state=DocumentState.REVIEWED))


def test_the_share_of_each_state_is_told(tmp_path: Path) -> None:
    records = [reviewed(1, corrected=True), *documents(3)]
    write_export(tmp_path / "out.csv", records, ExportChoice(), MOMENT, 0)
    found = made(tmp_path / "out.csv")
    told = {"values": 4, "unseen": 0.75, "confirmed": 0.0, "corrected": 0.25, "absent": 0.0, "unclear": 0.0}
    assert found["fields"]["case_number"] == told
    assert found["documents"]["by_state"] == {"new": 3, "in review": 0, "on hold": 0, "reviewed": 1}


def test_remaining_errors_are_estimated_from_the_reviewed_documents(tmp_path: Path) -> None:
    records = [*(reviewed(number, corrected=number <= 4) for number in range(1, 41)), *documents(20)]
    write_export(tmp_path / "out.csv", records, ExportChoice(), MOMENT, 0)
    found = made(tmp_path / "out.csv")["remaining_errors"]["fields"]["case_number"]
    assert (found["reviewed_values"], found["corrected_values"], found["unseen_values"]) == (40, 4, 20)
    assert (found["claimed"], found["error_share"], found["errors_expected"]) == (True, 0.1, 2.0)
    # Wilson's interval of 4 in 40.
    assert found["error_share_interval"] == [0.0396, 0.2305]
    assert found["errors_expected_interval"] == [0.8, 4.6]


def test_nothing_is_claimed_of_a_small_sample(tmp_path: Path) -> None:
    records = [reviewed(number, corrected=False) for number in range(1, 30)]
    write_export(tmp_path / "out.csv", records, ExportChoice(), MOMENT, 0)
    found = made(tmp_path / "out.csv")["remaining_errors"]["fields"]["case_number"]
    assert found == {"reviewed_values": 29, "corrected_values": 0, "unseen_values": 0, "claimed": False}
