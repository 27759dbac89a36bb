from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.search import SCOPES, Both, Either, Query, Term, Without
from imrdesk.domain.spans import Span
from imrdesk.store import Store
from imrdesk.store.index import INDEXES
from tests.unit.store.documents import append, document, reading_of, set_text, setting

TREATMENT = FieldRef("treatment", 2)


def found(store: Store, query: Query) -> list[int]:
    return [hit.document_id for hit in store.search(query).hits]


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store of three documents that share their source, with other treatments in the record."""
    for number, words in enumerate(
        ("Acupuncture, six visits", "MRI of the elbow", "Acupuncture of the elbow"), start=1
    ):
        store.add(document(f"{number}.txt"))
        set_text(store, number, words, TREATMENT)
    return store


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (Term("acupuncture"), [1, 3]),
        (Term("ACUPUNCTURE"), [1, 3]),
        (Term("acup"), []),
        (Term("acup", prefix=True), [1, 3]),
        (Term("of the elbow"), [2, 3]),
        (Term("elbow of the"), []),
        (Term("six visits", scope="treatment"), [1]),
        (Term("six visits", scope="rationale"), []),
        (Term("acupuncture", scope="source"), []),
        (Term("asked for", scope="source"), [1, 2, 3]),
        (Term("asked for", scope="treatment"), []),
        (Both(Term("acupuncture"), Term("elbow")), [3]),
        (Either(Term("mri"), Term("six")), [1, 2]),
        (Without(Term("elbow"), Term("mri")), [3]),
        (Both(Term("visits"), Without(Either(Term("mri"), Term("six")), Term("six"))), [2]),
        (Term('"'), []),
        (Term("elbow* OR mri"), []),
        (Term("CM15-0000001"), [1, 2, 3]),
    ],
)
def test_what_is_asked_is_found(filled: Store, query: Query, numbers: list[int]) -> None:
    assert found(filled, query) == numbers


@pytest.mark.parametrize("scope", SCOPES)
def test_every_scope_can_be_looked_in(filled: Store, scope: str) -> None:
    assert filled.search(Term("sling", scope=scope)).total in {0, 3}
    assert filled.search(Term("nowhere at all", scope=scope)).total == 0


def test_places_that_hold_more_of_the_words_come_first(store: Store) -> None:
    store.add(document())
    keys = [FieldRef(key, item) for item in (1, 2) for key in ("treatment", "rationale")]
    for ref, words in zip(keys, ("A wig", "Ferry", "wig, wig", "Opera in a wig"), strict=True):
        set_text(store, 1, words, ref)
    (hit,) = store.search(Both(Term("wig"), Either(Term("opera"), Term("ferry")))).hits
    assert [place.ref for place in hit.places] == [keys[3], keys[0], keys[1]]


def test_accents_and_case_are_no_hindrance(store: Store) -> None:
    store.add(document())
    set_text(store, 1, "Écharpe", TREATMENT)
    assert found(store, Term("echarpe")) == [1]


def test_pages_tell_how_many_there_are_in_all(filled: Store) -> None:
    first, second = filled.search(Term("sling"), 2, 0), filled.search(Term("sling"), 2, 2)
    assert (first.total, second.total, filled.search(Term("sling"), 2, 4).hits) == (3, 3, ())
    assert [hit.document_id for hit in (*first.hits, *second.hits)] == [1, 2, 3]


def test_a_hit_says_where_it_stands_in_the_record(filled: Store) -> None:
    (hit,) = filled.search(Term("mri")).hits
    (place,) = hit.places
    assert (hit.name, hit.case_number, hit.items) == ("2.txt", "CM15-0000001", (1, 2))
    assert (place.ref, place.span, place.snippet) == (TREATMENT, None, "MRI of the elbow")
    assert [mark.quote(place.snippet) for mark in place.marks] == ["MRI"]


def test_a_hit_in_the_source_says_where(filled: Store) -> None:
    place = filled.search(Term("asked for")).hits[0].places[0]
    source = filled.load(1).source.text
    assert place.span == Span(source.index("asked"), source.index("asked") + len("asked for"))
    assert place.snippet == "…the left shoulder: Upheld Twelve visits, as asked for: Overturned The “end” 😀 "
    assert [mark.quote(place.snippet) for mark in place.marks] == ["asked for"]


def test_a_long_text_is_shown_around_its_first_find(filled: Store) -> None:
    words = "before " * 50 + "needle " + "behind " * 50
    set_text(filled, 1, words, FieldRef("summary"))
    place = filled.search(Term("needle")).hits[0].places[0]
    assert place.snippet.startswith("…before ")
    assert place.snippet.endswith("…")
    assert [mark.quote(place.snippet) for mark in place.marks] == ["needle"]


def test_a_list_is_shown_as_people_write_it(filled: Store) -> None:
    ref = FieldRef("diagnoses")
    entry = Entry(("left knee", 'a "torn" meniscus'), (), FieldState.CORRECTED)
    append(filled, 2, setting(filled, 2, ref, entry))
    place = filled.search(Term("torn")).hits[0].places[0]
    assert (place.ref, place.snippet) == (ref, 'left knee; a "torn" meniscus')


def test_what_must_not_be_there_is_not_marked(filled: Store) -> None:
    (hit,) = filled.search(Without(Term("elbow"), Term("mri"))).hits
    assert [place.snippet for place in hit.places] == ["Acupuncture of the elbow"]


@pytest.mark.parametrize("other", [None, "six", "mri"])
def test_a_beginning_is_shown_where_the_whole_words_stand(filled: Store, other: str | None) -> None:
    for number in (1, 3):
        set_text(filled, number, "Acupuncture, as asked", FieldRef("rationale", 1))
    whole, beginning = Term("acupuncture"), Term("acupunc", prefix=True)
    if other is None:
        pages = [filled.search(query, 1, place) for query in (whole, beginning) for place in (0, 1)]
        assert (pages[:2], [len(page.hits[0].places) for page in pages]) == (pages[2:], [2, 2, 2, 2])
    else:
        assert filled.search(Either(beginning, Term(other))) == filled.search(Either(whole, Term(other)))


def test_the_index_follows_items_that_come_move_and_go(filled: Store) -> None:
    record = filled.load(1).record
    new = PlacedItem(0, replace(record.items[1], item_id=record.next_item_id))
    append(filled, 1, Change(Action.ADD_ITEM, added=(new,)))
    assert [place.ref for place in filled.search(Term("six")).hits[0].places] == [TREATMENT, FieldRef("treatment", 3)]
    for position in (2, 0):
        gone = PlacedItem(position, filled.load(1).record.items[position])
        append(filled, 1, Change(Action.REMOVE_ITEM, removed=(gone,)))
    assert found(filled, Term("six")) == []
    assert filled.check() == ()


def test_what_was_there_before_a_correction_is_found_no_more(filled: Store) -> None:
    set_text(filled, 2, "Sling", TREATMENT)
    assert (found(filled, Term("mri")), filled.check()) == ([], ())


@pytest.mark.parametrize(
    "tampering",
    [
        "INSERT INTO items_fts(rowid, treatment) VALUES (65537, 'ghost')",
        "INSERT INTO texts_fts(texts_fts) VALUES ('delete-all')",
        "DROP TRIGGER cases_fts_update; UPDATE cases SET summary = 'Something else'",
    ],
)
def test_an_index_that_is_not_true_is_found(filled: Store, path: Path, tampering: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(tampering)
    assert [problem for problem in filled.check() if problem.startswith("The search index")] != []


def test_the_index_is_that_of_the_newest_step(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_schema"))
    assert [made[index.name] for index in INDEXES] == [index.create for index in INDEXES]


def test_a_store_of_many_documents_is_searched_whole(store: Store) -> None:
    for number in range(30):
        store.add(document(f"{number}.txt", reading=reading_of(0)))
    page = store.search(Term("end", scope="source"), 7, 21)
    assert (page.total, [hit.document_id for hit in page.hits]) == (30, [22, 23, 24, 25, 26, 27, 28])


def test_settling_joins_the_parts_of_the_index_and_changes_nothing(store: Store, path: Path) -> None:
    for number in range(10):
        store.add(document(f"{number}.txt"))
    queries = Term("sling"), Term("shoulder", scope="rationale")
    before = [store.search(query) for query in queries]
    parts = count_parts(path)
    store.settle()
    assert count_parts(path) < parts
    assert [
        store.search(Term("sling"), limit=20),
        store.search(Term("shoulder", scope="rationale"), limit=20),
    ] == before
    assert before[0].total == 10
    assert store.check() == ()


def count_parts(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(DISTINCT id >> 37) FROM items_fts_data").fetchone()[0]
