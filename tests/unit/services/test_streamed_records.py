"""Records streamed by the hundred are the records that are read one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imrdesk.domain.changes import Action, Change, PlacedItem, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.late_fields import LateFields, value_of
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination, Entry, FieldState
from imrdesk.domain.values import Kind, empty
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.tables import Table
from imrdesk.exporting.tallies import Tally
from imrdesk.paths import resource_path
from imrdesk.services.reading_files import read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from tests.unit.store.documents import AT, OF_EACH_KIND, append, document, read_again, reading_of, set_text, setting

SAMPLES = [path for path in sorted(resource_path("samples").iterdir()) if path.suffix in {".pdf", ".txt"}]
TABLES = [Table(), Table(flat=False), CitationTable()]


def streamed(store: Store) -> list[ExportedDocument]:
    with store.snapshot() as snapshot:
        return list(snapshot.records(snapshot.ids(QueueQuery())))


def read_one_by_one(store: Store) -> Iterator[ExportedDocument]:
    for row in store.rows(QueueQuery(), 0, 1000):
        stored = store.load(row.document_id)
        last, parser = stored.last_change_id, stored.reading.parser
        with store.snapshot() as snapshot:
            (whole,) = snapshot.records([row.document_id], evidence=True)
        assert (whole.record, whole.source) == (stored.record, stored.source)
        yield ExportedDocument(
            stored.document_id, stored.name, stored.record, None, last, parser=parser, at_once=whole.at_once
        )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "desk.imrdesk") as store:
        yield store


def assert_same(store: Store) -> None:
    """Compare what both ways of reading a store make of it."""
    tallies = Tally(), Tally()
    with store.snapshot() as snapshot:
        ids = snapshot.ids(QueueQuery())
        for quick, slow in zip(snapshot.records(ids), read_one_by_one(store), strict=True):
            for table in TABLES:
                assert list(table.rows(quick)) == list(table.rows(slow))
            for tally, each in zip(tallies, (quick, slow), strict=True):
                tally.add(each)
            assert_same_values(quick.record, slow.record)
            assert quick == slow
    assert tallies[0].fields_to_json() == tallies[1].fields_to_json()
    assert tallies[0].errors_to_json() == tallies[1].errors_to_json()
    assert (tallies[0].parsers, tallies[0].last_change_id) == (tallies[1].parsers, tallies[1].last_change_id)


def assert_same_values(quick: Determination, slow: Determination) -> None:
    for fields, one, other in (
        (CASE_FIELDS, quick.fields, slow.fields),
        *((ITEM_FIELDS, a.fields, b.fields) for a, b in zip(quick.items, slow.items, strict=True)),
    ):
        assert isinstance(one, LateFields)
        assert [value_of(one, field) for field in fields] == [value_of(other, field) for field in fields]


def test_the_samples(store: Store) -> None:
    for sample in SAMPLES:
        read = read_document(sample)
        store.add(NewDocument(read.source, read.content, read.reading, AT, "", read.flags))
    set_text(store, 1, "CM16-0000001")
    assert_same(store)


def edit_in_every_way(store: Store) -> None:
    """Put documents into a store that were changed, reviewed and read again."""
    for number in range(4):
        store.add(document(f"{number}.txt", reading=reading_of(number)))
    set_text(store, 2, "CM16-0000001")
    set_text(store, 3, "", FieldRef("treatment", 2))
    append(store, 3, setting(store, 3, FieldRef("outcome"), Entry(None, (), FieldState.ABSENT)))
    item = store.load(4).record.items[0]
    moved = replace(item, item_id=store.load(4).record.next_item_id)
    append(store, 4, Change(Action.ADD_ITEM, added=(PlacedItem(0, moved),)))
    for number in (3, 4):
        state = StateEdit(DocumentState.NEW, DocumentState.REVIEWED)
        append(store, number, Change(Action.SET_STATE, state=state))
    read_again(store, 2)


def test_what_people_did(store: Store) -> None:
    edit_in_every_way(store)
    assert_same(store)
    reviewed = [each for each in streamed(store) if each.record.state is DocumentState.REVIEWED]
    assert [each.last_change_id > 0 for each in reviewed] == [True, True]


def test_the_order_is_that_of_the_query(store: Store) -> None:
    for number in range(40):
        store.add(document(f"{number}.txt"))
    query = QueueQuery(sort=QueueColumn.NAME, descending=True)
    with store.snapshot() as snapshot:
        ids = snapshot.ids(query)
        assert [each.document_id for each in snapshot.records(ids)] == list(ids)
    assert ids != tuple(sorted(ids))


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
OF_KIND = {
    Kind.TEXT: TEXTS,
    Kind.LONG_TEXT: TEXTS,
    Kind.CHOICE: TEXTS,
    Kind.DATE: st.dates(),
    Kind.INTEGER: st.integers(-(10**6), 10**6),
    Kind.NUMBER: st.floats(allow_nan=False, allow_infinity=False),
    Kind.YES_NO: st.booleans(),
    Kind.LIST: st.lists(TEXTS, max_size=3).map(tuple),
    Kind.CITATIONS: st.lists(
        st.builds(
            replace,
            st.sampled_from(OF_EACH_KIND[Kind.CITATIONS]),  # type: ignore[arg-type] -- they are citations
            chapter=st.none() | TEXTS,
            year=st.none() | st.integers(1900, 2100),
            section=st.none() | TEXTS,
            pages=st.none() | TEXTS,
        ),
        max_size=3,
    ).map(tuple),
}


def values(fields: tuple[Field, ...]) -> st.SearchStrategy[dict[str, ReadValue]]:
    return st.fixed_dictionaries({field.key: (st.none() | OF_KIND[field.kind]) for field in fields}).map(
        lambda found: {key: ReadValue(empty(FIELDS[key].kind) if found[key] is None else found[key]) for key in found}
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values(CASE_FIELDS), values(ITEM_FIELDS))
def test_any_values(tmp_path: Path, case: dict[str, ReadValue], item: dict[str, ReadValue]) -> None:
    made = reading_of(1)
    reading = replace(made, fields=case, items=(replace(made.items[0], values=item),))
    path = tmp_path / "any.imrdesk"
    path.unlink(missing_ok=True)
    with Store.open(path) as store:
        store.add(document(reading=reading))
        assert_same(store)


def shares(store: Store, key: str) -> tuple[float, float]:
    tally = Tally()
    for each in streamed(store):
        tally.add(each)
    counted = tally.fields_to_json()[key]
    return counted["confirmed"], counted["unseen"]


def test_what_was_confirmed_all_at_once_counts_as_unseen(store: Store) -> None:
    number = store.add(document())
    reviewing = Reviewing(store, "Ada")
    reviewing.confirm(number, FieldRef("case_number"))
    reviewing.confirm_rest(number)
    assert reviewing.open(number).record.field(FieldRef("priority")).state is FieldState.CONFIRMED
    assert (shares(store, "case_number"), shares(store, "priority")) == ((1.0, 0.0), (0.0, 1.0))
    reviewing.undo(number)
    reviewing.redo(number)
    assert shares(store, "priority") == (0.0, 1.0)
    reviewing.set_value(number, FieldRef("priority"), "Expedited")
    reviewing.undo(number)
    assert shares(store, "priority") == (0.0, 1.0)
    reviewing.mark_unclear(number, FieldRef("priority"))
    reviewing.confirm(number, FieldRef("priority"))
    assert shares(store, "priority") == (1.0, 0.0)
    assert_same(store)
