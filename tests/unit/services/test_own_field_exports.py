"""Own fields go out with the built-in ones, in every form, and come back corrected."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, RowShape
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind, Value
from imrdesk.errors import ExportError
from imrdesk.exporting.choices import preset_from_json, preset_to_json
from imrdesk.services.exporting import ExportService
from imrdesk.services.own_fields import OwnFields
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.unit.services.letters import add, span

TONE = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, "As it reads.", choices=("kind", "curt"), default="kind")
DAY = own_field("own_day", "Day", Kind.DATE, Scope.CASE)
SCORE = own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM)
THEMES = own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"))
OLD = own_field("own_old", "Old", Kind.TEXT, Scope.ITEM, retired=True)
BOOK = Codebook((TONE, DAY, SCORE, THEMES, OLD))
FILLED: dict[FieldRef, Value] = {
    FieldRef("own_day"): date(2026, 1, 2),
    FieldRef("own_score", 1): 2.5,
    FieldRef("own_themes", 1): ("cost", "safety"),
    FieldRef("own_old", 1): "kept",
}
KEYS = ["own_tone", "own_day", "own_score", "own_themes"]


@pytest.fixture
def reviewing(store: Store) -> Reviewing:
    add(store)
    reviewing = Reviewing(store, "Ada")
    own = OwnFields(store, reviewing)
    own.define(own.codebook(), BOOK)
    for ref, value in FILLED.items():
        reviewing.set_value(1, ref, value, (span("needed"),))
    return reviewing


@pytest.fixture
def exporting(store: Store, reviewing: Reviewing) -> ExportService:
    return ExportService(store, reviewing)


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_own_fields_are_columns_behind_the_built_in_ones(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "items.csv"
    exporting.export(out)
    first, second = lines(out)
    assert [key for key in first if key.startswith("own_")] == KEYS
    assert [first[key] for key in KEYS] == ["kind", "2026-01-02", "2.5", "cost; safety"]
    assert [second[key] for key in KEYS] == ["kind", "2026-01-02", "", ""]


def test_cases_hold_the_items_own_fields_as_lists(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "cases.csv"
    exporting.export(out, ExportChoice(RowShape.CASES))
    (only,) = lines(out)
    assert (only["own_score"], only["own_tone"]) == ("2.5; ", "kind")


def test_what_stands_beside_them_is_written_too(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "items.csv"
    exporting.export(out, ExportChoice(extras=frozenset({Extra.STATE, Extra.QUOTE})))
    first, _ = lines(out)
    assert (first["own_score_state"], first["own_score_quote"]) == ("corrected", "needed")
    assert (first["own_tone_state"], first["own_tone_quote"]) == ("unseen", "")


def test_retired_fields_are_written_where_asked_for(exporting: ExportService, tmp_path: Path) -> None:
    asked, named = tmp_path / "asked.csv", tmp_path / "named.csv"
    exporting.export(asked, ExportChoice(retired=True))
    exporting.export(named, ExportChoice(columns=("case_number", "own_old")))
    assert [row["own_old"] for row in lines(asked)] == [row["own_old"] for row in lines(named)] == ["kept", ""]


def test_an_own_field_of_another_store_is_no_column(exporting: ExportService, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no column own_other"):
        exporting.export(tmp_path / "out.csv", ExportChoice(columns=("own_other",)))


def test_the_preview_offers_them(exporting: ExportService) -> None:
    choice = ExportChoice(columns=("own_tone", "case_number"))
    preview = exporting.preview(choice)
    assert set(KEYS) <= set(exporting.columns(choice))
    assert preview.lines[0] == ("kind", "CM16-0000042")


def test_json_lines_hold_values_as_json_has_them(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    exporting.export(out)
    record = json.loads(out.read_text("utf-8"))
    assert record["fields"]["own_day"]["value"] == "2026-01-02"
    item = record["items"][0]["fields"]
    assert (item["own_score"]["value"], item["own_themes"]["value"], "own_old" in item) == (
        2.5,
        ["cost", "safety"],
        False,
    )


def test_a_package_says_their_types_and_choices(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "package"
    exporting.export(out)
    described = json.loads((out / "datapackage.json").read_text("utf-8"))
    fields = {field["name"]: field for part in described["resources"] for field in part["schema"]["fields"]}
    assert fields["own_tone"]["constraints"] == {"enum": ["kind", "curt"]}
    assert (fields["own_tone"]["title"], fields["own_tone"]["description"]) == ("Tone", "As it reads.")
    assert (fields["own_day"]["type"], fields["own_score"]["type"]) == ("date", "number")
    assert fields["own_themes"]["description"] == "Any of: cost; safety."
    assert "constraints" not in fields["own_themes"]


def test_a_workbook_has_them_with_their_types_and_in_its_dictionary(exporting: ExportService, tmp_path: Path) -> None:
    out = tmp_path / "records.xlsx"
    exporting.export(out)
    book = openpyxl.load_workbook(out)
    header, first = list(book["items"].iter_rows(values_only=True))[:2]
    row = dict(zip(header, first, strict=True))
    assert (row["own_score"], row["own_tone"]) == (2.5, "kind")
    told = {line[2]: line for line in book["dictionary"].iter_rows(values_only=True)}
    assert (told["own_tone"][3], told["own_tone"][6]) == ("Tone", "kind; curt")


def corrected(path: Path, **cells: str) -> None:
    rows = lines(path)
    rows[0].update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_corrections_come_back(exporting: ExportService, store: Store, reviewing: Reviewing, tmp_path: Path) -> None:
    out = tmp_path / "items.csv"
    exporting.export(out)
    corrected(out, own_score="3.5", own_themes="safety", own_day="2026-02-03")
    returning = Returning(store, reviewing)
    found = returning.propose(out)
    assert (found.notes, found.ignored) == ((), ())
    assert {each.key: each.new for each in found.proposals} == {
        "own_day": date(2026, 2, 3),
        "own_score": 3.5,
        "own_themes": ("safety",),
    }
    returning.accept(found.name, found.proposals)
    assert reviewing.open(1).record.value(FieldRef("own_score", 1)) == 3.5


@pytest.mark.parametrize(
    ("key", "cell", "told"),
    [
        ("own_score", "many", "is not a number"),
        ("own_themes", "cost; speed", "“speed” is none of its choices"),
    ],
)
def test_what_is_no_value_is_told(
    exporting: ExportService, store: Store, reviewing: Reviewing, tmp_path: Path, key: str, cell: str, told: str
) -> None:
    out = tmp_path / "items.csv"
    exporting.export(out)
    corrected(out, **{key: cell})
    (proposal,) = Returning(store, reviewing).propose(out).proposals
    assert told in proposal.problem


def test_a_renamed_field_keeps_its_column(exporting: ExportService, store: Store, tmp_path: Path) -> None:
    own = OwnFields(store, Reviewing(store, "Ada"))
    own.define(BOOK, BOOK.with_field(replace(TONE, label="Voice")))
    exporting.export(tmp_path / "items.csv")
    assert "own_tone" in lines(tmp_path / "items.csv")[0]


def test_asking_for_retired_fields_is_kept_in_presets_and_told_in_the_manifest(
    exporting: ExportService, tmp_path: Path
) -> None:
    choice = ExportChoice(retired=True)
    preset = ExportPreset("all", Form.CSV, choice)
    assert preset_from_json("all", preset_to_json(preset)) == preset
    older = {key: value for key, value in preset_to_json(preset).items() if key != "retired"}
    assert not preset_from_json("all", older).choice.retired
    exporting.export(tmp_path / "items.csv", choice)
    assert '"retired": true' in (tmp_path / "items.csv.manifest.json").read_text("utf-8")


def test_parquet_has_them_with_their_types(exporting: ExportService, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out, by_case = tmp_path / "out.parquet", tmp_path / "cases.parquet"
    exporting.export(out, ExportChoice(extras=frozenset({Extra.STATE}), retired=True))
    exporting.export(by_case, ExportChoice(RowShape.CASES))
    table = parquet.read_table(out).select([*KEYS, "own_old", "own_score_state"])
    assert [str(each) for each in table.schema.types] == [
        *("string", "date32[day]", "double", "list<element: string>", "string", "string"),
    ]
    first, second = table.to_pylist()
    assert list(first.values()) == ["kind", date(2026, 1, 2), 2.5, ["cost", "safety"], "kept", "corrected"]
    assert list(second.values()) == ["kind", date(2026, 1, 2), None, [], None, "unseen"]
    (case,) = parquet.read_table(by_case).select(KEYS).to_pylist()
    assert list(case.values()) == ["kind", date(2026, 1, 2), [2.5, None], [["cost", "safety"], []]]
    assert b"safety" in parquet.read_schema(out).field("own_themes").metadata[b"help"]
