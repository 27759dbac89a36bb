"""Exports that other tools trust, as the command line makes them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.paths import resource_path

SAMPLES = [str(resource_path("samples", name)) for name in ("letter-2014-upheld.txt", "surgery-2016.pdf")]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = str(tmp_path / "desk.imrdesk")
    assert main(["import", "--store", path, *SAMPLES]) == 0
    capsys.readouterr()
    return path


def test_the_tables_of_a_store_join_by_their_keys(store: str, tmp_path: Path) -> None:
    for rows in ("items", "cases", "citations", "changes"):
        assert main(["export", str(tmp_path / f"{rows}.csv"), "--rows", rows, "--store", store]) == 0
    items = {(row["document_id"], row["item_id"]) for row in read(tmp_path / "items.csv")}
    cited = {(row["document_id"], row["item_id"]) for row in read(tmp_path / "citations.csv")}
    assert cited
    assert cited <= items
    assert {row["document_id"] for row in read(tmp_path / "cases.csv")} == {number for number, _ in items}
    assert read(tmp_path / "changes.csv") == []
