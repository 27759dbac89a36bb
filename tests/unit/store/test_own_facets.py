"""The queue narrowed by own fields: values in rows, by default, in lists, of items."""

from __future__ import annotations

import pytest

from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery, own_choices
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.values import Kind, Value
from imrdesk.store import Store
from tests.unit.store.documents import AT, append, document, reading_of, setting

BOOK = Codebook(
    (
        own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"), default="kind"),
        own_field("own_grave", "Grave", Kind.YES_NO, Scope.CASE),
        own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"), default=("cost",)),
        own_field("own_agree", "Agree", Kind.YES_NO, Scope.ITEM, default=True),
    )
)


def put(store: Store, document_id: int, ref: FieldRef, value: Value) -> None:
    append(store, document_id, setting(store, document_id, ref, Entry(value, (), FieldState.CORRECTED)))


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store of four documents, each with two items but the last, which has none."""
    for name in ("a", "b", "c"):
        store.add(document(f"{name}.txt"))
    store.add(document("d.txt", reading=reading_of(0)))
    store.own_fields.define(Codebook(), BOOK, "Ada", AT)
    put(store, 1, FieldRef("own_tone"), "curt")
    put(store, 2, FieldRef("own_tone"), None)
    put(store, 1, FieldRef("own_grave"), True)
    put(store, 2, FieldRef("own_grave"), False)
    put(store, 1, FieldRef("own_themes", 1), ("safety", "cost"))
    put(store, 2, FieldRef("own_themes", 1), ())
    put(store, 2, FieldRef("own_themes", 2), ())
    put(store, 3, FieldRef("own_agree", 1), False)
    return store


def shown(store: Store, *own: str) -> list[int]:
    return sorted(row.document_id for row in store.rows(QueueQuery(own=frozenset(own))))


@pytest.mark.parametrize(
    ("own", "ids"),
    [
        (["own_tone=curt"], [1]),
        (["own_tone=kind"], [3, 4]),
        (["own_tone="], [2]),
        (["own_tone=curt", "own_tone="], [1, 2]),
        (["own_tone=curt", "own_grave=no"], []),
        (["own_grave=yes"], [1]),
        (["own_grave="], [3, 4]),
        (["own_themes=safety"], [1]),
        (["own_themes=cost"], [1, 3]),
        (["own_themes="], [2, 4]),
        (["own_agree=no"], [3]),
        (["own_agree=yes"], [1, 2, 3]),
        (["own_other=yes"], [1, 2, 3, 4]),
    ],
)
def test_the_queue_shows_documents_with_one_of_the_values(filled: Store, own: list[str], ids: list[int]) -> None:
    assert shown(filled, *own) == ids
    assert filled.count(QueueQuery(own=frozenset(own))) == len(ids)


@pytest.mark.parametrize(
    ("key", "counts"),
    [
        ("own_tone", {"kind": 2, "curt": 1, "": 1}),
        ("own_grave", {"yes": 1, "no": 1, "": 2}),
        ("own_themes", {"cost": 2, "safety": 1, "": 2}),
        ("own_agree", {"yes": 3, "no": 1, "": 1}),
        ("own_other", {}),
    ],
)
def test_each_value_says_how_many_documents_it_would_show(filled: Store, key: str, counts: dict[str, int]) -> None:
    assert filled.values(QueueQuery(), key) == counts
    for value, count in counts.items():
        assert len(shown(filled, f"{key}={value}")) == count


def test_counts_leave_what_is_chosen_of_the_same_field_out_and_heed_the_rest(filled: Store) -> None:
    query = QueueQuery(own=frozenset({"own_tone=curt", "own_grave=yes"}))
    assert filled.values(query, "own_tone") == {"curt": 1}
    assert filled.values(query, "own_grave") == {"yes": 1}


def test_other_facets_heed_own_fields(filled: Store) -> None:
    query = QueueQuery(own=frozenset({"own_tone=curt"}))
    assert filled.state_counts(query)[DocumentState.NEW] == 1
    assert sum(filled.facets(query).outcomes.values()) == 1


def test_an_item_that_leaves_takes_its_values_along(filled: Store) -> None:
    item = filled.load(1).record.items[0]
    append(filled, 1, Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, item),)))
    assert shown(filled, "own_themes=safety") == []
    assert shown(filled, "own_themes=cost") == [1, 3]


def test_choices_are_told_by_their_field() -> None:
    own = frozenset({"own_a=x", "own_a=y=z", "own_b="})
    assert own_choices(own) == {"own_a": {"x", "y=z"}, "own_b": {""}}
