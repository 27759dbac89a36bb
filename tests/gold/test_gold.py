"""The gold answers follow the catalogue and quote their documents; sealed ones let nothing be read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS
from imrdesk.domain.outcomes import derive_outcome
from imrdesk.domain.values import Kind, from_json, to_json
from tests.gold.answers import REAL_ANSWERS, SAMPLE_ANSWERS, read_answer, real_files
from tests.gold.seal import answer_problems, main, sealed_answer
from tests.gold.sealing import hash_of, seal
from tests.samples.source import load, names
from tests.samples.writing import write

SAMPLE_FILES = sorted(SAMPLE_ANSWERS.glob("*.json"))
ALL_FILES = [*SAMPLE_FILES, *sorted(REAL_ANSWERS.glob("*.json"))]
each_answer = pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: path.stem)
each_sample_answer = pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.stem)


def test_every_sample_has_its_answer() -> None:
    assert [path.stem for path in SAMPLE_FILES] == names()


@each_answer
def test_an_answer_has_every_key_and_no_other(path: Path) -> None:
    assert answer_problems(json.loads(path.read_text("utf-8"))) == []


@each_sample_answer
def test_its_values_are_values_of_their_kind(path: Path) -> None:
    answer = read_answer(path)
    for fields in (answer.fields, *answer.items):
        for key, value in fields.items():
            assert to_json(from_json(FIELDS[key].kind, value)) == value


@each_sample_answer
def test_its_long_texts_stand_in_the_document(path: Path) -> None:
    answer = read_answer(path)
    document = re.sub(r"\s+", " ", " ".join(" ".join(piece.parts) for piece in load(answer.document).pieces))
    for fields in (answer.fields, *answer.items):
        for key, value in fields.items():
            if FIELDS[key].kind is Kind.LONG_TEXT and value is not None:
                assert value in document


@each_sample_answer
def test_its_outcome_agrees_with_its_decisions(path: Path) -> None:
    answer = read_answer(path)
    assert answer.fields["outcome"] == derive_outcome(item["decision"] for item in answer.items)


def test_the_answers_state_every_field_somewhere() -> None:
    answers = [read_answer(path) for path in SAMPLE_FILES]
    stated = {key for answer in answers for values in (answer.fields, *answer.items) for key in values if values[key]}
    assert stated == {field.key for field in (*CASE_FIELDS, *ITEM_FIELDS)}


def test_free_text_is_sealed_and_codes_are_not() -> None:
    citation = {"source": "ODG", "chapter": "Low Back", "year": None, "section": None, "pages": "98"}
    assert seal("rationale", "a  b\nc") == hash_of("a b c")
    assert seal("diagnoses", ["strain"]) == [hash_of("strain")]
    assert seal("claims_citations", [citation]) == [{**citation, "chapter": hash_of("Low Back")}]
    assert seal("decision", "Upheld") == "Upheld"
    assert seal("body_parts", ["hip"]) == ["hip"]
    assert seal("original_request", None) is None


@each_sample_answer
def test_no_sentence_is_left_in_a_sealed_answer(path: Path) -> None:
    plain = json.loads(path.read_text("utf-8"))
    sealed = json.dumps(sealed_answer(plain))
    assert all(text not in sealed for text in (plain["fields"]["summary"], plain["items"][0]["rationale"]))


def test_seal_refuses_an_answer_without_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = json.loads(SAMPLE_FILES[0].read_text("utf-8"))
    del answer["fields"]["outcome"]
    (tmp_path / "CM00-0000000.json").write_text(json.dumps(answer), "utf-8")
    monkeypatch.setattr("sys.argv", ["seal", str(tmp_path), "--shared", str(tmp_path / "nothing")])
    assert main() == 1
    told = capsys.readouterr().err
    assert "the key outcome is missing" in told
    assert "no file of that name" in told


def test_a_sealed_file_names_its_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, shared, into = tmp_path / "answers", tmp_path / "shared", tmp_path / "into"
    for folder in (answers, shared / "as-text", into):
        folder.mkdir(parents=True)
    write(load("opioids-2017"), "pdf", shared)
    write(load("opioids-2017"), "txt", shared / "as-text")
    (answers / "opioids-2017.json").write_bytes((SAMPLE_ANSWERS / "opioids-2017.json").read_bytes())
    monkeypatch.setattr("sys.argv", ["seal", str(answers), "--shared", str(shared), "--into", str(into)])
    assert main() == 0
    sealed = read_answer(into / "opioids-2017.json")
    assert sealed.sealed
    assert [name for name, _ in sealed.sources] == ["as-text/opioids-2017.txt", "opioids-2017.pdf"]
    assert real_files(sealed, shared) == [shared / name for name, _ in sealed.sources]
