from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.domain.findings import AddedTerm
from imrdesk.errors import ExportError, VocabularyError
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.importing import Importing
from imrdesk.services.reading_files import read_document
from imrdesk.services.vocabulary import KINDS, OwnVocabulary, as_toml
from imrdesk.store import Store

KIND = {kind.name: kind for kind in KINDS}
DRUG, TREATMENT, BODY, SPECIALTY, UNIT = (
    KIND[name] for name in ("Drug", "Treatment", "Body part", "Specialty", "Unit")
)
SAMPLE = "therapies-2016.txt"


@pytest.fixture
def own(store: Store) -> OwnVocabulary:
    return OwnVocabulary(store)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a determination whose first title names a therapy that no vocabulary knows."""
    text = resource_path("samples", SAMPLE).read_text("utf-8")
    first = read_document(resource_path("samples", SAMPLE)).reading.items[0].values["treatment"].value
    path = tmp_path / "file.txt"
    path.write_text(text.replace(str(first).split(",")[0], "Zimbalism of the glomp, twelve flurries"), "utf-8")
    return path


def added(store: Store, *paths: Path) -> list[int]:
    importing = Importing(store)
    report = importing.run(paths)
    importing.close()
    return [entry.document_id or 0 for entry in report.added]


@pytest.mark.parametrize(
    ("kind", "entry", "typed", "expected"),
    [
        (DRUG, "Opioids", " exampl-\nodone ", AddedTerm("drugs", "drugs", "Opioids", "exampl-odone")),
        (BODY, "knee", "knee  cap", AddedTerm("body_parts", "regions", "knee", "knee cap")),
        (SPECIALTY, "", "Space Medicine", AddedTerm("specialties", "specialties", "Space Medicine", "Space Medicine")),
        (UNIT, "", "flurry", AddedTerm("units", "units", "", "flurry")),
    ],
)
def test_what_is_typed_becomes_a_term(
    own: OwnVocabulary, kind: object, entry: str, typed: str, expected: object
) -> None:
    assert own.made(next(each for each in KINDS if each is kind), entry, typed) == expected


@pytest.mark.parametrize(
    ("name", "entry", "typed", "problem"),
    [
        ("Drug", "Opioids", " . ", "needs a letter"),
        ("Drug", "Opioids", "x" * 81, "at most 80"),
        ("Drug", "Opioids", "a\u200bb", "cannot be seen"),
        ("Drug", "", "examplodone", "Choose to which class"),
        ("Body part", "the moon", "crater", "Choose to which region"),
        ("Body part", "knee", "Patella", "there already"),
        ("Specialty", "", "cardiology", "there already"),
        ("Unit", "", "Session", "there already"),
    ],
)
def test_what_cannot_be_a_term_is_refused(own: OwnVocabulary, name: str, entry: str, typed: str, problem: str) -> None:
    with pytest.raises(VocabularyError, match=problem):
        own.made(KIND[name], entry, typed)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_with_entries_offers_them(own: OwnVocabulary, kind: object) -> None:
    found = next(each for each in KINDS if each is kind)
    assert bool(own.entries(found)) == bool(found.entry_name)


def test_a_term_is_used_from_then_on_by_importing(store: Store, own: OwnVocabulary, file: Path, tmp_path: Path) -> None:
    (before,) = added(store, file)
    terms = [
        own.made(TREATMENT, "Rehabilitation: Massage", "zimbalism"),
        own.made(BODY, "knee", "glomp"),
        own.made(UNIT, "", "flurry"),
    ]
    assert own.add(terms, "Ada") == 3
    again = tmp_path / "again.txt"
    again.write_text(file.read_text("utf-8") + "\nAgain.\n", "utf-8")
    (after,) = added(store, again)
    old, new = (store.load(document_id).record.items[0].fields for document_id in (before, after))
    keys = ("category", "subcategory", "body_parts", "unit")
    assert [old[key].value for key in keys] != [new[key].value for key in keys]
    assert [new[key].value for key in ("category", "subcategory", "unit")] == ["Rehabilitation", "Massage", "flurry"]
    assert "knee" in str(new["body_parts"].value)
    assert "glomp" not in store.load(before).reading.fields


def test_a_specialty_of_ones_own_is_no_doubt(store: Store, own: OwnVocabulary, tmp_path: Path) -> None:
    text = resource_path("samples", "page-citations-2015.txt").read_text("utf-8")
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    paths[0].write_text(text.replace("Occupational Medicine", "Space Medicine"), "utf-8")
    paths[1].write_text(paths[0].read_text("utf-8") + "\nAgain.\n", "utf-8")
    (first,) = added(store, paths[0])
    rules = [{flag.rule for flag in store.load(first).flags}]
    own.add([own.made(SPECIALTY, "", "Space Medicine")], "Ada")
    (second,) = added(store, paths[1])
    rules.append({flag.rule for flag in store.load(second).flags})
    assert ["unknown-specialty" in each for each in rules] == [True, False]


def test_a_trial_tells_what_would_be_coded_differently_and_changes_nothing(
    store: Store, own: OwnVocabulary, file: Path
) -> None:
    added(store, file, resource_path("samples", "surgery-2016.pdf"))
    stored = len(store.knowledge.titles())
    trial = own.trial(own.made(TREATMENT, "Rehabilitation: Massage", "zimbalism"))
    assert (trial.titles, trial.stored) == (1, stored)
    (example,) = trial.examples
    assert "Zimbalism" in example.title
    assert "→ Rehabilitation" in example.changes
    assert own.trial(own.made(UNIT, "", "gadget")).titles == 0
    assert own.terms() == ()


def test_suggestions_know_the_terms(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "desk.imrdesk", "Ada") as desk:
        assert "flurry" not in desk.suggestions()["units"]
        desk.vocabulary.add([desk.vocabulary.made(UNIT, "", "flurry")], "Ada")
        assert "flurry" in desk.suggestions()["units"]
        desk.vocabulary.remove(desk.vocabulary.terms()[0])
        assert "flurry" not in desk.suggestions()["units"]


def test_terms_come_back_from_their_file_as_they_were(own: OwnVocabulary, tmp_path: Path) -> None:
    terms = [
        own.made(DRUG, "Opioids", 'exam"pl\\odone é'),
        own.made(SPECIALTY, "", "Space & Time Medicine"),
        own.made(UNIT, "", "flurry"),
    ]
    own.add(terms, "Ada")
    path = tmp_path / "terms.toml"
    path.write_text("of another time")
    assert own.export(path) == 3
    assert list(own.read(path)) == terms
    assert own.add(own.read(path), "Bea") == 0
    assert path.read_text("utf-8") == as_toml(terms)


def test_a_file_that_cannot_be_written_is_told(own: OwnVocabulary, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        own.export(tmp_path / "nowhere" / "terms.toml")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("not toml at all [", "no TOML file"),
        ('drugs = "all"', "no file of terms"),
        ('[drugs.drugs]\n"Opioids" = "one"', "something else than a list"),
        ('[drugs.drugs]\n"Sweets" = ["one"]', "there is not"),
        ('[drugs.salts]\n"" = ["one"]', "there is not"),
        ('[drugs.drugs]\n"Opioids" = [1]', "there is not"),
        ('[drugs.drugs]\n"Opioids" = ["."]', "cannot be a term"),
    ],
)
def test_a_file_of_other_things_is_refused(own: OwnVocabulary, tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(VocabularyError, match=problem):
        own.read(path)


def test_a_file_that_is_not_there_is_told(own: OwnVocabulary, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="cannot be read"):
        own.read(tmp_path / "none.toml")
