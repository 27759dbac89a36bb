"""``imrdesk parse``, through the command line."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stdout
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from imrdesk.cli import main
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS
from imrdesk.paths import resource_path

SAMPLES = sorted(path for path in resource_path("samples").iterdir() if path.suffix in {".pdf", ".txt"})
LETTER = resource_path("samples", "letter-2014-upheld.txt")
KEYS = ["source", "layout", "fields", "items", "flags", "error"]


def parsed(*paths: Path) -> list[dict[str, Any]]:
    """Return what the command prints for ``paths``, a line each."""
    with redirect_stdout(io.StringIO()) as out:
        main(["parse", *map(str, paths), "--json"])
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def lines() -> dict[str, dict[str, Any]]:
    """Return every sample's line by its file's name."""
    return dict(zip((path.name for path in SAMPLES), parsed(*SAMPLES), strict=True))


each_sample = pytest.mark.parametrize("name", [path.name for path in SAMPLES])


def test_each_file_is_a_line_in_the_order_given() -> None:
    given = [*SAMPLES[4:0:-1], SAMPLES[2]]
    assert [line["source"]["name"] for line in parsed(*given)] == [path.name for path in given]


@each_sample
def test_a_line_has_every_key_and_every_field(lines: dict[str, dict[str, Any]], name: str) -> None:
    line = lines[name]
    assert list(line) == KEYS
    assert list(line["source"]) == ["name", "sha256", "media_type", "pages"]
    assert list(line["fields"]) == [field.key for field in CASE_FIELDS]
    assert line["items"]
    assert all(list(item) == [field.key for field in ITEM_FIELDS] for item in line["items"])
    assert line["error"] is None


@each_sample
def test_a_source_is_named_with_its_hash(lines: dict[str, dict[str, Any]], name: str) -> None:
    content = resource_path("samples", name).read_bytes()
    assert (lines[name]["source"]["name"], lines[name]["source"]["sha256"]) == (name, sha256(content).hexdigest())


@each_sample
def test_a_value_is_of_its_kind_and_lists_are_never_null(lines: dict[str, dict[str, Any]], name: str) -> None:
    line = lines[name]
    for key, read in [*line["fields"].items(), *(pair for item in line["items"] for pair in item.items())]:
        assert list(read) == ["value", "spans", "rule", "confidence", "derived"]
        assert isinstance(read["value"], list) == FIELDS[key].kind.repeats
        assert all(0 <= start <= end for start, end in read["spans"])


def test_citations_have_exactly_their_five_parts(lines: dict[str, dict[str, Any]]) -> None:
    items = (item for line in lines.values() for item in line["items"])
    citations = [each for item in items for each in item["reviewer_citations"]["value"]]
    assert citations
    assert {tuple(each) for each in citations} == {("source", "chapter", "year", "section", "pages")}


def test_what_is_read_is_what_the_file_says(lines: dict[str, dict[str, Any]]) -> None:
    text = LETTER.read_text(encoding="utf-8")
    assert lines[LETTER.name]["fields"]["case_number"]["value"] in re.findall(r"CM\d\d-\d{7}", text)


def test_a_file_that_cannot_be_read_still_has_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    status = main(["parse", str(tmp_path / "empty.pdf"), str(LETTER), str(tmp_path / "gone.pdf"), "--json"])
    out, err = capsys.readouterr()
    first, second, third = (json.loads(line) for line in out.splitlines())
    assert status == 1
    assert (list(first), first["fields"], first["items"]) == (KEYS, {}, [])
    assert (first["source"]["name"], third["source"]["name"]) == ("empty.pdf", "gone.pdf")
    assert second["error"] is None
    assert err.splitlines() == [f"imrdesk: {first['error']}", f"imrdesk: {third['error']}"]


def test_a_folder_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["parse", str(tmp_path), "--json"]) == 1
    out, err = capsys.readouterr()
    assert "is a folder" in json.loads(out)["error"]
    assert "is a folder" in err


def test_one_file_is_shown_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(LETTER)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("letter-2014-upheld.txt: ")
    assert re.search(r"^  Case number +CM\d\d-\d{7}$", out, re.MULTILINE)


def test_several_files_are_shown_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", *map(str, SAMPLES)]) == 0
    head, rule, *rows = capsys.readouterr().out.splitlines()
    assert head.split()[0] == "file"
    assert set(rule) == {"-", " "}
    assert [row.split()[0] for row in rows] == [path.name for path in SAMPLES]


def test_parse_makes_no_store(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main(["parse", str(LETTER), "--store", str(tmp_path / "none.imrdesk")])
    assert capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_real_determinations_are_read(shared_dir: Path) -> None:
    paths = sorted((shared_dir / "determinations" / "as-text").glob("*.txt"))
    numbers = [line["fields"]["case_number"]["value"] for line in parsed(*paths)]
    assert numbers == [path.name.split(".")[0] for path in paths]
