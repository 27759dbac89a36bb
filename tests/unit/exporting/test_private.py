from __future__ import annotations

import json
from pathlib import Path

import pytest

from imrdesk.domain.exports import ExportChoice, PrivateReport, RowShape, StoreMoment
from imrdesk.exporting.outputs import write_export
from imrdesk.exporting.private import find_private, look_through, masked, may_be_masked
from imrdesk.exporting.tables import Table
from tests.unit.exporting.records import document


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write to jane.doe@example.org today", "e-mail"),
        ("SSN 123-45-6789.", "social security number"),
        ("Call (555) 123-4567 first", "phone"),
        ("Call +1 555-123-4567 first", "phone"),
        ("Call 555.123.4567 first", "phone"),
        ("Member ID: XQ123456789 holds", "member number"),
        ("claim number 0412-993321", "member number"),
        ("seen by Dr. Q. Example", "name"),
        ("as Ms Example says", "name"),
    ],
)
def test_what_looks_private_is_found(text: str, kind: str) -> None:
    assert [found for found, _ in find_private(text)] == [kind]
    assert f"[{kind}]" in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "CM15-0000001",
        "10/325mg, #60, 2016-02-09",
        "The Claims Administrator denied it, pages 98-99",
        "a claim for treatment of 12 visits",
        "Official Disability Guidelines, 2016: 1-877-xxx",
        "L4-L5 and L5-S1, 1234567890",
    ],
)
def test_what_a_determination_says_anyway_is_not(text: str) -> None:
    assert list(find_private(text)) == []
    assert masked(text) == text


def test_a_value_that_is_repeated_counts_once() -> None:
    report = PrivateReport()
    look_through(report, Table(), document({"summary": "Ms Example and Dr Example"}, {}, {}), limit=1)
    assert report.counts == {"name": 2}
    (first,) = report.first
    assert (first.document_id, first.column, first.words) == (7, "summary", "Ms Example")


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out"])
def test_every_form_is_masked(name: str, tmp_path: Path) -> None:
    out = tmp_path / name
    made = document({"case_number": "CM15-0000001", "summary": "Ms Example called 555-123-4567"}, {})
    write_export(out, [made], ExportChoice(masked=True), StoreMoment(), 0)
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert any("[name] called [phone]" in text for text in texts)
    assert not any("555-123" in text for text in texts)
    assert any("CM15-0000001" in text for text in texts)


def test_the_manifest_says_that_it_is_masked(tmp_path: Path) -> None:
    write_export(tmp_path / "out.csv", [], ExportChoice(RowShape.CHANGES, masked=True, after=3), StoreMoment(), 0)
    choice = json.loads((tmp_path / "out.csv.manifest.json").read_text(encoding="utf-8"))["choice"]
    assert (choice["masked"], choice["changes_after"]) == (True, 3)


def test_words_that_are_kept_stay() -> None:
    assert masked("Ms. Example rang 555-123-4567", {"Ms. Example"}) == "Ms. Example rang [phone]"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Ms. Example rang [phone]", True),
        ("[name] rang 555-123-4567", True),
        ("[name] rang [phone]", True),
        ("[name] rang [name]", False),
        ("[name] called [phone]", False),
    ],
)
def test_a_text_is_known_again_with_any_of_its_places_masked(text: str, fits: bool) -> None:
    assert may_be_masked(text, "Ms. Example rang 555-123-4567") is fits
