"""The commands that work on a store: import, export, check, backup, restore."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.domain.fields import CATALOGUE, FIELDS
from imrdesk.domain.values import to_json
from imrdesk.exporting.cells import read_cell
from imrdesk.paths import default_store, resource_path
from imrdesk.services.desk import Desk

SAMPLES = resource_path("samples")
PATHS = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".pdf", ".txt"})
LETTER = str(SAMPLES / "letter-2014-upheld.txt")
NOTICE = str(SAMPLES / "notice-2013.txt")


def read(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "desk.imrdesk")


@pytest.fixture
def filled(store: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["import", "--store", store, LETTER, NOTICE]) == 0
    capsys.readouterr()
    return store


def test_import_tells_what_it_did(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", LETTER, NOTICE, "--store", store]) == 0
    assert capsys.readouterr().out == f"2 added, 0 already there, 0 refused: {store}\n"


def test_importing_again_is_no_failure(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", filled, "import", LETTER, NOTICE]) == 0
    assert capsys.readouterr().out == f"0 added, 2 already there, 0 refused: {filled}\n"


def test_a_folder_is_imported_with_all_in_it(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(SAMPLES), "--store", store]) == 0
    assert capsys.readouterr().out.startswith(f"{len(PATHS)} added, 0 already there, 0 refused")


def test_each_refused_file_is_named_with_its_reason(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    assert main(["import", str(tmp_path / "empty.txt"), LETTER, str(tmp_path / "gone.pdf"), "--store", store]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 added, 0 already there, 2 refused")
    assert ["empty.txt" in err.splitlines()[0], "gone.pdf" in err.splitlines()[1]] == [True, True]


def test_without_a_store_named_the_default_one_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", LETTER]) == 0
    assert capsys.readouterr().out.endswith(f": {default_store()}\n")
    assert default_store().is_file()


@pytest.mark.parametrize("before", [True, False])
def test_the_store_may_be_named_before_or_after_the_command(filled: str, tmp_path: Path, before: bool) -> None:
    named = ["--store", filled]
    command = ["export", str(tmp_path / "out.csv")]
    assert main(named + command if before else command + named) == 0
    assert {row["source_file"] for row in read(tmp_path / "out.csv")} == {Path(LETTER).name, Path(NOTICE).name}


def test_export_names_its_columns_by_the_field_keys(filled: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    main(["export", str(out), "--store", filled])
    names = out.read_text(encoding="utf-8").splitlines()[0].split(",")
    front = ["document_id", "source_file", "state", "last_change_id", "item_id", "item_number"]
    assert names == [*front, *(field.key for field in CATALOGUE), "notes", "item_notes"]


def test_export_says_what_it_wrote(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", str(out), "--rows", "cases", "--store", filled]) == 0
    assert capsys.readouterr().out == f"2 rows of 2 documents written to {out}\n"


def test_every_value_that_parse_prints_reads_back_from_the_file(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", *map(str, PATHS), "--store", store])
    main(["export", str(tmp_path / "out.csv"), "--store", store])
    capsys.readouterr()
    main(["parse", "--json", *map(str, PATHS)])
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    expected = [
        {key: read["value"] for key, read in (line["fields"] | item).items()}
        for line in printed
        for item in line["items"]
    ]
    rows = read(tmp_path / "out.csv")
    assert [{key: to_json(read_cell(FIELDS[key].kind, row[key])) for key in FIELDS} for row in rows] == expected


def test_export_for_spreadsheets_begins_with_a_byte_order_mark(filled: str, tmp_path: Path) -> None:
    main(["export", str(tmp_path / "out.csv"), "--profile", "excel", "--store", filled])
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_export_leaves_other_states_out(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", str(out), "--state", "reviewed", "--state", "on-hold", "--store", filled]) == 0
    assert "2 documents left out" in capsys.readouterr().out
    assert read(out) == []


def test_export_replaces_nothing_unless_forced(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    out.write_text("mine")
    assert main(["export", str(out), "--store", filled]) == 1
    assert "is there already" in capsys.readouterr().err
    assert out.read_text() == "mine"
    assert main(["export", str(out), "--store", filled, "--force"]) == 0
    assert read(out)


def test_field_states_are_written_where_asked_for(filled: str, tmp_path: Path) -> None:
    main(["export", str(tmp_path / "out.csv"), "--field-states", "--store", filled])
    assert {row["case_number_state"] for row in read(tmp_path / "out.csv")} == {"unseen"}


@pytest.mark.parametrize("command", [["export", "out.csv"], ["check"], ["backup"]], ids=lambda words: words[0])
def test_a_store_mistyped_is_not_made(store: str, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--store", store]) == 1
    assert f"There is no store {store}" in capsys.readouterr().err
    assert not Path(store).exists()


def test_a_sound_store_passes_the_check(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--store", filled]) == 0
    assert capsys.readouterr().out == f"2 documents, nothing wrong: {filled}\n"


def test_damage_fails_the_check(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("UPDATE originals SET content = x'00'")
    connection.commit()
    connection.close()
    assert main(["check", "--store", filled]) == 1
    assert capsys.readouterr().err.startswith("imrdesk: ")


def test_a_file_that_is_no_store_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("mine")
    assert main(["check", "--store", str(other)]) == 1
    assert str(other) in capsys.readouterr().err
    assert other.read_text() == "mine"


def test_a_backup_can_be_restored(filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup = str(tmp_path / "copy.imrdesk")
    assert main(["backup", backup, "--store", filled]) == 0
    assert main(["import", str(SAMPLES / "opioids-2017.pdf"), "--store", filled]) == 0
    assert main(["restore", backup, "--store", filled]) == 0
    capsys.readouterr()
    assert main(["check", "--store", filled]) == 0
    assert capsys.readouterr().out.startswith("2 documents")


def test_a_backup_without_a_name_lies_in_the_store_s_folder_of_backups(
    filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", "--store", filled]) == 0
    (backup,) = Path(f"{filled}.backups").iterdir()
    assert capsys.readouterr().out.strip().endswith(str(backup))


def test_backups_are_listed_and_restored_by_name(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "--list", "--store", filled]) == 0
    assert capsys.readouterr().out == f"{filled} has no backups.\n"
    main(["backup", "--store", filled])
    (backup,) = Path(f"{filled}.backups").iterdir()
    main(["import", str(SAMPLES / "opioids-2017.pdf"), "--store", filled])
    assert main(["restore", backup.name, "--store", filled]) == 0
    capsys.readouterr()
    main(["backup", "--list", "--store", filled])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-4:-1] for line in lines[2:]] == [["before-restore", "3", "0"], ["asked", "2", "0"]]


def test_what_is_no_backup_is_not_restored(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(filled).read_bytes()
    assert main(["restore", LETTER, "--store", filled]) == 1
    assert "cannot be restored" in capsys.readouterr().err
    assert Path(filled).read_bytes() == before


def test_while_another_program_has_the_store_it_is_read_and_not_written(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk.open(Path(filled)):
        assert main(["check", "--store", filled]) == 0
        assert main(["export", str(tmp_path / "out.csv"), "--store", filled]) == 0
        assert main(["backup", "--store", filled]) == 0
        assert main(["import", str(SAMPLES / "opioids-2017.pdf"), "--store", filled]) == 1
        assert main(["restore", str(next(Path(f"{filled}.backups").iterdir())), "--store", filled]) == 1
    refusals = capsys.readouterr().err.splitlines()
    assert ["is in use by another imrdesk" in line for line in refusals] == [True, True, True]


def test_check_warns_of_a_synced_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "Dropbox" / "desk.imrdesk")
    main(["import", LETTER, "--store", store])
    capsys.readouterr()
    assert main(["check", "--store", store]) == 0
    out, err = capsys.readouterr()
    assert ("nothing wrong" in out, "Dropbox copies" in err) == (True, True)


def test_a_damaged_store_is_repaired_into_a_new_one(
    filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("DELETE FROM readings WHERE document_id = 1")
    connection.commit()
    connection.close()
    new = str(tmp_path / "new.imrdesk")
    assert main(["repair", filled, "--to", new]) == 1
    out, err = capsys.readouterr()
    assert out == f"2 documents with 0 changes were saved into {new}\n"
    assert "read anew from its original" in err
    assert main(["check", "--store", new]) == 0
    assert main(["repair", new]) == 0
