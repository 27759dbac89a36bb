from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from imrdesk.domain.changes import Action, Change, NoteEdit, StateEdit
from imrdesk.domain.documents import DocumentState, MediaType
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.notes import Note
from imrdesk.domain.queue import QueueColumn, QueueQuery, QueueRow
from imrdesk.domain.records import Entry, FieldState
from imrdesk.store import NewDocument, Store, narrowing
from imrdesk.store.queue import queue_rows
from tests.unit.store.documents import AT, append, document, reading_of, set_text, setting
from tests.unit.store.outside import outside

FLAG = Flag("rule", Severity.WARNING, (FieldRef("outcome"), FieldRef("decision", 1)), "Look.")


def add(store: Store, name: str, items: int = 1, flags: tuple[Flag, ...] = (), **case: str | None) -> int:
    new = document(name, reading=reading_of(items, **case), flags=flags)
    return store.add(NewDocument(new.source, new.content, new.reading, AT + timedelta(days=items), "", flags))


def set_state(store: Store, document_id: int, state: DocumentState) -> None:
    append(store, document_id, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, state)))


def names(store: Store, query: QueueQuery) -> list[str]:
    return [row.name for row in store.rows(query)]


def test_a_row_says_what_the_queue_shows(store: Store) -> None:
    document_id = add(store, "a.pdf", 2, (FLAG,), case_number="CM14-0000007", outcome=None)
    assert store.rows(QueueQuery()) == (
        QueueRow(
            document_id,
            "CM14-0000007",
            "a.pdf",
            MediaType.TEXT,
            2,
            None,
            1,
            DocumentState.NEW,
            "2015-01-31",
            datetime(2026, 3, 6, 5, 6, 7, 890, tzinfo=UTC),
            2,
        ),
    )


@pytest.fixture
def filled(store: Store) -> Store:
    add(store, "b.txt", 3, case_number="CM15-0000002", outcome="Upheld")
    add(store, "A.txt", 1, (FLAG,), case_number=None, outcome=None)
    add(store, "c.txt", 2, (FLAG, FLAG), case_number="CM13-0000003", outcome="Overturned")
    set_state(store, 1, DocumentState.REVIEWED)
    set_state(store, 3, DocumentState.ON_HOLD)
    return store


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (QueueColumn.ADDED, "Acb"),
        (QueueColumn.NAME, "Abc"),
        (QueueColumn.ITEMS, "Acb"),
        (QueueColumn.FLAGS, "bAc"),
        (QueueColumn.CASE_NUMBER, "Acb"),
        (QueueColumn.OUTCOME, "Acb"),
        (QueueColumn.STATE, "Acb"),
        (QueueColumn.DECISION_DATE, "bAc"),
    ],
)
@pytest.mark.parametrize("descending", [False, True])
def test_the_queue_is_sorted_by_any_column(filled: Store, column: QueueColumn, order: str, descending: bool) -> None:
    found = [name[0] for name in names(filled, QueueQuery(sort=column, descending=descending))]
    assert found == list(reversed(order) if descending else order)


@pytest.mark.parametrize("column", QueueColumn)
@pytest.mark.parametrize("descending", [False, True])
def test_pages_and_neighbours_follow_the_same_order(filled: Store, column: QueueColumn, descending: bool) -> None:
    query = QueueQuery(sort=column, descending=descending)
    whole = [row.document_id for row in filled.rows(query)]
    paged = [row.document_id for start in range(3) for row in filled.rows(query, start, 1)]
    walked = [filled.neighbour(query, whole[0], 1), filled.neighbour(query, whole[0], 2)]
    back = [filled.neighbour(query, whole[2], -2), filled.neighbour(query, whole[2], -1)]
    assert (paged, whole[1:], whole[:2]) == (whole, walked, back)
    around = [filled.around(query, number, 1) for number in whole]
    assert [each.place for each in around] == [0, 1, 2]
    assert [[row.document_id for row in each.rows] for each in around] == [whole[:2], whole[1:], whole[2:]]


@pytest.mark.parametrize("column", QueueColumn)
def test_who_is_left_out_has_a_place_where_it_would_stand(filled: Store, column: QueueColumn) -> None:
    whole = [row.document_id for row in filled.rows(QueueQuery(sort=column))]
    asked = QueueQuery(text="cm13", sort=column)
    around = {number: filled.around(asked, number, 64) for number in whole}
    assert {number for number, each in around.items() if each.holds(number)} == {3}
    assert all(each.place == (whole.index(number) > whole.index(3)) for number, each in around.items())
    assert {(each.count, each.start, len(each.rows)) for each in around.values()} == {(1, 0, 1)}


def test_around_no_document_is_the_beginning(filled: Store) -> None:
    rows = filled.rows(QueueQuery())
    for nobody in (None, 99):
        stretch = filled.around(QueueQuery(), nobody, 1)
        assert (stretch.count, stretch.start, stretch.place) == (3, 0, 0)
        assert stretch.rows == rows[:2]


