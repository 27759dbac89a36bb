from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.search import Both, Either, Query, Term, Without
from imrdesk.domain.values import Kind, Value
from imrdesk.services.repairing import repair
from imrdesk.store import Store
from tests.unit.store.documents import AT, append, document, set_text, setting
from tests.unit.store.outside import run

NOTE, TONE, THEMES = FieldRef("own_note"), FieldRef("own_tone", 1), FieldRef("own_themes", 2)
BOOK = Codebook(
    (
        own_field("own_note", "Note", Kind.LONG_TEXT, Scope.CASE),
        own_field("own_tone", "Tone", Kind.CHOICE, Scope.ITEM, choices=("kind", "curt", "curt indeed"), default="kind"),
        own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "zeal [x]", "curt")),
        own_field("own_day", "Day", Kind.DATE, Scope.CASE),
        own_field("own_score", "Score", Kind.NUMBER, Scope.CASE),
    )
)
VALUES: tuple[tuple[int, FieldRef, Value], ...] = (
    (1, NOTE, "The “naïve” letter\nwas curt."),
    (1, TONE, "curt"),
    (1, replace(TONE, item_id=2), "curt indeed"),
    (2, THEMES, ("cost", "zeal [x]")),
    (2, NOTE, "[curt]"),
    (3, FieldRef("own_day"), date(2015, 1, 31)),
    (3, FieldRef("own_score"), 4711.0),
)


def put(store: Store, document_id: int, ref: FieldRef, value: Value) -> None:
    append(store, document_id, setting(store, document_id, ref, Entry(value, (), FieldState.CORRECTED)))


def define(store: Store, book: Codebook) -> None:
    store.own_fields.define(store.own_fields.load(), book, "Ada", AT)


def found(store: Store, query: Query) -> list[int]:
    return [hit.document_id for hit in store.search(query).hits]


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store of three documents with something in their own fields."""
    define(store, BOOK)
    for number in (1, 2, 3):
        store.add(document(f"{number}.txt"))
    for each in VALUES:
        put(store, *each)
    return store


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (Term("curt"), [1, 2]),
        (Term("naive letter was"), [1]),
        (Term("nai", prefix=True), [1]),
        (Term("curt", scope="own_tone"), [1]),
        (Term("curt", scope="own_note"), [1, 2]),
        (Term("curt", scope="own_themes"), []),
        (Term("zeal x", scope="own_themes"), [2]),
        (Term("cost zeal", scope="own_note"), []),
        (Term("curt", scope="rationale"), []),
        (Term("kind", scope="own_tone"), []),
        (Term("4711"), []),
        (Both(Term("curt", scope="own_tone"), Term("letter")), [1]),
        (Either(Term("zeal"), Term("indeed")), [1, 2]),
        (Without(Term("curt"), Term("cost", scope="own_themes")), [1]),
    ],
)
def test_words_are_found_in_own_fields(filled: Store, query: Query, numbers: list[int]) -> None:
    page = filled.search(query)
    assert ([hit.document_id for hit in page.hits], page.total) == (numbers, len(numbers))


def test_a_hit_says_in_which_own_field_it_stands(filled: Store) -> None:
    page = filled.search(Either(Term("curt"), Term("zeal", scope="own_themes")))
    said = [[(place.ref, place.snippet) for place in hit.places] for hit in page.hits]
    assert said == [
        [(NOTE, "The “naïve” letter was curt."), (TONE, "curt"), (replace(TONE, item_id=2), "curt indeed")],
        [(NOTE, "[curt]"), (THEMES, "cost; zeal [x]")],
    ]
    assert [mark.quote(page.hits[1].places[1].snippet) for mark in page.hits[1].places[1].marks] == ["zeal"]
    assert page.codebook.label("own_note") == "Note"


def test_what_was_put_elsewhere_or_taken_back_is_found_no_more(filled: Store) -> None:
    put(filled, 1, NOTE, "Friendly.")
    assert (found(filled, Term("naive")), found(filled, Term("friendly"))) == ([], [1])
    put(filled, 1, NOTE, None)
    assert found(filled, Term("friendly")) == []
    gone = PlacedItem(0, filled.load(1).record.items[0])
    append(filled, 1, Change(Action.REMOVE_ITEM, removed=(gone,)))
    assert (found(filled, Term("curt", scope="own_tone")), filled.check()) == ([1], ())


def test_a_field_that_is_renamed_is_found_in_and_called_by_its_new_name(filled: Store) -> None:
    define(filled, BOOK.with_field(replace(BOOK.field("own_note"), label="Remark")))
    page = filled.search(Term("naive", scope="own_note"))
    assert ([hit.document_id for hit in page.hits], page.codebook.label("own_note")) == ([1], "Remark")


def test_in_a_field_that_is_retired_nothing_is_found_until_it_is_asked_for_again(filled: Store) -> None:
    define(filled, BOOK.with_field(replace(BOOK.field("own_note"), retired=True)))
    assert (found(filled, Term("naive")), found(filled, Term("naive", scope="own_note"))) == ([], [])
    assert found(filled, Term("curt")) == [1]
    define(filled, BOOK)
    assert (found(filled, Term("naive")), filled.check()) == ([1], ())


def test_an_index_of_own_fields_that_is_not_true_is_found(filled: Store, path: Path) -> None:
    run(path, "INSERT INTO own_fts(rowid, words) VALUES (4711, 'ghost')")
    assert "The search index does not say what stands in own_values." in filled.check()


def test_own_fields_are_searched_in_a_store_that_was_repaired(filled: Store, path: Path, tmp_path: Path) -> None:
    filled.close()
    repair(path, tmp_path / "repaired.imrdesk")
    with Store.open(tmp_path / "repaired.imrdesk") as again:
        assert (found(again, Term("zeal")), again.check()) == ([2], ())


def test_a_value_that_is_damaged_keeps_nothing_else_from_being_found(filled: Store, path: Path) -> None:
    run(path, """UPDATE own_values SET value = '{"date' WHERE document_id = 1 AND key = 'own_note'""")
    set_text(filled, 2, "Sling", FieldRef("treatment", 1))
    assert (found(filled, Term("naive")), found(filled, Term("zeal"))) == ([], [2])
