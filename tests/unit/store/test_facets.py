"""Filtering and counting by what a document may have several of, kept true by every kind of write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.changes import Action, Change, NoteEdit, PlacedItem
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.notes import Note
from imrdesk.domain.queue import QueueQuery, Trait
from imrdesk.domain.records import Entry, FieldState
from imrdesk.store import Store
from tests.unit.store.documents import AT, append, document, reading_of, set_text, setting
from tests.unit.store.outside import outside

NUMBER, OUTCOME = (Flag(rule, Severity.WARNING, (FieldRef("outcome"),), "Look.") for rule in ("number", "outcome"))
NOTE = Note(1, None, "Ask.", False, "Ada", AT)


def ids(store: Store, **asked: str) -> list[int]:
    query = QueueQuery(**{kind: frozenset(values.split("|")) for kind, values in asked.items()})  # type: ignore[arg-type]
    found = [row.document_id for row in store.rows(query)]
    assert store.count(query) == len(found)
    return found


def note(store: Store, document_id: int, before: Note | None, after: Note | None) -> None:
    action = Action.ADD_NOTE if before is None else Action.SETTLE_NOTE if after else Action.REMOVE_NOTE
    append(store, document_id, Change(action, notes=(NoteEdit(before, after),)))


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(document("one", flags=(NUMBER, NUMBER, OUTCOME)))
    store.add(document("two", flags=(OUTCOME,)))
    store.add(document("none", reading=reading_of(0)))
    set_text(store, 1, "Overturned", FieldRef("decision", 1))
    set_text(store, 2, "Surgery", FieldRef("category", 1))
    set_text(store, 2, "Surgery", FieldRef("category", 2))
    note(store, 2, None, NOTE)
    return store


def test_documents_are_found_by_any_of_their_items(filled: Store) -> None:
    assert ids(filled, decisions="Overturned") == [1]
    assert ids(filled, decisions="Upheld") == [1, 2]
    assert ids(filled, categories="Surgery") == [2]


def test_choices_of_a_kind_add_up_kinds_narrow_and_nothing_is_a_choice(filled: Store) -> None:
    assert ids(filled, decisions="Overturned|") == [1, 3]
    assert ids(filled, rules="outcome", notes="open") == [2]
    assert ids(filled, rules="number", notes="open") == []
    assert ids(filled, notes="") == [1, 3]


def test_guidelines_are_found_by_source_and_by_chapter_of_mtus(filled: Store) -> None:
    other = Citation(GuidelineSource.ODG, "Official words, whole", None, None, None, None)
    entry = Entry((other,), (), FieldState.CORRECTED)
    for item_id in (1, 2):
        append(filled, 2, setting(filled, 2, FieldRef("reviewer_citations", item_id), entry))
    values = filled.values(QueueQuery(), Trait.GUIDELINES)
    assert values == {"": 1, "MTUS": 2, "MTUS: Low Back Complaints": 2, "ODG": 1}
    assert ids(filled, guidelines="ODG") == [2]


def test_people_are_those_who_changed_something(filled: Store) -> None:
    assert filled.values(QueueQuery(), Trait.PEOPLE) == {"": 1, "Ada": 2}


def test_notes_are_open_settled_or_gone(filled: Store) -> None:
    settled = replace(NOTE, settled=True)
    note(filled, 2, NOTE, settled)
    assert (ids(filled, notes="open"), ids(filled, notes="settled")) == ([], [2])
    note(filled, 2, settled, None)
    assert ids(filled, notes="settled") == []


def test_flags_that_go_take_their_rule_along(filled: Store) -> None:
    append(filled, 1, setting(filled, 1, FieldRef("case_number"), Entry("X", (), FieldState.CORRECTED)), (OUTCOME,))
    assert (ids(filled, rules="number"), ids(filled, rules="outcome")) == ([], [1, 2])


def test_items_that_go_take_what_only_they_had_along(filled: Store) -> None:
    first = filled.load(1).record.items[0]
    append(filled, 1, Change(Action.REMOVE_ITEM, removed=(PlacedItem(0, first),)))
    assert ids(filled, decisions="Overturned") == []
    assert ids(filled, decisions="Upheld") == [1, 2]
    append(filled, 1, Change(Action.ADD_ITEM, added=(PlacedItem(0, first),)))
    assert ids(filled, decisions="Overturned") == [1]


@pytest.mark.parametrize("kind", list(Trait))
@pytest.mark.parametrize("others", [QueueQuery(), QueueQuery(rules=frozenset({"outcome"}), flagged_only=True)])
def test_a_count_says_what_its_choice_shows(filled: Store, kind: Trait, others: QueueQuery) -> None:
    counts = filled.values(others, kind)
    assert counts
    assert counts == {value: filled.count(replace(others, **{kind: frozenset({value})})) for value in counts}


def test_the_other_facets_count_what_the_traits_leave(filled: Store) -> None:
    facets = filled.facets(QueueQuery(categories=frozenset({"Surgery"})))
    assert sum(facets.states.values()) == facets.flagged == facets.noted == 1


def test_a_store_says_where_its_traits_are_not_those_of_its_records(filled: Store, path: Path) -> None:
    assert filled.check() == ()
    with outside(path) as connection:
        connection.execute("DELETE FROM traits WHERE kind = 'rules'")
        connection.commit()
    assert filled.check() == ("What the queue is filtered by does not say what stands in the records.",)
