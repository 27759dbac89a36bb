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


def test_columns_are_chosen_and_ordered(store: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    main(["export", str(out), "--columns", "treatment,document_id", "--with", "page,state", "--store", store])
    assert list(read(out)[0]) == ["treatment", "document_id", "treatment_state", "treatment_page"]


def test_a_column_mistyped_is_told_of(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(tmp_path / "out.csv"), "--columns", "treatmnet", "--store", store]) == 1
    assert "There is no column treatmnet" in capsys.readouterr().err
    assert list(tmp_path.glob("out*")) == []


def test_documents_are_chosen_by_the_words_the_queue_finds(store: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    main(["export", str(out), "--find", "surgery-2016", "--store", store])
    assert {row["source_file"] for row in read(out)} == {"surgery-2016.pdf"}


def test_a_preview_writes_nothing(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    command = ["export", str(out), "--rows", "cases", "--columns", "state,source_file", "--state", "new"]
    assert main([*command, "--preview", "--store", store]) == 0
    printed = capsys.readouterr().out
    assert "Row 1\n  state: new\n  source_file: " in printed
    assert printed.endswith("2 rows of 2 documents, 2 columns\n")
    assert main([*command[:-1], "reviewed", "--preview", "--store", store]) == 0
    assert "Left out: 2 new" in capsys.readouterr().out
    assert not out.exists()


def test_a_corrected_export_comes_back(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.csv"
    main(["export", str(out), "--store", store])
    rows = read(out)
    corrected = rows[0]["treatment"]
    out.write_bytes(out.read_bytes().replace(corrected.encode(), b"An arm sling", 1))
    capsys.readouterr()
    assert main(["return", str(out), "--store", store]) == 0
    shown = capsys.readouterr().out
    assert "→ “An arm sling”" in shown
    assert f"{len(rows)} rows: 1 changes proposed, 0 that cannot be made, 0 of values changed here since" in shown
    assert main(["return", str(out), "--apply", "--store", store]) == 0
    assert "1 changes made in 1 documents" in capsys.readouterr().out
    main(["export", str(tmp_path / "again.csv"), "--store", store])
    assert read(tmp_path / "again.csv")[0]["treatment"] == "An arm sling"


def test_what_came_from_a_file_is_taken_back(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, again = tmp_path / "out.csv", tmp_path / "again.csv"
    assert main(["return", "--undo", "--store", store]) == 1
    assert "nothing from a file" in capsys.readouterr().err
    main(["export", str(out), "--columns", "document_id,item_id,treatment", "--store", store])
    was = read(out)[0]["treatment"]
    out.write_bytes(out.read_bytes().replace(was.encode(), b"An arm sling", 1))
    main(["return", str(out), "--apply", "--store", store])
    assert main(["return", "--undo", "--store", store]) == 0
    assert "What came from out.csv was taken back in 1 documents" in capsys.readouterr().out
    main(["export", str(again), "--store", store])
    assert read(again)[0]["treatment"] == was
    assert main(["return", "--store", store]) == 1
    assert "Name the file" in capsys.readouterr().err


def test_export_and_return_and_export_again_give_the_same_bytes(store: str, tmp_path: Path) -> None:
    main(["export", str(tmp_path / "out.csv"), "--store", store])
    assert main(["return", str(tmp_path / "out.csv"), "--apply", "--store", store]) == 0
    main(["export", str(tmp_path / "again.csv"), "--store", store])
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()


def test_what_changed_since_an_export_is_written_as_a_table(store: str, tmp_path: Path) -> None:
    out, since = tmp_path / "out.csv", tmp_path / "since.csv"
    main(["export", str(out), "--store", store])
    out.write_bytes(out.read_bytes().replace(read(out)[0]["treatment"].encode(), b"An arm sling", 1))
    main(["return", str(out), "--apply", "--store", store])
    command = ["export", "--rows", "changes", "--since", f"{out}.manifest.json", "--store", store]
    assert main([*command, str(since)]) == 0
    assert [(row["field"], row["after"], row["reason"]) for row in read(since)] == [
        ("treatment", "An arm sling", "from out.csv")
    ]
    main(["export", str(out), "--force", "--store", store])
    assert main([*command, str(since), "--force"]) == 0
    assert read(since) == []


def test_what_differs_since_the_last_export_is_written(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, since = tmp_path / "out.csv", tmp_path / "since.csv"
    command = ["export", str(since), "--rows", "differences", "--store", store]
    assert main(command) == 1
    assert "Nothing was exported from this store yet" in capsys.readouterr().err
    main(["export", str(out), "--store", store])
    was = read(out)[0]["treatment"]
    out.write_bytes(out.read_bytes().replace(was.encode(), b"An arm sling", 1))
    main(["return", str(out), "--apply", "--store", store])
    main(["import", "--store", store, str(resource_path("samples", "opioids-2017.pdf"))])
    assert main(command) == 0
    found = [(row["what"], row["before"], row["after"]) for row in read(since)]
    assert found[:2] == [("document state", "new", "in review"), ("value", was, "An arm sling")]
    assert [what for what, _, _ in found[2:]] == ["document added"]
    assert main([*command, "--force", "--since", f"{out}.manifest.json"]) == 0
    assert len(read(since)) == 3


def test_choices_are_kept_under_a_name_and_used_again(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, again = tmp_path / "first.csv", tmp_path / "again.csv"
    choices = ["--profile", "excel", "--separator", "semicolon", "--columns", "document_id,item_id,treatment"]
    more = ["--rename", "treatment=Was strittig ist", "--find", "surgery-2016", "--save-preset", "für Excel"]
    assert main(["export", str(first), *choices, *more, "--store", store]) == 0
    assert "Kept as the preset “für Excel”" in capsys.readouterr().out
    assert main(["export", str(again), "--preset", "für Excel", "--store", store]) == 0
    assert again.read_bytes() == first.read_bytes()
    assert again.read_bytes().startswith("\ufeffdocument_id;item_id;Was strittig ist\r\n".encode())
    assert main(["export", str(tmp_path / "out.xlsx"), "--preset", "für Excel", "--store", store]) == 1
    assert "is for a file of the form csv" in capsys.readouterr().err
    assert main(["export", str(again), "--preset", "fur Excel", "--store", store]) == 1
    assert "the store has “für Excel”" in capsys.readouterr().err


def test_an_option_comes_on_top_of_a_preset(store: str, tmp_path: Path) -> None:
    out = str(tmp_path / "out.csv")
    main(["export", out, "--rows", "cases", "--columns", "source_file", "--save-preset", "files", "--store", store])
    main(["export", out, "--preset", "files", "--columns", "document_id", "--force", "--store", store])
    assert [dict(row) for row in read(Path(out))] == [{"document_id": "1"}, {"document_id": "2"}]


def test_the_manifest_of_another_store_is_refused(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = str(tmp_path / "other.imrdesk")
    main(["import", str(resource_path("samples", "opioids-2017.pdf")), "--store", other])
    main(["export", str(tmp_path / "other.csv"), "--store", other])
    since = ["--rows", "changes", "--since", str(tmp_path / "other.csv.manifest.json")]
    assert main(["export", str(tmp_path / "out.csv"), *since, "--store", store]) == 1
    assert "is of another store" in capsys.readouterr().err


def test_a_preview_points_out_what_looks_private(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    main(["export", str(out), "--store", store])
    out.write_bytes(out.read_bytes().replace(read(out)[0]["treatment"].encode(), b"A sling for Ms. Example", 1))
    main(["return", str(out), "--apply", "--store", store])
    capsys.readouterr()
    assert main(["export", str(out), "--preview", "--store", store]) == 0
    assert "treatment: name “Ms. Example”" in capsys.readouterr().out
    assert main(["export", str(out), "--mask", "--force", "--store", store]) == 0
    assert read(out)[0]["treatment"] == "A sling for [name]"
    assert main(["return", str(out), "--store", store]) == 0
    assert " 0 changes proposed" in capsys.readouterr().out


def test_a_file_from_elsewhere_is_read_by_a_mapping(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["export", str(tmp_path / "out.csv"), "--columns", "source_file,item_number,decision", "--store", store])
    decided = read(tmp_path / "out.csv")[0]
    other = "granted" if decided["decision"] == "Upheld" else "refused"
    foreign = tmp_path / "model.csv"
    foreign.write_text(f"paper\tplace\tprediction\n{decided['source_file']}\t1\t{other}\n", encoding="utf-8")
    mapping = tmp_path / "model.json"
    mapping.write_text(
        '{"key_by": "file name", "key_column": "paper", "item_by": "its place", "item_column": "place",'
        ' "fields": {"prediction": "decision"},'
        ' "values": {"decision": {"granted": "Overturned", "refused": "Upheld"}}}',
        encoding="utf-8",
    )
    assert main(["return", str(foreign), "--store", store]) == 1
    assert "say which column means what" in capsys.readouterr().err
    assert main(["return", str(foreign), "--mapping", str(mapping), "--save-mapping", "model", "--store", store]) == 0
    printed = capsys.readouterr().out
    assert "1 changes proposed" in printed
    assert "Kept as the mapping “model”" in printed
    assert main(["return", str(foreign), "--mapping", "model", "--apply", "--store", store]) == 0
    assert "1 changes made in 1 documents" in capsys.readouterr().out
    mapping.write_text("{", encoding="utf-8")
    assert main(["return", str(foreign), "--mapping", str(mapping), "--store", store]) == 1
    assert "cannot be read as a mapping" in capsys.readouterr().err