def test_around_is_half_a_page_at_least_on_each_side(store: Store) -> None:
    whole = [add(store, f"{number:02}.txt") for number in range(20)]
    for place, number in enumerate(whole):
        stretch = store.around(QueueQuery(), number, 4)
        there = [row.document_id for row in stretch.rows]
        assert there == whole[stretch.start : stretch.start + 8]
        assert stretch.start % 4 == 0
        assert set(whole[max(0, place - 2) : place + 3]) <= set(there)


def test_groups_that_were_made_since_are_known(filled: Store) -> None:
    new = QueueQuery(states=frozenset({DocumentState.NEW}))
    assert filled.count(new) == 1
    add(filled, "d.txt", 1, case_number="CM15-0000009", outcome="Partly upheld")
    set_state(filled, 1, DocumentState.IN_REVIEW)
    assert (filled.count(new), filled.state_counts(new)[DocumentState.IN_REVIEW]) == (2, 1)


def test_there_is_nothing_beyond_the_ends(filled: Store) -> None:
    query = QueueQuery(sort=QueueColumn.NAME)
    assert filled.neighbour(query, 2, -1) is None
    assert filled.neighbour(query, 3, 1) is None
    assert filled.neighbour(query, 99, 1) is None


def test_a_document_that_left_the_filter_still_has_its_place(filled: Store) -> None:
    query = QueueQuery(states=frozenset({DocumentState.NEW, DocumentState.ON_HOLD}), sort=QueueColumn.NAME)
    assert names(filled, query) == ["A.txt", "c.txt"]
    assert (filled.neighbour(query, 1, -1), filled.neighbour(query, 1, 1)) == (2, 3)


def test_states_filter_and_are_counted_whatever_the_filter(filled: Store) -> None:
    query = QueueQuery(states=frozenset({DocumentState.ON_HOLD}))
    assert names(filled, query) == ["c.txt"]
    assert filled.state_counts(query) == {
        DocumentState.NEW: 1,
        DocumentState.IN_REVIEW: 0,
        DocumentState.ON_HOLD: 1,
        DocumentState.REVIEWED: 1,
    }


def test_only_flagged_documents_are_shown_on_demand(filled: Store) -> None:
    assert filled.count(QueueQuery(flagged_only=True)) == 2
    assert filled.state_counts(QueueQuery(flagged_only=True))[DocumentState.REVIEWED] == 0


def test_open_notes_are_counted_and_asked_for(filled: Store) -> None:
    for number, settled in ((1, True), (2, False), (3, False)):
        note = Note(number, None, "Ask.", settled, "Ada", AT)
        append(filled, 2, Change(Action.ADD_NOTE, notes=(NoteEdit(None, note),)))
    assert [(row.name, row.open_notes) for row in filled.rows(QueueQuery(noted_only=True))] == [("A.txt", 2)]
    assert filled.state_counts(QueueQuery(noted_only=True))[DocumentState.REVIEWED] == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cm15", ["b.txt"]),
        ("C.TXT", ["c.txt"]),
        ("b cm15-0000002", ["b.txt"]),
        ("b cm13", []),
        ("sling", ["A.txt", "c.txt", "b.txt"]),
        ("%", []),
        ("_.txt", []),
        ("'", []),
        ("\\", []),
        ("", ["A.txt", "c.txt", "b.txt"]),
    ],
)
def test_text_is_looked_for_in_number_name_and_treatments(filled: Store, text: str, found: list[str]) -> None:
    assert names(filled, QueueQuery(text=text)) == found
    assert filled.count(QueueQuery(text=text)) == len(found)


def test_the_search_finds_what_a_person_corrected(filled: Store) -> None:
    set_text(filled, 2, "50% off_er", FieldRef("treatment", 1))
    assert names(filled, QueueQuery(text="50% f_e")) == ["A.txt"]
    set_text(filled, 2, "Écharpe", FieldRef("treatment", 1))
    assert names(filled, QueueQuery(text="éCHARPE")) == ["A.txt"]
    assert names(filled, QueueQuery(text="50%")) == []


def test_a_field_a_person_has_seen_need_not_be_looked_at(store: Store) -> None:
    document_id = add(store, "a.txt", 1, (FLAG,))
    stored = store.load(document_id)
    assert stored.record.to_look_at(stored.flags) == (FieldRef("outcome"), FieldRef("decision", 1))
    set_text(store, document_id, "Upheld", FieldRef("decision", 1))
    assert store.rows(QueueQuery())[0].to_look_at == 1


def test_a_stream_is_of_one_moment(filled: Store) -> None:
    stream = filled.stream(QueueQuery(sort=QueueColumn.NAME))
    first = next(stream)
    set_text(filled, 3, "CM00-0000000")
    add(filled, "z.txt")
    rest = list(stream)
    assert [each.name for each in (first, *rest)] == ["A.txt", "b.txt", "c.txt"]
    assert rest[1].record.fields["case_number"].value == "CM13-0000003"


def test_the_queue_survives_closing(filled: Store, path: Path) -> None:
    before = filled.rows(QueueQuery())
    filled.close()
    with Store.open(path) as again:
        assert again.rows(QueueQuery()) == before


