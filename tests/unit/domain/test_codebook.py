from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.changes import Action, Change, FieldEdit
from imrdesk.domain.codebook import NO_OWN_FIELDS, OWN_KINDS, Codebook, own_field
from imrdesk.domain.fields import CASE_FIELDS, FIELDS, Group, Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, Entry, FieldState, RecordField
from imrdesk.domain.values import Kind

SEVERITY = own_field("own_severity", "Severity", Kind.CHOICE, Scope.CASE, choices=("mild", "grave"), default="mild")
CODED = own_field("own_coded_on", "Coded on", Kind.DATE, Scope.CASE)
THEMES = own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"))
BOOK = Codebook((SEVERITY, CODED, THEMES))
REF = FieldRef("own_severity")


def record(book: Codebook = BOOK) -> Determination:
    return Determination({}, codebook=book).completed()


def setting(record: Determination, value: str) -> Change:
    entry = Entry(value, (), FieldState.CORRECTED)
    return Change(Action.SET, (FieldEdit(REF, record.field(REF).entry, entry),))


def test_own_fields_come_after_the_built_in_ones_of_their_scope() -> None:
    assert BOOK.of(Scope.CASE) == (*CASE_FIELDS, SEVERITY, CODED)
    assert BOOK.of(Scope.ITEM)[-1] == THEMES


def test_a_field_is_found_by_its_key_whether_built_in_or_own() -> None:
    assert (BOOK.field("outcome"), BOOK.field("own_themes")) == (FIELDS["outcome"], THEMES)
    assert BOOK.get("own_other") is None
    assert (BOOK.label("own_coded_on"), BOOK.label("own_other")) == ("Coded on", "own_other")
    with pytest.raises(KeyError):
        BOOK.field("own_other")


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_a_field_is_blank_until_it_has_a_default(kind: Kind) -> None:
    field = own_field("own_x", "X", kind, Scope.CASE)
    assert field.blank == (() if kind is Kind.LIST else None)
    assert field.group is Group.OWN


def test_a_retired_field_is_kept_and_left_out_of_what_is_asked_for() -> None:
    book = BOOK.with_field(replace(SEVERITY, retired=True))
    assert SEVERITY.key not in {field.key for field in book.in_use(Scope.CASE)}
    stands = record(book)
    assert REF in stands.fields or REF.key in stands.fields
    assert (REF in set(stands.refs()), REF in set(stands.refs(retired=True))) == (False, True)
    assert not stands.holds(REF)


def test_moving_a_field_stays_among_its_kin() -> None:
    moved = BOOK.moved("own_coded_on", -1)
    assert [field.key for field in moved.fields] == ["own_coded_on", "own_severity", "own_themes"]
    assert BOOK.moved("own_themes", 5).fields == BOOK.fields


KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(KEYS, KEYS, st.data())
def test_definitions_lead_from_one_codebook_to_the_next(
    before: list[str], after: list[str], data: st.DataObject
) -> None:
    label = st.sampled_from(["One", "Two"])
    old = Codebook(tuple(own_field(f"own_{key}", data.draw(label), Kind.TEXT, Scope.CASE) for key in before))
    keys = data.draw(st.permutations([*before, *(key for key in after if key not in before)]))
    new = Codebook(tuple(own_field(f"own_{key}", data.draw(label), Kind.TEXT, Scope.CASE) for key in keys))
    definitions = old.definitions(new)
    assert old.defined(definitions) == new
    assert bool(definitions) == (old != new)


def test_a_field_nobody_touched_says_its_default() -> None:
    assert record().field(REF) == RecordField(Entry("mild"))


def test_a_default_that_becomes_another_is_followed_where_nobody_said_anything() -> None:
    stands = record()
    decided = setting(stands, "grave").apply(stands)
    other = BOOK.with_field(replace(SEVERITY, default=None))
    assert replace(stands, codebook=other).completed().value(REF) is None
    assert replace(decided, codebook=other).completed().value(REF) == "grave"


def test_undoing_goes_back_to_the_default_of_now() -> None:
    stands = record()
    change = setting(stands, "grave")
    other = BOOK.with_field(replace(SEVERITY, default="grave"))
    decided = replace(change.apply(stands), codebook=other)
    assert change.inverse().apply(decided).field(REF) == RecordField(Entry("grave"))


def test_a_record_without_own_fields_is_left_alone() -> None:
    plain = Determination({"unit": RecordField(Entry("visit"))}, codebook=NO_OWN_FIELDS)
    assert plain.completed() is plain


def test_a_default_may_be_a_day() -> None:
    book = Codebook((replace(CODED, default=date(2026, 1, 2)),))
    assert record(book).value(FieldRef("own_coded_on")) == date(2026, 1, 2)
