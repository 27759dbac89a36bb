from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from imrdesk.domain.fields import CASE_FIELDS
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.domain.values import empty
from imrdesk.errors import StoreError
from imrdesk.store import Store
from tests.unit.store.documents import AT, document, reading_of

FLAG = Flag("a-rule", Severity.WARNING, (FieldRef("outcome"), FieldRef("decision", 2)), "Look.", (Span(1, 4),))


def test_a_document_comes_back_as_it_was_added(store: Store) -> None:
    new = document(flags=(FLAG,))
    stored = store.load(store.add(new))
    assert (stored.source, stored.reading, stored.flags) == (new.source, new.reading, (FLAG,))
    assert (stored.name, stored.path, stored.added_at) == ("letter.txt", "folder/letter.txt", AT)
    assert stored.record == Determination.from_reading(new.reading)
    assert stored.last_change_id == 0


def test_a_reading_is_made_once_and_goes_by_what_stands_in_its_row(store: Store) -> None:
    first = store.add(document())
    other = store.add(document("other.txt", reading=reading_of(items=1)))
    assert store.load(first).reading is store.load(first).reading
    assert store.load(other).reading == reading_of(items=1) != store.load(first).reading


def test_citations_keep_their_passages(store: Store) -> None:
    stored = store.load(store.add(document()))
    citations = stored.record.items[0].fields["claims_citations"].value
    assert isinstance(citations, tuple)
    assert [getattr(citation, "passage", None) for citation in citations] == [Span(3, 9)]


def test_fields_without_a_value_come_back_empty(store: Store) -> None:
    nothing = {field.key: ReadValue(empty(field.kind)) for field in CASE_FIELDS}
    reading = replace(reading_of(items=0), fields=nothing)
    record = store.load(store.add(document(reading=reading))).record
    assert {key: field.value for key, field in record.fields.items()} == {
        field.key: empty(field.kind) for field in CASE_FIELDS
    }
    assert record.items == ()


def test_a_field_the_parser_did_not_know_has_no_value(store: Store) -> None:
    reading = reading_of()
    lacking = replace(reading, fields={key: read for key, read in reading.fields.items() if key != "priority"})
    stored = store.load(store.add(document(reading=lacking)))
    assert stored.reading.fields["priority"] == ReadValue(None)
    assert stored.record.fields["priority"].value is None


def test_the_original_comes_back_byte_for_byte(store: Store) -> None:
    content = bytes(range(256)) * 1000
    assert store.original(store.add(document(content=content))) == content


def test_a_file_already_there_keeps_its_number(store: Store) -> None:
    first = store.add(document("a.txt", content=b"same"))
    again = store.add(document("b.txt", content=b"same"))
    assert (again, store.load(first).name) == (first, "a.txt")


def test_a_file_is_found_by_its_hash(store: Store) -> None:
    new = document()
    before = store.find(new.source.sha256)
    document_id = store.add(new)
    assert (before, store.find(new.source.sha256)) == (None, document_id)


@pytest.mark.parametrize("ask", [Store.load, Store.original])
def test_a_document_that_is_not_there_is_said_to_be_missing(store: Store, ask: Callable[[Store, int], object]) -> None:
    with pytest.raises(StoreError, match="no document number 7"):
        ask(store, 7)


def test_a_moment_comes_back_in_utc(store: Store) -> None:
    there = timezone(timedelta(hours=-8))
    new = replace(document(), added_at=datetime(2026, 1, 1, 20, tzinfo=there))
    added_at = store.load(store.add(new)).added_at
    assert added_at.isoformat() == "2026-01-02T04:00:00+00:00"


def test_a_document_is_held_once_added(store: Store) -> None:
    document_id = store.add(document())
    assert store.holds(document_id)
    assert not store.holds(document_id + 1)
