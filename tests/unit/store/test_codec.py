from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date

from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.changes import Action, Change, FieldEdit, NoteEdit, PlacedItem, ReadEdit, ReadingEdit, StateEdit
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue, Section, SectionKind
from imrdesk.domain.records import DisputedItem, Entry, FieldState, RecordField
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind
from imrdesk.store.codec import change_from_json, change_to_json, reading_from_json, reading_to_json

TEXT = st.text(max_size=8)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 9))
MANY = st.lists(SPANS, max_size=2).map(tuple)
CITATIONS = st.builds(
    Citation,
    st.sampled_from(GuidelineSource),
    st.none() | TEXT,
    st.none() | st.integers(1990, 2030),
    st.none() | TEXT,
    st.none() | TEXT,
    st.none() | SPANS,
)
VALUES = {
    Kind.TEXT: TEXT,
    Kind.LONG_TEXT: TEXT,
    Kind.CHOICE: TEXT,
    Kind.DATE: st.dates(date(1950, 1, 1)),
    Kind.INTEGER: st.integers(0, 120),
    Kind.NUMBER: st.floats(0, 1e6),
    Kind.YES_NO: st.booleans(),
    Kind.LIST: st.lists(TEXT, max_size=2).map(tuple),
    Kind.CITATIONS: st.lists(CITATIONS, max_size=2).map(tuple),
}


def values(field: Field) -> st.SearchStrategy[ReadValue]:
    missing = st.just(()) if field.kind.repeats else st.none()
    return st.builds(ReadValue, missing | VALUES[field.kind], MANY, TEXT, st.floats(0, 1), st.booleans())


def entries(field: Field) -> st.SearchStrategy[Entry]:
    missing = st.just(()) if field.kind.repeats else st.none()
    return st.builds(Entry, missing | VALUES[field.kind], MANY, st.sampled_from(FieldState))


def read(fields: Sequence[Field]) -> st.SearchStrategy[dict[str, ReadValue]]:
    return st.fixed_dictionaries({field.key: values(field) for field in fields})


READINGS = st.builds(
    Reading,
    st.sampled_from(Layout),
    read(CASE_FIELDS),
    st.lists(st.builds(ReadItem, SPANS, read(ITEM_FIELDS)), max_size=1).map(tuple),
    st.lists(st.builds(Section, st.sampled_from(SectionKind), SPANS, st.none() | st.integers(0, 9)), max_size=2).map(
        tuple
    ),
    TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
)
EDITS = st.sampled_from(CASE_FIELDS + ITEM_FIELDS).flatmap(
    lambda field: st.builds(
        FieldEdit,
        st.builds(FieldRef, st.just(field.key), st.none() | st.integers(1, 9)),
        entries(field),
        entries(field),
    )
)
ITEMS = st.builds(
    DisputedItem,
    st.integers(1, 9),
    st.fixed_dictionaries(
        {field.key: st.builds(RecordField, entries(field), st.none() | values(field)) for field in ITEM_FIELDS}
    ),
    st.none() | SPANS,
)
PLACED = st.lists(st.builds(PlacedItem, st.integers(0, 9), ITEMS), max_size=1).map(tuple)
NOTES = st.none() | st.builds(
    Note,
    st.integers(1, 9),
    st.none() | st.builds(FieldRef, TEXT, st.none() | st.integers(1, 9)),
    TEXT,
    st.booleans(),
    TEXT,
    st.datetimes(timezones=st.just(UTC)),
)
READ_EDITS = st.sampled_from(CASE_FIELDS).flatmap(
    lambda field: st.builds(ReadEdit, st.just(field.key), st.none() | values(field), st.none() | values(field))
)
STATES = st.sampled_from(DocumentState)
CHANGES = st.builds(
    Change,
    st.sampled_from(Action),
    st.lists(EDITS, max_size=2).map(tuple),
    PLACED,
    PLACED,
    st.none() | st.builds(StateEdit, STATES, STATES, TEXT, TEXT),
    st.lists(st.builds(NoteEdit, NOTES, NOTES), max_size=2).map(tuple),
    st.lists(READ_EDITS, max_size=2).map(tuple),
    st.none() | st.builds(ReadingEdit, st.integers(1, 9), st.integers(1, 9)),
)


@given(READINGS)
def test_a_reading_comes_back_from_json(reading: Reading) -> None:
    assert reading_from_json(json.loads(json.dumps(reading_to_json(reading)))) == reading


@given(CHANGES)
def test_a_change_comes_back_from_json(change: Change) -> None:
    again = change_from_json(json.loads(json.dumps(change_to_json(change))))
    assert again == change
    # Citations are equal wherever they stand; as JSON their passages are compared, too.
    assert change_to_json(again) == change_to_json(change)