@pytest.fixture
def faceted(store: Store) -> Store:
    doubt = Flag("rule", Severity.DOUBT, (FieldRef("outcome"),), "Look.")
    error = Flag("rule", Severity.ERROR, (FieldRef("outcome"),), "Look.")
    add(store, "plain", outcome="Upheld", decision_date=None)
    add(store, "doubtful", flags=(doubt,) * 3, outcome="Upheld")
    add(store, "contradicting", flags=(FLAG,), outcome="Overturned")
    add(store, "wrong", flags=(error,), outcome=None)
    add(store, "done", flags=(error,), outcome="Upheld")
    set_state(store, 5, DocumentState.REVIEWED)
    both = Entry(("Psychiatry", "Pain medicine"), (), FieldState.CORRECTED)
    for number, entry in ((2, both), (3, replace(both, value=("Psychiatry",)))):
        append(store, number, setting(store, number, FieldRef("reviewer_specialties"), entry))
    return store


def test_need_of_attention_goes_by_the_gravest_flag_then_by_the_unseen(faceted: Store) -> None:
    query = QueueQuery(sort=QueueColumn.ATTENTION)
    assert names(faceted, query) == ["wrong", "contradicting", "doubtful", "plain", "done"]
    assert faceted.neighbour(query, 4, 1) == 3
    assert faceted.neighbour(query, 1, -1) == 2


def test_choices_of_a_kind_add_up_and_kinds_narrow(faceted: Store) -> None:
    assert names(faceted, QueueQuery(outcomes=frozenset({"Overturned", ""}))) == ["contradicting", "wrong"]
    assert names(faceted, QueueQuery(outcomes=frozenset({"Upheld"}), flagged_only=True)) == ["doubtful", "done"]
    assert names(faceted, QueueQuery(years=frozenset({""}))) == ["plain"]


def test_facets_count_each_choice_under_all_others(faceted: Store) -> None:
    facets = faceted.facets(QueueQuery(outcomes=frozenset({"Upheld"})))
    assert facets.outcomes == {"": 1, "Overturned": 1, "Upheld": 3}
    assert facets.states[DocumentState.NEW] == 2
    assert facets.states[DocumentState.REVIEWED] == 1
    assert facets.flagged == 2
    assert facets.years == {"": 1, "2015": 2}


@pytest.mark.parametrize("kind", ["outcomes", "specialties", "years"])
def test_a_facet_says_what_its_choice_shows(faceted: Store, kind: str) -> None:
    counts = getattr(faceted.facets(QueueQuery()), kind)
    assert counts
    assert counts == {value: faceted.count(replace(QueueQuery(), **{kind: frozenset({value})})) for value in counts}


FILTERS = [
    QueueQuery(),
    QueueQuery(states=frozenset({DocumentState.NEW})),
    QueueQuery(flagged_only=True, years=frozenset({"2015"})),
]


@pytest.mark.parametrize("column", QueueColumn)
@pytest.mark.parametrize("query", FILTERS, ids=["all", "by state", "by year"])
def test_every_order_has_an_index_whatever_the_filter(filled: Store, column: QueueColumn, query: QueueQuery) -> None:
    plan = plan_of(filled, replace(query, sort=column))
    assert plan[0].startswith("SCAN documents USING INDEX ix_documents_")
    assert [step for step in plan if "TEMP B-TREE" in step] == []


@pytest.mark.parametrize("column", QueueColumn)
@pytest.mark.parametrize(
    ("few", "begins", "sorted_apart"),
    [
        (narrowing._LOOKED_UP, "SEARCH documents USING INTEGER PRIMARY KEY", True),
        (1, "SCAN documents USING INDEX ix_documents_", False),
    ],
    ids=["few", "more"],
)
def test_few_that_hold_what_is_typed_are_looked_up_and_more_are_gone_through_in_order(
    filled: Store, monkeypatch: pytest.MonkeyPatch, column: QueueColumn, few: int, begins: str, sorted_apart: bool
) -> None:
    monkeypatch.setattr(narrowing, "_LOOKED_UP", few)
    plan = plan_of(filled, QueueQuery(text="sling", sort=column))
    assert plan[0].startswith(begins)
    assert any("TEMP B-TREE" in step for step in plan) is sorted_apart


def plan_of(store: Store, query: QueueQuery) -> list[str]:
    with store._transactions.reading() as connection:
        said: list[tuple[str, Any]] = []
        event.listen(connection, "before_cursor_execute", lambda *call: said.append((call[2], call[3])))
        queue_rows(connection, query, 0, 100)
        statement, values = said[-1]
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def test_documents_that_no_filter_tells_apart_share_a_group(filled: Store, path: Path) -> None:
    add(filled, "d.txt", 1, (FLAG,), case_number=None, outcome=None)
    with outside(path) as connection:
        groups = dict(connection.execute("SELECT document_id, group_id FROM documents"))
    assert groups[2] == groups[4]
    assert len({groups[number] for number in (1, 2, 3)}) == 3
