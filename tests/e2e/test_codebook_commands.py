"""The command “codebook”: own fields of one store, written to a file and used in another."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

LETTER = str(resource_path("samples", "letter-2014-upheld.txt"))
TONE = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"), required=True)
OLD = own_field("own_old", "Old", Kind.TEXT, Scope.CASE, retired=True, default="as it was")
BOOK = Codebook((TONE, OLD))


def make_store(path: Path, book: Codebook | None = None) -> str:
    assert main(["import", LETTER, "--store", str(path)]) == 0
    if book is not None:
        with Desk.open(path, "Ada") as desk:
            desk.own_fields.define(desk.own_fields.codebook(), book)
    return str(path)


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    made = make_store(tmp_path / "desk.imrdesk", BOOK)
    capsys.readouterr()
    return made


@pytest.fixture
def other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    made = make_store(tmp_path / "other.imrdesk")
    capsys.readouterr()
    return made


def test_list_shows_the_own_fields(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codebook", "list", "--store", store]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["own_tone", "Tone", "case", "one", "of", "a", "list", "yes", "no", "0"]
    assert len(lines) == 4


def test_log_shows_who_defined_what(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Desk.open(Path(store), "Bo") as desk:
        moved = BOOK.moved("own_old", -1)
        desk.own_fields.define(BOOK, moved)
        desk.own_fields.define(moved, moved.with_field(replace(TONE, label="Voice", required=False)))
    assert main(["codebook", "log", "--store", store]) == 0
    lines = [line.split(maxsplit=4) for line in capsys.readouterr().out.splitlines()[2:]]
    assert [(line[3], line[4]) for line in lines] == [
        ("Ada", "“Tone” defined as one of a list of the case; “Old” defined as text of the case"),
        ("Bo", "“Old” moved; “Tone” moved"),
        ("Bo", "“Tone” label: Tone → Voice; required: yes → no"),
    ]


def test_a_store_without_own_fields_says_so(other: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codebook", "list", "--store", other]) == 0
    assert "has no own fields" in capsys.readouterr().out


def test_a_codebook_goes_from_one_store_to_another(
    store: str, other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = str(tmp_path / "codebook.toml")
    assert main(["codebook", "export", book, "--store", store]) == 0
    assert main(["codebook", "import", book, "--store", other]) == 0
    assert "Nothing was changed; add --apply" in capsys.readouterr().out
    with Desk.open(Path(other)) as desk:
        assert desk.own_fields.codebook() == Codebook()
    assert main(["codebook", "import", book, "--apply", "--store", other, "--reviewer", "Bo"]) == 0
    with Desk.open(Path(other)) as desk:
        assert desk.own_fields.codebook() == BOOK
        missed = {ref for flag in desk.reviewing.open(1).flags for ref in flag.fields}
        assert FieldRef("own_tone") in missed
    assert main(["codebook", "import", book, "--apply", "--store", other]) == 0
    assert "There is nothing to define." in capsys.readouterr().out
    assert main(["check", "--store", other]) == 0


def test_what_is_refused_is_told_and_is_a_failure(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk.open(Path(store), "Ada") as desk:
        desk.reviewing.set_value(1, FieldRef("own_tone"), "curt")
    book = tmp_path / "codebook.toml"
    book.write_text(
        'imrdesk_codebook = 1\n[[fields]]\nkey = "own_tone"\nlabel = "Tone"\nof = "case"\nkind = "text"\n', "utf-8"
    )
    assert main(["codebook", "import", str(book), "--apply", "--store", store]) == 1
    assert "holds values in one place" in capsys.readouterr().out
    with Desk.open(Path(store)) as desk:
        assert desk.own_fields.codebook() == BOOK


def test_a_file_that_is_there_is_replaced_only_when_forced(store: str, tmp_path: Path) -> None:
    book = tmp_path / "codebook.toml"
    book.write_text("mine", "utf-8")
    assert main(["codebook", "export", str(book), "--store", store]) == 1
    assert book.read_text("utf-8") == "mine"
    assert main(["codebook", "export", str(book), "--store", store, "--force"]) == 0
    assert "own_tone" in book.read_text("utf-8")


@pytest.mark.parametrize("arguments", [["export"], ["import"], ["list", "codebook.toml"]])
def test_a_file_is_named_where_there_is_one(
    store: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["codebook", *arguments, "--store", store]) == 2
    assert "name a FILE" in capsys.readouterr().err


def test_retired_fields_are_exported_where_asked_for(store: str, tmp_path: Path) -> None:
    plain, all_of_them = tmp_path / "plain.csv", tmp_path / "all.csv"
    assert main(["export", str(plain), "--store", store]) == 0
    assert main(["export", str(all_of_them), "--store", store, "--retired"]) == 0
    rows = []
    for path in (plain, all_of_them):
        with path.open(encoding="utf-8", newline="") as file:
            rows.append(next(csv.DictReader(file)))
    assert ("own_tone" in rows[0], "own_old" in rows[0], rows[1]["own_old"]) == (True, False, "as it was")
